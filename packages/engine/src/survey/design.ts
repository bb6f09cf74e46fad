import { at, cross, encode } from "./column.ts";
import type { CodedColumn, Crossed, NumericColumn } from "./column.ts";
import {
  checkLabels,
  checkLengths,
  checkLonely,
  checkNesting,
  checkStatedWeights,
  checkWeights,
  populationProblems,
} from "./design-checks.ts";
import type { CodedDesign, DesignStage, LonelyPsuRule, SurveyDesignDeclaration } from "./declaration.ts";
import type { CalibrationProjection } from "./projection.ts";
import { fail, succeed } from "./problem.ts";
import type { Outcome, SurveyProblem } from "./problem.ts";

/** A design that passed the door. Treat as read-only. */
export interface SurveyDesign {
  readonly rowCount: number;
  readonly surveyWeights: Float64Array;
  /** Stages that add to the variance: one without fpc, as many as declared with it. */
  readonly stages: readonly DesignStage[];
  readonly lonelyPsu: LonelyPsuRule;
  readonly adjustDomainLonely: boolean;
  /** Calibrations carried into the variance, newest first. */
  readonly calibrations: readonly CalibrationProjection[];
}

/**
 * Checks a sampling design at the door and codes it for the estimators.
 *
 * All faults come back at once, each naming all its places: weights that are zero, negative, infinite or
 * missing; names that are missing; a PSU in two strata (when `nest` is false); population sizes below the
 * sample or not constant in a stratum; columns of unequal length; with `lonelyPsu: "fail"` a stratum with one PSU;
 * weights that nobody stated (`surveyWeights: "none"` says that there are none) or that are stated twice.
 *
 * Without `populationSizes` the PSUs count as drawn with replacement and only stage 1 matters (ultimate cluster;
 * Särndal, Swensson & Wretman 1992, 4.6). Without weights and probabilities the weight is the product over the
 * stages of population size / sample size.
 *
 * @example
 * const design = declareDesign({ ids: [commune], strata: [stratum], surveyWeights: w });
 * if (design.ok) estimateMeans(design.value, { q1 });
 */
export function declareDesign(declaration: SurveyDesignDeclaration): Outcome<SurveyDesign> {
  const rowCount = countRows(declaration);
  const wrongLengths = checkLengths(declaration, rowCount);
  if (wrongLengths.length > 0) return fail(wrongLengths);
  const coded: CodedDesign = {
    ids: (declaration.ids ?? []).map(encode),
    strata: (declaration.strata ?? []).map(encode),
  };
  const problems: SurveyProblem[] = [...checkLabels(coded), ...(declaration.nest ? [] : checkNesting(coded))];
  const stages = problems.length > 0 ? [] : buildStages(declaration, coded, rowCount, problems);
  const surveyWeights = resolveWeights(declaration, stages, rowCount);
  const stated = checkStatedWeights(declaration);
  problems.push(...(stated.length > 0 ? stated : checkWeights(surveyWeights)));
  const lonelyPsu = declaration.lonelyPsu ?? "fail";
  problems.push(...checkLonely(stages, lonelyPsu));
  if (problems.length > 0) return fail(problems);
  const adjustDomainLonely = declaration.adjustDomainLonely ?? false;
  return succeed({ rowCount, surveyWeights, stages, lonelyPsu, adjustDomainLonely, calibrations: [] });
}

function countRows(declaration: SurveyDesignDeclaration): number {
  const column =
    statedColumn(declaration) ??
    declaration.probabilities ??
    declaration.ids?.[0] ??
    declaration.strata?.[0] ??
    declaration.populationSizes?.[0];
  return declaration.rowCount ?? column?.length ?? 0;
}

/** The column of weights, when there is one. */
function statedColumn({ surveyWeights }: SurveyDesignDeclaration): NumericColumn | undefined {
  return surveyWeights === "none" ? undefined : surveyWeights;
}

function resolveWeights(
  declaration: SurveyDesignDeclaration,
  stages: readonly DesignStage[],
  rowCount: number,
): Float64Array {
  const stated = statedColumn(declaration);
  if (stated) return Float64Array.from(stated);
  if (declaration.probabilities) return Float64Array.from(declaration.probabilities, (p) => 1 / p);
  const weights = new Float64Array(rowCount).fill(1);
  if (declaration.surveyWeights === "none" || !declaration.populationSizes?.length) return weights;
  for (const stage of stages) {
    for (let row = 0; row < rowCount; row++) {
      const stratum = at(stage.stratumOfUnit, at(stage.unitOfRow, row));
      weights[row] = at(weights, row) * (at(stage.populationSize, stratum) / at(stage.sampleSize, stratum));
    }
  }
  return weights;
}

function buildStages(
  declaration: SurveyDesignDeclaration,
  coded: CodedDesign,
  rowCount: number,
  problems: SurveyProblem[],
): DesignStage[] {
  const depth = Math.max(1, declaration.populationSizes?.length ?? 1);
  const stages: DesignStage[] = [];
  for (let level = 0; level < depth; level++)
    stages.push(buildStage(declaration, coded, level, stages[level - 1], rowCount, problems));
  return stages;
}

function buildStage(
  declaration: SurveyDesignDeclaration,
  coded: CodedDesign,
  level: number,
  above: DesignStage | undefined,
  rowCount: number,
  problems: SurveyProblem[],
): DesignStage {
  const stratum = within(
    above && { codes: above.unitOfRow, count: above.unitCount },
    coded.strata[level],
    rowCount,
  );
  const ids = coded.ids[level];
  const unit = ids
    ? within(stratum, ids, rowCount)
    : { codes: Int32Array.from({ length: rowCount }, (_, row) => row), count: rowCount };
  const stratumOfUnit = new Int32Array(unit.count);
  for (let row = 0; row < rowCount; row++) stratumOfUnit[unit.codes[row] ?? 0] = stratum.codes[row] ?? 0;
  const sampleSize = new Float64Array(stratum.count);
  for (const code of stratumOfUnit) sampleSize[code] = at(sampleSize, code) + 1;
  const stratumNames = nameStrata(stratum, coded.strata[level] ?? coded.ids[level - 1]);
  const populationSize = readPopulation(
    declaration.populationSizes?.[level],
    stratum,
    sampleSize,
    stratumNames,
    problems,
  );
  const fractionAbove = fractions(above, stratum, rowCount);
  return {
    unitOfRow: unit.codes,
    unitCount: unit.count,
    stratumOfUnit,
    stratumCount: stratum.count,
    stratumNames,
    sampleSize,
    populationSize,
    fractionAbove,
  };
}

/** Codes of the labels within the outer codes; without labels the outer codes, without both one single code. */
function within(outer: Crossed | undefined, labels: CodedColumn | undefined, rowCount: number): Crossed {
  const base = outer ?? { codes: new Int32Array(rowCount), count: 1 };
  return labels ? cross(base, labels) : base;
}

function nameStrata(stratum: Crossed, labels: CodedColumn | undefined): string[] {
  const names = Array.from({ length: stratum.count }, () => "1");
  if (!labels) return names;
  const levelOfStratum = new Int32Array(stratum.count);
  for (let row = 0; row < stratum.codes.length; row++)
    levelOfStratum[stratum.codes[row] ?? 0] = labels.codes[row] ?? 0;
  return names.map((_, code) => labels.levels[at(levelOfStratum, code)] ?? "");
}

function readPopulation(
  sizes: NumericColumn | undefined,
  stratum: Crossed,
  sampleSize: Float64Array,
  names: readonly string[],
  problems: SurveyProblem[],
): Float64Array {
  const population = new Float64Array(stratum.count).fill(Number.POSITIVE_INFINITY);
  if (!sizes) return population;
  const uneven = new Set<number>();
  population.fill(-1);
  for (let row = 0; row < stratum.codes.length; row++) {
    const code = at(stratum.codes, row);
    if (at(population, code) === -1) population[code] = at(sizes, row);
    else if (at(population, code) !== at(sizes, row)) uneven.add(code);
  }
  const short = Array.from(population.keys()).filter(
    (code) => !(at(population, code) >= at(sampleSize, code)),
  );
  problems.push(...populationProblems(short, [...uneven], names));
  return population;
}

/** Product of n/N over the stages above each stratum of this stage. */
function fractions(above: DesignStage | undefined, stratum: Crossed, rowCount: number): Float64Array {
  const result = new Float64Array(stratum.count).fill(1);
  if (!above) return result;
  for (let row = 0; row < rowCount; row++) {
    const outer = at(above.stratumOfUnit, at(above.unitOfRow, row));
    result[at(stratum.codes, row)] =
      (at(above.fractionAbove, outer) * at(above.sampleSize, outer)) / at(above.populationSize, outer);
  }
  return result;
}
