import type { Page } from "../layout/index.ts";
import { indexCell } from "../site/index.ts";
import type { EditionView, GroupView, RowView } from "../site/index.ts";

/** Units of one tier stand in one bracket: which end of it a row is, and how many it holds. */
export interface Bracket {
  readonly first: boolean;
  readonly last: boolean;
  readonly size: number;
}

/** The bracket of every unit of a group, by unit id; rows stand in the order of their places. */
export function bracketsOf(rows: GroupView["rows"]): ReadonlyMap<string, Bracket> {
  const tierAt = (i: number) => rows[i]?.row.interval?.tier;
  const sizes = Map.groupBy(rows, ({ row }) => row.interval?.tier);
  return new Map(
    rows.flatMap(({ unit, row }, i) => {
      const tier = row.interval?.tier;
      return tier === undefined
        ? []
        : [
            [
              unit.id,
              {
                first: tierAt(i - 1) !== tier,
                last: tierAt(i + 1) !== tier,
                size: sizes.get(tier)?.length ?? 1,
              },
            ] as const,
          ];
    }),
  );
}

/** Draws the bracket of units that cannot be told apart; nothing for one that stands alone. */
export function bracketClass(bracket: Bracket | undefined): string {
  return bracket && bracket.size > 1
    ? ` bracket${bracket.first ? " first" : ""}${bracket.last ? " last" : ""}`
    : "";
}

/** "45,12 – 58,30", "hạng có thể từ 1 đến 7", "tầng hạng 1". */
export function intervalParts(
  { words, language }: Page,
  edition: EditionView,
  { row: { interval } }: RowView,
): string[] {
  if (!interval) return [];
  const { low, high, placeLow, placeHigh, tier } = interval;
  return [
    low === high
      ? words.ranking.noSample
      : words.ranking.between(indexCell(edition, low, language), indexCell(edition, high, language)),
    ...(placeLow === undefined || placeHigh === undefined
      ? []
      : [words.ranking.possiblePlaces(placeLow, placeHigh)]),
    ...(tier === undefined ? [] : [words.ranking.tier(tier)]),
  ];
}

/** How intervals, possible places and tiers came about, for the reader of the table. */
export function intervalNotes({ words }: Page, edition: EditionView): string[] {
  const drawn = edition.uncertainty;
  return drawn
    ? [words.ranking.intervalNote, words.ranking.placesNote(drawn.draws, drawn.seed), words.ranking.tierNote]
    : [];
}
