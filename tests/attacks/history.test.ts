/**
 * Attempts of whoever has reached the database: to be somebody without signing in, and to
 * rewrite what lies before the last anchor.
 */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestWorkspace, type TestWorkspace } from "../../packages/office/src/composition/testing.ts";
import { openSessionsFor } from "../../packages/office/src/people/sign-in/index.ts";
import {
  keptAnchors,
  parseAnchors,
  startAnchors,
  verifyInstallation,
} from "../../packages/office/src/watching/log/index.ts";
import { command } from "../../packages/platform/src/command/index.ts";

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await openTestWorkspace();
  await workspace.administrator();
  await change("test.before");
});
afterAll(() => workspace.close());

function change(action: string): Promise<void> {
  return command(workspace.database, { actor: "test", action, object: "x" }, () => Promise.resolve());
}

async function behindTheBack(...statements: readonly string[]): Promise<void> {
  const client = await workspace.database.pool.connect();
  await client.query("begin; set local session_replication_role = replica");
  for (const statement of statements) await client.query(statement);
  await client.query("commit");
  client.release();
}

async function faultsNow(anchors = parseAnchors("[]") ?? []): Promise<string[]> {
  const { home, database } = workspace;
  const now = workspace.now();
  const { faults } = await verifyInstallation(database, { home, now }, anchors, () => undefined);
  return faults.map(({ code }) => code);
}

describe("a session", () => {
  test("that people or a program of ours have opened has its line", async () => {
    const { rows } = await workspace.database.pool
      .connect()
      .then(async (client) => client.query("select id from account").finally(() => client.release()));
    await openSessionsFor(
      workspace.context,
      "measurement",
      rows.map(({ id }: { id: string }) => id),
    );
    expect(await faultsNow()).toEqual([]);
  });

  test("written into the table signs in without a password, and verification names it", async () => {
    const id = randomUUID();
    await behindTheBack(
      `insert into session select '${id}', account_id, repeat('ab', 32), true, 'password', opened_at, last_seen_at, ` +
        "expires_at, device, address, null, null from session limit 1",
    );
    expect(await faultsNow()).toEqual(["session-without-line"]);
    await behindTheBack(`delete from session where id = '${id}'`);
    expect(await faultsNow()).toEqual([]);
  });

  test("of one account, moved to another in the table, is named too", async () => {
    await workspace.administrator();
    await behindTheBack(
      "insert into account select (jsonb_populate_record(account, jsonb_build_object('id', gen_random_uuid(), " +
        "'sign_in_name', 'nan-nhan'))).* from account limit 1",
      "update session set account_id = (select id from account where sign_in_name = 'nan-nhan') " +
        "where id = (select id from session where ended_at is null and opened_with = 'password' limit 1)",
    );
    expect(await faultsNow()).toContain("session-without-line");
  });
});

describe("anchors that leave by themselves", () => {
  test("are added to the file when chains have grown, and only those that have", async () => {
    const file = join(workspace.home, "apart", "anchors.jsonl");
    const anchors = startAnchors(workspace.context, { everyMinutes: 60, file });
    await anchors.sendDue();
    expect(await anchors.sendDue()).toBe(0);
    await change("test.one");
    expect(await anchors.sendDue()).toBe(1);
    await anchors.stop();
    const lines = readFileSync(file, "utf8").trim().split("\n");
    expect(lines).toHaveLength(2);
    // A program that starts anew reads from the file what has gone.
    const again = startAnchors(workspace.context, { everyMinutes: 60, file });
    expect(await again.sendDue()).toBe(0);
    await again.stop();
  });

  test("find a history that was cut off and written anew, which the chains alone do not", async () => {
    const file = join(workspace.home, "apart", "anchors.jsonl");
    const before = await faultsNow();
    await behindTheBack(
      "delete from audit_line where action = 'test.one'",
      "update audit_head h set (number, hash) = (select number, hash from audit_line l where l.chain = h.chain " +
        "order by number desc limit 1) where chain = 'main'",
    );
    await change("test.another");
    expect(await faultsNow()).toEqual(before);
    expect(await faultsNow([...(await keptAnchors(file))])).toEqual(["audit-anchor-differs", ...before]);
  });
});
