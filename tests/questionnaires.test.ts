/** The questionnaires that ship: whole, in both languages, and answered by people who differ. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  everyPart,
  faultsOf,
  offeredChoices,
  openForm,
  type Questionnaire,
  readForm,
  readMarkdownForm,
  runScenario,
  type ScenarioStep,
  walkByChance,
} from "@thang-diem/engine/questionnaire";
import { root } from "./tidy/read-tree.ts";

const FOLDER = join(root, "data/questionnaires");
const NAMES = readdirSync(FOLDER)
  .filter((name) => name !== "README.md")
  .map((name) => name.replace(".md", ""));
const START = { now: "2026-11-30T08:00:00+07:00", seed: 1 };

function shipped(name: string): Questionnaire {
  const { questionnaire, findings } = readForm(
    readMarkdownForm(readFileSync(join(FOLDER, `${name}.md`), "utf8")),
    name,
  );
  expect(findings).toEqual([]);
  if (questionnaire === undefined) throw new Error(name);
  return questionnaire;
}
const walked = (name: string, steps: readonly ScenarioStep[]) =>
  runScenario(openForm(shipped(name)), START, steps).failures;

describe.each(NAMES)("%s", (name) => {
  test("is whole, and every text stands in both languages", () => {
    const form = shipped(name);
    expect(form.languages.map(({ key }) => key)).toEqual(["vi", "en"]);
    const texts = [
      form.title,
      ...Object.values(form.lists).flatMap((list) => list.map(({ label }) => label)),
      ...[...everyPart(form.parts)].flatMap((part) =>
        part.part === "question"
          ? [part.label, part.hint, part.constraintMessage, part.requiredMessage]
          : [part.label, part.hint],
      ),
    ].filter((each) => Object.keys(each).length > 0);
    expect(texts.filter(({ vi = "", en = "" }) => vi === "" || en === "")).toEqual([]);
    expect(form.title["vi"]).toContain("mẫu");
  });

  test("is answered to its end by twenty people who choose by chance", () => {
    const form = openForm(shipped(name));
    for (let seed = 1; seed <= 20; seed += 1) {
      const { finished } = walkByChance(form, { ...START, seed });
      expect(finished).toMatchObject({ ok: true });
    }
  });
});

describe("who is asked what", () => {
  test("there are five", () => expect(NAMES).toHaveLength(5));

  test("nobody is asked before they agree, and the factors of a service come only to who used one", () => {
    expect(
      walked("hai-long-nguoi-dan", [
        { answer: { da_dung: "khong" } },
        { hidden: ["cap", "b1", "f3", "nhung_nhieu", "thu_tuc_other"] },
        { answer: { da_dung: "co", thu_tuc: "other" } },
        { shown: ["cap", "b1", "f3", "nhung_nhieu", "thu_tuc_other"] },
        { answer: { biet: "khong_biet" } },
        { hidden: ["a1", "a4"] },
        { shown: ["a7", "kq_y_te"] },
      ]),
    ).toEqual([]);
  });

  test("nobody rates their own body, and leaders of one kind rate the other", () => {
    expect(
      walked("lanh-dao-danh-gia", [
        { answer: { dong_y_tra_loi: "OK", vai_tro: "xa", don_vi: "xa_a" } },
        { refused: { danh_gia: ["xa_a", "not-a-choice"] } },
        { answer: { danh_gia: "y_te giao_duc" } },
        { shown: ["tung_don_vi[2]/g1"] },
        { values: { "tung_don_vi[2]/ten_don_vi": "Sở Giáo dục và Đào tạo" } },
        { hidden: ["tung_don_vi[3]/g1"] },
        { answer: { vai_tro: "hdnd" } },
      ]),
    ).toEqual([]);
    const member = runScenario(openForm(shipped("lanh-dao-danh-gia")), START, [
      { answer: { vai_tro: "hdnd" } },
    ]);
    expect(offeredChoices(member.interview, "danh_gia")).toHaveLength(11);
  });

  test("what was not good is asked only where something was not", () => {
    expect(
      walked("cuoi-ho-so", [
        {
          answer: {
            dung_hen: "dung",
            tiep_don: "5",
            cong_chuc: "4",
            thu_tuc: "kb",
            ket_qua: "5",
            chi_them: "khong",
          },
        },
        { hidden: ["vuong_mac"] },
        { faults: [] },
        { answer: { dung_hen: "tre" } },
        { shown: ["vuong_mac"] },
      ]),
    ).toEqual([]);
  });

  test("a firm was founded before now, and rates land only when it dealt with land", () => {
    expect(
      walked("doanh-nghiep-danh-gia", [
        { answer: { nam: "2027", lien_quan_dat: "khong" } },
        { hidden: ["t9_1"] },
        { answer: { nam: "2026", lien_quan_dat: "co" } },
        { shown: ["t9_1"] },
      ]),
    ).toEqual([]);
    const open = (nam: string) =>
      faultsOf(
        runScenario(openForm(shipped("doanh-nghiep-danh-gia")), START, [{ answer: { nam } }]).interview,
      ).filter(({ path }) => path === "nam");
    expect(open("2027")).toMatchObject([{ code: "constraint" }]);
    expect(open("26")).toMatchObject([{ code: "constraint" }]);
    expect(open("2026")).toEqual([]);
  });
});
