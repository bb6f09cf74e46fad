import type { ItemCode, UnitVersionId } from "../ids/index.ts";
import { Exact } from "../numbers/index.ts";
import type { Bilingual, Scheme } from "../scheme/index.ts";
import type { IndexResult, ResultNode } from "../scoring/index.ts";
import { classReason, nodesOf, readsGroup } from "../scoring/index.ts";
import { type Front, frontOf, joined, pickedOf, type Way, wayOf } from "./front.ts";
import { type Floor, holdsFloor, type Needed, neededFor, type Target } from "./target.ts";
import { type PublishedRound, whatIf } from "./what-if.ts";
import { winnablePoints } from "./winnable.ts";

/** Effort of winning everything that an item has lost, in whole units (days of work); absent: it cannot be won. */
export type Efforts = ReadonlyMap<string, number>;

export interface WonItem {
  readonly code: ItemCode;
  readonly from: Exact | undefined;
  readonly to: Exact;
  readonly effort: number;
  /** People's answers decide it: the points are hoped for, not worked for. */
  readonly survey: boolean;
}

export type CheapestWay =
  | {
      readonly outcome: "reached";
      readonly effort: number;
      readonly items: readonly WonItem[];
      readonly result: IndexResult;
      /** False where points of one item move another, and the engine's own computation asked for more than the sum. */
      readonly exact: boolean;
    }
  /** Everything won is not enough: the best that can be, and what stands against it. */
  | {
      readonly outcome: "out-of-reach";
      readonly items: readonly WonItem[];
      readonly best: IndexResult;
      readonly why: Bilingual | undefined;
    }
  | { readonly outcome: "no-such-target" };

/**
 * The least effort that brings a unit to a target, others standing as published: an exact optimum over the steps of
 * every rule, with caps of blocks, shares among siblings, means, rounding and conditions of classes respected. A
 * part of
 * an item costs its part of the item's effort, rounded up to whole units. Dynamic programming over the tree: at each
 * node the best points for every effort, so that the result is checked by the engine as a whole once more.
 *
 * Of several ways with the same effort the one with more points is taken. A geometric mean is not a sum: in such a
 * scheme the ways are found as if it were the sum of its parts, and the answer is marked as not exact.
 *
 * @example cheapestWay(published, unit, { kind: "place", place: 5 }, new Map([["1.1", 10], ["1.2", 3]]))
 */
export function cheapestWay(
  published: PublishedRound,
  unit: UnitVersionId,
  target: Target,
  efforts: Efforts,
): CheapestWay {
  const needed = neededFor(published, unit, target);
  const now = published.results.find((each) => each.unit === unit);
  if (needed === undefined || now === undefined) return { outcome: "no-such-target" };
  const whole = [...efforts.values()].reduce((sum, each) => sum + Math.max(0, Math.ceil(each)), 0);
  const search: Search = { scheme: published.scheme, efforts, floors: needed.floors, effortMax: 0 };
  for (let most = 16; ; most *= 4) {
    const front = indexFront({ ...search, effortMax: Math.min(most, whole) }, now.tree);
    const found = firstReached(published, unit, target, needed, front, now);
    if (found !== undefined) return found;
    if (most >= whole) break;
  }
  return outOfReach(published, unit, { ...search, floors: [], effortMax: whole }, now);
}

interface Search {
  readonly scheme: Scheme;
  readonly efforts: Efforts;
  readonly floors: readonly Floor[];
  readonly effortMax: number;
}

/** The first way, by effort, that the engine itself finds to reach the target. */
function firstReached(
  published: PublishedRound,
  unit: UnitVersionId,
  target: Target,
  needed: Needed,
  front: Front,
  now: IndexResult,
): CheapestWay | undefined {
  let asked = 0;
  for (const way of front) {
    if (
      !holdsFloor(indexOf(published.scheme, way.points, now.maximum), {
        value: needed.index,
        above: needed.above,
      })
    )
      continue;
    const tried = whatIf(published, unit, { points: pointsOf(way) });
    asked += 1;
    if (tried !== undefined && reached(published.scheme, tried.after, tried.place?.place, target, needed))
      return {
        outcome: "reached",
        effort: way.effort,
        items: wonItems(published.scheme, now.tree, way),
        result: tried.after,
        exact: asked === 1 && isSum(published.scheme),
      };
  }
  return undefined;
}

/** Whether points add up by themselves: no item reads another or the group, no quota, no geometric mean. */
function isSum({ branchedOn, items, classes }: Scheme): boolean {
  return (
    branchedOn.size === 0 &&
    classes.every(({ quota }) => quota === undefined) &&
    [...items.values()].every((item) => item.aggregate !== "geometric-mean" && !readsGroup(item))
  );
}

function reached(
  { classes }: Scheme,
  { index, class: given }: IndexResult,
  place: number | undefined,
  target: Target,
  needed: Needed,
): boolean {
  if (index === undefined) return false;
  const rankOf = (id: string) => classes.findIndex((each) => each.id === id);
  if (target.kind === "class") return given?.decided === true && rankOf(given.id) <= rankOf(target.id);
  if (target.kind === "place") return place !== undefined && place <= target.place;
  return holdsFloor(index, { value: needed.index, above: needed.above });
}

function outOfReach(
  published: PublishedRound,
  unit: UnitVersionId,
  search: Search,
  now: IndexResult,
): CheapestWay {
  const best = indexFront(search, now.tree).at(-1);
  const after = best && whatIf(published, unit, { points: pointsOf(best) })?.after;
  return {
    outcome: "out-of-reach",
    items: best === undefined ? [] : wonItems(published.scheme, now.tree, best),
    best: after ?? now,
    why: after?.class === undefined ? after?.noIndex : classReason(after.class, published.scheme),
  };
}

function pointsOf(way: Way): Map<string, Exact> {
  return new Map(pickedOf(way.picks).map(({ code, points }) => [code, points]));
}

function wonItems(scheme: Scheme, tree: ResultNode, way: Way): WonItem[] {
  const nodes = new Map(nodesOf(tree).map((node) => [node.code as string, node]));
  const order = [...scheme.items.keys()];
  return pickedOf(way.picks)
    .flatMap(({ code, points, effort }) => {
      const node = nodes.get(code);
      const survey = node?.item.source?.kind === "survey" || node?.error !== undefined;
      return node === undefined ? [] : [{ code: node.code, from: node.points, to: points, effort, survey }];
    })
    .toSorted((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
}

function indexOf({ indexValue }: Scheme, points: Exact, maximum: Exact): Exact {
  return indexValue === "points" ? points : maximum.isZero ? Exact.ZERO : points.over(maximum);
}

/** The whole: the tree and its blocks, cut at the most that the total can be. */
function indexFront(search: Search, tree: ResultNode): Front {
  const isBlock = ({ item }: ResultNode) => item.line === 0 && item.depth === 1;
  const main = childrenFront(
    search,
    tree,
    tree.children.filter((child) => !isBlock(child)),
  );
  // a factor of the unit stands whatever it wins
  const factor = tree.reason.kind === "index" ? tree.reason.coefficient?.times : undefined;
  const items = factor === undefined ? main : mapped(main, (points) => points.times(factor));
  const whole = tree.children
    .filter(isBlock)
    .reduce((front, block) => joined(front, blockFront(search, block), search.effortMax), items);
  const { upTo } = search.scheme;
  return upTo === undefined ? whole : mapped(whole, (points) => Exact.min(points, upTo));
}

function blockFront(search: Search, block: ResultNode): Front {
  const limit = search.scheme[block.code === "bonus" ? "bonus" : "penalty"]?.limit;
  // a condition on every item of a level speaks of the tree alone
  const floors = search.floors.filter(({ on }) => "item" in on);
  const sum = sumFront({ ...search, floors }, block.children, () => Exact.ONE);
  if (limit === undefined) return sum;
  return mapped(sum, (points) => (limit.isNegative ? Exact.max(points, limit) : Exact.min(points, limit)));
}

function nodeFront(search: Search, node: ResultNode): Front {
  const own =
    node.item.rule === undefined ? childrenFront(search, node, node.children) : leafFront(search, node);
  const floors = search.floors.filter(({ on }) =>
    "item" in on ? on.item === node.code : on.depth === node.item.depth,
  );
  return floors.length === 0
    ? own
    : own.filter(({ points }) =>
        floors.every((floor) =>
          holdsFloor(
            floor.as === "points" ? points : node.maximum.isZero ? Exact.ZERO : points.over(node.maximum),
            floor,
          ),
        ),
      );
}

function leafFront({ efforts }: Search, node: ResultNode): Front {
  const still = node.points === undefined ? [] : [wayOf(0, node.points, undefined)];
  const days = efforts.get(node.code);
  const steps = winnablePoints(node);
  const [from, most] = [node.points ?? Exact.ZERO, steps.at(-1)];
  if (node.points === undefined && (days === undefined || most === undefined))
    return [wayOf(0, Exact.ZERO, { code: node.code, points: Exact.ZERO, effort: 0 })];
  if (days === undefined || most === undefined) return still;
  const lost = most.minus(from);
  const ways = steps.map((points) => {
    const part = lost.isZero ? Exact.ZERO : points.minus(from).over(lost);
    const effort = part
      .times(Exact.of(Math.max(0, Math.ceil(days))))
      .rounded({ decimals: 0, by: "up" })
      .toNumber();
    return wayOf(effort, points, { code: node.code, points, effort });
  });
  return frontOf([...still, ...ways]);
}

/** As the engine adds up a node from its children: a sum, or a mean of shares times the points of the node. */
function childrenFront(search: Search, node: ResultNode, children: readonly ResultNode[]): Front {
  const applying = children.filter(({ status }) => status !== "not-applicable");
  if (applying.length === 0) return [wayOf(0, Exact.ZERO, undefined)];
  const { item } = node;
  const round = (points: Exact) => (item.round ? points.rounded(item.round) : points);
  if (item.aggregate === "sum") {
    const maximum = Exact.sum(applying.map((child) => child.maximum));
    const factor = maximum.isZero ? Exact.ONE : node.maximum.over(maximum);
    const sum = sumFront(search, applying, () => Exact.ONE);
    return mapped(sum, (points) => round(points.times(factor)));
  }
  const weightOf = (child: ResultNode) =>
    item.aggregate === "mean" ? Exact.ONE : (child.item.componentWeight ?? Exact.ONE);
  const whole = Exact.sum(applying.map(weightOf));
  const share = (child: ResultNode) => weightOf(child).times(item.points).over(whole.times(child.maximum));
  return mapped(sumFront(search, applying, share), round);
}

function sumFront(
  search: Search,
  children: readonly ResultNode[],
  factorOf: (child: ResultNode) => Exact,
): Front {
  return children.reduce<Front>(
    (front, child) => {
      const factor = factorOf(child);
      const own = nodeFront(search, child).filter(({ effort }) => effort <= search.effortMax);
      const scaled = factor.equals(Exact.ONE) ? own : mapped(own, (points) => points.times(factor));
      return joined(front, scaled, search.effortMax);
    },
    [wayOf(0, Exact.ZERO, undefined)],
  );
}

/** The same ways with other points, by a function that never falls. */
function mapped(front: Front, of: (points: Exact) => Exact): Front {
  return frontOf(front.map(({ effort, points, picks }) => wayOf(effort, of(points), picks)));
}
