import { join } from "node:path";
import type { Bilingual } from "@thang-diem/engine";
import { readTable } from "@thang-diem/press/units";

/** A line of a table of published results, with its source and remark in both languages. */
export interface PublishedLine {
  readonly cells: Readonly<Record<string, string>>;
  readonly year: number;
  readonly source: Bilingual;
  /** Absent where the line has none, or one that only describes the table. */
  readonly note?: Bilingual;
  /** What an aggregate is of ("districts mean"), where the line holds one instead of a unit. */
  readonly aggregate?: Bilingual;
}

/**
 * A table of `data/results` line by line.
 * @throws Error listing every remark and aggregate that has no wording in `data/rounds/wording.csv`
 */
export async function readPublished(data: string, file: string): Promise<PublishedLine[]> {
  const [rows, words] = await Promise.all([
    readTable(join(data, "results", file)),
    readTable(join(data, "rounds", "wording.csv")),
  ]);
  const wording = new Map(
    words.map((row) => [row["text"] ?? "", { vi: row["vi"] ?? "", en: row["en"] ?? "" }]),
  );
  const spoken = rows.flatMap((row) => [row["note"] ?? "", isAggregate(row) ? (row["unit"] ?? "") : ""]);
  const without = new Set(spoken.filter((text) => text !== "" && !wording.has(text)));
  if (without.size > 0) throw new Error(`${file}: no wording for ${[...without].join("; ")}`);
  return rows.map((cells) => {
    const note = wording.get(cells["note"] ?? "");
    const aggregate = isAggregate(cells) ? wording.get(cells["unit"] ?? "") : undefined;
    return {
      cells,
      year: Number(cells["year"]),
      source: sourceInWords(cells["source"] ?? "", wording),
      ...(note?.vi && { note }),
      ...(aggregate && { aggregate }),
    };
  });
}

function isAggregate(cells: Readonly<Record<string, string>>): boolean {
  return cells["unit_kind"] === "aggregate";
}

/** Between sources; a semicolon inside brackets belongs to one source. */
export const BETWEEN_SOURCES = /; (?![^(]*\))/;

/** Addresses stay as they are; sources told in words are worded. */
function sourceInWords(source: string, wording: ReadonlyMap<string, Bilingual>): Bilingual {
  const each = source.split(BETWEEN_SOURCES).map((one) => wording.get(one) ?? { vi: one, en: one });
  return { vi: each.map(({ vi }) => vi).join("; "), en: each.map(({ en }) => en).join("; ") };
}

/** Lines by assessed year, earliest first. */
export function byYear(lines: readonly PublishedLine[]): [year: number, lines: PublishedLine[]][] {
  return [...Map.groupBy(lines, (line) => line.year)].toSorted(([a], [b]) => a - b);
}
