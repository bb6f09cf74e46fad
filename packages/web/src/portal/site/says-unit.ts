/** What is said of one unit, each only where it holds. */
import type { EditionNode } from "@thang-diem/contract";
import { Exact } from "@thang-diem/engine";
import { addsUp, type Said, tooSmallToShow } from "@thang-diem/presentation";
import { gapsIn, shownIn, unitsOf } from "./says-edition.ts";
import type { EditionView, RowView, YearOfUnit } from "./views.ts";

type Of<Kind extends Said["kind"]> = Extract<Said, { readonly kind: Kind }>;

/** Where the unit stands; of units that the sample does not tell apart, that it does not. */
export function rankSaid(edition: EditionView, view: RowView): Said {
  const { rank, interval } = view.row;
  if (!rank) return { kind: "standing-none", unit: view.unit.name, known: !gapsIn(edition) };
  const group = edition.groups.find(({ id }) => id === view.unit.group)?.rows ?? [];
  const alike = interval?.tier === 1 ? group.filter(({ row }) => row.interval?.tier === 1).length - 1 : 0;
  return {
    kind: "standing",
    unit: view.unit.name,
    place: rank.place,
    shared: rank.shared,
    ...(rank.of !== undefined && { of: rank.of }),
    units: unitsOf(group),
    ...(alike > 0 && { alike }),
  };
}

/** The index against the mean of its group. */
export function againstMean(edition: EditionView, view: RowView): Of<"against-mean"> | undefined {
  const mean = edition.summaryOf(view.unit.group)?.mean;
  if (mean === undefined || view.row.index === undefined) return undefined;
  const [index, middle] = [Exact.of(view.row.index), Exact.of(mean)];
  return {
    kind: "against-mean",
    by: index.minus(middle),
    addsUp: addsUp(shownIn(edition), index, middle),
  };
}

/** What the printed parts add up to, where the source prints another index. */
export function againstSource({ row }: RowView): Of<"against-source"> | undefined {
  return row.computedIndex === undefined
    ? undefined
    : { kind: "against-source", parts: Exact.of(row.computedIndex) };
}

interface Part {
  readonly node: EditionNode;
  /** In points of the part. */
  readonly points: Exact;
  readonly mean: Exact;
  /** How far from the mean, as a share of the maximum. */
  readonly distance: Exact;
}

/** Whether points stand beside those of others: not where parts that do not apply made the maximum another. */
export function onFullMaximum({ maximum, fullMaximum }: EditionNode): boolean {
  return Exact.of(maximum).equals(Exact.of(fullMaximum));
}

/**
 * The parts of the first level with points and a mean, on the maximum of all; bonus and penalty stand
 * outside.
 */
function comparedParts(edition: EditionView, view: RowView): Part[] {
  return partsOf(edition, view).flatMap((node) => {
    const mean = edition.summaryOf(view.unit.group, node.code)?.mean;
    const maximum = Exact.of(node.fullMaximum);
    if (node.points === undefined || mean === undefined || maximum.isZero || !onFullMaximum(node)) return [];
    const [points, middle] = [Exact.of(node.points), Exact.of(mean)];
    return [{ node, points, mean: middle, distance: points.minus(middle).over(maximum) }];
  });
}

function partsOf({ scheme }: EditionView, view: RowView): EditionNode[] {
  return (view.row.tree.children ?? []).filter(
    ({ code, status }) => scheme.items.has(code) && status !== "not-applicable",
  );
}

/** On how many parts the unit is above the mean; of a unit without figures nothing is said. */
export function aboveOn(edition: EditionView, view: RowView): Of<"above-on"> | undefined {
  const compared = comparedParts(edition, view);
  if (compared.length === 0) return undefined;
  return {
    kind: "above-on",
    above: compared.filter(({ points, mean }) => points.above(mean)).length,
    of: compared.length,
    all: partsOf(edition, view).length,
  };
}

/**
 * The part on which the unit is farthest from the mean: what makes it different.
 * Only where one part is, and it shows.
 */
export function farthestPart(edition: EditionView, view: RowView): Of<"farthest-part"> | undefined {
  if (gapsIn(edition)) return undefined;
  const compared = comparedParts(edition, view).toSorted((a, b) =>
    b.distance.absolute().compare(a.distance.absolute()),
  );
  const [first, second] = compared;
  if (!first || !second || compared.length < partsOf(edition, view).length) return undefined;
  if (first.distance.absolute().equals(second.distance.absolute())) return undefined;
  const by = first.points.minus(first.mean);
  const shown = { value: "points", decimals: edition.scheme.show.decimals } as const;
  if (by.isZero || tooSmallToShow(shown, by)) return undefined;
  const part = edition.scheme.items.get(first.node.code)?.title;
  return part && { kind: "farthest-part", part, by };
}

export interface Loss {
  readonly node: EditionNode;
  /** In points of the index: what the part takes from it. */
  readonly lost: Exact;
  readonly meanLost: Exact | undefined;
}

/**
 * The parts of the first level by what they take from the index, most first. Under a mean each part counts with its
 * weight; a geometric mean has no such parts.
 */
export function lossesOf(edition: EditionView, view: RowView): Loss[] {
  const parts = partsOf(edition, view);
  if (parts.some(({ points }) => points === undefined)) return [];
  const factor = factorsOf(edition, parts);
  if (!factor) return [];
  return parts
    .flatMap((node) => {
      const maximum = Exact.of(node.maximum);
      const times = factor(node);
      const mean = edition.summaryOf(view.unit.group, node.code)?.mean;
      const whole = Exact.of(node.fullMaximum);
      if (maximum.isZero || maximum.isNegative || whole.isZero) return [];
      return [
        {
          node,
          lost: maximum.minus(Exact.of(node.points ?? "0")).times(times),
          meanLost:
            mean === undefined || !onFullMaximum(node) ? undefined : whole.minus(Exact.of(mean)).times(times),
        },
      ];
    })
    .filter(({ lost }) => !lost.isNegative)
    .toSorted((a, b) => b.lost.compare(a.lost));
}

/** How many points of the index a point of a part is worth. */
function factorsOf(
  { scheme }: EditionView,
  parts: readonly EditionNode[],
): ((node: EditionNode) => Exact) | undefined {
  const { root } = scheme;
  if (root.aggregate === "sum") return () => Exact.ONE;
  if (root.aggregate === "geometric-mean") return undefined;
  const weight = ({ code }: EditionNode) =>
    root.aggregate === "mean" ? Exact.ONE : (scheme.items.get(code)?.componentWeight ?? Exact.ONE);
  const all = Exact.sum(parts.map(weight));
  return (node) => weight(node).over(all).times(root.points).over(Exact.of(node.maximum));
}

/** Where most is lost, where it is one part and more than nothing. */
export function mostLost(edition: EditionView, losses: readonly Loss[]): Of<"most-lost"> | undefined {
  const [worst, second] = losses;
  if (!worst || !second || worst.lost.equals(second.lost)) return undefined;
  const part = edition.scheme.items.get(worst.node.code)?.title;
  return part && { kind: "most-lost", part, lost: worst.lost };
}

/** The place since the first year of the same method in which the unit was ranked. @param history oldest first */
export function sinceThen(history: readonly YearOfUnit[], view: RowView): Of<"since-then"> | undefined {
  const now = history.find((each) => each.row === view);
  const rank = view.row.rank;
  if (!now || !rank || now.edition.uncertainty) return undefined;
  const first = history.find(
    (each) =>
      each.row.row.rank &&
      each.row.unit.group === view.unit.group &&
      each.edition.year < now.edition.year &&
      each.edition.manifest.method === now.edition.manifest.method,
  );
  const then = first?.row.row.rank;
  if (!first || !then) return undefined;
  return {
    kind: "since-then",
    unit: view.unit.shortName,
    year: first.edition.year,
    from: Exact.of(then.place),
    to: Exact.of(rank.place),
    shared: [then.shared, rank.shared],
  };
}
