import { chmodSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { type AddressInfo, connect, type Socket } from "node:net";
import { join } from "node:path";
import { claimRoutes, evidenceRoutes, requestOf } from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { sealUpload } from "./contents/index.ts";
import { pdfFile, type Place, sendFile, sha256Of } from "./testing.ts";

let round: TestEvaluation;
let port: number;
const lines: Socket[] = [];
beforeAll(async () => {
  round = await openTestEvaluation({ evidence: { limits: { part_seconds: 2, unit_bytes: 1_000_000 } } });
  await round.workspace.app.listen({ host: "127.0.0.1", port: 0 });
  ({ port } = round.workspace.app.server.address() as AddressInfo);
});
afterAll(async () => {
  for (const line of lines) line.destroy();
  await round.close();
});

const at = (name: string, item = "1.1.1"): Place => {
  const { evaluationId, roundId, unitVersionId } = round.unit(name);
  return { evaluationId, roundId, unitVersionId, item };
};
const clerk = (name = "Sở Nội vụ") => round.person(`clerk ${name}`);
const stored = (sha256: string) => join(round.workspace.home, "evidence", sha256.slice(0, 2), sha256);
const good = (text: string) => pdfFile(`CON LAI 0 HO SO TRE HAN ${text}`);
const bad = (content: Buffer) =>
  Buffer.from(content.toString("latin1").replace("CON LAI 0", "CON LAI 9"), "latin1");

/** Announces a file. @returns the place where it arrives */
async function announced(name: string, content: Buffer, item?: string) {
  const place = at(name, item);
  const { value } = await clerk(name).call(evidenceRoutes.begin, {
    ...place,
    name: "qd12.pdf",
    bytes: content.byteLength,
    sha256: sha256Of(content),
  });
  if (value.step !== "send") throw new Error("known already");
  return { ...place, uploadId: value.upload.uploadId };
}

/** Begins to send a part on a line of its own and does not go on. */
async function heldOpen(name: string, of: Place & { uploadId: string }, bytes: number, first: Buffer) {
  const { url } = requestOf(evidenceRoutes.part, { ...of, offset: 0 });
  const cookie = [...clerk(name).cookies].map((pair) => pair.join("=")).join("; ");
  const line = connect(port, "127.0.0.1");
  lines.push(line);
  await once(line, "connect");
  line.write(
    `PUT ${url} HTTP/1.1\r\nhost: thangdiem.test\r\ncookie: ${cookie}\r\n` +
      `content-type: application/octet-stream\r\ncontent-length: ${bytes}\r\n\r\n`,
  );
  line.write(first);
  // Long enough that the server waits for the rest.
  await new Promise((resolve) => setTimeout(resolve, 300));
  return line;
}

async function answerTo(line: Socket): Promise<{ status: number; body: { code?: string; offset?: number } }> {
  let text = "";
  for await (const chunk of line) {
    text += String(chunk);
    const [head = "", body = ""] = text.split("\r\n\r\n");
    if (body !== "") return { status: Number(head.split(" ")[1]), body: JSON.parse(body) };
  }
  throw new Error(`no answer: ${text}`);
}

describe("a part that is held open past the end of its upload", () => {
  test("changes neither document nor file: it is refused with words, and the fingerprint stays true", async () => {
    const content = good("mot");
    const of = await announced("Sở Nội vụ", content);
    await clerk().call(evidenceRoutes.part, { ...of, offset: 0 }, content);
    const line = await heldOpen("Sở Nội vụ", of, content.length, bad(content).subarray(0, 1));
    const { value } = await clerk().call(evidenceRoutes.finish, of);
    expect(value.document.content).toMatchObject({ sha256: sha256Of(content) });
    line.write(bad(content).subarray(1));
    // Gone with its record; or sealed, when the time of the part was over before that.
    expect(["not-found", "upload-sealed"]).toContain((await answerTo(line)).body.code);
    expect(sha256Of(readFileSync(stored(sha256Of(content))))).toBe(sha256Of(content));
    const shown = await clerk().call(evidenceRoutes.content, {
      ...of,
      documentId: value.document.id,
      as: "shown",
    });
    expect(shown.status).toBe(200);
  });

  test("is refused while the upload is being proven, too", async () => {
    const content = good("hai");
    const of = await announced("Sở Nội vụ", content);
    await clerk().call(evidenceRoutes.part, { ...of, offset: 0 }, content);
    await sealUpload(round.workspace.database.db, of.uploadId, round.workspace.now());
    const late = await clerk().call(evidenceRoutes.part, { ...of, offset: 0 }, bad(content));
    expect([late.status, late.problem?.code]).toEqual([422, "upload-sealed"]);
    expect((await clerk().call(evidenceRoutes.finish, of)).value.document.content).toMatchObject({
      sha256: sha256Of(content),
    });
    expect(sha256Of(readFileSync(stored(sha256Of(content))))).toBe(sha256Of(content));
  });

  test("does not reach what another unit shows under the same fingerprint: it is never written anew", async () => {
    const content = good("chung");
    const theirs = await sendFile(clerk("Sở Tài chính"), at("Sở Tài chính"), "nghi-quyet.pdf", content);
    const before = statSync(stored(sha256Of(content)));
    const of = await announced("Sở Nội vụ", content, "1.1.2");
    await clerk().call(evidenceRoutes.part, { ...of, offset: 0 }, content);
    const line = await heldOpen("Sở Nội vụ", of, content.length, bad(content).subarray(0, 1));
    await clerk().call(evidenceRoutes.finish, of);
    line.write(bad(content).subarray(1));
    await answerTo(line);
    const after = statSync(stored(sha256Of(content)));
    expect([after.ino, after.mtimeMs, after.nlink]).toEqual([before.ino, before.mtimeMs, 1]);
    expect(sha256Of(readFileSync(stored(sha256Of(content))))).toBe(sha256Of(content));
    expect(theirs.content).toMatchObject({ sha256: sha256Of(content) });
  });

  test("may take no longer than a part may: what came is kept and acknowledged, the line is closed", async () => {
    const content = good("cham");
    const of = await announced("Sở Nội vụ", content, "1.1.3");
    const line = await heldOpen("Sở Nội vụ", of, content.length, content.subarray(0, 40));
    expect(await answerTo(line)).toEqual({ status: 200, body: { offset: 40 } });
    await clerk().call(evidenceRoutes.part, { ...of, offset: 40 }, content.subarray(40));
    expect((await clerk().call(evidenceRoutes.finish, of)).status).toBe(200);
  });
});

describe("what lies on the disk", () => {
  test("is read-only for the account of the server and closed to all others", async () => {
    const content = good("quyen");
    const of = await announced("Sở Nội vụ", content);
    const evidence = join(round.workspace.home, "evidence");
    const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
    expect([
      mode(evidence),
      mode(join(evidence, "arriving")),
      mode(join(evidence, "arriving", of.uploadId)),
    ]).toEqual(["700", "700", "600"]);
    await clerk().call(evidenceRoutes.part, { ...of, offset: 0 }, content);
    await clerk().call(evidenceRoutes.finish, of);
    expect([mode(stored(sha256Of(content))), mode(join(stored(sha256Of(content)), ".."))]).toEqual([
      "400",
      "700",
    ]);
  });
});

describe("the room of a unit", () => {
  test("is taken one announcement after the other, however many come at once", async () => {
    const many = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        clerk("Sở Tài chính").call(evidenceRoutes.begin, {
          ...at("Sở Tài chính", "1.1.2"),
          name: `so-${n}.pdf`,
          bytes: 300_000,
          sha256: sha256Of(Buffer.from(String(n))),
        }),
      ),
    );
    expect(many.map(({ status, problem }) => problem?.code ?? status).toSorted()).toEqual([
      200,
      200,
      200,
      ...Array.from({ length: 5 }, () => "unit-full"),
    ]);
  });

  test("is given back after a day by what was announced and never sent, not by what has begun to come", async () => {
    const { item: _item, ...unit } = at("Sở Tài chính");
    const onTheirWay = async () =>
      (await clerk("Sở Tài chính").call(evidenceRoutes.list, unit)).value.uploads;
    const [begun] = await onTheirWay();
    await clerk("Sở Tài chính").call(
      evidenceRoutes.part,
      { ...at("Sở Tài chính", "1.1.2"), uploadId: begun?.uploadId ?? "", offset: 0 },
      Buffer.from("%PDF-1.4"),
    );
    round.workspace.later(25 * 60);
    await announced("Sở Tài chính", good("hom sau"), "1.1.3");
    expect(
      (await onTheirWay()).map(({ uploadId, offset }) => [uploadId === begun?.uploadId, offset]),
    ).toEqual([
      [true, 8],
      [false, 0],
    ]);
  });
});

describe("signing off", () => {
  test("is refused when a document is no longer what was sent, by its name, and goes on when it is back", async () => {
    const place = at("Xã Hòa Bình");
    const content = good("xa");
    const document = await sendFile(clerk("Xã Hòa Bình"), place, "14-BC-UBND.pdf", content);
    const path = stored(sha256Of(content));
    chmodSync(path, 0o600);
    writeFileSync(path, bad(content));
    const leader = round.person("leader Xã Hòa Bình");
    const points = "0";
    const refused = await leader.call(claimRoutes.sign, { ...place, points });
    expect([refused.status, refused.problem?.code, refused.problem?.message.vi]).toEqual([
      422,
      "evidence-changed",
      expect.stringContaining("“14-BC-UBND.pdf”"),
    ]);
    // The same file sent by another unit does not take the place of what lies there.
    const of = await announced("Sở Nội vụ", content, "1.2.1");
    await clerk().call(evidenceRoutes.part, { ...of, offset: 0 }, content);
    expect((await clerk().call(evidenceRoutes.finish, of)).problem?.code).toBe("content-damaged");
    rmSync(path);
    const gone = await clerk("Xã Hòa Bình").call(evidenceRoutes.content, {
      ...place,
      documentId: document.id,
      as: "shown",
    });
    expect([gone.status, gone.problem?.code]).toEqual([404, "content-gone"]);
    expect((await clerk().call(evidenceRoutes.finish, of)).status).toBe(200);
    expect((await leader.call(claimRoutes.sign, { ...place, points })).problem?.code).not.toBe(
      "evidence-changed",
    );
  });
});
