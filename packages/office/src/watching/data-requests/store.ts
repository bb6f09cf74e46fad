import { type Kysely, sql } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;
export type RequestRow = Tables["data_request"];

/** Oldest first, those that wait before those that are done. @param of one of them, or those of an account */
export async function readRequests(
  db: Db,
  of: { readonly id?: string; readonly accountId?: string } = {},
): Promise<RequestRow[]> {
  return db
    .selectFrom("data_request")
    .selectAll()
    .select(sql<string>`received_on::text`.as("received_on"))
    .$if(of.id !== undefined, (query) => query.where("id", "=", of.id ?? ""))
    .$if(of.accountId !== undefined, (query) => query.where("account_id", "=", of.accountId ?? ""))
    .orderBy(sql`answered_at is not null`)
    .orderBy("number")
    .execute();
}

/** The next number; until the transaction ends nobody else takes one. */
export async function nextNumber(db: Db): Promise<number> {
  await sql`lock table data_request in share row exclusive mode`.execute(db);
  const row = await db
    .selectFrom("data_request")
    .select(({ fn }) => fn.max("number").as("last"))
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

export async function insertRequest(
  db: Db,
  row: Omit<
    RequestRow,
    | "first_answer"
    | "first_answer_at"
    | "extended_reason"
    | "outcome"
    | "answer"
    | "answered_by"
    | "answered_at"
  >,
): Promise<void> {
  const open = { first_answer: null, first_answer_at: null, extended_reason: null, outcome: null };
  await db
    .insertInto("data_request")
    .values({ ...row, ...open, answer: null, answered_by: null, answered_at: null })
    .execute();
}

export async function updateRequest(db: Db, id: string, change: Partial<RequestRow>): Promise<void> {
  await db.updateTable("data_request").set(change).where("id", "=", id).execute();
}

/** Requests that were finished before a moment. */
export async function sweepRequests(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("data_request")
    .where("answered_at", "<", before)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
