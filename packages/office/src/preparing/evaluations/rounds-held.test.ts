import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyAudit } from "../../../../platform/src/audit/index.ts";
import { command } from "../../../../platform/src/command/index.ts";
import { openTestEvaluation, type TestEvaluation } from "./testing.ts";

let round: TestEvaluation;
beforeAll(async () => void (round = await openTestEvaluation()));
afterAll(() => round.close());

test("rounds opened by an evaluation before rounds knew of it are given to it by the upgrade and logged", async () => {
  const { database } = round.workspace;
  const owners = async () =>
    (await database.db.selectFrom("round").select("held_by").execute()).map((row) => row.held_by);
  const opened = await owners();
  expect(new Set(opened)).toEqual(new Set([round.evaluationId]));
  await command(database, { actor: "test", action: "test", object: "test" }, ({ db }) =>
    db.updateTable("round").set({ held_by: null }).execute(),
  );
  expect(new Set(await owners())).toEqual(new Set([null]));
  const file = join(import.meta.dirname, "../../../../platform/migrations/0100-photograph.sql");
  const [upgrade = ""] = /^do \$\$.*?^\$\$;/ms.exec(await readFile(file, "utf8")) ?? [];
  const client = await database.pool.connect();
  await client.query(upgrade).finally(() => client.release());
  expect(await owners()).toEqual(opened);
  expect(await verifyAudit(database)).toMatchObject({ ok: true, faults: [] });
});
