import { Exact } from "@thang-diem/engine";
import type { ExactText, Place } from "@thang-diem/contract";
import type { Language } from "./language.ts";

const MINUS = "−";

/**
 * An exact number as people read it: rounded half up, decimal comma and dots between thousands in Vietnamese,
 * the other way round in English, a real minus.
 *
 * @example decimal("1234.565", 2, "vi") // "1.234,57"
 */
export function decimal(value: ExactText, decimals: number, language: Language): string {
  return localised(Exact.of(value).toFixed(decimals), language);
}

/** A share (0–1) in percent, as offices write it. @example percent("0.9218", 2, "vi") // "92,18%" */
export function percent(share: ExactText, decimals: number, language: Language): string {
  return `${localised(Exact.of(share).times(Exact.of(100)).toFixed(decimals), language)}%`;
}

/** As {@link decimal} with its sign always shown, except for zero. @example signed("0.3", 2, "vi") // "+0,30" */
export function signed(value: ExactText, decimals: number, language: Language): string {
  const text = decimal(value, decimals, language);
  return isPositive(text) ? `+${text}` : text;
}

/** Points with as many decimals as they need, at most four: maxima and bands. @example points("2.50", "vi") // "2,5" */
export function points(value: ExactText, language: Language): string {
  const fixed = Exact.of(value).toFixed(4);
  return localised(fixed.replace(/\.?0+$/, ""), language);
}

/**
 * Writes the points of one column with as many decimals as the one that needs most, at most four, so that their
 * commas stand below each other.
 *
 * @param column all values of the column; what is missing is left out
 * @example pointsOfColumn(["29.25", "3"], "vi")("3") // "3,00"
 */
export function pointsOfColumn(
  column: readonly (ExactText | undefined)[],
  language: Language,
): (value: ExactText) => string {
  const places = column.map((value) =>
    value === undefined ? 0 : (points(value, "en").split(".")[1]?.length ?? 0),
  );
  const most = Math.max(0, ...places);
  return (value) => decimal(value, most, language);
}

/**
 * The same with the sign always shown, except for zero: how far points moved.
 *
 * @example signedOfColumn(["-0.125"], "vi")("3") // "+3,000"
 */
export function signedOfColumn(
  column: readonly ExactText[],
  language: Language,
): (value: ExactText) => string {
  const write = pointsOfColumn(column, language);
  return (value) => (isPositive(write(value)) ? `+${write(value)}` : write(value));
}

/** A place with its tie mark. @example placeText({ place: 3, shared: true, of: 63 }) // "3=" */
export function placeText(rank: Place): string {
  return rank.shared ? `${rank.place}=` : String(rank.place);
}

/**
 * A place and among how many, where that is known.
 * @example placeAmong({ place: 3, shared: true, of: 63 }) // "3=/63"
 */
export function placeAmong(rank: Place): string {
  return rank.of === undefined ? placeText(rank) : `${placeText(rank)}/${rank.of}`;
}

/** @example ordinal(3, "en") // "3rd"; ordinal(3, "vi") // "thứ 3" */
export function ordinal(place: number, language: Language): string {
  if (language === "vi") return place === 1 ? "thứ nhất" : `thứ ${place}`;
  const teen = place % 100 > 10 && place % 100 < 14;
  const ending = teen ? "th" : (["th", "st", "nd", "rd"][place % 10] ?? "th");
  return `${place}${ending}`;
}

/** A whole number with its thousands marked. @example count(3321, "vi") // "3.321" */
export function count(value: number, language: Language): string {
  return localised(String(value), language);
}

function localised(fixed: string, language: Language): string {
  const zero = /^-0(?:\.0+)?$/.test(fixed);
  const negative = fixed.startsWith("-") && !zero;
  const [integer = "0", fraction] = fixed.replace("-", "").split(".");
  const grouped = integer.replace(/\B(?=(?:\d{3})+$)/g, language === "vi" ? "." : ",");
  const digits = fraction === undefined ? grouped : `${grouped}${language === "vi" ? "," : "."}${fraction}`;
  return negative ? MINUS + digits : digits;
}

function isPositive(text: string): boolean {
  return !text.startsWith(MINUS) && /[1-9]/.test(text);
}
