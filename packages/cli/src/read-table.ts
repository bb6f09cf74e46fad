import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";

/** A CSV file as columns of text by name: comma, semicolon or tab between cells, first row the names, NFC. */
export async function readColumns(file: string): Promise<Record<string, string[]>> {
  const [head = [], ...rows] = parse((await readFile(file, "utf8")).normalize("NFC"), {
    bom: true,
    skip_empty_lines: true,
    delimiter: [",", ";", "\t"],
  });
  return Object.fromEntries(head.map((name, i) => [name.trim(), rows.map((row) => row[i] ?? "")]));
}

/** "q1,q2" → names; an option that was not given names nothing. */
export function namesIn(option: string | boolean | undefined): string[] {
  return typeof option === "string"
    ? option
        .split(",")
        .map((name) => name.trim())
        .filter((name) => name !== "")
    : [];
}
