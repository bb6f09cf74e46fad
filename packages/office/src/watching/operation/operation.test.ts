import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { noticeRoutes, operationRoutes, peopleRoutes, signInRoutes } from "@thang-diem/contract";
import { openMetrics } from "@thang-diem/platform/metrics";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestWorkspace, type TestWorkspace, type Visitor } from "../../composition/testing.ts";
import { tellFaults } from "./alarms.ts";
import { lastDue, startBackups } from "./scheduled-backups.ts";
import { type BackupSettings, OPERATION_DEFAULTS } from "./settings.ts";
import { watchApp, watchInstallation } from "./watch.ts";

let workspace: TestWorkspace;
let admin: Visitor;
let clerk: Visitor;
let folder: string;
beforeAll(async () => {
  workspace = await openTestWorkspace();
  admin = await workspace.administrator();
  const { value } = await admin.call(peopleRoutes.addOrganisation, { name: "Sở Nội vụ", code: "" });
  clerk = await workspace.person(admin, "chuyenvien", value.organisationId, ["unit-clerk"]);
  folder = mkdtempSync(join(tmpdir(), "td-operation-"));
  writeFileSync(join(folder, "passphrase"), "một cụm mật khẩu dài\n");
});
afterAll(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

const backups = (): BackupSettings => ({
  to: join(folder, "backups"),
  passphraseFile: join(folder, "passphrase"),
  at_minutes: 90,
  everyHours: 24,
  keep: 2,
});

describe("backups that the program makes by itself", () => {
  test.each([
    ["2026-11-20T02:00:00Z", 24, "2026-11-19T18:30:00.000Z"],
    ["2026-11-19T18:29:59Z", 24, "2026-11-18T18:30:00.000Z"],
    ["2026-11-20T02:00:00Z", 1, "2026-11-20T01:30:00.000Z"],
    ["2026-11-19T18:00:00Z", 6, "2026-11-19T12:30:00.000Z"],
  ])("at %s, every %i hours from 01:30 on, one was due at %s", (now, everyHours, due) => {
    expect(lastDue({ ...backups(), everyHours }, new Date(now)).toISOString()).toBe(due);
  });

  test("are made when they are due, by one of several programs, and old ones go", async () => {
    const programs = [0, 1].map(() => startBackups(workspace.context, workspace.home, backups(), 0));
    const due = () => Promise.all(programs.map((each) => each.makeDue()));
    const [first] = [await due()].map((made) => made.filter((name) => name !== undefined));
    expect(first).toHaveLength(1);
    expect(await due()).toEqual([undefined, undefined]);
    for (let day = 0; day < 2; day += 1) {
      workspace.later(24 * 60);
      await due();
    }
    const sets = readdirSync(join(folder, "backups", "sets"));
    expect(sets).toHaveLength(2);
    expect(sets).not.toContain(`${first?.[0]}.json`);
    const lines = await workspace.database.db
      .selectFrom("audit_line")
      .select("object")
      .where("action", "=", "backup.make")
      .execute();
    expect(lines).toHaveLength(3);
    admin = workspace.visitor();
    await admin.call(signInRoutes.signIn, { signInName: "quantri", password: "con mèo trên mái nhà" });
  });
});

describe("the administrators' page", () => {
  test("says how the installation is, to administrators alone", async () => {
    const { value } = await admin.call(operationRoutes.state, {});
    expect(value).toMatchObject({ node: process.version, backupAt: "never", verifiedAt: "never" });
    expect(value.database).toMatch(/^\d+\./);
    expect(value.freeBytes).toBeGreaterThan(0);
    expect((await workspace.visitor().call(operationRoutes.state, {})).status).toBe(401);
  });

  test("what is bad is told to administrators once a day, with what to do", async () => {
    const place = {
      home: workspace.home,
      settings: { ...OPERATION_DEFAULTS, backups: { ...backups(), to: join(folder, "nowhere") } },
    };
    expect(await tellFaults(workspace.context, place)).toBeGreaterThan(0);
    expect(await tellFaults(workspace.context, place)).toBe(0);
    const { notices } = (await admin.call(noticeRoutes.list, {})).value;
    expect(notices.map(({ text }) => text.vi).join("\n")).toMatch(/Chưa có bản sao lưu.+Sao lưu lại ngay/);
  });
});

describe("maintenance", () => {
  const announced = { vi: "Bảo trì từ 17:30", en: "Maintenance from 17:30" };

  test("is told to everybody before signing in too, and closes changes to all but administrators", async () => {
    const person = workspace.visitor();
    await person.call(signInRoutes.signIn, { signInName: "chuyenvien", password: "con mèo trên mái nhà" });
    expect((await clerk.call(operationRoutes.maintain, { ...announced, closed: true })).status).not.toBe(200);
    await admin.call(operationRoutes.maintain, { ...announced, closed: true });
    expect((await workspace.visitor().call(operationRoutes.maintenance, {})).value).toEqual({
      ...announced,
      closed: true,
    });
    const refused = await person.call(noticeRoutes.markRead, {});
    expect([refused.status, refused.problem?.code]).toEqual([503, "maintenance"]);
    expect((await person.call(noticeRoutes.list, {})).status).toBe(200);
    expect((await admin.call(noticeRoutes.markRead, {})).status).toBe(200);
    await admin.call(operationRoutes.maintain, { vi: "", en: "", closed: false });
    expect((await person.call(noticeRoutes.markRead, {})).status).toBe(200);
  });
});

describe("what those who watch ask", () => {
  const asked = async (url: string) => {
    const { database, home, context } = workspace;
    const watched = {
      database,
      home,
      settings: { ...OPERATION_DEFAULTS, backups: backups() },
      clock: context.clock,
    };
    const metrics = openMetrics();
    watchInstallation(watched, metrics);
    const app = watchApp(watched, metrics);
    const answer = await app.inject({ method: "GET", url });
    await app.close();
    return { status: answer.statusCode, text: answer.body };
  };

  test("is that the process lives and can do its work", async () => {
    expect(await asked("/healthz")).toEqual({ status: 200, text: '{"status":"ok"}' });
    const ready = await asked("/readyz");
    expect([ready.status, JSON.parse(ready.text)]).toEqual([
      200,
      { ready: true, checks: { database: "good", disk: "good", threads: "good" } },
    ]);
  });

  test("is answered with 503 while the database takes nothing", async () => {
    const { db } = workspace.database;
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
    const name = sql.id(rows[0]?.name ?? "");
    await sql`alter database ${name} set default_transaction_read_only = on`.execute(db);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()
      and pid <> pg_backend_pid()`.execute(db);
    await sql`set default_transaction_read_only = on`.execute(db);
    const { status, text } = await asked("/readyz");
    expect([status, JSON.parse(text).checks.database]).toEqual([503, "bad"]);
    await sql`set transaction_read_only = off`.execute(db).catch(() => undefined);
    await sql`begin read write; alter database ${name} reset default_transaction_read_only; commit`.execute(
      db,
    );
    await sql`set default_transaction_read_only = off`.execute(db);
    expect((await asked("/readyz")).status).toBe(200);
  });

  test("are numbers in the form of OpenMetrics", async () => {
    const { status, text } = await asked("/metrics");
    expect(status).toBe(200);
    expect(text).toMatch(/^thangdiem_counts\{of="log_lines"\} \d+$/m);
    expect(text).toMatch(/^thangdiem_disk_free_bytes [\d.e+]+$/m);
    expect(text).toMatch(/^thangdiem_backup_age_seconds \d/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_seconds /m);
    expect(text).toMatch(/# EOF\n$/);
  });
});
