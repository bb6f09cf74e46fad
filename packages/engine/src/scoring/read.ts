import type { UnitVersionId } from "../ids/index.ts";
import type { Result } from "../result/index.ts";
import { Exact, readExact } from "../numbers/index.ts";
import type { Bilingual, FactDeclaration, Scheme } from "../scheme/index.ts";
import { errorFault, Estimate, readSuppressed } from "./estimate.ts";
import { outsideRange } from "./external-range.ts";
import { type Exemption, type FactValue, NOT_REPORTED, type UnitFacts } from "./facts.ts";
import { capital } from "./words.ts";

/** One figure as it stands in a table: text with a decimal point, dates as yyyy-mm-dd or dd/mm/yyyy. */
export interface FactRow {
  readonly unit: string;
  readonly group?: string | undefined;
  readonly item: string;
  /**
   * May be empty where the item has exactly one fact;
   * `exempt` with a reason as value takes the item out of the maximum.
   */
  readonly fact: string;
  readonly value: string;
  /** Where the figure is an estimate from a sample. */
  readonly sampling?: SamplingTexts | undefined;
}

/** The sampling error of a figure as text; empty or absent where it is not stated. */
export interface SamplingTexts {
  readonly standardError: string;
  /** Unweighted answers. */
  readonly n?: string | undefined;
  /** Degrees of freedom. */
  readonly df?: string | undefined;
  /** Design effect. */
  readonly deff?: string | undefined;
  /** With other figures of the unit: "HL2:share=0.00012; HL3:share=0.00008". */
  readonly covariances?: string | undefined;
}

export interface FactFault {
  /** Index of the row, from 0. */
  readonly row: number;
  readonly column: "unit" | "item" | "fact" | "value" | "standardError";
  readonly message: Bilingual;
}

export type ReadFacts = Result<readonly UnitFacts[], { readonly faults: readonly FactFault[] }>;

export const EXEMPT = "exempt";

/**
 * Rows of a table → facts of units, or all faults at once. An empty value is "not reported", never 0.
 * The same figure twice is a fault.
 *
 * @param figures `new` ones that no rule would take are refused (a share above 1, an external value outside
 * its range);
 * those of an edition that was `published` before such figures were refused are read as they were then
 */
export function readFacts(
  scheme: Scheme,
  rows: readonly FactRow[],
  figures: "new" | "published" = "new",
): ReadFacts {
  const faults: FactFault[] = [];
  const units = new Map<
    UnitVersionId,
    { group: string; facts: Map<string, Map<string, FactValue>>; exemptions: Map<string, Exemption> }
  >();
  rows.forEach((row, i) => {
    const fail = (column: FactFault["column"], vi: string, en: string) =>
      void faults.push({ row: i, column, message: { vi, en } });
    if (!row.unit) return fail("unit", "Thiếu đơn vị.", "The unit is missing.");
    const id = row.unit as UnitVersionId;
    const unit = units.get(id) ?? { group: row.group ?? "", facts: new Map(), exemptions: new Map() };
    units.set(id, unit);
    const declared = factsOf(scheme, row.item);
    if (!declared) return fail("item", `Không có tiêu chí “${row.item}”.`, `There is no item "${row.item}".`);
    if (row.fact === EXEMPT && row.value.trim() === "")
      return fail("value", "Miễn tiêu chí phải nêu lý do.", "An exemption must give its reason.");
    if (row.fact === EXEMPT)
      return void unit.exemptions.set(row.item, { reason: { vi: row.value, en: row.value } });
    const declaration = row.fact
      ? declared.get(row.fact)
      : declared.size === 1
        ? [...declared.values()][0]
        : undefined;
    if (!declaration)
      return fail(
        "fact",
        `Tiêu chí ${row.item} không có dữ kiện “${row.fact}” (có: ${[...declared.keys()].join(", ")}).`,
        `Item ${row.item} has no fact "${row.fact}" (it has: ${[...declared.keys()].join(", ")}).`,
      );
    const ofItem = unit.facts.get(row.item) ?? new Map<string, FactValue>();
    unit.facts.set(row.item, ofItem);
    if (ofItem.has(declaration.name))
      return fail(
        "fact",
        `Dữ kiện “${declaration.name}” của ${row.unit}, ${row.item} có hai lần.`,
        `Fact "${declaration.name}" of ${row.unit}, ${row.item} stands twice.`,
      );
    const read =
      figures === "new"
        ? readFigure(scheme, row.item, declaration, row.value)
        : readPublished(declaration, row.value);
    if (!read.ok) return fail("value", read.message.vi, read.message.en);
    const sampled = row.sampling ? withError(read.value, declaration.kind, row.sampling) : read;
    if (!sampled.ok) return fail("standardError", sampled.message.vi, sampled.message.en);
    ofItem.set(declaration.name, sampled.value);
  });
  if (faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    value: [...units].map(([unit, { group, facts, exemptions }]) => ({ unit, group, facts, exemptions })),
  };
}

function factsOf(scheme: Scheme, code: string): ReadonlyMap<string, FactDeclaration> | undefined {
  return code === "" ? scheme.facts : scheme.items.get(code)?.facts;
}

/**
 * One figure of an item (`item` "" for a fact of the whole unit), or why no rule would take it.
 *
 * @example readFigure(scheme, "5", score, "7") // refused where item 5 has 5 points
 */
export function readFigure(
  scheme: Scheme,
  item: string,
  declaration: FactDeclaration,
  written: string,
): ReadFact {
  return takenByRule(scheme, item, declaration, readFact(declaration, written));
}

/** A figure that was read, unless the rule of its item takes no such value. */
export function takenByRule(
  scheme: Scheme,
  item: string,
  { name }: FactDeclaration,
  read: ReadFact,
): ReadFact {
  const holder = scheme.items.get(item);
  const outside = read.ok && read.value instanceof Exact && holder && outsideRange(holder, name, read.value);
  return outside
    ? { ok: false, message: { vi: `${capital(outside.vi)}.`, en: `${capital(outside.en)}.` } }
    : read;
}

function readPublished(declaration: FactDeclaration, written: string): ReadFact {
  const read = readFact(declaration, written);
  return read.ok || declaration.kind !== "share"
    ? read
    : readNumber(written.trim(), (value) => !value.isNegative, "tỷ lệ", "a share");
}

type ReadFact = Result<FactValue, { readonly message: Bilingual }>;

/**
 * The standard error of a figure, written like the figure itself: with a % or as a plain number for a
 * share, where it
 * cannot be above 1.
 *
 * @example readStandardError("share", "2.5%") // 0.025
 */
export function readStandardError(
  kind: FactDeclaration["kind"],
  text: string,
): Result<number, { readonly message: Bilingual }> {
  const percent = kind === "share" && text.trim().endsWith("%");
  const value = percent
    ? (readExact(text.trim())?.toNumber() ?? Number.NaN)
    : text.trim() === ""
      ? Number.NaN
      : Number(text);
  return kind === "share" && value > 1
    ? { ok: false, message: aboveOneWords(text.trim()) }
    : { ok: true, value };
}

/** A number with its stated sampling error; all numbers of the error must be right. */
function withError(value: FactValue, kind: FactDeclaration["kind"], sampling: SamplingTexts): ReadFact {
  if (!(value instanceof Exact))
    return {
      ok: false,
      message: {
        vi: "Chỉ số liệu là một con số mới có sai số chuẩn.",
        en: "Only a figure that is a number has a standard error.",
      },
    };
  const number = (text: string | undefined) => (text ? Number(text) : undefined);
  const covariances = readCovariances(sampling.covariances ?? "");
  if (!covariances)
    return {
      ok: false,
      message: {
        vi: `“${sampling.covariances}” không phải là danh sách hiệp phương sai như "A:x=0.0001; B:y=0.0002".`,
        en: `"${sampling.covariances}" is no list of covariances such as "A:x=0.0001; B:y=0.0002".`,
      },
    };
  const read = readStandardError(kind, sampling.standardError);
  if (!read.ok) return read;
  const standardError = read.value;
  const about = {
    degreesOfFreedom: number(sampling.df),
    answers: number(sampling.n),
    designEffect: number(sampling.deff),
    covariances,
  };
  const message = errorFault({ standardError, ...about });
  return message ? { ok: false, message } : { ok: true, value: new Estimate(value, standardError, about) };
}

function readCovariances(text: string): ReadonlyMap<string, number> | undefined {
  const parts = text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const read = parts
    .map((part) => /^([^=]*:[^=]+)=(\S+)$/.exec(part))
    .map((match) => [match?.[1]?.trim() ?? "", Number(match?.[2] ?? "x")] as const);
  return read.every(([key, value]) => key !== "" && Number.isFinite(value)) ? new Map(read) : undefined;
}

const YES = new Set(["yes", "true", "1", "có", "co", "đạt", "x"]);
const NO = new Set(["no", "false", "0", "không", "khong", "không đạt"]);

/** One fact from text, by its kind. */
export function readFact(declaration: FactDeclaration, written: string): ReadFact {
  const text = written.trim();
  if (text === "") return { ok: true, value: NOT_REPORTED };
  const suppressed = readSuppressed(text);
  if (suppressed) return { ok: true, value: suppressed };
  switch (declaration.kind) {
    case "yes-no":
      return YES.has(text.toLowerCase())
        ? { ok: true, value: true }
        : NO.has(text.toLowerCase())
          ? { ok: true, value: false }
          : refuse(text, "“có” hoặc “không”", '"yes" or "no"');
    case "date":
      return readDate(text);
    case "level":
      return readLevel(declaration, text);
    case "count":
      return readNumber(
        text,
        (value) => value.isWhole && !value.isNegative,
        "số nguyên không âm",
        "a whole number, 0 or more",
      );
    case "days":
      return readNumber(text, (value) => value.isWhole, "số ngày nguyên", "a whole number of days");
    case "money":
      return readNumber(text, (value) => !value.isNegative, "số tiền không âm", "an amount, 0 or more");
    case "share":
      return readShare(text);
    case "number":
      return readNumber(text, () => true, "một số", "a number");
  }
}

function refuse(text: string, vi: string, en: string): ReadFact {
  const shown = numberInVietnamese(text);
  return { ok: false, message: { vi: `“${shown}” không phải là ${vi}.`, en: `"${text}" is not ${en}.` } };
}

/** A number as it is written here, "3,5"; anything else as it stands. */
function numberInVietnamese(text: string): string {
  return /^-?\d+\.\d+%?$/.test(text) ? text.replace(".", ",") : text;
}

function readNumber(text: string, fits: (value: Exact) => boolean, vi: string, en: string): ReadFact {
  const value = readExact(text);
  return value && fits(value) ? { ok: true, value } : refuse(text, vi, en);
}

/** From 0 to 1. A bare 85 is asked back: 85 % or a slip of the decimal point? */
function readShare(text: string): ReadFact {
  const read = readNumber(
    text,
    (value) => !value.isNegative,
    'tỷ lệ như "85%" hoặc 0,85',
    'a share such as "85%" or 0.85',
  );
  if (!read.ok || !(read.value instanceof Exact) || !read.value.above(Exact.ONE)) return read;
  return { ok: false, message: aboveOneWords(text) };
}

/** That a share, or its error, is above 1, and how to write it where its % is forgotten. */
function aboveOneWords(text: string): Bilingual {
  const vi = numberInVietnamese(text);
  return text.endsWith("%")
    ? {
        vi: `“${vi}” quá 100%: tỷ lệ nằm trong khoảng từ 0% đến 100%.`,
        en: `"${text}" is above 100%: a share lies between 0% and 100%.`,
      }
    : {
        vi: `“${vi}” lớn hơn 1: tỷ lệ viết từ 0 đến 1 hoặc có dấu %, ví dụ "${vi}%".`,
        en: `"${text}" is above 1: write a share from 0 to 1 or with its % sign, such as "${text}%".`,
      };
}

function readDate(text: string): ReadFact {
  const vietnamese = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const iso = vietnamese
    ? `${vietnamese[3]}-${vietnamese[2]?.padStart(2, "0")}-${vietnamese[1]?.padStart(2, "0")}`
    : text;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(iso) : Number.NaN;
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
  return exists ? { ok: true, value: iso } : refuse(text, "ngày như 15/01/2026", "a date such as 2026-01-15");
}

function readLevel(declaration: FactDeclaration, text: string): ReadFact {
  const found = [...declaration.levels].find(([id, title]) =>
    [id, title.vi, title.en].some((each) => each.toLowerCase() === text.toLowerCase()),
  );
  const list = [...declaration.levels].map(([id, title]) => `${id} (${title.vi})`).join(", ");
  return found
    ? { ok: true, value: found[0] }
    : refuse(text, `một mức của dữ kiện này: ${list}`, `a level of this fact: ${list}`);
}
