import { peopleRoutes, type RouteReply, surveyPaperRoutes, surveyRoutes } from "@thang-diem/contract";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Visitor } from "../../composition/testing.ts";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { openSurvey, receiveResponse } from "../responses/index.ts";
import { askedSurvey, SMALL_FORM } from "../surveys/testing.ts";

let evaluation: TestEvaluation;
/** Three of the survey's staff. */
let staff: readonly [Visitor, Visitor, Visitor];
let survey: { readonly surveyId: string; readonly versionId: string; readonly codes: readonly string[] };

beforeAll(async () => {
  evaluation = await openTestEvaluation();
  const { workspace, admin } = evaluation;
  const body = { name: "Trung tâm điều tra", code: "H00.99" };
  const { organisationId } = (await admin.call(peopleRoutes.addOrganisation, body)).value;
  const person = (name: string) => workspace.person(admin, name, organisationId, ["survey-staff"]);
  staff = [await person("nhap.mot"), await person("nhap.hai"), await person("nhap.ba")];
  const { unitVersionId, ...asked } = await askedSurvey(evaluation, SMALL_FORM, 0, {
    modes: ["link", "paper"],
  });
  const made = await evaluation.person("office").call(surveyRoutes.makeCodes, {
    ...place(),
    surveyId: asked.surveyId,
    units: [{ unitVersionId, count: 6 }],
    address: "https://ks.tinh.vn",
    mode: "paper",
  });
  survey = { ...asked, codes: made.value.units[0]?.codes ?? [] };
});
afterAll(() => evaluation.close());

const place = () => ({ evaluationId: evaluation.evaluationId });
const at = () => ({ ...place(), surveyId: survey.surveyId });
const code = (number: number) => survey.codes[number] ?? "";

async function type(person: Visitor, sheet: string, answers: Readonly<Record<string, string>>) {
  const { versionId } = survey;
  const answered = await person.call(surveyPaperRoutes.key, {
    ...at(),
    code: sheet,
    versionId,
    answers,
  });
  return answered.problem?.code ?? answered.value.state;
}

async function stored(): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return evaluation.workspace.database.db
    .selectFrom("survey_response")
    .select(["mode", "answers"])
    .where("survey_id", "=", survey.surveyId)
    .execute();
}

async function waiting(): Promise<RouteReply<typeof surveyPaperRoutes.read>> {
  return (await staff[0].call(surveyPaperRoutes.read, at())).value;
}

const ALL = { p1: "5", p2: "4", k1: "3" };

describe("a form on paper", () => {
  it("is stored when a second person types the same, who saw nothing of the first typing", async () => {
    expect(await type(staff[0], code(0), ALL)).toBe("once");
    const seen = await staff[1].call(surveyPaperRoutes.find, { ...at(), code: code(0) });
    expect([seen.value.state, seen.value.agreed, seen.value.differing]).toEqual(["second", {}, []]);
    expect(await type(staff[0], code(0), ALL)).toBe("paper.yours-already");
    expect(await stored()).toEqual([]);
    expect(await type(staff[1], `https://ks.tinh.vn/khao-sat/${code(0)}`, ALL)).toBe("stored");
    expect(await stored()).toEqual([{ mode: "paper", answers: ALL }]);
    expect(await type(staff[2], code(0), ALL)).toBe("paper.stored");
    expect(await waiting()).toMatchObject({ printed: 6, stored: 1, waiting: [] });
  });

  it("that two typed otherwise waits for a third, who sees where, and decides", async () => {
    await type(staff[0], code(1), { ...ALL, y_kien: "Tốt" });
    expect(await type(staff[1], code(1), { ...ALL, p1: "4", y_kien: "Tốt" })).toBe("differs");
    expect((await waiting()).waiting).toEqual([
      { unit: "Sở Nội vụ", begins: code(1).slice(0, 4), state: "differs", isMine: true },
    ]);
    const mine = await staff[1].call(surveyPaperRoutes.find, { ...at(), code: code(1) });
    expect([mine.value.state, mine.value.differing]).toEqual(["mine", []]);
    const third = await staff[2].call(surveyPaperRoutes.find, { ...at(), code: code(1) });
    expect(third.value).toMatchObject({
      state: "differs",
      agreed: { p2: "4", k1: "3", y_kien: "Tốt" },
      differing: [{ path: "p1", first: "5", second: "4" }],
    });
    const settle = async (who: Visitor, answers: Readonly<Record<string, string>>) =>
      (await who.call(surveyPaperRoutes.settle, { ...at(), code: code(1), answers })).problem?.code;
    expect(await settle(staff[0], { p1: "5" })).toBe("paper.typed-by-you");
    expect(await settle(staff[2], {})).toBe("paper.not-settled");
    expect(await settle(staff[2], { p1: "9" })).toBe("paper.answers-wrong");
    expect(await settle(staff[2], { p1: "5" })).toBeUndefined();
    expect(await stored()).toContainEqual({ mode: "paper", answers: { ...ALL, y_kien: "Tốt" } });
  });

  it("may leave a question out that a screen demands; what cannot be meant is refused with its place", async () => {
    expect(await type(staff[0], code(2), { p1: "5" })).toBe("once");
    expect(await type(staff[1], code(2), { p1: "5" })).toBe("stored");
    const { versionId } = survey;
    const wrong = await staff[0].call(surveyPaperRoutes.key, {
      ...at(),
      code: code(3),
      versionId,
      answers: { p1: "9", gia: "1" },
    });
    expect(wrong.problem).toMatchObject({
      code: "paper.answers-wrong",
      details: {
        faults: [
          { path: "gia", code: "no-such-question" },
          { path: "p1", code: "not-a-choice" },
        ],
      },
    });
    expect(await type(staff[0], code(3), { p1: "" })).toBe("paper.nothing-typed");
    expect(await type(staff[0], "23456789abcdefghjkmn", ALL)).toBe("paper.code-unknown");
  });

  it("keeps the survey open until it is typed twice or dropped with a reason", async () => {
    await type(staff[0], code(3), ALL);
    await type(staff[0], code(4), ALL);
    const opened = await openSurvey(evaluation.workspace.context, code(5));
    if (!opened.ok) throw new Error(opened.problem.code);
    await type(staff[0], code(5), ALL);
    const sent = { responseId: randomUUID(), language: "vi", answers: ALL };
    expect(await receiveResponse(evaluation.workspace.context, opened.value, sent)).toMatchObject({
      ok: true,
    });
    evaluation.workspace.later(25 * 60);
    const close = async () => (await staff[0].call(surveyRoutes.close, at())).problem?.code;
    expect(await close()).toBe("paper.unfinished");
    expect(await type(staff[1], code(3), ALL)).toBe("stored");
    const drop = { ...at(), code: code(4), reason: "Tờ phiếu bị rách, không đọc được." };
    expect((await staff[1].call(surveyPaperRoutes.drop, drop)).value).toEqual({ state: "new" });
    expect(await close()).toBeUndefined();
    expect((await stored()).map(({ mode }) => mode).toSorted()).toEqual([
      "link",
      "paper",
      "paper",
      "paper",
      "paper",
    ]);
    expect(await type(staff[1], code(4), ALL)).toBe("paper.not-open");
  });

  it("leaves no typing and no code behind, in no table and in no line of the log", async () => {
    const client = await evaluation.workspace.database.pool.connect();
    try {
      const keys = await client.query("select * from survey_paper_key");
      const lines = await client.query("select details, changes from audit_line where action like '%-paper'");
      expect(keys.rows).toEqual([]);
      expect(lines.rows.length).toBeGreaterThan(5);
      const text = JSON.stringify(lines.rows);
      for (const each of survey.codes) expect(text).not.toContain(each.slice(0, 4));
      expect(text).not.toContain("y_kien");
    } finally {
      client.release();
    }
  });
});
