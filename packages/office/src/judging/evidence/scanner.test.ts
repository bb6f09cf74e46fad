import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { evidenceRoutes, logRoutes } from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { pdfFile, sha256Of } from "./testing.ts";
import type { FetchedPage } from "./web-page.ts";

/** In a file of the tests alone; what a scanner is tried with (EICAR) would stop the scanner of whoever works here. */
const HARMFUL = "co ma doc";

let round: TestEvaluation;
let clamd: Server;
beforeAll(async () => {
  clamd = await listening(createServer(answersAsClamd), 0);
  const { port } = clamd.address() as AddressInfo;
  const evidence = { scanner: { host: "127.0.0.1", port }, fetchPage: (address: string) => pageAt(address) };
  round = await openTestEvaluation({ evidence });
});
afterAll(async () => {
  clamd.close();
  await round.close();
});

async function pageAt(address: string): Promise<FetchedPage> {
  const content = Buffer.from(address.endsWith("doc") ? `<p>${HARMFUL}</p>` : "<p>sạch</p>");
  return { ok: true, value: { content, type: "text/html", address } };
}

function listening(server: Server, port: number): Promise<Server> {
  return new Promise((done) => server.listen(port, "127.0.0.1", () => done(server)));
}

/** As clamd(8) describes zINSTREAM: pieces with their lengths before them, an empty one at the end, one answer. */
function answersAsClamd(socket: Socket): void {
  let come = Buffer.alloc(0);
  socket.on("error", () => undefined);
  socket.on("data", (part: Buffer) => {
    come = Buffer.concat([come, part]);
    const content = wholeOf(come);
    if (content === undefined) return;
    socket.end(content.includes(HARMFUL) ? "stream: Thu.Nghiem FOUND\0" : "stream: OK\0");
  });
}

const COMMAND = "zINSTREAM\0";
/** The content once its end is there. */
function wholeOf(come: Buffer): Buffer | undefined {
  const pieces: Buffer[] = [];
  for (let at = COMMAND.length; at + 4 <= come.length;) {
    const length = come.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(come.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

async function sent(content: Buffer) {
  const { evaluationId, roundId, unitVersionId } = round.unit("Sở Nội vụ");
  const place = { evaluationId, roundId, unitVersionId, item: "1.1.1" };
  const clerk = round.person("clerk Sở Nội vụ");
  const about = { ...place, name: "a.pdf", bytes: content.length, sha256: sha256Of(content) };
  const { value } = await clerk.call(evidenceRoutes.begin, about);
  if (value.step !== "send") throw new Error("known already");
  const of = { ...place, uploadId: value.upload.uploadId };
  await clerk.call(evidenceRoutes.part, { ...of, offset: 0 }, content);
  return {
    finish: () => clerk.call(evidenceRoutes.finish, of),
    list: () => clerk.call(evidenceRoutes.list, place),
  };
}

describe("where clamd listens, a file that a clerk sends", () => {
  test("is kept when nothing is found in it", async () => {
    const { finish } = await sent(pdfFile("sach", 2_500_000));
    expect((await finish()).value).toMatchObject({ document: { name: "a.pdf" } });
  });

  test("is refused with the name of what was found, and nothing of it stays", async () => {
    const { finish, list } = await sent(pdfFile(HARMFUL));
    expect((await finish()).problem).toMatchObject({ code: "file-harmful", details: { name: "Thu.Nghiem" } });
    expect((await list()).value).toMatchObject({ uploads: [] });
    expect((await list()).value.documents).toHaveLength(1);
  });

  test("waits, sent in full, while nobody can look at it, and is kept afterwards", async () => {
    const { port } = clamd.address() as AddressInfo;
    const { finish } = await sent(pdfFile("cho"));
    await new Promise((done) => clamd.close(done));
    const away = await finish();
    expect([away.status, away.problem?.code]).toEqual([503, "scanner-away"]);
    clamd = await listening(createServer(answersAsClamd), port);
    expect((await finish()).value).toMatchObject({ document: { name: "a.pdf" } });
    expect(
      (await round.person("auditor").call(logRoutes.lines, { action: "evidence.add" })).value.lines,
    ).toHaveLength(2);
  });
});

describe("where clamd listens, the copy of a page", () => {
  test.each([
    ["https://tinh.gov.vn/sach", { copiedAt: expect.stringMatching(/^\d{4}-/) as string, pageFault: "" }],
    ["https://tinh.gov.vn/doc", { copiedAt: "not-copied", pageFault: "harmful", content: "no-copy" }],
  ])("of %s is kept when nothing is found in it, else its address alone", async (address, expected) => {
    const { evaluationId, roundId, unitVersionId } = round.unit("Sở Nội vụ");
    const place = { evaluationId, roundId, unitVersionId, item: "1.1.1" };
    const added = await round
      .person("clerk Sở Nội vụ")
      .call(evidenceRoutes.addPage, { ...place, address, name: "" });
    expect(added.value.document).toMatchObject(expected);
  });
});
