import { cleanText } from "@thang-diem/engine";
import { Kysely, PostgresDialect } from "kysely";
import type { PoolClient } from "pg";
import { begin, commitWithLines, type LineToWrite, rollback } from "../audit/index.ts";
import type { Database, Tables } from "../db/index.ts";
import { isRefused } from "../problems/index.ts";
import { constraintProblem } from "./constraint-problem.ts";
import { tellCommitted } from "./on-commit.ts";

/** What the work inside an audited transaction may use; both write on the same connection. */
export interface AuditedTransaction {
  readonly db: Kysely<Tables>;
  /** For what Kysely does not do, such as COPY. */
  readonly client: PoolClient;
  /** Adds to the details of the audit line. */
  note(details: Readonly<Record<string, unknown>>): void;
}

/** Who changes what, as the line of the log says it. */
export interface CommandLine {
  /** An account, or the name of the program that acts by itself. */
  readonly actor: string;
  /** `feature.verb`: "figures.import". */
  readonly action: string;
  /** On what: an id or a name. */
  readonly object: string;
  /** Lines of different chains do not wait for each other; one chain for the rounds of one top unit, say. */
  readonly chain?: string;
  readonly clock?: () => Date;
  /** Whether a refusal is worth a line of its own, `<action>-refused` with the problem's code: acts of power. */
  readonly refusalLeavesLine?: boolean;
}

/**
 * The one way to change something: one request, one transaction, one line of the log.
 *
 * - The work is done: everything that it wrote is committed together with its line.
 * - It is refused (the work answers an `Outcome` that is not
 * ok): **nothing** of it stays, whatever was written before the
 *   refusal; a line only where it is declared.
 * - It throws: nothing stays and no line; a constraint that was hit becomes a `ProblemError` with its words.
 *
 * @example
 * await command(database, { actor: "clerk:an", action: "round.open", object: roundId }, async ({ db }) => {
 *   await db.insertInto("round").values(round).execute();
 *   return done(roundId);
 * });
 */
export async function command<T>(
  database: Database,
  { refusalLeavesLine = false, ...line }: CommandLine,
  work: (transaction: AuditedTransaction) => Promise<T>,
): Promise<T> {
  const details: Record<string, unknown> = {};
  const note = (more: Readonly<Record<string, unknown>>) => void Object.assign(details, more);
  const result = await transact(database, async ({ db, client }) => {
    const worked = await work({ db, client, note });
    return isRefused(worked) ? { result: worked } : { result: worked, lines: [lineOf({ ...line, details })] };
  });
  if (refusalLeavesLine && isRefused(result)) {
    const refusal = { ...line, action: `${line.action}-refused` };
    await command(database, refusal, async (transaction) => {
      transaction.note({ ...details, refused: result.problem.code });
    });
  }
  return result;
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
 * Several requests in one transaction, each with its own line. All of them are
 * committed or none. By how much the tables moved stands in the first line, for all.
 *
 * @param work returns its result and a line for each request that wrote something
 */
export function commandTogether<T>(
  database: Database,
  work: (
    transaction: Pick<AuditedTransaction, "db" | "client">,
  ) => Promise<{ readonly result: T; readonly lines: readonly SharedLine[] }>,
  { clock }: Pick<CommandLine, "clock"> = {},
): Promise<T> {
  return transact(database, async (transaction) => {
    const { result, lines } = await work(transaction);
    return { result, lines: lines.map((line) => lineOf({ ...line, ...(clock && { clock }) })) };
  });
}

/** Without `lines` what the work wrote is taken back. */
async function transact<T>(
  database: Database,
  work: (
    transaction: Pick<AuditedTransaction, "db" | "client">,
  ) => Promise<{ readonly result: T; readonly lines?: readonly LineToWrite[] }>,
): Promise<T> {
  const client = await database.pool.connect();
  let broken = false;
  try {
    // Not waited for: it leaves together with the first statement of the work.
    const begun = begin(client);
    begun.catch(() => undefined);
    const { result, lines } = await work({ db: onOneConnection(client), client });
    await begun;
    if (lines === undefined) await rollback(client);
    else await commitWithLines(client, lines, database.lineKey);
    for (const chain of new Set(lines?.map((line) => line.chain))) tellCommitted(database, chain);
    return result;
  } catch (error) {
    await rollback(client).catch(() => (broken = true));
    throw constraintProblem(error) ?? error;
  } finally {
    client.release(broken);
  }
}

function lineOf({
  actor,
  action,
  object,
  details,
  chain = "main",
  clock = () => new Date(),
}: CommandLine & Pick<LineToWrite, "details">): LineToWrite {
  return {
    chain,
    at: clock(),
    actor: cleanText(actor),
    action,
    object: cleanText(object),
    details,
  };
}

/** Kysely bound to a connection that somebody else opened and will release. */
function onOneConnection(client: PoolClient): Kysely<Tables> {
  const lent = { query: client.query.bind(client), release: () => undefined };
  const pool = { options: {}, connect: () => Promise.resolve(lent), end: () => Promise.resolve() };
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
