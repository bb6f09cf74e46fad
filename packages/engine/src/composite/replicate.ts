import { aggregateTree } from "./aggregate.ts";
import type { AggregationRule } from "./aggregate.ts";
import type { Construction, LogEntry, Step } from "./construct.ts";
import { dataSet } from "./construct.ts";
import type { TreeNode } from "./frame.ts";
import type { ImputationRule } from "./impute.ts";
import type { NormalisationRule } from "./normalise.ts";
import { denominateColumn, imputeColumnBy, normalisationFor, normaliseBy } from "./steps.ts";
import type { NormaliseStep } from "./steps.ts";
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

/**
 * Makes a construction ready to be computed again thousands of times: the columns up to normalisation are kept per
 * choice of imputation and treatment, and only shifted columns are worked through anew. Screening stays as it was.
 */
export function replicatorOf(construction: Construction): Replicator {
  const { tree, frame, log } = construction;
  const units = dataSet(construction, "Aggregated")?.units ?? frame.units;
  const known = new Map<string, Float64Array[]>();
  const normaliseStep = stepOf(log, "normalise");
  const aggregateStep = stepOf(log, "aggregate");
  if (aggregateStep === undefined) throw new RangeError("a construction that was never aggregated has no scores");

  const prepared = (settings: Settings): Float64Array[] => {
    const key = JSON.stringify([settings.imputation, settings.treatment]);
    const columns = known.get(key) ?? tree.indicators.map((node) => preparedColumn(construction, node, settings));
    known.set(key, columns);
    return settings.shifts === undefined ? columns : columns.map((column, k) => shiftedColumn(construction, tree.indicators[k], settings) ?? column);
  };
  return (settings) => {
    const columns = prepared(settings).map((column, k) => normalised(column, tree.indicators[k], { step: normaliseStep, rule: settings.normalisation, units }));
    return aggregateTree(tree, columns, settings.aggregation ?? aggregateStep.rule, settings).at(-1) ?? new Float64Array();
  };
}

/** An indicator from its raw values through every step before normalisation, in the order of the log. */
function preparedColumn({ tree, frame, log }: Construction, node: TreeNode, settings: Settings, shift?: Float64Array): Float64Array {
  const raw = frame.columns[node.code] ?? new Float64Array();
  let units = frame.units;
  let values = shift === undefined ? raw : raw.map((value, row) => value + (shift[row] ?? 0));
  for (const entry of log) {
    if (entry.step.verb === "screen") {
      const out = new Set(entry.screenedOut);
      values = values.filter((_, row) => !out.has(units[row] ?? ""));
      units = units.filter((unit) => !out.has(unit));
    } else {
      values = reworked(entry.step, values, settings, { units, denominate: (column) => denominateColumn(tree, node.code, column, frame.columns), frame });
    }
  }
  return values;
}

type Surroundings = { units: readonly string[]; denominate: (values: Float64Array) => Float64Array; frame: Construction["frame"] };

function reworked(step: Step, values: Float64Array, settings: Settings, { units, denominate, frame }: Surroundings): Float64Array {
  if (step.verb === "denominate") return denominate(values);
  if (step.verb === "impute") {
    const rule = settings.imputation ?? step.rule;
    const labels = "group" in rule ? frame.groups?.[rule.group] : undefined;
    const groups = labels === undefined ? [] : units.map((unit) => labels[frame.units.indexOf(unit)] ?? "");
    return imputeColumnBy({ verb: "impute", rule }, values, groups);
  }
  if (step.verb !== "treat") return values;
  const rule = settings.treatment ?? step.rule;
  return rule === "none" ? values : treatColumn(values, rule).values;
}

function shiftedColumn(construction: Construction, node: TreeNode | undefined, settings: Settings): Float64Array | undefined {
  const shift = settings.shifts?.get(node?.code ?? "");
  return node === undefined || shift === undefined ? undefined : preparedColumn(construction, node, settings, shift);
}

function normalised(column: Float64Array, node: TreeNode | undefined, { step, rule, units }: { step: NormaliseStep | undefined; rule: NormalisationRule | undefined; units: readonly string[] }): Float64Array {
  if (step === undefined || node === undefined) return column;
  return normaliseBy(normalisationFor(rule === undefined ? step : { ...step, rule }, node.code), node, column, units);
}

function stepOf<V extends Step["verb"]>(log: readonly LogEntry[], verb: V): Extract<Step, { verb: V }> | undefined {
  return log.map(({ step }) => step).find((step): step is Extract<Step, { verb: V }> => step.verb === verb);
}
