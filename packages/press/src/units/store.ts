import type { UnitChange } from "@thang-diem/engine";
import { type Kysely, sql } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;

/** A change with who wrote it down. */
export interface RecordedChange {
  readonly id: string;
  readonly change: UnitChange;
  readonly basisNumber: string;
  readonly basisDate: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly undone?: { readonly by: string; readonly at: Date; readonly reason: string };
}

/** All that was recorded, in order, the undone with it. */
export async function recordedChanges(db: Db): Promise<RecordedChange[]> {
  const rows = await db.selectFrom("unit_change").selectAll().orderBy("recorded_at").orderBy("id").execute();
  return rows.map((row) => ({
    id: row.id,
    change: row.content as UnitChange,
    basisNumber: row.basis_number,
    basisDate: row.basis_date,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    ...(row.undone_at !== null && {
      undone: { by: row.undone_by ?? "", at: row.undone_at, reason: row.undone_reason ?? "" },
    }),
  }));
}

/** Changes that stand, in the order in which they were recorded. */
export async function standingChanges(db: Db): Promise<UnitChange[]> {
  return (await recordedChanges(db)).flatMap(({ change, undone }) => (undone === undefined ? [change] : []));
}

/** Differs whenever other changes stand. */
export async function standingMark(db: Db): Promise<string> {
  const { mark } = await db
    .selectFrom("unit_change")
    .select(sql<string>`coalesce(string_agg(id::text, ' ' order by recorded_at, id), '')`.as("mark"))
    .where("undone_at", "is", null)
    .executeTakeFirstOrThrow();
  return mark;
}

/** Inside the transaction that says who did it. */
export async function recordUnitChange(db: Db, recorded: Omit<RecordedChange, "undone">): Promise<void> {
  await db
    .insertInto("unit_change")
    .values({
      id: recorded.id,
      kind: recorded.change.kind,
      takes_effect: recorded.change.on,
      basis_number: recorded.basisNumber,
      basis_date: recorded.basisDate,
      content: JSON.stringify(recorded.change),
      recorded_by: recorded.recordedBy,
      recorded_at: recorded.recordedAt,
      undone_by: null,
      undone_at: null,
      undone_reason: null,
    })
    .execute();
}

/** @returns false where it does not stand any more */
export async function undoUnitChange(
  db: Db,
  id: string,
  undone: NonNullable<RecordedChange["undone"]>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("unit_change")
    .set({ undone_by: undone.by, undone_at: undone.at, undone_reason: undone.reason })
    .where("id", "=", id)
    .where("undone_at", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
