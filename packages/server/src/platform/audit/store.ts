import { sql, type Kysely } from "kysely";
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
export async function linesAfter(db: Kysely<Tables>, chain: string, number: number): Promise<(AuditLine & { hash: string })[]> {
  const rows = await db.selectFrom("audit_line").selectAll().where("chain", "=", chain).where("number", ">", String(number)).orderBy("number").limit(1000).execute();
  return rows.map((row) => ({
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
  }));
}

/** The content sum of every audited table as it stands. */
export async function tableSums(db: Kysely<Tables>): Promise<Map<string, bigint>> {
  const rows = await db.selectFrom("audited_table").select(["name", sql<string>`audit_table_sum(name)::text`.as("sum")]).execute();
  return new Map(rows.map(({ name, sum }) => [name, BigInt(sum)]));
}
