import { dependentCholesky, gramMatrix, rankOfFactor } from "../linear/index.ts";
import { at } from "./column.ts";

/**
 * Replicate weights: one column a replicate, already multiplied by the survey weight; or, where all rows of a unit share
 * their factor, the factors of the units, which is as much smaller as units have rows.
 */
export type ReplicateWeights = readonly Float64Array[] | UnitFactors;

export interface UnitFactors {
  readonly unitOfRow: Int32Array;
  readonly unitCount: number;
  /** One list a replicate: the factor of each unit, to be multiplied with the survey weight. */
  readonly factors: readonly Float64Array[];
}

/**
 * Replicate weights and how their spread becomes a variance:
 * scale · Σ rscales_r (θ_r − centre)², centre = the full-sample estimate (`mse`) or the mean of the replicates.
 */
export interface ReplicateDesign {
  readonly surveyWeights: Float64Array;
  readonly replicates: ReplicateWeights;
  readonly scale: number;
  readonly rscales: readonly number[];
  readonly mse: boolean;
}

export const isByUnit = (replicates: ReplicateWeights): replicates is UnitFactors => "factors" in replicates;

export const replicateCount = ({ replicates }: ReplicateDesign): number =>
  isByUnit(replicates) ? replicates.factors.length : replicates.length;

/** The weights of one replicate, a column of rows. */
export function replicateWeights(
  { surveyWeights, replicates }: ReplicateDesign,
  replicate: number,
): Float64Array {
  if (!isByUnit(replicates)) return replicates[replicate] ?? new Float64Array(surveyWeights.length);
  const factors = replicates.factors[replicate] ?? new Float64Array(replicates.unitCount);
  const { unitOfRow } = replicates;
  const weights = new Float64Array(surveyWeights.length);
  for (let row = 0; row < weights.length; row++)
    weights[row] = (surveyWeights[row] ?? 0) * (factors[unitOfRow[row] ?? 0] ?? 0);
  return weights;
}

/**
 * Rank of the replicate weights minus one, in the whole sample or among the rows of a domain: the degrees of freedom R
 * `survey::degf` gives a replicate design. From the pivots of the Gram matrix of the shorter side; a pivot counts above
 * 10⁻¹⁰ of its diagonal (R: 10⁻⁵ of a column's length).
 */
export function replicateDegreesOfFreedom(design: ReplicateDesign, rows?: Int32Array): number {
  const columns = columnsOf(design, rows);
  const length = columns[0]?.length ?? 0;
  const sides = length < columns.length ? turned(columns, length) : columns;
  return rankOfFactor(dependentCholesky(gramMatrix(sides), 1e-10)) - 1;
}

/** What the rank hangs on: rows of a unit are multiples of one another, so units stand for their rows. */
function columnsOf(
  { replicates, surveyWeights }: ReplicateDesign,
  rows: Int32Array | undefined,
): readonly Float64Array[] {
  if (!isByUnit(replicates))
    return rows ? replicates.map((column) => Float64Array.from(rows, (row) => at(column, row))) : replicates;
  const present = new Uint8Array(replicates.unitCount);
  const all = rows ?? Int32Array.from(surveyWeights.keys());
  for (const row of all) present[at(replicates.unitOfRow, row)] = 1;
  return replicates.factors.map((factors) => factors.filter((_, unit) => present[unit] === 1));
}

function turned(columns: readonly Float64Array[], length: number): Float64Array[] {
  return Array.from({ length }, (_, row) => Float64Array.from(columns, (column) => at(column, row)));
}
