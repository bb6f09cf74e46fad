import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { complaintRoutes, resultRoutes } from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Visitor } from "../../composition/testing.ts";
import { NOBODY, PEOPLE, type Told, tells as tellsOf, UNIT_PEOPLE } from "../../composition/testing-told.ts";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { acceptAll, fillEvaluation } from "../results/testing.ts";
import { handsOn } from "../results/testing-reopening.ts";

let round: TestEvaluation;
let editions: string;
/** Of the reform office, and of an assessed body at once: many a province has it so. */
let ofBoth: Visitor;

beforeAll(async () => {
  editions = await mkdtemp(join(tmpdir(), "td-complaints-"));
  round = await openTestEvaluation({ publishing: { editions } });
  const { organisationId } = round.unit("Sở Nội vụ");
  const { workspace, admin, evaluationId } = round;
  ofBoth = await workspace.person(admin, "of.both", organisationId, ["reform-office"], evaluationId);
  await fillEvaluation(round);
  round.inPhase("appraisal");
  await acceptAll(round);
});
afterAll(async () => {
  await round.close();
  await rm(editions, { recursive: true, force: true });
});

const { ofEvaluation, call, openPoints, reopen, approve, publish } = handsOn(() => round);
/** Whoever was admitted besides the usual cast is left out. */
async function tells(work: () => Promise<unknown>): Promise<Told> {
  const { who, ...told } = await tellsOf(round, work);
  const usual = Object.entries(who).map(([kind, names]) => [
    kind,
    names.filter((name) => PEOPLE.includes(name)),
  ]);
  return { ...told, who: Object.fromEntries(usual) as Told["who"] };
}
const place = (name: string) => ({
  ...ofEvaluation(),
  roundId: round.unit(name).roundId,
  unitVersionId: round.unit(name).unitVersionId,
});
const file = (person: string, unit: string, item: string, id = randomUUID(), text = "Nhầm ngày") =>
  call(person).call(complaintRoutes.file, { ...place(unit), id, item, text });
const list = (name: string) => call(name).call(complaintRoutes.list, ofEvaluation());
const answer = (
  person: Visitor,
  complaintId: string,
  outcome: "accepted" | "partly" | "rejected",
  words = { answer: "Đúng ngày", answerEn: "" },
) => person.call(complaintRoutes.answer, { ...ofEvaluation(), complaintId, outcome, ...words });
const own = async (name: string) => (await call(name).call(resultRoutes.mine, ofEvaluation())).value.units[0];
const newestId = async () => (await list("office")).value.complaints.at(-1)?.id ?? "";

describe("the result", () => {
  test("is complained about in the preview by whoever works for the unit; the office hears of it", async () => {
    expect((await file("clerk Xã Hòa Bình", "Xã Hòa Bình", "1.1.1")).problem?.code).toBe("phase-not-yet");
    round.inPhase("preview");
    const id = randomUUID();
    const filed = await tells(() => file("clerk Xã Hòa Bình", "Xã Hòa Bình", "1.1.1", id));
    expect(filed).toEqual({
      who: { complaint: ["leader Xã Hòa Bình", "office", "secretary"] },
      texts: [
        "Xã Hòa Bình kiến nghị về tiêu chí 1.1.1 (kết quả xem trước) (số 1). Xem và trả lời, nêu lý do.",
        "Đã nhận kiến nghị số 1 của Xã Hòa Bình về tiêu chí 1.1.1 (kết quả xem trước). " +
          "Sẽ có thông báo khi được trả lời.",
      ],
      links: ["/kien-nghi", "/xem-truoc"],
    });
    expect(await openPoints()).toEqual(["1.1.1 complaint"]);
    expect((await approve("Họp sớm")).problem?.code).toBe("result-open");
    const told = await tells(() => answer(call("secretary"), id, "rejected"));
    expect(told.who).toEqual({ complaint: ["clerk Xã Hòa Bình", "leader Xã Hòa Bình", "office"] });
    expect(await tells(() => answer(call("secretary"), id, "rejected"))).toEqual(NOBODY);
    expect(await openPoints()).toEqual([]);
  });

  test("approved is told to office and units, published to all, with the last day for complaints", async () => {
    const approved = await tells(() => approve("Họp sớm theo lịch của tỉnh"));
    expect(approved.who).toEqual({ "result-approved": ["office", ...UNIT_PEOPLE].toSorted() });
    expect(approved.links).toEqual(["/ket-qua/cong-bo", "/xem-truoc"]);
    expect(await tells(() => approve("Họp sớm theo lịch của tỉnh"))).toEqual(NOBODY);
    const published = await tells(async () => {
      expect((await publish()).status).toBe(200);
      await round.workspace.publisher.idle();
    });
    expect(published.who).toEqual({
      "result-published": PEOPLE.filter((name) => name !== "auditor").toSorted(),
    });
    expect(published.texts).toContain(
      "Kết quả của kỳ đánh giá đã được công bố. " +
        "Có kiến nghị thì lãnh đạo đơn vị gửi đến hết ngày 11/02/2027.",
    );
  });
});

describe("a complaint about what is published", () => {
  test("is filed by the unit's leader about the own unit, once, and has a receipt", async () => {
    expect((await own("clerk Sở Tài chính"))?.filing).toEqual({
      about: "edition",
      until: "2027-02-11T17:00:00.000Z",
      mine: false,
    });
    expect((await own("leader Sở Tài chính"))?.filing).toMatchObject({ about: "edition", mine: true });
    const refusals = [
      await file("clerk Sở Tài chính", "Sở Tài chính", "1.1.3"),
      await file("leader Sở Tài chính", "Sở Nội vụ", "1.1.3"),
      await file("office", "Sở Tài chính", "1.1.3"),
    ];
    expect(refusals.map(({ problem }) => problem?.code)).toEqual(["leader-alone", "forbidden", "forbidden"]);
    const faults = [
      (await file("leader Sở Tài chính", "Sở Tài chính", "9.9.9")).faults,
      (await file("leader Sở Tài chính", "Sở Tài chính", "1.1.3", randomUUID(), " ")).faults,
    ];
    expect(faults).toEqual([["item: item-unknown"], ["text: text-missing"]]);
    const id = randomUUID();
    const filed = await tells(async () => {
      for (let times = 0; times < 2; times += 1)
        expect((await file("leader Sở Tài chính", "Sở Tài chính", "1.1.3", id)).value).toEqual({
          id,
          number: 2,
        });
    });
    expect(filed.who).toEqual({ complaint: ["clerk Sở Tài chính", "office", "secretary"] });
    expect((await file("leader Sở Nội vụ", "Sở Nội vụ", "", id)).problem?.code).toBe("forbidden");
    expect((await file("leader Sở Nội vụ", "Sở Nội vụ", "")).value.number).toBe(3);
    expect((await own("clerk Sở Tài chính"))?.complaints).toMatchObject([
      { number: 2, edition: 1, item: "1.1.3", text: "Nhầm ngày" },
    ]);
  });

  test("is answered once, with the reason, by somebody who is not of the unit", async () => {
    const complaints = (await list("office")).value.complaints;
    const [finance, home] = [complaints[1]?.id ?? "", complaints[2]?.id ?? ""];
    const seen = (await ofBoth.call(complaintRoutes.list, ofEvaluation())).value.complaints;
    expect(seen.map(({ unitName, barred }) => [unitName, barred])).toEqual([
      ["Xã Hòa Bình", false],
      ["Sở Tài chính", false],
      ["Sở Nội vụ", true],
    ]);
    expect((await answer(ofBoth, home, "accepted")).problem?.code).toBe("own-unit");
    for (const name of ["chair", "member1", "leader Sở Nội vụ", "auditor"])
      expect([name, (await answer(call(name), home, "rejected")).status]).toEqual([name, 403]);
    expect((await list("leader Sở Nội vụ")).status).toBe(403);
    const empty = {
      ...ofEvaluation(),
      complaintId: home,
      outcome: "" as "accepted",
      answer: "",
      answerEn: "",
    };
    expect((await call("office").call(complaintRoutes.answer, empty)).faults.toSorted()).toEqual([
      "answer: reason-missing",
      "outcome: outcome-missing",
    ]);
    expect((await answer(call("office"), randomUUID(), "rejected")).problem?.code).toBe("not-found");
    const told = await tells(() =>
      answer(ofBoth, finance, "accepted", { answer: "Thiếu phụ lục 2.", answerEn: "Annex 2 was left out." }),
    );
    const office = ["office", "secretary"];
    expect(told.who).toEqual({
      complaint: ["chair", "clerk Sở Tài chính", "leader Sở Tài chính", ...office].toSorted(),
    });
    expect(told.texts).toContain(
      "Kiến nghị số 2 của Sở Tài chính về tiêu chí 1.1.3 (kết quả đã công bố): chấp nhận. Lý do: Thiếu phụ lục 2.",
    );
    expect((await answer(call("secretary"), finance, "rejected")).problem?.code).toBe("complaint-answered");
    expect((await own("leader Sở Tài chính"))?.complaints).toMatchObject([
      { outcome: "accepted", answer: "Thiếu phụ lục 2.", answerEn: "Annex 2 was left out." },
    ]);
  });

  test("keeps a correction from approval while it has no answer, or its item is not opened again", async () => {
    const { who } = await tells(() =>
      call("chair").call(resultRoutes.reopen, { ...ofEvaluation(), reason: "Kiến nghị của Sở Tài chính" }),
    );
    expect(who).toEqual({ "result-reopened": ["office", "secretary", ...UNIT_PEOPLE].toSorted() });
    expect(await openPoints()).toEqual([" complaint", "1.1.3 complaint-accepted"]);
    expect((await list("office")).value.complaints.map(({ toCorrect }) => toCorrect)).toEqual([
      false,
      true,
      false,
    ]);
    const item = await tells(() => reopen("1.1.3", round.unit("Sở Tài chính").unitVersionId, ""));
    expect(item.who).toEqual({
      "result-reopened": ["clerk Sở Tài chính", "leader Sở Tài chính", "office", "secretary"],
    });
    expect(await openPoints()).toEqual([" complaint", "1.1.3 re-opened"]);
    expect((await approve("Đính chính")).problem?.code).toBe("result-open");
    await answer(call("office"), await newestId(), "rejected");
    expect(await openPoints()).toEqual(["1.1.3 re-opened"]);
  });

  test("is taken until the last day of its term ends, and not a minute longer", async () => {
    round.workspace.later((Date.parse("2027-02-11T16:59:00Z") - round.workspace.now().getTime()) / 60_000);
    expect((await file("leader Xã Bình Minh", "Xã Bình Minh", "1.1.1")).value.number).toBe(4);
    round.workspace.later(1);
    const late = await file("leader Xã Bình Minh", "Xã Bình Minh", "1.1.1");
    expect(late.problem?.code).toBe("complaint-term-over");
    expect(late.problem?.message.vi).toContain("hết ngày 11/02/2027");
    expect((await own("leader Xã Bình Minh"))?.filing).toMatchObject({ about: "nothing" });
    expect((await own("leader Xã Bình Minh"))?.complaints.map(({ number }) => number)).toEqual([4]);
  });
});
