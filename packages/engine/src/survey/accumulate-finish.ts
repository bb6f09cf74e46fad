import type { CellSums, DomainFinish } from "./accumulate.ts";
import { fail, placed, problem, succeed } from "./problem.ts";
import type { Outcome } from "./problem.ts";
import { stratumFactor } from "./variance.ts";

/** Estimates of many items in many domains; arrays are domain by domain, cell `domain * itemCount + item`. */
export interface DomainTable {
  readonly domainCount: number;
  readonly itemCount: number;
  /** `NaN` exactly where `answers` is 0. */
  readonly values: Float64Array;
  readonly standardErrors: Float64Array;
  /** Unweighted answers. */
  readonly answers: Float64Array;
  readonly surveyWeightSums: Float64Array;
  /** PSUs minus strata of the whole sample. */
  readonly degreesOfFreedom: number;
}

/** From the cell sums to estimates: residual totals of the PSUs, centred in their strata. */
export function finishTable(sums: CellSums, domainCount: number, options: DomainFinish): Outcome<DomainTable> {
  const strata = describeStrata(sums, options);
  const lonely = Array.from(strata.sampleSize.keys()).filter((stratum) => strata.sampleSize[stratum] === 1 && (strata.factor[stratum] ?? 0) > 0);
  if (lonely.length > 0 && (options.lonelyPsu ?? "fail") === "fail") {
    return fail([problem("survey.lonely-psu", { vi: "Tầng chỉ có một đơn vị mẫu; hãy gộp tầng hoặc chọn lonelyPsu", en: "Stratum has a single PSU; merge strata or choose lonelyPsu" }, placed("stratum", lonely.map(String)))]);
  }
  const short = Array.from(strata.sampleSize.keys()).filter((stratum) => options.populationSizes !== undefined && (strata.sampleSize[stratum] ?? 0) > (options.populationSizes[stratum] ?? 0));
  if (short.length > 0) return fail([problem("survey.population-below-sample", { vi: "Quy mô tổng thể nhỏ hơn cỡ mẫu hoặc thiếu", en: "Population size is below the sample size or missing" }, placed("stratum", short.map(String)))]);
  const groups = groupCells(sums, strata.stratumOfCell);
  const itemCount = sums.sums.length;
  const table = {
    domainCount,
    itemCount,
    values: new Float64Array(domainCount * itemCount),
    standardErrors: new Float64Array(domainCount * itemCount),
    answers: new Float64Array(domainCount * itemCount),
    surveyWeightSums: new Float64Array(domainCount * itemCount),
    degreesOfFreedom: strata.degreesOfFreedom,
  };
  for (let item = 0; item < itemCount; item++) finishItem(sums, item, strata, groups, options, table);
  return succeed(table);
}

interface StrataOfSample {
  readonly stratumOfCell: Int32Array;
  readonly sampleSize: Float64Array;
  /** (1 − n/N) n/(n−1) per stratum. */
  readonly factor: Float64Array;
  readonly psuCount: number;
  readonly degreesOfFreedom: number;
}

function describeStrata(sums: CellSums, options: DomainFinish): StrataOfSample {
  let highest = -1;
  let psuCount = 0;
  for (const stratum of sums.stratumOfPsu) if (stratum > highest) highest = stratum;
  const sampleSize = new Float64Array(highest + 1);
  for (const stratum of sums.stratumOfPsu) {
    if (stratum < 0) continue;
    sampleSize[stratum] = (sampleSize[stratum] ?? 0) + 1;
    psuCount++;
  }
  const stratumOfCell = sums.psuOfCell.subarray(0, sums.cellCount).map((psu) => sums.stratumOfPsu[psu] ?? -1);
  const factor = sampleSize.map((size, stratum) => (size > 0 ? stratumFactor(size, options.populationSizes?.[stratum] ?? Number.POSITIVE_INFINITY) : 0));
  const strataCount = sampleSize.reduce((count, size) => count + (size > 0 ? 1 : 0), 0);
  return { stratumOfCell, sampleSize, factor, psuCount, degreesOfFreedom: psuCount - strataCount };
}

/** Cells sorted by domain, then stratum; group g holds positions starts[g] … starts[g+1] − 1. */
interface CellGroups {
  readonly cells: Int32Array;
  readonly starts: readonly number[];
}

function groupCells(sums: CellSums, stratumOfCell: Int32Array): CellGroups {
  const { domainOfCell } = sums;
  const order = (cell: number): number => (domainOfCell[cell] ?? 0) * (2 ** 31) + (stratumOfCell[cell] ?? 0);
  const cells = Int32Array.from({ length: sums.cellCount - 1 }, (_, index) => index + 1).toSorted((a, b) => order(a) - order(b));
  const starts: number[] = [];
  for (let position = 0; position < cells.length; position++) {
    if (position === 0 || order(cells[position] ?? 0) !== order(cells[position - 1] ?? 0)) starts.push(position);
  }
  starts.push(cells.length);
  return { cells, starts };
}

function finishItem(sums: CellSums, item: number, strata: StrataOfSample, groups: CellGroups, options: DomainFinish, table: DomainTable): void {
  const itemSums = sums.sums[item] ?? new Float64Array();
  const itemWeights = sums.ownWeights[item] ?? sums.cellWeights;
  const itemRows = sums.ownRows[item] ?? sums.cellRows;
  const { domainCount, itemCount } = table;
  const totals = new Float64Array(domainCount);
  for (let cell = 1; cell < sums.cellCount; cell++) {
    const domain = sums.domainOfCell[cell] ?? 0;
    const place = domain * itemCount + item;
    totals[domain] = (totals[domain] ?? 0) + (itemSums[cell] ?? 0);
    table.surveyWeightSums[place] = (table.surveyWeightSums[place] ?? 0) + (itemWeights[cell] ?? 0);
    table.answers[place] = (table.answers[place] ?? 0) + (itemRows[cell] ?? 0);
  }
  const isMean = options.statistic !== "total";
  const residualOf = (cell: number, domain: number): number => {
    if (!isMean) return itemSums[cell] ?? 0;
    const weightSum = table.surveyWeightSums[domain * itemCount + item] ?? 0;
    return ((itemSums[cell] ?? 0) - ((totals[domain] ?? 0) / weightSum) * (itemWeights[cell] ?? 0)) / weightSum;
  };
  const variances = domainVariances(sums, strata, groups, options, domainCount, itemRows, isMean ? undefined : totals, residualOf);
  for (let domain = 0; domain < domainCount; domain++) {
    const place = domain * itemCount + item;
    const answered = (table.answers[place] ?? 0) > 0;
    table.values[place] = answered ? (totals[domain] ?? 0) / (isMean ? (table.surveyWeightSums[place] ?? 0) : 1) : Number.NaN;
    table.standardErrors[place] = answered ? Math.sqrt(variances[domain] ?? 0) : Number.NaN;
  }
}

function domainVariances(
  sums: CellSums,
  strata: StrataOfSample,
  groups: CellGroups,
  options: DomainFinish,
  domainCount: number,
  itemRows: Float64Array,
  totals: Float64Array | undefined,
  residualOf: (cell: number, domain: number) => number,
): Float64Array {
  const variances = new Float64Array(domainCount);
  const counted = new Float64Array(domainCount);
  const usable = new Float64Array(domainCount);
  for (let group = 0; group + 1 < groups.starts.length; group++) {
    const [from, to] = [groups.starts[group] ?? 0, groups.starts[group + 1] ?? 0];
    const first = groups.cells[from] ?? 0;
    const domain = sums.domainOfCell[first] ?? 0;
    const stratum = strata.stratumOfCell[first] ?? 0;
    const part = stratumSquares(groups, from, to, domain, strata.sampleSize[stratum] ?? 0, itemRows, residualOf, options.lonelyPsu === "adjust" ? (totals?.[domain] ?? 0) / strata.psuCount : undefined);
    if (!part.present) continue;
    counted[domain] = (counted[domain] ?? 0) + 1;
    const factor = strata.factor[stratum] ?? 0;
    if (options.lonelyPsu === "average" && strata.sampleSize[stratum] === 1 && factor > 0) continue;
    usable[domain] = (usable[domain] ?? 0) + 1;
    variances[domain] = (variances[domain] ?? 0) + factor * part.squares;
  }
  if (options.lonelyPsu !== "average") return variances;
  return variances.map((variance, domain) => (variance * (counted[domain] ?? 0)) / (usable[domain] ?? 0));
}

/** Σ (total − centre)² over all PSUs of a stratum: those with domain members have a cell, the others total zero. */
function stratumSquares(
  groups: CellGroups,
  from: number,
  to: number,
  domain: number,
  sampleSize: number,
  itemRows: Float64Array,
  residualOf: (cell: number, domain: number) => number,
  lonelyCentre: number | undefined,
): { squares: number; present: boolean } {
  let sum = 0;
  let present = false;
  for (let position = from; position < to; position++) {
    const cell = groups.cells[position] ?? 0;
    sum += residualOf(cell, domain);
    if ((itemRows[cell] ?? 0) > 0) present = true;
  }
  const centre = sampleSize === 1 && lonelyCentre !== undefined ? lonelyCentre : sum / sampleSize;
  let squares = (sampleSize - (to - from)) * centre * centre;
  for (let position = from; position < to; position++) squares += (residualOf(groups.cells[position] ?? 0, domain) - centre) ** 2;
  return { squares, present };
}
