import { z } from "zod";
import {
  budgetWeights,
  correlationMatrix,
  correlationPValues,
  cronbachAlpha,
  indicatorStatistics,
  pairwiseWeights,
  principalComponents,
  sobolIndices,
  weightsForImportance,
} from "../../../packages/engine/src/composite/index.ts";
import {
  adapter,
  columnsIn,
  columnsOfRows,
  direction,
  file,
  matrix,
  names,
  tableIn,
  unitTable,
} from "../adapter.ts";
import type { OracleMethod } from "../adapter.ts";
import type { Table } from "../table.ts";
import { eachIndicator } from "./composite-steps.ts";

const number = z.number();

/** Methods that describe columns or find weights. */
export const compositeStatistics: Record<string, OracleMethod> = {
  "composite.indicatorStats": adapter(
    { data: unitTable, options: z.strictObject({ indicators: names }) },
    (asked, sources) => {
      const stats = Object.entries(eachIndicator(asked, sources, indicatorStatistics)).map(
        ([indicator, { skewness, kurtosis, missingCount, distinctCount, ...rest }]) => ({
          indicator,
          ...rest,
          skew: skewness,
          kurt: kurtosis,
          nMissing: missingCount,
          nUnique: distinctCount,
        }),
      );
      return { stats };
    },
  ),

  "composite.correlation": adapter(
    { data: unitTable, options: z.strictObject({ indicators: names, missing: z.literal("pairwise") }) },
    ({ data, options }, sources) => {
      const columns = columnsIn(tableIn(data, sources), options.indicators);
      return {
        pearson: correlationMatrix(columns),
        spearman: correlationMatrix(columns, "spearman"),
        kendall: correlationMatrix(columns, "kendall"),
        pearsonP: correlationPValues(columns),
      };
    },
  ),

  "composite.cronbachAlpha": adapter(
    {
      data: unitTable,
      options: z.strictObject({
        indicators: names,
        directions: z.array(direction),
        missing: z.enum(["pairwise", "listwise"]),
      }),
    },
    ({ data, options: { indicators, ...rule } }, sources) =>
      cronbachAlpha(columnsIn(tableIn(data, sources), indicators), rule),
  ),

  "composite.pca": adapter(
    {
      data: unitTable,
      options: z.strictObject({
        indicators: names,
        factors: z.int().positive(),
        missing: z.literal("listwise"),
      }),
    },
    ({ data, options: { indicators, factors } }, sources) => {
      const { rotatedLoadings, factorOfIndicator, ...rest } = principalComponents(
        columnsIn(tableIn(data, sources), indicators),
        factors,
      );
      return {
        ...rest,
        varimaxLoadings: rotatedLoadings,
        factorOfIndicator: factorOfIndicator.map((factor) => factor + 1),
      };
    },
  ),

  "composite.targetImportance": adapter(
    {
      data: file.exactOptional(),
      inputs: z.strictObject({ matrix }).exactOptional(),
      options: z.strictObject({
        indicators: names.exactOptional(),
        target: z.array(number.positive()),
        importance: z.literal(
          "Pearson correlation of the indicator with the weighted arithmetic mean of the standardised indicators",
        ),
        standardise: z.literal("z-score, sample sd"),
      }),
    },
    ({ data, inputs, options: { indicators, target } }, sources) => {
      if (inputs !== undefined && data === undefined && indicators === undefined)
        return weightsForImportance(columnsOfRows(inputs.matrix), target);
      if (data === undefined || indicators === undefined || inputs !== undefined)
        throw new RangeError("either a matrix or a table with its indicators was expected");
      return weightsForImportance(columnsIn(tableIn(data, sources), indicators), target);
    },
  ),

  "composite.ahpWeights": adapter(
    {
      inputs: z.strictObject({ comparison: matrix }),
      options: z.strictObject({ randomIndex: number.positive() }),
    },
    ({ inputs, options }) => pairwiseWeights(inputs.comparison, options.randomIndex),
  ),

  "composite.budgetWeights": adapter({ inputs: z.strictObject({ allocations: matrix }) }, ({ inputs }) => {
    const { meanWeights, medianWeights, sd } = budgetWeights(inputs.allocations);
    return { meanWeights, medianWeightsRescaled: medianWeights, sd };
  }),

  "composite.sensitivity.sobol": adapter(
    {
      data: file,
      options: z.strictObject({
        n: z.int().positive(),
        parameters: z.int().positive(),
        model: z.string(),
        layout: z.literal(
          "rows 1..N = sample A, N+1..2N = sample B, then one block of N rows per parameter i: A with column i taken from B",
        ),
      }),
    },
    ({ data, options: { n, parameters, model } }, sources) =>
      sobolIndices(outputsOf(model, tableIn(data, sources)), n, parameters),
  ),
};

/** The outputs of a model: a column of the sample that its words name, or the function of Ishigami. */
function outputsOf(model: string, sample: Table): number[] {
  const [, column] = /; outputs in column (\S+)$/.exec(model) ?? [];
  if (column !== undefined) return sample.numbers(column);
  if (!model.startsWith("sin z1 + 7 sin^2 z2 + 0.1 z3^4 sin z1, z = pi(2u-1);"))
    throw new RangeError(`unknown model: ${model}`);
  const [z1 = [], z2 = [], z3 = []] = sample.columns.map((name) =>
    sample.numbers(name).map((u) => Math.PI * (2 * u - 1)),
  );
  return z1.map(
    (first, row) =>
      Math.sin(first) + 7 * Math.sin(z2[row] ?? 0) ** 2 + 0.1 * (z3[row] ?? 0) ** 4 * Math.sin(first),
  );
}
