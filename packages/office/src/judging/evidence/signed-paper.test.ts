import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  claimRoutes,
  evidenceRoutes,
  logRoutes,
  type SignedPaper,
  signedPaperRoutes,
} from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { verifyAudit } from "../../../../platform/src/audit/index.ts";
import { signOff } from "../self-assessment/index.ts";
import { docxFile, pdfFile, pngFile, sha256Of } from "./testing.ts";

let round: TestEvaluation;
beforeAll(
  async () =>
    void (round = await openTestEvaluation({
      evidence: { limits: { file_bytes: 3_000_000, unit_bytes: 10 } },
    })),
);
afterAll(() => round.close());

const at = (name = "Sở Nội vụ") => {
  const { evaluationId, roundId, unitVersionId } = round.unit(name);
  return { evaluationId, roundId, unitVersionId };
};
const leader = () => round.person("leader Sở Nội vụ");
const scan = pdfFile("Bao cao da ky", 400_000);
const announced = (content: Uint8Array, name: string) => ({
  ...at(),
  name,
  bytes: content.byteLength,
  sha256: sha256Of(content),
});
const read = async (who = "leader Sở Nội vụ") => round.person(who).call(signedPaperRoutes.read, at());
const papersOf = async (who?: string) => (await read(who)).value.papers;

/** Sends a scan as a browser does. */
async function bring(name: string, content: Uint8Array, number: string, date = "2027-01-15", who = leader()) {
  const begun = await who.call(signedPaperRoutes.begin, announced(content, name));
  if (begun.problem !== undefined) return begun;
  const of = { ...at(), uploadId: begun.value.uploadId };
  for (let { offset } = begun.value; offset < content.byteLength;)
    ({ offset } = (
      await who.call(evidenceRoutes.part, { ...of, offset }, content.subarray(offset, offset + 150_000))
    ).value);
  return who.call(signedPaperRoutes.finish, { ...of, number, date });
}

describe("the signed report on paper", () => {
  test("is taken after the sign-off, from the leader alone", async () => {
    expect((await bring("125-BC-SNV.pdf", scan, "125/BC-SNV")).problem?.code).toBe("claim-not-signed");
    await signOff(
      round.workspace.context,
      await leader().signedIn(),
      round.unit("Sở Nội vụ"),
      round.rounds.departments.schemeHash,
    );
    for (const name of ["clerk Sở Nội vụ", "leader Sở Tài chính", "office", "lead"])
      expect([
        name,
        (await round.person(name).call(signedPaperRoutes.begin, announced(scan, "a.pdf"))).status,
      ]).toEqual([name, 403]);
    expect(await read("clerk Sở Nội vụ")).toMatchObject({ value: { papers: [], mayBring: "not-yours" } });
  });

  test("comes with number and date, is kept under its fingerprint, and says who brought it when", async () => {
    const brought = await bring("Báo cáo 125 đã ký.pdf", scan, "125/BC-SNV");
    expect(brought.value).toMatchObject({
      paper: {
        signOff: 1,
        name: "Báo cáo 125 đã ký.pdf",
        kind: "pdf",
        bytes: scan.length,
        sha256: sha256Of(scan),
        number: "125/BC-SNV",
        date: "2027-01-15",
        replacedAt: "standing",
      },
    });
    expect(
      existsSync(join(round.workspace.home, "evidence", sha256Of(scan).slice(0, 2), sha256Of(scan))),
    ).toBe(true);
    expect((await leader().call(claimRoutes.read, at())).value.signOff).toMatchObject({
      documentNumber: "125/BC-SNV",
      documentDate: "2027-01-15",
    });
    const row = await round.workspace.database.db
      .selectFrom("sign_off")
      .select("document_sha256")
      .executeTakeFirstOrThrow();
    expect(row.document_sha256).toBe(sha256Of(scan));
  });

  test("is seen by clerk, office, appraisers and council, and by no other unit", async () => {
    for (const name of ["clerk Sở Nội vụ", "office", "appraiser1", "chair", "secretary", "auditor"])
      expect([name, (await papersOf(name)).map(({ number }) => number)]).toEqual([name, ["125/BC-SNV"]]);
    expect([(await read("clerk Sở Tài chính")).status, (await read("analyst")).status]).toEqual([403, 403]);
    const [paper] = await papersOf("appraiser1");
    const url = (who: string) =>
      round.person(who).call(signedPaperRoutes.content, { ...at(), paperId: paper?.id ?? "", as: "shown" });
    expect([(await url("appraiser1")).status, (await url("clerk Sở Tài chính")).status]).toEqual([200, 403]);
  });

  test("of a wrong kind is refused in one sentence and changes nothing", async () => {
    const before = await papersOf();
    const wrong = [
      await bring("bao-cao.docx", docxFile("Báo cáo"), "126/BC-SNV"),
      await bring("bao-cao.pdf", docxFile("Báo cáo"), "126/BC-SNV"),
      await bring("không có đuôi", Buffer.from("chữ thường"), "126/BC-SNV"),
    ];
    expect(wrong.map(({ status, problem }) => [status, problem?.code])).toEqual([
      [422, "paper-kind"],
      [422, "paper-kind"],
      [422, "paper-kind"],
    ]);
    expect((await bring("lon.pdf", pdfFile("x", 3_100_000), "126/BC-SNV")).problem?.code).toBe(
      "file-too-large",
    );
    expect((await bring("b.pdf", pdfFile("thieu so"), "", "15/01/2027")).faults).toEqual([
      "number: document-number-missing",
      "date: document-date-form",
    ]);
    expect(await papersOf()).toEqual(before);
  });

  test("is replaced while the phase is open; the one before is kept and opens", async () => {
    const picture = pngFile(200);
    round.workspace.later(1);
    await bring("ban-moi.png", picture, "126/BC-SNV", "2027-01-16");
    const papers = await papersOf("office");
    expect(
      papers.map(({ number, kind, replacedAt }: SignedPaper) => [number, kind, replacedAt === "standing"]),
    ).toEqual([
      ["126/BC-SNV", "png", true],
      ["125/BC-SNV", "pdf", false],
    ]);
    expect(
      (
        await round
          .person("office")
          .call(signedPaperRoutes.content, { ...at(), paperId: papers[1]?.id ?? "", as: "shown" })
      ).status,
    ).toBe(200);
    const changed = await leader().call(claimRoutes.document, {
      ...at(),
      number: "127/BC-SNV",
      date: "2027-01-17",
    });
    expect([changed.status, (await papersOf()).map(({ number }) => number)]).toEqual([
      200,
      ["127/BC-SNV", "125/BC-SNV"],
    ]);
  });

  test("stays as it is when the phase is over, while a first one may still come", async () => {
    await signOff(
      round.workspace.context,
      await round.person("leader Sở Tài chính").signedIn(),
      round.unit("Sở Tài chính"),
      round.rounds.departments.schemeHash,
    );
    round.inPhase("appraisal");
    expect((await bring("muon.pdf", pdfFile("muon"), "128/BC-SNV")).problem?.code).toBe("paper-closed");
    expect(
      (await leader().call(claimRoutes.document, { ...at(), number: "129/BC-SNV", date: "2027-01-17" }))
        .problem?.code,
    ).toBe("phase-over");
    expect((await read()).value).toMatchObject({
      mayBring: "phase-not-open",
      papers: [{ number: "127/BC-SNV" }, {}],
    });
    expect(
      (await round.person("leader Sở Tài chính").call(signedPaperRoutes.read, at("Sở Tài chính"))).value,
    ).toMatchObject({ mayBring: "yes", papers: [] });
  });

  test("has its lines in the log, which is whole", async () => {
    const { value } = await round.person("auditor").call(logRoutes.lines, { action: "claim.paper" });
    expect(
      value.lines.map(({ details }) => [details["number"], details["replaces"] === sha256Of(scan)]),
    ).toEqual([
      ["126/BC-SNV", true],
      ["125/BC-SNV", false],
    ]);
    expect((await verifyAudit(round.workspace.database)).faults).toEqual([]);
  });
});
