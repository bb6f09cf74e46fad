import { fieldworkRoutes, surveyQualityRoutes, surveyResultRoutes } from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { receiveInterviews } from "../fieldwork/index.ts";
import { readResponses } from "../responses/index.ts";
import { answerSurvey, closeNow } from "../results/testing.ts";
import { askedSurvey, SMALL_FORM } from "../surveys/testing.ts";

let evaluation: TestEvaluation;
beforeAll(async () => void (evaluation = await openTestEvaluation()));
afterAll(() => evaluation.close());

const office = () => evaluation.person("office");
const QUICK = "00000000-0000-4000-8000-000000000001";

/** Five interviews of Na, the first made in five seconds at eleven in the evening. */
async function interviewed(title: string, modes: ("tablet" | "link")[] = ["tablet"]) {
  const survey = await askedSurvey(evaluation, SMALL_FORM.replace("Phiếu nhỏ", title), 0, { modes });
  const place = { evaluationId: evaluation.evaluationId, surveyId: survey.surveyId };
  const units = [{ unit: survey.unitVersionId, wanted: 5 }];
  const { code } = (await office().call(fieldworkRoutes.makeInterviewer, { ...place, name: "Na", units }))
    .value;
  const ended = evaluation.workspace.now().getTime();
  const night = new Date(ended).setUTCHours(16, 0, 0, 0) - 24 * 3_600_000;
  const interviews = [5, 4, 4, 2, 1].map((step, n) => {
    const [began, end] = n === 0 ? [night, night + 5_000] : [ended - 600_000, ended];
    return {
      responseId: n === 0 ? QUICK.replace(/^0{8}/, hexOf(title)) : crypto.randomUUID(),
      versionId: survey.versionId,
      unitVersionId: survey.unitVersionId,
      language: "vi",
      answers: { p1: String(step), p2: String(step), k1: String(step) },
      instances: {},
      beganAt: new Date(began).toISOString(),
      endedAt: new Date(end).toISOString(),
    };
  });
  const deviceId = "00000000-0000-4000-8000-00000000d001";
  const taken = await receiveInterviews(evaluation.workspace.context, code, { deviceId, interviews });
  if (!taken.ok || taken.value.answers.some((each) => "refusal" in each)) throw new Error("not taken");
  return { place, ids: interviews.map(({ responseId }) => responseId), unitVersionId: survey.unitVersionId };
}
const hexOf = (text: string) => Buffer.from(text).toString("hex").slice(0, 8).padEnd(8, "0");
const decide = (
  place: Parameters<typeof boardOf>[0],
  responseIds: string[],
  decision: "rejected" | "accepted" = "rejected",
) => office().call(surveyQualityRoutes.decide, { ...place, responseIds, decision, reason: "Làm quá nhanh" });
const boardOf = async (place: { evaluationId: typeof evaluation.evaluationId; surveyId: string }) =>
  (await office().call(surveyQualityRoutes.read, place)).value;
const estimated = async (place: Parameters<typeof boardOf>[0]) => {
  await office().call(surveyResultRoutes.estimate, place);
  const { latest } = (await office().call(surveyResultRoutes.read, place)).value;
  if (latest === undefined) throw new Error("not estimated");
  return latest.estimate;
};

describe("a response with signals", () => {
  test("is shown while the survey runs, with words for what is odd and without an answer", async () => {
    const { place, ids } = await interviewed("Xem khi chạy");
    const board = await boardOf(place);
    expect(board.responses).toMatchObject([
      {
        responseId: ids[0],
        interviewer: "Na",
        signals: [{ kind: "too-fast", seconds: 5 }, { kind: "night" }],
      },
    ]);
    expect(board).toMatchObject({ isClosed: false, looked: 5, rejected: 0 });
    expect(board.rates).toBeUndefined();
    expect(board.interviewers).toMatchObject([
      { interviewer: "Na", interviews: 5, withSignals: 1, minutes: 10 },
    ]);
    expect(JSON.stringify(board)).not.toContain("p1");
  });

  test("enters the estimate until a decision rejects it, and not afterwards; it stays stored as it came", async () => {
    const { place, ids } = await interviewed("Có mặt rồi vắng");
    const before = await readResponses(evaluation.workspace.database.db, place.surveyId);
    await closeNow(evaluation, place.surveyId);
    const shares = ({ tables }: Awaited<ReturnType<typeof estimated>>) => tables[0]?.rows[0]?.cells[0];
    const first = await estimated(place);
    expect(shares(first)).toMatchObject({ n: 5, share: 0.6 });
    expect((await decide(place, [ids[0] ?? ""])).value).toEqual({ decided: 1 });
    const second = await estimated(place);
    expect(shares(second)).toMatchObject({ n: 4, share: 0.5 });
    expect(second).toMatchObject({
      responses: 4,
      response: { drawn: 5, answered: 4, rejected: 1, rate: 0.8 },
    });
    expect(second.responsesSha256).not.toBe(first.responsesSha256);
    expect(await readResponses(evaluation.workspace.database.db, place.surveyId)).toEqual(before);
    expect((await boardOf(place)).responses[0]?.rejected).toMatchObject({
      reason: "Làm quá nhanh",
      by: (await office().signedIn()).fullName,
    });
    expect((await decide(place, [ids[0] ?? ""], "accepted")).value).toEqual({ decided: 1 });
    expect(shares(await estimated(place))).toMatchObject({ n: 5, share: 0.6 });
    expect((await estimated(place)).responsesSha256).toBe(first.responsesSha256);
  });

  test("a unit all of whose responses are rejected is missing, with everybody counted as asked", async () => {
    const { place, ids } = await interviewed("Loại hết");
    await decide(place, ids.slice(1));
    await closeNow(evaluation, place.surveyId);
    expect((await estimated(place)).response).toMatchObject({ drawn: 5, answered: 1, rejected: 4 });
    await decide(place, ids);
    const again = await office().call(surveyResultRoutes.estimate, place);
    expect(again.problem?.code).toBe("survey.no-responses");
  });

  test("by link is decided about after closing only, and one that is not of the survey stops the whole", async () => {
    const { place, ids, unitVersionId } = await interviewed("Đường dẫn và máy", ["tablet", "link"]);
    await answerSurvey(
      evaluation,
      place.surveyId,
      new Map([[unitVersionId, [{ p1: "1", p2: "1", k1: "1" }]]]),
    );
    const all = await evaluation.workspace.database.db
      .selectFrom("survey_response")
      .select("id")
      .where("survey_id", "=", place.surveyId)
      .execute();
    const byLink = all.map(({ id }) => id).find((id) => !ids.includes(id)) ?? "";
    expect((await boardOf(place)).looked).toBe(5);
    expect((await decide(place, [ids[0] ?? "", byLink])).problem?.code).toBe("survey.decided-after-closing");
    expect((await boardOf(place)).rejected).toBe(0);
    await closeNow(evaluation, place.surveyId);
    expect((await decide(place, [byLink])).value).toEqual({ decided: 1 });
    expect((await decide(place, [crypto.randomUUID()])).problem?.code).toBe("survey.no-response");
  });
});

test("who refused and who was never met enter the rates and the weights", async () => {
  const { place, unitVersionId } = await interviewed("Từ chối");
  const counts = { refused: 2, notReached: 3, notEligible: 4 };
  await office().call(surveyQualityRoutes.putOutcomes, { ...place, unitVersionId, ...counts });
  await closeNow(evaluation, place.surveyId);
  const { rates, outcomes } = await boardOf(place);
  expect(outcomes).toMatchObject([counts]);
  expect(rates).toEqual({ response: 0.5, refusal: 0.2, contact: 0.7, cooperation: 5 / 7 });
  expect((await estimated(place)).response).toMatchObject({
    drawn: 14,
    answered: 5,
    ...counts,
    rate: 0.5,
    refusalRate: 0.2,
    contactRate: 0.7,
  });
});

test("interviews for a re-check are drawn by a seed: the same one draws the same ones", async () => {
  const { place, ids } = await interviewed("Phúc tra");
  const drawn = async (seed: string) =>
    (
      await office().call(surveyQualityRoutes.drawRechecks, { ...place, seed, count: "2" })
    ).value.responses.map(({ responseId }) => responseId);
  const first = await drawn("20261005");
  expect(first).toHaveLength(2);
  expect(ids).toEqual(expect.arrayContaining(first));
  expect(await drawn("20261005")).toEqual(first);
});
