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
    "create table if not exists migration (number int primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now())",
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
): Promise<string[]> {
  await client.query("begin; select set_config('thangdiem.audited', 'yes', true)");
  try {
    const inUse = await wasInUse(client);
    const names = [...(await work())];
    if (inUse) await writeUpgradeLine(client, names);
    await client.query("commit");
    return names;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

async function wasInUse(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ log: string | null }>(
    "select to_regclass('audit_line')::text as log",
  );
  if ((rows[0]?.log ?? null) === null) return false;
  return (await client.query("select from audit_line limit 1")).rowCount !== 0;
}

async function writeUpgradeLine(client: ClientBase, migrations: readonly string[]): Promise<void> {
  const line = [new Date().toISOString(), "installation", "database.upgrade", "database"];
  const details = JSON.stringify({ migrations });
  await client.query("select audit_write_line($1, $2, $3, $4, $5, $6, $7, $8)", [
    "main",
    ...line,
    details,
    JSON.stringify("main"),
    `${JSON.stringify(line).slice(1, -1)},${details}`,
  ]);
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
