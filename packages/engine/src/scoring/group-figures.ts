/** What rules read of all units of a group: means that they compare with, the highest, the lowest, places. */
import { Exact } from "../numbers/index.ts";
import { groupTermsOf, type Item, rulesWithin, type Scheme, type Term, termName } from "../scheme/index.ts";
import { type FactValue, plainFact, type UnitFacts } from "./facts.ts";
import { measured } from "./measured.ts";

/** Of one group: by item code the mean that the item compares with, and what its units report of a fact. */
export interface GroupFigures {
  readonly means: ReadonlyMap<string, Exact>;
  readonly reported: ReadonlyMap<string, ReadonlyMap<string, Reported>>;
}

interface Reported {
  readonly mean: Exact;
  /** Ascending. */
  readonly values: readonly Exact[];
}

/** Whether the points of an item follow from what the other units of the group have. */
export function readsGroup(item: Item): boolean {
  return groupTerms(item).length > 0 || comparesWithMean(item) !== undefined;
}

/**
 * Group → its figures, over the units that report them; facts of a unit as `factsFor` finds them. Values are gone
 * through once and sorted once for each fact that a rule reads.
 */
export function groupFigures(
  scheme: Scheme,
  units: readonly UnitFacts[],
  factsFor: (item: Item, unit: UnitFacts) => ReadonlyMap<string, FactValue>,
): Map<string, GroupFigures> {
  const reading = scheme.scoringOrder.filter(readsGroup);
  if (reading.length === 0) return new Map();
  const figures = [...Map.groupBy(units, ({ group }) => group)].map(([group, members]) => {
    const collected = reading.map((item) => {
      const facts = members.map((unit) => factsFor(item, unit));
      return { item, facts };
    });
    return [
      group,
      {
        means: new Map(collected.flatMap(({ item, facts }) => meanCompared(item, facts))),
        reported: new Map(collected.map(({ item, facts }) => [item.code, reportedOf(item, facts)])),
      },
    ] as const;
  });
  return new Map(figures);
}

/** The figures of its group that the rule of an item reads, under the names by which it reads them. */
export function figuresOfGroup(
  item: Item,
  facts: ReadonlyMap<string, FactValue>,
  group: GroupFigures | undefined,
): readonly (readonly [string, Exact])[] {
  return groupTerms(item).flatMap((term) => {
    const reported = group?.reported.get(item.code)?.get(term.fact ?? "");
    const figure = reported && figureOf(term, reported, plainFact(facts, term.fact ?? ""));
    const name = termName(term);
    return figure === undefined || name === undefined ? [] : [[name, figure] as const];
  });
}

function figureOf({ ofGroup }: Term, { mean, values }: Reported, own: unknown): Exact | undefined {
  switch (ofGroup) {
    case "mean":
      return mean;
    case "min":
      return values[0];
    case "max":
      return values.at(-1);
    case "place":
      return own instanceof Exact ? Exact.of(values.length - upTo(values, own) + 1) : undefined;
    default:
      return undefined;
  }
}

/** How many values are not above one. */
function upTo(ascending: readonly Exact[], value: Exact): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]?.above(value)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function groupTerms({ rule }: Item): readonly Term[] {
  return rule ? rulesWithin(rule).flatMap((each) => measureTerms(each)) : [];
}

function measureTerms(rule: ReturnType<typeof rulesWithin>[number]): readonly Term[] {
  return "of" in rule && typeof rule.of === "object" ? groupTermsOf(rule.of) : [];
}

function comparesWithMean({ rule }: Item) {
  const found =
    rule && rulesWithin(rule).find((each) => each.kind === "compared-with-mean" && each.mean === "of-group");
  return found?.kind === "compared-with-mean" ? found.of : undefined;
}

function meanCompared(item: Item, facts: readonly ReadonlyMap<string, FactValue>[]): [string, Exact][] {
  const of = comparesWithMean(item);
  const values = of ? facts.map((each) => measured(of, each)).filter((value) => value instanceof Exact) : [];
  return values.length === 0 ? [] : [[item.code, meanOf(values)]];
}

function reportedOf(
  item: Item,
  facts: readonly ReadonlyMap<string, FactValue>[],
): ReadonlyMap<string, Reported> {
  const names = new Set(groupTerms(item).flatMap(({ fact }) => fact ?? []));
  const reported = [...names].flatMap((name): [string, Reported][] => {
    const values = facts.map((each) => plainFact(each, name)).filter((value) => value instanceof Exact);
    const ascending = values.toSorted((a, b) => (a.above(b) ? 1 : b.above(a) ? -1 : 0));
    return ascending.length === 0 ? [] : [[name, { mean: meanOf(ascending), values: ascending }]];
  });
  return new Map(reported);
}

function meanOf(values: readonly Exact[]): Exact {
  return Exact.sum(values).over(Exact.of(values.length));
}
