import { councilRoutes, dutyRoutes, resultRoutes, reviewRoutes } from "@thang-diem/contract";
import mammoth from "mammoth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { verifyAudit } from "../../../../platform/src/audit/index.ts";
import { command } from "../../../../platform/src/command/index.ts";
import { acceptAll, fillEvaluation } from "../results/testing.ts";

let round: TestEvaluation;
const ofEvaluation = () => ({ evaluationId: round.evaluationId });
const call = (name: string) => round.person(name);
const secretary = () => call("secretary");
let sessionId = "";

/** The item, and whoever drew it to check again. */
let checked: { unitVersionId: string; item: string; name: string };

beforeAll(async () => {
  round = await openTestEvaluation();
  await fillEvaluation(round);
  round.inPhase("appraisal");
  await acceptAll(round);
  await command(
    round.workspace.database,
    { actor: "test", action: "evaluation.change", object: round.evaluationId },
    ({ db }) =>
      db
        .updateTable("evaluation")
        .set({ plan: JSON.stringify({ settings: { recheckShare: "1" } }) })
        .where("id", "=", round.evaluationId)
        .execute(),
  );
  await call("office").call(reviewRoutes.draw, {
    ...ofEvaluation(),
    roundId: round.rounds.departments.id,
    seed: "7",
  });
  for (const name of ["appraiser1", "appraiser2", "appraiser3"]) {
    await call(name).call(dutyRoutes.state, ofEvaluation());
    const { lines } = (await call(name).call(reviewRoutes.ownRechecks, ofEvaluation())).value;
    const line = lines.find(
      ({ item, unitVersionId }) => item === "1.1.3" && unitVersionId === "so-tai-chinh",
    );
    if (line === undefined) continue;
    checked = { unitVersionId: line.unitVersionId, item: line.item, name };
    const answered = await call(name).call(reviewRoutes.recheck, {
      ...ofEvaluation(),
      drawId: line.drawId,
      roundId: line.roundId,
      unitVersionId: line.unitVersionId,
      item: line.item,
      verdict: "differs",
      facts: { done: "150", total: "200" },
      reason: "50 nhiệm vụ chưa có sản phẩm",
    });
    expect(answered.status).toBe(200);
  }
});
afterAll(() => round.close());

const place = () => ({
  roundId: round.rounds.departments.id,
  unitVersionId: checked.unitVersionId,
  item: checked.item,
});
const item = async () =>
  (await secretary().call(councilRoutes.session, { ...ofEvaluation(), sessionId })).value.items[0];

describe("a re-check that found otherwise", () => {
  test("keeps the result open and stands before the council as a third statement, with its own motion", async () => {
    const { rounds } = (await call("chair").call(resultRoutes.table, ofEvaluation())).value;
    expect(rounds.flatMap(({ open }) => open)).toMatchObject([
      { unitVersionId: "so-tai-chinh", kind: "re-check" },
    ]);
    round.inPhase("council");
    sessionId = (
      await secretary().call(councilRoutes.callSession, {
        ...ofEvaluation(),
        kind: "meeting",
        title: "Phiên họp",
        startsAt: round.workspace.now().toISOString(),
        secret: false,
      })
    ).value.sessionId;
    const add = { ...ofEvaluation(), sessionId, items: [place()] };
    expect((await secretary().call(councilRoutes.addItems, add)).value).toEqual({ added: 1 });
    expect(await item()).toMatchObject({
      why: "re-check",
      rechecks: [
        {
          facts: { done: "150", total: "200" },
          points: "0",
          reason: "50 nhiệm vụ chưa có sản phẩm",
          by: expect.stringContaining("appraiser") as string,
        },
      ],
    });
  });

  test("lets no two equal motions stand: accepted finding and claim are one, a copy is refused", async () => {
    const before = await item();
    expect(before?.motions).toMatchObject([
      // Who gave no reason has none put into the mouth: pages say it in the reader's language.
      {
        kind: "appraisal",
        points: "1",
        reason: "",
        also: [{ kind: "unit", proposedBy: "Sở Tài chính", reason: "" }],
      },
      { kind: "re-check", points: "0", reason: "50 nhiệm vụ chưa có sản phẩm", also: [] },
    ]);
    const copy = await secretary().call(councilRoutes.propose, {
      ...ofEvaluation(),
      itemId: before?.id ?? "",
      facts: { done: "150", total: "200" },
      reason: "Như người kiểm tra lại",
    });
    expect([copy.status, copy.problem?.code]).toEqual([422, "motion-known"]);
    expect((await item())?.motions).toHaveLength(2);
  });

  test("may carry, is named in the minutes, and then stands", async () => {
    await secretary().call(councilRoutes.open, { ...ofEvaluation(), sessionId });
    const motion = (await item())?.motions.find(({ kind }) => kind === "re-check")?.id ?? "";
    for (const name of ["member1", "member2", "chair"])
      await call(name).call(councilRoutes.vote, {
        ...ofEvaluation(),
        itemId: (await item())?.id ?? "",
        choice: motion,
      });
    const counted = await secretary().call(councilRoutes.count, {
      ...ofEvaluation(),
      itemId: (await item())?.id ?? "",
      reason: "Kiểm tra lại có căn cứ",
    });
    expect(counted.value).toMatchObject({ outcome: { carried: motion } });
    const minutes = await round.workspace.app.inject({
      method: "GET",
      url: `/api/evaluations/${round.evaluationId}/council/sessions/${sessionId}/minutes.docx`,
      headers: { cookie: [...secretary().cookies].map((pair) => pair.join("=")).join("; ") },
    });
    const text = (await mammoth.extractRawText({ buffer: minutes.rawPayload })).value;
    expect(text).toContain("Theo kết quả kiểm tra lại");
    expect(text).toContain("Giữ kết quả thẩm định; Chấp nhận tự chấm của đơn vị");
    expect(text).toMatch(/Kết quả kiểm tra lại \(.*appraiser.*\): 0; 50 nhiệm vụ chưa có sản phẩm\./);
    const { rounds } = (await call("chair").call(resultRoutes.table, ofEvaluation())).value;
    expect(rounds.flatMap(({ open }) => open)).toEqual([]);
    expect((await verifyAudit(round.workspace.database)).faults).toEqual([]);
  });
});
