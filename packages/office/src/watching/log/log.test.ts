import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  claimFileRoutes,
  logRoutes,
  peopleRoutes,
  requestOf,
  type LogVerification,
} from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type AuditRow, waitingSince } from "@thang-diem/platform/audit";
import { openTestLogServer } from "../../../../platform/src/syslog/testing.ts";
import { checkForwarding } from "../operation/forwarding.ts";
import { forwardDue } from "./index.ts";
import { signDepartment } from "../../judging/results/testing.ts";
import { openSealer } from "../../people/sign-in/index.ts";
import { pdfFile, sendFile, sha256Of } from "../../judging/evidence/testing.ts";
import { openWorkspace } from "../../composition/index.ts";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";

let round: TestEvaluation;
beforeAll(async () => {
  round = await openTestEvaluation();
  await signDepartment(round, "Sở Tài chính");
});
afterAll(() => round.close());

async function download(format: "jsonl" | "csv" | "syslog", action?: string): Promise<string> {
  const { url } = requestOf(logRoutes.export, { format, ...(action && { action }) });
  const cookie = [...round.person("auditor").cookies].map((pair) => pair.join("=")).join("; ");
  return (
    await round.workspace.app.inject({ method: "GET", url, headers: { cookie, host: "thangdiem.test" } })
  ).body;
}

async function verified(): Promise<LogVerification> {
  await round.person("auditor").call(logRoutes.verify, {});
  for (;;) {
    const { value } = await round.person("auditor").call(logRoutes.verification, {});
    if (value.state !== "running") return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe("the log", () => {
  test("is read newest first, people and things named, and filtered by who, what, when and object", async () => {
    const { value } = await round.person("auditor").call(logRoutes.lines, { object: "so-tai-chinh" });
    expect(value.lines.map(({ action, objectName }) => `${action} ${objectName}`)).toEqual([
      "claim.sign Sở Tài chính",
      "claim.change Sở Tài chính",
    ]);
    expect(value.lines[1]).toMatchObject({
      actorName: expect.stringContaining("unit-leader"),
      details: {
        changes: [
          { item: "1.1.1", field: "issued", from: "", to: "có" },
          { item: "1.1.3" },
          { item: "1.1.3" },
        ],
      },
    });
    const opened = await round
      .person("auditor")
      .call(logRoutes.lines, { actor: "quantri", action: "organisation.open" });
    expect(opened.value.lines.length).toBeGreaterThan(4);
    expect(
      (await round.person("auditor").call(logRoutes.lines, { until: "2020-01-01T00:00:00Z" })).value.lines,
    ).toEqual([]);
    expect((await round.person("auditor").call(logRoutes.actions, {})).value.actions).toEqual(
      expect.arrayContaining(["account.open", "claim.sign", "evaluation.open"]),
    );
  });

  test("comes page by page without a gap or a double", async () => {
    const seen: string[] = [];
    for (let after: string | undefined = ""; after !== undefined;) {
      const page: { lines: { chain: string; number: number }[]; next: string } = (
        await round.person("auditor").call(logRoutes.lines, after === "" ? {} : { after })
      ).value;
      seen.push(...page.lines.map(({ chain, number }) => `${chain} ${number}`));
      after = page.next === "" ? undefined : page.next;
    }
    const { rows } = await round.workspace.database.pool
      .connect()
      .then(async (client) =>
        client.query("select count(*)::int as n from audit_line").finally(() => client.release()),
      );
    expect([seen.length, new Set(seen).size]).toEqual([rows[0].n, rows[0].n]);
  });

  test("goes out whole, as JSON lines with every field of the hash and as CSV without formulas", async () => {
    await round.admin.call(peopleRoutes.addOrganisation, { name: "=1+1", code: "" });
    const lines = (await download("jsonl", "claim.sign"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toMatchObject([
      {
        action: "claim.sign",
        object: "so-tai-chinh",
        prevHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    const csv = await download("csv");
    expect(csv.split("\r\n")[0]).toContain("at,actor,action,object");
    expect(csv).not.toMatch(/,=1/);
    const [message = ""] = (await download("syslog", "claim.sign")).split("\n");
    const [, json = ""] =
      /^<109>1 \d{4}-\d\d-\d\dT[\d:.]+Z - thang-diem - claim\.sign - \uFEFF(\{.*\})$/.exec(message) ?? [];
    expect(JSON.parse(json)).toEqual(lines[0]);
    const { value } = await round.person("auditor").call(logRoutes.lines, { action: "log.export" });
    expect(value.lines).toHaveLength(3);
  });

  test("goes to a log server by itself, every line in its order, and on from where it stopped", async () => {
    const server = await openTestLogServer();
    const { database } = round.workspace;
    const chainOf = (message: string) => JSON.parse(message.slice(message.indexOf("{"))) as AuditRow;
    const count = async () =>
      Number(
        (
          await database.db
            .selectFrom("audit_line")
            .select((of) => of.fn.countAll().as("n"))
            .executeTakeFirstOrThrow()
        ).n,
      );
    const untrusted = { host: server.host, port: server.port };
    await expect(forwardDue({ database }, untrusted)).rejects.toThrow(/self-signed/);
    expect(await forwardDue({ database }, server)).toBe(await count());
    expect(await forwardDue({ database }, server)).toBe(0);
    await round.admin.call(peopleRoutes.addOrganisation, { name: "Sở Đi-Xa", code: "" });
    await server.close();
    await expect(forwardDue({ database }, server)).rejects.toThrow(/ECONNREFUSED/);
    const since = (await waitingSince(database.db))?.getTime() ?? 0;
    const later = (minutes: number) => new Date(since + minutes * 60_000);
    expect(await checkForwarding(database, server, later(14))).toEqual([]);
    expect(await checkForwarding(database, server, later(16))).toMatchObject([{ code: "log-not-forwarded" }]);
    expect(await checkForwarding(database, undefined, later(16))).toEqual([]);
    const back = await openTestLogServer(server.port);
    expect(await forwardDue({ database }, back)).toBe(1);
    expect(back.messages()[0]).toMatch(/^<109>1 \S+Z \S+ thang-diem - organisation\.open - \uFEFF\{/);
    await back.close();
    const sent = [...server.messages(), ...back.messages()].map(chainOf);
    const last = new Map<string, number>();
    for (const { chain, number } of sent) {
      expect(number).toBe((last.get(chain) ?? 0) + 1);
      last.set(chain, number);
    }
    expect(sent).toHaveLength(await count());
  });

  test("says who took which file away, and from where", async () => {
    const { evaluationId, roundId, unitVersionId } = round.unit("Sở Tài chính");
    const { url } = requestOf(claimFileRoutes.file, { evaluationId, roundId, unitVersionId });
    const cookie = [...round.person("auditor").cookies].map((pair) => pair.join("=")).join("; ");
    const { app } = round.workspace;
    const taken = await app.inject({ method: "GET", url, headers: { cookie, host: "thangdiem.test" } });
    expect(taken.statusCode).toBe(200);
    await vi.waitFor(async () => {
      const { value } = await round.person("auditor").call(logRoutes.lines, { action: "file.take" });
      expect(value.lines).toMatchObject([
        {
          actorName: expect.stringContaining("auditor"),
          object: claimFileRoutes.file.path,
          details: { of: { unitVersionId }, address: "127.0.0.1" },
        },
      ]);
    });
  });

  test("is verified with what lies on the disk: evidence missing, changed, unknown, and the key", async () => {
    const { home } = round.workspace;
    const clerk = round.person("clerk Sở Nội vụ");
    const { evaluationId, roundId, unitVersionId } = round.unit("Sở Nội vụ");
    const [kept, changed, gone] = ["giu", "sua", "mat"].map((text) => pdfFile(text));
    const place = (content: Buffer | undefined) => {
      const sha256 = sha256Of(content ?? Buffer.alloc(0));
      return join(home, "evidence", sha256.slice(0, 2), sha256);
    };
    for (const [n, content] of [kept, changed, gone].entries())
      await sendFile(
        clerk,
        { evaluationId, roundId, unitVersionId, item: "1.1.1" },
        `so-${n}.pdf`,
        content ?? Buffer.alloc(0),
      );
    expect(await verified()).toMatchObject({
      state: "holds",
      contents: 3,
      editions: 0,
      faults: [],
      notes: [],
    });
    chmodSync(place(changed), 0o600);
    writeFileSync(place(changed), "khac");
    rmSync(place(gone));
    mkdirSync(join(home, "evidence", "ff"), { recursive: true });
    writeFileSync(join(home, "evidence", "ff", "f".repeat(64)), "la");
    const found = await verified();
    expect(found).toMatchObject({ state: "broken", contents: 3 });
    expect(found.faults.map(({ vi }) => vi).toSorted()).toEqual(
      [
        `Tài liệu kiểm chứng ${sha256Of(changed ?? Buffer.alloc(0))} trên đĩa đã bị sửa: không còn đúng như lúc nộp.`,
        `Tài liệu kiểm chứng ${sha256Of(gone ?? Buffer.alloc(0))} không còn trên đĩa.`,
      ].toSorted(),
    );
    expect(found.notes.map(({ vi }) => vi)).toEqual([
      `Tệp ${"f".repeat(64)} trong kho tài liệu không có trong sổ; không hồ sơ nào dùng nó.`,
    ]);
    rmSync(place(changed));
    for (const content of [changed, gone]) writeFileSync(place(content), content ?? "");
    rmSync(join(home, "evidence", "ff", "f".repeat(64)));
    expect(await verified()).toMatchObject({ state: "holds", notes: [] });
  });

  test("tells when the key is gone or another's; no server starts without it while secrets are sealed", async () => {
    const { home, database } = round.workspace;
    const { accountId } = (
      await round.admin.call(peopleRoutes.addAccount, {
        signInName: "nguoi.moi",
        fullName: "Người mới",
        organisationId: round.unit("Sở Nội vụ").organisationId,
        email: "",
        phone: "",
      })
    ).value;
    expect(accountId).not.toBe("");
    const [key, aside] = [join(home, "keys", "people.key"), join(home, "keys", "aside")];
    renameSync(key, aside);
    await expect(openWorkspace({ database, home }, { clock: round.workspace.now })).rejects.toMatchObject({
      problem: { code: "people-key-missing", message: { vi: expect.stringContaining("1 mã bí mật") } },
    });
    expect((await verified()).faults.map(({ vi }) => vi)).toEqual([
      "Tệp khóa keys/people.key không còn hoặc bị hỏng; 1 mã bí mật trong cơ sở dữ liệu chỉ mở được bằng khóa đó.",
    ]);
    await openSealer(key);
    expect(await verified()).toMatchObject({ state: "holds" });
    rmSync(key);
    renameSync(aside, key);
    await openWorkspace({ database, home }, { clock: round.workspace.now });
  });

  test("is verified from the page, and a row written behind its back is found", async () => {
    expect(await verified()).toMatchObject({ state: "holds", faults: [] });
    const client = await round.workspace.database.pool.connect();
    await client.query(
      "begin; set local session_replication_role = replica; " +
        "update claim_field set value = 'không' where item = '1.1.1'; commit",
    );
    client.release();
    expect(await verified()).toMatchObject({
      state: "broken",
      faults: [{ vi: expect.stringContaining("claim_field") }],
    });
  });

  test("is for auditors and administrators", async () => {
    expect((await round.person("office").call(logRoutes.lines, {})).status).toBe(403);
    expect((await round.admin.call(logRoutes.lines, {})).status).toBe(200);
  });
});
