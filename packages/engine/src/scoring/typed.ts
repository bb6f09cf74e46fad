import type { ItemCode } from "../ids/index.ts";
import type { Result } from "../result/index.ts";
import type { Bilingual, FactDeclaration, FactKind, Scheme } from "../scheme/index.ts";
import { readExact } from "../numbers/index.ts";
import { type FactValue, isMissing } from "./facts.ts";
import { readFact, takenByRule } from "./read.ts";

export type ReadTyped = Result<FactValue, { readonly message: Bilingual }>;

/**
 * One fact as an official types it into a form: decimal comma, points or blanks between thousands, dates
 * with dots or
 * hyphens. What could mean two numbers is refused with both ways to write it.
 *
 * @example
 * readTyped({ kind: "share", … }, "92,18%")   // 0.9218
 * readTyped({ kind: "count", … }, "1.234")    // 1234: a count has no decimals
 * readTyped({ kind: "money", … }, "1.234")    // refused: 1234 or 1,234?
 * readTyped({ kind: "date", … }, "5.3.2026")  // 2026-03-05
 */
export function readTyped(declaration: FactDeclaration, typed: string): ReadTyped {
  const text = typed.trim();
  const plain = plainText(declaration.kind, text);
  if (plain === undefined) return { ok: false, message: twoWays(text) };
  const read = readFact(declaration, plain);
  // Said about what was typed, where that cannot be read either; a share above 1 was read and is asked back.
  const isNumber = declaration.kind === "share" && readExact(plain) !== undefined;
  return read.ok || plain === text || isNumber ? read : refusedAsTyped(declaration, text, read);
}

/**
 * As {@link readTyped}, and refused where the rule of the item (`item` "" for the whole unit) takes no such
 * value.
 *
 * @example readTypedFigure(scheme, "5", given, "7") // refused where item 5 has 5 points
 */
export function readTypedFigure(
  scheme: Scheme,
  item: ItemCode,
  declaration: FactDeclaration,
  typed: string,
): ReadTyped {
  return takenByRule(scheme, item, declaration, readTyped(declaration, typed));
}

/**
 * What somebody wrote, as forms keep it: the id of a level, "có" or "không"; any other kind as it was written. A text
 * that cannot be read stays, to be shown with its fault.
 *
 * @example typedText({ kind: "level", levels: new Map([["full", { vi: "Đầy đủ", … }]]), … }, "Đầy đủ") // "full"
 */
export function typedText(declaration: FactDeclaration | undefined, written: string): string {
  if (declaration?.kind !== "yes-no" && declaration?.kind !== "level") return written;
  const read = readTyped(declaration, written);
  if (!read.ok || isMissing(read.value)) return written;
  return read.value === true ? "có" : read.value === false ? "không" : String(read.value);
}

function refusedAsTyped(declaration: FactDeclaration, text: string, read: ReadTyped): ReadTyped {
  const asTyped = readFact(declaration, text);
  return asTyped.ok ? read : asTyped;
}

const NUMERIC: ReadonlySet<FactKind> = new Set(["count", "number", "money", "share", "days"]);
const WHOLE: ReadonlySet<FactKind> = new Set(["count", "days"]);

/** As `readFact` reads it; `undefined` when it can be read in two ways. */
function plainText(kind: FactKind, text: string): string | undefined {
  if (kind === "date") return text.replace(/^(\d{1,2})[.\s-](\d{1,2})[.\s-](\d{4})$/, "$1/$2/$3");
  if (!NUMERIC.has(kind)) return text;
  const [, sign = "", body = "", percent = ""] = /^([-−–+]?)\s*([\d.,\s]*?)\s*(%?)$/.exec(text) ?? [];
  if (body === "") return text;
  const digits = ungrouped(body);
  if (digits === "two-ways")
    return WHOLE.has(kind)
      ? sign + body.replace(".", "")
      : kind === "share" || percent !== ""
        ? text
        : undefined;
  return digits === "unreadable" ? text : `${/[-−–]/.test(sign) ? "-" : ""}${digits}${percent}`;
}

/** Digits with a decimal point and nothing between thousands. */
function ungrouped(body: string): string {
  const plain = body.replace(/[\u00A0\u2009\u202F]/g, " ");
  if (/^\d+$/.test(plain)) return plain;
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(plain)) return "two-ways";
  if (/^\d+[.,]\d+$/.test(plain)) return plain.replace(",", ".");
  if (/^\d{1,3}([. ]\d{3})+(,\d+)?$/.test(plain)) return plain.replace(/[. ]/g, "").replace(",", ".");
  if (/^\d{1,3}([, ]\d{3})+(\.\d+)?$/.test(plain)) return plain.replace(/[, ]/g, "");
  return "unreadable";
}

function twoWays(text: string): Bilingual {
  const [whole, decimal] = [text.replace(".", ""), text.replace(".", ",")];
  return {
    vi: `“${text}” đọc được hai cách: viết ${whole} nếu là số nguyên, ${decimal} nếu là số thập phân.`,
    en: `"${text}" can be read in two ways: write ${whole} for the whole number, ${decimal} for the decimal one.`,
  };
}
