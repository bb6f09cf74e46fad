import { normalQuantileAt } from "../distribution.ts";
import { fail, placed, problem, succeed } from "../problem.ts";
import type { Outcome } from "../problem.ts";

export interface SampleSizeQuestion {
  /** Units in the population. */
  readonly population: number;
  /** Half-width of the interval wanted, e.g. 0.05. */
  readonly margin: number;
  /** Share expected; 0.5 asks for the largest sample. Default 0.5. */
  readonly share?: number;
  /** Default 0.95. */
  readonly confidence?: number;
  /** How much clustering and weighting inflate the variance. Default 1. */
  readonly designEffect?: number;
  /** Share of those invited who answer. Default 1. */
  readonly responseRate?: number;
}

/** Sizes by the rules in use, exact and rounded up. */
export interface SampleSizes {
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
  /** The finite size times the design effect. */
  readonly withDesignEffect: number;
  /** That many answers over the response rate. */
  readonly toInvite: number;
  /** Half-width a simple random sample of Yamane's size reaches. */
  readonly marginAtYamane: number;
}

/**
 * Sample size for a share. Sizes never exceed what the formula
 * gives; the frame may still be smaller: the draw says so.
 */
export function sampleSizes(question: SampleSizeQuestion): Outcome<SampleSizes> {
  const { population, margin } = question;
  const { share = 0.5, confidence = 0.95, designEffect = 1, responseRate = 1 } = question;
  const within = (value: number, above: number, upTo: number): boolean => value > above && value <= upTo;
  const checks: Record<string, boolean> = {
    population: population >= 1 && Number.isFinite(population),
    margin: within(margin, 0, 1),
    share: share > 0 && share < 1,
    confidence: confidence > 0 && confidence < 1,
    designEffect: designEffect > 0 && Number.isFinite(designEffect),
    responseRate: within(responseRate, 0, 1),
  };
  const wrong = Object.keys(checks).filter((name) => !checks[name]);
  if (wrong.length > 0)
    return fail([
      problem(
        "survey.option-invalid",
        { vi: "Tham số tính cỡ mẫu không hợp lệ", en: "Parameter of the sample size is out of range" },
        placed("option", wrong),
      ),
    ]);
  const z = normalQuantileAt((1 + confidence) / 2);
  const yamane = population / (1 + population * margin ** 2);
  const cochran = (z ** 2 * share * (1 - share)) / margin ** 2;
  const finite = cochran / (1 + (cochran - 1) / population);
  const yamaneCeiling = roundUp(yamane);
  const withDesignEffect = roundUp(finite * designEffect);
  return succeed({
    z,
    yamane,
    yamaneCeiling,
    cochran,
    cochranCeiling: roundUp(cochran),
    finite,
    finiteCeiling: roundUp(finite),
    withDesignEffect,
    toInvite: roundUp(withDesignEffect / responseRate),
    marginAtYamane: marginOf(yamaneCeiling, population, share, z),
  });
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
