import { at, encode } from "./column.ts";
import type { LabelColumn, NumericColumn } from "./column.ts";
import { checkWeights } from "./design-checks.ts";
import { fail, placed, problem, succeed } from "./problem.ts";
import type { Outcome } from "./problem.ts";

/** What a column of weights looks like; unequal weights cost precision by `kishDesignEffect` (Kish 1965). */
export interface WeightDiagnostics {
  readonly count: number;
  readonly sum: number;
  readonly minimum: number;
  readonly maximum: number;
  /** Standard deviation (divisor n) over the mean. */
  readonly coefficientOfVariation: number;
  /** n Σw² / (Σw)². */
  readonly kishDesignEffect: number;
  /** (Σw)² / Σw². */
  readonly effectiveSampleSize: number;
}

export type WeightStageName = "base" | "nonresponse" | "calibrated" | "trimmed";

/** One step on the way from the draw to the weights in use. Rows that dropped out (non-response) carry `NaN`. */
export interface WeightStage {
  readonly name: WeightStageName;
  readonly surveyWeights: Float64Array;
  readonly diagnostics: WeightDiagnostics;
}

/** A stage with its diagnostics; keep them in an array, one after the other, so that each step stays visible. */
export function weightStage(name: WeightStageName, surveyWeights: Float64Array): WeightStage {
  return { name, surveyWeights, diagnostics: diagnoseWeights(surveyWeights) };
}

/** Diagnostics of the weights that are numbers. */
export function diagnoseWeights(surveyWeights: NumericColumn): WeightDiagnostics {
  let count = 0;
  let sum = 0;
  let squares = 0;
  let minimum = Number.POSITIVE_INFINITY;
  let maximum = Number.NEGATIVE_INFINITY;
  for (const weight of surveyWeights) {
    if (Number.isNaN(weight)) continue;
    count++;
    sum += weight;
    squares += weight * weight;
    if (weight < minimum) minimum = weight;
    if (weight > maximum) maximum = weight;
  }
  const kishDesignEffect = (count * squares) / sum ** 2;
  return {
    count,
    sum,
    minimum,
    maximum,
    coefficientOfVariation: spread(surveyWeights, sum / count, count),
    kishDesignEffect,
    effectiveSampleSize: sum ** 2 / squares,
  };
}

/**
 * Non-response by weighting classes (Lohr 2019, 8.5.1): within a class respondents carry the weight of all who were
 * drawn; those who did not respond get `NaN`. Classes without respondents, or with fewer than `minimumRespondents`
 * (default 1), are a problem that names them.
 */
export function adjustForNonresponse(
  baseWeights: Float64Array,
  responded: ArrayLike<boolean | number>,
  classes: LabelColumn,
  minimumRespondents = 1,
): Outcome<WeightStage> {
  const { codes, levels } = encode(classes);
  const drawn = new Float64Array(levels.length);
  const answering = new Float64Array(levels.length);
  const respondents = new Int32Array(levels.length);
  const problems = checkWeights(baseWeights);
  if (codes.includes(-1))
    problems.push(
      problem("survey.label-missing", {
        vi: "Có dòng thiếu lớp hiệu chỉnh",
        en: "Some rows have no weighting class",
      }),
    );
  if (problems.length > 0) return fail(problems);
  for (let row = 0; row < codes.length; row++) {
    const code = at(codes, row);
    drawn[code] = at(drawn, code) + at(baseWeights, row);
    if (!responded[row]) continue;
    answering[code] = at(answering, code) + at(baseWeights, row);
    respondents[code] = at(respondents, code) + 1;
  }
  const empty = levels.filter((_, code) => at(respondents, code) === 0);
  const small = levels.filter(
    (_, code) => at(respondents, code) > 0 && at(respondents, code) < minimumRespondents,
  );
  if (empty.length > 0)
    problems.push(
      problem(
        "survey.class-without-respondents",
        { vi: "Lớp không có ai trả lời; hãy gộp lớp", en: "Class without respondents; merge classes" },
        placed("domain", empty),
      ),
    );
  if (small.length > 0)
    problems.push(
      problem(
        "survey.class-too-small",
        {
          vi: `Lớp có ít hơn ${minimumRespondents} người trả lời`,
          en: `Class has fewer than ${minimumRespondents} respondents`,
        },
        placed("domain", small),
      ),
    );
  if (problems.length > 0) return fail(problems);
  const adjusted = baseWeights.map((weight, row) =>
    responded[row] ? (weight * at(drawn, at(codes, row))) / at(answering, at(codes, row)) : Number.NaN,
  );
  return succeed(weightStage("nonresponse", adjusted));
}

export interface TrimmingBounds {
  readonly lower?: number;
  readonly upper?: number;
  /** Repeat until no weight is outside the bounds. Default false: one pass. */
  readonly strict?: boolean;
}

/**
 * Sets weights outside the bounds to them and adds what was cut off, in equal amounts, to the weights that were not
 * outside, so the sum stays. Bounds that leave no weight inside, or that can never hold, are a problem.
 */
export function trimWeights(surveyWeights: Float64Array, bounds: TrimmingBounds): Outcome<WeightStage> {
  const problems = checkWeights(surveyWeights);
  if (problems.length > 0) return fail(problems);
  const lower = bounds.lower ?? 0;
  const upper = bounds.upper ?? Number.POSITIVE_INFINITY;
  const impossible = () =>
    fail<WeightStage>([
      problem(
        "survey.trimming-impossible",
        {
          vi: "Không thể cắt quyền số theo giới hạn mà giữ nguyên tổng",
          en: "Weights cannot be trimmed to the bounds with their sum kept",
        },
        placed("option", [`${lower} … ${upper}`]),
      ),
    ]);
  let weights = surveyWeights;
  for (let pass = 0; pass < (bounds.strict ? 10_000 : 1); pass++) {
    const next = trimOnce(weights, lower, upper);
    if (!next) return impossible();
    if (next === weights) return succeed(weightStage("trimmed", weights.slice()));
    weights = next;
  }
  return bounds.strict ? impossible() : succeed(weightStage("trimmed", weights));
}

/** The same array when nothing is outside; none when nothing is inside. */
function trimOnce(weights: Float64Array, lower: number, upper: number): Float64Array | undefined {
  let inside = 0;
  let cut = 0;
  for (const weight of weights) {
    if (weight >= lower && weight <= upper) inside++;
    else cut += weight - clamp(weight, lower, upper);
  }
  if (inside === weights.length) return weights;
  if (inside === 0) return undefined;
  const share = cut / inside;
  return weights.map((weight) =>
    weight >= lower && weight <= upper ? weight + share : clamp(weight, lower, upper),
  );
}

const clamp = (value: number, lower: number, upper: number): number =>
  Math.min(upper, Math.max(lower, value));

function spread(weights: NumericColumn, mean: number, count: number): number {
  let squares = 0;
  for (const weight of weights) if (!Number.isNaN(weight)) squares += (weight - mean) ** 2;
  return Math.sqrt(squares / count) / mean;
}
