import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { detectLegacyEncoding, fromTcvn3, tcvn3Table } from "@thang-diem/engine";
import { parse } from "csv-parse/sync";
import type { LegacyText } from "../figures/index.ts";

/** Knows old Excel files whose Vietnamese is TCVN3 bytes, by the table in `data/conventions`. */
export async function legacyText(data: string): Promise<LegacyText> {
  const rows = parse(await readFile(join(data, "conventions", "tcvn3-unicode.csv"), "utf8"), {
    columns: true,
    bom: true,
  }) as Record<string, string>[];
  const table = tcvn3Table(rows);
  return {
    detect: (text) => (detectLegacyEncoding(table, text).is === "tcvn3" ? "TCVN3" : undefined),
    convert: (text) => fromTcvn3(table, text),
  };
}
