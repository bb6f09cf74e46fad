import { type FormRow, type FormSheet, sheetKey, sheetsOfRows } from "./sheets.ts";

const SHEETS = ["survey", "choices", "settings", "external_choices", "entities", "osm"];

/** The line below the headings of a table. Two looks, each once over the line, however long it is. */
const isRule = (line: string): boolean => /[-=]{2}/.test(line) && /^[\s|:=-]+$/.test(line);

/**
 * Reads a form from Markdown tables. Both ways of writing are read: one table whose first column names the sheet, as
 * the tests of pyxform write it, and a table for each sheet below a line with its name ("## survey"). Lines that
 * belong to no table are left aside. `row` is the line of the text.
 */
export function readMarkdownForm(text: string): FormSheet[] {
  const titled: { name: string; rows: FormRow[] }[] = [];
  const plain: FormRow[] = [];
  let title: string | undefined;
  for (const [at, line] of text.split(/\r\n|\r|\n/).entries()) {
    const trimmed = line.trim();
    const heading = sheetKey(trimmed.replaceAll(/[#*_:`]+/g, " "));
    if (!trimmed.startsWith("|")) {
      if (SHEETS.includes(heading)) {
        title = heading;
        titled.push({ name: heading, rows: [] });
      } else if (trimmed.startsWith("#")) title = undefined;
      continue;
    }
    if (isRule(trimmed)) continue;
    const row = { row: at + 1, cells: cellsOf(trimmed).map((each) => ({ text: each })) };
    if (title === undefined) plain.push(row);
    else titled.at(-1)?.rows.push(row);
  }
  return [...titled.filter(({ rows }) => rows.length > 0), ...sheetsOfRows(plain)];
}

/** Cells between bars; "\|" is a bar inside a cell, "<br>" a new line. */
function cellsOf(line: string): string[] {
  const inner = line.endsWith("|") && !line.endsWith("\\|") ? line.slice(1, -1) : line.slice(1);
  return inner.split(/(?<!\\)\|/).map((each) =>
    each
      .trim()
      .replaceAll("\\|", "|")
      .replaceAll(/<br\s*\/?>/gi, "\n"),
  );
}

/** Sheets as Markdown tables below their names; what `readMarkdownForm` reads again. */
export function writeMarkdownForm(sheets: readonly WrittenSheet[]): string {
  return `${sheets.map(markdownOf).join("\n\n")}\n`;
}

export interface WrittenSheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function markdownOf({ name, headings, rows }: WrittenSheet): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((each) => each.replaceAll("|", "\\|").replaceAll(/\r\n|\r|\n/g, "<br>")).join(" | ")} |`;
  return [`## ${name}`, "", line(headings), line(headings.map(() => "---")), ...rows.map(line)].join("\n");
}
