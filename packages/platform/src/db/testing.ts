import { createHash, randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { startEmbedded, type Embedded } from "./launcher.ts";
import { withLock } from "./lock.ts";
import { migrate, readMigrations } from "./migrate.ts";
import { onClient, openDatabase, type Database } from "./open.ts";
import { createDatabaseIfMissing, databasesNamedLike, dropDatabase, renameDatabase } from "./store.ts";

/**
 * A migrated, empty database for one test file, cloned from a template. Test files share one embedded server, which
 * stops when the last of them closes; with `url` (a server whose user may create databases) it is made there.
 *
 * @example
 * const database = await openTestDatabase();
 * afterAll(() => database.close());
 */
export async function openTestDatabase(
  url: string | undefined = process.env.DATABASE_URL,
): Promise<Database> {
  if (url !== undefined && url !== "") return openClone({ connectionString: url }, undefined);
  const embedded = await startTestServer();
  try {
    return await openClone(embedded.connection, embedded);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

async function openClone(server: pg.ClientConfig, embedded: Embedded | undefined): Promise<Database> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await onClient(onDatabase(server, "postgres"), async (client) => {
    const template = await ensureTemplate(server, client);
    await createDatabaseIfMissing(client, name, template);
  });
  const url = urlOf(onDatabase(server, name));
  const database = await openDatabase({ url, home: tmpdir(), asOwner: true });
  const close = async () => {
    await database.close();
    await onClient(onDatabase(server, "postgres"), (client) => dropDatabase(client, name));
    await embedded?.stop();
  };
  return { ...database, close };
}

/** Named by the content of the migrations, so an edited migration makes a new template. */
export function templateName(): string {
  const contents = readMigrations().map(({ sha256 }) => sha256);
  return `template_${createHash("sha256").update(contents.join()).digest("hex").slice(0, 16)}`;
}

async function ensureTemplate(server: pg.ClientConfig, client: pg.Client): Promise<string> {
  const template = templateName();
  const lock = join(tmpdir(), `thang-diem-${userInfo().uid}-${template}.lock`);
  await withLock(lock, async () => {
    const standing = await databasesNamedLike(client, template);
    if (standing.includes(template)) return;
    const unfinished = `${template}_unfinished`;
    // What a migration that failed left behind is no template and nothing to go on from.
    if (standing.includes(unfinished)) await dropDatabase(client, unfinished);
    await createDatabaseIfMissing(client, unfinished);
    await onClient(onDatabase(server, unfinished), (fresh) => migrate(fresh));
    await renameDatabase(client, unfinished, template);
  });
  return template;
}

/**
 * Nothing in it has to outlive a power cut, so it does not wait
 * for the disk. A folder that fails to start is made anew.
 */
async function startTestServer(): Promise<Embedded> {
  const folder = join(tmpdir(), `thang-diem-test-${userInfo().uid}`);
  const options = { folder, settings: { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } };
  const server = await startEmbedded(options).catch(() => {
    rmSync(folder, { recursive: true, force: true });
    return startEmbedded(options);
  });
  if (!server.adopted) await dropLeftovers(server);
  return server;
}

/** Databases of test runs that were killed: when nobody else holds the server, nobody uses them. */
async function dropLeftovers(server: Embedded): Promise<void> {
  await onClient({ ...server.connection, database: "postgres" }, async (client) => {
    for (const name of await databasesNamedLike(client, "test_")) await dropDatabase(client, name);
  });
}

function onDatabase(server: pg.ClientConfig, database: string): pg.ClientConfig {
  if (server.connectionString === undefined) return { ...server, database };
  const url = new URL(server.connectionString);
  url.pathname = `/${database}`;
  return { connectionString: url.href };
}

function urlOf(connection: pg.ClientConfig): string {
  if (connection.connectionString !== undefined) return connection.connectionString;
  const { host = "", port = 5432, user = "", password, database = "" } = connection;
  const query = new URLSearchParams({ host, port: String(port), user, password: String(password) });
  return `postgresql:///${database}?${query.toString()}`;
}
