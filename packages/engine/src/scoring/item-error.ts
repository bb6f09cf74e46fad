import { Exact } from "../numbers/index.ts";
import {
  type Condition,
  type Item,
  type Measure,
  type Rule,
  rulesWithin,
  type Term,
  termName,
} from "../scheme/index.ts";
import { tQuantileAt } from "../survey/index.ts";
import { Estimate } from "./estimate.ts";
import type { FactValue } from "./facts.ts";
import type { Reason } from "./reason.ts";
import { OUTCOMES, type PointsError, probabilityOf } from "./points-error.ts";

export interface ScoredItem {
  readonly item: Item;
  readonly rule: Rule;
  readonly facts: ReadonlyMap<string, FactValue>;
  readonly points: Exact;
  readonly reason: Reason;
  /** The points of the item for other facts; absent where it then has none. */
  readonly score: (facts: ReadonlyMap<string, FactValue>) => Exact | undefined;
}

/** Sampling error of the points of one item; `undefined` where no sample stands behind its facts. */
export function itemError(scored: ScoredItem): PointsError | undefined {
  const { item, rule, facts, reason } = scored;
  const sampled = new Map(
    [...item.reads.keys()].flatMap((name) => {
      const value = facts.get(name);
      return value instanceof Estimate ? [[name, value] as const] : [];
    }),
  );
  if (sampled.size === 0) return undefined;
  const slope = conditionsOf(rule).some(({ subject }) => "fact" in subject && sampled.has(subject.fact))
    ? undefined
    : slopes(rule, reason, item, facts);
  if (!slope) return stepwise(scored, sampled);
  const linear = new Map(
    [...sampled].map(
      ([name, estimate]) =>
        [
          `${item.facts.has(name) ? item.code : ""}:${name}`,
          { factor: slope.get(name) ?? 0, estimate },
        ] as const,
    ),
  );
  return { linear };
}

function conditionsOf(rule: Rule): Condition[] {
  return rulesWithin(rule).flatMap((each) => [
    ...("when" in each ? each.when : []),
    ...("provided" in each ? each.provided : []),
  ]);
}

/** What one unit of each fact moves in points, for rules that are smooth where the item stands. */
function slopes(
  rule: Rule,
  reason: Reason,
  item: Item,
  facts: ReadonlyMap<string, FactValue>,
): ReadonlyMap<string, number> | undefined {
  const maximum = item.points.toNumber();
  if (rule.kind === "branch")
    return reason.kind === "branch" ? slopes(rule[reason.taken], reason.inner, item, facts) : undefined;
  if (rule.kind === "external")
    return new Map([rule.of, ...rule.plus].map((name) => [name, rule.as === "share" ? maximum : 1]));
  if (rule.kind === "proportional" && reason.kind === "proportional" && !reason.capped)
    return measureSlopes(rule.of, maximum, facts);
  if (rule.kind === "per-unit" && reason.kind === "per-unit" && !reason.capped)
    return measureSlopes(rule.of, rule.each.toNumber(), facts);
  return undefined;
}

function measureSlopes(
  measure: Measure,
  scale: number,
  facts: ReadonlyMap<string, FactValue>,
): ReadonlyMap<string, number> {
  if (measure.form === "fact") return new Map([[measure.fact, scale]]);
  if (measure.form === "computed") return computedSlopes(measure, scale, facts);
  if (measure.form === "difference")
    return new Map([
      [measure.of, scale],
      [measure.to, -scale],
    ]);
  const [of, to] = [numberOf(facts.get(measure.of)), numberOf(facts.get(measure.to))];
  return new Map([
    [measure.of, scale / to],
    [measure.to, (-scale * of) / to ** 2],
  ]);
}

function computedSlopes(
  { top, bottom }: Measure & { form: "computed" },
  scale: number,
  facts: ReadonlyMap<string, FactValue>,
): ReadonlyMap<string, number> {
  const sum = (terms: readonly Term[]) =>
    terms.reduce((total, term) => {
      const { sign, value } = term;
      const name = termName(term);
      const part = name === undefined ? (value?.toNumber() ?? 0) : numberOf(facts.get(name));
      return total + sign * part;
    }, 0);
  const under = bottom.length === 0 ? 1 : sum(bottom);
  const slopes = new Map<string, number>();
  const add = (terms: readonly Term[], slope: number) => {
    for (const { sign, fact, ofGroup } of terms)
      if (fact !== undefined && ofGroup === undefined)
        slopes.set(fact, (slopes.get(fact) ?? 0) + sign * slope);
  };
  add(top, scale / under);
  add(bottom, (-scale * sum(top)) / under ** 2);
  return slopes;
}

function numberOf(value: FactValue | undefined): number {
  return value instanceof Estimate
    ? value.value.toNumber()
    : value instanceof Exact
      ? value.toNumber()
      : Number.NaN;
}

/**
 * The item scored at {@link OUTCOMES} equally likely values of its estimates (Hammersley points where there
 * are
 * several), as deviations from its points, ascending. Where a value has no points the item keeps its own.
 */
function stepwise(
  { item, facts, points, score }: ScoredItem,
  sampled: ReadonlyMap<string, Estimate>,
): PointsError {
  const outcomes = Float64Array.from({ length: OUTCOMES }, (_, k) => {
    const moved = new Map([
      ...facts,
      ...[...sampled].map(
        ([name, estimate], which) =>
          [
            name,
            valueAt(
              estimate,
              item.reads.get(name)?.kind,
              which === 0 ? probabilityOf(k) : radicalInverse(k + 1, PRIMES[which - 1] ?? 2),
            ),
          ] as const,
      ),
    ]);
    return (score(moved) ?? points).minus(points).toNumber();
  }).toSorted();
  return {
    linear: new Map(),
    stepwise: {
      outcomes,
      degreesOfFreedom: Math.min(...Array.from(sampled.values(), (each) => each.degreesOfFreedom)),
    },
  };
}

const PRIMES = [2, 3, 5, 7, 11, 13];

/** Van der Corput's sequence: the digits of k in a base, mirrored at the point. */
function radicalInverse(k: number, base: number): number {
  let [value, share] = [0, 1 / base];
  for (let rest = k; rest > 0; rest = Math.floor(rest / base), share /= base) value += (rest % base) * share;
  return value;
}

/** The estimate at a probability, to six decimals and inside what its kind allows. */
function valueAt(
  { value, standardError, degreesOfFreedom }: Estimate,
  kind: string | undefined,
  u: number,
): Exact {
  const moved = value.plus(
    Exact.ratio(Math.round(standardError * tQuantileAt(u, degreesOfFreedom) * 1e6), 1_000_000),
  );
  const floored = kind === "number" || kind === "days" ? moved : Exact.max(Exact.ZERO, moved);
  return kind === "share" && !value.above(Exact.ONE) ? Exact.min(Exact.ONE, floored) : floored;
}
