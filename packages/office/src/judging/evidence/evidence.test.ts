import type { ItemCode, UnitId } from "@thang-diem/engine";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { evidenceRoutes, type EvidenceDocument } from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { command } from "../../../../platform/src/command/index.ts";
import { verifyAudit } from "../../../../platform/src/audit/index.ts";
import { draftEvaluation } from "../../preparing/evaluations/index.ts";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { signOff } from "../self-assessment/index.ts";
import { evidenceCounts, evidenceCountsOver, evidenceOf, sameFiles } from "./read-evidence.ts";
import { docxFile, pdfFile, type Place, pngFile, sendFile, sha256Of } from "./testing.ts";
import type { FetchedPage } from "./web-page.ts";

let round: TestEvaluation;
/** What the web answers in these tests. */
let web: FetchedPage = { ok: false, why: "no-network" };
beforeAll(
  async () =>
    void (round = await openTestEvaluation({
      evidence: { limits: { unit_bytes: 30_000_000 }, fetchPage: () => Promise.resolve(web) },
    })),
);
afterAll(() => round.close());

const at = (name: string, item = "1.1.1"): Place => {
  const { evaluationId, roundId, unitId } = round.unit(name);
  return { evaluationId, roundId, unitId, item };
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
const named = (documents: readonly EvidenceDocument[]) => documents.map(({ name }) => name);

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
    expect(named(list.documents)).toEqual([document.name]);
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

describe("a document", () => {
  test("of another year needs the reason why it counts", async () => {
    const document = await sendFile(
      clerk(),
      at("Sở Nội vụ"),
      "7-BC-SNV 20.12.2025.pdf",
      pdfFile("nam truoc"),
    );
    expect(document.needs).toEqual(["outside-year-reason", "check-proposal"]);
    const written = {
      ...at("Sở Nội vụ"),
      documentId: document.id,
      name: document.name,
      number: "7/BC-SNV",
      issuedOn: "2025-12-20",
      issuer: "Sở  Nội vụ ",
      outsideYearReason: "",
    };
    const refused = await clerk().call(evidenceRoutes.refer, written);
    expect([refused.status, refused.faults]).toEqual([422, ["outsideYearReason: date-outside-year"]]);
    const taken = await clerk().call(evidenceRoutes.refer, {
      ...written,
      outsideYearReason: "Báo cáo tổng kết, lập cuối năm trước cho năm nay",
    });
    expect(taken.value.document).toMatchObject({
      needs: [],
      issuer: "Sở Nội vụ",
      outsideYearReason: "Báo cáo tổng kết, lập cuối năm trước cho năm nay",
    });
    expect((await clerk().call(evidenceRoutes.refer, { ...written, issuedOn: "2025-02-30" })).faults).toEqual(
      ["issuedOn: date-form"],
    );
  });

  test("taken from one item stays with the others; removed and restored it serves the same again", async () => {
    const document = await sendFile(clerk(), at("Sở Nội vụ", "1.2.1"), "8-BC-SNV.pdf", pdfFile("tam"));
    const of = { ...at("Sở Nội vụ", "1.2.1"), documentId: document.id };
    for (const [item, page] of [
      ["1.1.2", ""],
      ["1.1.3", "4–5"],
    ] as const)
      await clerk().call(evidenceRoutes.use, { ...of, item, page });
    const taken = await clerk().call(evidenceRoutes.takeFromItem, { ...of, item: "1.1.2" });
    expect(taken.value.document.uses.map(({ item }) => item).toSorted()).toEqual(["1.1.3", "1.2.1"]);
    const removed = (await clerk().call(evidenceRoutes.remove, of)).value.document;
    expect(removed).toMatchObject({ uses: [], removed: { by: expect.stringMatching(/unit-clerk$/) } });
    expect(named((await listed(of)).documents)).not.toContain("8-BC-SNV.pdf");
    round.workspace.later(5);
    const restored = (await clerk().call(evidenceRoutes.restore, of)).value.document;
    expect(restored).toMatchObject({ removed: "no" });
    expect(restored.uses.map(({ item, page }) => `${item} ${page}`).toSorted()).toEqual([
      "1.1.3 4–5",
      "1.2.1 ",
    ]);
  });

  test("does not go to an item that the scheme does not have", async () => {
    const [document] = (await listed(at("Sở Nội vụ"))).documents;
    expect(
      (
        await clerk().call(evidenceRoutes.use, {
          ...at("Sở Nội vụ", "99.9"),
          documentId: document?.id ?? "",
          page: "",
        })
      ).status,
    ).toBe(404);
  });

  test("with a script in its name is a name and nothing else", async () => {
    const document = await sendFile(
      clerk(),
      at("Sở Nội vụ"),
      "../../\u202Egpj.<img src=x onerror=alert(1)>.png",
      pngFile(),
    );
    expect(document.name).toBe("gpj.<img src=x onerror=alert(1)>.png");
  });

  test("shown by two units is found", async () => {
    const shared = pdfFile("chung");
    const ours = await sendFile(clerk(), at("Sở Nội vụ", "1.1.1"), "chung.pdf", shared);
    const theirs = await sendFile(
      clerk("Sở Tài chính"),
      at("Sở Tài chính", "1.1.1"),
      "chung (1).pdf",
      shared,
    );
    const [found, ...others] = await sameFiles(round.workspace.database.db, round.evaluationId);
    expect([others, found?.sha256]).toEqual([[], sha256Of(shared)]);
    expect(
      new Set(
        found?.shownBy.map(({ documentId, uses }) => `${documentId} ${uses[0]?.unitName} ${uses[0]?.item}`),
      ),
    ).toEqual(new Set([`${ours.id} Sở Nội vụ 1.1.1`, `${theirs.id} Sở Tài chính 1.1.1`]));
    const ofItem = await evidenceOf(round.workspace.database.db, {
      roundId: round.rounds.departments.id,
      item: "1.1.1" as ItemCode,
    });
    expect(
      ofItem
        .filter(({ name }) => name.startsWith("chung"))
        .map(({ uses }) => uses[0]?.unitId)
        .toSorted(),
    ).toEqual(["so-noi-vu", "so-tai-chinh"]);
  });
});

describe("the evaluation of the year before", () => {
  test("brings its evidence beside the same item, to be looked at and used again without being sent", async () => {
    const report = pdfFile("bao cao 2025");
    const place = at("Xã Hòa Bình", "1.1.1");
    const who = clerk("Xã Hòa Bình");
    const sent = await sendFile(who, place, "9-BC-UBND 15.12.2025.pdf", report);
    await who.call(evidenceRoutes.use, { ...place, documentId: sent.id, item: "1.1.2", page: "" });
    // The same evaluation, as if it had been last year's, beside one for the year after.
    const office = await round.person("office").signedIn();
    const { context, database } = round.workspace;
    const before = await draftEvaluation(context, office, {
      title: { vi: "Kỳ 2025", en: "2025" },
      year: 2025,
      topUnit: "48" as UnitId,
      officeId: round.unit("Xã Hòa Bình").organisationId,
      sample: true,
      plan: {},
    });
    await command(
      database,
      { actor: "test", action: "evidence.move", object: sent.id },
      async ({ client }) =>
        void (await client.query("update evidence_document set evaluation_id = $1 where id = $2", [
          before,
          sent.id,
        ])),
    );
    const list = await listed(place, who);
    expect([
      named(list.documents),
      list.earlier.map(({ name, year, evaluationId }) => [name, year, evaluationId]),
    ]).toEqual([[], [["9-BC-UBND 15.12.2025.pdf", 2025, before]]]);
    const reused = (await who.call(evidenceRoutes.reuse, { ...place, earlierDocumentId: sent.id })).value
      .document;
    expect(reused).toMatchObject({
      content: { sha256: sha256Of(report) },
      number: "9/BC-UBND",
      issuedOn: "2025-12-15",
      needs: ["outside-year-reason"],
      uses: [{ item: "1.1.1" }],
    });
    expect(
      (await clerk().call(evidenceRoutes.reuse, { ...at("Sở Nội vụ"), earlierDocumentId: sent.id })).status,
    ).toBe(404);
  });
});

describe("a page of the web", () => {
  test("is kept with its date and without a copy when the server does not reach it; the copy comes later by hand", async () => {
    const place = at("Sở Nội vụ", "1.3.1");
    const { document } = (
      await clerk().call(evidenceRoutes.addPage, {
        ...place,
        address: "https://sonoivu.example.vn/tin-tuc/k%E1%BA%BF-ho%E1%BA%A1ch",
        name: "",
      })
    ).value;
    expect(document).toMatchObject({
      kind: "page",
      name: "sonoivu.example.vn – kế-hoạch",
      content: "no-copy",
      copiedAt: "not-copied",
      pageFault: "no-network",
    });
    web = {
      ok: true,
      content: Buffer.from("<html><script>alert(1)</script>"),
      type: "text/html",
      address: document.address,
    };
    const copied = (await clerk().call(evidenceRoutes.copyPage, { ...place, documentId: document.id })).value
      .document;
    expect(copied).toMatchObject({ content: { kind: "page" }, pageFault: "" });
    const sent = await round.workspace.app.inject({
      url: `/api/evaluations/${place.evaluationId}/units/${place.roundId}/${place.unitId}/evidence/documents/${document.id}/content?as=shown`,
      headers: { cookie: cookiesOf("clerk Sở Nội vụ") },
    });
    expect([sent.headers["content-type"], sent.headers["content-disposition"]]).toEqual([
      "application/octet-stream",
      expect.stringMatching(/^attachment/),
    ]);
    web = { ok: false, why: "not-found" };
    expect((await clerk().call(evidenceRoutes.checkPages, place)).value).toEqual({ checked: 1, dead: 1 });
    expect((await listed(place)).documents).toMatchObject([
      { pageFault: "not-found", content: { kind: "page" } },
    ]);
  });

  test("has an address of the web", async () => {
    for (const address of [
      "javascript:alert(1)",
      "file:///etc/passwd",
      "sonoivu",
      "https://user:pass@example.vn/",
    ]) {
      expect([
        address,
        (await clerk().call(evidenceRoutes.addPage, { ...at("Sở Nội vụ"), address, name: "" })).faults,
      ]).toEqual([address, ["address: address-form"]]);
    }
  });
});

const cookiesOf = (name: string) => [...round.person(name).cookies].map((pair) => pair.join("=")).join("; ");

describe("who sees it", () => {
  const contentOf = async (
    who: string,
    document: EvidenceDocument,
    headers: Record<string, string> = {},
    as = "shown",
  ) => {
    const { evaluationId, roundId, unitId } = at("Sở Nội vụ");
    return round.workspace.app.inject({
      url: `/api/evaluations/${evaluationId}/units/${roundId}/${unitId}/evidence/documents/${document.id}/content?as=${as}`,
      headers: { cookie: cookiesOf(who), ...headers },
    });
  };
  const EVERYBODY = [
    "clerk Sở Nội vụ",
    "leader Sở Nội vụ",
    "clerk Sở Tài chính",
    "leader Xã Hòa Bình",
    "office",
    "appraiser1",
    "lead",
    "member1",
    "secretary",
    "chair",
    "auditor",
    "analyst",
  ];
  const seeing = async () => {
    const seen: string[] = [];
    for (const who of EVERYBODY) {
      const [list, [document]] = [
        await round.person(who).call(evidenceRoutes.list, at("Sở Nội vụ")),
        (await listed(at("Sở Nội vụ"))).documents,
      ];
      const content = document && (await contentOf(who, document));
      expect([who, list.status]).toEqual([who, content?.statusCode]);
      if (list.status === 200) seen.push(who);
    }
    return seen;
  };

  test("is the unit alone before it signs off, and the auditor", async () => {
    expect(await seeing()).toEqual(["clerk Sở Nội vụ", "leader Sở Nội vụ", "auditor"]);
  });

  test("nobody writes for another unit", async () => {
    const other = clerk("Sở Tài chính");
    const place = at("Sở Nội vụ");
    const [document] = (await listed(place)).documents;
    const of = { ...place, documentId: document?.id ?? "" };
    expect((await other.call(evidenceRoutes.begin, announce(pdfFile("x"), "x.pdf"))).status).toBe(403);
    expect((await other.call(evidenceRoutes.remove, of)).status).toBe(403);
    expect(
      (await other.call(evidenceRoutes.addPage, { ...place, address: "https://example.vn", name: "" }))
        .status,
    ).toBe(403);
    // A document of theirs under the address of one's own unit is not found.
    expect((await other.call(evidenceRoutes.remove, { ...of, ...at("Sở Tài chính") })).status).toBe(404);
  });

  test("a PDF is shown, not run; ranges and unchanged contents are answered; the rest is downloaded", async () => {
    const documents = (await listed(at("Sở Nội vụ"))).documents;
    const pdf = documents.find(({ content }) => content !== "no-copy" && content.kind === "pdf");
    const png = documents.find(({ content }) => content !== "no-copy" && content.kind === "png");
    if (pdf === undefined || png === undefined || pdf.content === "no-copy")
      throw new Error("nothing to show");
    const whole = await contentOf("clerk Sở Nội vụ", pdf);
    expect(whole.headers).toMatchObject({
      "content-type": "application/pdf",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
      "content-security-policy": expect.stringContaining("script-src 'none'"),
    });
    expect(whole.headers["content-disposition"]).toMatch(/^inline; filename=/);
    expect(whole.rawPayload.length).toBe(pdf.content.bytes);
    const part = await contentOf("clerk Sở Nội vụ", pdf, { range: "bytes=5-7" });
    expect([part.statusCode, part.body, part.headers["content-range"]]).toEqual([
      206,
      "1.4",
      `bytes 5-7/${pdf.content.bytes}`,
    ]);
    expect((await contentOf("clerk Sở Nội vụ", pdf, { range: "bytes=-6" })).body).toBe("%%EOF\n");
    expect(
      (await contentOf("clerk Sở Nội vụ", pdf, { range: `bytes=${pdf.content.bytes}-` })).statusCode,
    ).toBe(416);
    expect(
      (await contentOf("clerk Sở Nội vụ", pdf, { "if-none-match": whole.headers.etag ?? "" })).statusCode,
    ).toBe(304);
    expect((await contentOf("clerk Sở Nội vụ", png)).headers["content-security-policy"]).toMatch(
      /^sandbox; default-src 'none'/,
    );
    const word = await sendFile(clerk(), at("Sở Nội vụ"), "bản thảo.docx", docxFile("x", { streamed: true }));
    const sent = await contentOf("clerk Sở Nội vụ", word);
    expect(sent.headers["content-disposition"]).toBe(
      `attachment; filename="b?n th?o.docx"; filename*=UTF-8''b%E1%BA%A3n%20th%E1%BA%A3o.docx`,
    );
    expect((await contentOf("clerk Sở Nội vụ", pdf, {}, "download")).headers["content-disposition"]).toMatch(
      /^attachment/,
    );
  });

  test("is everybody of the evaluation after the sign-off, but not who would judge the own unit; and nothing changes then", async () => {
    const leader = await round.person("leader Sở Nội vụ").signedIn();
    expect(
      await signOff(
        round.workspace.context,
        leader,
        round.unit("Sở Nội vụ"),
        round.rounds.departments.schemeHash,
      ),
    ).toMatchObject({ ok: true });
    expect(await seeing()).toEqual([
      "clerk Sở Nội vụ",
      "leader Sở Nội vụ",
      "office",
      "appraiser1",
      "member1",
      "secretary",
      "chair",
      "auditor",
    ]);
    const [document] = (await listed(at("Sở Nội vụ"))).documents;
    expect(
      (await clerk().call(evidenceRoutes.remove, { ...at("Sở Nội vụ"), documentId: document?.id ?? "" }))
        .problem?.code,
    ).toBe("evidence-signed");
    round.inPhase("appraisal");
    expect((await listed(at("Sở Nội vụ"))).mayWrite).toBe("phase-not-open");
    round.inPhase("explanation");
    expect((await listed(at("Sở Nội vụ"))).mayWrite).toBe("yes");
    await sendFile(clerk(), at("Sở Nội vụ"), "giai trinh.pdf", pdfFile("giai trinh"));
  });

  test("leaves a log that accounts for every row", async () => {
    expect((await verifyAudit(round.workspace.database)).faults).toEqual([]);
  });
});
