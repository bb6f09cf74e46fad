import { createPublicKey, verify } from "node:crypto";
import { deviceRoutes, fieldworkRoutes, requestOf, type SentInterview } from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { readResponses } from "../responses/index.ts";
import { askedSurvey, SMALL_FORM } from "../surveys/testing.ts";
import { receiveInterviews, reconcile } from "./index.ts";

let evaluation: TestEvaluation;
beforeAll(async () => void (evaluation = await openTestEvaluation()));
afterAll(() => evaluation.close());

const DEVICE = "00000000-0000-4000-8000-00000000d001";

async function atWork(title: string) {
  const survey = await askedSurvey(evaluation, SMALL_FORM.replace("Phiếu nhỏ", title), 0, {
    modes: ["tablet"],
  });
  const place = { evaluationId: evaluation.evaluationId, surveyId: survey.surveyId };
  const units = [{ unit: survey.unitVersionId, wanted: 5 }];
  const made = await evaluation
    .person("office")
    .call(fieldworkRoutes.makeInterviewer, { ...place, name: "Na", units });
  return { ...survey, ...place, ...made.value };
}
type Work = Awaited<ReturnType<typeof atWork>>;

function interview({ versionId, unitVersionId }: Work, n: number, given: Partial<SentInterview> = {}) {
  const now = evaluation.workspace.now();
  return {
    responseId: `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`,
    versionId,
    unitVersionId,
    language: "vi",
    answers: { p1: "4", p2: "5", k1: "3" },
    instances: {},
    beganAt: new Date(now.getTime() - 600_000).toISOString(),
    endedAt: now.toISOString(),
    ...given,
  };
}
async function sent(code: string, ...interviews: ReturnType<typeof interview>[]) {
  const outcome = await receiveInterviews(evaluation.workspace.context, code, {
    deviceId: DEVICE,
    interviews,
  });
  return outcome.ok
    ? outcome.value.answers.map((each) => ("refusal" in each ? each.refusal.en : "stored"))
    : outcome.problem.code;
}
const stored = async ({ surveyId }: Work) =>
  (await readResponses(evaluation.workspace.database.db, surveyId)).length;

describe("interviews from devices", () => {
  test("each is taken by itself, once; what is wrong with one keeps no other out", async () => {
    const work = await atWork("Từng phiếu");
    const good = interview(work, 1);
    const answers = await sent(
      work.code,
      good,
      interview(work, 2, { answers: { p1: "9" } }),
      interview(work, 3, { unitVersionId: evaluation.unit("Sở Tài chính").unitVersionId }),
      interview(work, 4, { versionId: "00000000-0000-4000-8000-000000000000" }),
      interview(work, 5),
    );
    expect([answers[0], answers[4]]).toEqual(["stored", "stored"]);
    expect(answers[2]).toBe("This unit is not assigned to the interviewer.");
    expect(answers[3]).toBe("The interview follows a questionnaire that is not of this survey.");
    expect(await sent(work.code, good, good)).toEqual(["stored", "stored"]);
    const twenty = await Promise.all(Array.from({ length: 20 }, () => sent(work.code, interview(work, 6))));
    expect(twenty.flat()).toEqual(Array<string>(20).fill("stored"));
    expect(await sent(work.code, { ...good, answers: { ...good.answers, p1: "1" } })).not.toEqual(["stored"]);
    expect(await stored(work)).toBe(3);
  });

  test("a forged or ended code opens nothing", async () => {
    const work = await atWork("Mã");
    expect(await sent("23456789abcdefghjkmn", interview(work, 11))).toBe("fieldwork.code-unknown");
    const { evaluationId, surveyId, interviewerId } = work;
    await evaluation
      .person("office")
      .call(fieldworkRoutes.endInterviewer, { evaluationId, surveyId, interviewerId });
    expect(await sent(work.code, interview(work, 11))).toBe("fieldwork.code-unknown");
    expect(await stored(work)).toBe(0);
  });

  test("what ended after the last minute is refused; what ended before it and comes late is taken", async () => {
    const work = await atWork("Muộn");
    const inTime = interview(work, 21);
    evaluation.workspace.later(24 * 60 + 60);
    expect(await sent(work.code, inTime)).toEqual(["stored"]);
    expect(await sent(work.code, interview(work, 22))).toEqual([
      "The survey is closed, or the interview ended after its closing minute.",
    ]);
  });
});

test("a long interview of 270 kB goes through the devices' door; four of them at once do not", async () => {
  const keys = Array.from({ length: 10 }, (_, n) => `t${n}`);
  const form = [
    "## survey",
    "| type | name | label |",
    ...keys.map((key) => `| text | ${key} | ${key} |`),
    "## settings",
    "| form_title |",
    "| Phiếu dài |",
    "",
  ].join("\n");
  const survey = await askedSurvey(evaluation, form, 0, { modes: ["tablet"] });
  const place = { evaluationId: evaluation.evaluationId, surveyId: survey.surveyId };
  const units = [{ unit: survey.unitVersionId, wanted: 5 }];
  const made = await evaluation
    .person("office")
    .call(fieldworkRoutes.makeInterviewer, { ...place, name: "Na", units });
  const work = { ...survey, ...place, ...made.value };
  const answers = Object.fromEntries(keys.map((key) => [key, "ệ".repeat(9_000)]));
  const door = async (...interviews: SentInterview[]) => {
    const { url, json = "" } = requestOf(deviceRoutes.send, {
      code: work.code,
      deviceId: DEVICE,
      interviews,
    });
    const headers = { "content-type": "application/json" };
    const { app } = evaluation.workspace;
    return (await app.inject({ method: "POST", url, headers, payload: json })).statusCode;
  };
  expect(await door(interview(work, 41, { answers }))).toBe(200);
  expect(await stored(work)).toBe(1);
  const many = [42, 43, 44, 45].map((n) => interview(work, n, { answers }));
  expect(await door(...many)).toBe(413);
  expect(await stored(work)).toBe(1);
});

test("what the server lacks is named, and its statement is signed with the key that the device was given", async () => {
  const work = await atWork("Đối chiếu");
  const { context } = evaluation.workspace;
  await sent(work.code, interview(work, 31));
  const ids = [interview(work, 31).responseId, interview(work, 32).responseId];
  const says = {
    deviceId: DEVICE,
    ids,
    openItems: 1,
    oldestOpen: "",
    deviceNow: context.clock().toISOString(),
  };
  const answer = await reconcile(context, work.code, says);
  if (!answer.ok) throw new Error(answer.problem.code);
  const { missing, statement, signature } = answer.value;
  expect(missing).toEqual([ids[1]]);
  const { method, url, json = "" } = requestOf(deviceRoutes.pack, { code: work.code });
  const reply = await evaluation.workspace.app.inject({
    method: method === "POST" ? "POST" : "GET",
    url,
    headers: { "content-type": "application/json" },
    payload: json,
  });
  const { publicKey } = reply.json<{ publicKey: string }>();
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: publicKey }, format: "jwk" });
  const isTrue = (text: string) => verify(null, Buffer.from(text), key, Buffer.from(signature, "base64url"));
  expect([isTrue(statement), isTrue(statement.replace('"missing":1', '"missing":0'))]).toEqual([true, false]);
});
