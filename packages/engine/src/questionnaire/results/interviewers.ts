import type { LookedAt } from "./quality.ts";

/** How the interviews of one interviewer stand beside those of the others in the same units. */
export interface InterviewerEffect {
  readonly interviewer: string;
  readonly interviews: number;
  /** Mean step of the scale over its interviews, and over those of others in its units; NaN without any. */
  readonly mean: number;
  readonly othersMean: number;
  /** (mean − others' mean) over its standard error (Welch); NaN where it cannot be found. */
  readonly t: number;
  /** From ten interviews on, and more than three standard errors away. */
  readonly isFar: boolean;
}

export interface InterviewerEffects {
  /** In the order in which they come first. */
  readonly interviewers: readonly InterviewerEffect[];
  /**
   * Share of the variance between interviewers (intraclass correlation, one-way analysis of variance; Kish 1962);
   * NaN with fewer than two interviewers or as many interviewers as interviews. Below 0 it says 0.
   */
  readonly rho: number;
}

const FAR_T = 3;
const FAR_FROM = 10;

/**
 * Compares interviewers by the mean step that each interview gives on the scale. That somebody is far from the others
 * may lie in whom they met: it is worth a look, and nothing more.
 *
 * @param scale keys of the questions on the scale
 * @example interviewerEffects(["a1", "a2"], responses).rho // 0.03
 */
export function interviewerEffects(
  scale: readonly string[],
  responses: readonly LookedAt[],
): InterviewerEffects {
  const scored = responses.flatMap(({ interviewer, unit, answers }) => {
    const steps = scale.flatMap((key) =>
      /^\d{1,3}$/.test(answers[key] ?? "") ? [Number(answers[key])] : [],
    );
    return interviewer === undefined || steps.length === 0
      ? []
      : [{ interviewer, unit, score: meanOf(steps) }];
  });
  const groups = Map.groupBy(scored, ({ interviewer }) => interviewer);
  const interviewers = [...groups].map(([interviewer, own]) => {
    const units = new Set(own.map(({ unit }) => unit));
    const scores = own.map(({ score }) => score);
    const others = scored
      .filter((each) => each.interviewer !== interviewer && units.has(each.unit))
      .map(({ score }) => score);
    const [mean, othersMean] = [meanOf(scores), meanOf(others)];
    const error = Math.sqrt(varianceOf(scores) / scores.length + varianceOf(others) / others.length);
    const t = error > 0 ? (mean - othersMean) / error : Number.NaN;
    const isFar = own.length >= FAR_FROM && Math.abs(t) > FAR_T;
    return { interviewer, interviews: own.length, mean, othersMean, t, isFar };
  });
  return { interviewers, rho: rhoOf([...groups.values()].map((own) => own.map(({ score }) => score))) };
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, each) => sum + each, 0) / values.length;
}

function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.length < 2
    ? Number.NaN
    : values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (values.length - 1);
}

function rhoOf(groups: readonly (readonly number[])[]): number {
  const total = groups.reduce((sum, own) => sum + own.length, 0);
  const [between, within] = [groups.length - 1, total - groups.length];
  if (between < 1 || within < 1) return Number.NaN;
  const mean = meanOf(groups.flat());
  const squaresBetween = groups.reduce((sum, own) => sum + own.length * (meanOf(own) - mean) ** 2, 0);
  const squaresWithin = groups.reduce(
    (sum, own) => sum + own.reduce((inner, each) => inner + (each - meanOf(own)) ** 2, 0),
    0,
  );
  const size = (total - groups.reduce((sum, own) => sum + own.length ** 2, 0) / total) / between;
  const [a, b] = [squaresBetween / between, squaresWithin / within];
  return a + (size - 1) * b === 0 ? 0 : Math.max(0, (a - b) / (a + (size - 1) * b));
}
