import { notFormula } from "@thang-diem/documents";
import { USUAL_DRAWS } from "@thang-diem/engine/composite";
import type { Kysely } from "kysely";
import type { Tables } from "@thang-diem/platform/db";
import type { ClaimedSum, EditionInputs } from "../editions/index.ts";
import type { RoundContent } from "../rounds/index.ts";
import { readHistory } from "./store.ts";

/**
 * What a round's edition would be computed from now: the one place where that is put together. Number, day and reason
 * are given at publication; until then they stand as the round was opened with. What people wrote beside a figure is
 * made harmless here: the files of an edition are opened with spreadsheets.
 *
 * @param figures those that stand, where the round's own table holds only some of them
 * @param claimed what units gave themselves, where they do
 */
export async function roundInputs(
  db: Kysely<Tables>,
  round: RoundContent,
  figures = round.figures,
  claimed: readonly ClaimedSum[] = [],
): Promise<EditionInputs> {
  const { head, scheme, units, groups, heldBy } = round;
  const sampled = figures.some(({ sampling }) => sampling);
  const uncertainty = head.uncertainty ?? (sampled ? { seed: head.year, draws: USUAL_DRAWS } : undefined);
  return {
    round: {
      ...head,
      ...(heldBy !== undefined && { figureSources: true }),
      ...(uncertainty && { uncertainty }),
    },
    scheme,
    units,
    groups,
    figures: figures.map((figure) => ({ ...figure, source: notFormula(figure.source) })),
    history: await readHistory(db, round),
    ...(claimed.length > 0 && { claimed }),
  };
}
