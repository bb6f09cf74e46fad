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
export const SHARE_INTERVAL_METHODS = ["mean", "logit", "beta", "asin", "likelihood", "wilson"] as const;
export type ShareIntervalMethod = (typeof SHARE_INTERVAL_METHODS)[number];

/**
 * Interval of a share from a complex sample.
 *
 * - "mean": t interval, may leave 0…1;
 * - "logit": t interval of the log-odds, se/(p(1−p)), turned back;
 * - "asin": t interval of arcsin √p, se/(2√(p(1−p)));
 * - "beta": Clopper-Pearson with the effective sample size of Korn & Graubard (1998),
 *   p(1−p)/se² · (t(n−1)/t(df))²;
 * - "likelihood": every share that the likelihood of the effective sample does not put below t²(df) · n/(n−1)
 *   (Rao & Scott 1984; the profile of R `svyciprop`, without its interpolation);
 * - "wilson": the score interval on the effective sample size p(1−p)/se² with t(df) (Dean & Pagano 2015).
 *
 * A share of exactly 0 or 1 has no effective size and no interval (`NaN`).
 *
 * For a share in a domain give the degrees of freedom and the answers of the domain.
 *
 * @param rows number of rows of the sample (n of the Korn-Graubard correction and of the likelihood)
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
  const size = spread / standardError ** 2;
  if (method === "likelihood") return likelihoodInterval(share, (t ** 2 * rows) / (rows - 1) / size);
  if (method === "wilson") return scoreInterval(share, size, t);
  if (method !== "beta") throw new RangeError(`no interval method "${String(method)}"`);
  const effective =
    size *
    (tQuantileAt((1 - confidence) / 2, rows - 1) / tQuantileAt((1 - confidence) / 2, degreesOfFreedom)) ** 2;
  return clopper(effective * share, effective, confidence);
}

/** Wilson score interval of a simple proportion (Wilson 1927). */
export function wilsonInterval(successes: number, trials: number, confidence = 0.95): Interval {
  const { low, high } = scoreInterval(successes / trials, trials, normalQuantileAt((1 + confidence) / 2));
  return { low: successes === 0 ? 0 : low, high: successes === trials ? 1 : high };
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

/** Where (share − p)² = z² p(1−p)/trials. */
function scoreInterval(share: number, trials: number, z: number): Interval {
  const centre = (share + (z * z) / (2 * trials)) / (1 + (z * z) / trials);
  const half =
    (z / (1 + (z * z) / trials)) *
    Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  return around(centre, half);
}

/** Where twice the loss of likelihood an answer, 2(p ln(p/x) + (1−p) ln((1−p)/(1−x))), comes to the bound. */
function likelihoodInterval(share: number, bound: number): Interval {
  if (!(share > 0 && share < 1 && Number.isFinite(bound))) return { low: Number.NaN, high: Number.NaN };
  const loss = (x: number): number =>
    2 * (share * Math.log(share / x) + (1 - share) * Math.log((1 - share) / (1 - x)));
  const end = (outside: number): number => {
    let [inner, outer] = [share, outside];
    for (let halving = 0; halving < 200; halving++) {
      const middle = (inner + outer) / 2;
      if (middle === inner || middle === outer) break;
      if (loss(middle) <= bound) inner = middle;
      else outer = middle;
    }
    return inner;
  };
  return { low: end(0), high: end(1) };
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
