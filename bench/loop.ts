import type { EvaluationId, RoundId } from "@thang-diem/engine";
import { fork } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import {
  boardRoutes,
  claimFileRoutes,
  claimRoutes,
  evidenceRoutes,
  logRoutes,
  myAccountRoutes,
  openingRoutes,
  outsideFigureRoutes,
  peopleRoutes,
  requestOf,
  resultRoutes,
  schemeVersionRoutes,
  type AnyRoute,
  type RouteText,
} from "../packages/contract/src/index.ts";
import { workbook } from "../packages/documents/src/index.ts";
import type { LoopDelay, LoopReady, LoopSettings, Part } from "./loop-server.ts";
import type { BenchRow } from "./rows.ts";

const DELAY_MS_MAX = 50;
/** A large province. */
const PROVINCE = 168;
/** All communes of the country. */
const COUNTRY = 3_321;
const LIGHT_EVERY_MS = 20;
const EVIDENCE_BYTES = 100_000_000;

/**
 * How late the server's event loop is while it does its heaviest work and somebody asks for a light page every 20 ms.
 */
export async function loopBench(): Promise<BenchRow[]> {
  return [...(await ofProvince()), ...(await ofCountry())];
}

async function ofProvince(): Promise<BenchRow[]> {
  return withServer({ units: PROVINCE, portal: true, auditLines: 50_000 }, async (server) => {
    const { crowd } = server;
    const {
      evaluationId,
      roundId,
      units: [unit],
    } = crowd;
    const ofUnit = { evaluationId, roundId, unitVersionId: unit?.unitVersionId ?? "" };
    const clerk = unit?.clerks[0] ?? "";
    const form = () => server.call(clerk, claimFileRoutes.file, ofUnit);
    const filled = await form();
    const accounts = await accountFile();
    const evidence = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(EVIDENCE_BYTES - 9)]);
    const office = <R extends AnyRoute>(route: R, input: RouteText<R>) => server.call("office", route, input);
    const work: readonly (readonly [name: string, work: () => Promise<unknown>])[] = [
      ["provinces, first opening", () => office(openingRoutes.provinces, { on: "2026-12-31" })],
      ["form as XLSX, five times", () => times(5, form)],
      ["form from XLSX, five times", () => times(5, () => fillForm(server, clerk, ofUnit, filled))],
      [
        "report as DOCX, five times",
        () => times(5, () => server.call(clerk, claimFileRoutes.report, ofUnit)),
      ],
      [
        "accounts as XLSX, 5,000 rows tried",
        () => importAccounts(server, accounts, "no", "would-be-written"),
      ],
      ["… and written", () => importAccounts(server, accounts, "yes", "written")],
      [
        "three times 100 MB of evidence sent at once and proven",
        () =>
          Promise.all(
            crowd.units
              .slice(0, 3)
              .map(({ unitVersionId, clerks: [sender = ""] }) =>
                sendEvidence(server, sender, { ...ofUnit, unitVersionId }, evidence),
              ),
          ),
      ],
      ["log of 50,000 lines verified", () => verifyLog(server)],
    ];
    const results: typeof work = [
      [`results of ${PROVINCE} units`, () => office(resultRoutes.table, { evaluationId })],
      ["… approved", () => approve(server)],
      ["… published, the whole portal rendered again", () => publish(server)],
    ];
    const rows: BenchRow[] = [];
    for (const [name, each] of work) rows.push(...(await server.measure(name, each)));
    rows.push(...(await server.sign()));
    for (const [name, each] of results) rows.push(...(await server.measure(name, each)));
    return rows;
  });
}

function fillForm({ call }: LoopServer, clerk: string, of: OfUnit, file: Uint8Array): Promise<Buffer> {
  return call(clerk, claimFileRoutes.importFile, { ...of, fileName: "form.xlsx", write: "no" }, file);
}

async function importAccounts(
  { call }: LoopServer,
  file: Uint8Array,
  write: "yes" | "no",
  expected: string,
): Promise<void> {
  const input = { fileName: "a.xlsx", write, addOrganisations: "yes" } as const;
  const answer = (await call("admin", peopleRoutes.importAccounts, input, file)).toString();
  const { outcome } = JSON.parse(answer) as { outcome: string };
  if (outcome !== expected) throw new Error(`the file of accounts was ${outcome}`);
}

async function approve({ call, crowd: { evaluationId } }: LoopServer): Promise<void> {
  const table = (await call("office", resultRoutes.table, { evaluationId })).toString();
  const { sha256 } = JSON.parse(table) as { sha256: string };
  await call("chair", resultRoutes.approve, { evaluationId, sha256 });
}

async function ofCountry(): Promise<BenchRow[]> {
  return withServer({ units: COUNTRY, portal: false, auditLines: 0 }, async (server) => {
    const { evaluationId, roundId, schemeHash } = server.crowd;
    await server.sign();
    const outside = () => server.call("office", outsideFigureRoutes.file, { evaluationId, roundId });
    return [
      ...(await server.measure("board, first opening", () =>
        server.call("office", boardRoutes.read, { evaluationId }),
      )),
      ...(await server.measure("board as XLSX", () =>
        server.call("office", boardRoutes.export, { evaluationId, language: "vi" }),
      )),
      ...(await server.measure("self-assessments of all units", () =>
        server.call("office", claimRoutes.units, { evaluationId }),
      )),
      ...(await server.measure("figures from outside as XLSX", outside)),
      ...(await server.measure("scheme before and after", () =>
        server.call("office", schemeVersionRoutes.preview, { evaluationId, roundId, schemeHash }),
      )),
    ].map((row) => ({ ...row, name: `${COUNTRY} units: ${row.name}` }));
  });
}

interface LoopServer extends LoopReady {
  /** @param who a part, or a session token */
  call<R extends AnyRoute>(
    who: Part | (string & {}),
    route: R,
    input: RouteText<R>,
    content?: Uint8Array,
  ): Promise<Buffer>;
  /** All leaders at once; no rows. */
  sign(): Promise<readonly BenchRow[]>;
  /** Rows about the event loop while `work` goes on. */
  measure(name: string, work: () => Promise<unknown>): Promise<BenchRow[]>;
}

async function withServer(
  settings: Omit<LoopSettings, "home">,
  work: (server: LoopServer) => Promise<BenchRow[]>,
): Promise<BenchRow[]> {
  const home = mkdtempSync(join(tmpdir(), "td-loop-"));
  const child = fork(join(import.meta.dirname, "loop-server.ts"), [JSON.stringify({ ...settings, home })], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    execArgv: process.execArgv,
  });
  const ended = once(child, "exit");
  const next = async <T>() =>
    (
      (await Promise.race([
        once(child, "message"),
        ended.then(() => Promise.reject(new Error("the server ended"))),
      ])) as [T]
    )[0];
  const ask = <T>(what: string) => {
    const answered = next<T>();
    child.send(what);
    return answered;
  };
  try {
    const ready = await next<LoopReady>();
    const call: LoopServer["call"] = async (who, route, input, content) => {
      const { method, url, json } = requestOf(route, input);
      const headers = {
        cookie: `thangdiem-session=${ready.tokens[who as Part] ?? who}`,
        ...((content ?? json) !== undefined && {
          "content-type": content === undefined ? "application/json" : "application/octet-stream",
        }),
      };
      const { status, body } = await send(ready.port, method, url, headers, content ?? json);
      if (status !== 200) throw new Error(`${url} answered ${status}: ${body.toString().slice(0, 400)}`);
      return body;
    };
    const measure = (name: string, measured: () => Promise<unknown>) =>
      measureDelay(name, { ...ready, call }, () => ask<LoopDelay>("delay"), measured);
    const sign = async () => {
      await ask("sign");
      return [];
    };
    return await work({ ...ready, call, sign, measure });
  } finally {
    if (child.connected) child.send("close");
    await ended;
    rmSync(home, { recursive: true, force: true });
  }
}

function send(
  port: number,
  method: string,
  path: string,
  headers: Record<string, string>,
  content: string | Uint8Array | undefined,
): Promise<{ status: number; body: Buffer }> {
  return new Promise((resolve, reject) => {
    // A connection of its own for each request: none is closed under it.
    const asked = request(
      {
        host: "127.0.0.1",
        port,
        method,
        path,
        agent: false,
        headers: {
          ...headers,
          ...(content !== undefined && { "content-length": Buffer.byteLength(content) }),
        },
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts) }));
        answer.on("error", reject);
      },
    );
    asked.on("error", reject);
    asked.end(content);
  });
}

async function measureDelay(
  name: string,
  { crowd, call }: Pick<LoopServer, "crowd" | "call">,
  delay: () => Promise<LoopDelay>,
  work: () => Promise<unknown>,
): Promise<BenchRow[]> {
  const rest = new AbortController();
  const waits: number[] = [];
  const light = askLightly(call, crowd, rest.signal, waits);
  try {
    await sleep(500);
    await delay();
    const begin = performance.now();
    await work();
    const seconds = (performance.now() - begin) / 1000;
    const { p99_ms, max_ms } = await delay();
    rest.abort();
    await light;
    return [
      { name, value: seconds, unit: "s" },
      { name: "… event loop late by, 99th percentile", value: p99_ms, unit: "ms", limit: DELAY_MS_MAX },
      { name: "… event loop late by, longest", value: max_ms, unit: "ms" },
      { name: "… a light page meanwhile, longest", value: Math.max(...waits), unit: "ms" },
    ];
  } finally {
    rest.abort();
    await light;
  }
}

async function askLightly(
  call: LoopServer["call"],
  { units }: LoopReady["crowd"],
  rest: AbortSignal,
  waits: number[],
): Promise<void> {
  for (let n = 0; !rest.aborted; n += 1) {
    const begin = performance.now();
    await call(units[n % units.length]?.clerks[0] ?? "", myAccountRoutes.read, {});
    waits.push(performance.now() - begin);
    await sleep(Math.max(0, LIGHT_EVERY_MS - (performance.now() - begin)));
  }
}

async function times(count: number, work: () => Promise<unknown>): Promise<void> {
  for (let n = 0; n < count; n += 1) await work();
}

function accountFile(): Promise<Uint8Array> {
  const columns = ["Họ và tên", "Tên đăng nhập", "Cơ quan", "Vai trò"].map((title) => ({ title, width: 20 }));
  const rows = Array.from({ length: 5_000 }, (_, n) => [
    `Nguyễn Văn ${n}`,
    `nguoi.${n}`,
    `Xã Số ${1 + (n % PROVINCE)}`,
    "unit-clerk",
  ]);
  return workbook([{ name: "Tài khoản", columns, rows, notes: [] }], "2026-01-05");
}

interface OfUnit {
  readonly evaluationId: EvaluationId;
  readonly roundId: RoundId;
  readonly unitVersionId: string;
}

async function sendEvidence({ call }: LoopServer, clerk: string, of: OfUnit, content: Buffer): Promise<void> {
  const begun = JSON.parse(
    (
      await call(clerk, evidenceRoutes.begin, {
        ...of,
        item: "1.1.1",
        name: "bao cao.pdf",
        bytes: content.length,
        sha256: createHash("sha256").update(content).digest("hex"),
      })
    ).toString(),
  ) as { upload: { uploadId: string; partBytes: number } };
  const { uploadId, partBytes } = begun.upload;
  for (let offset = 0; offset < content.length; offset += partBytes)
    await call(
      clerk,
      evidenceRoutes.part,
      { ...of, uploadId, offset },
      content.subarray(offset, offset + partBytes),
    );
  await call(clerk, evidenceRoutes.finish, { ...of, uploadId });
}

async function verifyLog({ call }: LoopServer): Promise<void> {
  await call("auditor", logRoutes.verify, {});
  for (;;) {
    const { state } = JSON.parse((await call("auditor", logRoutes.verification, {})).toString()) as {
      state: string;
    };
    if (state !== "running") return;
    await sleep(100);
  }
}

async function publish({ call, crowd: { evaluationId } }: LoopServer): Promise<void> {
  await call("office", resultRoutes.publish, { evaluationId, publishedOn: "2026-12-30" });
  for (;;) {
    const { job } = JSON.parse(
      (await call("office", resultRoutes.publication, { evaluationId })).toString(),
    ) as {
      job: { state: string; faults: unknown };
    };
    if (job.state === "failed") throw new Error(JSON.stringify(job.faults));
    if (job.state === "done") return;
    await sleep(200);
  }
}
