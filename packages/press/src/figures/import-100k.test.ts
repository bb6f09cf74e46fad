import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../../platform/src/db/index.ts";
import { openTestDatabase } from "../../../platform/src/db/testing.ts";
import { openTestRound, type TestRound } from "./testing.ts";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

describe("a file of 100,000 figures", () => {
  const units = Array.from({ length: 2000 }, (_unused, index) => `Xã Số ${index}`);
  const codes = Array.from({ length: 50 }, (_unused, index) => `1.${index}`);

  /** In a process of its own, whose heap is too small to hold the file's rows; prints what it measured. */
  async function importApart(
    { roundId, versions }: TestRound,
    kind: "csv" | "xlsx",
  ): Promise<{
    ok: boolean;
    counts: { new: number; same: number };
    time_ms: number;
    growth_MB: number;
    pause_ms: number;
  }> {
    const script = new URL("./testing-import-100k.ts", import.meta.url).pathname;
    const input = JSON.stringify({
      connection: database.connection,
      roundId,
      units: Object.fromEntries(versions),
      codes,
      kind,
    });
    const done = spawnSync(process.execPath, ["--max-old-space-size=96", "--expose-gc", script], {
      input,
      encoding: "utf8",
    });
    if (done.status !== 0) throw new Error(done.stderr);
    return JSON.parse(done.stdout) as Awaited<ReturnType<typeof importApart>>;
  }

  test("streams through little memory without holding up other work, from CSV and again from XLSX", async () => {
    const round = await openTestRound(
      database,
      units,
      Object.fromEntries(codes.map((code) => [code, { value: "number" as const }])),
    );
    const csv = await importApart(round, "csv");
    expect(csv).toMatchObject({ ok: true, counts: { new: 100_000, same: 0 } });
    const xlsx = await importApart(round, "xlsx");
    expect(xlsx).toMatchObject({ ok: true, counts: { new: 0, same: 100_000 } });
    for (const { growth_MB, time_ms, pause_ms } of [csv, xlsx]) {
      // Some 60 of it are the thread that reads, given back at the end.
      expect(growth_MB).toBeLessThan(260);
      expect(time_ms).toBeLessThan(150_000);
      expect(pause_ms).toBeLessThan(5_000);
    }
  });
});
