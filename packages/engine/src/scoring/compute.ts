import { Exact } from "../numbers/index.ts";
import type { Bilingual, Item, Scheme } from "../scheme/index.ts";
import { award, measured } from "./award.ts";
import { classify, type Classification } from "./classes.ts";
import { type FactValue, NO_FACTS, type UnitFacts } from "./facts.ts";
import { ResultNode } from "./node.ts";
import { limited, total } from "./total.ts";

/** The index of one unit and everything it came from. */
export interface IndexResult {
  readonly unit: string;
  readonly group: string;
  /** What is ranked: a share of the obtainable points or the points themselves, as the scheme says; absent with a reason in `noIndex`. */
  readonly index: Exact | undefined;
  readonly points: Exact | undefined;
  /** The maximum that applied to this unit. */
  readonly maximum: Exact;
  readonly noIndex: Bilingual | undefined;
  /** The whole tree; its root is the index itself, its last children the bonus and penalty blocks. */
  readonly tree: ResultNode;
  readonly class: Classification | undefined;
}

/** Means of a group that rules compare with: by item code. */
export type GroupMeans = ReadonlyMap<string, Exact>;

/**
 * Scores one unit: every item by its rule, then the totals upward, then bonus and penalty, then index and class.
 *
 * The index is points over the points that could be obtained (`value: share`) or the points themselves. Nothing is
 * rounded except where the scheme says.
 * @param means needed only by rules that compare with the mean of the group; `computeRound` finds them itself
 */
export function computeIndex(scheme: Scheme, unit: UnitFacts, means: GroupMeans = new Map()): IndexResult {
  const nodes = awardAll(scheme, unit, means);
  const main = rollUp(scheme.root, nodes);
  const blocks = blockNodes(scheme, nodes);
  const refused = [...nodes.values()].some(({ reason }) => reason.kind === "per-day" && reason.refused);
  const noIndex = refused ? REFUSED : main.points && blocks.every((block) => block.points) ? undefined : whyMissing(main);
  const points = noIndex || !main.points ? undefined : Exact.sum([main.points, ...blocks.map((block) => block.points ?? Exact.ZERO)]);
  const index = points && indexOf(scheme, points, main.maximum);
  const tree = new ResultNode({
    item: scheme.root,
    points,
    maximum: main.maximum,
    reason: index ? { kind: "index", value: scheme.indexValue, index } : { kind: "missing", why: noIndex ?? NOTHING_APPLIES },
    rounding: main.rounding,
    children: [...main.children, ...blocks],
  });
  const schemeFacts = unit.facts.get("") ?? NO_FACTS;
  return { unit: unit.unit, group: unit.group, index, points, maximum: main.maximum, noIndex: index ? undefined : (noIndex ?? NOTHING_APPLIES), tree, class: index && classify(scheme, index, tree, schemeFacts) };
}

/** Scores all units of a round; means that rules compare with are taken over the units of the same group. Linear in units × items. */
export function computeRound(scheme: Scheme, units: readonly UnitFacts[]): IndexResult[] {
  const means = groupMeans(scheme, units);
  return units.map((unit) => computeIndex(scheme, unit, means.get(unit.group)));
}

const REFUSED: Bilingual = { vi: "hồ sơ nộp quá hạn, không được tiếp nhận", en: "the file came after the last day and was not accepted" };
const NOTHING_APPLIES: Bilingual = { vi: "không có tiêu chí nào áp dụng cho đơn vị này", en: "no item applies to this unit" };

function awardAll(scheme: Scheme, unit: UnitFacts, means: GroupMeans): Map<string, ResultNode> {
  const nodes = new Map<string, ResultNode>();
  const points = new Map<string, Exact>();
  const shared = unit.facts.get("");
  for (const item of scheme.scoringOrder) {
    const own = unit.facts.get(item.code) ?? NO_FACTS;
    const node = award(item, shared ? new Map([...shared, ...own]) : own, { points, mean: means.get(item.code), exemption: unit.exemptions?.get(item.code) });
    nodes.set(item.code, node);
    if (node.points && scheme.branchedOn.has(item.code)) points.set(item.code, node.points);
  }
  return nodes;
}

function rollUp(item: Item, nodes: ReadonlyMap<string, ResultNode>): ResultNode {
  const own = nodes.get(item.code);
  if (own) return own;
  return total(item, item.children.map((child) => rollUp(child, nodes)));
}

function blockNodes(scheme: Scheme, nodes: ReadonlyMap<string, ResultNode>): ResultNode[] {
  const node = (code: "bonus" | "penalty") => {
    const block = scheme[code];
    return block ? [limited(blockItem(code, block.items, block.limit), block, block.items.map((item) => rollUp(item, nodes)))] : [];
  };
  return [...node("bonus"), ...node("penalty")];
}

const BLOCK_TITLES = { bonus: { vi: "Điểm thưởng", en: "Bonus" }, penalty: { vi: "Điểm trừ", en: "Penalty" } } as const;

function blockItem(code: "bonus" | "penalty", children: readonly Item[], limit: Exact | undefined): Item {
  return { code, title: BLOCK_TITLES[code], line: 0, depth: 1, points: limit ?? Exact.ZERO, facts: new Map(), cases: [], aggregate: "sum", children };
}

function indexOf(scheme: Scheme, points: Exact, maximum: Exact): Exact | undefined {
  if (scheme.indexValue === "points") return points;
  return maximum.isZero ? undefined : points.over(maximum);
}

function whyMissing(node: ResultNode): Bilingual {
  if (node.reason.kind === "not-applicable") return NOTHING_APPLIES;
  const leaves = missingLeaves(node);
  const codes = leaves.slice(0, 8).map((leaf) => leaf.code).join(", ");
  const more = leaves.length > 8 ? " …" : "";
  return { vi: `thiếu số liệu của ${leaves.length} tiêu chí (${codes}${more})`, en: `figures of ${leaves.length} items are missing (${codes}${more})` };
}

function missingLeaves(node: ResultNode): ResultNode[] {
  if (node.status !== "missing") return [];
  return node.children.length === 0 ? [node] : node.children.flatMap(missingLeaves);
}

/** Group → item → mean of the measure over the units that report it. */
function groupMeans(scheme: Scheme, units: readonly UnitFacts[]): Map<string, Map<string, Exact>> {
  const compared = scheme.scoringOrder.flatMap((item) => (item.rule?.kind === "compared-with-mean" && item.rule.mean === "of-group" ? [{ code: item.code, of: item.rule.of }] : []));
  const sums = new Map<string, Map<string, { sum: Exact; count: number }>>();
  if (compared.length === 0) return new Map();
  for (const unit of units) {
    const ofGroup = sums.get(unit.group) ?? new Map<string, { sum: Exact; count: number }>();
    sums.set(unit.group, ofGroup);
    for (const { code, of } of compared) addTo(ofGroup, code, measured(of, unit.facts.get(code) ?? new Map<string, FactValue>()));
  }
  return new Map([...sums].map(([group, items]) => [group, new Map([...items].map(([code, { sum, count }]) => [code, sum.over(Exact.of(count))]))]));
}

function addTo(sums: Map<string, { sum: Exact; count: number }>, code: string, value: unknown): void {
  if (!(value instanceof Exact)) return;
  const { sum, count } = sums.get(code) ?? { sum: Exact.ZERO, count: 0 };
  sums.set(code, { sum: sum.plus(value), count: count + 1 });
}
