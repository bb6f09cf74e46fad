import { Kysely, PostgresDialect } from "kysely";
import type { PoolClient } from "pg";
import type { Database, Tables } from "../db/index.ts";
import { tellCommitted } from "./on-commit.ts";
import { begin, commitWithLines, type LineToWrite, rollback } from "./store.ts";

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
  return transact(database, async ({ db, client }) => {
    const details: Record<string, unknown> = {};
    const result = await work({ db, client, note: (more) => Object.assign(details, more) });
    return { result, lines: [lineOf({ actor, action, object, details }, options)] };
  });
}

/** One of several requests that are written together. */
export interface SharedLine {
  readonly chain: string;
  readonly actor: string;
  readonly action: string;
  readonly object: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/**
 * Several requests in one transaction, each with its own line. All of them are committed or none. By how much the tables
 * moved stands in the first line, for all.
 *
 * @param work returns its result and a line for each request that wrote something
 */
export function inSharedTransaction<T>(
  database: Database,
  work: (
    transaction: Pick<AuditedTransaction, "db" | "client">,
  ) => Promise<{ readonly result: T; readonly lines: readonly SharedLine[] }>,
  { clock }: Pick<AuditOptions, "clock"> = {},
): Promise<T> {
  return transact(database, async (transaction) => {
    const { result, lines } = await work(transaction);
    return {
      result,
      lines: lines.map((line) => lineOf(line, { chain: line.chain, ...(clock && { clock }) })),
    };
  });
}

async function transact<T>(
  database: Database,
  work: (
    transaction: Pick<AuditedTransaction, "db" | "client">,
  ) => Promise<{ readonly result: T; readonly lines: readonly LineToWrite[] }>,
): Promise<T> {
  const client = await database.pool.connect();
  let broken = false;
  try {
    // Not waited for: it leaves together with the first statement of the work.
    const begun = begin(client);
    begun.catch(() => undefined);
    const { result, lines } = await work({ db: onOneConnection(client), client });
    await begun;
    await commitWithLines(client, lines);
    for (const chain of new Set(lines.map((line) => line.chain))) tellCommitted(database, chain);
    return result;
  } catch (error) {
    await rollback(client).catch(() => (broken = true));
    throw error;
  } finally {
    client.release(broken);
  }
}

function lineOf(
  { actor, action, object, details }: Pick<LineToWrite, "actor" | "action" | "object" | "details">,
  { chain = "main", clock = () => new Date() }: AuditOptions,
): LineToWrite {
  return {
    chain,
    at: clock(),
    actor: actor.normalize("NFC"),
    action,
    object: object.normalize("NFC"),
    details,
  };
}

/** Kysely bound to a connection that somebody else opened and will release. */
function onOneConnection(client: PoolClient): Kysely<Tables> {
  const lent = { query: client.query.bind(client), release: () => undefined };
  const pool = { options: {}, connect: () => Promise.resolve(lent), end: () => Promise.resolve() };
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
