import { at } from "./column.ts";
import type { LabelColumn, NumericColumn } from "./column.ts";
import { checkColumns } from "./column-checks.ts";
import type { DesignStage } from "./declaration.ts";
import { declareDesign } from "./design.ts";
import type { SurveyDesign } from "./design.ts";
import { checkDomains, domainParts } from "./domain.ts";
import type { SurveyDomains } from "./domain.ts";
import { linearise } from "./estimate.ts";
import type { RowValues } from "./linearise.ts";
import { fail, placed, problem, succeed } from "./problem.ts";
import type { Outcome } from "./problem.ts";
import { degreesOfFreedom } from "./variance.ts";

/** A sample from a sample: something cheap is known of the first, something dear of the second. */
export interface TwoPhaseDesign {
  readonly first: SurveyDesign;
  /** Rows of the first phase that were drawn again, in their order. */
  readonly rows: Int32Array;
  /** The draw from the first phase: its population is the first phase. */
  readonly second: SurveyDesign;
  /** Weight of each row that was drawn again: one over its probability in both phases. */
  readonly surveyWeights: Float64Array;
}

/**
 * Declares how part of a sample was drawn once more (double sampling; Särndal, Swensson & Wretman 1992, chapter 9).
 *
 * Problems: `taken` is not 1 or 0 in every row of the first phase, a stratum of the second phase of which nothing or
 * one unit was taken, a first phase that is calibrated (declare the phases, then estimate).
 *
 * @param taken 1 for each row of the first phase that was drawn again, else 0
 * @param again unit and stratum of the second draw, a column over all rows of the first phase each; without units
 *   every row is one, without strata all are drawn together
 * @example declareTwoPhase(everybody, askedAgain, { strata: answeredBefore })
 */
export function declareTwoPhase(
  first: SurveyDesign,
  taken: NumericColumn,
  again: { readonly ids?: LabelColumn; readonly strata?: LabelColumn } = {},
): Outcome<TwoPhaseDesign> {
  const problems = checkColumns(first.rowCount, { taken }, "refuse");
  if (first.calibrations.length > 0 || taken.some((flag) => flag !== 0 && flag !== 1))
    problems.push(
      problem(
        "survey.option-invalid",
        {
          vi: "Pha thứ nhất phải chưa hiệu chỉnh và cột chọn lại phải là 1 hoặc 0",
          en: "The first phase must not be calibrated, and what was taken again must be 1 or 0",
        },
        placed("variable", ["taken"]),
      ),
    );
  if (problems.length > 0) return fail(problems);
  const labelled = (column: LabelColumn | undefined, row: number): string => String(column?.[row] ?? "");
  const unitsOf = new Map<string, Set<string>>();
  for (let row = 0; row < first.rowCount; row++) {
    const stratum = labelled(again.strata, row);
    const units = unitsOf.get(stratum) ?? new Set<string>();
    unitsOf.set(stratum, units.add(again.ids ? labelled(again.ids, row) : String(row)));
  }
  const rows = Int32Array.from(taken.keys()).filter((row) => taken[row] === 1);
  const reached = new Set(Array.from(rows, (row) => labelled(again.strata, row)));
  const empty = Array.from(unitsOf.keys()).filter((stratum) => !reached.has(stratum));
  if (empty.length > 0) {
    const text = { vi: "Tầng không có dòng nào được chọn lại", en: "Nothing was taken again from a stratum" };
    return fail([problem("survey.lonely-psu", text, placed("stratum", empty))]);
  }
  const second = declareDesign({
    rowCount: rows.length,
    ...(again.ids && { ids: [Array.from(rows, (row) => labelled(again.ids, row))] }),
    ...(again.strata && { strata: [Array.from(rows, (row) => labelled(again.strata, row))] }),
    populationSizes: [
      Float64Array.from(rows, (row) => unitsOf.get(labelled(again.strata, row))?.size ?? Number.NaN),
    ],
  });
  if (!second.ok) return second;
  const surveyWeights = second.value.surveyWeights.map((weight, i) => {
    return weight * at(first.surveyWeights, at(rows, i));
  });
  return succeed({ first, rows, second: second.value, surveyWeights });
}

export interface TwoPhaseEstimate {
  readonly variable: string;
  readonly domain?: Readonly<Record<string, string>>;
  readonly value: number;
  readonly standardError: number;
  /** Of the second phase: its units minus its strata. */
  readonly degreesOfFreedom: number;
  /** What the second phase alone adds to the variance. */
  readonly secondPhaseVariance: number;
  readonly answers: number;
}

/**
 * Means, totals or ratios of a sample drawn in two phases, columns over the rows that were drawn again. The variance is
 * Σ ŷ_k ŷ_l (1 − π_k π_l / π_kl) with the probabilities of both phases (Särndal, Swensson & Wretman 1992, 9.3; R
 * `twophase(method = "full")`). Costs the square of the rows.
 */
export function estimateTwoPhase(
  design: TwoPhaseDesign,
  variables: Readonly<
    Record<string, NumericColumn | { readonly numerator: NumericColumn; readonly denominator: NumericColumn }>
  >,
  options: { readonly statistic?: "mean" | "total"; readonly by?: SurveyDomains } = {},
): Outcome<TwoPhaseEstimate[]> {
  const { rows, second, surveyWeights } = design;
  const targets = Object.entries(variables).map(([variable, column]) =>
    "numerator" in column
      ? { variable, values: column.numerator, denominator: column.denominator }
      : { variable, values: column },
  );
  const columns = targets.flatMap((target): [string, NumericColumn][] => [
    [target.variable, target.values],
    ...("denominator" in target
      ? [[`${target.variable} (denominator)`, target.denominator] as [string, NumericColumn]]
      : []),
  ]);
  const problems = [
    ...checkDomains(options.by, rows.length),
    ...checkColumns(rows.length, Object.fromEntries(columns), "refuse"),
  ];
  if (problems.length > 0) return fail(problems);
  const degrees = degreesOfFreedom(second);
  const dependence = dependenceOf(design);
  const weighted = { ...second, surveyWeights };
  return succeed(
    domainParts(options.by, rows.length).flatMap(({ rows: members, named }) =>
      targets.map((target) => {
        const linear = linearise(weighted, target, options.statistic ?? "mean", members);
        const [variance, secondPhaseVariance] = pairSums(linear.influence, surveyWeights, dependence);
        return {
          variable: target.variable,
          ...named,
          value: linear.value,
          standardError: Math.sqrt(variance),
          degreesOfFreedom: degrees,
          secondPhaseVariance,
          answers: linear.answers,
        };
      }),
    ),
  );
}

/** π_k π_l / π_kl of two rows that were drawn again, in the first phase and in the second. */
type Dependence = (k: number, l: number) => readonly [first: number, second: number];

function dependenceOf({ first, rows, second }: TwoPhaseDesign): Dependence {
  const alone = first.surveyWeights.some((weight) => weight !== 1)
    ? Array.from(rows, (row) => 1 / at(first.surveyWeights, row))
    : Array.from(rows, () => 0);
  const inFirst = (k: number, l: number): number =>
    first.stages.reduce((product, stage) => {
      return product * stageRatio(stage, at(rows, k), at(rows, l), alone[k] ?? 0);
    }, 1);
  const inSecond = (k: number, l: number): number =>
    second.stages.reduce((product, stage) => product * stageRatio(stage, k, l, 0), 1);
  return (k, l) => [inFirst(k, l), inSecond(k, l)];
}

/** In one stage of one phase; a stage of unknown size draws each unit by itself, with the probability given. */
function stageRatio(stage: DesignStage, k: number, l: number, alone: number): number {
  const [one, other] = [at(stage.unitOfRow, k), at(stage.unitOfRow, l)];
  const stratum = at(stage.stratumOfUnit, one);
  const [drawn, all] = [at(stage.sampleSize, stratum), at(stage.populationSize, stratum)];
  if (one === other) return Number.isFinite(all) ? drawn / all : alone;
  if (stratum !== at(stage.stratumOfUnit, other) || !Number.isFinite(all)) return 1;
  return 1 + (1 - drawn / all) / (drawn - 1);
}

function pairSums(
  { rows, values }: RowValues,
  weights: Float64Array,
  dependence: Dependence,
): [variance: number, ofSecond: number] {
  let [sum, ofSecond] = [0, 0];
  const expanded = values.map((value, i) => value * at(weights, at(rows, i)));
  for (let i = 0; i < rows.length; i++) {
    for (let j = 0; j <= i; j++) {
      const [first, second] = dependence(at(rows, i), at(rows, j));
      const product = (i === j ? 1 : 2) * at(expanded, i) * at(expanded, j);
      sum += product * (1 - first * second);
      ofSecond += product * (1 - second);
    }
  }
  return [sum, ofSecond];
}
