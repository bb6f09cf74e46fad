import { type ItemCode, WHOLE } from "@thang-diem/engine";
import { columnLetters, type Cell, type TableRow } from "@thang-diem/platform/spreadsheet";
import type { Problem } from "@thang-diem/platform/problems";
import { type Expected, type FactKind } from "./expected.ts";
import { figureFault } from "./faults.ts";

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
      readonly item: number;
      readonly value: number;
      readonly fact?: number;
      readonly source?: number;
      readonly sampling?: SamplingColumns;
    }
  | {
      readonly kind: "wide";
      readonly unit: number;
      readonly targets: readonly WideTarget[];
      readonly source?: number;
    };

/** The column of an item, and those that state the sampling error of its figures. */
export type WideTarget = Target & { readonly column: number; readonly sampling?: SamplingColumns };

/** Columns that state the sampling error of the figure of a row. */
export type SamplingColumns = Readonly<Partial<Record<(typeof SAMPLING)[number], number>>>;

const SAMPLING = ["standardError", "n", "df", "deff", "covariances"] as const;

/** The words people put over columns, folded: small letters without marks. */
const HEADINGS: Readonly<
  Record<
    "unit" | "item" | "fact" | "value" | "source" | "ignored" | (typeof SAMPLING)[number],
    readonly string[]
  >
> = {
  unit: [
    "don vi",
    "ten don vi",
    "ma don vi",
    "co quan",
    "co quan, don vi",
    "don vi hanh chinh",
    "dia phuong",
    "tinh",
    "tinh, thanh pho",
    "tinh/thanh pho",
    "unit",
    "unit name",
    "unit code",
    "unit_code",
    "province",
  ],
  item: ["ma", "ma tieu chi", "tieu chi", "ma tieu chi thanh phan", "item", "item code", "code", "criterion"],
  fact: ["du kien", "fact"],
  value: ["gia tri", "so lieu", "diem", "value", "score"],
  source: ["nguon", "nguon so lieu", "source"],
  standardError: ["sai so chuan", "standard error", "standard_error", "se"],
  n: ["n", "so phieu", "answers"],
  df: ["bac tu do", "df", "degrees of freedom"],
  deff: ["he so thiet ke", "deff", "design effect"],
  covariances: ["hiep phuong sai", "covariances"],
  ignored: ["stt", "tt", "so thu tu", "no", "no.", "#", "ghi chu", "note", "notes"],
};

/** `undefined`: this row is no heading row. Otherwise a layout, or everything that is wrong with the heading. */
export function readLayout(
  row: TableRow,
  expected: Expected,
): { layout: Layout; faults: readonly Problem[] } | undefined {
  const headings = row.cells.map((cell) =>
    cell.kind === "text" || cell.kind === "number" ? cell.text.trim() : "",
  );
  const folded = headings.map(fold);
  const column = (role: keyof typeof HEADINGS) =>
    optional(folded.findIndex((text) => HEADINGS[role].includes(text)));
  const [unit, item, value] = [column("unit"), column("item"), column("value")];
  if (unit === undefined) return undefined;
  const source = column("source");
  const common = { unit, ...(source === undefined ? {} : { source }) };
  if (item !== undefined && value !== undefined) {
    const fact = column("fact");
    const sampling = Object.fromEntries(
      SAMPLING.flatMap((role) => (column(role) === undefined ? [] : [[role, column(role)]])),
    ) as SamplingColumns;
    return {
      layout: {
        kind: "long",
        ...common,
        item,
        value,
        ...(fact === undefined ? {} : { fact }),
        ...(Object.keys(sampling).length > 0 && { sampling }),
      },
      faults: [],
    };
  }
  const others = headings.flatMap((text, index) =>
    text === "" || isNamed(folded[index] ?? "") ? [] : [readHeading(text, index, expected)],
  );
  if (!others.some(({ target }) => "kind" in target)) return undefined;
  const targets = others.flatMap(({ target, index, role }): WideTarget[] =>
    "kind" in target && role === undefined
      ? [{ ...target, column: index, ...samplingOf(target, others) }]
      : [],
  );
  return { layout: { kind: "wide", ...common, targets }, faults: headingFaults(row, others) };
}

/** What stands over a column: an item, or with `role` the sampling error of an item ("2.2 · sai số chuẩn", "2.2 | se"). */
interface Heading {
  readonly text: string;
  readonly index: number;
  readonly target: ReturnType<typeof readTarget>;
  readonly role?: (typeof SAMPLING)[number];
}

function readHeading(text: string, index: number, expected: Expected): Heading {
  const [, code = "", word = ""] = /^(.*\S)\s*[·|]\s*(.+)$/u.exec(text) ?? [];
  const role = SAMPLING.find((each) => HEADINGS[each].includes(fold(word)));
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

/** An item code with its fact named beside it, after a colon, or not at all. */
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
  const [item = "", ofColumn] = readCode(code, expected);
  const facts = expected.items.get(item)?.facts;
  if (facts === undefined || (code === "" && item === WHOLE))
    return { unknown: "item", item, text: code, nearest: nearest(code, [...expected.items.keys()]) };
  const name = fact ?? ofColumn ?? meantFact(item, facts);
  const kind = facts.get(name);
  return kind === undefined
    ? { unknown: "fact", item, text: name, nearest: [...facts.keys()] }
    : { item: item as ItemCode, fact: name, kind };
}

/** An item and the fact that stands with it: "3.1:apology", "*:disciplined", or a fact of the whole unit by its name alone. */
function readCode(code: string, { items }: Expected): readonly (string | undefined)[] {
  if (code !== "" && items.has(code)) return [code];
  if (items.get(WHOLE)?.facts.has(code)) return [WHOLE, code];
  const [item = "", fact] = code.split(":").map((part) => part.trim());
  return [WHOLE_UNIT_WORDS.includes(fold(item)) ? WHOLE : item, fact];
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

/** Small letters, without tone and letter marks, single spaces. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/\s+/g, " ")
    .trim();
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
      return cell.text;
    case "date":
      return cell.iso;
    case "truth":
      return cell.value ? "TRUE" : "FALSE";
    default:
      return "";
  }
}

function isNamed(folded: string): boolean {
  return Object.values(HEADINGS).some((words) => words.includes(folded));
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

function optional(index: number): number | undefined {
  return index < 0 ? undefined : index;
}
