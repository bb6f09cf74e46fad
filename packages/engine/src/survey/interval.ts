import { betaQuantileAt, normalQuantileAt, tQuantileAt } from "./distribution.ts";

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** estimate ± z · se. */
export function normalInterval(value: number, standardError: number, confidence = 0.95): Interval {
  return around(value, normalQuantileAt((1 + confidence) / 2) * standardError);
}

/** estimate ± t(df) · se. Degrees of freedom below 1 give no interval (`NaN`). */
export function tInterval(
  value: number,
  standardError: number,
  degreesOfFreedom: number,
  confidence = 0.95,
): Interval {
  return around(
    value,
    degreesOfFreedom > 0 ? tQuantileAt((1 + confidence) / 2, degreesOfFreedom) * standardError : Number.NaN,
  );
}

/** How an interval of a share is made (names as in R `svyciprop`; "logit" and "xlogit" agree). */
export const SHARE_INTERVAL_METHODS = ["mean", "logit", "beta", "asin"] as const;
export type ShareIntervalMethod = (typeof SHARE_INTERVAL_METHODS)[number];

/**
 * Interval of a share from a complex sample.
 *
 * - "mean": t interval, may leave 0…1;
 * - "logit": t interval of the log-odds, se/(p(1−p)), turned back;
 * - "asin": t interval of arcsin √p, se/(2√(p(1−p)));
 * - "beta": Clopper-Pearson with the effective sample size of Korn & Graubard (1998),
 *   p(1−p)/se² · (t(n−1)/t(df))². A share of exactly 0 or 1 has no effective size and no interval (`NaN`).
 *
 * For a share in a domain give the degrees of freedom and the answers of the domain.
 *
 * @param rows number of rows of the sample (n of the Korn-Graubard correction)
 * @throws RangeError for a method that there is not (a program without types may name one)
 */
export function shareInterval(
  method: ShareIntervalMethod,
  share: number,
  standardError: number,
  degreesOfFreedom: number,
  rows: number,
  confidence = 0.95,
): Interval {
  const t = tQuantileAt((1 + confidence) / 2, degreesOfFreedom);
  const spread = share * (1 - share);
  if (method === "mean") return around(share, t * standardError);
  if (method === "logit")
    return transformed(
      Math.log(share / (1 - share)),
      (t * standardError) / spread,
      (odds) => 1 / (1 + Math.exp(-odds)),
    );
  if (method === "asin")
    return transformed(
      Math.asin(Math.sqrt(share)),
      (t * standardError) / (2 * Math.sqrt(spread)),
      (angle) => Math.sin(angle) ** 2,
    );
  if (method !== "beta") throw new RangeError(`no interval method "${String(method)}"`);
  const effective =
    (spread / standardError ** 2) *
    (tQuantileAt((1 - confidence) / 2, rows - 1) / tQuantileAt((1 - confidence) / 2, degreesOfFreedom)) ** 2;
  return clopper(effective * share, effective, confidence);
}

/** Wilson score interval of a simple proportion (Wilson 1927). */
export function wilsonInterval(successes: number, trials: number, confidence = 0.95): Interval {
  const z = normalQuantileAt((1 + confidence) / 2);
  const p = successes / trials;
  const centre = (p + (z * z) / (2 * trials)) / (1 + (z * z) / trials);
  const half =
    (z / (1 + (z * z) / trials)) * Math.sqrt((p * (1 - p)) / trials + (z * z) / (4 * trials * trials));
  return { low: successes === 0 ? 0 : centre - half, high: successes === trials ? 1 : centre + half };
}

/** Exact interval of a simple proportion (Clopper & Pearson 1934). */
export function clopperPearsonInterval(successes: number, trials: number, confidence = 0.95): Interval {
  return clopper(successes, trials, confidence);
}

/** Wald interval of a simple proportion: p ± z √(p(1−p)/n); kept for comparison only. */
export function waldInterval(successes: number, trials: number, confidence = 0.95): Interval {
  const p = successes / trials;
  return normalInterval(p, Math.sqrt((p * (1 - p)) / trials), confidence);
}

const around = (value: number, half: number): Interval => ({ low: value - half, high: value + half });

const transformed = (value: number, half: number, back: (value: number) => number): Interval => ({
  low: back(value - half),
  high: back(value + half),
});

function clopper(successes: number, trials: number, confidence: number): Interval {
  const tail = (1 - confidence) / 2;
  return {
    low: betaQuantileAt(tail, successes, trials - successes + 1),
    high: betaQuantileAt(1 - tail, successes + 1, trials - successes),
  };
}
