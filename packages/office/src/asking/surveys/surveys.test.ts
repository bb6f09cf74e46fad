import { questionnaireRoutes, surveyRoutes } from "@thang-diem/contract";
import type { ItemCode } from "@thang-diem/engine";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { minuteOf, planFor, setUpSurvey, SMALL_FORM } from "./testing.ts";

let evaluation: TestEvaluation;
let versionId: string;
beforeAll(async () => {
  evaluation = await openTestEvaluation();
  versionId = (await bring(SMALL_FORM)).versionId ?? "";
});
afterAll(() => evaluation.close());

const office = () => evaluation.person("office");
const place = () => ({ evaluationId: evaluation.evaluationId });
const bring = async (text: string, write: "yes" | "no" = "yes", fileName = "phieu.md") =>
  (await office().call(questionnaireRoutes.bring, { ...place(), fileName, write }, Buffer.from(text))).value;
const setUp = (given: Partial<ReturnType<typeof planFor>>) =>
  office().call(surveyRoutes.setUp, { ...place(), ...planFor(evaluation, versionId), ...given });
const read = async (surveyId: string) =>
  (await office().call(surveyRoutes.read, { ...place(), surveyId })).value;
const satisfaction = () => ({
  roundId: evaluation.rounds.departments.id,
  item: "8.1" as ItemCode,
  fact: "result",
});

describe("questionnaires", () => {
  test("a file with faults is not kept, and every fault has its sheet, row and column", async () => {
    const broken = SMALL_FORM.replace("select_one hl | k1", "select_one nix | k1").replace(
      "| p2 |",
      "| p1 |",
    );
    const { versionId: none, findings } = await bring(broken);
    expect(none).toBeUndefined();
    const faults = findings.filter(({ weight }) => weight === "fault");
    expect(faults.length).toBeGreaterThanOrEqual(2);
    expect(faults.every(({ sheet, row }) => sheet === "survey" && row > 0)).toBe(true);
  });

  test("the same content is kept once; a trial keeps nothing; a ready one is taken by its name", async () => {
    const before = (await office().call(questionnaireRoutes.list, place())).value;
    expect((await bring(SMALL_FORM)).versionId).toBe(versionId);
    expect((await bring(SMALL_FORM.replace("Lịch sự", "Lịch thiệp"), "no")).versionId).toBeUndefined();
    expect((await office().call(questionnaireRoutes.list, place())).value.kept).toHaveLength(
      before.kept.length,
    );
    expect(before.ready.map(({ name }) => name)).toContain("hai-long-nguoi-dan");
    const taken = (
      await office().call(questionnaireRoutes.takeReady, { ...place(), name: "hai-long-nguoi-dan" })
    ).value;
    const { parts } = (
      await office().call(questionnaireRoutes.read, { ...place(), versionId: taken.versionId ?? "" })
    ).value;
    expect(parts[0]).toMatchObject({ name: "index", depth: 0 });
    expect(parts.map(({ name }) => name)).toEqual(expect.arrayContaining(["chinh_sach", "giai_trinh", "a1"]));
  });
});

describe("a survey's plan", () => {
  test("says by the server's clock whether it is planned, runs, waits for open forms or is over", async () => {
    const now = evaluation.workspace.now().getTime();
    const at = (minutes: number) => minuteOf(new Date(now + minutes * 60_000));
    const surveyId = await setUpSurvey(evaluation, versionId, {
      opensAt: at(5),
      closesAt: at(20),
      graceMinutes: 10,
    });
    const states: string[] = [];
    for (const minutes of [0, 6, 15, 10]) {
      evaluation.workspace.later(minutes);
      states.push((await read(surveyId)).state);
    }
    expect(states).toEqual(["planned", "running", "grace", "over"]);
  });

  test("is refused with what is wrong: minutes, units, people, parts, facts, steps", async () => {
    const { unitVersionId } = evaluation.unit("Sở Nội vụ");
    const code = async (given: Partial<ReturnType<typeof planFor>>) => (await setUp(given)).problem?.code;
    expect(await code({ closesAt: planFor(evaluation, versionId).opensAt })).toBe("survey.minutes-wrong");
    expect(await code({ units: [{ unitVersionId, quota: 30, population: 29 }] })).toBe(
      "survey.population-below",
    );
    const one = { unitVersionId, quota: 3, population: 0 };
    expect(await code({ units: [one, one] })).toBe("survey.unit-twice");
    expect(await code({ satisfiedFrom: 6 })).toBe("survey.satisfied-wrong");
    expect(await code({ targets: [{ ...satisfaction(), part: "nix" }] })).toBe("survey.targets-wrong");
    expect(await code({ targets: [{ ...satisfaction(), item: "1.1.3" as ItemCode, part: "index" }] })).toBe(
      "survey.targets-wrong",
    );
    expect((await setUp({ modes: [], units: [] })).faults).toEqual([
      "modes: modes-missing",
      "units: units-missing",
    ]);
  });

  test("is changed before it opens and stands afterwards; it is extended with a reason", async () => {
    const now = evaluation.workspace.now().getTime();
    const at = (minutes: number) => minuteOf(new Date(now + minutes * 60_000));
    const surveyId = await setUpSurvey(evaluation, versionId, { opensAt: at(5), closesAt: at(60) });
    const plan = { ...planFor(evaluation, versionId), opensAt: at(5), closesAt: at(90) };
    const change = () =>
      office().call(surveyRoutes.change, {
        ...place(),
        surveyId,
        ...plan,
        titleVi: "Tên khác",
        targets: [{ ...satisfaction(), part: "index" }],
      });
    expect((await change()).status).toBe(200);
    expect(await read(surveyId)).toMatchObject({
      title: { vi: "Tên khác" },
      targets: [{ item: "8.1", part: "index" }],
    });
    evaluation.workspace.later(6);
    expect((await change()).problem?.code).toBe("survey.already-open");
    const extend = (closesAt: string) =>
      office().call(surveyRoutes.extend, { ...place(), surveyId, closesAt, reason: "Mưa bão" });
    expect((await extend(at(80))).problem?.code).toBe("survey.not-later");
    expect((await extend(at(120))).status).toBe(200);
    expect(minuteOf(new Date((await read(surveyId)).closesAt))).toBe(at(120));
  });

  test("another version takes over once every older question and choice has its place", async () => {
    const surveyId = await setUpSurvey(evaluation, versionId);
    const next = SMALL_FORM.replace("| p2 | Đúng hẹn", "| p3 | Đúng hẹn")
      .replace("| hl | kb | Không biết | Do not know |\n", "")
      .replace("| nho | 1 |", "| nho | 2 |");
    const newer = (await bring(next)).versionId ?? "";
    const publish = (questions: Record<string, string>, choices: Record<string, Record<string, string>>) =>
      office().call(surveyRoutes.publishVersion, {
        ...place(),
        surveyId,
        versionId: newer,
        questions,
        choices,
        reason: "Sửa câu",
        write: true,
      });
    const first = (await publish({}, {})).value;
    expect(first.published).toBe(false);
    expect(first.faults).toContainEqual(expect.objectContaining({ code: "question-gone", key: "p2" }));
    const gone = { kb: "" };
    const done = (await publish({ p2: "p3" }, { p1: gone, p2: gone, k1: gone })).value;
    expect(done).toMatchObject({ published: true, faults: [] });
    expect((await read(surveyId)).versions.map(({ number, version }) => [number, version])).toEqual([
      [1, "1"],
      [2, "2"],
    ]);
  });

  test("whoever only looks on reads surveys and changes none; a clerk reads none", async () => {
    const surveyId = await setUpSurvey(evaluation, versionId);
    const auditor = evaluation.person("auditor");
    expect((await auditor.call(surveyRoutes.read, { ...place(), surveyId })).value.mayRun).toBe(false);
    expect((await auditor.call(surveyRoutes.close, { ...place(), surveyId })).status).toBe(403);
    const clerk = evaluation.person("clerk Sở Nội vụ");
    expect((await clerk.call(surveyRoutes.list, place())).status).toBe(403);
  });
});
