import type { EditionNode, EditionRow, EditionUnit, ItemSummary } from "@thang-diem/contract";
import { Exact, leavesOf, type Scheme } from "@thang-diem/engine";
import type { AnnouncedEdition } from "./announced.ts";

/** A group that is ranked together, its units as papers list them: by place, then by name; the unranked last. */
export interface GroupResult {
  readonly id: string;
  readonly title: string;
  readonly units: readonly UnitResult[];
  /** Mean, best and worst of the ranked units by item code, "" for the index; empty for a list with gaps. */
  readonly summary: Readonly<Record<string, ItemSummary>>;
}

export interface UnitResult {
  readonly unit: EditionUnit;
  readonly row: EditionRow;
  /** Where its points come from; only where the parts add up to the whole, exactly. */
  readonly parts: PointParts | undefined;
}

/** Points by who brings them; `undefined` where the scheme has no such items. */
export interface PointParts {
  /** Items that the unit scores itself, as they stand after the appraisal. */
  readonly appraised: Exact | undefined;
  /** Items of lead agencies, registers and other indices. */
  readonly outside: Exact | undefined;
  readonly survey: Exact | undefined;
  readonly bonus: Exact | undefined;
  readonly penalty: Exact | undefined;
}

/** Groups without units are left out. */
export function groupResults(edition: AnnouncedEdition): GroupResult[] {
  const { results, scheme } = edition;
  const rows = new Map(results.rows.map((row) => [row.unit, row]));
  return results.groups.flatMap(({ id, title }) => {
    const units = results.units.flatMap((unit): UnitResult[] => {
      const row = rows.get(unit.id);
      return unit.group === id && row ? [{ unit, row, parts: pointParts(row, scheme) }] : [];
    });
    return units.length === 0
      ? []
      : [{ id, title: title.vi, units: units.toSorted(inOrder), summary: results.summary[id] ?? {} }];
  });
}

const BY_NAME = new Intl.Collator("vi", { numeric: true });

function inOrder(a: UnitResult, b: UnitResult): number {
  const place = ({ row }: UnitResult) => row.rank?.place ?? Number.POSITIVE_INFINITY;
  const [left, right] = [place(a), place(b)];
  return left === right ? BY_NAME.compare(a.unit.name.vi, b.unit.name.vi) : left - right;
}

const OUTSIDE_THE_INDEX = ["bonus", "penalty"];

function pointParts(row: EditionRow, scheme: Scheme): PointParts | undefined {
  if (row.points === undefined) return undefined;
  const { children = [] } = row.tree;
  const leaves = children
    .filter(({ code }) => !OUTSIDE_THE_INDEX.includes(code))
    .flatMap((child) => leavesOf(scheme, child));
  if (leaves.some(({ code }) => scheme.items.get(code)?.source === undefined)) return undefined;
  const of = (...kinds: readonly string[]) => sumOf(scheme, leaves, kinds);
  const block = (code: string) => {
    const points = children.find((child) => child.code === code)?.points;
    return points === undefined ? undefined : Exact.of(points);
  };
  const parts = {
    appraised: of("self"),
    outside: of("lead", "data", "index"),
    survey: of("survey"),
    bonus: block("bonus"),
    penalty: block("penalty"),
  };
  const whole = Exact.sum(Object.values(parts).map((part) => part ?? Exact.ZERO));
  return whole.equals(Exact.of(row.points)) ? parts : undefined;
}

function sumOf(scheme: Scheme, leaves: readonly EditionNode[], kinds: readonly string[]): Exact | undefined {
  const own = leaves.filter(({ code }) => kinds.includes(scheme.items.get(code)?.source?.kind ?? ""));
  return own.length === 0
    ? undefined
    : Exact.sum(own.map(({ points }) => (points === undefined ? Exact.ZERO : Exact.of(points))));
}

/** How far the unit's own score lay above what stands for the same items; below it, less than zero. */
export function overclaimed({ row, parts }: UnitResult): Exact | undefined {
  if (row.claimed === undefined || parts?.appraised === undefined) return undefined;
  // Bonus and penalty stand apart in both: what is compared is the index alone.
  return Exact.of(row.claimed.points).minus(parts.appraised);
}

/** An item on which a unit, or a group, lost points. */
export interface Loss {
  readonly code: string;
  readonly title: string;
  /** Of one unit, or the mean of those to which the item applied. */
  readonly lost: Exact;
  readonly maximum: Exact;
  /** Why, in the edition's own words; of a single unit. */
  readonly why: string;
}

/** Items below their maximum, the largest loss first; items outside the maximum are none. */
export function lossesOf({ row }: UnitResult, scheme: Scheme): Loss[] {
  const { children = [] } = row.tree;
  return children
    .filter(({ code }) => !OUTSIDE_THE_INDEX.includes(code))
    .flatMap((child) => leavesOf(scheme, child))
    .flatMap(({ code, points, maximum, sentence }): Loss[] => {
      if (points === undefined) return [];
      const lost = Exact.of(maximum).minus(Exact.of(points));
      return lost.isZero || lost.isNegative
        ? []
        : [
            {
              code,
              title: scheme.items.get(code)?.title.vi ?? code,
              lost,
              maximum: Exact.of(maximum),
              why: sentence.vi,
            },
          ];
    })
    .toSorted((a, b) => b.lost.compare(a.lost) || (a.code < b.code ? -1 : 1));
}

/** The mean loss of every item over the units of a group to which it applied, the largest first. */
export function lossesOfGroup({ units }: GroupResult, scheme: Scheme): Loss[] {
  const sums = new Map<string, { lost: Exact; maximum: Exact; count: number }>();
  for (const { row } of units)
    for (const leaf of leavesOf(scheme, row.tree)) {
      if (leaf.points === undefined || Exact.of(leaf.maximum).isZero) continue;
      const maximum = Exact.of(leaf.maximum);
      const before = sums.get(leaf.code) ?? { lost: Exact.ZERO, maximum: Exact.ZERO, count: 0 };
      sums.set(leaf.code, {
        lost: before.lost.plus(maximum.minus(Exact.of(leaf.points))),
        maximum: maximum.compare(before.maximum) > 0 ? maximum : before.maximum,
        count: before.count + 1,
      });
    }
  const outside = new Set([...(scheme.bonus?.items ?? []), ...(scheme.penalty?.items ?? [])].map(codeOf));
  return [...sums]
    .filter(([code, { lost }]) => !outside.has(code) && !lost.isZero && !lost.isNegative)
    .map(([code, { lost, maximum, count }]) => ({
      code,
      title: scheme.items.get(code)?.title.vi ?? code,
      lost: lost.over(Exact.of(count)),
      maximum,
      why: "",
    }))
    .toSorted((a, b) => b.lost.compare(a.lost) || (a.code < b.code ? -1 : 1));
}

function codeOf({ code }: { readonly code: string }): string {
  return code;
}
