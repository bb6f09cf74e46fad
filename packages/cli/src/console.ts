import type { Bilingual } from "@thang-diem/engine";

/**
 * Results go to stdout, everything for people to stderr; with `--json` stdout holds one JSON value and
 * nothing else.
 */
export interface Console {
  /**
   * With `--json`: a fault that no result has carried; it becomes the one JSON value when the command gives
   * none.
   */
  readonly faults: readonly Fault[];
  /** Whether a result was given. */
  readonly answered: () => boolean;
  readonly language: "vi" | "en";
  readonly json: boolean;
  /** A line for people; silent with `--json`. */
  say(text: Bilingual): void;
  /** For people a line on stderr; `--json` gives it as it is where no result follows. */
  fault(text: Bilingual, as?: Fault): void;
  /** The result: as JSON, or as the lines that `words` gives. */
  result(value: unknown, words: () => readonly Bilingual[]): void;
  /** A bar on a terminal, one line a tenth elsewhere. `done === total` ends it. */
  progress(title: Bilingual, done: number, total: number, detail?: string): void;
}

/** What is wrong, for machines: the shape of every fault of `--json`. */
export interface Fault {
  readonly code?: string;
  readonly message: Bilingual;
  /** What to do. */
  readonly fix?: Bilingual;
  readonly file?: string;
  /** `row` counts from 1 as spreadsheet programs do; `column` is a letter, in a text file a number. */
  readonly place?: {
    readonly sheet?: string;
    readonly row?: number;
    readonly column?: string | number;
  };
}

/** Where text goes. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Width of the terminal that `err` goes to, when it is one. */
  readonly columns?: number | undefined;
}

export function openConsole(language: "vi" | "en", json: boolean, output: Output): Console {
  const say = (text: Bilingual) => output.err(`${text[language]}\n`);
  const bar = progressBar(language, output);
  const faults: Fault[] = [];
  let answered = false;
  return {
    faults,
    answered: () => answered,
    language,
    json,
    say: (text) => {
      if (!json) say(text);
    },
    fault: (text, as) => {
      faults.push(as ?? { message: text });
      say(text);
    },
    result: (value, words) => {
      answered = true;
      if (json) output.out(`${JSON.stringify(value)}\n`);
      else for (const line of words()) output.out(`${line[language]}\n`);
    },
    progress: json ? () => undefined : bar,
  };
}

function progressBar(language: "vi" | "en", { err, columns }: Output): Console["progress"] {
  let tenth = -1;
  return (title, done, total, detail = "") => {
    const share = total === 0 ? 1 : Math.min(1, done / total);
    if (columns !== undefined) {
      const bar = "█".repeat(Math.round(share * 24)).padEnd(24, "░");
      err(`\r\u001b[2K${title[language]} ${bar} ${done}/${total} ${detail}`.slice(0, columns - 1));
      if (done >= total) err("\n");
      return;
    }
    const now = Math.floor(share * 10);
    if (now === tenth) return;
    tenth = done >= total ? -1 : now;
    err(`${title[language]} ${done}/${total}\n`);
  };
}
