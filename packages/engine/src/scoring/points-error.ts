/**
 * Sampling error of points and indices, carried from the estimates at the leaves to the root.
 *
 * Where points depend on estimates smoothly, the error is linear in them (Taylor; Särndal, Swensson &
 * Wretman 1992,
 * 5.5) and known covariances are used. Where a rule has steps, the item is scored at many equally likely
 * values of the
 * estimate and its outcomes are kept. Figures of one unit whose covariance is not stated count as moving
 * together:
 * the error of their sum is then an upper bound, never too small.
 */
import { tQuantileAt } from "../survey/index.ts";
import type { Estimate } from "./estimate.ts";

export interface PointsError {
  /** By "item:fact": what one unit of the estimate moves. */
  readonly linear: ReadonlyMap<string, { readonly factor: number; readonly estimate: Estimate }>;
  /**
   * Of rules with steps: deviations from the points as scored, ascending,
   * all equally likely ({@link OUTCOMES} of them).
   */
  readonly stepwise?: { readonly outcomes: Float64Array; readonly degreesOfFreedom: number };
}

/** Equally likely values of an estimate at which a rule with steps is scored. */
export const OUTCOMES = 200;

/** Error of a weighted sum of parts; parts without an error add none. `undefined` when no part has one. */
export function combineErrors(
  parts: readonly { readonly error: PointsError | undefined; readonly factor: number }[],
): PointsError | undefined {
  const present = parts.flatMap(({ error, factor }) => (error ? [{ error, factor }] : []));
  if (present.length === 0) return undefined;
  const linear = new Map<string, { factor: number; estimate: Estimate }>();
  for (const { error, factor } of present) {
    for (const [key, part] of error.linear)
      linear.set(key, {
        estimate: part.estimate,
        factor: part.factor * factor + (linear.get(key)?.factor ?? 0),
      });
  }
  const stepped = present.flatMap(({ error, factor }) =>
    error.stepwise ? [{ ...error.stepwise, factor }] : [],
  );
  return stepped.length === 0
    ? { linear }
    : {
        linear,
        stepwise: {
          outcomes: movingTogether(stepped),
          degreesOfFreedom: Math.min(...stepped.map((part) => part.degreesOfFreedom)),
        },
      };
}

/** Sum of outcomes, lowest with lowest: a part that counts negatively is read from its other end. */
function movingTogether(
  parts: readonly { readonly outcomes: Float64Array; readonly factor: number }[],
): Float64Array {
  const sum = new Float64Array(OUTCOMES);
  for (const { outcomes, factor } of parts)
    for (let k = 0; k < OUTCOMES; k += 1)
      sum[k] = (sum[k] ?? 0) + factor * (outcomes[factor < 0 ? OUTCOMES - 1 - k : k] ?? 0);
  return sum;
}

/** Errors never change, and sentences, records and intervals ask for them again. */
const known = new WeakMap<PointsError, number>();

export function standardErrorOf(error: PointsError): number {
  const value = known.get(error) ?? computedError(error);
  known.set(error, value);
  return value;
}

function computedError(error: PointsError): number {
  const smooth = linearError(error);
  if (!error.stepwise) return smooth;
  const steps = error.stepwise.outcomes;
  const centre = steps.reduce((sum, value) => sum + value, 0) / OUTCOMES;
  let [spread, together] = [0, 0];
  for (let k = 0; k < OUTCOMES; k += 1) {
    spread += ((steps[k] ?? 0) - centre) ** 2 / OUTCOMES;
    together += (((steps[k] ?? 0) - centre) * (NORMALS[k] ?? 0)) / OUTCOMES;
  }
  return Math.sqrt(smooth ** 2 + spread + 2 * smooth * together);
}

/** The smallest among the estimates behind it: with several samples this keeps intervals on the wide side. */
export function degreesOfFreedomOf({ linear, stepwise }: PointsError): number {
  return Math.min(
    ...Array.from(linear.values(), ({ estimate }) => estimate.degreesOfFreedom),
    stepwise?.degreesOfFreedom ?? Number.POSITIVE_INFINITY,
  );
}

/** Interval around a value: by Student's t, or by the quantiles of the outcomes where a rule has steps. */
export function intervalOf(
  error: PointsError,
  value: number,
  level = 0.95,
): { readonly low: number; readonly high: number } {
  const [low, high] = [(1 - level) / 2, (1 + level) / 2];
  const deviation = deviationOf(error, degreesOfFreedomOf(error));
  return { low: value + deviation(low), high: value + deviation(high) };
}

/**
 * How far from its value a number lies at a probability: u → deviation, ascending, so that even draws of u give draws
 * of the number. Normal unless degrees of freedom are given; `quantile` may stand in where many are drawn.
 */
export function deviationOf(
  error: PointsError,
  degreesOfFreedom = Number.POSITIVE_INFINITY,
  quantile: (u: number) => number = (u) => tQuantileAt(u, degreesOfFreedom),
): (u: number) => number {
  const smooth = linearError(error);
  const steps = error.stepwise?.outcomes;
  if (!steps) return (u) => smooth * quantile(u);
  return (u) =>
    (smooth === 0 ? 0 : smooth * quantile(u)) +
    (steps[Math.min(OUTCOMES - 1, Math.floor(u * OUTCOMES))] ?? 0);
}

function linearError({ linear }: PointsError): number {
  const parts = [...linear];
  let variance = 0;
  for (const [i, [key, { factor, estimate }]] of parts.entries()) {
    variance += (factor * estimate.standardError) ** 2;
    for (const [otherKey, other] of parts.slice(0, i))
      variance += 2 * together(factor, estimate, key, other, otherKey);
  }
  return Math.sqrt(Math.max(0, variance));
}

function together(
  factor: number,
  estimate: Estimate,
  key: string,
  other: { readonly factor: number; readonly estimate: Estimate },
  otherKey: string,
): number {
  const known = estimate.covariances.get(otherKey) ?? other.estimate.covariances.get(key);
  return known === undefined
    ? Math.abs(factor * other.factor) * estimate.standardError * other.estimate.standardError
    : factor * other.factor * known;
}

/** The probability in the middle of the k-th of equally likely slices. */
export function probabilityOf(k: number): number {
  return (k + 0.5) / OUTCOMES;
}

const NORMALS = Float64Array.from({ length: OUTCOMES }, (_, k) =>
  tQuantileAt(probabilityOf(k), Number.POSITIVE_INFINITY),
);
