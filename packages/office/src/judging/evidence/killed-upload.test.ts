import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  evidenceRoutes,
  type AnyRoute,
  requestOf,
  type RouteText,
  type RouteReply,
} from "@thang-diem/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyAudit } from "../../../../platform/src/audit/index.ts";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { pdfFile, sha256Of } from "./testing.ts";

let round: TestEvaluation;
let running: Served | undefined;
beforeAll(async () => void (round = await openTestEvaluation()));
afterAll(async () => {
  running?.child.kill("SIGKILL");
  await round.close();
});

interface Served {
  readonly child: ChildProcess;
  readonly base: string;
}

async function serve(): Promise<Served> {
  const { database, home, now } = round.workspace;
  const { connectionString } = database.connection;
  const child = fork(
    join(import.meta.dirname, "testing-serve.ts"),
    [JSON.stringify({ url: connectionString, home, now: now().toISOString() })],
    { execArgv: [], stdio: ["ignore", "ignore", "inherit", "ipc"] },
  );
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  running = { child, base: `http://127.0.0.1:${port}` };
  return running;
}

async function killed({ child }: Served): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

const cookie = () => [...round.person("clerk Sở Nội vụ").cookies].map((pair) => pair.join("=")).join("; ");

async function call<R extends AnyRoute>(
  { base }: Served,
  route: R,
  input: RouteText<R>,
  body?: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
): Promise<RouteReply<R>> {
  const { method, url, json } = requestOf(route, input);
  const sent = body ?? json;
  const answer = await fetch(base + url, {
    method,
    headers: {
      cookie: cookie(),
      ...(sent !== undefined && {
        "content-type": body === undefined ? "application/json" : "application/octet-stream",
      }),
    },
    ...(sent !== undefined && { body: sent, duplex: "half" }),
  } as RequestInit);
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as RouteReply<R>;
}

/** One piece of a file from an offset. @returns how far the file has arrived */
async function part(
  served: Served,
  of: Omit<RouteText<typeof evidenceRoutes.part>, "offset">,
  content: Uint8Array,
  offset: number,
  bytes: number,
): Promise<number> {
  const piece = content.subarray(offset, offset + bytes) as Uint8Array<ArrayBuffer>;
  return (await call(served, evidenceRoutes.part, { ...of, offset }, piece)).offset;
}

/** Sends slowly and never ends, as a line that is about to break. */
function slowly(content: Uint8Array, bytes: number): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, at < bytes ? 5 : 60_000));
      controller.enqueue(content.subarray(at, (at += 65_536)));
    },
  });
}

test("a file goes on arriving after the server was killed within a piece, and while it recorded the end", async () => {
  const { evaluationId, roundId, unitVersionId } = round.unit("Sở Nội vụ");
  const unit = { evaluationId, roundId, unitVersionId };
  const content = pdfFile("mat dien", 12_000_000);
  const announced = {
    ...unit,
    item: "1.1.1",
    name: "45-KH-UBND.pdf",
    bytes: content.byteLength,
    sha256: sha256Of(content),
  };
  const first = await serve();
  const begun = await call(first, evidenceRoutes.begin, announced);
  if (begun.step !== "send") throw new Error("known already");
  const of = { ...unit, uploadId: begun.upload.uploadId };
  const acknowledged = await part(first, of, content, 0, 4_000_000);
  expect(acknowledged).toBe(4_000_000);

  const broken = call(
    first,
    evidenceRoutes.part,
    { ...of, offset: acknowledged },
    slowly(content.subarray(acknowledged), 2_000_000),
  ).catch((error: Error) => error);
  const place = join(round.workspace.home, "evidence", "arriving", of.uploadId);
  while (readFileSync(place).length <= acknowledged) await new Promise((resolve) => setTimeout(resolve, 10));
  await killed(first);
  expect(await broken).toBeInstanceOf(Error);

  const second = await serve();
  const resumed = await call(second, evidenceRoutes.begin, announced);
  if (resumed.step !== "send") throw new Error("cannot be whole");
  expect([
    resumed.upload.uploadId,
    resumed.upload.offset >= acknowledged,
    resumed.upload.offset < content.byteLength,
  ]).toEqual([of.uploadId, true, true]);
  for (let { offset } = resumed.upload; offset < content.byteLength;)
    offset = await part(second, of, content, offset, 4_194_304);

  // Killed at some moment of proving, moving and recording: whatever has happened, the next call ends well.
  const finishing = call(second, evidenceRoutes.finish, of).catch(() => undefined);
  const settled = join(round.workspace.home, "evidence", sha256Of(content).slice(0, 2), sha256Of(content));
  while (!existsSync(settled)) await new Promise((resolve) => setImmediate(resolve));
  await killed(second);
  await finishing;

  const third = await serve();
  const again = await call(third, evidenceRoutes.begin, announced);
  const document =
    again.step === "done" ? again.document : (await call(third, evidenceRoutes.finish, of)).document;
  expect(document).toMatchObject({ number: "45/KH-UBND", uses: [{ item: "1.1.1" }] });
  expect(document.content).toMatchObject({ sha256: sha256Of(content), bytes: content.byteLength });
  expect(readFileSync(settled).equals(content)).toBe(true);
  expect(readdirSync(join(round.workspace.home, "evidence", "arriving"))).toEqual([]);
  expect((await call(third, evidenceRoutes.list, unit)).documents).toHaveLength(1);
  expect((await verifyAudit(round.workspace.database)).faults).toEqual([]);
}, 300_000);
