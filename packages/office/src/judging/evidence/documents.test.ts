import type { ItemCode, UnitId } from "@thang-diem/engine";
import { evidenceRoutes, type EvidenceDocument } from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { command } from "../../../../platform/src/command/index.ts";
import { draftEvaluation } from "../../preparing/evaluations/index.ts";
import { verifyAudit } from "../../../../platform/src/audit/index.ts";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { evidenceOf, sameFiles } from "./read-evidence.ts";
import { contentUrl, pdfFile, type Place, pngFile, sendFile, sha256Of } from "./testing.ts";
import type { FetchedPage } from "./web-page.ts";

let round: TestEvaluation;
/** What the web answers in these tests. */
let web: FetchedPage = { ok: false, why: "no-network" };
beforeAll(
  async () =>
    void (round = await openTestEvaluation({ evidence: { fetchPage: () => Promise.resolve(web) } })),
);
afterAll(() => round.close());

const at = (name: string, item = "1.1.1"): Place => {
  const { evaluationId, roundId, unitVersionId } = round.unit(name);
  return { evaluationId, roundId, unitVersionId, item };
};
const clerk = (name = "Sở Nội vụ") => round.person(`clerk ${name}`);
const listed = async (place: Place, who = clerk()) => (await who.call(evidenceRoutes.list, place)).value;
const cookiesOf = (name: string) => [...round.person(name).cookies].map((pair) => pair.join("=")).join("; ");
const named = (documents: readonly EvidenceDocument[]) => documents.map(({ name }) => name);

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
        .map(({ uses }) => uses[0]?.unitVersionId)
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
  test("out of the server's reach is kept with its date and without a copy, which comes later by hand", async () => {
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
      value: {
        content: Buffer.from("<html><script>alert(1)</script>"),
        type: "text/html",
        address: document.address,
      },
    };
    const copied = (await clerk().call(evidenceRoutes.copyPage, { ...place, documentId: document.id })).value
      .document;
    expect(copied).toMatchObject({ content: { kind: "page" }, pageFault: "" });
    const sent = await round.workspace.app.inject({
      url: contentUrl(place, document),
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

test("the log accounts for every row", async () =>
  expect((await verifyAudit(round.workspace.database)).faults).toEqual([]));
