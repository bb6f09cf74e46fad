import { Exact } from "../../numbers/index.ts";
import { buildDelayBands, buildRisingBands } from "../build.ts";
import { fault, type Path, type PlacedFault } from "../fault.ts";
import type { RuleText } from "../language.ts";
import type { Band } from "../model.ts";
import { type PlacedItem, rulesOf } from "./walk.ts";

/** Bands must cover every value exactly once: no gap, no overlap, none that can never be reached. */
export function bandFaults(placed: PlacedItem): PlacedFault[] {
  return rulesOf(placed).flatMap(({ rule, path }) => [...ruleBandFaults(rule, path), ...thresholdFaults(rule, path)]);
}

function ruleBandFaults(rule: RuleText, path: Path): PlacedFault[] {
  switch (rule.kind) {
    case "step-by-ratio":
    case "step-by-count": {
      const formal = rule.bands.flatMap((band, i) => risingForm(band, i, rule.bands.length, [...path, "bands", i]));
      return formal.length > 0 ? formal : coverFaults(buildRisingBands(rule.bands), [...path, "bands"], { counts: rule.kind === "step-by-count" });
    }
    case "step-by-delay": {
      const formal = rule.bands.flatMap((band, i) => delayForm(band, i, rule.bands.length, [...path, "bands", i]));
      return formal.length > 0 ? formal : coverFaults(buildDelayBands(rule.bands).toReversed(), [...path, "bands"], { counts: false, reversed: true });
    }
    default:
      return [];
  }
}

function risingForm(band: { from?: unknown; above?: unknown; below?: unknown; upTo?: unknown; otherwise?: true | undefined }, i: number, count: number, path: Path): PlacedFault[] {
  const lowers = [band.from, band.above, band.otherwise].filter((each) => each !== undefined).length;
  const uppers = [band.below, band.upTo].filter((each) => each !== undefined).length;
  if (lowers === 1 && uppers <= 1 && (band.otherwise === undefined || i === count - 1)) return [];
  return [fault("band-form", path, ["Mỗi mức viết một đầu dưới: from (kể cả), above (không kể), hoặc otherwise ở mức cuối.", "Each band has one lower end: from (included), above (not included), or otherwise in the last band."], ['Ví dụ: { from: "90%", points: 8 } … { otherwise: true, points: 0 }.', 'For example { from: "90%", points: 8 } … { otherwise: true, points: 0 }.'])];
}

function delayForm(band: { upTo?: unknown; beyond?: unknown }, i: number, count: number, path: Path): PlacedFault[] {
  const last = i === count - 1;
  const right = last ? band.upTo === undefined && band.beyond !== undefined : band.upTo !== undefined;
  if (right) return [];
  return [fault("band-form", path, ["Các mức chậm viết theo upTo tăng dần, mức cuối là beyond.", "Delay bands rise by upTo, the last one is beyond."], ["Ví dụ: { upTo: 30, points: 3 }, { upTo: 60, points: 1.5 }, { beyond: 60, points: 0 }.", "For example { upTo: 30, points: 3 }, { upTo: 60, points: 1.5 }, { beyond: 60, points: 0 }."])];
}

/** `bands` from the highest values down. */
function coverFaults(bands: readonly Band[], path: Path, { counts, reversed = false }: { counts: boolean; reversed?: boolean }): PlacedFault[] {
  const place = (i: number): Path => [...path, reversed ? bands.length - 1 - i : i];
  const faults = bands.flatMap((band, i) => (isEmpty(band, counts) ? [unreachable(band, place(i))] : []));
  if (faults.length > 0) return faults;
  return [
    ...bands.slice(1).flatMap((lower, i) => seamFaults(bands[i], lower, place(i + 1), counts)),
    ...bottomFaults(bands.at(-1), place(bands.length - 1), reversed),
  ];
}

function isEmpty(band: Band, counts: boolean): boolean {
  if (!band.low || !band.high) return false;
  if (band.low.above(band.high)) return true;
  if (band.low.equals(band.high)) return band.lowOpen || !band.highClosed;
  return counts && wholesBetween(band) === 0;
}

function wholesBetween({ low, high, lowOpen, highClosed }: Band): number {
  if (!low || !high) return Number.POSITIVE_INFINITY;
  const first = low.rounded({ decimals: 0, by: "down" }).toNumber() + (lowOpen || !low.isWhole ? 1 : 0);
  const last = high.rounded({ decimals: 0, by: "down" }).toNumber() - (!highClosed && high.isWhole ? 1 : 0);
  return Math.max(0, last - first + 1);
}

function unreachable(band: Band, path: Path): PlacedFault {
  return fault("band-unreachable", path, [`Không giá trị nào rơi vào mức này (từ ${band.low?.text ?? "−∞"} đến ${band.high?.text ?? "+∞"}).`, `No value can fall into this band (${band.low?.text ?? "−∞"} to ${band.high?.text ?? "+∞"}).`], ["Xếp các mức theo thứ tự và bỏ mức bị mức khác che.", "Put the bands in order and drop the one that another covers."]);
}

function seamFaults(upper: Band | undefined, lower: Band, path: Path, counts: boolean): PlacedFault[] {
  if (!upper?.low || !lower.high) return [];
  const order = lower.high.compare(upper.low);
  const between: Band = { low: lower.high, lowOpen: lower.highClosed, high: upper.low, highClosed: upper.lowOpen, points: Exact.ZERO };
  if (order < 0 && !(counts && wholesBetween(between) === 0)) return [gap(lower.high.text, upper.low.text, path)];
  if (order > 0) return [overlap(upper.low.text, lower.high.text, path)];
  if (order === 0 && upper.lowOpen && !lower.highClosed) return [gap(upper.low.text, upper.low.text, path)];
  if (order === 0 && !upper.lowOpen && lower.highClosed) return [overlap(upper.low.text, upper.low.text, path)];
  return [];
}

function bottomFaults(last: Band | undefined, path: Path, delay: boolean): PlacedFault[] {
  if (delay || !last?.low || (!last.low.above(Exact.ZERO) && !last.lowOpen)) return [];
  return [gap("0", last.low.text, path)];
}

function gap(from: string, to: string, path: Path): PlacedFault {
  return fault("band-gap", path, [`Có khoảng trống: giá trị giữa ${from} và ${to} không thuộc mức nào.`, `There is a gap: values between ${from} and ${to} belong to no band.`], ["Nối các mức liền nhau, hoặc thêm { otherwise: true, points: 0 }.", "Let the bands meet, or add { otherwise: true, points: 0 }."]);
}

function overlap(from: string, to: string, path: Path): PlacedFault {
  return fault("band-overlap", path, [`Hai mức chồng nhau: giá trị từ ${from} đến ${to} thuộc cả hai.`, `Two bands overlap: values from ${from} to ${to} belong to both.`], ["Mỗi giá trị chỉ thuộc một mức; sửa đầu trên của mức này.", "Let each value belong to one band; mend the upper end of this one."]);
}

function thresholdFaults(rule: RuleText, path: Path): PlacedFault[] {
  if (rule.kind !== "threshold-proportional" || Exact.of(rule.full).above(Exact.of(rule.floor))) return [];
  return [fault("threshold-order", [...path, "floor"], [`Ngưỡng dưới (${rule.floor}) phải nhỏ hơn ngưỡng đủ điểm (${rule.full}).`, `The floor (${rule.floor}) must be below the full mark (${rule.full}).`], ["Đổi lại floor và full.", "Mend floor and full."])];
}
