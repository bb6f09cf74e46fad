import { at } from "./column.ts";
import type { NumericColumn } from "./column.ts";

/**
 * How a quantile is read from a weighted distribution;
 * the names are those of R `survey`, the numbers of the rules those
 * of Hyndman & Fan (The American Statistician 50, 1996), with weights in the place of counts.
 *
 * "math" ("hf1"): inverse of the distribution. "school" ("hf2"): the mean of both sides at a flat step.
 * "hf3": at a flat step the side whose value is even in number. The others are linear between points: each
 * value stands at a share α of
 * the way from its own end of the distribution back to that of the value before; "hf4" α = 0 over all weights, "hf6"
 * α = 0, "hf5" ½, "hf7" 1, "hf8" ⅓, "hf9" ⅜.
 */
export const QUANTILE_RULES = [
  "math",
  "school",
  "hf1",
  "hf2",
  "hf3",
  "hf4",
  "hf5",
  "hf6",
  "hf7",
  "hf8",
  "hf9",
] as const;
export type QuantileRule = (typeof QUANTILE_RULES)[number];

/** Answers, sorted (equal ones in row order), with the cumulated weight up to each. */
export interface WeightedSteps {
  readonly values: Float64Array;
  readonly cumulated: Float64Array;
  /** The rows in that order. */
  readonly rows: Int32Array;
}

export function weightedSteps(
  weights: Float64Array,
  values: NumericColumn,
  present: Int32Array,
): WeightedSteps {
  const own = new Float64Array(present.length);
  for (let index = 0; index < present.length; index++) own[index] = values[present[index] ?? 0] ?? 0;
  const sorted = own.toSorted();
  const rows = inOrderOf(sorted, own, present);
  const cumulated = new Float64Array(sorted.length);
  let sum = 0;
  for (let place = 0; place < rows.length; place++) {
    sum += weights[rows[place] ?? 0] ?? 0;
    cumulated[place] = sum;
  }
  return { values: sorted, cumulated, rows };
}

/** The rows of the sorted values, equal ones in their order: sorting numbers alone is many times cheaper than pairs. */
function inOrderOf(sorted: Float64Array, own: Float64Array, present: Int32Array): Int32Array {
  const rows = new Int32Array(sorted.length);
  const equals = new Uint32Array(sorted.length);
  for (let index = 0; index < own.length; index++) {
    const first = firstReaching(sorted, own[index] ?? 0);
    const before = equals[first] ?? 0;
    rows[first + before] = present[index] ?? 0;
    equals[first] = before + 1;
  }
  return rows;
}

/** Equal up to what adding the weights in another order may change. */
const TIE = 1e-12;

/** The quantile at a probability; `undefined` outside 0 … 1. */
export function quantileAt(steps: WeightedSteps, p: number, rule: QuantileRule): number | undefined {
  if (!(p >= 0 && p <= 1)) return undefined;
  if (rule === "hf3") return nearestEven(steps, p);
  if (rule === "math" || rule === "hf1" || rule === "school" || rule === "hf2")
    return atStep(steps, p, rule === "school" || rule === "hf2");
  return between(steps, p, rule === "hf4" ? { share: 0, last: 0 } : PLACES[rule]);
}

function atStep({ values, cumulated }: WeightedSteps, p: number, halved: boolean): number {
  const sum = at(cumulated, cumulated.length - 1);
  const position = firstReaching(cumulated, (p - TIE) * sum);
  const value = at(values, position);
  const flat = Math.abs(at(cumulated, position) / sum - p) <= TIE && position + 1 < values.length;
  return halved && flat ? (value + at(values, position + 1)) / 2 : value;
}

function nearestEven(steps: WeightedSteps, p: number): number {
  const { values, cumulated } = distinct(steps);
  const sum = at(cumulated, cumulated.length - 1);
  const position = firstReaching(cumulated, (p - TIE) * sum);
  const flat = Math.abs(at(cumulated, position) / sum - p) <= TIE && position + 1 < values.length;
  return at(values, flat && position % 2 === 0 ? position + 1 : position);
}

/** Equal answers as one, with the weight of all. */
function distinct({ values, cumulated }: WeightedSteps): Pick<WeightedSteps, "values" | "cumulated"> {
  const last = Array.from(values.keys()).filter((index) => values[index] !== values[index + 1]);
  return {
    values: Float64Array.from(last, (index) => at(values, index)),
    cumulated: Float64Array.from(last, (index) => at(cumulated, index)),
  };
}

/** α of a rule, and how much of the last weight is added to the sum. */
interface Places {
  readonly share: number;
  readonly last: number;
}

const placesAt = (share: number): Places => ({ share, last: 1 - 2 * share });
const PLACES = {
  hf5: placesAt(1 / 2),
  hf6: placesAt(0),
  hf7: placesAt(1),
  hf8: placesAt(1 / 3),
  hf9: placesAt(3 / 8),
} as const;

function between({ values, cumulated }: WeightedSteps, p: number, { share, last }: Places): number {
  const end = values.length - 1;
  const sum = at(cumulated, end);
  const before = (index: number): number => (index === 0 ? 0 : at(cumulated, index - 1));
  const scale = sum + last * (sum - before(end));
  if (end === 0 || scale <= 0) return at(values, 0);
  const place = (index: number): number =>
    (share * before(index) + (1 - share) * at(cumulated, index)) / scale;
  if (p <= place(0)) return at(values, 0);
  let [left, right] = [0, end];
  while (right - left > 1) {
    const middle = (left + right) >> 1;
    if (place(middle) < p) left = middle;
    else right = middle;
  }
  const part = (p - place(left)) / (place(right) - place(left));
  return at(values, left) + Math.min(1, part) * (at(values, right) - at(values, left));
}

/** The first place whose number is not below the wanted one; the last where all are. */
function firstReaching(cumulated: Float64Array, wanted: number): number {
  let [low, high] = [0, cumulated.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulated[middle] ?? 0) >= wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
