import type { ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import { type Kysely, sql } from "kysely";
import type { Tables } from "@thang-diem/platform/db";
import type { UnitOfEvaluation } from "../../../preparing/evaluations/index.ts";
import { type Part, within } from "../../standing/index.ts";

type Db = Kysely<Tables>;

/** What stands in the form. */
export interface ClaimField {
  readonly item: ItemCode;
  readonly field: string;
  readonly value: string;
  readonly changedBy: string;
  readonly changedAt: Date;
}

export async function readFields(
  db: Db,
  { roundId, unitVersionId, topUnit }: UnitOfEvaluation,
): Promise<ClaimField[]> {
  return db
    .selectFrom("claim_field")
    .select(["item", "field", "value", "changed_by as changedBy", "changed_at as changedAt"])
    .where("top_unit_id", "=", topUnit)
    .where("round_id", "=", roundId)
    .where("unit_version_id", "=", unitVersionId)
    .orderBy("item")
    .orderBy("field")
    .execute();
}

export interface FieldOfUnit extends ClaimField {
  readonly unitVersionId: UnitVersionId;
}

export interface ChangeOfUnit {
  readonly unitVersionId: UnitVersionId;
  readonly id: string;
  readonly item: ItemCode;
  readonly field: string;
  readonly before: string;
  readonly value: string;
  readonly outcome: "taken" | "parked";
  readonly why: string;
  readonly changedBy: string;
}

/** What stands in the items that are asked for, in the forms of several units of a round. */
export async function fieldsOf(
  db: Db,
  { topUnit, roundId }: UnitOfEvaluation,
  asked: readonly { readonly unitVersionId: UnitVersionId; readonly item: ItemCode }[],
): Promise<FieldOfUnit[]> {
  const { rows } = await sql<FieldOfUnit>`
    select f.unit_version_id as "unitVersionId", f.item, f.field, f.value, f.changed_by as "changedBy",
      f.changed_at as "changedAt"
    from (select distinct unit, item from unnest(${asked.map(({ unitVersionId }) => unitVersionId)}::text[],
      ${asked.map(({ item }) => item)}::text[]) as given (unit, item)) as one
    join claim_field f on f.top_unit_id = ${topUnit} and f.round_id = ${roundId}::uuid
      and f.unit_version_id = one.unit and f.item = one.item`.execute(db);
  return rows;
}

/** Those of the changes that arrived before. */
export async function knownChanges(
  db: Db,
  { roundId }: UnitOfEvaluation,
  asked: readonly { readonly unitVersionId: UnitVersionId; readonly id: string }[],
): Promise<ChangeOfUnit[]> {
  const units = new Set(asked.map(({ unitVersionId }) => unitVersionId));
  const rows = await db
    .selectFrom("claim_change")
    .select([
      "unit_version_id as unitVersionId",
      "id",
      "item",
      "field",
      "before",
      "value",
      "outcome",
      "why",
      "changed_by as changedBy",
    ])
    .where("id", "=", sql<string>`any(${asked.map(({ id }) => id)}::uuid[])`)
    .where("round_id", "=", roundId)
    .execute();
  return rows.filter(({ unitVersionId }) => units.has(unitVersionId));
}

export async function addChanges(
  db: Db,
  { topUnit, roundId }: UnitOfEvaluation,
  changes: readonly ChangeOfUnit[],
  at: Date,
): Promise<void> {
  const column = (name: keyof ChangeOfUnit, of = changes) => of.map((change) => change[name]);
  const written = sql`
    insert into claim_change (top_unit_id, round_id, changed_at, unit_version_id, id, item, field, before,
      value, outcome, why, changed_by)
    select ${topUnit}, ${roundId}::uuid, ${at}::timestamptz, *
      from unnest(${column("unitVersionId")}::text[], ${column("id")}::uuid[], ${column("item")}::text[],
      ${column("field")}::text[], ${column("before")}::text[], ${column("value")}::text[],
      ${column("outcome")}::text[], ${column("why")}::text[], ${column("changedBy")}::text[])`.execute(db);
  // The last value of a field counts, and a statement may touch a row once.
  const taken = [
    ...new Map(
      changes
        .filter(({ outcome }) => outcome === "taken")
        .map((change) => [`${change.unitVersionId} ${change.item} ${change.field}`, change]),
    ).values(),
  ];
  const put = sql`
    insert into claim_field (top_unit_id, round_id, changed_at, unit_version_id, item, field, value,
      change_id, changed_by)
    select ${topUnit}, ${roundId}::uuid, ${at}::timestamptz, *
      from unnest(${column("unitVersionId", taken)}::text[], ${column("item", taken)}::text[],
      ${column("field", taken)}::text[], ${column("value", taken)}::text[], ${column("id", taken)}::uuid[],
      ${column("changedBy", taken)}::text[])
    on conflict (top_unit_id, round_id, unit_version_id, item, field) do update
      set value = excluded.value, change_id = excluded.change_id,
        changed_by = excluded.changed_by, changed_at = excluded.changed_at`;
  await Promise.all([written, taken.length > 0 && put.execute(db)]);
}

/** What stands for one item in the forms of all units. */
export async function readFieldsOfItem(
  db: Db,
  roundId: RoundId,
  item: ItemCode,
): Promise<(ClaimField & { readonly unitVersionId: UnitVersionId })[]> {
  return db
    .selectFrom("claim_field")
    .select([
      "unit_version_id as unitVersionId",
      "item",
      "field",
      "value",
      "changed_by as changedBy",
      "changed_at as changedAt",
    ])
    .where("round_id", "=", roundId)
    .where("item", "=", item)
    .orderBy("unit_version_id")
    .orderBy("field")
    .execute();
}

/** What stands in the forms of the units of a part. */
export async function readFieldsOfUnits(
  db: Db,
  part: Part,
): Promise<(Pick<ClaimField, "item" | "field" | "value"> & { readonly unitVersionId: UnitVersionId })[]> {
  return within(
    db
      .selectFrom("claim_field")
      .select(["unit_version_id as unitVersionId", "item", "field", "value"])
      .where("round_id", "=", part.roundId),
    part,
  )
    .orderBy("item")
    .orderBy("field")
    .execute();
}
