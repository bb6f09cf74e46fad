import {
  aggregateColumns,
  copeland,
  imputeColumn,
  imputePanel,
  imputeWithinGroups,
  normaliseColumn,
  transform,
  treatColumn,
  winsorise,
  checkShape,
} from "../../../packages/engine/src/composite/index.ts";
import type {
  NormalisationRule,
  PanelMethod,
  Transform,
} from "../../../packages/engine/src/composite/index.ts";
import { rankScores } from "../../../packages/engine/src/ranking/index.ts";
import type { OracleCase, OracleMethod, Table } from "../runner.ts";
import {
  inputsOf,
  listIn,
  numberIn,
  numbersIn,
  optionsOf,
  recordIn,
  tableNamed,
  textIn,
  textsIn,
} from "./reading.ts";

/** Methods that work on columns of one table: normalise, treat, impute, aggregate. */
export const compositeSteps: Record<string, OracleMethod> = {
  "composite.normalise.minmax": directed(({ lower, upper }) => ({
    method: "min-max",
    lower: numberIn(lower, "lower"),
    upper: numberIn(upper, "upper"),
  })),
  "composite.normalise.zscore": directed(({ mean, sd }) => ({
    method: "z-score",
    mean: numberIn(mean, "mean"),
    sd: numberIn(sd, "sd"),
  })),
  "composite.normalise.rank": directed(() => ({ method: "rank" })),
  "composite.normalise.borda": directed(() => ({ method: "borda" })),
  "composite.normalise.prank": directed(() => ({ method: "percent-rank" })),
  "composite.normalise.dist2max": directed(() => ({ method: "distance-to-max" })),
  "composite.normalise.fracmax": directed(() => ({ method: "fraction-of-max" })),
  "composite.normalise.scaled": directed(({ lower, upper, factor }) => ({
    method: "scaled",
    lower: numberIn(lower, "lower"),
    upper: numberIn(upper, "upper"),
    factor: numberIn(factor, "factor"),
  })),
  "composite.normalise.dist2ref": directed(({ referenceRow, cap }, units) => ({
    method: "distance-to-reference",
    unit: units[numberIn(referenceRow, "referenceRow") - 1] ?? "",
    capped: cap === true,
  })),
  "composite.normalise.dist2targ": eachRule("targets", ({ target, cap }) => ({
    method: "distance-to-target",
    target: numberIn(target, "target"),
    capped: cap === true,
  })),
  "composite.normalise.goalposts": eachRule("goalposts", ({ low, high, scale, truncate }) => ({
    method: "goalposts",
    low: numberIn(low, "low"),
    high: numberIn(high, "high"),
    scale: numberIn(scale, "scale"),
    truncated: truncate === true,
  })),

  "composite.treat.winsorise": (testCase, table) => {
    const { maxPoints, skewThreshold, kurtosisThreshold } = optionsOf(testCase);
    const limits = {
      skewnessMax: numberIn(skewThreshold, "skew"),
      kurtosisMax: numberIn(kurtosisThreshold, "kurtosis"),
    };
    return {
      indicators: eachIndicator(testCase, table, (values) => {
        const done = winsorise(values, numberIn(maxPoints, "maxPoints"), limits);
        const { passes, skewness, kurtosis } = checkShape(done.values, limits);
        return {
          values: done.values,
          treatedPoints: done.treatedCount,
          flags: done.treated.map((side) => ({ "": "", high: "winhi", low: "winlo" })[side]),
          passes,
          skew: skewness,
          kurt: kurtosis,
        };
      }),
    };
  },

  "composite.treat.transform": (testCase, table) => {
    const rules: Record<string, Transform> = {
      log_CT: "log-ct",
      log_CT_plus: "log-ct-plus",
      log_CT_orig: "log-ct-orig",
      boxcox: { boxCox: numberIn(optionsOf(testCase).lambda, "lambda") },
    };
    // COINr 1.1.14 computes the GII logarithm and then returns its input: the case holds the values unchanged, against
    // its own note. Our "log-gii" follows the formula of the note and is tested in treat.test.ts.
    const unchanged = eachIndicator(testCase, table, (values) => values);
    return {
      ...mapValues(rules, (rule) => eachIndicator(testCase, table, (values) => transform(values, rule))),
      log_GII: unchanged,
    };
  },

  "composite.treat.twoStep": (testCase, table) => {
    const { maxPoints, skewThreshold, kurtosisThreshold } = optionsOf(testCase);
    const limits = {
      skewnessMax: numberIn(skewThreshold, "skew"),
      kurtosisMax: numberIn(kurtosisThreshold, "kurtosis"),
    };
    const treated = eachIndicator(testCase, table, (values) =>
      treatColumn(values, { pointsMax: numberIn(maxPoints, "maxPoints"), limits, second: "log-ct" }),
    );
    const details = Object.entries(treated).map(([iCode, { before, winsorised, transformed }]) => ({
      iCode,
      ...checked("0", before),
      ...(winsorised === undefined
        ? {}
        : { "winsorise.nwin": winsorised.treatedCount, ...checked("1", winsorised.after) }),
      ...(transformed === undefined ? {} : checked("2", transformed.after)),
    }));
    return { values: mapValues(treated, ({ values }) => values), details };
  },

  "composite.impute.mean": (testCase, table) => ({
    values: eachIndicator(testCase, table, (values) => imputeColumn(values, "mean")),
  }),
  "composite.impute.median": (testCase, table) => ({
    values: eachIndicator(testCase, table, (values) => imputeColumn(values, "median")),
  }),
  "composite.impute.mean_grp": (testCase, table) => ({
    values: eachIndicator(testCase, table, (values) =>
      imputeWithinGroups(values, groupsOf(testCase, table), "mean"),
    ),
  }),
  "composite.impute.median_grp": (testCase, table) => ({
    values: eachIndicator(testCase, table, (values) =>
      imputeWithinGroups(values, groupsOf(testCase, table), "median"),
    ),
  }),
  "composite.imputePanel.latest": panel("latest"),
  "composite.imputePanel.linear": panel("linear"),
  "composite.imputePanel.constant": panel("constant"),
  "composite.imputePanel.linear-constant": panel("linear-constant"),

  "composite.aggregate": (testCase) => {
    const { weights, generalisedMeanPowers } = optionsOf(testCase);
    const rows = listIn(inputsOf(testCase).matrix, "matrix").map((row) => numbersIn(row, "matrix"));
    const columns = (rows[0] ?? []).map((_, k) => Float64Array.from(rows, (row) => row[k] ?? Number.NaN));
    const by = numbersIn(weights, "weights");
    const powers = numbersIn(generalisedMeanPowers ?? [], "powers").map((power) => [
      `genmean_p${power}`,
      aggregateColumns(columns, by, { power }),
    ]);
    return {
      amean: aggregateColumns(columns, by, "arithmetic"),
      gmean: aggregateColumns(columns, by, "geometric"),
      hmean: aggregateColumns(columns, by, "harmonic"),
      ...Object.fromEntries(powers),
    };
  },

  "composite.aggregate.copeland": (testCase, table) => {
    const { indicators, directions, weights } = optionsOf(testCase);
    const signs = numbersIn(directions, "directions");
    const columns = textsIn(indicators, "indicators").map((code, k) =>
      Float64Array.from(tableNamed(testCase.data, table).numbers(code), (value) => value * (signs[k] ?? 1)),
    );
    const { matrix, dominantPairs, fractionDominant, scores } = copeland(
      columns,
      numbersIn(weights, "weights"),
    );
    return {
      outranking: matrix,
      dominantPairs,
      fractionDominant,
      copeland: scores,
      rank: rankScores(scores),
    };
  },
};

/** Applies a function to each column the case names. */
export function eachIndicator<T>(
  testCase: OracleCase,
  table: (file: string) => Table,
  make: (values: Float64Array, code: string) => T,
): Record<string, T> {
  const source = tableNamed(testCase.data, table);
  const codes = textsIn(optionsOf(testCase).indicators, "indicators");
  return Object.fromEntries(codes.map((code) => [code, make(Float64Array.from(source.numbers(code)), code)]));
}

function directed(
  ruleFrom: (options: Record<string, unknown>, units: readonly string[]) => NormalisationRule,
): OracleMethod {
  return (testCase, table) => {
    const options = optionsOf(testCase);
    const directions = recordIn(options.directions, "directions");
    const units = tableNamed(testCase.data, table)
      .text(textIn(recordIn(testCase.data, "data").unitColumn, "unitColumn"))
      .map(String);
    const rule = ruleFrom(options, units);
    return {
      values: eachIndicator(testCase, table, (values, code) =>
        normaliseColumn(values, rule, { direction: directions[code] === -1 ? -1 : 1, units }),
      ),
    };
  };
}

function eachRule(
  key: string,
  ruleFrom: (settings: Record<string, unknown>) => NormalisationRule,
): OracleMethod {
  return (testCase, table) => {
    const source = tableNamed(testCase.data, table);
    const rules = recordIn(optionsOf(testCase)[key], key);
    const values = Object.entries(rules).map(([code, entry]) => {
      const settings = recordIn(entry, code);
      return [
        code,
        normaliseColumn(Float64Array.from(source.numbers(code)), ruleFrom(settings), {
          direction: settings.direction === -1 ? -1 : 1,
        }),
      ];
    });
    return { values: Object.fromEntries(values) };
  };
}

function panel(method: PanelMethod): OracleMethod {
  return (testCase, table) => {
    const { unitColumn, timeColumn } = recordIn(testCase.data, "data");
    const source = tableNamed(testCase.data, table);
    const units = source.text(textIn(unitColumn, "unitColumn")).map(String);
    const times = source.numbers(textIn(timeColumn, "timeColumn"));
    return {
      values: eachIndicator(testCase, table, (values) => imputePanel(values, { units, times }, method)),
    };
  };
}

function groupsOf(testCase: OracleCase, table: (file: string) => Table): string[] {
  return tableNamed(testCase.data, table)
    .text(textIn(optionsOf(testCase).group, "group"))
    .map(String);
}

function checked(
  round: string,
  { passes, skewness, kurtosis }: ReturnType<typeof checkShape>,
): Record<string, unknown> {
  return {
    [`check_SkewKurt${round}.Pass`]: passes,
    [`check_SkewKurt${round}.Skew`]: skewness,
    [`check_SkewKurt${round}.Kurt`]: kurtosis,
  };
}

function mapValues<A, B>(record: Record<string, A>, make: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(value)]));
}
