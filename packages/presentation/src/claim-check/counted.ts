import type { Counted } from "./claim.ts";
import type { WrittenNumber } from "./numbers.ts";
import type { Said } from "./said.ts";
import type { TakenApart } from "./sentence.ts";
import { listStartingWith } from "./whose.ts";

const COUNTED_ABOVE_MEAN = /\b(?:tren|cao hon|vuot)\s+(?:muc\s+|gia tri\s+|diem\s+)*(?:trung binh|binh quan)/;

/** "tăng điểm", "có chỉ số giảm so với năm trước"; those that rose in place are counted nowhere. */
const ROSE_OR_FELL =
  /^[^,]*\b(?:(?:tang|giam) (?:diem|chi so)|(?:chi so|diem|ket qua)[^,]{0,40} (?:tang|giam|cao hon|thap hon)\b(?! (?:hang|bac)))/;

/** "56 tỉnh đạt từ 80% đến dưới 90%", "53 địa phương tăng điểm": how many units, and of what. */
export function countOf(taken: TakenApart, before: string, number: WrittenNumber): Said | undefined {
  if (number.measure !== "units" || number.printed.decimals > 0) return undefined;
  const { plain, end } = taken;
  if (/\b(?:trong(?: so| tong so)?|tren|cua|\/)\s*$/.test(before)) return undefined;
  const clause = /^[^.;]*/.exec(plain.bare.slice(number.measured, end))?.[0] ?? "";
  const counted = countedIn(
    taken,
    number,
    clause.split(/\b(?:trong khi|con lai|,\s*\d+\s+(?:tinh|dia phuong|don vi|bo))\b/)[0] ?? "",
  );
  const listed = listedAfter(taken, number);
  return counted ? { kind: "count-over", counted, ...(listed > 0 && { listed }) } : undefined;
}

function countedIn(taken: TakenApart, number: WrittenNumber, clause: string): Counted | undefined {
  if (COUNTED_ABOVE_MEAN.test(clause)) return { what: "above-mean" };
  const limits = taken.numbers.filter(
    ({ start, measure, measured }) =>
      start > number.measured &&
      start < number.measured + clause.length &&
      measure !== "units" &&
      measured > 0,
  );
  const moved = ROSE_OR_FELL.exec(clause);
  if (moved && limits.length === 0) return { what: /\b(?:tang|cao hon)\b/.test(moved[0]) ? "rose" : "fell" };
  const [low, high] = limits;
  if (!low || !(low.measure === "percent" || low.measure === "points")) return undefined;
  return limitsOf(taken, low, high);
}

function limitsOf(
  { plain, start, end }: TakenApart,
  low: WrittenNumber,
  high: WrittenNumber | undefined,
): Counted | undefined {
  const before = plain.bare.slice(start, low.start);
  const between = high ? plain.bare.slice(low.measured, high.start) : "";
  if (high && /^\s*(?:den|toi|-)\s*(?:duoi|gan)?\s*$/.test(between))
    return { what: "value", low: low.printed, high: high.printed, lowIncluded: true };
  if (/\b(?:duoi|thap hon|chua dat|khong dat)\s*$/.test(before)) return { what: "value", high: low.printed };
  if (/\btu\s*$/.test(before) && /^\s*tro len/.test(plain.bare.slice(low.measured, end)))
    return { what: "value", low: low.printed, lowIncluded: true };
  if (/\b(?:tren|hon|vuot|cao hon)\s*$/.test(before)) return { what: "value", low: low.printed };
  return undefined;
}

/** Units named in one list right after a count: "4 tỉnh gồm A, B, C và D". */
function listedAfter(taken: TakenApart, number: WrittenNumber): number {
  const first = taken.units.find(({ start }) => start >= number.measured);
  if (!first) return 0;
  const between = taken.plain.bare.slice(number.measured, first.start);
  if (
    !/(?::|\bgom|\bla|\()\s*(?:co\s+)?(?:cac\s+)?(?:tinh|thanh pho|tp\.?|dia phuong)?\s*:?\s*$/.test(between)
  )
    return 0;
  const list = listStartingWith(taken, first);
  const rest = taken.plain.bare.slice(list.at(-1)?.end ?? 0, taken.end);
  return /\b(?:\.\.\.|v\.v|\u2026)/.test(rest.slice(0, 8)) ? 0 : list.length;
}
