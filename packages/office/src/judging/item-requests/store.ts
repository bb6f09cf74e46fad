import type { EvaluationId, ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import { type Kysely, type Selectable, sql } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;
type Request = Tables["item_request"];
export type Comment = Selectable<Tables["item_comment"]>;

export interface ItemPlace {
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
  readonly item: ItemCode;
}

/** With what the unit has put to the item since it was asked. */
export type RequestRow = Selectable<Request> & { readonly unitName: string; readonly documents: number };

export interface RequestsWanted {
  readonly evaluationId: EvaluationId;
  readonly place?: ItemPlace;
  /** Of units of these organisations, not answered, not withdrawn, not over. */
  readonly waiting?: { readonly organisationIds: "everything" | readonly string[]; readonly now: Date };
  readonly id?: string;
}

/** Newest first. */
export async function readRequests(
  db: Db,
  { evaluationId, place, waiting, id }: RequestsWanted,
): Promise<RequestRow[]> {
  const { rows } = await sql<RequestRow>`
    select r.*, u.name as "unitName",
      (select count(*)::int from evidence_use e where e.round_id = r.round_id
        and e.unit_version_id = r.unit_version_id and e.item = r.item and e.taken_at is null
        and e.put_at >= r.asked_at) as documents
    from item_request r
    join evaluation_unit u on u.top_unit_id = r.top_unit_id and u.round_id = r.round_id
      and u.unit_version_id = r.unit_version_id
    where r.evaluation_id = ${evaluationId}::uuid
      and ${id === undefined ? sql`true` : sql`r.id = ${id}::uuid`}
      and ${
        place === undefined
          ? sql`true`
          : sql`r.round_id = ${place.roundId}::uuid and r.unit_version_id = ${place.unitVersionId}
            and r.item = ${place.item}`
      }
      and ${
        waiting === undefined
          ? sql`true`
          : sql`r.answered_at is null and r.withdrawn_at is null and r.closes_at > ${waiting.now}
            and ${
              waiting.organisationIds === "everything"
                ? sql`true`
                : sql`u.organisation_id = any (${[...waiting.organisationIds]}::uuid[])`
            }`
      }
    order by r.asked_at desc, r.id desc`.execute(db);
  return rows;
}

/** Items of a unit to which documents may be added now because they were asked for. */
export async function askedItems(
  db: Db,
  { roundId, unitVersionId }: Omit<ItemPlace, "item">,
  now: Date,
): Promise<ItemCode[]> {
  const rows = await db
    .selectFrom("item_request")
    .select("item")
    .distinct()
    .where("round_id", "=", roundId)
    .where("unit_version_id", "=", unitVersionId)
    .where("withdrawn_at", "is", null)
    .where("answered_at", "is", null)
    .where("closes_at", ">", now)
    .execute();
  return rows.map(({ item }) => item);
}

export async function insertRequest(
  db: Db,
  row: Omit<Request, "answer" | "answered_by" | "answered_at" | "withdrawn_by" | "withdrawn_at">,
): Promise<void> {
  const open = { answer: null, answered_by: null, answered_at: null, withdrawn_by: null, withdrawn_at: null };
  await db
    .insertInto("item_request")
    .values({ ...row, ...open })
    .execute();
}

/** @returns false where somebody has answered or withdrawn it already */
export async function settleRequest(
  db: Db,
  id: string,
  change: Partial<Pick<Request, "answer" | "answered_by" | "answered_at" | "withdrawn_by" | "withdrawn_at">>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("item_request")
    .set(change)
    .where("id", "=", id)
    .where("answered_at", "is", null)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function insertComment(db: Db, row: Tables["item_comment"]): Promise<void> {
  await db.insertInto("item_comment").values(row).execute();
}

/** Oldest first, as a talk is read. */
export async function readComments(
  db: Db,
  { roundId, unitVersionId, item }: ItemPlace,
  sides: readonly Comment["side"][],
): Promise<Comment[]> {
  if (sides.length === 0) return [];
  return db
    .selectFrom("item_comment")
    .selectAll()
    .where("round_id", "=", roundId)
    .where("unit_version_id", "=", unitVersionId)
    .where("item", "=", item)
    .where("side", "in", sides)
    .orderBy("said_at")
    .orderBy("id")
    .execute();
}

/** Whether two people judge the item without seeing each other, and not both have done so yet. */
export async function isBlindNow(db: Db, { roundId, unitVersionId, item }: ItemPlace): Promise<boolean> {
  const row = await db
    .selectFrom("standing_item")
    .select(["blind", "gap_wide"])
    .where("round_id", "=", roundId)
    .where("unit_version_id", "=", unitVersionId)
    .where("item", "=", item)
    .executeTakeFirst();
  return row?.blind === true && row.gap_wide === null;
}
