import { evidenceRoutes, type EvidenceDocument } from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyAudit } from "../../../../platform/src/audit/index.ts";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { signOff } from "../self-assessment/index.ts";
import { contentUrl, docxFile, pdfFile, type Place, pngFile, sendFile } from "./testing.ts";

let round: TestEvaluation;
beforeAll(async () => {
  round = await openTestEvaluation();
  await sendFile(clerk(), at("Sở Nội vụ"), "45-KH-UBND.pdf", pdfFile("Ke hoach 45"));
  await sendFile(clerk(), at("Sở Nội vụ"), "anh hien truong.png", pngFile());
});
afterAll(() => round.close());

const at = (name: string, item = "1.1.1"): Place => {
  const { evaluationId, roundId, unitVersionId } = round.unit(name);
  return { evaluationId, roundId, unitVersionId, item };
};
const clerk = (name = "Sở Nội vụ") => round.person(`clerk ${name}`);
const listed = async (place: Place, who = clerk()) => (await who.call(evidenceRoutes.list, place)).value;
const cookiesOf = (name: string) => [...round.person(name).cookies].map((pair) => pair.join("=")).join("; ");

describe("who sees it", () => {
  const contentOf = async (
    who: string,
    document: EvidenceDocument,
    headers: Record<string, string> = {},
    as: "shown" | "download" = "shown",
  ) =>
    round.workspace.app.inject({
      url: contentUrl(at("Sở Nội vụ"), document, as),
      headers: { cookie: cookiesOf(who), ...headers },
    });
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
    const file = { name: "x.pdf", bytes: 100, sha256: "0".repeat(64) };
    expect((await other.call(evidenceRoutes.begin, { ...place, ...file })).status).toBe(403);
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

  test("is everybody after the sign-off but who would judge the own unit; and nothing changes then", async () => {
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
});

test("the log accounts for every row", async () =>
  expect((await verifyAudit(round.workspace.database)).faults).toEqual([]));
