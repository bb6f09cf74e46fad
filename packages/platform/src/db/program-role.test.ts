import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyAudit } from "../audit/index.ts";
import { command } from "../command/index.ts";
import { onClient, openDatabase, type Database } from "./open.ts";
import { startEmbedded } from "./launcher.ts";

const home = mkdtempSync(join(tmpdir(), "td-role-"));
const lineKeyFile = join(home, "keys", "log.key");
let database: Database;
beforeAll(async () => {
  database = await openDatabase({ home, embedded: { settings: { fsync: "off" } }, installation: true });
  await command(database, { actor: "test", action: "test.write", object: "unit" }, async ({ client }) => {
    await client.query(
      "insert into organisation (id, kind, name, match_key, search_key) values ($1, 'own', 'A', 'a', 'a')",
      ["01990000-0000-7000-8000-000000000001"],
    );
  });
});
afterAll(async () => {
  await database.close();
  rmSync(home, { recursive: true, force: true });
});

/** What the program itself could send, were it made to. */
async function refused(statement: string): Promise<string> {
  const client = await database.pool.connect();
  try {
    await client.query(`begin; select set_config('thangdiem.audited', 'yes', true); ${statement}; commit`);
    return "done";
  } catch (error) {
    return (error as { code?: string }).code ?? "";
  } finally {
    await client.query("rollback");
    client.release();
  }
}

const INSUFFICIENT_PRIVILEGE = "42501";

describe("the role under which the program works", () => {
  test.each([
    ["changes a line of the log", "update audit_line set actor = 'x'"],
    ["removes a line", "delete from audit_line"],
    ["writes a line past its function", "insert into audit_line select * from audit_line"],
    ["sets the end of a chain back", "update audit_head set number = 0"],
    ["takes a table out of the log", "delete from audited_table"],
    ["forgets a migration", "delete from migration"],
    ["empties a table", "truncate organisation cascade"],
    ["switches triggers off", "alter table organisation disable trigger all"],
    [
      "replaces a trigger's function",
      "create or replace function audit_refuse() returns trigger language plpgsql as 'begin return null; end'",
    ],
    ["plays the part of a replica", "set session_replication_role = replica"],
    ["reads files of the machine", "select pg_read_file('/etc/hostname')"],
    ["runs programs of the machine", "copy audit_line to program 'cat'"],
    ["becomes the owner", "set role thangdiem"],
    ["makes itself more", "alter role thangdiem_program superuser"],
  ])("never %s", async (_what, statement) => {
    expect(await refused(statement)).toBe(INSUFFICIENT_PRIVILEGE);
  });

  test("does its work, and the log holds", async () => {
    expect(
      await refused(
        "update organisation set name = 'B'; select audit_write_line('main', now(), 'a', 'b', " +
          "'c', '{}', '\"main\"', '')",
      ),
    ).toBe("done");
    const { rows } = await database.pool.connect().then(async (client) => {
      const answer = await client.query<{ super: boolean; name: string }>(
        "select rolsuper as super, current_user as name from pg_roles where rolname = current_user",
      );
      client.release();
      return answer;
    });
    expect(rows).toEqual([{ super: false, name: "thangdiem_program" }]);
    // The line above was made up by hand: neither its hash nor its seal fit, and the walk says so.
    expect(await faultsNow()).toEqual(["audit-line-changed", "audit-line-unsealed"]);
    await asOwner(
      "delete from audit_line where actor = 'a'; update audit_head set number = 1, hash = " +
        "(select hash from audit_line where number = 1)",
    );
    await asOwner("update organisation set name = 'A'");
  });
});

async function faultsNow(): Promise<string[]> {
  return (await verifyAudit(database)).faults.map(({ code }) => code);
}

/** What whoever owns the server can do when nobody watches: no trigger fires. */
async function asOwner(statements: string): Promise<void> {
  const server = await startEmbedded({ folder: join(home, "pg") });
  try {
    await onClient(server.connection, (client) =>
      client.query(`begin; set local session_replication_role = replica; ${statements}; commit`),
    );
  } finally {
    await server.stop();
  }
}

/** The hash of a line as the database computes it, from its own columns. */
const REHASHED = `update audit_line l set hash = encode(sha256(convert_to('["main",' || number || ',"' ||
  to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '","' || actor || '","' || action || '","' ||
  object || '",' || replace(details::text, ' ', '') || ',' || replace(changes::text, ' ', '') || ',"' || prev_hash ||
  '"]', 'UTF8')), 'hex') where number = 1;
  update audit_head h set hash = (select hash from audit_line where number = 1)`;

describe("the seals of the lines, whose key lies outside the database", () => {
  test("fit, and the key is its owner's alone", async () => {
    expect(await faultsNow()).toEqual([]);
    expect(statSync(lineKeyFile).mode & 0o777).toBe(0o600);
  });

  test("find a line whose actor the owner of the server has replaced, its hash and the chain made anew", async () => {
    await asOwner(`update audit_line set actor = 'another'; ${REHASHED}`);
    expect(await faultsNow()).toEqual(["audit-seal-differs"]);
    await asOwner(`update audit_line set actor = 'test'; ${REHASHED}`);
    expect(await faultsNow()).toEqual([]);
  });

  test("find a line that was written in the right form by whoever has no key", async () => {
    await asOwner(
      "select audit_write_line('main', '2026-01-01', 'a', 'b', 'c', '{}', '\"main\"', " +
        '\'"2026-01-01T00:00:00.000Z","a","b","c",{}\')',
    );
    expect(await faultsNow()).toEqual(["audit-line-unsealed"]);
    await asOwner(
      "update audit_line set seal = (select seal || 'x' from audit_line where number = 1) where number = 2",
    );
    expect(await faultsNow()).toEqual(["audit-seal-differs"]);
    await asOwner(
      "delete from audit_line where number = 2; update audit_head set number = 1, hash = " +
        "(select hash from audit_line where number = 1)",
    );
  });

  test("find a line of the program that was written a second time", async () => {
    await asOwner(
      "drop index audit_line_seal; select audit_write_line('main', at, actor, action, " +
        "object, details, '\"main\"', '\"' || " +
        "to_char(at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"') || '\",\"' || " +
        "actor || '\",\"' || action || '\",\"' " +
        "|| object || '\",{}', seal) from audit_line where number = 1",
    );
    expect(await faultsNow()).toEqual(["audit-line-copied"]);
  });

  test("are not begun anew where the key is gone or damaged: the program refuses to start", async () => {
    renameSync(lineKeyFile, `${lineKeyFile}.away`);
    const open = () => openDatabase({ home, installation: true });
    await expect(open()).rejects.toMatchObject({ problem: { code: "log-key-missing" } });
    expect(existsSync(lineKeyFile)).toBe(false);
    writeFileSync(lineKeyFile, readFileSync(`${lineKeyFile}.away`, "utf8").slice(0, 20));
    await expect(open()).rejects.toMatchObject({ problem: { code: "log-key-damaged" } });
  });
});
