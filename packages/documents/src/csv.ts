import { printable } from "./printable.ts";

/**
 * A CSV file (RFC 4180): comma, CRLF, quotes where needed, header first. Numbers keep their decimal point: this is for
 * machines; people get the workbook.
 */
export function csvText(header: readonly string[], rows: Iterable<readonly string[]>): string {
  const lines = [header.map(cell).join(",")];
  for (const row of rows) lines.push(row.map(cell).join(","));
  return `${lines.join("\r\n")}\r\n`;
}

function cell(text: string): string {
  const clean = printable(text);
  return /[",\r\n]/.test(clean) ? `"${clean.replaceAll('"', '""')}"` : clean;
}
