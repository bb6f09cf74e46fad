import { fieldworkRoutes, surveyRoutes, surveySamplingRoutes } from "@thang-diem/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestEvaluation, type TestEvaluation } from "../../preparing/evaluations/testing.ts";
import { askedSurvey, SMALL_FORM } from "../surveys/testing.ts";
import { eraseDueFrames } from "./frames.ts";

let evaluation: TestEvaluation;
beforeAll(async () => void (evaluation = await openTestEvaluation()));
afterAll(() => evaluation.close());

const office = () => evaluation.person("office");
const unit = (name: string) => evaluation.unit(name).unitVersionId;
type Place = { evaluationId: typeof evaluation.evaluationId; surveyId: string };

async function survey(title: string): Promise<Place> {
  const units = ["Sở Nội vụ", "Sở Tài chính"].map((name) => ({
    unitVersionId: unit(name),
    quota: 5,
    population: 0,
  }));
  const form = SMALL_FORM.replace("Phiếu nhỏ", title);
  const { surveyId } = await askedSurvey(evaluation, form, 0, { modes: ["link", "tablet"], units });
  return { evaluationId: evaluation.evaluationId, surveyId };
}

/** Forty people of one department, twenty of the other; one of them stands there twice. */
const PEOPLE = [
  "Đơn vị;Họ và tên;SĐT;Địa chỉ;Email",
  ...Array.from({ length: 40 }, (_, n) => `SỞ NỘI VỤ;Nguyễn Văn ${n};0905 100 1${10 + n};${n} Lê Lợi;`),
  "Sở Nội vụ;NGUYỄN VĂN 7;+84 905 100 117;;",
  ...Array.from({ length: 20 }, (_, n) => `Sở Tài chính;Trần Thị ${n};0905 200 2${10 + n};;a${n}@tinh.vn`),
].join("\n");
const eraseOn = () =>
  new Date(evaluation.workspace.now().getTime() + 40 * 86_400_000).toISOString().slice(0, 10);
const bring = (place: Place, text = PEOPLE, write: "yes" | "no" = "yes") =>
  office().call(
    surveySamplingRoutes.bring,
    { ...place, fileName: "danh-sach.csv", write, eraseOn: eraseOn() },
    Buffer.from(text),
  );
const CHOICE = {
  rule: "quota",
  margin: 0.05,
  responseRate: 1,
  allocation: "proportional",
  minimum: 0,
  substitutes: 3,
  within: "simple",
} as const;

async function drawn(title: string) {
  const place = await survey(title);
  const { frameId = "" } = (await bring(place)).value;
  const at = { ...place, frameId };
  const made = await office().call(surveySamplingRoutes.draw, { ...at, ...CHOICE, seed: "20261005" });
  return { place, at, made };
}
const read = async (place: Place) => (await office().call(surveySamplingRoutes.read, place)).value;
const peopleOf = async (at: Place & { frameId: string }, name: string) =>
  (await office().call(surveySamplingRoutes.people, { ...at, unitVersionId: unit(name) })).value.people;
const rows = async (sql: string) => {
  const client = await evaluation.workspace.database.pool.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    client.release();
  }
};

describe("a list of people", () => {
  test("comes in with whoever stands twice left out and named; nothing readable lies in the database", async () => {
    const place = await survey("Danh sách");
    const { value } = await bring(place);
    expect(value).toMatchObject({
      people: 60,
      leftCount: 1,
      left: [{ row: 42, as: 9, why: "telephone" }],
      faults: [],
    });
    const stored = JSON.stringify(await rows("select * from survey_frame_person"));
    expect(stored.includes("Nguyễn") || stored.includes("0905")).toBe(false);
    expect((await read(place)).frame).toMatchObject({ people: 60, duplicates: 1, isErased: false });
  });

  test("with faults is answered with all of them by row, and kept as little as one that is only tried", async () => {
    const place = await survey("Danh sách lỗi");
    const { value } = await bring(place, "Đơn vị;Họ tên\nSở Y tế;An\nSở Nội vụ;\nSở Nội vụ;Bình\n");
    expect(value.faults.map(({ row, message }) => [row, message.en])).toEqual([
      [2, "The survey does not ask about the unit “Sở Y tế”."],
      [3, "The name is missing."],
    ]);
    await bring(place, PEOPLE, "no");
    expect((await read(place)).frame).toBeUndefined();
  });
});

describe("a draw", () => {
  test("by quota takes as many of each unit as the plan wants; the seed and the list give the same again", async () => {
    const { place, at, made } = await drawn("Chọn mẫu");
    expect(made.value.units.map(({ name, people, drawn: n }) => [name, people, n])).toEqual([
      ["Sở Nội vụ", 40, 5],
      ["Sở Tài chính", 20, 5],
    ]);
    const { units, frame } = await read(place);
    expect(
      units.map(({ asked, unassigned, substitutesLeft }) => [asked, unassigned, substitutesLeft]),
    ).toEqual([
      [5, 5, 3],
      [5, 5, 3],
    ]);
    const replay = (await office().call(surveySamplingRoutes.replay, at)).value;
    expect(replay).toMatchObject({ isSame: true, drawn: 10, frameHash: frame?.drawn?.frameHash });
    const again = await office().call(surveySamplingRoutes.draw, { ...at, ...CHOICE, seed: "1" });
    expect(again.problem?.code).toBe("survey.already-drawn");
    const { unitLines } = (await office().call(surveyRoutes.read, place)).value;
    expect(unitLines.map(({ quota, population }) => [quota, population])).toEqual([
      [5, 40],
      [5, 20],
    ]);
  });

  test("by rule explains its size: Yamane of 60 people at 10 % is 38, shared as people are", async () => {
    const place = await survey("Cỡ mẫu");
    const { frameId = "" } = (await bring(place)).value;
    const choice = { ...CHOICE, rule: "yamane", margin: 0.1, substitutes: 0 } as const;
    const { value } = await office().call(surveySamplingRoutes.plan, { ...place, frameId, ...choice });
    expect(value.size).toMatchObject({ yamane: 37.5, taken: 38, invited: 38 });
    expect(value.units.map(({ drawn: n }) => n)).toEqual([25, 13]);
    expect((await read(place)).frame?.drawn).toBeUndefined();
    const short = await office().call(surveySamplingRoutes.plan, {
      ...place,
      frameId,
      ...choice,
      substitutes: 50,
    });
    expect(short.status).toBe(200);
    const refused = { ...place, frameId, ...choice, substitutes: 50, seed: "1" };
    expect((await office().call(surveySamplingRoutes.draw, refused)).problem?.code).toBe(
      "survey.cannot-draw",
    );
  });
});

describe("those who were drawn", () => {
  test("get links, which are in the list once, or an interviewer; nobody is given away twice", async () => {
    const { place, at } = await drawn("Giao việc");
    const address = "https://ks.tinh.vn";
    const to = (units: string[], way: string) =>
      office().call(surveySamplingRoutes.assign, { ...at, units: units.map(unit), to: way, address });
    const links = await to(["Sở Nội vụ"], "link");
    expect(links.value.assigned).toBe(5);
    expect(Buffer.from(links.value.workbook, "base64").subarray(0, 2).toString()).toBe("PK");
    expect((await to(["Sở Nội vụ"], "link")).problem?.code).toBe("survey.nobody-to-assign");
    expect((await to(["Sở Tài chính"], "paper")).problem?.code).toBe("survey.mode-not-chosen");
    const wanted = [{ unit: unit("Sở Tài chính"), wanted: 5 }];
    const na = await office().call(fieldworkRoutes.makeInterviewer, { ...place, name: "Na", units: wanted });
    expect((await to(["Sở Tài chính"], na.value.interviewerId)).value.assigned).toBe(5);
    expect((await peopleOf(at, "Sở Tài chính")).map(({ assigned }) => assigned).slice(0, 5)).toEqual(
      Array.from({ length: 5 }, () => "Na"),
    );
    const { unitLines } = (await office().call(surveyRoutes.read, place)).value;
    expect(unitLines.map(({ codes, waiting }) => [codes, waiting])).toEqual([
      [5, 5],
      [0, 0],
    ]);
  });

  test("are replaced in the drawn order with a reason; a link goes with whoever held it; all is counted", async () => {
    const { place, at } = await drawn("Thay người");
    await office().call(surveySamplingRoutes.assign, {
      ...at,
      units: [unit("Sở Nội vụ")],
      to: "link",
      address: "https://ks.tinh.vn",
    });
    const before = await peopleOf(at, "Sở Nội vụ");
    const turns = before.filter(({ state }) => state === "substitute");
    const replace = (nth: number) =>
      office().call(surveySamplingRoutes.replace, {
        ...at,
        place: before[nth]?.place ?? 0,
        why: "refused",
        reason: "Không muốn trả lời",
      });
    for (const nth of [0, 1, 2])
      expect((await replace(nth)).value.calledIn).toMatchObject({ place: turns[nth]?.place, turn: nth + 1 });
    expect((await replace(3)).value).toEqual({});
    expect((await replace(0)).problem?.code).toBe("survey.not-in-sample");
    const [line] = (await office().call(surveyRoutes.read, place)).value.unitLines;
    expect(line).toMatchObject({ codes: 1, waiting: 1 });
    expect(
      await rows(`select outcome, count from survey_outcome where survey_id = '${place.surveyId}'`),
    ).toEqual([{ outcome: "refused", count: 4 }]);
    const [counts] = (await read(place)).units;
    expect(counts).toMatchObject({ asked: 4, replaced: 4, substitutesLeft: 0, unassigned: 3 });
    expect((await office().call(surveySamplingRoutes.replay, at)).value.isSame).toBe(true);
  });

  test("lose their names on the stated date, and the draw can still be replayed", async () => {
    const { place, at } = await drawn("Xóa tên");
    evaluation.workspace.later(41 * 24 * 60);
    expect(await eraseDueFrames(evaluation.workspace.context)).toBeGreaterThan(0);
    expect((await read(place)).frame?.isErased).toBe(true);
    expect(
      await rows(`select place from survey_frame_person where frame_id = '${at.frameId}' and sealed <> ''`),
    ).toEqual([]);
    expect((await office().call(surveySamplingRoutes.replay, at)).value.isSame).toBe(true);
    const assign = { ...at, units: [unit("Sở Nội vụ")], to: "link", address: "https://ks.tinh.vn" };
    expect((await office().call(surveySamplingRoutes.assign, assign)).problem?.code).toBe(
      "survey.frame-erased",
    );
  });
});
