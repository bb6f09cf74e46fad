import { aggregateTree, transformColumn } from "./aggregate.ts";
import type { AggregationRule, ColumnTransform } from "./aggregate.ts";
import type { Construction, LogEntry } from "./construct.ts";
import { dataSet } from "./construct.ts";
import type { TreeNode } from "./frame.ts";
import type { ImputationRule } from "./impute.ts";
import type { NormalisationRule } from "./normalise.ts";
import { denominateColumn, imputeColumnBy, normalisationFor, normaliseBy } from "./steps.ts";
import { treatColumn } from "./treat.ts";
import type { TreatmentRule } from "./treat.ts";

/** Choices that depart from those of a construction; what is left out stays as it was. */
export type Settings = {
  imputation?: ImputationRule;
  /** `"none"` leaves the outliers in. */
  treatment?: TreatmentRule | "none";
  /** Stands in for the rule of all indicators that have no rule of their own. */
  normalisation?: NormalisationRule;
  aggregation?: AggregationRule;
  /** Weights of some nodes, relative within their parent; the others keep theirs. */
  componentWeights?: ReadonlyMap<string, number>;
  /** Nodes left out; the weights of their siblings are rescaled. */
  excluded?: ReadonlySet<string>;
  /** Amounts added to the raw values of indicators (by code, in the unit order of the frame). */
  shifts?: ReadonlyMap<string, Float64Array>;
};

/** Scores of the top for the units that passed screening, under other choices. NaN where a unit has no score. */
export type Replicator = (settings: Settings) => Float64Array;

/** Distinct choices kept at once; a plan has tens of them, a caller with ever new ones must not fill the memory. */
const choicesKeptMax = 256;

/**
 * Makes a construction ready to be computed again thousands of times. Nothing is computed twice: normalised columns
 * are kept per choice of imputation, treatment and normalisation, with the logs or inverses their means add up; only
 * shifted columns are worked through anew each time. Screening stays as it was.
 */
export function replicatorOf(construction: Construction): Replicator {
  const { tree, log } = construction;
  const aggregateStep = log.map(({ step }) => step).find((step) => step.verb === "aggregate");
  if (aggregateStep === undefined)
    throw new RangeError("a construction that was never aggregated has no scores");
  const work = columnWork(construction);
  const treated = keeping((settings) => tree.indicators.map((node) => work.prepare(node, settings)));
  const kept = new WeakMap<Float64Array, Map<unknown, Float64Array>>();
  const normalised = keeping((settings) => {
    const { imputation, treatment } = settings;
    const prepared = treated([imputation, treatment], settings);
    const columns = tree.indicators.map((node, k) =>
      work.normalise(node, prepared[k] ?? new Float64Array(), settings),
    );
    for (const column of columns) kept.set(column, new Map());
    return columns;
  });
  const transform: ColumnTransform = (column, method) => {
    if (method === "arithmetic" || method === "sum") return column;
    const ready = kept.get(column);
    if (ready === undefined) return transformColumn(column, method);
    const name = typeof method === "string" ? method : method.power;
    const made = ready.get(name) ?? transformColumn(column, method);
    ready.set(name, made);
    return made;
  };
  return (settings) => {
    const { imputation, treatment, normalisation, shifts, aggregation } = settings;
    const nominal = normalised([imputation, treatment, normalisation], settings);
    const columns =
      shifts === undefined
        ? nominal
        : tree.indicators.map(
            (node, k) => shiftedColumn(work, node, settings) ?? nominal[k] ?? new Float64Array(),
          );
    return (
      aggregateTree(tree, columns, aggregation ?? aggregateStep.rule, settings, transform).at(-1) ??
      new Float64Array()
    );
  };
}

/** Remembers what was made for a choice. */
function keeping(
  make: (settings: Settings) => Float64Array[],
): (choice: readonly unknown[], settings: Settings) => Float64Array[] {
  const known = new Map<string, Float64Array[]>();
  return (choice, settings) => {
    const key = JSON.stringify(choice);
    const columns = known.get(key) ?? make(settings);
    if (known.size >= choicesKeptMax && !known.has(key)) known.clear();
    known.set(key, columns);
    return columns;
  };
}

/** The steps on one indicator's column: up to the treatment, in the order of the log, and the normalisation. */
type ColumnWork = {
  prepare: (node: TreeNode, settings: Settings, shift?: Float64Array) => Float64Array;
  normalise: (node: TreeNode, values: Float64Array, settings: Settings) => Float64Array;
};

function columnWork(construction: Construction): ColumnWork {
  const { frame, log } = construction;
  const stages = log.map((entry, place) =>
    stageOf(entry, construction, construction.sets[place]?.units ?? frame.units),
  );
  const normaliseStep = log.map(({ step }) => step).find((step) => step.verb === "normalise");
  const units = dataSet(construction, "Aggregated")?.units ?? frame.units;
  return {
    prepare: (node, settings, shift) => {
      const raw = frame.columns[node.code] ?? new Float64Array();
      const start = shift === undefined ? raw : raw.map((value, row) => value + (shift[row] ?? 0));
      return stages.reduce((values, stage) => stage(values, node.code, settings), start);
    },
    normalise: (node, values, settings) => {
      if (normaliseStep === undefined) return values.slice();
      const step =
        settings.normalisation === undefined
          ? normaliseStep
          : { ...normaliseStep, rule: settings.normalisation };
      return normaliseBy(normalisationFor(step, node.code), node, values, units);
    },
  };
}

type Stage = (values: Float64Array, code: string, settings: Settings) => Float64Array;

/** A log line as work on one column; `units` are those before the step. */
function stageOf(
  { step, screenedOut = [] }: LogEntry,
  { frame, tree }: Construction,
  units: readonly string[],
): Stage {
  const out = new Set(screenedOut);
  const rows = new Map(frame.units.map((unit, row) => [unit, row]));
  const groupsOf = (name: string) => units.map((unit) => frame.groups?.[name]?.[rows.get(unit) ?? -1] ?? "");
  switch (step.verb) {
    case "denominate":
      return (values, code) => denominateColumn(tree, code, values, frame.columns);
    case "screen":
      return (values) => values.filter((_, row) => !out.has(units[row] ?? ""));
    case "impute":
      return (values, _, { imputation: rule = step.rule }) =>
        imputeColumnBy({ verb: "impute", rule }, values, "group" in rule ? groupsOf(rule.group) : []);
    case "treat":
      return (values, _, { treatment: rule = step.rule }) =>
        rule === "none" ? values : treatColumn(values, rule).values;
    case "normalise":
    case "aggregate":
      return (values) => values;
  }
}

function shiftedColumn(work: ColumnWork, node: TreeNode, settings: Settings): Float64Array | undefined {
  const shift = settings.shifts?.get(node.code);
  return shift && work.normalise(node, work.prepare(node, settings, shift), settings);
}
