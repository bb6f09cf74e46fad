import type { RoundId, Scheme } from "@thang-diem/engine";
import { type Kysely, sql } from "kysely";
import type { Tables } from "@thang-diem/platform/db";
import { roundItems } from "./round-items.ts";

type Db = Kysely<Tables>;

/** Writes down the items of the scheme that a round holds to now, in place of those of the scheme before. */
export async function putRoundItems(
  db: Db,
  roundId: RoundId,
  schemeHash: string,
  scheme: Scheme,
): Promise<void> {
  await db.deleteFrom("round_item").where("round_id", "=", roundId).execute();
  const rows = roundItems(scheme).map((row, ordinal) => ({
    ...row,
    ordinal,
    round_id: roundId,
    scheme_hash: schemeHash,
  }));
  if (rows.length > 0) await db.insertInto("round_item").values(rows).execute();
}

/** Rounds of evaluations whose items are not written down, or are those of another scheme than the round holds to. */
export async function roundsWithoutItems(
  db: Db,
): Promise<{ readonly roundId: RoundId; readonly schemeHash: string }[]> {
  return db
    .selectFrom("evaluation_round")
    .innerJoin("round", "round.id", "evaluation_round.round_id")
    .select(["round.id as roundId", "round.scheme_hash as schemeHash"])
    .where(
      sql<boolean>`not exists (select from round_item i
        where i.round_id = round.id and i.scheme_hash = round.scheme_hash)`,
    )
    .execute();
}
