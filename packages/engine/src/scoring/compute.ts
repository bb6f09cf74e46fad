import type { ItemCode, UnitVersionId } from "../ids/index.ts";
import { Exact } from "../numbers/index.ts";
import {
  type Bilingual,
  GROUP,
  type Item,
  itemsReadBy,
  type Measure,
  rulesWithin,
  type Scheme,
} from "../scheme/index.ts";
import { award, inapplicability, measured } from "./award.ts";
import type { OtherItems, ScoredItemPoints } from "./conditions.ts";
import { classify, type Classification } from "./classes.ts";
import { type Exemption, type FactValue, NO_FACTS, type UnitFacts } from "./facts.ts";
import { ResultNode } from "./node.ts";
import { combineErrors, type PointsError } from "./points-error.ts";
import { limited, total } from "./total.ts";

/** The index of one unit and everything it came from. */
export interface IndexResult {
  readonly unit: UnitVersionId;
  readonly group: string;
  /**
   * What is ranked: a share of the obtainable points or the points themselves, as the scheme says;
   * absent with a reason in `noIndex`.
   */
  readonly index: Exact | undefined;
  readonly points: Exact | undefined;
  /** The maximum that applied to this unit. */
  readonly maximum: Exact;
  readonly noIndex: Bilingual | undefined;
  /** The whole tree; its root is the index itself, its last children the bonus and penalty blocks. */
  readonly tree: ResultNode;
  readonly class: Classification | undefined;
  /** Sampling error of the index, where a sample stands behind it: see `standardErrorOf`, `intervalOf`. */
  readonly error: PointsError | undefined;
}

/** Means of a group that rules compare with: by item code. */
export type GroupMeans = ReadonlyMap<string, Exact>;

/**
 * Scores one unit: every item by its rule, then the totals upward, then bonus and penalty, then index and
 * class.
 *
 * The index is points over the points that could be obtained (`value: share`) or the points themselves.
 * Nothing is
 * rounded except where the scheme says.
 * @param means needed only by rules that compare with the mean of the group, see {@link groupMeans};
 *   `computeRound` finds them itself
 */
export function computeIndex(scheme: Scheme, unit: UnitFacts, means: GroupMeans = new Map()): IndexResult {
  const scored = awardAll(scheme, unit, means);
  const main = rollUp(scheme.root, scored);
  const blocks = blockNodes(scheme, scored);
  const refused = [...scored.nodes.values()].some(
    ({ reason }) => reason.kind === "per-day" && reason.refused,
  );
  const noIndex = refused
    ? REFUSED
    : main.points && blocks.every((block) => block.points)
      ? undefined
      : whyMissing(main);
  const whole =
    noIndex || !main.points
      ? undefined
      : Exact.sum([main.points, ...blocks.map((block) => block.points ?? Exact.ZERO)]);
  const cut = whole && scheme.upTo && whole.above(scheme.upTo) ? whole : undefined;
  const points = cut ? scheme.upTo : whole;
  const index = points && indexOf(scheme, points, main.maximum);
  const tree = new ResultNode({
    item: scheme.root,
    points,
    maximum: main.maximum,
    reason: index
      ? {
          kind: "index",
          value: scheme.indexValue,
          index,
          ...(cut && { cut }),
          ...(main.reason.kind === "total" && main.reason.sharedBy && { sharedBy: main.reason.sharedBy }),
        }
      : { kind: "missing", why: noIndex ?? NOTHING_APPLIES },
    rounding: main.rounding,
    children: [...main.children, ...blocks],
    error: cut ? undefined : combineErrors([main, ...blocks].map(({ error }) => ({ error, factor: 1 }))),
  });
  const schemeFacts = unit.facts.get("") ?? NO_FACTS;
  return {
    unit: unit.unit,
    group: unit.group,
    index,
    points,
    maximum: main.maximum,
    noIndex: index ? undefined : (noIndex ?? NOTHING_APPLIES),
    tree,
    class: index && classify(scheme, index, tree, schemeFacts),
    error:
      index &&
      combineErrors([
        { error: tree.error, factor: scheme.indexValue === "share" ? 1 / main.maximum.toNumber() : 1 },
      ]),
  };
}

/**
 * Scores all units of a round; means that rules compare with are taken over the units of the same group.
 * Linear in units × items.
 */
export function computeRound(scheme: Scheme, units: readonly UnitFacts[]): IndexResult[] {
  const means = groupMeans(scheme, units);
  return units.map((unit) => computeIndex(scheme, unit, means.get(unit.group)));
}

const REFUSED: Bilingual = {
  vi: "hồ sơ nộp quá hạn, không được tiếp nhận",
  en: "the file came after the last day and was not accepted",
};
const NOTHING_APPLIES: Bilingual = {
  vi: "không có tiêu chí nào áp dụng cho đơn vị này",
  en: "no item applies to this unit",
};

/** The leaves of one unit, and the points that conditions on other items read. */
interface Scored {
  readonly unit: UnitFacts;
  readonly nodes: ReadonlyMap<string, ResultNode>;
  readonly others: OtherItems;
}

function awardAll(scheme: Scheme, unit: UnitFacts, means: GroupMeans): Scored {
  const nodes = new Map<string, ResultNode>();
  const others = new Map<string, ScoredItemPoints>();
  const scored: Scored = { unit, nodes, others };
  for (const item of scheme.scoringOrder) {
    for (const code of itemsReadBy(item)) addDomain(scheme.items.get(code), others, scored);
    const node = award(item, factsFor(item, unit), {
      others,
      mean: means.get(item.code),
      exemption: exemptionOf(item, scheme, unit),
    });
    nodes.set(item.code, node);
    const { points, maximum } = node;
    if (points && scheme.branchedOn.has(item.code)) others.set(item.code, { points, maximum });
  }
  return scored;
}

/** The points of a domain that a condition asks for: everything below it has been scored before. */
function addDomain(domain: Item | undefined, others: Map<string, ScoredItemPoints>, scored: Scored): void {
  if (!domain || domain.rule || others.has(domain.code)) return;
  const { points, maximum } = rollUp(domain, scored);
  if (points) others.set(domain.code, { points, maximum });
}

/** The item's own facts; those of the scheme stand behind them where the item reads some. */
function factsFor(item: Item, unit: UnitFacts): ReadonlyMap<string, FactValue> {
  const own = unit.facts.get(item.code) ?? NO_FACTS;
  if (item.reads.size === item.facts.size) return own;
  const group: readonly [string, FactValue][] = item.reads.has(GROUP) ? [[GROUP, unit.group]] : [];
  return new Map([...(unit.facts.get("") ?? NO_FACTS), ...group, ...own]);
}

/** What is decided for an item holds for everything below it. */
function exemptionOf(item: Item, scheme: Scheme, { exemptions }: UnitFacts): Exemption | undefined {
  if (!exemptions) return undefined;
  let at: Item | undefined = item;
  while (at && !exemptions.has(at.code)) at = scheme.items.get(at.parent ?? "");
  return at && exemptions.get(at.code);
}

function rollUp(item: Item, scored: Scored): ResultNode {
  const own = scored.nodes.get(item.code);
  if (own) return own;
  const when = item.notApplicable?.when;
  const inapplicable = when && inapplicability(when, factsFor(item, scored.unit), scored.others);
  if (inapplicable?.kind === "not-applicable")
    return new ResultNode({ item, maximum: Exact.ZERO, reason: inapplicable });
  const children = item.children.map((child) => rollUp(child, scored));
  const summed = total(item, children);
  // whether it applies is unknown, unless nothing below does (an exemption)
  return inapplicable && summed.status !== "not-applicable"
    ? new ResultNode({ item, maximum: item.points, reason: inapplicable, children })
    : summed;
}

function blockNodes(scheme: Scheme, scored: Scored): ResultNode[] {
  const node = (code: "bonus" | "penalty") => {
    const block = scheme[code];
    return block
      ? [
          limited(
            blockItem(code, block.items, block.limit),
            block,
            block.items.map((item) => rollUp(item, scored)),
          ),
        ]
      : [];
  };
  return [...node("bonus"), ...node("penalty")];
}

const BLOCK_TITLES = {
  bonus: { vi: "Điểm thưởng", en: "Bonus" },
  penalty: { vi: "Điểm trừ", en: "Penalty" },
} as const;

function blockItem(code: "bonus" | "penalty", children: readonly Item[], limit: Exact | undefined): Item {
  return {
    code: code as ItemCode,
    title: BLOCK_TITLES[code],
    line: 0,
    depth: 1,
    points: limit ?? Exact.ZERO,
    facts: new Map(),
    reads: new Map(),
    cases: [],
    aggregate: "sum",
    children,
  };
}

function indexOf(scheme: Scheme, points: Exact, maximum: Exact): Exact | undefined {
  if (scheme.indexValue === "points") return points;
  return maximum.isZero ? undefined : points.over(maximum);
}

function whyMissing(node: ResultNode): Bilingual {
  if (node.reason.kind === "not-applicable") return NOTHING_APPLIES;
  const leaves = missingLeaves(node);
  const codes = leaves
    .slice(0, 8)
    .map((leaf) => leaf.code)
    .join(", ");
  const more = leaves.length > 8 ? " …" : "";
  return {
    vi: `thiếu số liệu của ${leaves.length} tiêu chí (${codes}${more})`,
    en: `figures of ${leaves.length} ${leaves.length === 1 ? "item" : "items"} are missing (${codes}${more})`,
  };
}

function missingLeaves(node: ResultNode): ResultNode[] {
  if (node.status !== "missing") return [];
  const below = node.children.flatMap(missingLeaves);
  // a node whose parts are all there is missing for a reason of its own
  return below.length === 0 ? [node] : below;
}

/** Whether the points of an item follow from what the other units of the group have. */
export function comparesWithGroup(item: Item): boolean {
  return comparedMeasure(item).length > 0;
}

/**
 * What rules compare with when they compare with the mean of the group: group → item → mean of the measure over
 * the units that report it. Items that compare with nobody, and items that nobody reports, are not in it.
 *
 * @example groupMeans(scheme, [{ unit, group: "all", facts }]).get("all")?.get("8.2.4")?.text // "0.95"
 */
export function groupMeans(scheme: Scheme, units: readonly UnitFacts[]): ReadonlyMap<string, GroupMeans> {
  const compared = scheme.scoringOrder.flatMap(comparedMeasure);
  const sums = new Map<string, Map<string, { sum: Exact; count: number }>>();
  if (compared.length === 0) return new Map();
  for (const unit of units) {
    const ofGroup = sums.get(unit.group) ?? new Map<string, { sum: Exact; count: number }>();
    sums.set(unit.group, ofGroup);
    for (const { item, of } of compared) addTo(ofGroup, item.code, measured(of, factsFor(item, unit)));
  }
  return new Map(
    [...sums].map(([group, items]) => [
      group,
      new Map([...items].map(([code, { sum, count }]) => [code, sum.over(Exact.of(count))])),
    ]),
  );
}

function comparedMeasure(item: Item): { item: Item; of: Measure }[] {
  const rule =
    item.rule &&
    rulesWithin(item.rule).find((each) => each.kind === "compared-with-mean" && each.mean === "of-group");
  return rule?.kind === "compared-with-mean" ? [{ item, of: rule.of }] : [];
}

function addTo(sums: Map<string, { sum: Exact; count: number }>, code: string, value: unknown): void {
  if (!(value instanceof Exact)) return;
  const { sum, count } = sums.get(code) ?? { sum: Exact.ZERO, count: 0 };
  sums.set(code, { sum: sum.plus(value), count: count + 1 });
}
