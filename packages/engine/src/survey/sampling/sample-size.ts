import { normalQuantileAt } from "../distribution.ts";
import { fail, placed, problem, succeed } from "../problem.ts";
import type { Outcome } from "../problem.ts";

/** What a size hangs on whatever is measured. */
export interface SizeQuestion {
  /** Units in the population. */
  readonly population: number;
  /** Half-width of the interval wanted, e.g. 0.05; for a mean in its own unit. */
  readonly margin: number;
  /** Default 0.95. */
  readonly confidence?: number;
  /** How much clustering and weighting inflate the variance. Default 1. */
  readonly designEffect?: number;
  /** Share of those invited who answer. Default 1. */
  readonly responseRate?: number;
}

export interface SampleSizeQuestion extends SizeQuestion {
  /** Share expected; 0.5 asks for the largest sample. Default 0.5. */
  readonly share?: number;
}

/** A size, and how many it takes to get it. */
export interface SizeToInvite {
  /** The finite size times the design effect. */
  readonly withDesignEffect: number;
  /** That many answers over the response rate. */
  readonly toInvite: number;
}

/** Sizes by the rules in use, exact and rounded up. */
export interface SampleSizes extends SizeToInvite {
  readonly z: number;
  /** N / (1 + N e²): Yamane (1967), also called Slovin's rule; the rule of SIPAS. */
  readonly yamane: number;
  readonly yamaneCeiling: number;
  /** z² p(1−p) / e²: Cochran (1977), 4.4. */
  readonly cochran: number;
  readonly cochranCeiling: number;
  /** Cochran's n₀ for a finite population: n₀ / (1 + (n₀ − 1)/N). */
  readonly finite: number;
  readonly finiteCeiling: number;
  /** Half-width a simple random sample of Yamane's size reaches. */
  readonly marginAtYamane: number;
}

/**
 * Sample size for a share. Sizes never exceed what the formula
 * gives; the frame may still be smaller: the draw says so.
 */
export function sampleSizes(question: SampleSizeQuestion): Outcome<SampleSizes> {
  const { population, margin, share = 0.5, confidence = 0.95 } = question;
  const wrong = wrongNames(question, { margin: margin > 0 && margin <= 1, share: share > 0 && share < 1 });
  if (wrong.length > 0) return outOfRange(wrong);
  const z = normalQuantileAt((1 + confidence) / 2);
  const yamane = population / (1 + population * margin ** 2);
  const cochran = (z ** 2 * share * (1 - share)) / margin ** 2;
  const finite = cochran / (1 + (cochran - 1) / population);
  const yamaneCeiling = roundUp(yamane);
  return succeed({
    z,
    yamane,
    yamaneCeiling,
    cochran,
    cochranCeiling: roundUp(cochran),
    finite,
    finiteCeiling: roundUp(finite),
    ...toInvite(finite, question),
    marginAtYamane: marginOf(yamaneCeiling, population, share, z),
  });
}

export interface MeanSizeQuestion extends SizeQuestion {
  /** Standard deviation in the population that is expected, in the unit of the margin. */
  readonly standardDeviation: number;
}

export interface MeanSizes extends SizeToInvite {
  readonly z: number;
  /** (z S / e)²: Cochran (1977), 4.7. */
  readonly infinite: number;
  readonly infiniteCeiling: number;
  /** For a finite population: n₀ / (1 + n₀/N). */
  readonly finite: number;
  readonly finiteCeiling: number;
}

/**
 * Sample size for a mean.
 *
 * @example sampleSizesForMean({ population: 5000, margin: 2, standardDeviation: 15 }) // finiteCeiling 208
 */
export function sampleSizesForMean(question: MeanSizeQuestion): Outcome<MeanSizes> {
  const { population, margin, standardDeviation, confidence = 0.95 } = question;
  const positive = (value: number): boolean => value > 0 && Number.isFinite(value);
  const wrong = wrongNames(question, {
    margin: positive(margin),
    standardDeviation: positive(standardDeviation),
  });
  if (wrong.length > 0) return outOfRange(wrong);
  const z = normalQuantileAt((1 + confidence) / 2);
  const infinite = ((z * standardDeviation) / margin) ** 2;
  const finite = infinite / (1 + infinite / population);
  return succeed({
    z,
    infinite,
    infiniteCeiling: roundUp(infinite),
    finite,
    finiteCeiling: roundUp(finite),
    ...toInvite(finite, question),
  });
}

function wrongNames(
  { population, confidence = 0.95, designEffect = 1, responseRate = 1 }: SizeQuestion,
  own: Readonly<Record<string, boolean>>,
): string[] {
  const checks: Readonly<Record<string, boolean>> = {
    population: population >= 1 && Number.isFinite(population),
    ...own,
    confidence: confidence > 0 && confidence < 1,
    designEffect: designEffect > 0 && Number.isFinite(designEffect),
    responseRate: responseRate > 0 && responseRate <= 1,
  };
  return Object.keys(checks).filter((name) => !checks[name]);
}

function outOfRange(names: readonly string[]): Outcome<never> {
  const text = { vi: "Tham số tính cỡ mẫu không hợp lệ", en: "Parameter of the sample size is out of range" };
  return fail([problem("survey.option-invalid", text, placed("option", names))]);
}

function toInvite(finite: number, { designEffect = 1, responseRate = 1 }: SizeQuestion): SizeToInvite {
  const withDesignEffect = roundUp(finite * designEffect);
  return { withDesignEffect, toInvite: roundUp(withDesignEffect / responseRate) };
}

/** z √(p(1−p)/n · (N−n)/(N−1)); 0 for a census. */
function marginOf(size: number, population: number, share: number, z: number): number {
  if (size >= population) return 0;
  return z * Math.sqrt(((share * (1 - share)) / size) * ((population - size) / (population - 1)));
}

/** Rounds up, but not because of a rounding error just above a whole number. */
function roundUp(value: number): number {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) <= 1e-9 * Math.max(1, Math.abs(value)) ? nearest : Math.ceil(value);
}
