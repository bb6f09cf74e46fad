import type { ItemCode } from "@thang-diem/engine";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { evidenceRoutes } from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyAudit } from "../../../../platform/src/audit/index.ts";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { evidenceCounts, evidenceCountsOver } from "./read-evidence.ts";
import { docxFile, pdfFile, type Place, sendFile, sha256Of } from "./testing.ts";

let round: TestEvaluation;
beforeAll(
  async () => void (round = await openTestEvaluation({ evidence: { limits: { unit_bytes: 30_000_000 } } })),
);
afterAll(() => round.close());

const at = (name: string, item = "1.1.1"): Place => {
  const { evaluationId, roundId, unitVersionId } = round.unit(name);
  return { evaluationId, roundId, unitVersionId, item };
};
const clerk = (name = "Sở Nội vụ") => round.person(`clerk ${name}`);
const listed = async (place: Place, who = clerk()) => (await who.call(evidenceRoutes.list, place)).value;
const stored = (sha256: string) => join(round.workspace.home, "evidence", sha256.slice(0, 2), sha256);
const announce = (content: Uint8Array, name: string, place = at("Sở Nội vụ")) => ({
  ...place,
  name,
  bytes: content.byteLength,
  sha256: sha256Of(content),
});

describe("a file that a clerk sends", () => {
  const plan = pdfFile("Ke hoach 45", 2_500_000);

  test("is stored under its fingerprint, recognised, and listed with what its name says", async () => {
    const document = await sendFile(
      clerk(),
      at("Sở Nội vụ"),
      "45-KH-UBND ngày 12-3-2026 (trang 2).pdf".normalize("NFD"),
      plan,
    );
    expect(document).toMatchObject({
      kind: "file",
      name: "45-KH-UBND ngày 12-3-2026 (trang 2).pdf".normalize("NFC"),
      content: { kind: "pdf", bytes: plan.length, sha256: sha256Of(plan) },
      number: "45/KH-UBND",
      issuedOn: "2026-03-12",
      issuer: "Ủy ban nhân dân",
      needs: ["check-proposal"],
    });
    expect(document.uses).toMatchObject([
      { item: "1.1.1", page: "2", putBy: expect.stringMatching(/unit-clerk$/) },
    ]);
    expect(readFileSync(stored(sha256Of(plan))).equals(plan)).toBe(true);
    expect(readdirSync(join(round.workspace.home, "evidence", "arriving"))).toEqual([]);
    const list = await listed(at("Sở Nội vụ"));
    expect(list.documents.map(({ name }) => name)).toEqual([document.name]);
    expect(list).toMatchObject({ mayWrite: "yes", year: 2026, used: plan.length, uploads: [] });
  });

  test("serves another item without being sent again, and stays one document", async () => {
    const place = at("Sở Nội vụ", "1.1.2");
    const again = await clerk().call(evidenceRoutes.begin, announce(plan, "tên khác.pdf", place));
    expect(again.value).toMatchObject({
      step: "done",
      document: { uses: [{ item: "1.1.1" }, { item: "1.1.2" }] },
    });
    expect((await listed(place)).documents).toHaveLength(1);
    expect(await evidenceCounts(round.workspace.database.db, place)).toEqual(
      new Map([
        ["1.1.1", 1],
        ["1.1.2", 1],
      ]),
    );
    expect(
      await evidenceCountsOver(round.workspace.database.db, { ...place, item: place.item as ItemCode }),
    ).toEqual(new Map([["so-noi-vu", 1]]));
  });

  test("goes on where it stopped, whoever takes it up, and repeated pieces change nothing", async () => {
    const content = pdfFile("Bao cao", 900_000);
    const { value } = await clerk().call(evidenceRoutes.begin, announce(content, "12-BC-SNV.pdf"));
    if (value.step !== "send") throw new Error("known already");
    const of = { ...at("Sở Nội vụ"), uploadId: value.upload.uploadId };
    await clerk().call(evidenceRoutes.part, { ...of, offset: 0 }, content.subarray(0, 400_000));
    expect((await listed(at("Sở Nội vụ"))).uploads).toMatchObject([
      { uploadId: of.uploadId, offset: 400_000, name: "12-BC-SNV.pdf" },
    ]);
    const gap = await clerk().call(
      evidenceRoutes.part,
      { ...of, offset: 500_000 },
      content.subarray(500_000),
    );
    expect(gap.problem).toMatchObject({ code: "not-whole", details: { offset: 400_000 } });
    expect((await clerk().call(evidenceRoutes.finish, of)).problem?.code).toBe("not-whole");
    const leader = round.person("leader Sở Nội vụ");
    expect((await leader.call(evidenceRoutes.begin, announce(content, "12-BC-SNV.pdf"))).value).toMatchObject(
      { step: "send", upload: { uploadId: of.uploadId, offset: 400_000 } },
    );
    await leader.call(evidenceRoutes.part, { ...of, offset: 300_000 }, content.subarray(300_000));
    // A double click on the way: both get the document.
    const [one, two] = await Promise.all([
      leader.call(evidenceRoutes.finish, of),
      leader.call(evidenceRoutes.finish, of),
    ]);
    expect([one.value.document.id === two.value.document.id, one.value.document.number]).toEqual([
      true,
      "12/BC-SNV",
    ]);
    expect(readFileSync(stored(sha256Of(content))).equals(content)).toBe(true);
  });

  test("sent twice at the same moment is stored once", async () => {
    const content = pdfFile("cung luc", 300_000);
    const [one, two] = await Promise.all([
      sendFile(clerk(), at("Sở Nội vụ", "1.1.3"), "a.pdf", content, 50_000),
      sendFile(round.person("leader Sở Nội vụ"), at("Sở Nội vụ", "1.2.1"), "b.pdf", content, 70_000),
    ]);
    expect(one.id).toBe(two.id);
    const [document] = (await listed(at("Sở Nội vụ", "1.1.3"))).documents;
    expect(document?.uses.map(({ item }) => item).toSorted()).toEqual(["1.1.3", "1.2.1"]);
  });

  test("can be given up", async () => {
    const content = pdfFile("bo do", 10_000);
    const { value } = await clerk().call(evidenceRoutes.begin, announce(content, "bo.pdf"));
    const uploadId = value.step === "send" ? value.upload.uploadId : "";
    await clerk().call(evidenceRoutes.cancel, { ...at("Sở Nội vụ"), uploadId });
    expect((await listed(at("Sở Nội vụ"))).uploads).toEqual([]);
    expect(existsSync(join(round.workspace.home, "evidence", "arriving", uploadId))).toBe(false);
  });
});

describe("a file that is not taken", () => {
  const refusal = async (name: string, content: Uint8Array) =>
    sendFile(clerk(), at("Sở Nội vụ"), name, content).then(
      () => "taken",
      (error: Error) => /refused with 422 ([a-z-]+)/.exec(error.message)?.[1] ?? error.message,
    );

  test("is refused before a byte of it is read: 2 GB, a program by its ending", async () => {
    const answer = await clerk().call(evidenceRoutes.begin, {
      ...at("Sở Nội vụ"),
      name: "phim.mp4",
      bytes: 2_000_000_000,
      sha256: "0".repeat(64),
    });
    expect(answer).toMatchObject({
      status: 422,
      problem: { code: "file-too-large", message: { vi: "Tệp 2 GB, lớn hơn mức 100 MB cho một tệp." } },
    });
    expect(await refusal("cài đặt.exe", pdfFile("x"))).toBe("file-kind");
    expect(
      (
        await clerk().call(evidenceRoutes.begin, {
          ...at("Sở Nội vụ"),
          name: "rong.pdf",
          bytes: 0,
          sha256: "0".repeat(64),
        })
      ).faults,
    ).toEqual(["bytes: file-empty"]);
  });

  test("is refused when more comes than was announced", async () => {
    const content = pdfFile("x", 5000);
    const { value } = await clerk().call(evidenceRoutes.begin, announce(content, "x.pdf"));
    const of = { ...at("Sở Nội vụ"), uploadId: value.step === "send" ? value.upload.uploadId : "" };
    expect(
      (await clerk().call(evidenceRoutes.part, { ...of, offset: 0 }, Buffer.concat([content, content])))
        .problem?.code,
    ).toBe("file-too-large");
    expect((await clerk().call(evidenceRoutes.arrived, of)).value.offset).toBe(0);
    await clerk().call(evidenceRoutes.cancel, of);
  });

  test("says what is wrong with it: false ending, macros, a page in disguise", async () => {
    const answer = await refusal("ke hoach.pdf", docxFile("Kế hoạch"));
    expect(answer).toBe("file-ending");
    expect(await refusal("x.docx", docxFile("x", { more: { "word/vbaProject.bin": "x" } }))).toBe(
      "file-macros",
    );
    expect(await refusal("x.pdf", Buffer.from("<html><script>alert(1)</script></html>"))).toBe("file-kind");
    expect((await listed(at("Sở Nội vụ"))).uploads).toEqual([]);
  });

  test("differs from its fingerprint", async () => {
    const content = pdfFile("that");
    const { value } = await clerk().call(evidenceRoutes.begin, {
      ...announce(content, "that.pdf"),
      sha256: sha256Of(Buffer.from("khac")),
    });
    const of = { ...at("Sở Nội vụ"), uploadId: value.step === "send" ? value.upload.uploadId : "" };
    await clerk().call(evidenceRoutes.part, { ...of, offset: 0 }, content);
    expect((await clerk().call(evidenceRoutes.finish, of)).problem?.code).toBe("fingerprint-differs");
  });

  test("would go over what the unit may keep", async () => {
    const answer = await clerk().call(evidenceRoutes.begin, {
      ...at("Sở Nội vụ"),
      name: "to.zip",
      bytes: 28_000_000,
      sha256: "1".repeat(64),
    });
    expect(answer.problem?.code).toBe("unit-full");
  });

  test("does not open the content of another unit by its fingerprint", async () => {
    const secret = pdfFile("rieng cua So Noi vu");
    await sendFile(clerk(), at("Sở Nội vụ"), "rieng.pdf", secret);
    const other = clerk("Sở Tài chính");
    const { value } = await other.call(
      evidenceRoutes.begin,
      announce(secret, "rieng.pdf", at("Sở Tài chính")),
    );
    expect(value).toMatchObject({ step: "send", upload: { offset: 0 } });
    const of = { ...at("Sở Tài chính"), uploadId: value.step === "send" ? value.upload.uploadId : "" };
    expect((await other.call(evidenceRoutes.finish, of)).problem?.code).toBe("not-whole");
    await other.call(evidenceRoutes.cancel, of);
  });
});

test("the log accounts for every row", async () =>
  expect((await verifyAudit(round.workspace.database)).faults).toEqual([]));
