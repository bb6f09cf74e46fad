import type { ItemCode, UnitVersionId } from "../ids/index.ts";
import { Exact } from "../numbers/index.ts";
import {
  type Bilingual,
  GROUP,
  type Item,
  itemsReadBy,
  type Scheme,
  schemeForGroup,
} from "../scheme/index.ts";
import { award, inapplicability } from "./award.ts";
import { type Factor, factorOf } from "./coefficients.ts";
import type { OtherItems, ScoredItemPoints } from "./conditions.ts";
import { classify, type Classification } from "./classes.ts";
import { type Exemption, type FactValue, NO_FACTS, type UnitFacts } from "./facts.ts";
import { figuresOfGroup, type GroupFigures, groupFigures } from "./group-figures.ts";
import { ResultNode } from "./node.ts";
import { withQuotas } from "./quotas.ts";
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

/**
 * Scores one unit: every item by its rule, then the totals upward, then bonus and penalty, then index and
 * class.
 *
 * The index is points over the points that could be obtained (`value: share`) or the points themselves.
 * Nothing is
 * rounded except where the scheme says.
 * @param group needed only by rules that read figures of the unit's group, see {@link figuresByGroup};
 *   `computeRound` finds them itself
 */
export function computeIndex(general: Scheme, unit: UnitFacts, group?: GroupFigures): IndexResult {
  const scheme = schemeForGroup(general, unit.group);
  const scored = awardAll(scheme, unit, group);
  const main = rollUp(scheme.root, scored);
  const blocks = blockNodes(scheme, scored);
  const summed = indexPoints(scheme, scored, main, blocks);
  const { points, noIndex } = summed;
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
          ...(summed.cut && { cut: summed.cut }),
          ...(main.reason.kind === "total" && main.reason.sharedBy && { sharedBy: main.reason.sharedBy }),
          ...(summed.factor && main.points && { coefficient: { of: main.points, ...summed.factor } }),
        }
      : { kind: "missing", why: noIndex ?? NOTHING_APPLIES },
    rounding: main.rounding,
    children: [...main.children, ...blocks],
    error: summed.cut ? undefined : indexError(main, blocks, summed.factor),
  });
  return {
    unit: unit.unit,
    group: unit.group,
    index,
    points,
    maximum: main.maximum,
    noIndex: index ? undefined : (noIndex ?? NOTHING_APPLIES),
    tree,
    class: index && classify(scheme, index, tree, unit.facts.get("") ?? NO_FACTS),
    error:
      index &&
      combineErrors([
        { error: tree.error, factor: scheme.indexValue === "share" ? 1 / main.maximum.toNumber() : 1 },
      ]),
  };
}

interface IndexPoints {
  readonly points: Exact | undefined;
  readonly noIndex: Bilingual | undefined;
  readonly factor?: Factor | undefined;
  /** The total that would stand without the most that the scheme allows. */
  readonly cut?: Exact | undefined;
}

/** The items' total times its factor, with bonus and penalty, up to the most that the scheme allows. */
function indexPoints(
  scheme: Scheme,
  { unit, nodes }: Scored,
  main: ResultNode,
  blocks: readonly ResultNode[],
): IndexPoints {
  const none = (noIndex: Bilingual): IndexPoints => ({ points: undefined, noIndex });
  if ([...nodes.values()].some(({ reason }) => reason.kind === "per-day" && reason.refused))
    return none(REFUSED);
  if (!main.points || !blocks.every((block) => block.points)) return none(whyMissing(main));
  const found = factorOf(scheme, unit);
  if ("missing" in found) return none(found.missing);
  const { factor } = found;
  const items = factor ? main.points.times(factor.times) : main.points;
  const whole = Exact.sum([items, ...blocks.map((block) => block.points ?? Exact.ZERO)]);
  const cut = scheme.upTo && whole.above(scheme.upTo) ? whole : undefined;
  return { points: cut ? scheme.upTo : whole, noIndex: undefined, factor, cut };
}

function indexError(
  main: ResultNode,
  blocks: readonly ResultNode[],
  factor: Factor | undefined,
): PointsError | undefined {
  return combineErrors([
    { error: main.error, factor: factor?.times.toNumber() ?? 1 },
    ...blocks.map(({ error }) => ({ error, factor: 1 })),
  ]);
}

/**
 * Scores all units of a round; figures of a group that rules read are taken over the units of the same group.
 * Classes with a quota are given last. Linear in units × items, and in n log n of the units where a rule reads such
 * figures.
 */
export function computeRound(scheme: Scheme, units: readonly UnitFacts[]): readonly IndexResult[] {
  const figures = figuresByGroup(scheme, units);
  return withQuotas(
    scheme,
    units.map((unit) => computeIndex(scheme, unit, figures.get(unit.group))),
  );
}

/**
 * What rules read of the units of a group (means, extremes, places), by group: for scoring one unit with
 * {@link computeIndex} where the others are known only in part. A group without units is not in it.
 *
 * @example computeIndex(scheme, unit, figuresByGroup(scheme, [unit, ...others]).get(unit.group))
 */
export function figuresByGroup(
  scheme: Scheme,
  units: readonly UnitFacts[],
): ReadonlyMap<string, GroupFigures> {
  return groupFigures(scheme, units, factsFor);
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

function awardAll(scheme: Scheme, unit: UnitFacts, group: GroupFigures | undefined): Scored {
  const nodes = new Map<string, ResultNode>();
  const others = new Map<string, ScoredItemPoints>();
  const scored: Scored = { unit, nodes, others };
  for (const item of scheme.scoringOrder) {
    for (const code of itemsReadBy(item)) addDomain(scheme.items.get(code), others, scored);
    const own = factsFor(item, unit);
    const ofGroup = figuresOfGroup(item, own, group);
    const node = award(item, ofGroup.length === 0 ? own : new Map([...own, ...ofGroup]), {
      others,
      mean: group?.means.get(item.code),
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
