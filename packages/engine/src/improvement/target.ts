import type { UnitVersionId } from "../ids/index.ts";
import { Exact } from "../numbers/index.ts";
import type { Comparison, Scheme } from "../scheme/index.ts";
import type { PublishedRound } from "./what-if.ts";
import { rankingOf } from "./what-if.ts";

/** What a unit wants to reach: an index (on its own scale), a class by its id, or a place in its group. */
export type Target =
  | { readonly kind: "index"; readonly value: Exact }
  | { readonly kind: "class"; readonly id: string }
  | { readonly kind: "place"; readonly place: number };

/** What has to hold for it: the index, and the points of single items or levels of the tree. */
export interface Needed {
  readonly index: Exact;
  /** The index itself is not enough. */
  readonly above: boolean;
  readonly floors: readonly Floor[];
}

export interface Floor {
  readonly on: { readonly item: string } | { readonly depth: number };
  readonly as: "points" | "share";
  readonly value: Exact;
  readonly above: boolean;
}

/** @returns nothing where the scheme has no such class, or the group no such place */
export function neededFor(
  published: PublishedRound,
  unit: UnitVersionId,
  target: Target,
): Needed | undefined {
  if (target.kind === "index") return { index: target.value, above: false, floors: [] };
  if (target.kind === "class") return neededForClass(published.scheme, target.id);
  return neededForPlace(published, unit, target.place);
}

/** The lower end of the class with its conditions on items, and what keeps vetoes on a single item away. */
function neededForClass(scheme: Scheme, id: string): Needed | undefined {
  const at = scheme.classes.findIndex((each) => each.id === id);
  const wanted = scheme.classes[at];
  if (wanted === undefined) return undefined;
  const worse = (veto: Scheme["vetoes"][number]) =>
    veto.lower !== undefined || scheme.classes.findIndex((each) => each.id === veto.class) > at;
  const vetoes = scheme.vetoes.flatMap((veto) => {
    const [only, ...others] = veto.when;
    return worse(veto) && only !== undefined && others.length === 0 ? floorOf(only, OPPOSITE) : [];
  });
  return {
    index: wanted.low,
    above: wanted.lowOpen,
    floors: [...wanted.provided.flatMap((each) => floorOf(each, UPWARD)), ...vetoes],
  };
}

const UPWARD: Partial<Record<Comparison, boolean>> = { atLeast: false, above: true };
/** What must hold so that a veto does not: below 60 % is kept away by at least 60 %. */
const OPPOSITE: Partial<Record<Comparison, boolean>> = { below: false, atMost: true };

function floorOf(
  { subject, comparison, value }: Scheme["classes"][number]["provided"][number],
  above: Partial<Record<Comparison, boolean>>,
): Floor[] {
  const open = above[comparison];
  if (open === undefined || "fact" in subject || !(value instanceof Exact)) return [];
  return [
    "item" in subject
      ? { on: { item: subject.item }, as: subject.as, value, above: open }
      : { on: { depth: subject.everyItemAtDepth }, as: "share", value, above: open },
  ];
}

/** The value of whoever would have to be caught up with; equal values share the place. */
function neededForPlace(
  { scheme, results, unranked }: PublishedRound,
  unit: UnitVersionId,
  place: number,
): Needed | undefined {
  const group = results.find((each) => each.unit === unit)?.group;
  const others = results.flatMap((each) =>
    each.unit === unit || each.group !== group || unranked.has(each.unit) || each.index === undefined
      ? []
      : [each.index],
  );
  const { on, decimals, ties } = rankingOf(scheme);
  const shown = on === "exact" ? others : others.map((each) => each.rounded({ decimals, by: "half-up" }));
  const sorted = shown.toSorted((a, b) => b.compare(a));
  const ladder =
    ties === "shared-dense"
      ? sorted.filter((each, i) => i === 0 || !each.equals(sorted[i - 1] ?? each))
      : sorted;
  if (place < 1 || place > others.length + 1) return undefined;
  const caught = ladder[place - 1];
  if (caught === undefined) return { index: Exact.ZERO, above: false, floors: [] };
  // half up: whatever reaches half a step below is shown as the same value
  const half = Exact.ratio(1, 2 * 10 ** decimals);
  return { index: on === "exact" ? caught : caught.minus(half), above: false, floors: [] };
}

/** Whether a value stands above a floor. */
export function holdsFloor(value: Exact, { value: floor, above }: { value: Exact; above: boolean }): boolean {
  return above ? value.above(floor) : value.atLeast(floor);
}
