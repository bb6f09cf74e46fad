import { afterEach, beforeEach, expect, test } from "vitest";
import { verifyAudit } from "../audit/index.ts";
import type { Database } from "../db/index.ts";
import { openTestDatabase } from "../db/testing.ts";
import { newId } from "../ids/index.ts";
import { done, type Outcome, refused } from "../problems/index.ts";
import { command, commandTogether } from "./index.ts";

let database: Database;

beforeEach(async () => {
  database = await openTestDatabase();
});

afterEach(() => database.close());

const LINE = { actor: "clerk:an", action: "units.load", object: "x" };
const FULL = { code: "list-full", message: { vi: "Danh sách đã đủ.", en: "The list is full." } };

async function unitsAndActions(): Promise<[number, string[]]> {
  const units = await database.db.selectFrom("unit").select("id").execute();
  const lines = await database.db.selectFrom("audit_line").select("action").orderBy("number").execute();
  return [units.length, lines.map(({ action }) => action)];
}

test("work that is done stays, with one line", async () => {
  const outcome = await command(database, LINE, async ({ db }): Promise<Outcome<string>> => {
    await db.insertInto("unit").values({ id: newId() }).execute();
    return done("stored");
  });
  expect(outcome).toEqual({ ok: true, value: "stored" });
  expect(await unitsAndActions()).toEqual([1, ["units.load"]]);
});

test("work that is refused leaves nothing, whatever it had written before, and no line", async () => {
  const outcome = await command(database, LINE, async ({ db }): Promise<Outcome<string>> => {
    await db.insertInto("unit").values({ id: newId() }).execute();
    return refused(FULL);
  });
  expect(outcome).toEqual({ ok: false, problem: FULL });
  expect(await unitsAndActions()).toEqual([0, []]);
});

test("a declared refusal leaves a line that cannot be taken for the act, with its reason and notes", async () => {
  await command(database, { ...LINE, refusalLeavesLine: true }, async ({ db, note }) => {
    await db.insertInto("unit").values({ id: newId() }).execute();
    note({ asked: 3 });
    return refused(FULL);
  });
  expect(await unitsAndActions()).toEqual([0, ["units.load-refused"]]);
  const [line] = await database.db.selectFrom("audit_line").select("details").execute();
  expect(line?.details).toEqual({ asked: 3, refused: "list-full" });
  expect(await verifyAudit(database)).toMatchObject({ ok: true, lines: 1 });
});

test("work that throws leaves nothing and no line, also where refusals would leave one", async () => {
  const failing = command(database, { ...LINE, refusalLeavesLine: true }, async ({ db }) => {
    await db.insertInto("unit").values({ id: newId() }).execute();
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await unitsAndActions()).toEqual([0, []]);
});

test.each([
  ["already-there", "insert into unit (id) values ('a'), ('a')"],
  [
    "gone-meanwhile",
    "insert into unit_lineage (from_version_id, to_version_id, kind) values ('a', 'b', 'full')",
  ],
])(
  "a constraint that was hit is the problem %s in both languages, not a fault of the program",
  async (code, statement) => {
    const failing = command(database, LINE, ({ client }) => client.query(statement));
    await expect(failing).rejects.toMatchObject({ problem: { code } });
    expect(await unitsAndActions()).toEqual([0, []]);
  },
);

test("requests that are written together are all there, each with its line", async () => {
  const line = { chain: "c", actor: "a", action: "units.load", object: "o", details: {} };
  await commandTogether(database, async ({ db }) => {
    await db.insertInto("unit").values({ id: newId() }).execute();
    return { result: undefined, lines: [line, line] };
  });
  expect(await unitsAndActions()).toEqual([1, ["units.load", "units.load"]]);
});

test("lines of many chains are written at once, those of one chain in their order", async () => {
  const line = (chain: string, object: string) => ({
    chain,
    actor: "a",
    action: "units.load",
    object,
    details: { object },
  });
  await commandTogether(database, async ({ db }) => {
    await db.insertInto("unit").values({ id: newId() }).execute();
    return {
      result: undefined,
      lines: [line("b", "1"), line("a", "2"), line("b", "3"), line("c", "4"), line("b", "5")],
    };
  });
  const written = await database.db
    .selectFrom("audit_line")
    .select(["chain", "object"])
    .orderBy("chain")
    .orderBy("number")
    .execute();
  expect(written.map(({ chain, object }) => `${chain}${object}`)).toEqual(["a2", "b1", "b3", "b5", "c4"]);
  expect(await verifyAudit(database)).toMatchObject({ ok: true, lines: 5 });
});

test("writers to the same chains in opposite orders wait for each other and never both ways", async () => {
  const chains = ["a", "b", "c", "d"];
  const write = (order: readonly string[]) =>
    commandTogether(database, async ({ db }) => {
      await db.insertInto("unit").values({ id: newId() }).execute();
      const lines = order.map((chain) => ({
        chain,
        actor: "a",
        action: "units.load",
        object: "o",
        details: {},
      }));
      return { result: undefined, lines };
    });
  await Promise.all(Array.from({ length: 12 }, (_, n) => write(n % 2 === 0 ? chains : chains.toReversed())));
  expect(await verifyAudit(database)).toMatchObject({ ok: true, lines: 48 });
});
