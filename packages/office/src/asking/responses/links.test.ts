import { questionnaireRoutes, surveyRoutes } from "@thang-diem/contract";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { minuteOf, setUpSurvey, SMALL_FORM } from "../surveys/testing.ts";

let evaluation: TestEvaluation;
let versionId: string;
beforeAll(async () => {
  evaluation = await openTestEvaluation();
  const bring = { ...place(), fileName: "phieu.md", write: "yes" } as const;
  const { value } = await office().call(questionnaireRoutes.bring, bring, Buffer.from(SMALL_FORM));
  versionId = value.versionId ?? "";
});
afterAll(() => evaluation.close());

const office = () => evaluation.person("office");
const place = () => ({ evaluationId: evaluation.evaluationId });
const unit = () => evaluation.unit("Sở Nội vụ").unitVersionId;

async function personal(surveyId: string, count = 2) {
  const wanted = {
    ...place(),
    surveyId,
    units: [{ unitVersionId: unit(), count }],
    address: "https://ks.tinh.vn",
  };
  return (await office().call(surveyRoutes.makeCodes, wanted)).value;
}

async function publicCode(surveyId: string, mode: "public" | "kiosk" = "public"): Promise<string> {
  const wanted = { ...place(), surveyId, units: [unit()], mode };
  const made = await office().call(surveyRoutes.makePublicLinks, wanted);
  return made.value.units[0]?.code ?? "";
}

const page = (code: string) => evaluation.workspace.app.inject({ method: "GET", url: `/khao-sat/${code}` });
const send = (code: string, remoteAddress = "203.0.113.7", answers = { p1: "5", p2: "4", k1: "3" }) =>
  evaluation.workspace.app.inject({
    method: "POST",
    url: `/khao-sat/${code}`,
    remoteAddress,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams({
      phieu: randomUUID(),
      "ngon-ngu": "vi",
      trang: "",
      truoc: JSON.stringify(answers),
      lan: "{}",
      di: "send",
    }).toString(),
  });

async function stored(surveyId: string): Promise<string[]> {
  const rows = await evaluation.workspace.database.db
    .selectFrom("survey_response")
    .select("mode")
    .where("survey_id", "=", surveyId)
    .execute();
  return rows.map(({ mode }) => mode);
}

describe("personal links", () => {
  test("come as codes and as a workbook, once; the first page says what one agrees to", async () => {
    const surveyId = await setUpSurvey(evaluation, versionId, { consentVi: "Tôi đồng ý với bản này." });
    const { units, workbook } = await personal(surveyId, 3);
    expect(units[0]?.codes).toHaveLength(3);
    expect(Buffer.from(workbook, "base64").subarray(0, 2).toString()).toBe("PK");
    const first = await page(units[0]?.codes[0] ?? "");
    expect(first.body).toContain("Tôi đồng ý với bản này.");
  });

  test("open no new form after closing; one that was open is taken until the grace is over", async () => {
    const now = evaluation.workspace.now().getTime();
    const closesAt = minuteOf(new Date(now + 10 * 60_000));
    const surveyId = await setUpSurvey(evaluation, versionId, { closesAt, graceMinutes: 30 });
    const [code = ""] = (await personal(surveyId)).units[0]?.codes ?? [];
    expect((await page(code)).statusCode).toBe(200);
    evaluation.workspace.later(20);
    expect((await page(code)).statusCode).toBe(404);
    expect((await send(code)).statusCode).toBe(200);
    expect(await stored(surveyId)).toEqual(["link"]);
  });
});

describe("a link for everybody", () => {
  test("takes one form after the other, thirty an hour from one address, and says so to the next", async () => {
    const surveyId = await setUpSurvey(evaluation, versionId, { modes: ["public"] });
    const code = await publicCode(surveyId);
    for (let n = 0; n < 30; n += 1) expect((await send(code, "203.0.113.9")).statusCode).toBe(200);
    const refused = await send(code, "203.0.113.9");
    expect([refused.statusCode, refused.body.includes("chưa gửi")]).toEqual([429, true]);
    expect((await send(code, "203.0.113.10")).statusCode).toBe(200);
    evaluation.workspace.later(61);
    expect((await send(code, "203.0.113.9")).statusCode).toBe(200);
    expect(await stored(surveyId)).toEqual(Array.from({ length: 32 }, () => "public"));
  });

  test("made anew it replaces the one before; a survey that did not choose it has none", async () => {
    const surveyId = await setUpSurvey(evaluation, versionId, { modes: ["link", "public"] });
    const before = await publicCode(surveyId);
    const after = await publicCode(surveyId);
    expect([(await page(before)).statusCode, (await page(after)).statusCode]).toEqual([404, 200]);
    const closed = await setUpSurvey(evaluation, versionId);
    const refused = await office().call(surveyRoutes.makePublicLinks, {
      ...place(),
      surveyId: closed,
      units: [unit()],
      mode: "public",
    });
    expect(refused.problem?.code).toBe("survey.not-public");
  });
});

describe("a kiosk", () => {
  test("has a link beside the one for everybody, lets in whoever comes, and its answers say so", async () => {
    const surveyId = await setUpSurvey(evaluation, versionId, { modes: ["public", "kiosk"] });
    const everybody = await publicCode(surveyId);
    const code = await publicCode(surveyId, "kiosk");
    expect((await page(everybody)).body).not.toContain("data-kiosk");
    expect((await page(code)).body).toContain('data-kiosk="yes"');
    for (let n = 0; n < 31; n += 1) expect((await send(code, "203.0.113.20")).statusCode).toBe(200);
    expect(await stored(surveyId)).toEqual(Array.from({ length: 31 }, () => "kiosk"));
    expect((await page(everybody)).statusCode).toBe(200);
  });

  test("is there only where the survey chose it", async () => {
    const surveyId = await setUpSurvey(evaluation, versionId, { modes: ["public"] });
    const wanted = { ...place(), surveyId, units: [unit()], mode: "kiosk" } as const;
    const refused = await office().call(surveyRoutes.makePublicLinks, wanted);
    expect(refused.problem?.code).toBe("survey.no-kiosk");
  });
});
