import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Kysely, PostgresDialect } from "kysely";
import { Client, Pool, types, type ClientConfig, type PoolClient } from "pg";
import { startEmbedded, type Embedded, type EmbeddedOptions } from "./launcher.ts";
import { checkHome, claimHome } from "./claim-home.ts";
import { type LineKey, makeLineKey, readLineKey } from "./line-key.ts";
import { migrate, pendingNow } from "./migrate.ts";
import { createDatabaseIfMissing, prepareProgramRole, wasInUse } from "./store.ts";
import { PipelinedClient } from "./pipelined-client.ts";
import type { Tables } from "./tables.ts";
import { ProblemError } from "../problems/index.ts";

export interface DatabaseOptions {
  /** A PostgreSQL server, version 15 or newer; without it the embedded one runs. Callers pass `DATABASE_URL`. */
  readonly url?: string | undefined;
  /** Where the embedded server keeps its folder `pg`. */
  readonly home: string;
  readonly embedded?: Omit<EmbeddedOptions, "folder">;
  /** Name of the database on the embedded server. */
  readonly name?: string;
  readonly connections_max?: number;
  /** Works as the owner of the tables, for tests that tamper with them. */
  readonly asOwner?: boolean;
  /**
   * The home is that of an installation: it shares an id with the database (`installation.id`) and holds the key that
   * seals lines of the log (`keys/log.key`). Both are made where there are none.
   */
  readonly installation?: boolean;
  /** Called before migrations change a database that is in use; what it throws stops the upgrade. */
  readonly beforeUpgrade?: (pending: readonly string[], connection: ClientConfig) => Promise<void>;
}

/** Lends connections; one that finds the embedded server dead starts it again first. */
export interface ConnectionPool {
  readonly options: object;
  connect(): Promise<PoolClient>;
  /** Connections that are open, idle, and how many wait for one. */
  counts(): { readonly open: number; readonly idle: number; readonly waiting: number };
  end(): Promise<void>;
}

export interface Database {
  readonly db: Kysely<Tables>;
  readonly pool: ConnectionPool;
  /** How to reach it from another process. */
  readonly connection: ClientConfig;
  /** What lines of the log are sealed with. */
  readonly lineKey?: LineKey;
  /**
   * Waits some seconds for the connections in use, then stops
   * the embedded server unless another process still uses it.
   */
  close(): Promise<void>;
}

/**
 * Opens the product's database, brought to its newest shape. The same code, the same
 * migrations and the same tests serve the embedded PostgreSQL and a server named by a URL.
 *
 * @example
 * const database = await openDatabase({ url: process.env.DATABASE_URL, home: "/srv/thang-diem" });
 * await database.db.selectFrom("round").selectAll().execute();
 * await database.close();
 * @throws ProblemError `database-…` when it cannot be reached, started or migrated
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  if (options.url !== undefined && options.url !== "")
    return openOn({ connectionString: options.url }, options, undefined);
  const embedded = await startEmbedded({ folder: join(options.home, "pg"), ...options.embedded });
  try {
    const connection = { ...embedded.connection, database: options.name ?? embedded.connection.database };
    await onClient({ ...connection, database: "postgres" }, (client) =>
      createDatabaseIfMissing(client, connection.database),
    );
    return await openOn(connection, options, embedded);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

/**
 * A database without a single table, for who brings it a whole content: the embedded one is made, one named by a URL
 * must be there and empty.
 */
export async function openEmptyDatabase(
  options: Pick<DatabaseOptions, "home" | "url">,
): Promise<{ readonly connection: ClientConfig; close(): Promise<void> }> {
  if (options.url !== undefined && options.url !== "")
    return { connection: { connectionString: options.url }, close: () => Promise.resolve() };
  const embedded = await startEmbedded({ folder: join(options.home, "pg") });
  const { connection } = embedded;
  await onClient({ ...connection, database: "postgres" }, (client) =>
    createDatabaseIfMissing(client, connection.database),
  );
  return { connection, close: () => embedded.stop() };
}

/** One connection as the owner of an installation's database, whatever shape it has: nothing is migrated. */
export async function onOwner<T>(
  options: Pick<DatabaseOptions, "home" | "url">,
  work: (client: Client, connection: ClientConfig) => Promise<T>,
): Promise<T> {
  const { connection, close } = await openEmptyDatabase(options);
  try {
    return await onClient(connection, (client) => work(client, connection));
  } finally {
    await close();
  }
}

/** Few: what runs in a thread waits for itself more than for the database. */
const THREAD_CONNECTIONS = 3;

/**
 * A database that this program has opened already, for a thread of it:
 * nothing is started, migrated or stopped. One that is gone fails the work.
 */
export async function inDatabase<T>(
  { connection, lineKey }: Pick<Database, "connection" | "lineKey">,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const pool = poolFor(connection, THREAD_CONNECTIONS, undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    return await work({ db, pool, connection, ...(lineKey && { lineKey }), close: () => Promise.resolve() });
  } finally {
    await db.destroy();
    await pool.end();
  }
}

/** One connection for one piece of work. */
export async function onClient<T>(
  connection: ClientConfig,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client(connection);
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    throw unreachable(cause);
  }
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function openOn(
  connection: ClientConfig,
  options: DatabaseOptions,
  embedded: Embedded | undefined,
): Promise<Database> {
  const { role, lineKey } = await onClient(connection, (client) =>
    prepare(client, connection, options, embedded),
  );
  const own = asRole(connection, role, embedded !== undefined);
  const pool = poolFor(own, options.connections_max ?? 10, embedded);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  let closing: Promise<void> | undefined;
  const close = async () => {
    await Promise.race([endPool(db, pool), sleep(PATIENCE_MS, undefined, { ref: false })]);
    await embedded?.stop();
  };
  return { db, pool, connection: own, ...(lineKey && { lineKey }), close: () => (closing ??= close()) };
}

/** As the owner: the shape of the database, the key of its log, and the role under which the program goes on. */
async function prepare(
  client: Client,
  connection: ClientConfig,
  options: DatabaseOptions,
  embedded: Embedded | undefined,
): Promise<{ readonly role?: string | undefined; readonly lineKey?: LineKey | undefined }> {
  const { installation = false, asOwner = false } = options;
  const { password } = connection;
  const lineKey = installation
    ? await withItsHome(client, connection, options)
    : (await migrate(client), undefined);
  if (asOwner) return { lineKey };
  const signsInWith = embedded !== undefined && typeof password === "string" ? password : undefined;
  return { lineKey, role: await prepareProgramRole(client, signsInWith) };
}

/** The home first: one that belongs to another database changes nothing in this one. */
async function withItsHome(
  client: Client,
  connection: ClientConfig,
  { home, beforeUpgrade }: DatabaseOptions,
): Promise<LineKey> {
  const [idFile, keyFile] = [join(home, "installation.id"), join(home, "keys", "log.key")];
  await checkHome(client, idFile);
  const standing = await readLineKey(keyFile);
  const pending = await pendingNow(client);
  if (pending.length > 0 && (await wasInUse(client))) await beforeUpgrade?.(pending, connection);
  await migrate(client, undefined, standing);
  await claimHome(client, idFile);
  return standing ?? (await makeLineKey(client, keyFile));
}

/** On our own server the role signs in itself; on another the owner's connections begin in it. */
function asRole(connection: ClientConfig, role: string | undefined, embedded: boolean): ClientConfig {
  if (role === undefined) return connection;
  return embedded ? { ...connection, user: role } : { ...connection, options: `-c role=${role}` };
}

/** A connection that is still in use then is rolled back by the server that stops. */
const PATIENCE_MS = 3_000;

async function endPool(db: Kysely<Tables>, pool: ConnectionPool): Promise<void> {
  await db.destroy();
  await pool.end();
}

function poolFor(connection: ClientConfig, max: number, embedded: Embedded | undefined): ConnectionPool {
  const pool = new Pool({ ...connection, max, types: { getTypeParser }, Client: PipelinedClient });
  // A connection that breaks while idle is replaced at its next use; without a listener Node would end the process.
  pool.on("error", () => undefined);
  let ending: Promise<void> | undefined;
  const connect = async () => {
    try {
      return await pool.connect();
    } catch (error) {
      if (embedded === undefined || !serverIsGone(error)) throw error;
      await embedded.ensureRunning();
      return pool.connect();
    }
  };
  const counts = () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount });
  return { options: pool.options, connect, counts, end: () => (ending ??= pool.end()) };
}

const DATE_WITHOUT_TIME = 1082;

/** A date without time has no time zone, so it stays the text it is. */
function getTypeParser(
  ...[type, format]: Parameters<typeof types.getTypeParser>
): (value: string) => unknown {
  return (type as number) === DATE_WITHOUT_TIME
    ? (value: string) => value
    : types.getTypeParser(type, format);
}

/** The socket is missing or nobody listens, or the server is on its way down or up (class 57P). */
function serverIsGone(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? "";
  return ["ENOENT", "ECONNREFUSED", "ECONNRESET"].includes(code) || code.startsWith("57P");
}

function unreachable(cause: unknown): ProblemError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new ProblemError(
    {
      code: "database-unreachable",
      message: {
        vi: `Không kết nối được cơ sở dữ liệu: ${reason}`,
        en: `The database cannot be reached: ${reason}`,
      },
      suggestion: {
        vi: "Kiểm tra DATABASE_URL và máy chủ, hoặc bỏ DATABASE_URL để dùng PostgreSQL đi kèm.",
        en: "Check DATABASE_URL and the server, or unset DATABASE_URL to use the PostgreSQL that comes along.",
      },
    },
    cause,
  );
}
