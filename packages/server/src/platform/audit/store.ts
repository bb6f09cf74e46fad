import { sql, type Kysely, type Selectable } from "kysely";
import type { ClientBase } from "pg";
import type { Tables } from "../db/index.ts";
import { FIRST_HASH, type AuditLine } from "./line.ts";

export async function begin(client: ClientBase): Promise<void> {
  await client.query("begin");
  await client.query("select set_config('thangdiem.audited', 'yes', true)");
}

export async function commit(client: ClientBase): Promise<void> {
  await client.query("commit");
}

export async function rollback(client: ClientBase): Promise<void> {
  await client.query("rollback");
}

/** The audited tables whose content sum moved in the running transaction. */
export async function movesOfThisTransaction(db: Kysely<Tables>): Promise<Record<string, string>> {
  const moved = sql<string | null>`nullif(current_setting('thangdiem.moved_' || name, true), '')`;
  const rows = await db.selectFrom("audited_table").select(["name", moved.as("moved")]).orderBy("name").execute();
  return Object.fromEntries(rows.flatMap(({ name, moved: by }) => (by === null || by === "0" ? [] : [[name, by]])));
}

/** Takes the end of a chain for the rest of the transaction: lines are numbered one after the other, without gaps. */
export async function takeHead(db: Kysely<Tables>, chain: string): Promise<{ number: number; hash: string }> {
  await db.insertInto("audit_head").values({ chain, number: "0", hash: FIRST_HASH }).onConflict((conflict) => conflict.doNothing()).execute();
  const head = await db.selectFrom("audit_head").select(["number", "hash"]).where("chain", "=", chain).forUpdate().executeTakeFirstOrThrow();
  return { number: Number(head.number), hash: head.hash };
}

export async function appendLine(db: Kysely<Tables>, line: AuditLine, hash: string): Promise<void> {
  const { chain, at, actor, action, object } = line;
  const number = String(line.number);
  const json = { details: JSON.stringify(line.details), changes: JSON.stringify(line.changes) };
  await db.insertInto("audit_line").values({ chain, number, at, actor, action, object, ...json, prev_hash: line.prevHash, hash }).execute();
  await db.updateTable("audit_head").set({ number, hash }).where("chain", "=", chain).execute();
}

/** Runs `read` on one unmoving picture of the database. */
export async function onSnapshot<T>(db: Kysely<Tables>, read: (snapshot: Kysely<Tables>) => Promise<T>): Promise<T> {
  return db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(read);
}

export async function heads(db: Kysely<Tables>): Promise<{ chain: string; number: number; hash: string }[]> {
  const rows = await db.selectFrom("audit_head").selectAll().orderBy("chain").execute();
  return rows.map(({ chain, number, hash }) => ({ chain, number: Number(number), hash }));
}

export async function chainsWithLines(db: Kysely<Tables>): Promise<string[]> {
  return (await db.selectFrom("audit_line").select("chain").distinct().orderBy("chain").execute()).map((row) => row.chain);
}

/** Lines of a chain after a number, in order, at most a thousand. */
export async function linesAfter(db: Kysely<Tables>, chain: string, number: number): Promise<AuditRow[]> {
  const rows = await db.selectFrom("audit_line").selectAll().where("chain", "=", chain).where("number", ">", String(number)).orderBy("number").limit(1000).execute();
  return rows.map(rowOf);
}

export async function auditedTables(db: Kysely<Tables>): Promise<string[]> {
  return (await db.selectFrom("audited_table").select("name").orderBy("name").execute()).map(({ name }) => name);
}

/** The content sum of an audited table as it stands. */
export async function tableSum(db: Kysely<Tables>, table: string): Promise<bigint> {
  const { rows } = await sql<{ sum: string }>`select audit_table_sum(${table})::text as sum`.execute(db);
  return BigInt(rows[0]?.sum ?? "0");
}

/** Which lines; what is not named does not matter. */
export interface AuditFilter {
  readonly actor?: string;
  readonly action?: string;
  readonly object?: string;
  readonly from?: Date;
  readonly until?: Date;
}

/** Where a line stands in the order of time. */
export interface AuditPlace {
  readonly at: Date;
  readonly chain: string;
  readonly number: number;
}

export interface AuditRow extends AuditLine {
  readonly hash: string;
}

/** Lines in the order of time, from a place on: `newest` backwards, `oldest` forwards. Every page is read by an index. */
export async function findLines(db: Kysely<Tables>, filter: AuditFilter, order: "newest" | "oldest", after: AuditPlace | undefined, limit: number): Promise<AuditRow[]> {
  const { actor, action, object, from, until } = filter;
  const [direction, beyond] = order === "newest" ? (["desc", sql`<`] as const) : (["asc", sql`>`] as const);
  const rows = await db
    .selectFrom("audit_line")
    .selectAll()
    .$if(actor !== undefined, (query) => query.where("actor", "=", actor ?? ""))
    .$if(action !== undefined, (query) => query.where("action", "=", action ?? ""))
    .$if(object !== undefined, (query) => query.where("object", "=", object ?? ""))
    .$if(from !== undefined, (query) => query.where("at", ">=", from ?? new Date(0)))
    .$if(until !== undefined, (query) => query.where("at", "<", until ?? new Date(0)))
    .$if(after !== undefined, (query) => query.where(sql<boolean>`(at, chain, number) ${beyond} (${after?.at ?? null}::timestamptz, ${after?.chain ?? ""}::text, ${after?.number ?? 0}::bigint)`))
    .orderBy("at", direction)
    .orderBy("chain", direction)
    .orderBy("number", direction)
    .limit(limit)
    .execute();
  return rows.map(rowOf);
}

/** The actions that the log knows, by jumping through the index from one to the next. */
export async function knownActions(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ action: string }>`
    with recursive known as (
      (select action from audit_line order by action limit 1)
      union all
      select (select action from audit_line where action > known.action order by action limit 1) from known where known.action is not null
    )
    select action from known where action is not null`.execute(db);
  return rows.map(({ action }) => action);
}

function rowOf(row: Selectable<Tables["audit_line"]>): AuditRow {
  return {
    chain: row.chain,
    number: Number(row.number),
    at: row.at,
    actor: row.actor,
    action: row.action,
    object: row.object,
    details: row.details as Record<string, unknown>,
    changes: row.changes as Record<string, string>,
    prevHash: row.prev_hash,
    hash: row.hash,
  };
}
