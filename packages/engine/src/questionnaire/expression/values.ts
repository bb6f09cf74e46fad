import { daysOf, fractionOfTime } from "./days.ts";

/** An instance of a repeated group, from 1; a place in a questionnaire is the instances around it, outermost first. */
export interface Turn {
  readonly repeat: string;
  readonly index: number;
}
export type Trail = readonly Turn[];

/** One answer as an expression sees it: its text, "" where nobody answered. */
export interface Seen {
  readonly text: string;
  readonly trail: Trail;
}

/** No answer is the empty text, and a number that follows from none is NaN; neither is ever 0. */
export type Value = string | number | boolean | readonly Seen[];

const NUMBER_TEXT = /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;

/** As XPath's number(); a day counts as days since 1970, a time as a fraction of a day, a text that is neither as NaN. */
export function numberOf(value: Value, offset: number): number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  const text = textOf(value).trim();
  if (NUMBER_TEXT.test(text)) return Number(text);
  return daysOf(text, offset) ?? fractionOfTime(text) ?? Number.NaN;
}

/**
 * As XPath's string(), but what is no number is no answer: "" and not "NaN" or "Infinity". Fifteen digits are kept, so that
 * 0.1 + 0.2 is 0.3.
 */
export function textOf(value: Value): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "true" : "false";
  if (typeof value === "number") return numberText(value);
  return value[0]?.text ?? "";
}

export function truthOf(value: Value): boolean {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0 && !Number.isNaN(value);
  return typeof value === "string" ? value !== "" : value.some(({ text }) => text !== "");
}

export function numberText(value: number): string {
  if (!Number.isFinite(value)) return "";
  const tidy = fifteenDigits(value);
  const text = String(tidy);
  return text.includes("e") ? plainDecimal(tidy) : text;
}

/** Sums and products of decimals without the dust of binary fractions; 0 for −0. */
export function fifteenDigits(value: number): number {
  return Number.isInteger(value) ? value + 0 : Number(value.toPrecision(15)) + 0;
}

/** "1.5e+24" and "1e-7" as people write them. */
function plainDecimal(value: number): string {
  const [, sign = "", whole = "", fraction = "", power = "0"] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(String(value)) ?? [];
  const digits = whole + fraction;
  const point = 1 + Number(power);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, "0");
}
