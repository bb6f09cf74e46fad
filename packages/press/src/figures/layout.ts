import { type ItemCode, WHOLE } from "@thang-diem/engine";
import { columnLetters, type Cell, type TableRow } from "@thang-diem/platform/spreadsheet";
import type { Problem } from "@thang-diem/platform/problems";
import type { Expected, ExpectedItem, FactKind } from "./expected.ts";
import { figureFault } from "./faults.ts";
import {
  columnsByRole,
  fold,
  isRoleWord,
  type RoleColumns,
  SAMPLING,
  samplingRole,
  type SamplingRole,
  withoutInvisible,
} from "./headings.ts";

/** Which fact of which item a column or a row speaks of. */
export interface Target {
  readonly item: ItemCode;
  readonly fact: string;
  readonly kind: FactKind;
}

/** Where things stand in a sheet; indexes count from 0. */
export type Layout =
  | {
      readonly kind: "long";
      readonly unit: number;
      readonly group?: number;
      readonly width?: number;
      readonly item: number;
      readonly value: number;
      readonly fact?: number;
      readonly source?: number;
      readonly sampling?: SamplingColumns;
    }
  | {
      readonly kind: "wide";
      readonly unit: number;
      readonly group?: number;
      readonly width?: number;
      readonly targets: readonly WideTarget[];
      readonly source?: number;
    };

/** The column of an item, and those that state the sampling error of its figures. */
export type WideTarget = Target & { readonly column: number; readonly sampling?: SamplingColumns };

/** Columns that state the sampling error of the figure of a row. */
export type SamplingColumns = Readonly<Partial<Record<SamplingRole, number>>>;

/**
 * `undefined`: this row is no heading row. Otherwise a layout, or everything that is wrong with the
 * heading. Where the unit
 * stands in a row above (a heading of two rows), that row fills what this one leaves empty.
 */
export function readLayout(
  row: TableRow,
  expected: Expected,
  above?: TableRow,
): { layout: Layout; faults: readonly Problem[] } | undefined {
  const alone = layoutOf(row, row.cells.map(headingText), expected);
  if (alone !== undefined || above === undefined) return alone;
  const over = above.cells.map(headingText);
  const width = Math.max(row.cells.length, over.length);
  return layoutOf(
    row,
    Array.from({ length: width }, (_, index) => headingText(row.cells[index]) || (over[index] ?? "")),
    expected,
  );
}

function headingText(cell: Cell | undefined): string {
  if (cell?.kind === "number") return cell.shown ?? cell.text;
  return cell?.kind === "text" ? withoutInvisible(cell.text).trim() : "";
}

function layoutOf(row: TableRow, headings: readonly string[], expected: Expected) {
  const folded = headings.map(fold);
  const { column, twice } = columnsByRole(folded);
  const [unit, item, value] = [column("unit"), column("item"), column("value")];
  if (unit === undefined) return undefined;
  const group = column("group");
  const source = column("source");
  const common = {
    unit,
    ...(group !== undefined && { group }),
    ...(source !== undefined && { source }),
    ...(row.width !== undefined && { width: row.width }),
  };
  const doubled = twice.map((index) =>
    figureFault("header-twice", cellPlace(row, index), { header: headings[index] ?? "" }),
  );
  if (item !== undefined && value !== undefined)
    return {
      layout: { kind: "long" as const, ...common, item, value, ...longExtras(column) },
      faults: doubled,
    };
  const others = headings.flatMap((text, index) =>
    text === "" || isRoleWord(folded[index] ?? "") ? [] : [readHeading(text, index, expected)],
  );
  if (!others.some(({ target }) => "kind" in target)) return undefined;
  const targets = others.flatMap(({ target, index, role }): WideTarget[] =>
    "kind" in target && role === undefined
      ? [{ ...target, column: index, ...samplingOf(target, others) }]
      : [],
  );
  return {
    layout: { kind: "wide" as const, ...common, targets },
    faults: [...doubled, ...headingFaults(row, others)],
  };
}

function longExtras(column: RoleColumns["column"]): { fact?: number; sampling?: SamplingColumns } {
  const fact = column("fact");
  const sampling = Object.fromEntries(
    SAMPLING.flatMap((role) => (column(role) === undefined ? [] : [[role, column(role)]])),
  ) as SamplingColumns;
  return { ...(fact !== undefined && { fact }), ...(Object.keys(sampling).length > 0 && { sampling }) };
}

/**
 * What stands over a column: an item, or with `role` the sampling error of an item ("2.2 · sai số chuẩn",
 * "2.2 | se").
 */
interface Heading {
  readonly text: string;
  readonly index: number;
  readonly target: ReturnType<typeof readTarget>;
  readonly role?: SamplingRole;
}

function readHeading(text: string, index: number, expected: Expected): Heading {
  const [, code = "", word = ""] = /^(.*\S)\s*[·|]\s*(.+)$/u.exec(text) ?? [];
  const role = samplingRole(word);
  return role === undefined
    ? { text, index, target: readTarget(text, undefined, expected) }
    : { text, index, target: readTarget(code, undefined, expected), role };
}

function samplingOf(target: Target, headings: readonly Heading[]): { sampling?: SamplingColumns } {
  const columns = headings.flatMap(({ target: of, role, index }) =>
    role !== undefined && isSame(of, target) ? [[role, index] as const] : [],
  );
  return columns.length === 0 ? {} : { sampling: Object.fromEntries(columns) };
}

function isSame(one: Heading["target"], other: Heading["target"]): boolean {
  return "kind" in one && "kind" in other && one.item === other.item && one.fact === other.fact;
}

/**
 * An item code with its fact named beside it, after a colon, or not at all; the fact by its name or by the
 * words of the form.
 * A code with its title after it ("1.2. Tỷ lệ hồ sơ đúng hạn") or the title alone is understood too.
 */
export function readTarget(
  code: string,
  fact: string | undefined,
  expected: Expected,
):
  | Target
  | {
      readonly unknown: "item" | "fact";
      readonly item: string;
      readonly text: string;
      readonly nearest: readonly string[];
    } {
  const [item = "", ofColumn] = readCode(code, fact, expected);
  const known = expected.items.get(item);
  if (known === undefined || (code === "" && item === WHOLE && fact === undefined))
    return { unknown: "item", item, text: code, nearest: nearest(code, [...expected.items.keys()]) };
  const name = factNamed(known, fact ?? ofColumn) ?? meantFact(item, known.facts);
  const kind = known.facts.get(name);
  return kind === undefined
    ? { unknown: "fact", item, text: name, nearest: [...known.facts.keys()] }
    : { item: item as ItemCode, fact: name, kind };
}

/**
 * An item and the fact that stands with it: "3.1:apology", "*:disciplined", a fact of the whole unit by its
 * name alone, and
 * such a fact beside an empty code.
 */
function readCode(
  code: string,
  besides: string | undefined,
  { items }: Expected,
): readonly (string | undefined)[] {
  if (code !== "" && items.has(code)) return [code];
  const whole = items.get(WHOLE);
  const shared = whole && factNamed(whole, code === "" ? besides : code);
  if (shared !== undefined && whole?.facts.has(shared) === true) return [WHOLE, shared];
  const [item = "", fact] = code.split(":").map((part) => part.trim());
  if (WHOLE_UNIT_WORDS.includes(fold(item))) return [WHOLE, fact];
  if (items.has(item)) return [item, fact];
  const first = /^([\p{L}0-9][\p{L}0-9.-]*?)[.)]?\s+(?=[\p{L}(])/u.exec(code)?.[1] ?? "";
  if (first !== "" && items.has(first)) return [first];
  const named = [...items].filter(([, { titles }]) => titles?.some((title) => fold(title) === fold(code)));
  return named.length === 1 ? [named[0]?.[0]] : [item, fact];
}

/** A fact by its name, or by what the form calls it; what is neither stays as it is. */
function factNamed({ facts, factTitles }: ExpectedItem, text: string | undefined): string | undefined {
  if (text === undefined || facts.has(text)) return text;
  const named = [...(factTitles ?? [])].filter(([, titles]) =>
    titles.some((title) => fold(title) === fold(text)),
  );
  return (named.length === 1 ? named[0]?.[0] : undefined) ?? text;
}

/** The first fact of an item is meant where none is named; of several of the whole unit none is. */
function meantFact(item: string, facts: ReadonlyMap<string, FactKind>): string {
  return item === WHOLE && facts.size > 1 ? "" : (facts.keys().next().value ?? "");
}

const WHOLE_UNIT_WORDS = ["*", "ca don vi", "toan don vi", "whole unit"];

/** How an item stands in a message: facts of the whole unit have no code. */
export function itemShown(item: string): string {
  return item === WHOLE ? "*" : item;
}

export function cellPlace(row: TableRow, column: number): { sheet?: string; row: number; column: string } {
  return {
    ...(row.sheet === undefined ? {} : { sheet: row.sheet }),
    row: row.row,
    column: columnLetters(column + 1),
  };
}

/** What stands in a cell, for showing it back to people. */
export function shown(cell: Cell): string {
  switch (cell.kind) {
    case "text":
    case "error":
      return cell.text;
    case "number":
    case "no-date":
      return cell.text;
    case "date":
      return cell.iso;
    case "truth":
      return cell.value ? "TRUE" : "FALSE";
    default:
      return "";
  }
}

function headingFaults(row: TableRow, headings: readonly Heading[]): Problem[] {
  return headings.flatMap(({ text, index, target, role }, position) => {
    const place = cellPlace(row, index);
    if (!("kind" in target))
      return [
        figureFault(target.unknown === "item" ? "item-unknown" : "fact-unknown", place, {
          item: itemShown(target.item),
          text: target.text,
          nearest: target.nearest.join(", "),
        }),
      ];
    if (headings.slice(0, position).some((other) => other.role === role && isSame(other.target, target)))
      return [figureFault("header-twice", place, { header: text })];
    const alone =
      role !== undefined &&
      !headings.some((other) => other.role === undefined && isSame(other.target, target));
    return alone
      ? [figureFault("sampling-column-alone", place, { header: text, item: itemShown(target.item) })]
      : [];
  });
}

/** Up to three codes that differ least, none of them wholly different. */
function nearest(text: string, codes: readonly string[]): string[] {
  const near = codes
    // The facts of the whole unit have no code.
    .filter((code) => code !== "")
    .map((code) => ({ code, distance: editDistance(fold(text), fold(code)) }))
    .filter(({ code, distance }) => distance <= Math.max(1, Math.floor(code.length / 2)));
  return near
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ code }) => code);
}

function editDistance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_unused, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const now = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      now.push(Math.min(replaced, (before[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1));
    }
    before = now;
  }
  return before[b.length] ?? 0;
}
