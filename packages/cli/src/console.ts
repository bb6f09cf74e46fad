import type { Bilingual } from "@thang-diem/engine";

/** Results go to stdout, everything for people to stderr; with `--json` stdout holds one JSON value and nothing else. */
export interface Console {
  readonly language: "vi" | "en";
  readonly json: boolean;
  /** A line for people; silent with `--json`. */
  say(text: Bilingual): void;
  fault(text: Bilingual): void;
  /** The result: as JSON, or as the lines that `words` gives. */
  result(value: unknown, words: () => readonly Bilingual[]): void;
  /** A bar on a terminal, one line a tenth elsewhere. `done === total` ends it. */
  progress(title: Bilingual, done: number, total: number, detail?: string): void;
}

export function openConsole(language: "vi" | "en", json: boolean): Console {
  const say = (text: Bilingual) => void process.stderr.write(`${text[language]}\n`);
  const bar = progressBar(language);
  return {
    language,
    json,
    say: (text) => {
      if (!json) say(text);
    },
    fault: say,
    result: (value, words) => {
      if (json) process.stdout.write(`${JSON.stringify(value)}\n`);
      else for (const line of words()) process.stdout.write(`${line[language]}\n`);
    },
    progress: json ? () => undefined : bar,
  };
}

function progressBar(language: "vi" | "en"): Console["progress"] {
  let tenth = -1;
  return (title, done, total, detail = "") => {
    const share = total === 0 ? 1 : Math.min(1, done / total);
    if (process.stderr.isTTY) {
      const bar = "█".repeat(Math.round(share * 24)).padEnd(24, "░");
      process.stderr.write(`\r\u001b[2K${title[language]} ${bar} ${done}/${total} ${detail}`.slice(0, (process.stderr.columns ?? 100) - 1));
      if (done >= total) process.stderr.write("\n");
      return;
    }
    const now = Math.floor(share * 10);
    if (now === tenth) return;
    tenth = done >= total ? -1 : now;
    process.stderr.write(`${title[language]} ${done}/${total}\n`);
  };
}
