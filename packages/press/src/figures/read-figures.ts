import type { ItemCode, SamplingTexts, UnitVersionId } from "@thang-diem/engine";
import {
  type Cell,
  type MergedCells,
  rowWidthFault,
  type TableFile,
  type TableRow,
} from "@thang-diem/platform/spreadsheet";
import type { FilePlace, Problem } from "@thang-diem/platform/problems";
import { decoded, findLegacyColumns, remember, textAt, type TextReader } from "./cell-text.ts";
import type { Expected, LegacyText, UnitAnswer } from "./expected.ts";
import { type FaultList, figureFault, figureNote } from "./faults.ts";
import { fold, withoutInvisible } from "./headings.ts";
import {
  cellPlace,
  itemShown,
  readLayout,
  readTarget,
  shown,
  type Layout,
  type Target,
  type WideTarget,
} from "./layout.ts";
import type { DecimalMark } from "./read-number.ts";
import { readSampling } from "./read-sampling.ts";
import { readValue } from "./read-value.ts";

/** One figure as a file claims it, with the cell it stands in. */
export interface ClaimedFigure {
  readonly unitVersionId: UnitVersionId;
  /** Where the table has a column of groups. */
  readonly group?: string;
  readonly item: ItemCode;
  readonly fact: string;
  readonly value: string;
  readonly source: string | undefined;
  readonly sampling: SamplingTexts | undefined;
  readonly place: FilePlace;
}

export interface ReadingOptions {
  readonly expected: Expected;
  readonly faults: FaultList;
  /** Told what is not wrong and should be known. */
  readonly note?: (problem: Problem) => void;
  readonly mark?: DecimalMark | undefined;
  readonly legacy?: LegacyText | undefined;
  /** Convert old tables instead of reporting them. */
  readonly convertLegacy?: boolean | undefined;
}

const HEADING_ROWS_MAX = 20;

/** Reads every shown sheet; what is right is yielded, what is wrong goes to the list, and reading goes on. */
export async function* readFigures(file: TableFile, options: ReadingOptions): AsyncIterable<ClaimedFigure> {
  const reader: Reader = {
    ...options,
    unicode: file.unicode,
    delimiter: file.delimiter,
    legacyColumns: await findLegacyColumns(file, options.legacy),
    units: new Map(),
    texts: new Map(),
    blanks: [],
    named: new Set(),
  };
  let sheet: SheetState = { name: undefined, rowsSeen: 0 };
  let layouts = 0;
  const unread: SheetState[] = [];
  const leave = () => {
    if (sheet.rowsSeen > 0 && sheet.layout === undefined) unread.push(sheet);
  };
  for await (const event of file.rows()) {
    if (event.kind === "merged") reportMerged(event, sheet, options.faults);
    if (event.kind === "fault") options.faults.add(event.problem);
    if (event.kind === "note") options.note?.(event.problem);
    if (event.kind !== "row") continue;
    if (event.sheet !== sheet.name) {
      leave();
      sheet = { name: event.sheet, rowsSeen: 0 };
    }
    sheet.rowsSeen += 1;
    if (sheet.layout !== undefined) {
      yield* figuresOf(event, sheet.layout, reader);
    } else if (sheet.rowsSeen <= HEADING_ROWS_MAX) {
      const row = decoded(event, reader);
      const heading = readLayout(row, options.expected, sheet.above);
      [sheet.above, sheet.hasFigures] = [row, sheet.hasFigures === true || looksLikeFigures(row, reader)];
      if (heading === undefined) continue;
      [sheet.layout, sheet.headingRow, layouts] = [heading.layout, event.row, layouts + 1];
      heading.faults.forEach(options.faults.add);
    }
  }
  leave();
  reportUnread(unread, layouts, reader);
  reportAbsent(reader);
}

interface SheetState {
  readonly name: string | undefined;
  rowsSeen: number;
  layout?: Layout;
  headingRow?: number;
  above?: TableRow;
  /** A row names a unit and holds a number: this is a table of figures under other headings. */
  hasFigures?: boolean;
}

function looksLikeFigures({ cells }: TableRow, { expected }: Reader): boolean {
  return (
    cells.some(
      (cell) =>
        cell.kind === "number" || (cell.kind === "text" && /^-?\d+([.,]\d+)?%?$/.test(cell.text.trim())),
    ) && cells.some((cell) => cell.kind === "text" && expected.findUnit(cell.text).kind === "one")
  );
}

/** A sheet that could not be understood is a fault where it holds figures, and named where it does not. */
function reportUnread(sheets: readonly SheetState[], layouts: number, { faults, note }: Reader): void {
  if (layouts === 0 && sheets.length === 0) faults.add(figureFault("header-missing", {}));
  for (const { name, hasFigures } of sheets) {
    const place = name === undefined ? {} : { sheet: name };
    if (layouts === 0 || hasFigures === true) faults.add(figureFault("header-missing", place));
    else note?.(figureNote("sheet-not-read", place, { sheet: name ?? "" }));
  }
}

const LISTED_MAX = 10;

/** What the file does not say: cells with a word for "none", and units without a row. */
function reportAbsent({ blanks, named, note, expected: { unitNames } }: Reader): void {
  const listed = (texts: readonly string[], separator: string) =>
    texts.slice(0, LISTED_MAX).join(separator) + (texts.length > LISTED_MAX ? `${separator}…` : "");
  if (blanks.length > 0)
    note?.(
      figureNote("cells-without-figure", blanks[0]?.place ?? {}, {
        count: String(blanks.length),
        texts: listed([...new Set(blanks.map(({ text }) => text))], "”, “"),
        cells: listed(
          blanks.map(
            ({ place }) => `${place.sheet === undefined ? "" : `${place.sheet} `}${place.column}${place.row}`,
          ),
          ", ",
        ),
      }),
    );
  const absent = [...(unitNames ?? [])].flatMap(([id, name]) => (named.has(id) ? [] : [name]));
  if (named.size > 0 && absent.length > 0)
    note?.(
      figureNote("units-without-figures", {}, { count: String(absent.length), names: listed(absent, ", ") }),
    );
}

interface Reader extends ReadingOptions, TextReader {
  readonly units: Map<string, UnitAnswer>;
  readonly delimiter: string | undefined;
  /** Cells that say in a word that there is no figure. */
  readonly blanks: { readonly text: string; readonly place: FilePlace }[];
  /** Units that have a figure in the file. */
  readonly named: Set<string>;
}

/** Merged cells in a title above the heading harm nobody. */
function reportMerged(merged: MergedCells, sheet: SheetState, faults: FaultList): void {
  if (merged.sheet !== sheet.name || sheet.headingRow === undefined) return;
  const firstRow = Number(/\d+/.exec(merged.range)?.[0] ?? 0);
  // A heading of two rows joins the cells of what has no second one.
  if (merged.lastRow < sheet.headingRow || (merged.lastRow === sheet.headingRow && firstRow < merged.lastRow))
    return;
  faults.add(
    figureFault(
      "cells-merged",
      { sheet: merged.sheet, row: merged.lastRow, column: /^[A-Z]+/.exec(merged.range)?.[0] ?? "A" },
      { range: merged.range },
    ),
  );
}

function* figuresOf(row: TableRow, layout: Layout, reader: Reader): Iterable<ClaimedFigure> {
  const cells = layout.kind === "long" ? [layout.value] : layout.targets.map((target) => target.column);
  const isBlank = cells.every((column) => isEmpty(row.cells[column]));
  const width = { width: layout.width, delimiter: reader.delimiter };
  // A row that names an item and ends before its value has lost it.
  const isCut = isBlank && layout.kind === "long" && !isEmpty(row.cells[layout.item]);
  const wrong = rowWidthFault(row, width, isBlank && !isCut ? -1 : Math.max(...cells));
  if (wrong !== undefined) return void reader.faults.add(wrong);
  if (isBlank) return;
  const unitVersionId = unitOf(row, layout.unit, reader);
  const source = layout.source === undefined ? undefined : textAt(row, layout.source, reader) || undefined;
  const group = layout.group === undefined ? undefined : textAt(row, layout.group, reader);
  const targets = layout.kind === "wide" ? layout.targets : targetOfRow(row, layout, reader);
  for (const target of targets) {
    const value = valueAt(row, target.column, target, reader);
    const error = target.sampling ? readSampling(row, target.sampling, target, reader) : EXACT;
    if (value === undefined || unitVersionId === undefined || !error.ok) continue;
    reader.named.add(unitVersionId);
    yield {
      unitVersionId,
      ...(group !== undefined && { group }),
      item: target.item,
      fact: target.fact,
      value,
      source,
      sampling: error.value,
      place: cellPlace(row, target.column),
    };
  }
}

const EXACT = { ok: true, value: undefined } as const;

function unitOf(row: TableRow, column: number, reader: Reader): UnitVersionId | undefined {
  const before = reader.faults.total;
  const text = withoutInvisible(textAt(row, column, reader)).trim();
  if (reader.faults.total > before) return undefined;
  const place = cellPlace(row, column);
  if (text === "") {
    reader.faults.add(figureFault("unit-missing", place));
    return undefined;
  }
  const answer = remember(reader.units, text, () => reader.expected.findUnit(text));
  if (answer.kind === "one") return answer.unitVersionId;
  if (answer.kind === "candidates")
    reader.faults.add(figureFault("unit-ambiguous", place, { text, names: answer.names.join("; ") }));
  else if (answer.kind === "ended")
    reader.faults.add({ ...figureFault("unit-ended", place, { text }), message: answer.message });
  else
    reader.faults.add(
      figureFault("unit-unknown", place, { text, nearest: (answer.nearest ?? []).join(", ") }),
    );
  return undefined;
}

function targetOfRow(row: TableRow, layout: Layout & { kind: "long" }, reader: Reader): WideTarget[] {
  const code = codeAt(row, layout.item, reader);
  if (code === undefined) return [];
  const fact = layout.fact === undefined ? "" : withoutInvisible(textAt(row, layout.fact, reader)).trim();
  if (code === "" && fact === "") {
    reader.faults.add(figureFault("item-missing", cellPlace(row, layout.item)));
    return [];
  }
  const target = readTarget(code, fact === "" ? undefined : fact, reader.expected);
  if ("kind" in target)
    return [{ ...target, column: layout.value, ...(layout.sampling && { sampling: layout.sampling }) }];
  const [fault, column] =
    target.unknown === "item"
      ? (["item-unknown", layout.item] as const)
      : (["fact-unknown", layout.fact ?? layout.item] as const);
  reader.faults.add(
    figureFault(fault, cellPlace(row, column), {
      item: itemShown(target.item),
      text: target.text,
      nearest: target.nearest.join(", "),
    }),
  );
  return [];
}

/**
 * A code as the cell shows it: the number 1.1 shown as 1.10 is item 1.10, and where nothing tells them
 * apart neither.
 */
function codeAt(row: TableRow, column: number, reader: Reader): string | undefined {
  const cell = row.cells[column];
  const { items } = reader.expected;
  if (cell?.kind !== "number") return withoutInvisible(textAt(row, column, reader)).trim();
  if (cell.shown !== undefined && items.has(cell.shown)) return cell.shown;
  const codes = [...items.keys()].filter(
    (code) => code.startsWith(cell.text) && /^0*$/.test(code.slice(cell.text.length)),
  );
  if (codes.length < 2 || !cell.text.includes(".")) return cell.text;
  reader.faults.add(
    figureFault("code-is-number", cellPlace(row, column), { text: cell.text, codes: codes.join(", ") }),
  );
  return undefined;
}

function valueAt(row: TableRow, column: number, target: Target, reader: Reader): string | undefined {
  const cell = row.cells[column];
  if (cell === undefined || isEmpty(cell)) return undefined;
  const before = reader.faults.total;
  const readable: Cell = cell.kind === "text" ? { kind: "text", text: textAt(row, column, reader) } : cell;
  if (reader.faults.total > before) return undefined;
  const text = shown(readable).trim();
  if (readable.kind === "text" && (text === "" || BLANKS.has(fold(text)))) {
    if (text !== "") reader.blanks.push({ text, place: cellPlace(row, column) });
    return undefined;
  }
  const reading = readValue(readable, target, reader.mark);
  const refusal = reading.ok ? reader.expected.refusal?.(target.item, target.fact, reading.value) : undefined;
  if (reading.ok && !refusal) return reading.value;
  const [code, details] = reading.ok
    ? (["value-refused", { whyVi: refusal?.vi ?? "", whyEn: refusal?.en ?? "" }] as const)
    : ([reading.code, reading.details] as const);
  reader.faults.add(figureFault(code, cellPlace(row, column), details));
  return undefined;
}

/** How officials write that there is no figure. */
const BLANKS = new Set([
  "-",
  "–",
  "—",
  "...",
  "…",
  "n/a",
  "na",
  "chua co",
  "chua co so lieu",
  "khong co so lieu",
]);

function isEmpty(cell: Cell | undefined): boolean {
  return cell === undefined || cell.kind === "empty";
}
