import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  calendarRoutes,
  claimRoutes,
  complaintRoutes,
  evidenceRoutes,
  outsideFigureRoutes,
  resultRoutes,
} from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { verifyAudit } from "../../../../platform/src/audit/index.ts";
import { loadEdition } from "../../../../press/src/editions/index.ts";
import { pdfFile, sendFile } from "../evidence/testing.ts";
import { acceptAll, fillEvaluation } from "./testing.ts";
import { CLAIMED, FINANCE, HOME, handsOn, LED, OUTSIDE } from "./testing-reopening.ts";

let round: TestEvaluation;
let editions: string;

beforeAll(async () => {
  editions = await mkdtemp(join(tmpdir(), "td-editions-"));
  round = await openTestEvaluation({ publishing: { editions } });
  // One document for an item that is never opened again.
  const { evaluationId, roundId: of, unitVersionId } = round.unit("Sở Tài chính");
  const place = { evaluationId, roundId: of, unitVersionId, item: "1.2.1" };
  await sendFile(round.person("clerk Sở Tài chính"), place, "ke hoach.pdf", pdfFile("ke hoach"));
  await fillEvaluation(round);
  round.inPhase("appraisal");
  await acceptAll(round);
  round.inPhase("council");
});
afterAll(async () => {
  await round.close();
  await rm(editions, { recursive: true, force: true });
});

const {
  ofEvaluation,
  call,
  roundId,
  table,
  openPoints,
  inHours,
  reopen,
  close,
  newest,
  lead,
  claim,
  bring,
  bringFigure,
  approve,
  publish,
  voteForUnit,
} = handsOn(() => round);

describe("approval and publication know the calendar", () => {
  test("a phase that is not over has to be confirmed with a reason, which everybody reads", async () => {
    expect((await table()).unheld).toMatchObject([{ kind: "preview", state: "not-yet" }]);
    const refusal = await approve();
    expect([refusal.problem?.code, refusal.faults]).toEqual([
      "phases-not-held",
      ["unheldReason: reason-missing"],
    ]);
    expect((await approve("Tỉnh yêu cầu báo cáo sớm.")).status).toBe(200);
    const { approvals, unheld } = await table();
    expect(approvals[0]?.passedOver).toMatchObject({
      phases: [{ kind: "preview" }],
      reason: "Tỉnh yêu cầu báo cáo sớm.",
    });
    expect(unheld).toEqual([]);
    const text = (await newest("clerk Xã Hòa Bình"))?.text.vi;
    expect(text).toMatch(
      /chưa qua hết các bước: xem trước kết quả \(.*\); lý do: Tỉnh yêu cầu báo cáo sớm\)\.$/,
    );
    expect((await call("clerk Xã Hòa Bình").call(resultRoutes.mine, ofEvaluation())).value).toMatchObject({
      status: "approved",
      passedOver: { reason: "Tỉnh yêu cầu báo cáo sớm." },
    });
  });

  test("after the approval the preview can still be given a time, and nothing else", async () => {
    const { evaluation } = { evaluation: await phases() };
    const moved = (kind: string, hours: number) =>
      evaluation.map((phase) =>
        phase.kind === kind ? { ...phase, opensAt: inHours(hours), closesAt: inHours(hours + 24) } : phase,
      );
    const change = (to: typeof evaluation) =>
      call("office").call(calendarRoutes.changeCalendar, {
        ...ofEvaluation(),
        phases: to,
        reason: "Cho xem trước",
      });
    expect((await change(moved("council", 1))).problem?.code).toBe("preview-alone");
    expect((await change(moved("preview", 1))).status).toBe(200);
    expect((await table()).unheld).toMatchObject([{ kind: "preview" }]);
    expect((await publish()).problem?.code).toBe("phases-not-held");
  });

  test("a complaint without an answer keeps it from publication", async () => {
    round.workspace.later(120);
    const { unitVersionId, roundId: communes } = round.unit("Xã Hòa Bình");
    const complaintId = randomUUID();
    const place = { ...ofEvaluation(), roundId: communes, unitVersionId, id: complaintId };
    await call("clerk Xã Hòa Bình").call(complaintRoutes.file, { ...place, item: "", text: "Nhầm tên xã" });
    expect(await openPoints()).toEqual([" complaint"]);
    expect((await publish({ unheldReason: "Sớm" })).problem?.code).toBe("complaints-unanswered");
    const words = { outcome: "accepted" as const, answer: "Đã sửa tên", answerEn: "" };
    await call("secretary").call(complaintRoutes.answer, { ...ofEvaluation(), complaintId, ...words });
    round.workspace.later(48 * 60);
    expect((await publish()).status).toBe(200);
    await round.workspace.publisher.idle();
    const after = (await call("clerk Xã Hòa Bình").call(resultRoutes.mine, ofEvaluation())).value;
    expect(after).toMatchObject({
      status: "published",
      units: [{ portal: "xa-phuong/2026", rank: { of: 3 } }],
    });
  });
});

async function phases() {
  const { db } = round.workspace.database;
  const rows = await db
    .selectFrom("phase")
    .selectAll()
    .where("evaluation_id", "=", round.evaluationId)
    .execute();
  const minute = (at: Date) => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 16);
  return rows.map(({ kind, opens_at, closes_at }) => ({
    kind: kind as "preview",
    opensAt: minute(opens_at),
    closesAt: minute(closes_at),
  }));
}

describe("after the result is opened again", () => {
  test("nothing may be written before an item is opened", async () => {
    expect((await reopen(LED)).problem?.code).toBe("result-approved");
    round.workspace.later(1);
    await call("chair").call(resultRoutes.reopen, {
      ...ofEvaluation(),
      reason: "Số liệu của Sở Tài chính nhập nhầm.",
      reasonEn: "Figures of Sở Tài chính were entered wrongly.",
    });
    expect((await newest("clerk Xã Hòa Bình"))?.text).toEqual({
      vi: "Kết quả của kỳ đánh giá được mở lại: Số liệu của Sở Tài chính nhập nhầm. Sẽ có thông báo khi phê duyệt lại.",
      en:
        "The result of the evaluation is open again: Figures of Sở Tài chính were entered wrongly. " +
        "You will hear when it is approved anew.",
    });
    expect(await lead(FINANCE, "2")).toMatchObject({ outcome: "parked", why: "phase-not-open" });
    expect(await claim(CLAIMED, "150")).toMatchObject({ outcome: "parked", why: "phase-not-open" });
    expect(await bring("Sở Tài chính", "62.5%")).toMatchObject({
      outcome: "refused",
      faults: [{ code: "figure-closed" }],
    });
  });

  test("a lead agency's item is open for it, for the unit that was named, until it says that it is right", async () => {
    expect((await reopen(LED, FINANCE, "")).faults).toEqual(["until: time-form"]);
    expect((await reopen(LED, FINANCE, inHours(-1))).faults).toEqual(["until: time-not-later"]);
    expect((await reopen("1", FINANCE)).problem?.code).toBe("not-found");
    expect((await reopen(LED)).status).toBe(200);
    expect(await newest("lead")).toMatchObject({
      text: {
        vi: expect.stringMatching(
          new RegExp(
            "^Chủ tịch hội đồng mở lại tiêu chí 1\\.2\\.2 \\(.+\\) của Sở Tài chính, hạn sửa .+: " +
              "Số liệu nhập nhầm dòng\\. Cơ quan bạn sửa",
          ),
        ) as string,
      },
      link: expect.stringMatching(/\/chu-tri\/.+\/1\.2\.2$/) as string,
    });
    expect((await newest("leader Sở Tài chính"))?.text.vi).toMatch(/mở lại tiêu chí 1\.2\.2/);
    expect((await newest("clerk Xã Hòa Bình"))?.text.vi).not.toMatch(/1\.2\.2/);
    const place = { ...ofEvaluation(), roundId: roundId(), item: LED };
    const read = (await call("lead").call(claimRoutes.readLead, place)).value;
    const reasons = read.units.map(({ unitVersionId, opening }) => [unitVersionId, opening?.reason]);
    expect([read.open, reasons]).toEqual([
      false,
      [
        [HOME, undefined],
        [FINANCE, "Số liệu nhập nhầm dòng."],
      ],
    ]);
    expect(await lead(HOME, "1")).toMatchObject({ outcome: "parked", why: "phase-not-open" });
    expect(await lead(FINANCE, "2")).toMatchObject({ outcome: "taken" });
    expect(await openPoints()).toEqual(["1.2.2 being-corrected"]);
    for (const name of ["leader Sở Tài chính", "office", "secretary"])
      expect([name, (await close(name, LED)).status]).toEqual([name, 403]);
    expect((await close("lead", LED)).status).toBe(200);
    expect(await lead(FINANCE, "3")).toMatchObject({ outcome: "parked", why: "phase-not-open" });
    expect(await openPoints()).toEqual([]);
  });

  test("a figure from outside is taken for its place alone, while it is open", async () => {
    expect((await reopen(OUTSIDE)).status).toBe(200);
    const { openings } = (
      await call("office").call(outsideFigureRoutes.read, { ...ofEvaluation(), roundId: roundId() })
    ).value;
    expect(openings).toMatchObject([{ item: OUTSIDE, unitName: "Sở Tài chính" }]);
    expect((await newest("office"))?.text.vi).toMatch(/Nhập lại số liệu của riêng đơn vị này\.$/);
    expect(await bring("Sở Nội vụ", "62.5%")).toMatchObject({ outcome: "refused" });
    expect(await bring("Sở Tài chính", "62.5%")).toMatchObject({
      outcome: "written",
      counts: { changed: 1 },
    });
    expect((await close("lead", OUTSIDE)).status).toBe(403);
    expect((await close("office", OUTSIDE)).status).toBe(200);
    expect(await bring("Sở Tài chính", "50%")).toMatchObject({ outcome: "refused" });
  });

  test("a fact of the whole unit from outside is opened alone, with its reason", async () => {
    const disciplined = () => reopen("", FINANCE, inHours(48), "headDisciplined");
    expect((await reopen("", FINANCE, inHours(48))).problem?.code).toBe("not-found");
    expect((await reopen("", FINANCE, inHours(48), "island")).problem?.code).toBe("not-found");
    expect(await bringFigure("Sở Tài chính", "*", "headDisciplined", "có")).toMatchObject({
      outcome: "refused",
      faults: [{ code: "figure-closed" }],
    });
    expect((await disciplined()).status).toBe(200);
    expect((await newest("leader Sở Tài chính"))?.text.vi).toMatch(
      /mở lại thông tin chung “Người đứng đầu bị kỷ luật trong năm” của Sở Tài chính/,
    );
    expect(await openPoints()).toEqual([" being-corrected"]);
    const read = (
      await call("office").call(outsideFigureRoutes.read, { ...ofEvaluation(), roundId: roundId() })
    ).value;
    expect(read.openings).toMatchObject([
      { item: "", title: { vi: "Người đứng đầu bị kỷ luật trong năm" }, unitName: "Sở Tài chính" },
    ]);
    expect(await bringFigure("Sở Tài chính", "*", "corruption", "có")).toMatchObject({ outcome: "refused" });
    expect(await bringFigure("Sở Nội vụ", "*", "headDisciplined", "có")).toMatchObject({
      outcome: "refused",
    });
    expect(await bringFigure("Sở Tài chính", "*", "headDisciplined", "có")).toMatchObject({
      outcome: "written",
      counts: { changed: 1 },
    });
    expect((await close("office", "")).status).toBe(200);
    expect(await openPoints()).toEqual([]);
    const { shared } = (
      await call("office").call(resultRoutes.tree, {
        ...ofEvaluation(),
        roundId: roundId(),
        unitVersionId: FINANCE,
      })
    ).value;
    expect(shared).toMatchObject([
      { name: "headDisciplined", value: "true", source: "Điều tra lại", fromOutside: true },
      { name: "corruption", fromOutside: true },
    ]);
  });

  test("a claimed item is open for its unit; what its leader hands in is the unit's word to the council", async () => {
    expect((await reopen(CLAIMED)).status).toBe(200);
    const form = (
      await call("clerk Sở Tài chính").call(claimRoutes.read, {
        ...ofEvaluation(),
        roundId: roundId(),
        unitVersionId: FINANCE,
      })
    ).value;
    expect(form.openings).toMatchObject([{ item: CLAIMED, reason: "Số liệu nhập nhầm dòng." }]);
    expect(await claim("1.2.1", "1")).toMatchObject({ outcome: "parked" });
    await changeEvidence();
    expect(await claim(CLAIMED, "190")).toMatchObject({ outcome: "taken" });
    expect((await close("clerk Sở Tài chính", CLAIMED)).status).toBe(403);
    expect((await close("leader Sở Tài chính", CLAIMED)).status).toBe(200);
    expect((await show("closed.pdf", CLAIMED)).problem?.code).toBe("evidence-phase");
    expect(await claim(CLAIMED, "200")).toMatchObject({ outcome: "parked" });
    expect(await openPoints()).toEqual(["1.1.3 re-opened"]);
    const item = await voteForUnit();
    expect(item?.claim?.facts["done"]).toBe("190");
    expect(item?.motions).toMatchObject([
      { kind: "appraisal", facts: { done: "200" } },
      { kind: "unit", facts: { done: "190" } },
    ]);
    expect(await openPoints()).toEqual([]);
  });

  /** The unit changes what it shows for the item that is open, and for no other. */
  async function changeEvidence() {
    const clerk = call("clerk Sở Tài chính");
    const [open, other] = [CLAIMED, "1.2.1"].map((item) => ({
      ...ofEvaluation(),
      roundId: roundId(),
      unitVersionId: FINANCE,
      item,
    }));
    if (open === undefined || other === undefined) throw new Error("two items");
    expect((await show("khac.pdf", "1.2.1")).problem?.code).toBe("evidence-phase");
    expect((await clerk.call(evidenceRoutes.list, open)).value.mayWrite).toBe("yes");
    expect((await clerk.call(evidenceRoutes.list, other)).value.mayWrite).toBe("phase-not-open");
    const { id: documentId } = await sendFile(clerk, open, "quyet dinh 12.pdf", pdfFile("quyet dinh 12"));
    expect((await clerk.call(evidenceRoutes.use, { ...other, documentId, page: "2" })).problem?.code).toBe(
      "evidence-phase",
    );
    expect((await clerk.call(evidenceRoutes.remove, { ...open, documentId })).status).toBe(200);
    const restored = (await clerk.call(evidenceRoutes.restore, { ...open, documentId })).value.document;
    expect(restored.uses).toMatchObject([{ item: open.item }]);
    const both = (await clerk.call(evidenceRoutes.list, other)).value.documents[0]?.id ?? "";
    expect((await clerk.call(evidenceRoutes.remove, { ...open, documentId: both })).problem?.code).toBe(
      "evidence-phase",
    );
    expect((await clerk.call(evidenceRoutes.use, { ...open, documentId: both, page: "3" })).status).toBe(200);
    expect((await clerk.call(evidenceRoutes.remove, { ...open, documentId: both })).problem?.code).toBe(
      "evidence-elsewhere",
    );
    expect((await clerk.call(evidenceRoutes.takeFromItem, { ...open, documentId: both })).status).toBe(200);
  }

  const show = (name: string, item: string) =>
    call("clerk Sở Tài chính").call(evidenceRoutes.begin, {
      ...ofEvaluation(),
      roundId: roundId(),
      unitVersionId: FINANCE,
      item,
      name,
      bytes: 9,
      sha256: "0".repeat(64),
    });

  test("what nobody closes in time is ended by the chair, and hands in nothing", async () => {
    expect((await reopen(LED, FINANCE, inHours(1))).status).toBe(200);
    round.workspace.later(120);
    expect(await lead(FINANCE, "4")).toMatchObject({ outcome: "parked" });
    expect(await openPoints()).toEqual(["1.2.2 being-corrected"]);
    expect((await close("chair", LED)).status).toBe(200);
    expect(await openPoints()).toEqual([]);
  });
});

describe("a correction", () => {
  test("is shown before it is published, unit by unit, with items, index, place and class", async () => {
    const { reason, rounds } = (await call("office").call(resultRoutes.correction, ofEvaluation())).value;
    expect(reason).toEqual({
      vi: "Số liệu của Sở Tài chính nhập nhầm.",
      en: "Figures of Sở Tài chính were entered wrongly.",
    });
    const [departments, communes] = rounds;
    expect([departments?.number, communes?.units]).toEqual([2, []]);
    expect(departments?.units.map(({ unitVersionId }) => unitVersionId).toSorted()).toEqual(
      [HOME, FINANCE].toSorted(),
    );
    const finance = departments?.units.find(({ unitVersionId }) => unitVersionId === FINANCE);
    expect(finance?.items.map(({ item }) => item)).toEqual([CLAIMED, LED, OUTSIDE]);
    expect(finance?.before?.rank).toMatchObject({ place: 1, shared: true });
    expect(finance?.now.rank).toMatchObject({ place: 2, shared: false });
    expect(departments?.units.find(({ unitVersionId }) => unitVersionId === HOME)?.items).toEqual([]);
  });

  test("needs a reason in both languages, and tells each unit what changed for it", async () => {
    expect((await approve("Đã xem trước lần đầu")).status).toBe(200);
    expect((await publish()).faults).toEqual(["reason: reason-missing", "reasonEn: reason-missing"]);
    const reasons = { reason: "Nhập nhầm dòng.", reasonEn: "Entered in the wrong row." };
    round.workspace.later(1);
    expect((await publish(reasons)).status).toBe(200);
    await round.workspace.publisher.idle();
    const { manifest } = await loadEdition(join(editions, "so-nganh-2026-2"));
    expect(manifest.corrects?.changes[0]).toEqual({ vi: reasons.reason, en: reasons.reasonEn });
    const before = (await loadEdition(join(editions, "so-nganh-2026-1"))).manifest.approval?.passedOver;
    expect(before).toMatchObject([
      {
        when: "approval",
        steps: [{ vi: expect.stringMatching(/^xem trước kết quả \(/) as string }],
        reason: { vi: "Tỉnh yêu cầu báo cáo sớm.", en: "Tỉnh yêu cầu báo cáo sớm." },
      },
    ]);
    expect((await newest("leader Sở Tài chính"))?.text.vi).toMatch(
      new RegExp(
        "^Đã công bố bản đính chính kết quả của kỳ đánh giá: Nhập nhầm dòng\\. " +
          "Sở Tài chính: .+, hạng 1=.* → .+, hạng 2.*; " +
          "tiêu chí 1\\.1\\.3: 1 → 0,95; tiêu chí 1\\.2\\.2: .+; tiêu chí 1\\.8: .+\\.$",
      ),
    );
    expect((await newest("clerk Xã Hòa Bình"))?.text.vi).toBe(
      "Đã công bố bản đính chính kết quả của kỳ đánh giá: Nhập nhầm dòng. " +
        "Điểm, hạng và xếp loại của Xã Hòa Bình không thay đổi. " +
        "Có kiến nghị thì lãnh đạo đơn vị gửi đến hết ngày 11/02/2027.",
    );
    expect((await newest("auditor"))?.text.vi ?? "").not.toContain("bản đính chính");
    expect((await verifyAudit(round.workspace.database)).faults).toEqual([]);
  });
});
