import type { ItemCode, RoundId, UnitId, UnitVersionId } from "@thang-diem/engine";
import type { Kysely } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;

/** `by` as the log has it. */
export interface ConfirmationRow {
  readonly unitVersionId: UnitVersionId;
  readonly item: ItemCode;
  readonly facts: Readonly<Record<string, string>>;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

/** The last confirmation of each item of each unit of a round. */
export async function readConfirmations(db: Db, roundId: RoundId): Promise<ConfirmationRow[]> {
  const rows = await db
    .selectFrom("own_entry_confirmation")
    .select([
      "unit_version_id as unitVersionId",
      "item",
      "facts",
      "reason",
      "confirmed_by as by",
      "confirmed_at as at",
    ])
    .where("round_id", "=", roundId)
    .where("replaced_at", "is", null)
    .execute();
  return rows.map(({ facts, ...row }) => ({ ...row, facts: facts as ConfirmationRow["facts"] }));
}

/** Takes the place of an earlier one of the same item, which is kept. */
export async function putConfirmation(
  db: Db,
  {
    id,
    topUnit,
    roundId,
    unitVersionId,
    item,
    facts,
    reason,
    by,
    at,
  }: ConfirmationRow & { readonly id: string; readonly topUnit: UnitId; readonly roundId: RoundId },
): Promise<void> {
  await db
    .updateTable("own_entry_confirmation")
    .set({ replaced_at: at })
    .where("round_id", "=", roundId)
    .where("unit_version_id", "=", unitVersionId)
    .where("item", "=", item)
    .where("replaced_at", "is", null)
    .execute();
  await db
    .insertInto("own_entry_confirmation")
    .values({
      top_unit_id: topUnit,
      round_id: roundId,
      unit_version_id: unitVersionId,
      item,
      id,
      facts: JSON.stringify(facts),
      reason,
      confirmed_by: by,
      confirmed_at: at,
      replaced_at: null,
    })
    .execute();
}
