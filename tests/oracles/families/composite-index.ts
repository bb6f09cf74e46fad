import { z } from "zod";
import {
  composeIndex,
  dataSet,
  effectiveWeights,
  ranking,
  treeOf,
} from "../../../packages/engine/src/composite/index.ts";
import type {
  AggregationMethod,
  Construction,
  ImputationRule,
  IndexNode,
  IndicatorFrame,
  NormalisationRule,
  Outcome,
  Step,
} from "../../../packages/engine/src/composite/index.ts";
import { adapter, file, tableIn } from "../adapter.ts";
import type { OracleMethod, Question, Sources } from "../adapter.ts";
import type { Table } from "../table.ts";
import { asemFrame, nodesOf } from "./asem.ts";

const number = z.number();
const ownWeights = z.array(
  z.strictObject({ iCode: z.string(), Level: z.int().positive(), Weight: number.nonnegative() }),
);
const aggregations: Record<string, AggregationMethod> = {
  a_amean: "arithmetic",
  a_gmean: "geometric",
  a_hmean: "harmonic",
};
/** The means of COINr by name. */
export const aggregation = z
  .enum(Object.keys(aggregations))
  .transform((name) => aggregations[name] ?? "arithmetic");

const pair = z.tuple([number, number]);
const named = (method: string) => z.strictObject({ method: z.literal(method) });
/** A rule by its name in COINr; without parameters those of COINr hold (0 to 100; mean 0, sd 1). */
const normalise = z.union([
  z
    .strictObject({ method: z.literal("n_minmax"), parameters: pair.default([0, 100]) })
    .transform(({ parameters: [lower, upper] }): NormalisationRule => ({ method: "min-max", lower, upper })),
  z
    .strictObject({ method: z.literal("n_zscore"), parameters: pair.default([0, 1]) })
    .transform(({ parameters: [mean, sd] }): NormalisationRule => ({ method: "z-score", mean, sd })),
  named("n_rank").transform((): NormalisationRule => ({ method: "rank" })),
  named("n_borda").transform((): NormalisationRule => ({ method: "borda" })),
  named("n_prank").transform((): NormalisationRule => ({ method: "percent-rank" })),
  named("n_dist2max").transform((): NormalisationRule => ({ method: "distance-to-max" })),
  named("n_fracmax").transform((): NormalisationRule => ({ method: "fraction-of-max" })),
]);

export const indexParts = {
  data: z.strictObject({ indicators: file, metadata: file }),
  options: z.strictObject({
    denominate: z.boolean(),
    impute: z.enum(["i_mean", "i_median", "i_mean_grp", "i_median_grp"]).nullable(),
    imputeGroup: z.string().nullable(),
    winsoriseMaxPoints: z.int().nonnegative().nullable(),
    normalise,
    aggregate: z.array(aggregation).min(1),
    weights: ownWeights.exactOptional(),
  }),
};

const question = z.strictObject({ notes: z.string().optional(), ...indexParts });

/** Methods that build a whole index. */
export const compositeIndex: Record<string, OracleMethod> = {
  "composite.index": adapter(indexParts, (asked, sources) => {
    const built = builtIndex(asked, sources);
    const codes = built.tree.aggregates.map(({ code }) => code);
    return {
      units: ranking(built).units,
      aggregates: Object.fromEntries(codes.map((code) => [code, ranking(built, code).scores])),
      ranks: Object.fromEntries(codes.map((code) => [code, ranking(built, code).ranks])),
      denominated: dataSet(built, "Denominated")?.columns,
      imputed: dataSet(built, "Imputed")?.columns,
      treated: dataSet(built, "Treated")?.columns,
      normalised: dataSet(built, "Normalised")?.columns,
    };
  }),

  "composite.index.twoLevel": adapter(
    {
      data: indexParts.data,
      options: z.strictObject({
        lower: number,
        upper: number,
        availabilityThreshold: number.min(0).max(1),
        topLevel: z.enum(["arithmetic", "geometric"]),
        domainWeight: z.literal("sum of the weights of its criteria"),
      }),
    },
    ({ data, options: { lower, upper, availabilityThreshold, topLevel } }, sources) => {
      const frame = twoLevelFrame(tableIn(data.indicators, sources), tableIn(data.metadata, sources));
      const built = value(
        composeIndex(frame, [
          { verb: "normalise", rule: { method: "min-max", lower, upper } },
          {
            verb: "aggregate",
            rule: { methods: ["arithmetic", topLevel], presentShareMin: availabilityThreshold },
          },
        ]),
      );
      const domains = built.tree.aggregates
        .filter(({ level }) => level === 2)
        .map(({ code }) => [code, ranking(built, code).scores]);
      return {
        normalised: dataSet(built, "Normalised")?.columns,
        domains: Object.fromEntries(domains),
        index: ranking(built).scores,
        rank: ranking(built).ranks,
      };
    },
  ),

  "composite.effectiveWeights": adapter(
    {
      data: z.strictObject({ metadata: file }),
      options: z.strictObject({ weights: ownWeights.exactOptional() }).exactOptional(),
    },
    ({ data, options = {} }, sources) => {
      const nodes = nodesOf(tableIn(data.metadata, sources));
      const columns = Object.fromEntries(nodes.map(({ code }) => [code, new Float64Array()]));
      const tree = value(treeOf({ units: [], nodes: reweighted(nodes, options.weights ?? []), columns }));
      const effective = effectiveWeights(tree);
      return {
        weights: tree.nodes.map(({ code, level, componentWeight }) => ({
          iCode: code,
          Level: level,
          Weight: componentWeight,
          EffWeight: effective.get(code),
        })),
      };
    },
  ),
};

/** The index that a case of `composite.index` asks for. */
export function indexAsked(asked: Question, sources: Sources): Construction {
  return builtIndex(question.parse(asked), sources);
}

function builtIndex(
  { data, options }: Omit<z.output<typeof question>, "notes">,
  sources: Sources,
): Construction {
  const frame = asemFrame(tableIn(data.indicators, sources), tableIn(data.metadata, sources));
  const nodes = reweighted(frame.nodes, options.weights ?? []);
  const built = value(composeIndex({ ...frame, nodes }, stepsOf(options)));
  const methodCount = options.aggregate.length;
  if (methodCount !== 1 && methodCount !== built.tree.top.level - 1)
    throw new RangeError(`one way to aggregate or one for each level was expected, got ${methodCount}`);
  return built;
}

function stepsOf(options: z.output<typeof indexParts.options>): Step[] {
  const { denominate, winsoriseMaxPoints, normalise: rule, aggregate: methods } = options;
  const imputation = imputationOf(options);
  return [
    ...(denominate ? [{ verb: "denominate" } as const] : []),
    ...(imputation === undefined ? [] : [{ verb: "impute", rule: imputation } as const]),
    ...(winsoriseMaxPoints === null
      ? []
      : [{ verb: "treat", rule: { pointsMax: winsoriseMaxPoints, second: "log-ct" } } as const]),
    { verb: "normalise", rule },
    { verb: "aggregate", rule: { methods } },
  ];
}

function imputationOf({
  impute,
  imputeGroup,
}: z.output<typeof indexParts.options>): ImputationRule | undefined {
  const grouped = impute === "i_mean_grp" || impute === "i_median_grp";
  if (grouped !== (imputeGroup !== null))
    throw new RangeError(`imputeGroup ${imputeGroup} does not go with ${impute}`);
  switch (impute) {
    case null:
      return undefined;
    case "i_mean":
      return { method: "mean" };
    case "i_median":
      return { method: "median" };
    case "i_mean_grp":
      return { method: "group-mean", group: imputeGroup ?? "" };
    case "i_median_grp":
      return { method: "group-median", group: imputeGroup ?? "" };
  }
}

/** The nodes with the weights that a case gives some of them; each must name a node. */
function reweighted(nodes: readonly IndexNode[], own: z.output<typeof ownWeights>): IndexNode[] {
  const lost = own.filter(({ iCode }) => !nodes.some(({ code }) => code === iCode));
  if (lost.length > 0)
    throw new RangeError(`weights of no node: ${lost.map(({ iCode }) => iCode).join(", ")}`);
  const byCode = new Map(own.map(({ iCode, Weight }) => [iCode, Weight]));
  return nodes.map((node) => ({ ...node, componentWeight: byCode.get(node.code) ?? node.componentWeight }));
}

function twoLevelFrame(source: Table, metadata: Table): IndicatorFrame {
  const domains = metadata.text("domain").map(String);
  const weights = metadata.numbers("weight");
  const directions = metadata.numbers("direction");
  const criteria = metadata.text("code").map((code, row): IndexNode => ({
    code: code ?? "",
    parent: domains[row] ?? "",
    componentWeight: weights[row] ?? 0,
    direction: directions[row] === -1 ? -1 : 1,
  }));
  const parents = [...new Set(domains)].map((code): IndexNode => ({
    code,
    parent: "index",
    componentWeight: weights
      .filter((_, row) => domains[row] === code)
      .reduce((sum, weight) => sum + weight, 0),
  }));
  return {
    units: source.text("unit").map(String),
    nodes: [...criteria, ...parents, { code: "index", componentWeight: 1 }],
    columns: Object.fromEntries(criteria.map(({ code }) => [code, Float64Array.from(source.numbers(code))])),
  };
}

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new RangeError(outcome.faults.map(({ message }) => message.en).join("; "));
  return outcome.value;
}
