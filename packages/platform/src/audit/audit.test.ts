import type { UnitId } from "@thang-diem/engine";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../db/index.ts";
import { openTestDatabase } from "../db/testing.ts";
import { newId } from "../ids/index.ts";
import { command } from "../command/index.ts";
import { verifyAudit } from "./index.ts";

let database: Database;

beforeEach(async () => {
  database = await openTestDatabase();
});

afterEach(() => database.close());

async function addUnit(note?: Record<string, unknown>): Promise<string> {
  const id = newId<UnitId>();
  await command(
    database,
    { actor: "clerk:ân", action: "units.load", object: id },
    async ({ db, note: write }) => {
      await db.insertInto("unit").values({ id }).execute();
      if (note !== undefined) write(note);
    },
  );
  return id;
}

/** What somebody with every right on the database can do when nobody watches: no trigger fires. */
async function behindTheBack(statement: string): Promise<void> {
  const client = await database.pool.connect();
  await client.query("begin");
  await client.query("set local session_replication_role = replica");
  await client.query(statement);
  await client.query("commit");
  client.release();
}

async function faultsNow(): Promise<string[]> {
  return (await verifyAudit(database)).faults.map((fault) => fault.code);
}

describe("an audited transaction", () => {
  test("leaves one line that says who did what on what, chained to the line before", async () => {
    const first = await addUnit({ z: 1, a: { y: [1.5, null], b: "đơn vị" } });
    await addUnit();
    const lines = await database.db.selectFrom("audit_line").selectAll().orderBy("number").execute();
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({
      number: "1",
      actor: "clerk:ân",
      action: "units.load",
      object: first,
      details: { a: { b: "đơn vị" } },
    });
    expect(lines[1]?.prev_hash).toBe(lines[0]?.hash);
    expect(await verifyAudit(database)).toMatchObject({ ok: true, lines: 2 });
  });

  test("that fails leaves neither rows nor a line", async () => {
    const failing = command(
      database,
      { actor: "clerk", action: "units.load", object: "x" },
      async ({ db }) => {
        await db.insertInto("unit").values({ id: newId() }).execute();
        throw new Error("no");
      },
    );
    await expect(failing).rejects.toThrow("no");
    expect(await database.db.selectFrom("unit").selectAll().execute()).toEqual([]);
    expect(await verifyAudit(database)).toMatchObject({ ok: true, lines: 0 });
  });

  test("numbers lines without gaps when many run at once", async () => {
    await Promise.all(Array.from({ length: 25 }, () => addUnit()));
    expect(await verifyAudit(database)).toMatchObject({ ok: true, lines: 25 });
  });

  test("may use chains that do not wait for each other", async () => {
    const add = (chain: string) =>
      command(database, { actor: "clerk", action: "units.load", object: chain, chain }, ({ db }) =>
        db.insertInto("unit").values({ id: newId() }).execute(),
      );
    await command(
      database,
      { actor: "clerk", action: "outer", object: "a", chain: "a" },
      async () => void (await add("b")),
    );
    expect((await verifyAudit(database)).heads).toMatchObject([
      { chain: "a", number: 1 },
      { chain: "b", number: 1 },
    ]);
  });

  test("is the only way to write an audited table", async () => {
    await expect(database.db.insertInto("unit").values({ id: newId() }).execute()).rejects.toThrow(
      "only inside an audited transaction",
    );
  });

  test("cannot change or remove audit lines", async () => {
    await addUnit();
    const change = command(database, { actor: "clerk", action: "x", object: "x" }, ({ db }) =>
      db.updateTable("audit_line").set({ actor: "another" }).execute(),
    );
    await expect(change).rejects.toThrow("keeps what it holds");
    await expect(
      command(database, { actor: "clerk", action: "x", object: "x" }, ({ db }) =>
        db.deleteFrom("audit_line").execute(),
      ),
    ).rejects.toThrow("keeps what it holds");
  });
});

describe("verifying the audit log finds", () => {
  beforeEach(async () => {
    for (let i = 0; i < 4; i += 1) await addUnit({ i });
    expect(await faultsNow()).toEqual([]);
  });

  test.each([
    ["a changed actor", "update audit_line set actor = 'another' where number = 2", ["audit-line-changed"]],
    ["changed details", `update audit_line set details = '{"i":9}' where number = 2`, ["audit-line-changed"]],
    [
      "a changed time",
      "update audit_line set at = at + interval '1 second' where number = 2",
      ["audit-line-changed"],
    ],
    [
      "a removed line",
      "delete from audit_line where number = 2",
      ["audit-line-missing", "audit-chain-broken", "audit-table-differs"],
    ],
    [
      "a line cut off the end",
      "delete from audit_line where number = 4",
      ["audit-end-differs", "audit-table-differs"],
    ],
    [
      "two lines changed about",
      "update audit_line set number = case number when 2 then 103 else 102 end " +
        "where number in (2, 3); update audit_line set number = number - 100 where number > 100",
      [
        "audit-chain-broken",
        "audit-line-changed",
        "audit-chain-broken",
        "audit-line-changed",
        "audit-chain-broken",
      ],
    ],
    ["an emptied log", "delete from audit_line; delete from audit_head", ["audit-table-differs"]],
    ["a row added", `insert into unit (id) values ('${newId()}')`, ["audit-table-differs"]],
    [
      "a row changed",
      "update unit set created_at = created_at + interval '1 microsecond' where id = (select min(id) from unit)",
      ["audit-table-differs"],
    ],
    ["a row removed", "delete from unit where id = (select min(id) from unit)", ["audit-table-differs"]],
  ])("%s", async (_what, statement, faults) => {
    await behindTheBack(statement);
    expect(await faultsNow()).toEqual(faults);
  });

  test("a row written with the transaction's mark forged but without a line", async () => {
    const client = await database.pool.connect();
    await client.query(
      "begin; select set_config('thangdiem.audited', 'yes', true); delete " +
        "from unit where id = (select min(id) from unit); commit",
    );
    client.release();
    expect(await faultsNow()).toEqual(["audit-table-differs"]);
  });

  test("a history rewritten as a whole, by an end noted outside", async () => {
    const { heads } = await verifyAudit(database);
    await behindTheBack("delete from audit_line; delete from audit_head; delete from unit");
    expect(await faultsNow()).toEqual([]);
    expect((await verifyAudit(database, heads)).faults.map((fault) => fault.code)).toEqual([
      "audit-anchor-differs",
    ]);
  });

  test("nothing wrong when sessions use another time zone", async () => {
    await sql`set timezone = 'Asia/Ho_Chi_Minh'`.execute(database.db);
    expect(await faultsNow()).toEqual([]);
  });
});
