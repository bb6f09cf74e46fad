/** A form as sheets of texts: what an XLSX, a CSV or Markdown tables hold, before anybody asks what it means. */
export interface FormCell {
  readonly text: string;
  /** The spreadsheet shows a failed formula (#REF!), or holds a formula without its value. */
  readonly broken?: "error" | "not-computed";
}

export interface FormRow {
  /** As a spreadsheet program numbers it, from 1. */
  readonly row: number;
  readonly cells: readonly FormCell[];
}

export interface FormSheet {
  readonly name: string;
  readonly rows: readonly FormRow[];
}

/** 1 → "A", 27 → "AA". */
export function lettersOf(column: number): string {
  const [before, last] = [Math.floor((column - 1) / 26), (column - 1) % 26];
  return (before > 0 ? lettersOf(before) : "") + String.fromCodePoint(65 + last);
}

/** "Choices " and "choices" are one sheet. */
export function sheetKey(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, "_");
}

/**
 * A CSV file holds all sheets one below the other: a line with the name of the sheet in its first cell, then its rows,
 * which leave the first cell empty. A file that begins with the headings of `survey` is that sheet alone.
 */
export function sheetsOfRows(rows: readonly FormRow[]): FormSheet[] {
  const first = rows.find(({ cells }) => cells.some(({ text }) => text.trim() !== ""));
  if (first === undefined) return [];
  const headings = first.cells.map(({ text }) => sheetKey(text));
  if (
    headings.includes("type") &&
    (headings.includes("name") || headings.some((each) => each.startsWith("label")))
  )
    return [{ name: "survey", rows }];
  const sheets: { name: string; rows: FormRow[] }[] = [];
  for (const row of rows) {
    const name = row.cells[0]?.text.trim() ?? "";
    if (name !== "" && row.cells.slice(1).every(({ text }) => text.trim() === ""))
      sheets.push({ name, rows: [] });
    else {
      const begun = name === "" ? sheets.at(-1) : startedWith(sheets, name);
      begun?.rows.push({ ...row, cells: [{ text: "" }, ...row.cells.slice(1)] });
    }
  }
  return sheets;
}

/** Some writers put the headings on the line that names the sheet. */
function startedWith(sheets: { name: string; rows: FormRow[] }[], name: string): { rows: FormRow[] } {
  const last = sheets.at(-1);
  if (last !== undefined && sheetKey(last.name) === sheetKey(name)) return last;
  const sheet = { name, rows: [] };
  sheets.push(sheet);
  return sheet;
}
