import { z } from "zod";
import {
  aggregateColumns,
  checkShape,
  copeland,
  imputeColumn,
  imputePanel,
  imputeWithinGroups,
  transform,
  treatColumn,
  winsorise,
} from "../../../packages/engine/src/composite/index.ts";
import type { PanelMethod, PanelRule, Transform } from "../../../packages/engine/src/composite/index.ts";
import { rankScores } from "../../../packages/engine/src/ranking/index.ts";
import { adapter, columnsOfRows, direction, matrix, names, tableIn, unitTable } from "../adapter.ts";
import type { OracleMethod, Sources } from "../adapter.ts";

const number = z.number();
const shape = { skewThreshold: number.positive(), kurtosisThreshold: number.positive() };
const pointsMax = z.int().nonnegative();
const transforms: Record<string, Transform> = {
  log_CT: "log-ct",
  log_CT_plus: "log-ct-plus",
  log_CT_orig: "log-ct-orig",
  log_GII: "log-gii",
};

/** Methods that work on columns of one table: treat, impute, aggregate. */
export const compositeSteps: Record<string, OracleMethod> = {
  "composite.treat.winsorise": adapter(
    { data: unitTable, options: z.strictObject({ indicators: names, maxPoints: pointsMax, ...shape }) },
    (asked, sources) => {
      const limits = limitsOf(asked.options);
      return {
        indicators: eachIndicator(asked, sources, (values) => {
          const done = winsorise(values, asked.options.maxPoints, limits);
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
  ),

  // COINr 1.1.14 computes the GII logarithm and then returns its input: the case holds the values unchanged, against
  // its own note. Our "log-gii" follows the formula of the note and is tested in treat.test.ts.
  "composite.treat.transform": adapter(
    { data: unitTable, options: z.strictObject({ indicators: names, lambda: number }) },
    (asked, sources) => {
      const by = (rule: Transform | undefined) =>
        eachIndicator(asked, sources, (values) => (rule === undefined ? values : transform(values, rule)));
      const { log_GII: _, ...logs } = transforms;
      return {
        ...Object.fromEntries(Object.entries(logs).map(([name, rule]) => [name, by(rule)])),
        log_GII: by(undefined),
        boxcox: by({ boxCox: asked.options.lambda }),
      };
    },
  ),

  "composite.treat.twoStep": adapter(
    {
      data: unitTable,
      options: z.strictObject({
        indicators: names,
        maxPoints: pointsMax,
        ...shape,
        second: z
          .enum(Object.keys(transforms))
          .transform((name): Transform | "none" => transforms[name] ?? "none"),
      }),
    },
    (asked, sources) => {
      const limits = limitsOf(asked.options);
      const rule = { pointsMax: asked.options.maxPoints, limits, second: asked.options.second };
      const treated = eachIndicator(asked, sources, (values) => treatColumn(values, rule));
      const details = Object.entries(treated).map(([iCode, { before, winsorised, transformed }]) => ({
        iCode,
        ...checked("0", before),
        ...(winsorised === undefined
          ? {}
          : { "winsorise.nwin": winsorised.treatedCount, ...checked("1", winsorised.after) }),
        ...(transformed === undefined ? {} : checked("2", transformed.after)),
      }));
      const values = Object.entries(treated).map(([code, { values: after }]) => [code, after]);
      return { values: Object.fromEntries(values), details };
    },
  ),

  "composite.impute.mean": imputedBy("mean"),
  "composite.impute.median": imputedBy("median"),
  "composite.impute.mean_grp": imputedWithin("mean"),
  "composite.impute.median_grp": imputedWithin("median"),
  "composite.imputePanel.latest": panel(
    { maxYearsBack: z.int().nonnegative().exactOptional() },
    ({ maxYearsBack }) =>
      maxYearsBack === undefined ? { method: "latest" } : { method: "latest", maxYearsBack },
  ),
  "composite.imputePanel.linear": panelBy("linear"),
  "composite.imputePanel.constant": panelBy("constant"),
  "composite.imputePanel.linear-constant": panelBy("linear-constant"),

  "composite.aggregate": adapter(
    {
      inputs: z.strictObject({ matrix }),
      options: z.strictObject({
        weights: z.array(number),
        generalisedMeanPowers: z.array(number).exactOptional(),
      }),
    },
    ({ inputs, options: { weights, generalisedMeanPowers = [] } }) => {
      const columns = columnsOfRows(inputs.matrix);
      const powers = generalisedMeanPowers.map((power) => [
        `genmean_p${power}`,
        aggregateColumns(columns, weights, { power }),
      ]);
      return {
        amean: aggregateColumns(columns, weights, "arithmetic"),
        gmean: aggregateColumns(columns, weights, "geometric"),
        hmean: aggregateColumns(columns, weights, "harmonic"),
        ...Object.fromEntries(powers),
      };
    },
  ),

  "composite.aggregate.copeland": adapter(
    {
      data: unitTable,
      options: z.strictObject({
        indicators: names,
        directions: z.array(direction),
        weights: z.array(number.nonnegative()),
      }),
    },
    (asked, sources) => {
      const source = tableIn(asked.data, sources);
      const { indicators, directions, weights } = asked.options;
      const columns = indicators.map((code, k) =>
        Float64Array.from(source.numbers(code), (value) => value * (directions[k] ?? Number.NaN)),
      );
      const { matrix: outranking, dominantPairs, fractionDominant, scores } = copeland(columns, weights);
      return { outranking, dominantPairs, fractionDominant, copeland: scores, rank: rankScores(scores) };
    },
  ),
};

type OfIndicators = { data: { file: string; unitColumn?: string }; options: { indicators: string[] } };

/** Applies a function to each column the case names. */
export function eachIndicator<T>(
  asked: OfIndicators,
  sources: Sources,
  make: (values: Float64Array, code: string) => T,
): Record<string, T> {
  const source = tableIn(asked.data, sources);
  return Object.fromEntries(
    asked.options.indicators.map((code) => [code, make(Float64Array.from(source.numbers(code)), code)]),
  );
}

function imputedBy(method: "mean" | "median"): OracleMethod {
  return adapter({ data: unitTable, options: z.strictObject({ indicators: names }) }, (asked, sources) => ({
    values: eachIndicator(asked, sources, (values) => imputeColumn(values, method)),
  }));
}

function imputedWithin(method: "mean" | "median"): OracleMethod {
  return adapter(
    { data: unitTable, options: z.strictObject({ indicators: names, group: z.string() }) },
    (asked, sources) => {
      const groups = tableIn(asked.data, sources).text(asked.options.group).map(String);
      return {
        values: eachIndicator(asked, sources, (values) => imputeWithinGroups(values, groups, method)),
      };
    },
  );
}

function panelBy(method: PanelMethod): OracleMethod {
  return panel({}, () => ({ method }));
}

function panel<S extends z.ZodRawShape>(
  own: S,
  ruleOf: (options: z.output<z.ZodObject<S>>) => PanelRule,
): OracleMethod {
  const data = z.strictObject({ file: z.string(), unitColumn: z.string(), timeColumn: z.string() });
  const options = z
    .looseObject({ indicators: names })
    .transform(({ indicators, ...rest }) => ({ indicators, rule: ruleOf(z.strictObject(own).parse(rest)) }));
  return adapter({ data, options }, (asked, sources) => {
    const source = tableIn(asked.data, sources);
    const units = source.text(asked.data.unitColumn).map(String);
    const times = source.numbers(asked.data.timeColumn);
    return {
      values: eachIndicator(asked, sources, (values) =>
        imputePanel(values, { units, times }, asked.options.rule),
      ),
    };
  });
}

function limitsOf({
  skewThreshold,
  kurtosisThreshold,
}: {
  skewThreshold: number;
  kurtosisThreshold: number;
}) {
  return { skewnessMax: skewThreshold, kurtosisMax: kurtosisThreshold };
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
