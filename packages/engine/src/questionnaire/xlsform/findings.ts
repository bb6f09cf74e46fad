import type { Bilingual } from "../../scheme/index.ts";

/**
 * `fault`: the form cannot be used before this is mended. `unsupported`: it can, but without what is named here. `note`:
 * nothing is lost, and whoever wrote it should know.
 */
export type FindingWeight = "fault" | "unsupported" | "note";

export interface FormPlace {
  readonly sheet: string;
  /** From 1, as a spreadsheet program counts; in Markdown the line. 0 where the whole sheet is meant. */
  readonly row: number;
  /** Letters of the column, "" where the whole row is meant. */
  readonly column: string;
  readonly heading: string;
}

/** One thing that was found in a form: where, what, and what to do. */
export interface FormFinding extends FormPlace {
  readonly weight: FindingWeight;
  readonly code: string;
  readonly message: Bilingual;
  readonly fix: Bilingual;
}

type Pair = readonly [vi: string, en: string];

export function finding(
  weight: FindingWeight,
  code: string,
  place: FormPlace,
  message: Pair,
  fix: Pair,
): FormFinding {
  const { sheet, row, column, heading } = place;
  return {
    weight,
    code,
    sheet,
    row,
    column,
    heading,
    message: { vi: message[0], en: message[1] },
    fix: { vi: fix[0], en: fix[1] },
  };
}

/** More than so many are counted and not listed. */
export const FINDINGS_MAX = 1_000;

/** A word of the file inside a sentence: short, on one line, without signs that mislead. */
export function quoted(text: string): string {
  const line = text.replaceAll(/[\s\p{C}]+/gu, " ").trim();
  return line.length > 80 ? `“${[...line].slice(0, 79).join("")}…”` : `“${line}”`;
}

/** The known word that is spelled most like this one, when it is near enough to have been meant. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  let looked = 0;
  for (const each of known) {
    looked += 1;
    if (looked > 2_000) break;
    if (Math.abs(each.length - word.length) >= least) continue;
    const distance = each.toLowerCase() === word.toLowerCase() ? 0 : editDistance(word, each, least);
    if (distance < least) [best, least] = [each, distance];
  }
  return best;
}

function editDistance(one: string, other: string, limit: number): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 0; at < one.length; at += 1) {
    const next = [at + 1];
    for (let to = 0; to < other.length; to += 1)
      next.push(
        Math.min(
          (next[to] ?? 0) + 1,
          (row[to + 1] ?? 0) + 1,
          (row[to] ?? 0) + (one[at] === other[to] ? 0 : 1),
        ),
      );
    if (Math.min(...next) >= limit) return limit;
    row = next;
  }
  return row[other.length] ?? limit;
}
