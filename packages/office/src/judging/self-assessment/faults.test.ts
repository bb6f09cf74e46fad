import { randomInt } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { SavedClaimChange } from "@thang-diem/contract";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { afterAll, describe, expect, test } from "vitest";
import { verifyAudit } from "../../../../platform/src/audit/index.ts";
import { openDatabase, type Database } from "../../../../platform/src/db/index.ts";
import type { Change } from "./index.ts";
import { fieldsOf, openBrowser, openClerk, openTestServer, type TestServer } from "./testing-clerks.ts";

const ROUNDS = 10;
/** A busy machine takes long to start a server again. */
const PATIENCE_MS = 400_000;
const SIZE = { units: 4, clerksPerUnit: 2, appraisers: 0 };
const seed = Number(process.env["THANG_DIEM_FAULT_SEED"] ?? randomInt(1_000_000));
const home = mkdtempSync(join(tmpdir(), "td-faults-"));
const generator = xoroshiro128plus(seed);
const chance = (below: number) => uniformInt(generator, 0, below - 1);

let server: TestServer;
afterAll(async () => {
  await server.close();
  rmSync(home, { recursive: true, force: true });
});

describe("ten times killed while people type", () => {
  test(
    `keeps every acknowledged change once and the log whole (seed ${seed}: set THANG_DIEM_FAULT_SEED to repeat)`,
    async () => {
      server = await openTestServer({ home, size: SIZE, port: 0 });
      const people = typing();
      for (let round = 0; round < ROUNDS; round += 1) {
        await sleep(100 + chance(500));
        await (KILLS[chance(KILLS.length)] ?? killServer)();
        await people.someoneIsAnswered();
      }
      const { acknowledged, standing } = await people.rest();
      const database = await openDatabase({ home });
      try {
        const report = await verifyAudit(database);
        expect({ seed, faults: report.faults }).toEqual({ seed, faults: [] });
        expect(await keptChanges(database)).toEqual(acknowledged.toSorted());
        expect(await standingFields(database)).toEqual(standing.toSorted());
        expect(await loggedChanges(database)).toBe(acknowledged.length);
        expect(acknowledged.length).toBeGreaterThan(100);
      } finally {
        await database.close();
      }
    },
    PATIENCE_MS,
  );
});

const KILLS = [
  killServer,
  killDatabase,
  killOneConnection,
  () => Promise.all([killServer(), killDatabase()]),
];

async function killServer(): Promise<void> {
  const { port, process: child } = server;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
  server = await openTestServer({ home, size: SIZE, port });
}

/** The server of the program is not told: it finds out and starts the database again. */
async function killDatabase(): Promise<void> {
  killIfAlive(databasePid());
}

/** PostgreSQL then gives up all other connections and recovers. */
async function killOneConnection(): Promise<void> {
  const connections = childrenOf(databasePid()).filter((pid) =>
    readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("[local]"),
  );
  const pid = connections[chance(Math.max(1, connections.length))];
  if (pid !== undefined) killIfAlive(pid);
}

/** Everybody types one change after the other and sends each until it is acknowledged, as the browser does. */
function typing() {
  const { crowd } = server;
  const browser = openBrowser(() => server.port);
  const acknowledged: string[] = [];
  const standing = new Map<string, string>();
  const rest = new AbortController();
  let answered = 0;
  const person = async (unit: number, c: number) => {
    const clerk = openClerk(crowd, unit, c, fieldsOf(crowd));
    const { unitVersionId = "" } = crowd.units[unit] ?? {};
    for (let n = unit * 31 + c; !rest.signal.aborted; n += 1) {
      const change = clerk.type(n);
      const saved = await sendUntilAcknowledged(() =>
        browser.send("POST", `${clerk.path}/changes`, clerk.token, { changes: [change] }),
      );
      clerk.stands(change, saved);
      answered += 1;
      acknowledged.push(lineOf({ ...change, unitVersionId, outcome: saved.outcome }));
      standing.set(`${unitVersionId} ${change.item} ${change.field}`, saved.value);
    }
  };
  const people = crowd.units.flatMap(({ clerks }, unit) => clerks.map((_token, c) => person(unit, c)));
  return {
    async someoneIsAnswered() {
      for (const before = answered; answered < before + people.length;) {
        if (server.process.exitCode !== null) throw new Error("the server ended by itself");
        await sleep(20);
      }
    },
    async rest() {
      rest.abort();
      await Promise.all(people);
      browser.close();
      return { acknowledged, standing: [...standing].map(([field, value]) => `${field}=${value}`) };
    },
  };
}

async function sendUntilAcknowledged(
  send: () => Promise<{ status: number; body: string }>,
): Promise<SavedClaimChange> {
  for (;;) {
    const { status, body } = await send();
    const [saved] = status === 200 ? (JSON.parse(body) as { saved: SavedClaimChange[] }).saved : [];
    if (saved !== undefined) return saved;
    if (status >= 400 && status < 500) throw new Error(`refused with ${status}: ${body}`);
    await sleep(30);
  }
}

function lineOf({
  unitVersionId,
  id,
  item,
  field,
  value,
  outcome,
}: Change & { readonly unitVersionId: string; readonly outcome: string }): string {
  return [unitVersionId, id, item, field, value, outcome].join(" ");
}

async function keptChanges({ db }: Database): Promise<string[]> {
  const rows = await db.selectFrom("claim_change").selectAll().execute();
  return rows.map((row) => lineOf({ ...row, unitVersionId: row.unit_version_id })).toSorted();
}

async function standingFields({ db }: Database): Promise<string[]> {
  const rows = await db.selectFrom("claim_field").selectAll().execute();
  return rows.map((row) => `${row.unit_version_id} ${row.item} ${row.field}=${row.value}`).toSorted();
}

/** How many changes the lines of the log name. */
async function loggedChanges({ db }: Database): Promise<number> {
  const lines = await db
    .selectFrom("audit_line")
    .select("details")
    .where("action", "=", "claim.change")
    .execute();
  return lines.reduce((sum, { details }) => sum + (details as { changes: unknown[] }).changes.length, 0);
}

function databasePid(): number {
  return Number(readFileSync(join(home, "pg", "data", "postmaster.pid"), "utf8").split("\n")[0]);
}

function childrenOf(parent: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent);
}

function parentOf(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(text.slice(text.lastIndexOf(")") + 4).split(" ")[0]);
  } catch {
    return 0;
  }
}

function killIfAlive(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended in the meantime.
  }
}
