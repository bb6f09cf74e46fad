import type { EvaluationId, RoundId } from "@thang-diem/engine";
import { resultRoutes } from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NOBODY, PEOPLE, type Told, tells as tellsOf, UNIT_PEOPLE } from "../../composition/testing-told.ts";
import { announce } from "../../people/notices/index.ts";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { command } from "../../../../platform/src/command/index.ts";
import { EVENTS } from "./events.ts";
import { acceptAll, fillEvaluation } from "./testing.ts";

let round: TestEvaluation;
let evaluationId: EvaluationId;
let roundId: RoundId;

beforeAll(async () => {
  round = await openTestEvaluation();
  evaluationId = round.evaluationId;
  roundId = round.rounds.departments.id;
  await fillEvaluation(round);
  round.inPhase("appraisal");
  await acceptAll(round);
});
afterAll(() => round.close());

const tells = (work: () => Promise<unknown>): Promise<Told> => tellsOf(round, work);
const place = (name: string) => ({
  evaluationId,
  roundId: round.unit(name).roundId,
  unitVersionId: round.unit(name).unitVersionId,
});

describe("the result", () => {
  test("in preview is remarked on to office and secretary, and answered to the unit", async () => {
    round.inPhase("preview");
    let id = "";
    const remark = await tells(
      async () =>
        (id = (
          await round
            .person("clerk Xã Hòa Bình")
            .call(resultRoutes.remark, { ...place("Xã Hòa Bình"), item: "1.1.1", text: "Nhầm ngày" })
        ).value.id),
    );
    expect(remark).toEqual({
      who: { remark: ["office", "secretary"] },
      texts: ["Xã Hòa Bình có ý kiến về kết quả xem trước, tiêu chí 1.1.1."],
      links: ["/hoi-dong"],
    });
    const answer = () =>
      round
        .person("secretary")
        .call(resultRoutes.answerRemark, { evaluationId, remarkId: id, answer: "Đúng ngày" });
    expect((await tells(answer)).who).toEqual({ remark: ["clerk Xã Hòa Bình", "leader Xã Hòa Bình"] });
    expect(await tells(answer)).toEqual(NOBODY);
  });

  test("approved or opened again is told to office and units concerned, published to all who take part", async () => {
    const chair = round.person("chair");
    const approve = async () =>
      chair.call(resultRoutes.approve, {
        evaluationId,
        unheldReason: "Họp sớm theo lịch của tỉnh",
        sha256: (await round.person("office").call(resultRoutes.table, { evaluationId })).value.sha256,
      });
    const approved = await tells(approve);
    expect(approved.who).toEqual({ "result-approved": ["office", ...UNIT_PEOPLE].toSorted() });
    expect(approved.links).toEqual(["/ket-qua/cong-bo", "/xem-truoc"]);
    expect(await tells(approve)).toEqual(NOBODY);
    const reopened = await tells(() =>
      chair.call(resultRoutes.reopen, { evaluationId, reason: "Sai số liệu điều tra", reasonEn: "" }),
    );
    expect(reopened.who).toEqual({ "result-reopened": ["office", "secretary", ...UNIT_PEOPLE].toSorted() });
    const item = await tells(() =>
      chair.call(resultRoutes.reopen, {
        evaluationId,
        item: { roundId, unitVersionId: "so-noi-vu", item: "1.1.3" },
        reason: "Xem lại",
        reasonEn: "",
      }),
    );
    expect(item.who).toEqual({
      "result-reopened": ["clerk Sở Nội vụ", "leader Sở Nội vụ", "office", "secretary"],
    });
    const { context } = round.workspace;
    const publish = () =>
      command(
        round.workspace.database,
        { actor: "test", action: "result.published", object: evaluationId },
        (transaction) =>
          announce(
            transaction,
            EVENTS.resultPublished,
            { evaluationId, jobId: "1" },
            { at: context.clock() },
          ),
      );
    expect((await tells(publish)).who).toEqual({
      "result-published": PEOPLE.filter((name) => name !== "auditor").toSorted(),
    });
    expect(await tells(publish)).toEqual(NOBODY);
  });
});
