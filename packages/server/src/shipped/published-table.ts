import { join } from "node:path";
import type { Bilingual } from "@thang-diem/engine";
import { readTable } from "./unit-lists.ts";

/** A line of a table of published results, with its remark in both languages. */
export interface PublishedLine {
  readonly cells: Readonly<Record<string, string>>;
  readonly year: number;
  /** Absent where the line has none, or one that only describes the table. */
  readonly note?: Bilingual;
}

/**
 * A table of `data/results` line by line.
 * @throws Error listing every remark that has no wording in `data/rounds/row-notes.csv`
 */
export async function readPublished(data: string, file: string): Promise<PublishedLine[]> {
  const [rows, notes] = await Promise.all([readTable(join(data, "results", file)), readTable(join(data, "rounds", "row-notes.csv"))]);
  const wording = new Map(notes.map((row) => [row["note"] ?? "", { vi: row["vi"] ?? "", en: row["en"] ?? "" }]));
  const without = new Set(rows.map((row) => row["note"] ?? "").filter((note) => note !== "" && !wording.has(note)));
  if (without.size > 0) throw new Error(`${file}: no wording for ${[...without].join("; ")}`);
  return rows.map((cells) => {
    const note = wording.get(cells["note"] ?? "");
    return { cells, year: Number(cells["year"]), ...(note?.vi && { note }) };
  });
}

/** Lines by assessed year, earliest first. */
export function byYear(lines: readonly PublishedLine[]): [year: number, lines: PublishedLine[]][] {
  return [...Map.groupBy(lines, (line) => line.year)].toSorted(([a], [b]) => a - b);
}
