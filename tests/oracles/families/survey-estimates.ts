import { z } from "zod";
import {
  degreesOfFreedom,
  estimateMeans,
  estimateRatios,
  estimateShares,
  estimateTotals,
  normalInterval,
  tInterval,
} from "../../../packages/engine/src/survey/index.ts";
import type {
  EstimateRow,
  SurveyDomains,
  SurveyEstimate,
} from "../../../packages/engine/src/survey/index.ts";
import { adapter, names } from "../adapter.ts";
import type { OracleMethod } from "../adapter.ts";
import {
  by,
  designOf,
  domainsOf,
  isNumeric,
  missing,
  rowsOf,
  surveyDesign,
  surveyTable,
  valueOf,
} from "./survey-design.ts";

/** Means or totals of numeric columns, shares or counts of the levels of others, over all rows or by domain. */
export function meansOrTotals(statistic: "mean" | "total"): OracleMethod {
  return adapter(
    {
      data: surveyTable,
      design: surveyDesign,
      options: z.strictObject({
        variables: names,
        statistic: z.literal(statistic),
        missing,
        by: by.exactOptional(),
      }),
    },
    (asked, sources) => {
      const rows = rowsOf(asked.data, sources);
      const design = designOf(asked.design, rows);
      const domains = domainsOf(asked.options.by, rows);
      const options = { missing: asked.options.missing, ...domains };
      const estimate = statistic === "mean" ? estimateMeans : estimateTotals;
      const results = asked.options.variables.flatMap((name) =>
        valueOf(
          isNumeric(name, rows.labels(name))
            ? estimate(design, { [name]: rows.numbers(name) }, options)
            : estimateShares(design, { [name]: rows.labels(name) }, { ...options, statistic }),
        ),
      );
      return {
        degreesOfFreedom: degreesOfFreedom(design),
        estimates: byDomainFirst(results, domains.by).map(estimateFields),
      };
    },
  );
}

export const ratios = adapter(
  {
    data: surveyTable,
    design: surveyDesign,
    options: z.strictObject({
      numerator: z.string(),
      denominator: z.string(),
      missing,
      by: by.exactOptional(),
    }),
  },
  (asked, sources) => {
    const rows = rowsOf(asked.data, sources);
    const design = designOf(asked.design, rows);
    const { numerator, denominator, missing: rule } = asked.options;
    const results = valueOf(
      estimateRatios(
        design,
        { ratio: { numerator: rows.numbers(numerator), denominator: rows.numbers(denominator) } },
        { missing: rule, ...domainsOf(asked.options.by, rows) },
      ),
    );
    return {
      degreesOfFreedom: degreesOfFreedom(design),
      estimates: results.map((row) => ({ ...estimateFields(row), numerator, denominator })),
    };
  },
);

/** The estimate of a row. @throws RangeError when it was withheld. */
export function estimated(row: EstimateRow | undefined): SurveyEstimate {
  if (row?.status !== "estimated") throw new RangeError("an estimate was expected");
  return row;
}

/** One variable after the other becomes one domain after the other. */
function byDomainFirst(results: readonly EstimateRow[], domains: SurveyDomains | undefined): EstimateRow[] {
  if (domains === undefined) return [...results];
  return domains.levels.flatMap((level) => results.filter((result) => result.domain === level));
}

function estimateFields(row: EstimateRow) {
  const result = estimated(row);
  const normal = normalInterval(result.value, result.standardError);
  const t = tInterval(result.value, result.standardError, result.degreesOfFreedom);
  return {
    variable: result.variable,
    ...(result.level === undefined ? {} : { level: result.level }),
    ...(result.domain === undefined ? {} : { by: result.domain }),
    estimate: result.value,
    se: result.standardError,
    df: result.degreesOfFreedom,
    dfDomain: result.degreesOfFreedomInDomain,
    n: result.answers,
    ciNormalLow: normal.low,
    ciNormalHigh: normal.high,
    ciTLow: t.low,
    ciTHigh: t.high,
    deff: result.designEffect,
    deffReplace: result.designEffectWithReplacement,
  };
}
