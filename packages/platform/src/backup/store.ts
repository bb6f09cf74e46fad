import type { ClientBase } from "pg";

/** A table as it is copied: the columns that hold data, in their order. */
export interface CopiedTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** One snapshot of everything, however long the copy takes and whoever writes meanwhile. */
export async function beginSnapshot(client: ClientBase): Promise<void> {
  await client.query("begin isolation level repeatable read read only");
  await client.query("set local statement_timeout = 0");
}

export async function endSnapshot(client: ClientBase): Promise<void> {
  await client.query("commit");
}

/** Every table of the product with its columns that are not computed from others. */
export async function copiedTables(client: ClientBase): Promise<CopiedTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    "select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns " +
      "from pg_class c join pg_attribute a on a.attrelid = c.oid " +
      "where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' " +
      "and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' " +
      "group by c.relname order by c.relname",
  );
  return rows;
}

export interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/** Every reference between tables, as PostgreSQL writes it. */
export async function foreignKeys(client: ClientBase): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    'select c.relname as "table", k.conname as name, pg_get_constraintdef(k.oid) as definition ' +
      "from pg_constraint k join pg_class c on c.oid = k.conrelid " +
      "where k.contype = 'f' and c.relnamespace = 'public'::regnamespace and k.conparentid = 0 " +
      "order by c.relname, k.conname",
  );
  return rows;
}

export async function sequences(client: ClientBase): Promise<{ name: string; value: string | null }[]> {
  const { rows } = await client.query<{ name: string; value: string | null }>(
    "select sequencename as name, last_value::text as value from pg_sequences where schemaname = 'public'",
  );
  return rows;
}

/** The ends of the chains of the log: what the copy was taken at. */
export async function auditHeads(
  client: ClientBase,
): Promise<{ chain: string; number: number; hash: string }[]> {
  const { rows } = await client.query<{ chain: string; number: string; hash: string }>(
    "select chain, number::text, hash from audit_head order by chain",
  );
  return rows.map(({ chain, number, hash }) => ({ chain, number: Number(number), hash }));
}

export async function migrationsNow(
  client: ClientBase,
): Promise<{ readonly name: string; readonly sha256: string }[]> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    "select name, sha256 from migration order by number",
  );
  return rows;
}

export async function hasTables(client: ClientBase): Promise<boolean> {
  const { rowCount } = await client.query(
    "select from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' limit 1",
  );
  return rowCount !== 0;
}

export function copyOut({ name, columns }: CopiedTable): string {
  return `copy ${quoted(name)} (${columns.map(quoted).join(", ")}) to stdout`;
}

export function copyIn({ name, columns }: CopiedTable): string {
  return `copy ${quoted(name)} (${columns.map(quoted).join(", ")}) from stdin`;
}

/**
 * What stands before the rows of all tables: their own rules rest, what migrations filled is taken out, and references
 * wait, because tables refer to each other in circles.
 */
export function beforeRows(tables: readonly CopiedTable[], keys: readonly ForeignKey[]): string[] {
  return [
    ...keys.map(({ table, name }) => `alter table ${quoted(table)} drop constraint ${quoted(name)}`),
    ...tables.map(({ name }) => `alter table ${quoted(name)} disable trigger user`),
    `truncate ${tables.map(({ name }) => quoted(name)).join(", ")}`,
  ];
}

/** What stands after them: references are made anew, which proves that each leads somewhere. */
export function afterRows(
  tables: readonly CopiedTable[],
  keys: readonly ForeignKey[],
  counted: readonly { readonly name: string; readonly value: string | null }[],
): string[] {
  return [
    ...counted.flatMap(({ name, value }) =>
      value === null ? [] : [`select setval('${quoted(name)}', ${value})`],
    ),
    ...keys.map(
      ({ table, name, definition }) =>
        `alter table ${quoted(table)} add constraint ${quoted(name)} ${definition}`,
    ),
    ...tables.map(({ name }) => `alter table ${quoted(name)} enable trigger user`),
  ];
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
