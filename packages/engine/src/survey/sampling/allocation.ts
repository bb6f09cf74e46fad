import { at } from "../column.ts";
import { fail, placed, problem, succeed } from "../problem.ts";
import type { Outcome, SurveyProblem } from "../problem.ts";

/** One stratum to share a sample among. */
export interface AllocationStratum {
  readonly name: string;
  readonly population: number;
  /** Standard deviation expected; needed for "neyman" and "costOptimal". */
  readonly deviation?: number;
  /** Cost of one interview; needed for "costOptimal". */
  readonly cost?: number;
}

/** Shares proportional to: 1, N, √N, N·S (Neyman 1934), N·S/√c (Cochran 1977, 5.5). */
export type AllocationRule = "equal" | "proportional" | "squareRoot" | "neyman" | "costOptimal";

export interface AllocationOptions {
  /** No stratum gets fewer (or fewer than its population, when that is smaller). Default 0. */
  readonly minimum?: number;
}

export interface Allocation {
  readonly names: readonly string[];
  /** Shares before rounding, after minimum and population limits. */
  readonly exact: readonly number[];
  /** Whole numbers that sum to n: floors, then one more to the largest remainders (ties: earlier stratum first). */
  readonly rounded: readonly number[];
}

/**
 * Shares n interviews among strata. No stratum gets more than its population: the surplus goes to the others by the
 * same rule. A sample larger than the population, or minima above n, are problems.
 */
export function allocate(
  strata: readonly AllocationStratum[],
  n: number,
  rule: AllocationRule,
  options: AllocationOptions = {},
): Outcome<Allocation> {
  const problems = checkStrata(strata, n, rule, options.minimum ?? 0);
  if (problems.length > 0) return fail(problems);
  const lower = strata.map(({ population }) => Math.min(population, options.minimum ?? 0));
  const exact = withinLimits(
    strata.map((stratum) => measure(stratum, rule)),
    n,
    lower,
    strata.map(({ population }) => population),
  );
  return succeed({ names: strata.map(({ name }) => name), exact, rounded: largestRemainder(exact, n) });
}

/**
 * Whole numbers near the shares that sum to n: floors, the rest to the largest fractional parts, ties to the earlier.
 */
export function largestRemainder(shares: readonly number[], n: number): number[] {
  const floors = shares.map((share) => Math.floor(share + 1e-9));
  const missing = n - floors.reduce((sum, floor) => sum + floor, 0);
  // Fractions are compared to nine decimals, so that equal shares stay equal whatever their rounding errors.
  const remainder = (index: number): number => Math.round((at(shares, index) - at(floors, index)) * 1e9);
  const order = Array.from(shares.keys()).toSorted((a, b) => remainder(b) - remainder(a) || a - b);
  const raised = new Set(order.slice(0, missing));
  return floors.map((floor, index) => (raised.has(index) ? floor + 1 : floor));
}

/** Variance of the stratified mean: Σ (N_h/N)² S_h²/n_h (1 − n_h/N_h) (Cochran 1977, 5.3). */
export function varianceOfStratifiedMean(
  strata: readonly AllocationStratum[],
  sizes: readonly number[],
): number {
  const total = strata.reduce((sum, { population }) => sum + population, 0);
  return strata.reduce((sum, { population, deviation = Number.NaN }, index) => {
    const size = at(sizes, index);
    return sum + ((population / total) ** 2 * deviation ** 2 * (1 - size / population)) / size;
  }, 0);
}

function measure(
  { population, deviation = Number.NaN, cost = Number.NaN }: AllocationStratum,
  rule: AllocationRule,
): number {
  if (rule === "equal") return 1;
  if (rule === "proportional") return population;
  if (rule === "squareRoot") return Math.sqrt(population);
  return rule === "neyman" ? population * deviation : (population * deviation) / Math.sqrt(cost);
}

function checkStrata(
  strata: readonly AllocationStratum[],
  n: number,
  rule: AllocationRule,
  minimum: number,
): SurveyProblem[] {
  const problems: SurveyProblem[] = [];
  const wrong = strata
    .filter(
      (stratum) =>
        !(stratum.population >= 1 && Number.isFinite(stratum.population)) || !(measure(stratum, rule) > 0),
    )
    .map(({ name }) => name);
  if (wrong.length > 0)
    problems.push(
      problem(
        "survey.size-not-positive",
        {
          vi: "Tầng thiếu hoặc có quy mô, độ lệch chuẩn, chi phí không dương",
          en: "Stratum lacks a positive population, deviation or cost",
        },
        placed("stratum", wrong),
      ),
    );
  if (!Number.isInteger(n) || n < 1 || strata.length === 0)
    problems.push(
      problem(
        "survey.option-invalid",
        {
          vi: "Cỡ mẫu phải là số nguyên dương và có ít nhất một tầng",
          en: "Sample size must be a positive whole number, with at least one stratum",
        },
        placed("option", ["n"]),
      ),
    );
  const population = strata.reduce((sum, stratum) => sum + stratum.population, 0);
  if (n > population)
    problems.push(
      problem("survey.frame-too-small", {
        vi: `Cỡ mẫu ${n} lớn hơn tổng thể ${population}`,
        en: `Sample of ${n} exceeds the population of ${population}`,
      }),
    );
  const floor = strata.reduce((sum, stratum) => sum + Math.min(stratum.population, minimum), 0);
  if (floor > n)
    problems.push(
      problem(
        "survey.option-invalid",
        {
          vi: `Mức tối thiểu cộng lại (${floor}) vượt cỡ mẫu ${n}`,
          en: `Minima add up to ${floor}, above the sample of ${n}`,
        },
        placed("option", ["minimum"]),
      ),
    );
  return problems;
}

/** Shares by measure, with strata that hit a limit held there and the rest shared anew. */
function withinLimits(
  measures: readonly number[],
  n: number,
  lower: readonly number[],
  upper: readonly number[],
): number[] {
  const fixed = new Map<number, number>();
  for (;;) {
    const free = measures.map((_, index) => index).filter((index) => !fixed.has(index));
    const rest = n - Array.from(fixed.values()).reduce((sum, value) => sum + value, 0);
    const weight = free.reduce((sum, index) => sum + at(measures, index), 0);
    const share = (index: number): number => fixed.get(index) ?? (rest * at(measures, index)) / weight;
    const below = free.filter((index) => share(index) < at(lower, index));
    const above = free.filter((index) => share(index) > at(upper, index));
    if (below.length === 0 && above.length === 0) return measures.map((_, index) => share(index));
    const shortage = below.reduce((sum, index) => sum + at(lower, index) - share(index), 0);
    const surplus = above.reduce((sum, index) => sum + share(index) - at(upper, index), 0);
    if (surplus >= shortage) for (const index of above) fixed.set(index, at(upper, index));
    if (shortage >= surplus) for (const index of below) fixed.set(index, at(lower, index));
  }
}
