import { Kysely, PostgresDialect } from "kysely";
import type { PoolClient } from "pg";
import type { Database, Tables } from "../db/index.ts";
import { hashOf } from "./line.ts";
import { appendLine, begin, commit, movesOfThisTransaction, rollback, takeHead } from "./store.ts";

/** What the work inside an audited transaction may use; both write on the same connection. */
export interface AuditedTransaction {
  readonly db: Kysely<Tables>;
  /** For what Kysely does not do, such as COPY. */
  readonly client: PoolClient;
  /** Adds to the details of the audit line. */
  note(details: Readonly<Record<string, unknown>>): void;
}

export interface AuditOptions {
  /** Lines of different chains do not wait for each other; one chain for the rounds of one top unit, say. */
  readonly chain?: string;
  readonly clock?: () => Date;
}

/**
 * One request, one transaction, one audit line. Everything that `work` writes is committed together with its line, or
 * nothing is: an error rolls back and leaves no line.
 *
 * @param actor who: an account, or the name of the program that acts by itself
 * @param action what, as `feature.verb` ("figures.import")
 * @param object on what: an id or a name
 *
 * @example
 * await inTransaction(database, "clerk:an", "round.open", roundId, async ({ db }) => {
 *   await db.insertInto("round").values(round).execute();
 * });
 */
export async function inTransaction<T>(
  database: Database,
  actor: string,
  action: string,
  object: string,
  work: (transaction: AuditedTransaction) => Promise<T>,
  options: AuditOptions = {},
): Promise<T> {
  const client = await database.pool.connect();
  let broken = false;
  try {
    await begin(client);
    const details: Record<string, unknown> = {};
    const db = onOneConnection(client);
    const result = await work({ db, client, note: (more) => Object.assign(details, more) });
    await writeLine(db, { actor, action, object, details }, options);
    await commit(client);
    return result;
  } catch (error) {
    await rollback(client).catch(() => (broken = true));
    throw error;
  } finally {
    client.release(broken);
  }
}

async function writeLine(db: Kysely<Tables>, what: { actor: string; action: string; object: string; details: Record<string, unknown> }, { chain = "main", clock = () => new Date() }: AuditOptions): Promise<void> {
  const changes = await movesOfThisTransaction(db);
  const head = await takeHead(db, chain);
  const texts = { actor: what.actor.normalize("NFC"), action: what.action, object: what.object.normalize("NFC") };
  const line = { ...texts, chain, number: head.number + 1, at: clock(), details: what.details, changes, prevHash: head.hash };
  await appendLine(db, line, hashOf(line));
}

/** Kysely bound to a connection that somebody else opened and will release. */
function onOneConnection(client: PoolClient): Kysely<Tables> {
  const lent = { query: client.query.bind(client), release: () => undefined };
  const pool = { options: {}, connect: () => Promise.resolve(lent), end: () => Promise.resolve() };
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
