import { sql, type Kysely, type Selectable } from "kysely";
import type { ClientBase } from "pg";
import { type LineKey, sealLine, type Tables } from "../db/index.ts";
import { canonical, type AuditLine, middleOf, sealedPart } from "./line.ts";

/** A line before it has a place in its chain. */
export type LineToWrite = Omit<AuditLine, "number" | "changes" | "prevHash">;

/** Opens a transaction that may write audited tables. */
export async function begin(client: ClientBase): Promise<void> {
  await client.query("begin; select set_config('thangdiem.audited', 'yes', true)");
}

/**
 * Writes the lines, the first with the moves of every audited table, and commits: one trip to the database. The others
 * go in one statement, as far as no chain has two of them. Chains are taken in one order, whoever writes: two
 * transactions that write to the same ones wait for each other and never both ways.
 *
 * @param key seals them; without it they bear no seal
 */
export async function commitWithLines(
  client: ClientBase,
  lines: readonly LineToWrite[],
  key?: LineKey,
): Promise<void> {
  const inOrder = lines.toSorted((a, b) => (a.chain < b.chain ? -1 : a.chain > b.chain ? 1 : 0));
  const [first, ...others] = inOrder.map((line) => columnsOf(line, key));
  const single = first && `select audit_write_line(${literalsOf(client, first)})`;
  const together = inTurns(others).map(
    (turn) => `select audit_write_lines(${client.escapeLiteral(JSON.stringify(turn))})`,
  );
  await client.query([...(single === undefined ? [] : [single]), ...together, "commit"].join("; "));
}

/** A line as the functions of the database take it. */
type LineColumns = ReturnType<typeof columnsOf>;

function columnsOf(line: LineToWrite, key: LineKey | undefined) {
  const { chain, at, actor, action, object, details } = line;
  return {
    chain,
    at: at.toISOString(),
    actor,
    action,
    object,
    details,
    chain_json: canonical(chain),
    middle: middleOf(line),
    ...(key && { seal: sealLine(key, sealedPart(line)) }),
  };
}

function literalsOf(client: ClientBase, { details, ...line }: LineColumns): string {
  const { chain, at, actor, action, object, chain_json, middle, seal } = line;
  const texts = [chain, at, actor, action, object, canonical(details), chain_json, middle];
  return [...texts, ...(seal === undefined ? [] : [seal])]
    .map((text) => client.escapeLiteral(text))
    .join(", ");
}

/** The first line of each chain, then the second …: a line hangs on the hash of the one before it. */
function inTurns(lines: readonly LineColumns[]): LineColumns[][] {
  const turns: LineColumns[][] = [];
  const seen = new Map<string, number>();
  for (const line of lines) {
    const turn = seen.get(line.chain) ?? 0;
    seen.set(line.chain, turn + 1);
    (turns[turn] ??= []).push(line);
  }
  return turns;
}

export async function rollback(client: ClientBase): Promise<void> {
  await client.query("rollback");
}

/** Runs `read` on one unmoving picture of the database. */
export async function onSnapshot<T>(
  db: Kysely<Tables>,
  read: (snapshot: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  return db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(read);
}

/** The last line of each chain. */
export async function heads(db: Kysely<Tables>): Promise<{ chain: string; number: number; hash: string }[]> {
  const rows = await db.selectFrom("audit_head").selectAll().orderBy("chain").execute();
  return rows.map(({ chain, number, hash }) => ({ chain, number: Number(number), hash }));
}

export async function chainsWithLines(db: Kysely<Tables>): Promise<string[]> {
  return (await db.selectFrom("audit_line").select("chain").distinct().orderBy("chain").execute()).map(
    (row) => row.chain,
  );
}

/** Lines of a chain after a number, in order, at most a thousand. */
export async function linesAfter(db: Kysely<Tables>, chain: string, number: number): Promise<AuditRow[]> {
  const rows = await db
    .selectFrom("audit_line")
    .selectAll()
    .where("chain", "=", chain)
    .where("number", ">", String(number))
    .orderBy("number")
    .limit(1000)
    .execute();
  return rows.map(rowOf);
}

/** Lines that bear a seal which another line bears too: a line of the program that somebody has copied. */
export async function linesWithUsedSeals(
  db: Kysely<Tables>,
): Promise<{ readonly chain: string; readonly number: number }[]> {
  const { rows } = await sql<{ chain: string; number: string }>`
    select chain, number::text from (
      select chain, number, row_number() over (partition by seal order by at, chain, number) as nth
      from audit_line where seal is not null
    ) as borne where nth > 1 order by chain, number`.execute(db);
  return rows.map(({ chain, number }) => ({ chain, number: Number(number) }));
}

export async function auditedTables(db: Kysely<Tables>): Promise<string[]> {
  return (await db.selectFrom("audited_table").select("name").orderBy("name").execute()).map(
    ({ name }) => name,
  );
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
  /** Only of chains that are named so, or whose name goes on after it and a blank. */
  readonly chains?: readonly string[];
}

/** Where a line stands in the order of time. */
export interface AuditPlace {
  readonly at: Date;
  readonly chain: string;
  readonly number: number;
}

export interface AuditRow extends AuditLine {
  readonly hash: string;
  readonly seal?: string;
}

/**
 * Lines in the order of time, from a place on: `newest` backwards, `oldest` forwards. Every page is read by an index.
 */
export async function findLines(
  db: Kysely<Tables>,
  filter: AuditFilter,
  order: "newest" | "oldest",
  after: AuditPlace | undefined,
  limit: number,
): Promise<AuditRow[]> {
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
    .$if(filter.chains !== undefined, (query) =>
      query.where(
        sql<boolean>`exists (select from unnest(${[...(filter.chains ?? [])]}::text[]) as of (chain)
          where audit_line.chain = of.chain or starts_with(audit_line.chain, of.chain || ' '))`,
      ),
    )
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(at, chain, number) ${beyond} (${after?.at ?? null}::timestamptz,
          ${after?.chain ?? ""}::text, ${after?.number ?? 0}::bigint)`,
      ),
    )
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
      select (select action from audit_line where action > known.action order by action limit 1) from known
      where known.action is not null
    )
    select action from known where action is not null`.execute(db);
  return rows.map(({ action }) => action);
}

/**
 * Lines that the log server has not taken yet, without a gap in any chain, in the order of time; at most a thousand.
 */
export async function unsentLines(db: Kysely<Tables>): Promise<AuditRow[]> {
  const { rows } = await sql<Selectable<Tables["audit_line"]>>`
    select line.* from audit_head head
    left join audit_forwarded sent on sent.chain = head.chain
    cross join lateral (
      select * from audit_line where chain = head.chain and number > coalesce(sent.number, 0)
      order by number limit 1000) line
    where head.number > coalesce(sent.number, 0)
    limit 1000`.execute(db);
  return rows.map(rowOf).toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.number - b.number);
}

/** The moment of the oldest line that waits for the log server; undefined for none. */
export async function waitingSince(db: Kysely<Tables>): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date | null }>`
    select min(line.at) as at from audit_head head
    left join audit_forwarded sent on sent.chain = head.chain
    cross join lateral (
      select at from audit_line where chain = head.chain and number > coalesce(sent.number, 0)
      order by number limit 1) line
    where head.number > coalesce(sent.number, 0)`.execute(db);
  return rows[0]?.at ?? undefined;
}

export async function markSent(db: Kysely<Tables>, lines: readonly AuditRow[]): Promise<void> {
  const last = new Map<string, number>();
  for (const { chain, number } of lines) last.set(chain, Math.max(number, last.get(chain) ?? 0));
  await db
    .insertInto("audit_forwarded")
    .values([...last].map(([chain, number]) => ({ chain, number: String(number) })))
    .onConflict((on) => on.column("chain").doUpdateSet((from) => ({ number: from.ref("excluded.number") })))
    .execute();
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
    ...(row.seal !== null && { seal: row.seal }),
  };
}
