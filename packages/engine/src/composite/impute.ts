import { quantile } from "../ranking/index.ts";
import { meanOf } from "./statistics.ts";

/** What stands in for a missing value: a figure of the column, or of the unit's group in the frame. */
export type ImputationRule =
  | { method: "mean" | "median" }
  | { method: "group-mean" | "group-median"; group: string };

/** How the gaps of a panel are filled; `maxYearsBack`: an older value does not stand in. */
export type PanelRule = { method: PanelMethod } | { method: "latest"; maxYearsBack: number };

export const PANEL_METHODS = ["latest", "linear", "constant", "linear-constant"] as const;
export type PanelMethod = (typeof PANEL_METHODS)[number];

/** Fills the gaps of a column with its mean or median. A column without a value stays missing. */
export function imputeColumn(values: Float64Array, method: "mean" | "median"): Float64Array {
  const filler = method === "mean" ? meanOf(values) : quantile(values, 0.5);
  return values.map((value) => (Number.isNaN(value) ? filler : value));
}

/** {@link imputeColumn} within each group of units; a group without a value stays missing. */
export function imputeWithinGroups(
  values: Float64Array,
  groups: readonly string[],
  method: "mean" | "median",
): Float64Array {
  const out = values.slice();
  const rows = Map.groupBy(groups.keys(), (unit) => groups[unit] ?? "");
  for (const members of rows.values()) {
    const filled = imputeColumn(
      Float64Array.from(members, (unit) => values[unit] ?? Number.NaN),
      method,
    );
    for (const [place, unit] of members.entries()) out[unit] = filled[place] ?? Number.NaN;
  }
  return out;
}

/**
 * Fills the gaps of a panel column (rows = unit × time in any order) from the same unit's other times.
 *
 * `latest`: the latest earlier value, none earlier (or none within `maxYearsBack`) stays missing. `constant`: the same, but before the first observed
 * time the first value. `linear`: interpolated in time, the nearest value outside the observed times.
 * `linear-constant`: as linear, and a unit with a single observed time takes that value everywhere. A unit without
 * a value stays missing under every rule.
 */
export function imputePanel(
  values: Float64Array,
  panel: { units: readonly string[]; times: ArrayLike<number> },
  rule: PanelRule,
): Float64Array {
  const out = values.slice();
  const rows = Map.groupBy(panel.units.keys(), (row) => panel.units[row] ?? "");
  for (const members of rows.values()) {
    const known = members
      .map((row) => ({ time: panel.times[row] ?? Number.NaN, value: values[row] ?? Number.NaN }))
      .filter(({ value }) => !Number.isNaN(value))
      .toSorted((a, b) => a.time - b.time);
    for (const row of members) {
      if (Number.isNaN(values[row])) out[row] = valueAt(panel.times[row] ?? Number.NaN, known, rule);
    }
  }
  return out;
}

type Observation = { time: number; value: number };

function valueAt(time: number, known: readonly Observation[], rule: PanelRule): number {
  const { method } = rule;
  const before = known.findLast((point) => point.time <= time);
  const after = known.find((point) => point.time >= time);
  if (method === "latest") {
    const oldest = "maxYearsBack" in rule ? time - rule.maxYearsBack : -Infinity;
    return before !== undefined && before.time >= oldest ? before.value : Number.NaN;
  }
  if (before === undefined || after === undefined) return (before ?? after)?.value ?? Number.NaN;
  if (method === "constant" || before.time === after.time) return before.value;
  return before.value + ((time - before.time) / (after.time - before.time)) * (after.value - before.value);
}
