import { once } from "node:events";
import type { Writable } from "node:stream";
import type { ClientBase, ClientConfig } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { type Migration, onClient, readMigrations } from "../db/index.ts";
import { ProblemError } from "../problems/index.ts";
import {
  afterRows,
  auditHeads,
  beforeRows,
  beginSnapshot,
  type CopiedTable,
  copiedTables,
  copyIn,
  copyOut,
  endSnapshot,
  foreignKeys,
  migrationsNow,
  sequences,
} from "./store.ts";

/** What a dump holds, as it was counted while it was written. */
export interface Dumped {
  /** Rows by table. */
  readonly tables: Readonly<Record<string, number>>;
  /** The newest migration in it. */
  readonly migration: string;
  readonly heads: readonly { readonly chain: string; readonly number: number; readonly hash: string }[];
}

/** Ends each statement that is no copy, so that a reader needs not know SQL. */
export const STATEMENT_END = "-- end of statement";
export const COPY_END = "\\.";

/**
 * Writes the whole database as plain SQL from one snapshot, while people go on working: the schema as its migrations,
 * then every row as COPY, then the references. `psql` of any PostgreSQL from version 15 reads it into an empty
 * database; {@link loadDump} does without `psql`. Memory stays the same however many rows there are.
 */
export async function dumpDatabase(connection: ClientConfig, target: Writable): Promise<Dumped> {
  return await onClient(connection, async (client) => {
    await beginSnapshot(client);
    const [tables, keys] = [await copiedTables(client), await foreignKeys(client)];
    const migrations = await appliedHere(client);
    await write(target, HEAD);
    for (const { name, statements } of migrations)
      await statement(target, `-- ${name}\n${statements.trimEnd()}`);
    for (const sql of beforeRows(tables, keys)) await statement(target, `${sql};`);
    const counted: Record<string, number> = {};
    for (const table of tables) counted[table.name] = await copyRows(client, table, target);
    for (const sql of afterRows(tables, keys, await sequences(client))) await statement(target, `${sql};`);
    await statement(target, "commit;");
    const heads = await auditHeads(client);
    await endSnapshot(client);
    return { tables: counted, migration: migrations.at(-1)?.name ?? "", heads };
  });
}

/**
 * The migrations that have made this database: before an upgrade it has an earlier shape than the program's.
 *
 * @throws ProblemError `backup-earlier-text` when one stands in a text that was edited before the first release
 */
async function appliedHere(client: ClientBase): Promise<readonly Migration[]> {
  const ours = readMigrations();
  return (await migrationsNow(client)).map(({ name, sha256 }) => {
    const found = ours.find((each) => each.sha256 === sha256);
    if (found === undefined) throw new ProblemError(earlierText(name));
    return found;
  });
}

function earlierText(name: string) {
  return {
    code: "backup-earlier-text",
    message: {
      vi: `Cơ sở dữ liệu do một chương trình trước bản 0.1.0 tạo (${name}) nên chưa sao lưu được trước khi nâng cấp.`,
      en: `A program before 0.1.0 made this database (${name}), so it cannot be backed up before the upgrade.`,
    },
    suggestion: {
      vi: "Dừng chương trình, chép nguyên thư mục dữ liệu sang nơi khác, rồi bỏ mục backups và khởi động lại.",
      en: "Stop the program, copy the whole home elsewhere, take the setting backups out and start again.",
    },
  };
}

const HEAD = `-- Thang Điểm: the whole database from one snapshot.
-- Into an empty database with encoding UTF8:  psql -v ON_ERROR_STOP=1 -d NAME -f FILE
begin;
${STATEMENT_END}
create table migration (number int primary key, name text not null, sha256 text not null,
  applied_at timestamptz not null default now());
${STATEMENT_END}
select set_config('thangdiem.audited', 'yes', true);
${STATEMENT_END}
`;

async function statement(target: Writable, sql: string): Promise<void> {
  await write(target, `${sql}\n${STATEMENT_END}\n`);
}

/** Rows come as lines of text, each ended by a line feed; inside a value PostgreSQL writes it as `\n`. */
async function copyRows(client: ClientBase, table: CopiedTable, target: Writable): Promise<number> {
  await write(target, `${copyIn(table)};\n`);
  const stream = client.query(copyTo(copyOut(table)));
  for await (const chunk of stream) await write(target, chunk as Buffer);
  await write(target, `${COPY_END}\n`);
  return stream.rowCount;
}

async function write(target: Writable, part: string | Buffer): Promise<void> {
  if (!target.write(part)) await once(target, "drain");
}
