import type { TrialRow } from "@thang-diem/contract";
import {
  type Bilingual,
  computeRound,
  EXEMPT,
  type Exemption,
  type Item,
  type ItemCode,
  rankUnits,
  readClaim,
  type ResultNode,
  type Scheme,
  type TypedFact,
  type UnitVersionId,
} from "@thang-diem/engine";

/** What is known of a unit, as typed or imported: read by whichever scheme. */
export interface UnitToScore {
  readonly unit: UnitVersionId;
  readonly name: string;
  readonly group: string;
  readonly typed: readonly TypedFact[];
  readonly exemptions: ReadonlyMap<string, Exemption>;
}

/** What a scheme cannot read of what was given. */
export interface Unread {
  readonly code: ItemCode;
  readonly fact: string;
  readonly units: number;
  readonly message: Bilingual;
}

export interface Compared {
  readonly rows: TrialRow[];
  /** Items of the later scheme for which no unit has anything to score. */
  readonly withoutData: Item[];
  readonly unread: Unread[];
}

/**
 * Units under one scheme and under another, side by side, ranked each time within their groups.
 * Scored is what there is: an item without figures leaves the maximum of its unit, as an exempt one does.
 */
export function compareSchemes(before: Scheme, after: Scheme, units: readonly UnitToScore[]): Compared {
  const [old, fresh] = [score(before, units), score(after, units)];
  const rows = units.map(({ unit, name, group }) => ({
    unit,
    name,
    group,
    before: old.scored.get(unit) ?? NOTHING,
    after: fresh.scored.get(unit) ?? NOTHING,
  }));
  return { rows, unread: fresh.unread, withoutData: fresh.withoutData };
}

type Scored = TrialRow["before"];
const NOTHING: Scored = { points: "", index: "", place: "" };

function score(
  scheme: Scheme,
  units: readonly UnitToScore[],
): { scored: Map<string, Scored>; unread: Unread[]; withoutData: Item[] } {
  const read = units.map(({ unit, group, typed, exemptions }) =>
    readClaim(
      scheme,
      { unit, group },
      typed.filter(({ fact }) => fact !== EXEMPT),
      exemptions,
    ),
  );
  const missing = computeRound(
    scheme,
    read.map(({ facts }) => facts),
  ).map(({ tree }) => missingLeaves(tree));
  const results = computeRound(
    scheme,
    read.map(({ facts }, i) => ({
      ...facts,
      exemptions: new Map([
        ...(missing[i] ?? []).map((code) => [code, NO_DATA] as const),
        ...(facts.exemptions ?? []),
      ]),
    })),
  );
  const places = rankUnits(
    results.map(({ unit, group, index }) => ({ unit, group, value: index })),
    {
      on: scheme.ranking.on,
      decimals: scheme.show.decimals + (scheme.indexValue === "share" ? 2 : 0),
      ties: scheme.ranking.ties,
    },
  );
  const scored = results.map(({ unit, points, index }): [string, Scored] => {
    const place = places.get(unit);
    return [
      unit,
      {
        points: points?.text ?? "",
        index: index?.text ?? "",
        place: place === undefined ? "" : `${place.place}${place.shared ? "=" : ""}`,
      },
    ];
  });
  return {
    scored: new Map(scored),
    unread: unreadOf(read.flatMap(({ faults }) => faults)),
    withoutData: emptyItems(scheme, missing),
  };
}

const NO_DATA: Exemption = { reason: { vi: "chưa có số liệu", en: "no figures" } };

function missingLeaves(node: ResultNode): string[] {
  if (node.children.length > 0) return node.children.flatMap(missingLeaves);
  return node.status === "missing" ? [node.code] : [];
}

function emptyItems(scheme: Scheme, missing: readonly (readonly string[])[]): Item[] {
  const count = new Map<string, number>();
  for (const code of missing.flat()) count.set(code, (count.get(code) ?? 0) + 1);
  return scheme.scoringOrder.filter(({ code }) => missing.length > 0 && count.get(code) === missing.length);
}

function unreadOf(
  faults: readonly { readonly item: ItemCode; readonly fact: string; readonly message: Bilingual }[],
): Unread[] {
  const alike = Map.groupBy(faults, ({ item, fact }) => `${item}\u0000${fact}`);
  return [...alike.values()].flatMap((same) =>
    same[0] === undefined
      ? []
      : [{ code: same[0].item, fact: same[0].fact, units: same.length, message: same[0].message }],
  );
}
