import type { EditionRow, EditionUncertainty } from "@thang-diem/contract";
import {
  errorText,
  Exact,
  type IndexResult,
  intervalOf,
  type Place,
  rankResults,
  type Scheme,
  standardErrorOf,
} from "@thang-diem/engine";
import type { RankIntervals } from "@thang-diem/engine/composite";
import type { RoundHead } from "./inputs.ts";

export interface Uncertainty {
  readonly drawn: EditionUncertainty;
  readonly rows: ReadonlyMap<string, UncertainRow>;
  readonly groups: readonly GroupRanks[];
}

type UncertainRow = Pick<EditionRow, "standardError" | "interval">;

/** The ranking of one group under its sampling errors; units in the order of the summaries. */
export interface GroupRanks {
  readonly units: readonly string[];
  readonly ranks: RankIntervals;
}

const LEVEL = 0.95;

/**
 * Standard errors, intervals, rank intervals and tiers of an edition; `undefined` where no sample stands
 * behind any number.
 */
export function uncertaintyOf(
  { uncertainty }: RoundHead,
  scheme: Scheme,
  computed: readonly IndexResult[],
  places: ReadonlyMap<string, Place>,
): Uncertainty | undefined {
  if (!computed.some(({ error }) => error)) return undefined;
  if (!uncertainty) throw new Error("a round with sampling errors states the seed of its rank intervals");
  const rows = new Map<string, UncertainRow>(
    computed.flatMap((result) =>
      result.error
        ? [
            [
              result.unit,
              {
                standardError: errorText(standardErrorOf(result.error)),
                interval: indexInterval(result, scheme),
              },
            ],
          ]
        : [],
    ),
  );
  const ranked = Map.groupBy(
    computed.filter(({ unit }) => places.has(unit)).toSorted((a, b) => (a.unit < b.unit ? -1 : 1)),
    ({ group }) => group,
  );
  const uncertain = [...ranked.values()].filter((group) => group.some(({ error }) => error));
  const groups = uncertain.map((group): GroupRanks => ({
    units: group.map(({ unit }) => unit),
    ranks: rankResults(group, places, uncertainty, LEVEL, "normal"),
  }));
  for (const [i, group] of uncertain.entries()) {
    const ranks = groups[i]?.ranks;
    for (const [j, result] of group.entries())
      if (ranks)
        rows.set(result.unit, {
          ...rows.get(result.unit),
          interval: { ...indexInterval(result, scheme), ...placeInterval(ranks, j) },
        });
  }
  return { drawn: { ...uncertainty, level: LEVEL }, rows, groups };
}

/** A number without a sampling error is its own interval. Ends never leave what an index can be. */
function indexInterval(
  { index = Exact.ZERO, error, maximum }: IndexResult,
  scheme: Scheme,
): { low: string; high: string } {
  if (!error) return { low: index.text, high: index.text };
  const value = index.toNumber();
  const { low, high } = intervalOf(error, value, LEVEL);
  const top = scheme.indexValue === "share" ? 1 : maximum.toNumber();
  return {
    low: errorText(Math.max(low, Math.min(0, value))),
    high: errorText(Math.min(high, Math.max(top, value))),
  };
}

function placeInterval(
  { intervals, tiers }: RankIntervals,
  unit: number,
): { placeLow: number; placeHigh: number; tier: number } {
  return {
    placeLow: intervals[unit]?.low ?? 0,
    placeHigh: intervals[unit]?.high ?? 0,
    tier: tiers[unit] ?? 0,
  };
}
