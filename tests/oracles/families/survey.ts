import {
  contrast,
  cronbachAlpha,
  degreesOfFreedom,
  diagnoseWeights,
  domainMeansWithCovariance,
  domainRows,
  estimateMeans,
  estimatePps,
  estimateQuantiles,
  estimateRatios,
  estimateShares,
  estimateTotals,
  likertIndex,
  meansWithCovariance,
  normalInterval,
  satisfaction,
  shareInterval,
  tInterval,
  trimWeights,
} from "../../../packages/engine/src/survey/index.ts";
import type {
  EstimateRow,
  PpsVariance,
  QuantileRule,
  ShareIntervalMethod,
  SurveyDesign,
  SurveyDomains,
  SurveyEstimate,
} from "../../../packages/engine/src/survey/index.ts";
import type { OracleCase, OracleMethod, Table } from "../runner.ts";
import { numberIn, numbersIn, optionsOf, recordIn, tableNamed, textIn, textsIn } from "./reading.ts";
import { benchDomainMeans } from "./survey-bench.ts";
import { calibrated, replicated } from "./survey-weights.ts";
import { designOf, domainsOf, isNumeric, rowsOf, valueOf } from "./survey-design.ts";
import type { CaseRows } from "./survey-design.ts";

/** The methods of `survey.json`. */
export const survey: Record<string, OracleMethod> = {
  "survey.mean": (testCase, table) => meansOrTotals(testCase, table, "mean"),
  "survey.total": (testCase, table) => meansOrTotals(testCase, table, "total"),
  "survey.ratio": ratios,
  "survey.mean.vcov": (testCase, table) => {
    const { rows, design } = reading(testCase, table);
    const joint = valueOf(
      meansWithCovariance(design, numericColumns(testCase, rows), { missing: "dropPerVariable" }),
    );
    return { estimate: joint.values, vcov: joint.covariance };
  },
  "survey.quantile": quantiles,
  "survey.domainDifference": difference,
  "survey.proportionInterval": proportionIntervals,
  "survey.cronbachAlpha": (testCase, table) => {
    const { rows, design } = reading(testCase, table);
    const { weighted, unweighted, answers } = valueOf(
      cronbachAlpha(design.surveyWeights, numericColumns(testCase, rows)),
    );
    return { alphaWeighted: weighted, alphaUnweighted: unweighted, n: answers };
  },
  "survey.weights": weightDiagnostics,
  "survey.likertIndex": indexOfItems,
  "survey.replicate.JK1": replicated,
  "survey.replicate.JKn": replicated,
  "survey.replicate.BRR": replicated,
  "survey.replicate.Fay": replicated,
  "survey.replicate.bootstrap": replicated,
  "survey.replicate.subbootstrap": replicated,
  "survey.calibrate.postStratify": calibrated,
  "survey.calibrate.rake": calibrated,
  "survey.calibrate.linear": calibrated,
  "survey.calibrate.raking": calibrated,
  "survey.calibrate.logit": calibrated,
  "survey.pps.wr": (testCase, table) => pps(testCase, table, () => ({ method: "wr" })),
  "survey.pps.brewer": (testCase, table) => pps(testCase, table, () => ({ method: "brewer" })),
  "survey.pps.overton": (testCase, table) => pps(testCase, table, () => ({ method: "overton" })),
  "survey.pps.hr": (testCase, table) => pps(testCase, table, () => ({ method: "hr" })),
  "survey.pps.ht": (testCase, table) =>
    pps(testCase, table, (jointProbabilities) => ({ method: "ht", jointProbabilities })),
  "survey.pps.yg": (testCase, table) =>
    pps(testCase, table, (jointProbabilities) => ({ method: "yg", jointProbabilities })),
  "survey.bench.domainMeans": benchDomainMeans,
};

interface Reading {
  readonly rows: CaseRows;
  readonly design: SurveyDesign;
  readonly by?: SurveyDomains;
}

function reading(testCase: OracleCase, table: (file: string) => Table): Reading {
  const rows = rowsOf(testCase, table);
  const by = domainsOf(testCase, rows);
  return { rows, design: designOf(testCase, rows), ...(by === undefined ? {} : { by }) };
}

function numericColumns(testCase: OracleCase, rows: CaseRows): Record<string, Float64Array> {
  return Object.fromEntries(
    textsIn(optionsOf(testCase).variables, "variables").map((name) => [name, rows.numbers(name)]),
  );
}

function meansOrTotals(
  testCase: OracleCase,
  table: (file: string) => Table,
  statistic: "mean" | "total",
): unknown {
  const { rows, design, by } = reading(testCase, table);
  const options = { missing: "dropPerVariable" as const, ...(by === undefined ? {} : { by }) };
  const results = textsIn(optionsOf(testCase).variables, "variables").flatMap((name) => {
    if (!isNumeric(name, rows.labels(name)))
      return valueOf(estimateShares(design, { [name]: rows.labels(name) }, { ...options, statistic }));
    return valueOf(
      (statistic === "mean" ? estimateMeans : estimateTotals)(
        design,
        { [name]: rows.numbers(name) },
        options,
      ),
    );
  });
  return {
    degreesOfFreedom: degreesOfFreedom(design),
    estimates: byDomainFirst(results, by).map(estimateFields),
  };
}

/** One variable after the other becomes one domain after the other. */
function byDomainFirst(results: readonly EstimateRow[], by: SurveyDomains | undefined): EstimateRow[] {
  if (by === undefined) return [...results];
  return by.levels.flatMap((level) => results.filter((result) => result.domain === level));
}

function estimateFields(row: EstimateRow): unknown {
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

function estimated(row: EstimateRow | undefined): SurveyEstimate {
  if (row?.status !== "estimated") throw new RangeError("an estimate was expected");
  return row;
}

function ratios(testCase: OracleCase, table: (file: string) => Table): unknown {
  const { rows, design, by } = reading(testCase, table);
  const options = optionsOf(testCase);
  const [numerator, denominator] = [
    textIn(options.numerator, "numerator"),
    textIn(options.denominator, "denominator"),
  ];
  const results = valueOf(
    estimateRatios(
      design,
      { ratio: { numerator: rows.numbers(numerator), denominator: rows.numbers(denominator) } },
      { missing: "dropPerVariable", ...(by === undefined ? {} : { by }) },
    ),
  );
  return {
    degreesOfFreedom: degreesOfFreedom(design),
    estimates: results.map((row) => ({
      ...recordIn(estimateFields(row), "estimate"),
      numerator,
      denominator,
    })),
  };
}

function quantiles(testCase: OracleCase, table: (file: string) => Table): unknown {
  const { rows, design, by } = reading(testCase, table);
  const options = optionsOf(testCase);
  const probabilities = numbersIn(options.probabilities, "probabilities");
  const rules = (["math", "school", "hf7"] as const satisfies readonly QuantileRule[]).filter((rule) =>
    textsIn(options.rules, "rules").includes(rule),
  );
  const estimates = Object.entries(numericColumns(testCase, rows)).flatMap(([variable, values]) =>
    rules.flatMap((rule) =>
      valueOf(
        estimateQuantiles(design, { [variable]: values }, probabilities, {
          rule,
          ...(by === undefined ? {} : { by }),
        }),
      ).map((result) => ({
        variable,
        qrule: rule,
        p: result.probability,
        estimate: result.value,
        ciLow: result.low,
        ciHigh: result.high,
        se: result.standardError,
        by: result.domain,
      })),
    ),
  );
  return { degreesOfFreedom: degreesOfFreedom(design), estimates };
}

function difference(testCase: OracleCase, table: (file: string) => Table): unknown {
  const { rows, design, by } = reading(testCase, table);
  const options = optionsOf(testCase);
  if (by === undefined) throw new RangeError("by: domains were expected");
  const joint = valueOf(
    domainMeansWithCovariance(design, rows.numbers(textIn(options.variable, "variable")), by, {
      missing: "dropPerVariable",
    }),
  );
  const result = valueOf(
    contrast(joint, {
      [textIn(options.minuend, "minuend")]: 1,
      [textIn(options.subtrahend, "subtrahend")]: -1,
    }),
  );
  const domainMeans = joint.names.map((level, index) => ({
    level,
    estimate: joint.values[index],
    se: Math.sqrt(joint.covariance[index]?.[index] ?? Number.NaN),
  }));
  return {
    estimate: result.value,
    se: result.standardError,
    df: result.degreesOfFreedom,
    t: result.t,
    p: result.pValue,
    ciTLow: result.interval.low,
    ciTHigh: result.interval.high,
    domainMeans,
    domainVcov: joint.covariance,
  };
}

function proportionIntervals(testCase: OracleCase, table: (file: string) => Table): unknown {
  const { rows, design } = reading(testCase, table);
  const options = optionsOf(testCase);
  const event = recordIn(options.event, "event");
  const hit = String(event.equals);
  const values = Float64Array.from(rows.labels(textIn(event.variable, "event.variable")), (label) =>
    label === null ? Number.NaN : label === hit ? 1 : 0,
  );
  const share = estimated(
    valueOf(estimateMeans(design, { event: values }, { missing: "dropPerVariable" }))[0],
  );
  const known: Record<string, ShareIntervalMethod> = {
    mean: "mean",
    logit: "logit",
    xlogit: "logit",
    beta: "beta",
    asin: "asin",
  };
  const estimates = textsIn(options.methods, "methods").map((name) => {
    const method = known[name];
    if (method === undefined) throw new RangeError(`unknown interval method ${name}`);
    const interval = shareInterval(
      method,
      share.value,
      share.standardError,
      share.degreesOfFreedom,
      design.rowCount,
      numberIn(options.confidence, "confidence"),
    );
    return {
      method: name,
      estimate: share.value,
      se: share.standardError,
      ciLow: interval.low,
      ciHigh: interval.high,
    };
  });
  return { degreesOfFreedom: degreesOfFreedom(design), estimates };
}

function weightDiagnostics(testCase: OracleCase, table: (file: string) => Table): unknown {
  const { design } = reading(testCase, table);
  const options = optionsOf(testCase);
  const bounds = {
    lower: numberIn(options.trimLower, "trimLower"),
    upper: numberIn(options.trimUpper, "trimUpper"),
  };
  const diagnostics = diagnoseWeights(design.surveyWeights);
  return {
    n: diagnostics.count,
    sum: diagnostics.sum,
    min: diagnostics.minimum,
    max: diagnostics.maximum,
    cv: diagnostics.coefficientOfVariation,
    kishDeff: diagnostics.kishDesignEffect,
    kishEffectiveN: diagnostics.effectiveSampleSize,
    trimmedOnePass: valueOf(trimWeights(design.surveyWeights, bounds)).surveyWeights,
    trimmedStrict: valueOf(trimWeights(design.surveyWeights, { ...bounds, strict: true })).surveyWeights,
  };
}

function indexOfItems(testCase: OracleCase, table: (file: string) => Table): unknown {
  const { rows, design, by } = reading(testCase, table);
  const options = optionsOf(testCase);
  if (by === undefined) throw new RangeError("by: domains were expected");
  const items = Object.fromEntries(textsIn(options.items, "items").map((name) => [name, rows.numbers(name)]));
  const itemWeights = numbersIn(options.itemWeights, "itemWeights");
  const whole = valueOf(likertIndex(design, items, { itemWeights }));
  const domains = domainRows(by).map((rows, domain) => {
    const result = valueOf(likertIndex(design, items, { itemWeights, rows }));
    return {
      level: Object.values(by.levels[domain] ?? {})[0],
      mean: result.mean,
      se: result.meanStandardError,
      estimate: result.index,
      seScaled: result.standardError,
    };
  });
  const shares = valueOf(
    satisfaction(design, items, { name: "index", parts: Object.keys(items).map((item) => ({ item })) }),
  ).filter(({ depth }) => depth === 1);
  return {
    degreesOfFreedom: whole.degreesOfFreedom,
    mean: whole.mean,
    se: whole.meanStandardError,
    index: whole.index,
    indexSe: whole.standardError,
    ciTLow: whole.interval.low,
    ciTHigh: whole.interval.high,
    itemVcov: valueOf(meansWithCovariance(design, items, { missing: "dropListwise" })).covariance,
    domains,
    topBox: shares.map(({ part, result }) => ({
      variable: part,
      ...(result.status === "estimated" ? { topBox: result.share, se: result.standardError } : {}),
    })),
  };
}

function pps(
  testCase: OracleCase,
  table: (file: string) => Table,
  variance: (joint: number[][]) => PpsVariance,
): unknown {
  const source = tableNamed(testCase.data, table);
  const options = optionsOf(testCase);
  const probabilities = Float64Array.from(
    source.numbers(textIn(options.inclusionProbability, "inclusionProbability")),
  );
  const variables = Object.fromEntries(
    textsIn(options.variables, "variables").map((name) => [name, Float64Array.from(source.numbers(name))]),
  );
  const method = variance(
    options.jointProbabilities === undefined ? [] : matrixOf(tableNamed(options.jointProbabilities, table)),
  );
  const result = valueOf(
    estimatePps(probabilities, variables, method, options.statistic === "mean" ? "mean" : "total"),
  );
  return {
    estimates: result.names.map((variable, index) => ({
      variable,
      estimate: result.values[index],
      se: result.standardErrors[index],
    })),
    vcov: result.covariance,
  };
}

function matrixOf(source: Table): number[][] {
  const columns = source.columns.map((name) => source.numbers(name));
  return Array.from({ length: source.rowCount }, (_, row) =>
    columns.map((column) => column[row] ?? Number.NaN),
  );
}
