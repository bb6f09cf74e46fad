import type { Result } from "../result/index.ts";
import type { UnitFigure } from "../survey/index.ts";
import { Estimate, type EstimateFault, pointsFromEstimate, suppressedText } from "./estimate.ts";
import { errorText } from "./node.ts";
import type { FactRow } from "./read.ts";

export type FigureRow = Result<FactRow, { readonly faults: readonly EstimateFault[] }>;

/**
 * A figure from a sample as a line of the table of facts: value rounded half up at `decimals`, standard
 * error, answers,
 * degrees of freedom of its domain, design effect, covariances with the unit's later figures. What is
 * suppressed says
 * so instead of a number; so does an estimate without a degree of freedom, whose error nobody can use. A
 * share lies
 * between `from` and `upTo`.
 *
 * @example figureRow(figure, { decimals: 6 }) // { unit: "P01", item: "Q1", fact: "satisfied", value:
 * "0.431723", sampling: … }
 */
export function figureRow(
  { unit, item, fact, estimate, covariances }: UnitFigure,
  door: { readonly decimals: number; readonly from?: number; readonly upTo?: number },
): FigureRow {
  const head = { unit, item, fact };
  if (estimate.status === "suppressed")
    return { ok: true, value: { ...head, value: suppressedText(estimate) } };
  const { degreesOfFreedomInDomain: degreesOfFreedom, answers } = estimate;
  if (degreesOfFreedom < 1) {
    const value = suppressedText({ reason: "one-psu", answers, minimumAnswers: 1 });
    return { ok: true, value: { ...head, value } };
  }
  const made = pointsFromEstimate({ ...estimate, degreesOfFreedom, covariances }, door);
  if (!made.ok) return made;
  if (!(made.value instanceof Estimate)) return { ok: true, value: { ...head, value: "" } };
  const { value, standardError, designEffect } = made.value;
  return {
    ok: true,
    value: {
      ...head,
      value: value.text,
      sampling: {
        standardError: errorText(standardError),
        n: String(answers),
        df: String(degreesOfFreedom),
        deff: designEffect === undefined || designEffect === 0 ? "" : errorText(designEffect),
        covariances: Array.from(covariances, ([name, shared]) => `${name}=${errorText(shared)}`).join("; "),
      },
    },
  };
}
