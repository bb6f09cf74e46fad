import { createHash } from "node:crypto";
import { questionnaireRoutes, surveyResultRoutes, surveyRoutes } from "@thang-diem/contract";
import type { ItemCode, UnitVersionId } from "@thang-diem/engine";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { setUpSurvey, SMALL_FORM } from "../surveys/testing.ts";
import { answerSurvey, closeNow, type Given } from "./testing.ts";

let evaluation: TestEvaluation;
let versionId: string;
beforeAll(async () => {
  evaluation = await openTestEvaluation();
  versionId = await bring(SMALL_FORM);
});
afterAll(() => evaluation.close());

const office = () => evaluation.person("office");
const place = () => ({ evaluationId: evaluation.evaluationId });
const bring = async (text: string) =>
  (
    await office().call(
      questionnaireRoutes.bring,
      { ...place(), fileName: "phieu.md", write: "yes" },
      Buffer.from(text),
    )
  ).value.versionId ?? "";
const unit = (name: string) => evaluation.unit(name).unitVersionId;
const targets = () => [
  { roundId: evaluation.rounds.departments.id, item: "8.1" as ItemCode, fact: "result", part: "index" },
  { roundId: evaluation.rounds.departments.id, item: "1.8" as ItemCode, fact: "result", part: "phuc_vu" },
];
/** As many answers as signs: "5" is satisfied with everything, "2" with nothing, "m" with the first question alone. */
const people = (signs: string): Given =>
  [...signs].map((sign) =>
    sign === "m" ? { p1: "5", p2: "1", k1: "kb" } : { p1: sign, p2: sign, k1: sign },
  );
async function rows(sql: string): Promise<Record<string, unknown>[]> {
  const client = await evaluation.workspace.database.pool.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    client.release();
  }
}
async function surveyWith(
  given: ReadonlyMap<UnitVersionId, Given>,
  plan: Parameters<typeof setUpSurvey>[2] = {},
) {
  const surveyId = await setUpSurvey(evaluation, versionId, { targets: targets(), ...plan });
  await answerSurvey(evaluation, surveyId, given);
  await closeNow(evaluation, surveyId);
  return surveyId;
}
const estimate = (surveyId: string) => office().call(surveyResultRoutes.estimate, { ...place(), surveyId });
const latest = async (surveyId: string) => {
  const { value } = await office().call(surveyResultRoutes.read, { ...place(), surveyId });
  if (value.latest === undefined) throw new Error("not estimated");
  return value.latest;
};
const figuresOf = (item: string) =>
  rows(
    `select unit_version_id as unit, value, owner, standard_error as error, n from figure where item = '${item}' ` +
      `and round_id = '${evaluation.rounds.departments.id}' order by unit_version_id`,
  );

describe("a closed survey", () => {
  test("becomes figures with owner survey, their errors and answers, frozen with what they rest on", async () => {
    const given = new Map([
      [unit("Sở Nội vụ"), people("555554442")],
      [unit("Sở Tài chính"), people("5544332")],
    ]);
    const surveyId = await surveyWith(given, { minimumAnswers: 5 });
    expect((await estimate(surveyId)).value).toEqual({ number: 1, figures: 4 });
    const figures = await figuresOf("8.1");
    expect(figures).toMatchObject([
      { unit: unit("Sở Nội vụ"), value: "0.888889", owner: "survey" },
      { unit: unit("Sở Tài chính"), value: "0.571429", owner: "survey" },
    ]);
    // Nine answers out of a population without end: s²/n with s² = p (1 − p) n / (n − 1).
    const p = 8 / 9;
    expect(Number(figures[0]?.["error"])).toBeCloseTo(Math.sqrt((p * (1 - p)) / 8), 6);
    const { estimate: kept, sha256 } = await latest(surveyId);
    expect(kept).toMatchObject({
      responses: 16,
      isPopulationKnown: false,
      response: { drawn: 20, answered: 16, notReached: 4 },
      stages: [{ name: "base" }, { name: "nonresponse" }],
    });
    const [stored] = await rows(
      `select estimate::text as text, sha256 from survey_estimate where survey_id = '${surveyId}'`,
    );
    expect(createHash("sha256").update(String(stored?.["text"])).digest("hex")).toBe(sha256);
    expect((await estimate(surveyId)).value.number).toBe(2);
    expect((await latest(surveyId)).sha256).toBe(sha256);
  });

  test("counts codes and responses by unit when it is closed", async () => {
    const surveyId = await surveyWith(
      new Map([
        [unit("Sở Nội vụ"), people("55")],
        [unit("Sở Tài chính"), people("4")],
      ]),
    );
    const { value } = await office().call(surveyRoutes.read, { ...place(), surveyId });
    expect(
      value.unitLines.map(({ name, codes, spent, responses }) => [name, codes, spent, responses]),
    ).toEqual([
      ["Sở Nội vụ", 4, 2, 2],
      ["Sở Tài chính", 3, 1, 1],
    ]);
  });

  test("withholds a unit with few answers, and the whole with it, which would give it away", async () => {
    const given = new Map([
      [unit("Sở Nội vụ"), people("5555544422")],
      [unit("Sở Tài chính"), people("222")],
    ]);
    const surveyId = await surveyWith(given, { minimumAnswers: 5 });
    await estimate(surveyId);
    expect((await figuresOf("8.1")).map(({ value }) => value)).toEqual(["0.8", "suppressed 3/5"]);
    const { tables } = (await latest(surveyId)).estimate;
    const [all, units] = tables;
    expect(all?.rows[0]?.cells[0]).toEqual({ hidden: "derived" });
    expect(units?.rows.map(({ cells }) => cells[0])).toMatchObject([
      { n: 10, share: 0.8 },
      { hidden: "few" },
    ]);
    expect(JSON.stringify(tables)).not.toContain('"n":3,');
  });

  test("a unit in which nobody answered is missing with that reason, and holds nobody else up", async () => {
    const surveyId = await surveyWith(new Map([[unit("Sở Nội vụ"), people("5555544")]]), {
      minimumAnswers: 5,
    });
    await estimate(surveyId);
    expect((await figuresOf("8.1")).map(({ value }) => value)).toEqual(["1", "suppressed 0/5"]);
  });

  test("answers to an older version are read through the stated mapping", async () => {
    const surveyId = await setUpSurvey(evaluation, versionId, { targets: targets(), minimumAnswers: 5 });
    await answerSurvey(evaluation, surveyId, new Map([[unit("Sở Nội vụ"), people("5555")]]));
    const newer = await bring(
      SMALL_FORM.replaceAll("| p2 |", "| q2 |").replace("| nho | 1 |", "| nho | 3 |"),
    );
    const published = await office().call(surveyRoutes.publishVersion, {
      ...place(),
      surveyId,
      versionId: newer,
      questions: { p2: "q2" },
      choices: {},
      reason: "Đổi tên câu",
      write: true,
    });
    expect(published.value.published).toBe(true);
    const later = people("2222").map(({ p2 = "", ...rest }) => ({ ...rest, q2: p2 }));
    await answerSurvey(evaluation, surveyId, new Map([[unit("Sở Nội vụ"), later]]));
    await closeNow(evaluation, surveyId);
    await estimate(surveyId);
    const [all] = (await latest(surveyId)).estimate.tables;
    expect(all?.rows[0]?.cells.map((cell) => ("n" in cell ? [cell.n, cell.share] : cell))).toEqual(
      Array.from({ length: 6 }, () => [8, 0.5]),
    );
  });

  test("is estimated once it is closed and not before; whoever only reads estimates nothing", async () => {
    const surveyId = await setUpSurvey(evaluation, versionId);
    expect((await estimate(surveyId)).problem?.code).toBe("survey.not-closed");
    const analyst = evaluation.person("analyst");
    expect((await analyst.call(surveyResultRoutes.estimate, { ...place(), surveyId })).status).toBe(403);
    expect((await analyst.call(surveyResultRoutes.read, { ...place(), surveyId })).value).toEqual({});
  });
});
