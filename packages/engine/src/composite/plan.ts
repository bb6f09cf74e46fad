import type { AggregationRule } from "./aggregate.ts";
import { chanceAt, exponentialDraw, normalDraw } from "./chance.ts";
import { faultAt } from "./faults.ts";
import type { CompositeFault } from "./faults.ts";
import type { IndexTree, IndicatorFrame } from "./frame.ts";
import type { ImputationRule } from "./impute.ts";
import { cholesky, dot } from "../linear/index.ts";
import type { NormalisationRule } from "./normalise.ts";
import type { Settings } from "./replicate.ts";
import type { TreatmentRule } from "./treat.ts";

/**
 * How weights are uncertain: `relative` multiplies the weight of each named node (all below the top unless named) by
 * an even draw from 1 − spread … 1 + spread; `free` draws the shares of the children of each parent evenly from all
 * shares that sum to 1; `sets` takes one of the given sets.
 */
export type WeightUncertainty =
  | { kind: "relative"; spread: number; nodes?: readonly string[] }
  | { kind: "free"; nodes?: readonly string[] }
  | { kind: "sets"; sets: readonly Readonly<Record<string, number>>[] };

/**
 * Sampling error of survey parts: for each unit of the frame the covariance matrix (k × k, row by row) of the
 * estimates of `codes`. A unit without an error has zeros. Units are independent of each other.
 */
export type SurveyPart = { codes: readonly string[]; covariances: readonly (readonly number[])[] };

/** The survey part of a single indicator with a standard error per unit; missing errors (NaN) count as 0. */
export function surveyPart(code: string, standardErrors: ArrayLike<number>): SurveyPart {
  return { codes: [code], covariances: Array.from(standardErrors, (se) => [Number.isNaN(se) ? 0 : se * se]) };
}

/**
 * What is uncertain about an index. Lists are choices of equal chance; an assumption left out stays as constructed.
 * `inclusion`: none or one of the nodes is left out, each with the same chance.
 */
export type UncertaintyPlan = {
  seed: number;
  imputation?: readonly ImputationRule[];
  treatment?: readonly (TreatmentRule | "none")[];
  normalisation?: readonly NormalisationRule[];
  aggregation?: readonly AggregationRule[];
  componentWeights?: WeightUncertainty;
  inclusion?: readonly string[];
  surveyParts?: readonly SurveyPart[];
};

export const ASSUMPTIONS = [
  "imputation",
  "treatment",
  "normalisation",
  "aggregation",
  "componentWeights",
  "inclusion",
  "surveyParts",
] as const;
export type Assumption = (typeof ASSUMPTIONS)[number];

/** The assumptions a plan makes uncertain, in the order of the coordinates of a design point. */
export function assumptionsOf(plan: UncertaintyPlan): Assumption[] {
  return ASSUMPTIONS.filter((assumption) => plan[assumption] !== undefined);
}

/** The settings at a point of [0, 1)^d, one coordinate per assumption. The same point gives the same settings. */
export function settingsAt(plan: UncertaintyPlan, tree: IndexTree, point: ArrayLike<number>): Settings {
  const settings: Settings = {};
  for (const [place, assumption] of assumptionsOf(plan).entries()) {
    Object.assign(settings, settingOf[assumption](plan, point[place] ?? 0, tree));
  }
  return settings;
}

/** What in a plan does not fit the index. */
export function planFaults(plan: UncertaintyPlan, tree: IndexTree, frame: IndicatorFrame): CompositeFault[] {
  const codes = new Set(tree.nodes.map(({ code }) => code));
  const weights = plan.componentWeights;
  const named = [
    ...(plan.inclusion ?? []),
    ...(weights?.kind === "sets" ? weights.sets.flatMap((set) => Object.keys(set)) : (weights?.nodes ?? [])),
  ];
  const surveyed = (plan.surveyParts ?? []).flatMap((part) => part.codes);
  const spread =
    weights?.kind === "relative" && !(weights.spread > 0 && weights.spread < 1) ? ["spread"] : [];
  const empty = ASSUMPTIONS.filter(
    (assumption) => Array.isArray(plan[assumption]) && plan[assumption].length === 0,
  );
  const noSets = weights?.kind === "sets" && weights.sets.length === 0 ? ["componentWeights"] : [];
  const groups = (plan.imputation ?? []).flatMap((rule) =>
    "group" in rule && frame.groups?.[rule.group] === undefined ? [rule.group] : [],
  );
  return [
    ...faultAt(
      "unknown-node",
      named.filter((code) => !codes.has(code) || code === tree.top.code),
      { vi: "Không có thành phần này dưới nút gốc", en: "There is no such node below the top" },
    ),
    ...faultAt(
      "unknown-node",
      surveyed.filter((code) => !tree.indicators.some((node) => node.code === code)),
      { vi: "Phần khảo sát phải là chỉ tiêu", en: "A survey part must be an indicator" },
    ),
    ...faultAt("bad-rule", [...spread, ...empty, ...noSets], {
      vi: "Kế hoạch thiếu lựa chọn, hoặc biên độ không nằm giữa 0 và 1",
      en: "The plan lacks choices, or a spread is not between 0 and 1",
    }),
    ...faultAt("unknown-group", groups, {
      vi: "Không có cách chia nhóm này",
      en: "The frame has no such grouping",
    }),
    ...faultAt(
      "wrong-length",
      (plan.surveyParts ?? [])
        .filter((part) => !fits(part, frame.units.length))
        .map((part) => part.codes.join("+")),
      {
        vi: "Mỗi đơn vị cần một ma trận hiệp phương sai vuông của phần khảo sát",
        en: "Each unit needs a square covariance matrix of the survey part",
      },
    ),
  ];
}

type SettingOf = (plan: UncertaintyPlan, u: number, tree: IndexTree) => Settings;

const settingOf: Record<Assumption, SettingOf> = {
  imputation: (plan, u) => one("imputation", chosen(plan.imputation, u)),
  treatment: (plan, u) => one("treatment", chosen(plan.treatment, u)),
  normalisation: (plan, u) => one("normalisation", chosen(plan.normalisation, u)),
  aggregation: (plan, u) => one("aggregation", chosen(plan.aggregation, u)),
  componentWeights: ({ componentWeights }, u, tree) =>
    componentWeights === undefined ? {} : { componentWeights: drawnWeights(componentWeights, u, tree) },
  inclusion: ({ inclusion = [] }, u) => {
    const left = inclusion[Math.floor(u * (inclusion.length + 1)) - 1];
    return left === undefined ? {} : { excluded: new Set([left]) };
  },
  surveyParts: ({ surveyParts = [] }, u) => ({ shifts: drawnShifts(surveyParts, u) }),
};

function one<K extends keyof Settings>(key: K, value: Settings[K] | undefined): Settings {
  return value === undefined ? {} : { [key]: value };
}

function chosen<T>(choices: readonly T[] | undefined, u: number): T | undefined {
  return choices?.[Math.floor(u * choices.length)];
}

function drawnWeights(rule: WeightUncertainty, u: number, tree: IndexTree): ReadonlyMap<string, number> {
  if (rule.kind === "sets") return new Map(Object.entries(chosen(rule.sets, u) ?? {}));
  const chance = chanceAt(u);
  const named = rule.nodes === undefined ? undefined : new Set(rule.nodes);
  const nodes = tree.nodes.filter(
    (node) => node.parent !== undefined && (named === undefined || named.has(node.code)),
  );
  if (rule.kind === "relative")
    return new Map(
      nodes.map(({ code, componentWeight }) => [
        code,
        componentWeight * (1 + rule.spread * (2 * chance() - 1)),
      ]),
    );
  return new Map(
    [...Map.groupBy(nodes, ({ parent }) => parent).values()].flatMap((siblings) => {
      const draws = siblings.map(() => exponentialDraw(chance));
      const scale =
        siblings.reduce((sum, { componentWeight }) => sum + componentWeight, 0) /
        draws.reduce((sum, draw) => sum + draw, 0);
      return siblings.map(({ code }, place): [string, number] => [code, (draws[place] ?? 0) * scale]);
    }),
  );
}

const factors = new WeakMap<SurveyPart, Float64Array[][]>();

function drawnShifts(parts: readonly SurveyPart[], u: number): ReadonlyMap<string, Float64Array> {
  const chance = chanceAt(u);
  return new Map(
    parts.flatMap((part) => {
      const k = part.codes.length;
      const lowers =
        factors.get(part) ??
        part.covariances.map((flat) => cholesky(part.codes.map((_, i) => flat.slice(i * k, (i + 1) * k))));
      factors.set(part, lowers);
      const shifts = part.codes.map(() => new Float64Array(lowers.length));
      for (const [unit, lower] of lowers.entries()) {
        const normals = part.codes.map(() => normalDraw(chance));
        for (const [i, row] of lower.entries()) shifts[i]?.fill(dot(row, normals), unit, unit + 1);
      }
      return part.codes.map((code, i): [string, Float64Array] => [code, shifts[i] ?? new Float64Array()]);
    }),
  );
}

function fits({ codes, covariances }: SurveyPart, unitCount: number): boolean {
  return (
    covariances.length === unitCount &&
    covariances.every(
      (matrix) =>
        matrix.length === codes.length ** 2 &&
        matrix.every((entry, i) => Number.isFinite(entry) && (i % (codes.length + 1) !== 0 || entry >= 0)),
    )
  );
}
