import { evidenceRoutes, itemRequestRoutes, noticeRoutes } from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyAudit } from "../../../../platform/src/audit/index.ts";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { signDepartment } from "../results/testing.ts";

let round: TestEvaluation;
beforeAll(async () => {
  round = await openTestEvaluation();
  await signDepartment(round, "Sở Tài chính");
});
afterAll(() => round.close());

const item = "1.1.3";
const place = () => {
  const { evaluationId, roundId, unitVersionId } = round.unit("Sở Tài chính");
  return { evaluationId, roundId, unitVersionId, item };
};
const talk = async (name: string) => (await round.person(name).call(itemRequestRoutes.read, place())).value;
const ask = (name: string, text: string, until = "2027-06-01T17:00") =>
  round.person(name).call(itemRequestRoutes.ask, { ...place(), text, until });
const addPage = (name: string) =>
  round.person(name).call(evidenceRoutes.addPage, { ...place(), address: "https://example.org/ke-hoach" });
let requestId = "";

describe("asking a unit for more about an item", () => {
  test("waits for the appraisal, and is not for the unit itself or for whoever has no part in it", async () => {
    expect((await ask("appraiser1", "Gửi quyết định")).problem?.code).toBe("phase-not-open");
    round.inPhase("appraisal");
    expect((await ask("clerk Sở Tài chính", "Gửi quyết định")).status).toBe(403);
    expect((await ask("clerk Sở Nội vụ", "Gửi quyết định")).status).toBe(404);
    expect(
      (await ask("appraiser1", "Gửi quyết định", "2020-01-01T08:00")).problem?.details?.faults,
    ).toMatchObject([{ field: "until", code: "time-not-later" }]);
  });

  test("is told to the unit with item and term, and opens the item's evidence that the phase had closed", async () => {
    expect((await addPage("clerk Sở Tài chính")).problem?.code).toBe("evidence-phase");
    const asked = await ask("appraiser1", "Gửi quyết định phê duyệt kế hoạch.");
    expect(asked.status).toBe(200);
    requestId = asked.value.id;
    const { notices } = (await round.person("leader Sở Tài chính").call(noticeRoutes.list, {})).value;
    const told = notices.find(({ kind }) => kind === "documents-asked");
    expect(told?.text.vi).toBe(
      "Sở Tài chính, tiêu chí 1.1.3: Gửi quyết định phê duyệt kế hoạch. " +
        "Trả lời và gắn tài liệu trước 17:00 ngày 01/06/2027.",
    );
    expect(told?.link).toMatch(/\/tu-cham\/.*\/so-tai-chinh\?muc=1\.1\.3$/);
    const { requests } = (
      await round
        .person("clerk Sở Tài chính")
        .call(itemRequestRoutes.waiting, { evaluationId: round.evaluationId })
    ).value;
    expect(requests).toMatchObject([{ id: requestId, item, state: "waits", documents: 0 }]);
    expect(
      (
        await round
          .person("clerk Sở Nội vụ")
          .call(itemRequestRoutes.waiting, { evaluationId: round.evaluationId })
      ).value.requests,
    ).toEqual([]);
  });

  test("is answered with a document or with words, once, and moves no points", async () => {
    const answer = (name: string, text: string) =>
      round
        .person(name)
        .call(itemRequestRoutes.answer, { evaluationId: round.evaluationId, requestId, answer: text });
    expect((await answer("clerk Sở Nội vụ", "Đây")).status).toBe(404);
    expect((await answer("clerk Sở Tài chính", "")).problem?.code).toBe("answer-empty");
    expect((await addPage("clerk Sở Tài chính")).status).toBe(200);
    expect((await talk("appraiser1")).requests).toMatchObject([{ state: "waits", documents: 1, own: true }]);
    expect((await answer("clerk Sở Tài chính", "")).status).toBe(200);
    expect((await answer("leader Sở Tài chính", "Thêm")).problem?.code).toBe("request-settled");
    expect((await talk("appraiser1")).requests).toMatchObject([{ state: "answered", documents: 1 }]);
    expect((await addPage("clerk Sở Tài chính")).problem?.code).toBe("evidence-phase");
    const { notices } = (await round.person("appraiser1").call(noticeRoutes.list, {})).value;
    expect(notices.some(({ kind }) => kind === "documents-given")).toBe(true);
  });

  test("can be taken back by whoever asked, and by nobody else", async () => {
    const second = (await ask("office", "Gửi thêm phụ lục")).value.id;
    const withdraw = (name: string) =>
      round
        .person(name)
        .call(itemRequestRoutes.withdraw, { evaluationId: round.evaluationId, requestId: second });
    expect((await withdraw("appraiser1")).status).toBe(404);
    expect((await withdraw("office")).status).toBe(200);
    expect((await talk("clerk Sở Tài chính")).requests.map(({ state }) => state).toSorted()).toEqual([
      "answered",
      "withdrawn",
    ]);
  });
});

describe("a comment", () => {
  test("stays on its side: the unit's people do not read those who judge, nor they the unit", async () => {
    const comment = (name: string, text: string) =>
      round.person(name).call(itemRequestRoutes.comment, { ...place(), text });
    expect((await comment("appraiser1", "Số 10 lấy ở phụ lục nào?")).status).toBe(200);
    expect((await comment("clerk Sở Tài chính", "Nhờ anh An tìm bản scan")).status).toBe(200);
    expect((await comment("auditor", "Tôi chỉ xem")).status).toBe(403);
    expect((await talk("office")).comments.map(({ text }) => text)).toEqual(["Số 10 lấy ở phụ lục nào?"]);
    expect((await talk("leader Sở Tài chính")).comments.map(({ text }) => text)).toEqual([
      "Nhờ anh An tìm bản scan",
    ]);
    expect((await verifyAudit(round.workspace.database)).faults).toEqual([]);
  });
});
