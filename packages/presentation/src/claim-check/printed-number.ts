import { Exact } from "@thang-diem/engine";

/** A number as it was printed: what it says, and every value that may stand behind it. */
export interface PrintedNumber {
  readonly value: Exact;
  readonly decimals: number;
}

const WORDS: Readonly<Record<string, number>> = {
  nhat: 1,
  mot: 1,
  hai: 2,
  nhi: 2,
  ba: 3,
  tu: 4,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
};

/** @example numberInWords("nhì") // 2 */
export function numberInWords(bareWord: string): number | undefined {
  return WORDS[bareWord];
}

/**
 * Reads digits with Vietnamese or English marks: a group of three digits after a single point counts as thousands,
 * unless a measure follows that such a number cannot have ("47.823 điểm" is below 48); after a comma it is decimals.
 */
export function printedNumber(written: string, small: boolean): PrintedNumber | undefined {
  const marks = written.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (last === undefined) return asPrinted(written, "");
  const at = written.lastIndexOf(last);
  const tail = written.slice(at + 1);
  const thousands =
    marks.length > 1 ? marks.every((mark) => mark === last) : last === "." && tail.length === 3 && !small;
  return thousands
    ? asPrinted(written.replaceAll(/[.,]/g, ""), "")
    : asPrinted(written.slice(0, at).replaceAll(/[.,]/g, ""), tail);
}

function asPrinted(whole: string, tail: string): PrintedNumber | undefined {
  if (!/^\d{1,12}$/.test(whole) || !/^\d{0,9}$/.test(tail)) return undefined;
  return { value: Exact.of(tail === "" ? whole : `${whole}.${tail}`), decimals: tail.length };
}

/** The number that a source prints as a decimal ("90.10"). */
export function sourceNumber(text: string): PrintedNumber {
  return { value: Exact.of(text), decimals: text.split(".")[1]?.length ?? 0 };
}

/** One unit of the last decimal: 1/100 for two decimals. */
export function lastUnit(decimals: number): Exact {
  return Exact.ratio(1, 10 ** decimals);
}

/**
 * Whether a printed number can be another one: `equal` to it as far as both are printed, or only after rounding or
 * cutting. `slack` is what the other may be off by itself (a difference of two rounded ends).
 */
export function agreementOf(
  printed: PrintedNumber,
  right: PrintedNumber,
  slack: Exact = Exact.ZERO,
): "equal" | "equal-after-rounding" | "different" {
  if (printed.value.equals(right.value)) return "equal";
  if (right.decimals > READ_DECIMALS && printed.decimals >= READ_DECIMALS) {
    const rounded = right.value.rounded({ decimals: printed.decimals, by: "half-up" });
    if (rounded.equals(printed.value)) return "equal";
  }
  const off = printed.value.minus(right.value).absolute();
  const own = lastUnit(printed.decimals).over(Exact.of(2));
  const others = right.decimals < printed.decimals ? lastUnit(right.decimals).over(Exact.of(2)) : Exact.ZERO;
  if (own.plus(others).plus(slack).atLeast(off)) return "equal-after-rounding";
  // Cut instead of rounded: 91.87 printed as 91.8.
  const cut = right.value.rounded({ decimals: printed.decimals, by: "down" });
  return cut.equals(printed.value) ? "equal-after-rounding" : "different";
}

/** Decimals with which indices are published: more of them in the data are no fault of a text that prints these. */
const READ_DECIMALS = 2;
