import type { ClientBase } from "pg";

/** The migration log's only SQL; plain `pg`, because nothing else exists yet when it runs. */
export interface AppliedMigration {
  readonly number: number;
  readonly name: string;
  readonly sha256: string;
}

const MIGRATION_LOCK = 7_302_240_115;

export async function serverFacts(client: ClientBase): Promise<{ version: number; encoding: string }> {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    "select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding",
  );
  return rows[0] ?? { version: 0, encoding: "" };
}

export async function lockMigrations(client: ClientBase): Promise<void> {
  await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
}

export async function unlockMigrations(client: ClientBase): Promise<void> {
  await client.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK]);
}

/** Held until the connection ends. */
export async function lockName(client: ClientBase, name: string): Promise<void> {
  await client.query("select pg_advisory_lock(hashtextextended($1, 0))", [name]);
}

export async function appliedMigrations(client: ClientBase): Promise<AppliedMigration[]> {
  await client.query(
    "create table if not exists migration (number int primary key, name text not null, " +
      "sha256 text not null, applied_at timestamptz not null default now())",
  );
  return (await client.query<AppliedMigration>("select number, name, sha256 from migration order by number"))
    .rows;
}

/**
 * One upgrade, one transaction. It may write audited tables; by how much it moved them stands in a line of the log of a
 * database that was in use.
 */
export async function inMigration(
  client: ClientBase,
  work: () => Promise<readonly string[]>,
  { seal, ending }: { seal: (content: string) => string | null; ending: "commit" | "rollback" },
): Promise<string[]> {
  await client.query("begin; select set_config('thangdiem.audited', 'yes', true)");
  try {
    const inUse = await wasInUse(client);
    const names = [...(await work())];
    if (inUse) await writeUpgradeLine(client, names, seal);
    await client.query(ending);
    return names;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

/** Whether the database holds what people have done. */
export async function wasInUse(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ log: string | null }>(
    "select to_regclass('audit_line')::text as log",
  );
  if ((rows[0]?.log ?? null) === null) return false;
  return (await client.query("select from audit_line limit 1")).rowCount !== 0;
}

async function writeUpgradeLine(
  client: ClientBase,
  migrations: readonly string[],
  seal: (content: string) => string | null,
): Promise<void> {
  const line = [new Date().toISOString(), "installation", "database.upgrade", "database"];
  const details = JSON.stringify({ migrations });
  const [chain, middle] = [JSON.stringify("main"), `${JSON.stringify(line).slice(1, -1)},${details}`];
  const known = ["main", ...line, details, chain, middle];
  const sealed = seal(`${chain},${middle}`);
  // Earlier shapes of the database, which tests of upgrades bring about, know no seal.
  const given = sealed === null ? known : [...known, sealed];
  await client.query(`select audit_write_line(${given.map((_value, i) => `$${i + 1}`).join(", ")})`, given);
}

/** By chain the number of its last line. */
export async function endsOfChains(client: ClientBase): Promise<Record<string, number>> {
  const { rows } = await client.query<{ chain: string; number: string }>(
    "select chain, number::text from audit_head order by chain",
  );
  return Object.fromEntries(rows.map(({ chain, number }) => [chain, Number(number)]));
}

/** The id that a database shares with its home; undefined in one that knows none yet. */
export async function installationNow(
  client: ClientBase,
): Promise<{ readonly id: string; readonly claimed: boolean } | undefined> {
  const { rows: tables } = await client.query<{ found: string | null }>(
    "select to_regclass('installation')::text as found",
  );
  if ((tables[0]?.found ?? null) === null) return undefined;
  const { rows } = await client.query<{ id: string; claimed: boolean }>(
    "select id::text, claimed_at is not null as claimed from installation",
  );
  return rows[0];
}

export async function claimInstallation(client: ClientBase): Promise<void> {
  await client.query("update installation set claimed_at = now() where claimed_at is null");
}

export async function databaseBytes(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ bytes: string }>(
    "select pg_database_size(current_database())::text as bytes",
  );
  return Number(rows[0]?.bytes ?? 0);
}

export async function hasSealedLines(client: ClientBase): Promise<boolean> {
  return (await client.query("select from audit_line where seal is not null limit 1")).rowCount !== 0;
}

export async function applyMigration(
  client: ClientBase,
  { number, name, sha256 }: AppliedMigration,
  statements: string,
): Promise<void> {
  await client.query(statements);
  await client.query("insert into migration (number, name, sha256) values ($1, $2, $3)", [
    number,
    name,
    sha256,
  ]);
}

/** A bridge may also have taken the migration away, to be applied anew. */
export async function bridgeMigration(
  client: ClientBase,
  { number, name, sha256 }: AppliedMigration,
  statements: string,
): Promise<void> {
  await client.query(statements);
  await client.query("update migration set name = $2, sha256 = $3 where number = $1", [number, name, sha256]);
}

export async function createDatabaseIfMissing(
  client: ClientBase,
  name: string,
  template = "template0",
): Promise<void> {
  const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
  if (rowCount !== 0) return;
  try {
    await client.query(
      `create database ${client.escapeIdentifier(name)} template ${client.escapeIdentifier(template)} encoding 'UTF8'`,
    );
  } catch (error) {
    if (!["42P04", "23505"].includes((error as { code?: string }).code ?? "")) throw error;
  }
}

export async function dropDatabase(client: ClientBase, name: string): Promise<void> {
  await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
}

export async function databasesNamedLike(client: ClientBase, prefix: string): Promise<string[]> {
  const { rows } = await client.query<{ datname: string }>(
    "select datname from pg_database where starts_with(datname::text, $1)",
    [prefix],
  );
  return rows.map((row) => row.datname);
}

export async function renameDatabase(client: ClientBase, from: string, to: string): Promise<void> {
  await client.query(
    `alter database ${client.escapeIdentifier(from)} rename to ${client.escapeIdentifier(to)}`,
  );
}

/** Who the program is while it works: not the owner of its tables, so no statement of it changes what was written. */
const PROGRAM = "thangdiem_program";

/** Tables that the program reads and never writes: the log is written through `audit_write_line` alone. */
const LOG_TABLES = ["audit_line", "audit_head", "audited_table", "migration"];

/**
 * Makes the role where there is none, and gives it what it needs in this database. A password where sign-in asks for
 * one.
 *
 * @returns its name, or undefined on a server where the owner may make no role and none was made for him
 */
export async function prepareProgramRole(
  client: ClientBase,
  password: string | undefined,
): Promise<string | undefined> {
  // One program after the other: rights of the same tables are not written twice at once.
  await lockMigrations(client);
  try {
    return await grantedTo(client, password);
  } finally {
    await unlockMigrations(client);
  }
}

async function grantedTo(client: ClientBase, password: string | undefined): Promise<string | undefined> {
  if (!(await mayWorkAs(client))) return undefined;
  if (password !== undefined)
    await client.query(`alter role ${PROGRAM} login password ${client.escapeLiteral(password)}`);
  await client.query(
    [
      `grant usage on schema public to ${PROGRAM}`,
      `grant select, insert, update, delete on all tables in schema public to ${PROGRAM}`,
      `grant usage, select on all sequences in schema public to ${PROGRAM}`,
      `revoke insert, update, delete on ${LOG_TABLES.join(", ")} from ${PROGRAM}`,
    ].join("; "),
  );
  return PROGRAM;
}

/** Several programs may start at once on one server: each tries, one makes it. */
async function mayWorkAs(client: ClientBase): Promise<boolean> {
  const stands = async () =>
    (
      await client.query<{ member: boolean }>(
        "select pg_has_role(oid, 'member') as member from pg_roles where rolname = $1",
        [PROGRAM],
      )
    ).rows[0]?.member;
  const standing = await stands();
  if (standing !== undefined) return standing;
  try {
    await client.query(`create role ${PROGRAM} login; grant ${PROGRAM} to current_user`);
    return true;
  } catch {
    return (await stands()) ?? false;
  }
}
