import { parseScheme, runGoldenCases, type Bilingual, type Scheme } from "@thang-diem/engine";

/** A fault of the text, at a line and column from 1. */
export interface EditorFault {
  readonly line: number;
  readonly column: number;
  readonly message: Bilingual;
  readonly fix: Bilingual;
}

export interface Checked {
  readonly faults: readonly EditorFault[];
  /** What is lawful and often not meant; it keeps nobody from saving. */
  readonly warnings: readonly EditorFault[];
  /** The scheme that the text says, where it can be read; with failing examples it can. */
  readonly scheme: Scheme | undefined;
}

/** Everything that the server checks before it keeps a scheme, by the same engine. */
export function checkText(yaml: string): Checked {
  const read = parseScheme(yaml);
  if (read.ok) return { scheme: read.value, warnings: read.warnings, faults: failedExamples(read.value) };
  const faults = [...read.faults, ...(read.sound ? failedExamples(read.sound) : [])];
  return { faults: faults.toSorted((a, b) => a.line - b.line), warnings: [], scheme: undefined };
}

/** Examples of the items that are right. */
function failedExamples(scheme: Scheme): EditorFault[] {
  return runGoldenCases(scheme).failed.map(({ line, item, expected, got }) => ({
    line,
    column: 1,
    message: {
      vi: `Ví dụ của tiêu chí ${item} ghi ${expected}, quy tắc cho ${got}.`,
      en: `The example of item ${item} says ${expected}, the rule gives ${got}.`,
    },
    fix: {
      vi: "Sửa quy tắc hoặc sửa ví dụ cho khớp.",
      en: "Correct the rule or the example until they agree.",
    },
  }));
}

/** Item code → the line on which it is written, from 1. */
export function linesOfItems(yaml: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [index, line] of yaml.split("\n").entries()) {
    const code = /^\s*(?:-\s*)?\{?\s*code:\s*(?:"([^"]+)"|'([^']+)'|([^\s,}#]+))/.exec(line);
    const written = code?.[1] ?? code?.[2] ?? code?.[3];
    if (written !== undefined && !found.has(written)) found.set(written, index + 1);
  }
  return found;
}

/** The item in which a line lies: the last that begins at or before it. */
export function itemAt(lines: ReadonlyMap<string, number>, line: number): string | undefined {
  return [...lines].filter(([, begins]) => begins <= line).toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
