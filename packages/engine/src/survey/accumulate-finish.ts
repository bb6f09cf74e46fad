import type { LonelyPsuRule } from "./declaration.ts";
import { fail, placed, problem, succeed } from "./problem.ts";
import type { Outcome } from "./problem.ts";
import { stratumFactor } from "./variance.ts";

export interface DomainFinish {
  readonly statistic?: "mean" | "total";
  /** Default "fail". */
  readonly lonelyPsu?: LonelyPsuRule;
  /** PSUs in the population, by stratum code. None: drawn with replacement. */
  readonly populationSizes?: Float64Array;
}

/** What has been summed so far. Cell 0 collects rows outside every domain. */
export interface CellSums {
  readonly cellCount: number;
  readonly domainOfCell: Int32Array;
  readonly psuOfCell: Int32Array;
  /** Σ w of all rows of a cell, and their number. */
  readonly cellWeights: Float64Array;
  readonly cellRows: Float64Array;
  /** Σ w·y, item by item. */
  readonly sums: readonly Float64Array[];
  /** Σ w and number of answers, only for items with missing answers. */
  readonly ownWeights: readonly (Float64Array | undefined)[];
  readonly ownRows: readonly (Float64Array | undefined)[];
  /** Stratum of each PSU code; −1 for a code not seen. */
  readonly stratumOfPsu: Int32Array;
}

/** Estimates of many items in many domains; arrays are domain by domain, cell `domain * itemCount + item`. */
export interface DomainTable {
  readonly domainCount: number;
  readonly itemCount: number;
  /** `NaN` where `answers` is 0, and for a mean all whose answers come from one PSU: its error is not known. */
  readonly values: Float64Array;
  readonly standardErrors: Float64Array;
  /** Unweighted answers. */
  readonly answers: Float64Array;
  readonly surveyWeightSums: Float64Array;
  /** PSUs minus strata of the whole sample. */
  readonly degreesOfFreedom: number;
  /** The same among the PSUs with members of each domain: those of its intervals. */
  readonly degreesOfFreedomInDomain: Float64Array;
}

/** From the cell sums to estimates: residual totals of the PSUs, centred in their strata. */
export function finishTable(
  sums: CellSums,
  domainCount: number,
  options: DomainFinish,
): Outcome<DomainTable> {
  const strata = describeStrata(sums, options);
  const lonely = Array.from(strata.sampleSize.keys()).filter(
    (stratum) => strata.sampleSize[stratum] === 1 && (strata.factor[stratum] ?? 0) > 0,
  );
  if (lonely.length > 0 && (options.lonelyPsu ?? "fail") === "fail") {
    return fail([
      problem(
        "survey.lonely-psu",
        {
          vi: "Tầng chỉ có một đơn vị mẫu; hãy gộp tầng hoặc chọn lonelyPsu",
          en: "Stratum has a single PSU; merge strata or choose lonelyPsu",
        },
        placed("stratum", lonely.map(String)),
      ),
    ]);
  }
  const short = Array.from(strata.sampleSize.keys()).filter(
    (stratum) =>
      options.populationSizes !== undefined &&
      (strata.sampleSize[stratum] ?? 0) > (options.populationSizes[stratum] ?? 0),
  );
  if (short.length > 0)
    return fail([
      problem(
        "survey.population-below-sample",
        {
          vi: "Quy mô tổng thể nhỏ hơn cỡ mẫu hoặc thiếu",
          en: "Population size is below the sample size or missing",
        },
        placed("stratum", short.map(String)),
      ),
    ]);
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
    degreesOfFreedomInDomain: degreesInDomains(sums, groups, domainCount),
  };
  const shared = domainSums(sums.cellWeights, sums.cellRows, sums, domainCount);
  for (let item = 0; item < itemCount; item++) finishItem(sums, item, strata, groups, options, shared, table);
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
  const factor = sampleSize.map((size, stratum) =>
    size > 0 ? stratumFactor(size, options.populationSizes?.[stratum] ?? Number.POSITIVE_INFINITY) : 0,
  );
  const strataCount = sampleSize.reduce((count, size) => count + (size > 0 ? 1 : 0), 0);
  return { stratumOfCell, sampleSize, factor, psuCount, degreesOfFreedom: psuCount - strataCount };
}

/** Cells sorted by domain, then stratum; group g holds positions starts[g] … starts[g+1] − 1. */
interface CellGroups {
  readonly cells: Int32Array;
  readonly starts: readonly number[];
}

function groupCells({ domainOfCell, cellCount }: CellSums, stratumOfCell: Int32Array): CellGroups {
  const all = Int32Array.from({ length: cellCount - 1 }, (_, index) => index + 1);
  const cells = sortByCode(sortByCode(all, stratumOfCell), domainOfCell);
  const starts: number[] = [];
  for (let position = 0; position < cells.length; position++) {
    const cell = cells[position] ?? 0;
    const before = cells[position - 1] ?? 0;
    if (
      position === 0 ||
      domainOfCell[cell] !== domainOfCell[before] ||
      stratumOfCell[cell] !== stratumOfCell[before]
    )
      starts.push(position);
  }
  starts.push(cells.length);
  return { cells, starts };
}

/** Counting sort that keeps the order of equal codes. */
function sortByCode(cells: Int32Array, codes: Int32Array): Int32Array {
  let highest = 0;
  for (const cell of cells) highest = Math.max(highest, codes[cell] ?? 0);
  const next = new Int32Array(highest + 2);
  for (const cell of cells) next[(codes[cell] ?? 0) + 1] = (next[(codes[cell] ?? 0) + 1] ?? 0) + 1;
  for (let code = 1; code < next.length; code++) next[code] = (next[code] ?? 0) + (next[code - 1] ?? 0);
  const sorted = new Int32Array(cells.length);
  for (const cell of cells) {
    const code = codes[cell] ?? 0;
    const place = next[code] ?? 0;
    sorted[place] = cell;
    next[code] = place + 1;
  }
  return sorted;
}

/** One item: totals by domain, then the variance of the PSU residuals, group by group. */
function finishItem(
  sums: CellSums,
  item: number,
  strata: StrataOfSample,
  groups: CellGroups,
  options: DomainFinish,
  shared: DomainSums,
  table: DomainTable,
): void {
  const isMean = options.statistic !== "total";
  const itemSums = sums.sums[item] ?? new Float64Array();
  const itemWeights = sums.ownWeights[item] ?? sums.cellWeights;
  const itemRows = sums.ownRows[item] ?? sums.cellRows;
  const { domainCount, itemCount } = table;
  const totals = sumByDomain(itemSums, sums, domainCount);
  const { weightSums, answers } = sums.ownWeights[item]
    ? domainSums(itemWeights, itemRows, sums, domainCount)
    : shared;
  const means = isMean
    ? totals.map((total, domain) => total / (weightSums[domain] ?? 0))
    : new Float64Array(domainCount);
  const scales = isMean ? weightSums : new Float64Array(domainCount).fill(1);
  const centres = totals.map((total) => (isMean ? 0 : total / strata.psuCount));
  const variances = domainVariances(sums, strata, groups, options.lonelyPsu, {
    itemSums,
    itemWeights,
    itemRows: sums.ownRows[item],
    means,
    scales,
    centres,
  });
  const unmeasured = isMean ? onOnePsu(sums, strata, sums.ownRows[item], domainCount) : undefined;
  for (let domain = 0; domain < domainCount; domain++) {
    const place = domain * itemCount + item;
    const answered = (answers[domain] ?? 0) > 0 && !unmeasured?.[domain];
    table.values[place] = answered ? ((isMean ? means : totals)[domain] ?? 0) : Number.NaN;
    table.standardErrors[place] = answered ? Math.sqrt(variances[domain] ?? 0) : Number.NaN;
    table.answers[place] = answers[domain] ?? 0;
    table.surveyWeightSums[place] = weightSums[domain] ?? 0;
  }
}

/** PSUs with members minus strata with members, domain by domain. */
function degreesInDomains(
  { domainOfCell }: CellSums,
  { cells, starts }: CellGroups,
  domainCount: number,
): Float64Array {
  const degrees = new Float64Array(domainCount);
  for (let group = 0; group + 1 < starts.length; group++) {
    const [from, to] = [starts[group] ?? 0, starts[group + 1] ?? 0];
    const domain = domainOfCell[cells[from] ?? 0] ?? 0;
    degrees[domain] = (degrees[domain] ?? 0) + (to - from) - 1;
  }
  return degrees;
}

/** 1 for the domains all whose answers come from one PSU that has others beside it in its stratum. */
function onOnePsu(
  { domainOfCell, cellCount }: CellSums,
  { stratumOfCell, sampleSize, factor }: StrataOfSample,
  itemRows: Float64Array | undefined,
  domainCount: number,
): Uint8Array {
  const cells = new Int32Array(domainCount);
  const alone = new Uint8Array(domainCount);
  for (let cell = 1; cell < cellCount; cell++) {
    if (itemRows && itemRows[cell] === 0) continue;
    const domain = domainOfCell[cell] ?? 0;
    const stratum = stratumOfCell[cell] ?? 0;
    cells[domain] = (cells[domain] ?? 0) + 1;
    alone[domain] =
      cells[domain] === 1 && (sampleSize[stratum] ?? 0) > 1 && (factor[stratum] ?? 0) > 0 ? 1 : 0;
  }
  return alone;
}

interface DomainSums {
  readonly weightSums: Float64Array;
  readonly answers: Float64Array;
}

function domainSums(
  weights: Float64Array,
  rows: Float64Array,
  sums: CellSums,
  domainCount: number,
): DomainSums {
  return {
    weightSums: sumByDomain(weights, sums, domainCount),
    answers: sumByDomain(rows, sums, domainCount),
  };
}

function sumByDomain(
  cellValues: Float64Array,
  { domainOfCell, cellCount }: CellSums,
  domainCount: number,
): Float64Array {
  const result = new Float64Array(domainCount);
  for (let cell = 1; cell < cellCount; cell++) {
    const domain = domainOfCell[cell] ?? 0;
    result[domain] = (result[domain] ?? 0) + (cellValues[cell] ?? 0);
  }
  return result;
}

/** What the residual total of a cell is made of: (Σ w y − mean Σ w) / scale; for totals mean 0 and scale 1. */
interface ItemResiduals {
  readonly itemSums: Float64Array;
  readonly itemWeights: Float64Array;
  /** Answers by cell, where some are missing. */
  readonly itemRows: Float64Array | undefined;
  readonly means: Float64Array;
  readonly scales: Float64Array;
  /** Mean residual of all PSUs, by domain: the centre of a lonely PSU under "adjust". */
  readonly centres: Float64Array;
}

/** Per domain, Σ over strata of factor · Σ (PSU total − centre)². */
function domainVariances(
  sums: CellSums,
  strata: StrataOfSample,
  { cells, starts }: CellGroups,
  lonelyPsu: LonelyPsuRule | undefined,
  residuals: ItemResiduals,
): Float64Array {
  const domainCount = residuals.means.length;
  const variances = new Float64Array(domainCount);
  const counted = new Float64Array(domainCount);
  const usable = new Float64Array(domainCount);
  const scratch = new Float64Array(cells.length);
  for (let group = 0; group + 1 < starts.length; group++) {
    const from = starts[group] ?? 0;
    const to = starts[group + 1] ?? 0;
    if (residuals.itemRows && !anyRows(residuals.itemRows, cells, from, to)) continue;
    const first = cells[from] ?? 0;
    const domain = sums.domainOfCell[first] ?? 0;
    const stratum = strata.stratumOfCell[first] ?? 0;
    const sampleSize = strata.sampleSize[stratum] ?? 0;
    const factor = strata.factor[stratum] ?? 0;
    counted[domain] = (counted[domain] ?? 0) + 1;
    if (lonelyPsu === "average" && sampleSize === 1 && factor > 0) continue;
    usable[domain] = (usable[domain] ?? 0) + 1;
    const sum = writeResiduals(
      scratch,
      cells,
      from,
      to,
      residuals,
      residuals.means[domain] ?? 0,
      1 / (residuals.scales[domain] ?? 1),
    );
    const centre =
      lonelyPsu === "adjust" && sampleSize === 1 ? (residuals.centres[domain] ?? 0) : sum / sampleSize;
    variances[domain] =
      (variances[domain] ?? 0) + factor * squaresAround(centre, scratch, to - from, sampleSize);
  }
  if (lonelyPsu !== "average") return variances;
  return variances.map((variance, domain) => (variance * (counted[domain] ?? 0)) / (usable[domain] ?? 0));
}

function anyRows(itemRows: Float64Array, cells: Int32Array, from: number, to: number): boolean {
  for (let position = from; position < to; position++)
    if ((itemRows[cells[position] ?? 0] ?? 0) > 0) return true;
  return false;
}

/** Residual totals of the PSUs of a group, written from 0 on; returns their sum. */
function writeResiduals(
  scratch: Float64Array,
  cells: Int32Array,
  from: number,
  to: number,
  { itemSums, itemWeights }: ItemResiduals,
  mean: number,
  inverseScale: number,
): number {
  let sum = 0;
  for (let position = from; position < to; position++) {
    const cell = cells[position] ?? 0;
    const residual = ((itemSums[cell] ?? 0) - mean * (itemWeights[cell] ?? 0)) * inverseScale;
    scratch[position - from] = residual;
    sum += residual;
  }
  return sum;
}

/** PSUs with domain members are in the list; the others of the stratum total zero and are added as a block. */
function squaresAround(centre: number, residuals: Float64Array, count: number, sampleSize: number): number {
  let squares = (sampleSize - count) * centre * centre;
  for (let index = 0; index < count; index++) {
    const deviation = (residuals[index] ?? 0) - centre;
    squares += deviation * deviation;
  }
  return squares;
}
