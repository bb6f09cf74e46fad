import { aggregateTree, methodAt } from "./aggregate.ts";
import type { AggregationRule } from "./aggregate.ts";
import { faultAt } from "./faults.ts";
import type { CompositeFault } from "./faults.ts";
import type { IndexNode, IndexTree, IndicatorFrame } from "./frame.ts";
import { imputeColumn, imputeWithinGroups } from "./impute.ts";
import type { ImputationRule } from "./impute.ts";
import { normaliseColumn } from "./normalise.ts";
import type { NormalisationRule } from "./normalise.ts";
import { bounds } from "./treat.ts";
import type { TreatmentRule } from "./treat.ts";

/** The arguments of the steps and the work of each on one column; `construct.ts` strings them together. */

export type ImputeStep = { verb: "impute"; rule: ImputationRule };
/** Keeps the units that have at least this share of the indicators. */
export type ScreenStep = { verb: "screen"; presentShareMin: number };
export type TreatStep = { verb: "treat"; rule: TreatmentRule };
/** `byIndicator` names the indicators with a rule of their own. */
export type NormaliseStep = {
  verb: "normalise";
  rule: NormalisationRule;
  byIndicator?: Readonly<Record<string, NormalisationRule>>;
};
export type AggregateStep = { verb: "aggregate"; rule: AggregationRule };

type Columns = Readonly<Record<string, Float64Array>>;
type Stand = { tree: IndexTree; units: readonly string[]; columns: Columns };

export function denominateFaults(tree: IndexTree, columns: Columns): CompositeFault[] {
  const divided = tree.indicators.filter(({ denominator }) => denominator !== undefined);
  const lost = divided.filter(({ denominator }) => columns[denominator ?? ""] === undefined);
  const zero = divided.filter(
    ({ denominator }) => columns[denominator ?? ""]?.some((value) => value === 0) === true,
  );
  return [
    ...faultAt(
      "no-denominator",
      lost.map(({ code }) => code),
      { vi: "Không có cột mẫu số của chỉ tiêu", en: "The denominator of the indicator has no column" },
    ),
    ...faultAt(
      "zero-denominator",
      zero.map(({ code }) => code),
      { vi: "Mẫu số bằng 0", en: "The denominator is 0" },
    ),
  ];
}

export function denominateColumn(
  tree: IndexTree,
  code: string,
  values: Float64Array,
  columns: Columns,
): Float64Array {
  const denominator = tree.indicators.find((node) => node.code === code)?.denominator;
  const below = denominator === undefined ? undefined : columns[denominator];
  return below === undefined ? values : values.map((value, row) => value / (below[row] ?? Number.NaN));
}

export function imputeFaults({ rule }: ImputeStep, frame: IndicatorFrame): CompositeFault[] {
  if (!("group" in rule) || frame.groups?.[rule.group] !== undefined) return [];
  return faultAt("unknown-group", [rule.group], {
    vi: "Không có cách chia nhóm này",
    en: "The frame has no such grouping",
  });
}

export function imputeColumnBy(
  { rule }: ImputeStep,
  values: Float64Array,
  groups: readonly string[],
): Float64Array {
  switch (rule.method) {
    case "mean":
    case "median":
      return imputeColumn(values, rule.method);
    case "group-mean":
      return imputeWithinGroups(values, groups, "mean");
    case "group-median":
      return imputeWithinGroups(values, groups, "median");
  }
}

export function treatFaults({ rule }: TreatStep): CompositeFault[] {
  const sound = Number.isInteger(rule.pointsMax) && rule.pointsMax >= 0;
  return sound
    ? []
    : faultAt("bad-rule", [String(rule.pointsMax)], {
        vi: "Số điểm được co phải là số nguyên không âm",
        en: "The number of points to winsorise must be whole and not negative",
      });
}

export function normalisationFor({ rule, byIndicator = {} }: NormaliseStep, code: string): NormalisationRule {
  return byIndicator[code] ?? rule;
}

export function normaliseBy(
  rule: NormalisationRule,
  node: IndexNode,
  values: Float64Array,
  units: readonly string[],
): Float64Array {
  const { direction = 1, target } = node;
  return normaliseColumn(values, rule, { direction, units, ...(target === undefined ? {} : { target }) });
}

export function normaliseFaults(step: NormaliseStep, { tree, units, columns }: Stand): CompositeFault[] {
  const rules = tree.indicators.map((node) => ({ node, rule: normalisationFor(step, node.code) }));
  const flat = rules.filter(
    ({ node, rule }) => needsSpread.has(rule.method) && isConstant(columns[node.code]),
  );
  const aimless = rules.filter(
    ({ node, rule }) => rule.method === "distance-to-target" && (rule.target ?? node.target) === undefined,
  );
  const strangers = rules.flatMap(({ rule }) =>
    rule.method === "distance-to-reference" && !units.includes(rule.unit) ? [rule.unit] : [],
  );
  const unknown = Object.keys(step.byIndicator ?? {}).filter(
    (code) => !tree.indicators.some((node) => node.code === code),
  );
  const empty = rules.filter(({ rule }) => hasNoSpan(rule));
  return [
    ...faultAt(
      "constant-indicator",
      flat.map(({ node }) => node.code),
      {
        vi: "Chỉ tiêu không có khác biệt giữa các đơn vị, không chuẩn hóa được",
        en: "The indicator does not differ between units and cannot be normalised",
      },
    ),
    ...faultAt(
      "no-target",
      aimless.map(({ node }) => node.code),
      { vi: "Chỉ tiêu chưa có giá trị mục tiêu", en: "The indicator has no target" },
    ),
    ...faultAt("unknown-unit", [...new Set(strangers)], {
      vi: "Đơn vị tham chiếu không có trong dữ liệu",
      en: "The reference unit is not in the data",
    }),
    ...faultAt("unknown-node", unknown, { vi: "Không có chỉ tiêu này", en: "There is no such indicator" }),
    ...faultAt(
      "bad-rule",
      empty.map(({ node }) => node.code),
      { vi: "Hai đầu thang đo trùng nhau", en: "Both ends of the scale are the same" },
    ),
  ];
}

/** The values of all nodes, or the faults where a mean meets values it is not defined for. */
export function aggregateStep(
  { rule }: AggregateStep,
  { tree, units, columns }: Stand,
): { faults: CompositeFault[]; values: Float64Array[] } {
  if (rule.methods.length === 0)
    return {
      faults: faultAt("bad-rule", ["methods"], {
        vi: "Chưa chọn cách tổng hợp",
        en: "No aggregation method is given",
      }),
      values: [],
    };
  const values = aggregateTree(
    tree,
    tree.indicators.map(({ code }) => columns[code] ?? new Float64Array()),
    rule,
  );
  const places = tree.aggregates.flatMap((node) => {
    const isBad = isBadFor(methodAt(rule, node.level));
    return node.children.flatMap((child) =>
      units
        .filter((_, row) => isBad(values[child]?.[row] ?? Number.NaN))
        .map((unit) => `${tree.nodes[child]?.code} (${unit})`),
    );
  });
  const faults = faultAt("not-positive", places, {
    vi: "Trung bình nhân cần giá trị dương, trung bình điều hòa cần giá trị khác 0; hãy chuẩn hóa lên thang lớn hơn 0",
    en: "A geometric mean needs positive values, a harmonic mean values other than 0; normalise to a scale above 0",
  });
  return { faults, values };
}

const needsSpread = new Set<NormalisationRule["method"]>(["min-max", "z-score", "distance-to-max"]);

function isConstant(values: Float64Array | undefined): boolean {
  const [min, max] = bounds(values ?? []);
  return min === max;
}

function hasNoSpan(rule: NormalisationRule): boolean {
  if (rule.method === "goalposts") return rule.low === rule.high;
  return (rule.method === "scaled" || rule.method === "min-max") && rule.lower === rule.upper;
}

function isBadFor(method: ReturnType<typeof methodAt>): (value: number) => boolean {
  if (method === "harmonic") return (value) => value === 0;
  if (method === "geometric" || (typeof method === "object" && method.power < 0))
    return (value) => value <= 0;
  if (typeof method === "object" && !Number.isInteger(method.power)) return (value) => value < 0;
  return () => false;
}
