import { bad, faultAt, good } from "./faults.ts";
import type { Outcome } from "./faults.ts";
import { treeOf } from "./frame.ts";
import type { IndexTree, IndicatorFrame } from "./frame.ts";
import { placesOfScores } from "./places.ts";
import {
  aggregateStep,
  denominateColumn,
  denominateFaults,
  imputeColumnBy,
  imputeFaults,
  normalisationFor,
  normaliseBy,
  normaliseFaults,
  treatFaults,
} from "./steps.ts";
import type { AggregateStep, ImputeStep, NormaliseStep, ScreenStep, TreatStep } from "./steps.ts";
import { treatColumn } from "./treat.ts";
import type { Treated } from "./treat.ts";

/** What every step writes, under its own name; `Raw` is the input as it came. */
export const SET_NAMES = [
  "Raw",
  "Denominated",
  "Imputed",
  "Screened",
  "Treated",
  "Normalised",
  "Aggregated",
] as const;
export type SetName = (typeof SET_NAMES)[number];

/** Why a cell of a data set has no value. */
export type GapReason = "not-observed" | "denominator-missing" | "not-defined" | "too-few-children";
export type Gap = { unit: string; code: string; reason: GapReason };

/** The values after a step: columns by code in unit order, NaN where `gaps` says why there is no value. */
export type DataSet = {
  name: SetName;
  units: readonly string[];
  columns: Readonly<Record<string, Float64Array>>;
  gaps: readonly Gap[];
};

/** A step with its arguments, as written to the log and as replayed from it. */
export type Step =
  | { verb: "denominate" }
  | ImputeStep
  | ScreenStep
  | TreatStep
  | NormaliseStep
  | AggregateStep;

/** A log line: the step, the set it read and the set it wrote, what was done to columns, units screened out. */
export type LogEntry = {
  step: Step;
  from: SetName;
  to: SetName;
  treated?: Readonly<Record<string, Treated>>;
  screenedOut?: readonly string[];
};

/**
 * An index under construction: its frame, its tree, the data set of every step so far and the log of the steps.
 * Nothing in it changes; each verb gives a new one.
 */
export type Construction = {
  frame: IndicatorFrame;
  tree: IndexTree;
  sets: readonly DataSet[];
  log: readonly LogEntry[];
};

/**
 * Builds an index by steps from a frame: each step reads the latest data set and writes a named one. All faults of
 * the frame, or of the first step that cannot be done, come back together.
 *
 * @example
 * composeIndex(frame, [
 *   { verb: "impute", rule: { method: "mean" } },
 *   { verb: "normalise", rule: { method: "min-max", lower: 0, upper: 100 } },
 *   { verb: "aggregate", rule: { methods: ["arithmetic"] } },
 * ])
 */
export function composeIndex(frame: IndicatorFrame, steps: readonly Step[]): Outcome<Construction> {
  const tree = treeOf(frame);
  if (!tree.ok) return tree;
  const codes = [
    ...new Set(
      tree.value.indicators.flatMap(({ code, denominator }) => [
        code,
        ...(denominator === undefined ? [] : [denominator]),
      ]),
    ),
  ];
  const columns = Object.fromEntries(
    codes.flatMap((code) => (frame.columns[code] === undefined ? [] : [[code, frame.columns[code]]])),
  );
  const raw: DataSet = {
    name: "Raw",
    units: frame.units,
    columns,
    gaps: gapsOf(columns, frame.units, [], "not-observed"),
  };
  const start: Outcome<Construction> = good({ frame, tree: tree.value, sets: [raw], log: [] });
  return steps.reduce((sofar, step) => (sofar.ok ? applyStep(sofar.value, step) : sofar), start);
}

/** Carries out one more step on a construction and logs it. */
export function applyStep(construction: Construction, step: Step): Outcome<Construction> {
  switch (step.verb) {
    case "denominate":
      return denominate(construction, step);
    case "impute":
      return impute(construction, step);
    case "screen":
      return screen(construction, step);
    case "treat":
      return treat(construction, step);
    case "normalise":
      return normalise(construction, step);
    case "aggregate":
      return aggregate(construction, step);
  }
}

/** Runs the log again from the raw data with some steps changed: "what if". The original stays as it is. */
export function replay(
  construction: Construction,
  change: (step: Step) => Step = (step) => step,
): Outcome<Construction> {
  return composeIndex(
    construction.frame,
    construction.log.map(({ step }) => change(step)),
  );
}

/** The latest data set of that name; undefined when no step wrote it. */
export function dataSet(construction: Construction, name: SetName): DataSet | undefined {
  return construction.sets.findLast((set) => set.name === name);
}

/**
 * Score and place of every unit at a node, the top unless named; NaN = none. Place 1 = highest; scores that differ only
 * by the rounding of their sums share the `min` place.
 */
export function ranking(
  construction: Construction,
  code: string = construction.tree.top.code,
): { units: readonly string[]; scores: Float64Array; ranks: Float64Array } {
  const set = dataSet(construction, "Aggregated");
  const scores = set?.columns[code];
  if (set === undefined || scores === undefined) throw new RangeError(`nothing aggregated for ${code}`);
  return { units: set.units, scores, ranks: placesOfScores(scores) };
}

/** A unit in two constructions; `change` is positive where it moves up in the second. NaN: no place in one of them. */
export type Move = { unit: string; before: number; after: number; change: number };

/** Who moves between two constructions of the same units, greatest move first. */
export function compareConstructions(before: Construction, after: Construction): Move[] {
  const a = ranking(before);
  const b = ranking(after);
  const places = new Map(b.units.map((unit, row) => [unit, row]));
  const later = placesOfScores(
    Float64Array.from(a.units, (unit) => b.scores[places.get(unit) ?? -1] ?? Number.NaN),
  );
  const moves = a.units.map((unit, row) => {
    const [placeBefore, placeAfter] = [a.ranks[row] ?? Number.NaN, later[row] ?? Number.NaN];
    return { unit, before: placeBefore, after: placeAfter, change: placeBefore - placeAfter };
  });
  return moves.toSorted((x, y) => (Math.abs(y.change) || 0) - (Math.abs(x.change) || 0));
}

function denominate(construction: Construction, step: { verb: "denominate" }): Outcome<Construction> {
  const from = latest(construction);
  const faults = denominateFaults(construction.tree, from.columns);
  if (faults.length > 0) return bad(faults);
  const columns = byIndicator(construction, (code, values) =>
    denominateColumn(construction.tree, code, values, from.columns),
  );
  return good(written(construction, step, "Denominated", columns, "denominator-missing"));
}

function impute(construction: Construction, step: ImputeStep): Outcome<Construction> {
  const faults = imputeFaults(step, construction.frame);
  if (faults.length > 0) return bad(faults);
  const groups = groupsNow(construction, step);
  return good(
    written(
      construction,
      step,
      "Imputed",
      byIndicator(construction, (_, values) => imputeColumnBy(step, values, groups)),
      "not-observed",
    ),
  );
}

function screen(construction: Construction, step: ScreenStep): Outcome<Construction> {
  const { units, columns, gaps } = latest(construction);
  const indicators = construction.tree.indicators.map(({ code }) => columns[code] ?? new Float64Array());
  const share = (row: number) =>
    indicators.filter((column) => !Number.isNaN(column[row] ?? Number.NaN)).length / indicators.length;
  const kept = units.map((_, row) => share(row) >= step.presentShareMin);
  const keep = (values: Float64Array) => values.filter((_, row) => kept[row]);
  const screenedOut = units.filter((_, row) => kept[row] === false);
  if (screenedOut.length === units.length)
    return bad(
      faultAt("empty-set", screenedOut, { vi: "Không đơn vị nào đủ số liệu", en: "No unit has enough data" }),
    );
  const set: DataSet = {
    name: "Screened",
    units: units.filter((_, row) => kept[row]),
    columns: Object.fromEntries(Object.entries(columns).map(([code, values]) => [code, keep(values)])),
    gaps: gaps.filter(({ unit }) => !screenedOut.includes(unit)),
  };
  return good(logged(construction, set, { step, screenedOut }));
}

function treat(construction: Construction, step: TreatStep): Outcome<Construction> {
  const faults = treatFaults(step);
  if (faults.length > 0) return bad(faults);
  const { columns } = latest(construction);
  const treated = Object.fromEntries(
    construction.tree.indicators.map(({ code }) => [
      code,
      treatColumn(columns[code] ?? new Float64Array(), step.rule),
    ]),
  );
  return good(
    written(
      construction,
      step,
      "Treated",
      byIndicator(construction, (code, values) => treated[code]?.values ?? values),
      "not-defined",
      { treated },
    ),
  );
}

function normalise(construction: Construction, step: NormaliseStep): Outcome<Construction> {
  const { units, columns } = latest(construction);
  const faults = normaliseFaults(step, { tree: construction.tree, units, columns });
  if (faults.length > 0) return bad(faults);
  const nodes = new Map(construction.tree.indicators.map((node) => [node.code, node]));
  const made = byIndicator(construction, (code, values) => {
    const node = nodes.get(code);
    return node === undefined ? values : normaliseBy(normalisationFor(step, code), node, values, units);
  });
  return good(written(construction, step, "Normalised", made, "not-defined"));
}

function aggregate(construction: Construction, step: AggregateStep): Outcome<Construction> {
  const { units, columns } = latest(construction);
  const { faults, values } = aggregateStep(step, { tree: construction.tree, units, columns });
  if (faults.length > 0) return bad(faults);
  const all = Object.fromEntries(
    construction.tree.nodes.map(({ code }, position) => [code, values[position] ?? new Float64Array()]),
  );
  return good(written(construction, step, "Aggregated", all, "too-few-children"));
}

function latest(construction: Construction): DataSet {
  const set = construction.sets.at(-1);
  if (set === undefined) throw new Error("a construction starts with its raw data");
  return set;
}

/** Group labels of the units of the latest set; screening may have dropped some of the frame's. */
function groupsNow({ frame, sets }: Construction, { rule }: ImputeStep): readonly string[] {
  if (!("group" in rule)) return [];
  const rows = new Map(frame.units.map((unit, row) => [unit, row]));
  return (sets.at(-1)?.units ?? []).map((unit) => frame.groups?.[rule.group]?.[rows.get(unit) ?? -1] ?? "");
}

function byIndicator(
  construction: Construction,
  make: (code: string, values: Float64Array) => Float64Array,
): Record<string, Float64Array> {
  const { columns } = latest(construction);
  const indicators = new Set(construction.tree.indicators.map(({ code }) => code));
  return Object.fromEntries(
    Object.entries(columns).map(([code, values]) => [
      code,
      indicators.has(code) ? make(code, values) : values,
    ]),
  );
}

function written(
  construction: Construction,
  step: Step,
  name: SetName,
  columns: Readonly<Record<string, Float64Array>>,
  reason: GapReason,
  more: Partial<LogEntry> = {},
): Construction {
  const { units, gaps } = latest(construction);
  return logged(
    construction,
    { name, units, columns, gaps: gapsOf(columns, units, gaps, reason) },
    { step, ...more },
  );
}

function logged(
  construction: Construction,
  set: DataSet,
  entry: Omit<LogEntry, "from" | "to">,
): Construction {
  const line = { ...entry, from: latest(construction).name, to: set.name };
  return { ...construction, sets: [...construction.sets, set], log: [...construction.log, line] };
}

/** Every missing cell with its reason: the one it had before, else the reason of this step. */
function gapsOf(
  columns: Readonly<Record<string, Float64Array>>,
  units: readonly string[],
  before: readonly Gap[],
  reasonNow: GapReason,
): Gap[] {
  const known = new Map(before.map((gap) => [`${gap.code}\t${gap.unit}`, gap.reason]));
  return Object.entries(columns).flatMap(([code, values]) =>
    units.flatMap((unit, row) =>
      Number.isNaN(values[row] ?? Number.NaN)
        ? [{ unit, code, reason: known.get(`${code}\t${unit}`) ?? reasonNow }]
        : [],
    ),
  );
}
