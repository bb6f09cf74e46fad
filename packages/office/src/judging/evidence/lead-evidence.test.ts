import { evidenceRoutes } from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { verifyAudit } from "../../../../platform/src/audit/index.ts";
import { signOff } from "../self-assessment/index.ts";
import { sameFiles } from "./read-evidence.ts";
import { pdfFile, type Place, pngFile, sendFile, sha256Of } from "./testing.ts";

let round: TestEvaluation;
beforeAll(async () => void (round = await openTestEvaluation()));
afterAll(() => round.close());

/** Item 1.2.2 is led by Sở Nội vụ, for departments and communes alike. */
const at = (name: string, item = "1.2.2"): Place => {
  const { evaluationId, roundId, unitVersionId } = round.unit(name);
  return { evaluationId, roundId, unitVersionId, item };
};
const lead = () => round.person("lead");
const list = (who: string, place: Place) => round.person(who).call(evidenceRoutes.list, place);
const table = pdfFile("Bang tong hop ket qua kiem tra");
const begin = (who: string, place: Place, content = pngFile(77)) =>
  round.person(who).call(evidenceRoutes.begin, {
    ...place,
    name: "x.png",
    bytes: content.length,
    sha256: sha256Of(content),
  });

describe("evidence of a lead agency", () => {
  test("is attached to what it scores for a unit, one document for several units", async () => {
    const document = await sendFile(lead(), at("Sở Tài chính"), "88-BC-SNV ngày 10-11-2026.pdf", table);
    expect(document).toMatchObject({
      shownAs: "lead",
      number: "88/BC-SNV",
      uses: [{ item: "1.2.2", unitVersionId: "so-tai-chinh" }],
    });
    const known = await lead().call(evidenceRoutes.list, { ...at("Xã Bình Minh"), others: "yes" });
    expect(known.value.documents.map(({ id }) => id)).toEqual([document.id]);
    await lead().call(evidenceRoutes.use, { ...at("Xã Bình Minh"), documentId: document.id, page: "3" });
    expect((await list("lead", at("Xã Bình Minh"))).value).toMatchObject({
      shownAs: "lead",
      mayWrite: "yes",
      documents: [{ id: document.id }],
    });
  });

  test("is read by the unit at once, which learns nothing about other units from it", async () => {
    const { value } = await list("clerk Sở Tài chính", at("Sở Tài chính"));
    expect(value).toMatchObject({
      mayWrite: "not-yours",
      documents: [{ name: "88-BC-SNV ngày 10-11-2026.pdf", uses: [{ unitVersionId: "so-tai-chinh" }] }],
    });
    const documentId = value.documents[0]?.id ?? "";
    expect(
      (
        await round
          .person("clerk Sở Tài chính")
          .call(evidenceRoutes.content, { ...at("Sở Tài chính"), documentId, as: "shown" })
      ).status,
    ).toBe(200);
    expect(
      (
        await round
          .person("clerk Phường Sông Hàn")
          .call(evidenceRoutes.content, { ...at("Phường Sông Hàn"), documentId, as: "shown" })
      ).status,
    ).toBe(404);
    expect(
      (
        await round
          .person("clerk Sở Tài chính")
          .call(evidenceRoutes.list, { ...at("Sở Tài chính"), others: "yes" })
      ).status,
    ).toBe(403);
  });

  test("is read by appraisers, office and council when the unit has signed", async () => {
    expect((await list("appraiser1", at("Sở Tài chính"))).status).toBe(403);
    await signOff(
      round.workspace.context,
      await round.person("leader Sở Tài chính").signedIn(),
      round.unit("Sở Tài chính"),
      round.rounds.departments.schemeHash,
    );
    for (const who of ["appraiser1", "office", "member1", "chair", "secretary", "auditor"])
      expect([who, (await list(who, at("Sở Tài chính"))).value.documents.length]).toEqual([who, 1]);
  });

  test("is written by the agency that leads the item alone, and the agency writes nothing else", async () => {
    const document = (await list("lead", at("Sở Tài chính"))).value.documents[0];
    const of = { ...at("Sở Tài chính"), documentId: document?.id ?? "" };
    for (const who of [
      "clerk Sở Tài chính",
      "leader Sở Tài chính",
      "clerk Sở Nội vụ",
      "leader Xã Bình Minh",
    ]) {
      expect([who, (await begin(who, at("Sở Tài chính"))).status]).toEqual([who, 403]);
      for (const route of [evidenceRoutes.remove, evidenceRoutes.takeFromItem])
        expect([who, (await round.person(who).call(route, of)).status]).toEqual([who, 403]);
    }
    for (const who of ["office", "appraiser1", "chair", "secretary", "auditor", "analyst"])
      expect([who, (await begin(who, at("Sở Tài chính"))).status]).toEqual([who, 403]);
    expect((await begin("lead", at("Sở Tài chính", "1.1.1"))).status).toBe(403);
    expect((await lead().call(evidenceRoutes.use, { ...of, item: "1.1.1", page: "" })).status).toBe(403);
    const own = await sendFile(
      round.person("clerk Xã Bình Minh"),
      at("Xã Bình Minh", "1.1.1"),
      "12-KH.pdf",
      pdfFile("cua xa"),
    );
    expect(
      (await lead().call(evidenceRoutes.remove, { ...at("Xã Bình Minh"), documentId: own.id })).status,
    ).toBe(403);
    expect(
      (
        await round
          .person("clerk Xã Bình Minh")
          .call(evidenceRoutes.use, { ...at("Xã Bình Minh"), documentId: own.id, page: "" })
      ).status,
    ).toBe(403);
  });

  test("is apart from what the same body shows as a unit, also for one and the same file", async () => {
    const own = await sendFile(
      round.person("clerk Sở Nội vụ"),
      at("Sở Nội vụ", "1.1.1"),
      "88-BC-SNV.pdf",
      table,
    );
    expect(own.shownAs).toBe("unit");
    const { item: _item, ...unit } = at("Sở Nội vụ");
    expect(
      (await round.person("clerk Sở Nội vụ").call(evidenceRoutes.list, unit)).value.documents.map(
        ({ id }) => id,
      ),
    ).toEqual([own.id]);
    expect(await sameFiles(round.workspace.database.db, round.evaluationId)).toEqual([]);
  });

  test("changes until the appraisal is over, also for a unit that has signed", async () => {
    round.inPhase("appraisal");
    expect((await sendFile(lead(), at("Sở Tài chính"), "anh.png", pngFile(90))).shownAs).toBe("lead");
    round.inPhase("explanation");
    expect((await begin("lead", at("Sở Tài chính"))).problem?.code).toBe("evidence-phase");
    expect((await list("lead", at("Sở Tài chính"))).value).toMatchObject({
      mayWrite: "phase-not-open",
      documents: [{}, {}],
    });
    expect((await verifyAudit(round.workspace.database)).faults).toEqual([]);
  });

  test("is answered by documents of the unit itself while it explains, and the agency reads them", async () => {
    round.inPhase("appraisal");
    const clerk = round.person("clerk Sở Tài chính");
    expect((await begin("clerk Sở Tài chính", at("Sở Tài chính"))).status).toBe(403);
    round.inPhase("explanation");
    const brought = await sendFile(clerk, at("Sở Tài chính"), "91-BC-STC.pdf", pdfFile("so lieu cua so"));
    expect([brought.shownAs, (await list("clerk Sở Tài chính", at("Sở Tài chính"))).value.mayWrite]).toEqual([
      "unit",
      "yes",
    ]);
    expect((await begin("clerk Sở Nội vụ", at("Sở Tài chính"))).status).toBe(403);
    const seen = (await list("lead", at("Sở Tài chính"))).value.documents;
    expect(seen.map(({ name, shownAs }) => [name, shownAs])).toContainEqual(["91-BC-STC.pdf", "unit"]);
    const read = { ...at("Sở Tài chính"), documentId: brought.id, as: "shown" as const };
    expect((await lead().call(evidenceRoutes.content, read)).status).toBe(200);
    // Neither changes what the other shows.
    const theirs = seen.find(({ shownAs }) => shownAs === "lead")?.id ?? "";
    for (const [who, documentId] of [
      ["clerk Sở Tài chính", theirs],
      ["lead", brought.id],
    ] as const)
      expect([
        who,
        (await round.person(who).call(evidenceRoutes.remove, { ...at("Sở Tài chính"), documentId })).status,
      ]).toEqual([who, 403]);
    round.inPhase("second-appraisal");
    expect((await begin("clerk Sở Tài chính", at("Sở Tài chính"))).status).toBe(403);
  });
});
