import type { UnequalTreatment } from "@thang-diem/contract";
import {
  Exact,
  factText,
  type Item,
  type ItemCode,
  readFact,
  type RoundId,
  type Scheme,
  type UnitVersionId,
} from "@thang-diem/engine";

/** One item of one unit as it was claimed and judged. */
export interface Judged {
  readonly unitVersionId: UnitVersionId;
  readonly unitName: string;
  readonly item: ItemCode;
  readonly claimedFacts: Readonly<Record<string, string>>;
  readonly claimed: string;
  readonly points: string;
  readonly verdict: "accepted" | "changed" | "decided";
  readonly by: string;
  readonly reason: string;
}

/** Units that something shared makes alike: the same inputs, the same file. */
export interface Alike {
  readonly why: UnequalTreatment["why"];
  readonly item: ItemCode;
  readonly shared: string;
  readonly judged: readonly Judged[];
}

/**
 * Units with equal claims for an item, as the engine reads them: "90,0" and "90" are equal. Only items where somebody
 * changed something are looked at: where all were accepted, equal claims have equal points.
 */
export function alikeByInputs(scheme: Scheme, judged: readonly Judged[]): Alike[] {
  return [...Map.groupBy(judged, ({ item }) => item)].flatMap(([code, ofItem]) => {
    const item = scheme.items.get(code);
    // Where all were accepted, equal claims have equal points.
    if (item === undefined || ofItem.every(({ verdict }) => verdict === "accepted")) return [];
    return [...Map.groupBy(ofItem, ({ claimedFacts }) => inputsOf(item, claimedFacts))].map(
      ([shared, alike]): Alike => ({ why: "same-inputs", item: code, shared, judged: alike }),
    );
  });
}

function inputsOf(item: Item, facts: Readonly<Record<string, string>>): string {
  return [...item.facts.values()]
    .map((fact) => {
      const read = readFact(fact, facts[fact.name] ?? "");
      return `${fact.title.vi}: ${read.ok ? factText(read.value) : (facts[fact.name] ?? "")}`;
    })
    .join("; ");
}

/** Of those that are alike the ones whose points are not, the widest first. */
export function unequalOf(scheme: Scheme, roundId: RoundId, groups: readonly Alike[]): UnequalTreatment[] {
  return groups
    .filter(({ judged }) => new Set(judged.map(({ points }) => points)).size > 1)
    .map(({ why, item, shared, judged }) => {
      const points = judged.flatMap((one) => (one.points === "" ? [] : [Exact.of(one.points)]));
      const spread =
        points.length === 0
          ? Exact.ZERO
          : points.reduce((a, b) => Exact.max(a, b)).minus(points.reduce((a, b) => Exact.min(a, b)));
      return {
        roundId,
        item,
        title: scheme.items.get(item)?.title ?? { vi: item, en: item },
        why,
        shared,
        spread: spread.text,
        units: judged.map(({ unitVersionId, unitName, points: given, claimed, by, reason }) => ({
          unitVersionId,
          unitName,
          points: given,
          claimed,
          by,
          reason,
        })),
      };
    })
    .toSorted((a, b) => Exact.of(b.spread).compare(Exact.of(a.spread)));
}
