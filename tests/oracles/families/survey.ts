import { z } from "zod";
import {
  contrast,
  cronbachAlpha,
  degreesOfFreedom,
  diagnoseWeights,
  domainMeansWithCovariance,
  domainRows,
  estimateMeans,
  estimateQuantiles,
  likertIndex,
  meansWithCovariance,
  satisfaction,
  shareInterval,
  totalsWithCovariance,
  trimWeights,
} from "../../../packages/engine/src/survey/index.ts";
import type { LikertScale, ShareIntervalMethod } from "../../../packages/engine/src/survey/index.ts";
import { adapter, names } from "../adapter.ts";
import type { OracleMethod } from "../adapter.ts";
import { benchDomainMeans } from "./survey-bench.ts";
import { surveyCalibration } from "./survey-calibration.ts";
import { surveyReplicates } from "./survey-replicates.ts";
import { surveyPps } from "./survey-pps.ts";
import { fayHerriotAreas } from "./survey-small-area.ts";
import { estimated, meansOrTotals, ratios } from "./survey-estimates.ts";
import {
  by,
  designOf,
  domainsOf,
  missing,
  numbersBy,
  rowsOf,
  surveyDesign,
  surveyTable,
  valueOf,
} from "./survey-design.ts";

const number = z.number();
const share = number.gt(0).lt(1);
const sampled = { data: surveyTable, design: surveyDesign };

/** The intervals of R under our names: "xlogit" is the delta method; "logit", of a fitted regression, agrees with it. */
const intervalMethods: Record<string, ShareIntervalMethod> = {
  mean: "mean",
  logit: "logit",
  xlogit: "logit",
  beta: "beta",
  asin: "asin",
};

/** The methods of `survey.json`. */
export const survey: Record<string, OracleMethod> = {
  "survey.mean": meansOrTotals("mean"),
  "survey.total": meansOrTotals("total"),
  "survey.ratio": ratios,
  "survey.mean.vcov": withCovariance(meansWithCovariance),
  "survey.total.vcov": withCovariance(totalsWithCovariance),
  "survey.quantile": quantiles(),
  "survey.domainDifference": difference(),
  "survey.proportionInterval": proportionIntervals(),
  "survey.cronbachAlpha": adapter(
    { ...sampled, options: z.strictObject({ variables: names, missing: z.literal("drop listwise") }) },
    (asked, sources) => {
      const rows = rowsOf(asked.data, sources);
      const { surveyWeights } = designOf(asked.design, rows);
      const { weighted, unweighted, answers } = valueOf(
        cronbachAlpha(surveyWeights, numbersBy(asked.options.variables, rows)),
      );
      return { alphaWeighted: weighted, alphaUnweighted: unweighted, n: answers };
    },
  ),
  "survey.weights": weightDiagnostics(),
  "survey.likertIndex": indexOfItems(),
  ...surveyReplicates,
  ...surveyCalibration,
  ...surveyPps,
  "survey.bench.domainMeans": benchDomainMeans,
  "survey.fayHerriot": fayHerriotAreas,
};

function withCovariance(estimate: typeof meansWithCovariance): OracleMethod {
  return adapter({ ...sampled, options: z.strictObject({ variables: names, missing }) }, (asked, sources) => {
    const rows = rowsOf(asked.data, sources);
    const design = designOf(asked.design, rows);
    const joint = valueOf(
      estimate(design, numbersBy(asked.options.variables, rows), { missing: asked.options.missing }),
    );
    return { estimate: joint.values, vcov: joint.covariance };
  });
}

function quantiles(): OracleMethod {
  const options = z.strictObject({
    variables: names,
    probabilities: z.array(share).min(1),
    rules: z.array(z.enum(["math", "school", "hf7"])).min(1),
    interval: z.literal("mean"),
    confidence: share,
    df: number.positive(),
    by: by.exactOptional(),
  });
  return adapter({ ...sampled, options }, (asked, sources) => {
    const rows = rowsOf(asked.data, sources);
    const design = designOf(asked.design, rows);
    const domains = domainsOf(asked.options.by, rows);
    const { variables, probabilities, rules, confidence, df } = asked.options;
    const estimates = variables.flatMap((variable) =>
      rules.flatMap((rule) =>
        valueOf(
          estimateQuantiles(design, numbersBy([variable], rows), probabilities, {
            rule,
            confidence,
            degreesOfFreedom: df,
            ...domains,
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
  });
}

function difference(): OracleMethod {
  const options = z.strictObject({
    variable: z.string(),
    by: z.string(),
    minuend: z.string(),
    subtrahend: z.string(),
  });
  return adapter({ ...sampled, options }, (asked, sources) => {
    const rows = rowsOf(asked.data, sources);
    const { variable, minuend, subtrahend } = asked.options;
    const domains = domainsOf([asked.options.by], rows).by;
    if (domains === undefined) throw new RangeError("by: domains were expected");
    const joint = valueOf(
      domainMeansWithCovariance(designOf(asked.design, rows), rows.numbers(variable), domains, {
        missing: "dropPerVariable",
      }),
    );
    const result = valueOf(contrast(joint, { [minuend]: 1, [subtrahend]: -1 }));
    return {
      estimate: result.value,
      se: result.standardError,
      df: result.degreesOfFreedom,
      t: result.t,
      p: result.pValue,
      ciTLow: result.interval.low,
      ciTHigh: result.interval.high,
      domainMeans: joint.names.map((level, index) => ({
        level,
        estimate: joint.values[index],
        se: Math.sqrt(joint.covariance[index]?.[index] ?? Number.NaN),
      })),
      domainVcov: joint.covariance,
    };
  });
}

function proportionIntervals(): OracleMethod {
  const options = z.strictObject({
    event: z.strictObject({ variable: z.string(), equals: z.union([z.string(), number]).transform(String) }),
    confidence: share,
    methods: z.array(z.enum(Object.keys(intervalMethods))).min(1),
    missing,
  });
  return adapter({ ...sampled, options }, (asked, sources) => {
    const rows = rowsOf(asked.data, sources);
    const design = designOf(asked.design, rows);
    const { event, confidence, methods, missing: rule } = asked.options;
    const labels = rows.labels(event.variable);
    if (!labels.includes(event.equals))
      throw new RangeError(`no row has ${event.variable} = ${event.equals}`);
    const hits = Float64Array.from(labels, (label) =>
      label === null ? Number.NaN : Number(label === event.equals),
    );
    const found = estimated(valueOf(estimateMeans(design, { event: hits }, { missing: rule }))[0]);
    const { value, standardError, degreesOfFreedom: df } = found;
    const estimates = methods.map((method) => {
      const ours = intervalMethods[method] ?? "mean";
      const { low, high } = shareInterval(ours, value, standardError, df, design.rowCount, confidence);
      return { method, estimate: value, se: standardError, ciLow: low, ciHigh: high };
    });
    return { degreesOfFreedom: degreesOfFreedom(design), estimates };
  });
}

function weightDiagnostics(): OracleMethod {
  const options = z.strictObject({ trimLower: number, trimUpper: number });
  return adapter({ ...sampled, options }, (asked, sources) => {
    const { surveyWeights } = designOf(asked.design, rowsOf(asked.data, sources));
    const bounds = { lower: asked.options.trimLower, upper: asked.options.trimUpper };
    const diagnostics = diagnoseWeights(surveyWeights);
    return {
      n: diagnostics.count,
      sum: diagnostics.sum,
      min: diagnostics.minimum,
      max: diagnostics.maximum,
      cv: diagnostics.coefficientOfVariation,
      kishDeff: diagnostics.kishDesignEffect,
      kishEffectiveN: diagnostics.effectiveSampleSize,
      trimmedOnePass: valueOf(trimWeights(surveyWeights, bounds)).surveyWeights,
      trimmedStrict: valueOf(trimWeights(surveyWeights, { ...bounds, strict: true })).surveyWeights,
    };
  });
}

function indexOfItems(): OracleMethod {
  const options = z.strictObject({
    items: names,
    itemWeights: z.array(number.positive()),
    missing: z.literal("listwise over the items for the index; per item for topBox"),
    scale: z.string(),
    by: z.string(),
  });
  return adapter({ ...sampled, options }, (asked, sources) => {
    const rows = rowsOf(asked.data, sources);
    const design = designOf(asked.design, rows);
    const domains = domainsOf([asked.options.by], rows).by;
    if (domains === undefined) throw new RangeError("by: domains were expected");
    const items = numbersBy(asked.options.items, rows);
    const how = { itemWeights: asked.options.itemWeights, scale: scaleOf(asked.options.scale) };
    const whole = valueOf(likertIndex(design, items, how));
    const structure = { name: "index", parts: Object.keys(items).map((item) => ({ item })) };
    return {
      degreesOfFreedom: whole.degreesOfFreedom,
      mean: whole.mean,
      se: whole.meanStandardError,
      index: whole.index,
      indexSe: whole.standardError,
      ciTLow: whole.interval.low,
      ciTHigh: whole.interval.high,
      itemVcov: valueOf(meansWithCovariance(design, items, { missing: "dropListwise" })).covariance,
      domains: domainRows(domains).map((inDomain, domain) => {
        const result = valueOf(likertIndex(design, items, { ...how, rows: inDomain }));
        return {
          level: Object.values(domains.levels[domain] ?? {})[0],
          mean: result.mean,
          se: result.meanStandardError,
          estimate: result.index,
          seScaled: result.standardError,
        };
      }),
      topBox: valueOf(satisfaction(design, items, structure, { scale: how.scale }))
        .filter(({ depth }) => depth === 1)
        .map(({ part, result }) => ({
          variable: part,
          ...(result.status === "estimated" ? { topBox: result.share, se: result.standardError } : {}),
        })),
    };
  });
}

/** The scale in "(mean - 1) / 4 * 100": from 1 to 1 + 4; the two highest answers are the top box. */
function scaleOf(words: string): LikertScale {
  const [, lowest, width] = /^\(mean - (\d+)\) \/ (\d+) \* 100$/.exec(words) ?? [];
  if (lowest === undefined || width === undefined) throw new RangeError(`unknown scale: ${words}`);
  const highest = Number(lowest) + Number(width);
  return { lowest: Number(lowest), highest, satisfiedFrom: highest - 1 };
}
