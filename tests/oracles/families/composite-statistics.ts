import {
  budgetWeights,
  correlationMatrix,
  correlationPValues,
  cronbachAlpha,
  indicatorStatistics,
  normaliseColumn,
  pairwiseWeights,
  principalComponents,
  sobolIndices,
  weightsForImportance,
} from "../../../packages/engine/src/composite/index.ts";
import { rankScores } from "../../../packages/engine/src/ranking/index.ts";
import type { OracleCase, OracleMethod, Table } from "../runner.ts";
import { eachIndicator } from "./composite-steps.ts";
import { inputsOf, listIn, numberIn, numbersIn, optionsOf, tableNamed, textIn } from "./reading.ts";

/** Methods that describe columns or find weights. */
export const compositeStatistics: Record<string, OracleMethod> = {
  "composite.indicatorStats": (testCase, table) => {
    const stats = Object.entries(eachIndicator(testCase, table, indicatorStatistics)).map(
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

  "composite.correlation": (testCase, table) => {
    const columns = columnsOf(testCase, table);
    return {
      pearson: correlationMatrix(columns),
      spearman: correlationMatrix(columns, "spearman"),
      kendall: correlationMatrix(columns, "kendall"),
      pearsonP: correlationPValues(columns),
    };
  },

  "composite.cronbachAlpha": (testCase, table) => {
    const { directions, missing } = optionsOf(testCase);
    return cronbachAlpha(columnsOf(testCase, table), {
      directions: numbersIn(directions, "directions"),
      missing: missing === "pairwise" ? "pairwise" : "listwise",
    });
  },

  "composite.pca": (testCase, table) => {
    const { rotatedLoadings, factorOfIndicator, ...rest } = principalComponents(
      columnsOf(testCase, table),
      numberIn(optionsOf(testCase).factors, "factors"),
    );
    return {
      ...rest,
      varimaxLoadings: rotatedLoadings,
      factorOfIndicator: factorOfIndicator.map((factor) => factor + 1),
    };
  },

  "composite.targetImportance": (testCase, table) =>
    weightsForImportance(columnsOf(testCase, table), numbersIn(optionsOf(testCase).target, "target")),

  "composite.ahpWeights": (testCase) => {
    const comparison = listIn(inputsOf(testCase).comparison, "comparison").map((row) =>
      numbersIn(row, "comparison"),
    );
    return pairwiseWeights(comparison, numberIn(optionsOf(testCase).randomIndex, "randomIndex"));
  },

  "composite.budgetWeights": (testCase) => {
    const { meanWeights, medianWeights, sd } = budgetWeights(
      listIn(inputsOf(testCase).allocations, "allocations").map((row) => numbersIn(row, "allocations")),
    );
    return { meanWeights, medianWeightsRescaled: medianWeights, sd };
  },

  "composite.sensitivity.sobol": (testCase, table) => {
    const { n, parameters } = optionsOf(testCase);
    const sample = tableNamed(testCase.data, table);
    const [u1 = [], u2 = [], u3 = []] = sample.columns.map((name) =>
      sample.numbers(name).map((u) => Math.PI * (2 * u - 1)),
    );
    const outputs = u1.map(
      (z1, row) => Math.sin(z1) + 7 * Math.sin(u2[row] ?? 0) ** 2 + 0.1 * (u3[row] ?? 0) ** 4 * Math.sin(z1),
    );
    return sobolIndices(outputs, numberIn(n, "n"), numberIn(parameters, "parameters"));
  },

  "handbook.normalise": (testCase, table) => {
    const { indicator, aboveBelowThreshold } = optionsOf(testCase);
    const values = Float64Array.from(
      tableNamed(testCase.data, table).numbers(textIn(indicator, "indicator")),
    );
    const ratioToMean = values.map(
      (value) => (value / values.reduce((sum, other) => sum + other, 0)) * values.length,
    );
    const band = numberIn(aboveBelowThreshold, "aboveBelowThreshold");
    const computed = {
      rank: rankScores(values, { order: "ascending" }),
      zscore: normaliseColumn(values, { method: "z-score", mean: 0, sd: 1 }),
      minmax: normaliseColumn(values, { method: "min-max", lower: 0, upper: 1 }),
      ratioToMean,
      ratioToBest: normaliseColumn(values, { method: "fraction-of-max" }),
      aboveBelowMean: ratioToMean.map((ratio) => (ratio > 1 + band ? 1 : ratio < 1 - band ? -1 : 0)),
    };
    return { published: computed, computed };
  },
};

function columnsOf(testCase: OracleCase, table: (file: string) => Table): Float64Array[] {
  return Object.values(eachIndicator(testCase, table, (values) => values));
}
