import { cleanText, type ItemCode, type SamplingTexts, type UnitVersionId } from "@thang-diem/engine";
import type { Cell, MergedCells, TableFile, TableRow } from "@thang-diem/platform/spreadsheet";
import { ProblemError, type FilePlace } from "@thang-diem/platform/problems";
import type { Expected, LegacyText, UnitAnswer } from "./expected.ts";
import { figureFault, type FaultCode, type FaultList } from "./faults.ts";
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
  readonly mark?: DecimalMark | undefined;
  readonly legacy?: LegacyText | undefined;
  /** Convert old tables instead of reporting them. */
  readonly convertLegacy?: boolean | undefined;
}

const HEADING_ROWS_MAX = 20;
const TEXTS_REMEMBERED_MAX = 20_000;

/** Reads every shown sheet; what is right is yielded, what is wrong goes to the list, and reading goes on. */
export async function* readFigures(file: TableFile, options: ReadingOptions): AsyncIterable<ClaimedFigure> {
  const reader: Reader = {
    ...options,
    unicode: file.unicode,
    legacyColumns: await findLegacyColumns(file, options.legacy),
    units: new Map(),
    texts: new Map(),
  };
  let sheet: SheetState = { name: undefined, rowsSeen: 0 };
  let layouts = 0;
  for await (const event of file.rows()) {
    if (event.kind === "merged") {
      reportMerged(event, sheet, options.faults);
      continue;
    }
    if (event.sheet !== sheet.name) sheet = { name: event.sheet, rowsSeen: 0 };
    sheet.rowsSeen += 1;
    if (sheet.layout !== undefined) {
      yield* figuresOf(event, sheet.layout, reader);
    } else if (sheet.rowsSeen <= HEADING_ROWS_MAX) {
      const heading = readLayout(decoded(event, reader), options.expected);
      if (heading === undefined) continue;
      [sheet.layout, sheet.headingRow, layouts] = [heading.layout, event.row, layouts + 1];
      heading.faults.forEach(options.faults.add);
    }
  }
  if (layouts === 0)
    options.faults.add(figureFault("header-missing", sheet.name === undefined ? {} : { sheet: sheet.name }));
}

interface SheetState {
  readonly name: string | undefined;
  rowsSeen: number;
  layout?: Layout;
  headingRow?: number;
}

interface Reader extends ReadingOptions {
  readonly unicode: boolean;
  readonly legacyColumns: ReadonlyMap<string, string>;
  readonly units: Map<string, UnitAnswer>;
  readonly texts: Map<string, DecodedText>;
}

interface DecodedText {
  readonly text: string;
  readonly fault?: { readonly code: FaultCode; readonly details: Readonly<Record<string, string>> };
}

/** Merged cells in a title above the heading harm nobody. */
function reportMerged(merged: MergedCells, sheet: SheetState, faults: FaultList): void {
  if (merged.sheet !== sheet.name || sheet.headingRow === undefined || merged.lastRow < sheet.headingRow)
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
  if (cells.every((column) => isEmpty(row.cells[column]))) return;
  const unitVersionId = unitOf(row, layout.unit, reader);
  const source = layout.source === undefined ? undefined : textAt(row, layout.source, reader) || undefined;
  const targets = layout.kind === "wide" ? layout.targets : targetOfRow(row, layout, reader);
  for (const target of targets) {
    const value = valueAt(row, target.column, target, reader);
    const error = target.sampling ? readSampling(row, target.sampling, target, reader) : EXACT;
    if (value !== undefined && unitVersionId !== undefined && error.ok)
      yield {
        unitVersionId,
        item: target.item,
        fact: target.fact,
        value,
        source,
        sampling: error.sampling,
        place: cellPlace(row, target.column),
      };
  }
}

const EXACT = { ok: true, sampling: undefined } as const;

function unitOf(row: TableRow, column: number, reader: Reader): UnitVersionId | undefined {
  const before = reader.faults.total;
  const text = textAt(row, column, reader);
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
  else
    reader.faults.add(
      figureFault("unit-unknown", place, { text, nearest: (answer.nearest ?? []).join(", ") }),
    );
  return undefined;
}

function targetOfRow(row: TableRow, layout: Layout & { kind: "long" }, reader: Reader): WideTarget[] {
  const code = textAt(row, layout.item, reader);
  if (code === "") {
    reader.faults.add(figureFault("item-missing", cellPlace(row, layout.item)));
    return [];
  }
  const fact = layout.fact === undefined ? "" : textAt(row, layout.fact, reader);
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

function valueAt(row: TableRow, column: number, target: Target, reader: Reader): string | undefined {
  const cell = row.cells[column];
  if (cell === undefined || isEmpty(cell)) return undefined;
  const before = reader.faults.total;
  const readable: Cell = cell.kind === "text" ? { kind: "text", text: textAt(row, column, reader) } : cell;
  if (reader.faults.total > before) return undefined;
  const reading = readValue(readable, target, reader.mark);
  const refusal = reading.ok ? reader.expected.refusal?.(target.item, target.fact, reading.value) : undefined;
  if (reading.ok && !refusal) return reading.value;
  const [code, details] = reading.ok
    ? (["value-refused", { whyVi: refusal?.vi ?? "", whyEn: refusal?.en ?? "" }] as const)
    : ([reading.code, reading.details] as const);
  reader.faults.add(figureFault(code, cellPlace(row, column), details));
  return undefined;
}

/** The text of a cell in Unicode; an old table is reported once for each cell it stands in. */
function textAt(row: TableRow, column: number, reader: Reader): string {
  const cell = row.cells[column];
  if (cell === undefined) return "";
  const { text, fault } = decodeText(
    shown(cell).trim(),
    reader,
    reader.legacyColumns.get(columnKey(row, column)),
  );
  if (fault !== undefined) reader.faults.add(figureFault(fault.code, cellPlace(row, column), fault.details));
  return text;
}

function decoded(row: TableRow, reader: Reader): TableRow {
  return {
    ...row,
    cells: row.cells.map((cell, column) =>
      cell.kind === "text"
        ? {
            kind: "text",
            text:
              decodeText(cell.text, reader, reader.legacyColumns.get(columnKey(row, column))).converted ??
              cell.text,
          }
        : cell,
    ),
  };
}

function decodeText(
  text: string,
  reader: Reader,
  tableOfColumn: string | undefined,
): DecodedText & { readonly converted?: string } {
  if (!NOT_ASCII.test(text)) return { text: cleanText(text) };
  return remember(reader.texts, `${tableOfColumn ?? ""} ${text}`, () => {
    const table = BEYOND_EIGHT_BITS.test(text) ? undefined : (reader.legacy?.detect(text) ?? tableOfColumn);
    if (table === undefined || reader.legacy === undefined)
      return reader.unicode
        ? { text }
        : { text, fault: { code: "text-not-unicode" as const, details: { text } } };
    const converted = cleanText(reader.legacy.convert(text, table));
    if (reader.convertLegacy === true) return { text: converted, converted };
    return {
      text: converted,
      converted,
      fault: { code: "text-legacy" as const, details: { text, table, converted } },
    };
  });
}

const NOT_ASCII = /[\u0080-\u{10FFFF}]/u;
const BEYOND_EIGHT_BITS = /[\u0100-\u{10FFFF}]/u;
const SAMPLE_ROWS = 500;

/** A short name may hold no telling letter, its column does: the first rows are read once beforehand. */
async function findLegacyColumns(
  file: TableFile,
  legacy: LegacyText | undefined,
): Promise<Map<string, string>> {
  const samples = new Map<string, string>();
  if (legacy === undefined) return samples;
  try {
    let rows = 0;
    for await (const event of file.rows()) {
      if (event.kind === "row")
        for (const [column, cell] of event.cells.entries())
          addSample(samples, columnKey(event, column), cell);
      if ((rows += 1) >= SAMPLE_ROWS) break;
    }
  } catch (error) {
    // A broken file is reported by the reading that follows, with its place.
    if (!(error instanceof ProblemError)) throw error;
  }
  return new Map(
    [...samples].flatMap(([key, text]): [string, string][] => onlyKnown(key, legacy.detect(text))),
  );
}

function addSample(samples: Map<string, string>, key: string, cell: Cell): void {
  if (cell.kind === "text" && NOT_ASCII.test(cell.text) && !BEYOND_EIGHT_BITS.test(cell.text))
    samples.set(key, `${samples.get(key) ?? ""} ${cell.text}`);
}

function onlyKnown(key: string, table: string | undefined): [string, string][] {
  return table === undefined ? [] : [[key, table]];
}

function columnKey(row: TableRow, column: number): string {
  return `${row.sheet ?? ""}!${column}`;
}

function remember<T>(memory: Map<string, T>, key: string, find: () => T): T {
  const known = memory.get(key);
  if (known !== undefined) return known;
  if (memory.size >= TEXTS_REMEMBERED_MAX) memory.clear();
  const found = find();
  memory.set(key, found);
  return found;
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell === undefined || cell.kind === "empty";
}
