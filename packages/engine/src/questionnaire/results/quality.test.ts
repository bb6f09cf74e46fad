import { describe, expect, test } from "vitest";
import { readForm, readMarkdownForm } from "../xlsform/index.ts";
import { aaporRates, interviewerEffects, type LookedAt, qualitySignals } from "./index.ts";

const KEYS = Array.from({ length: 20 }, (_, at) => `q${at}`);
const FORM = `## survey
| type | name | label |
${KEYS.map((key) => `| select_one s | ${key} | ${key} |`).join("\n")}
| geopoint | noi | Nơi |
| text | dt | Điện thoại |
## choices
| list_name | name | label |
${[1, 2, 3, 4, 5].map((step) => `| s | ${step} | ${step} |`).join("\n")}
`;
const read = readForm(readMarkdownForm(FORM), "phieu.md").questionnaire;
if (read === undefined) throw new Error("the form has faults");
const form = read;

/** Answers that differ from those of every other seed in most questions. */
const varied = (seed: number) =>
  Object.fromEntries(KEYS.map((key, at) => [key, String(1 + ((at * at * seed + at * 3 + seed) % 5))]));
const MORNING = Date.parse("2026-10-05T02:00:00Z");
const at = (id: string, given: Partial<LookedAt> = {}): LookedAt => ({
  id,
  unit: "u",
  interviewer: "na",
  beganAt: MORNING,
  endedAt: MORNING + 900_000,
  answers: varied(Number(id)),
  ...given,
});
const kindsOf = (...responses: LookedAt[]) =>
  Object.fromEntries(
    [...qualitySignals(form, KEYS, responses)].map(([id, signals]) => [id, signals.map(({ kind }) => kind)]),
  );

describe("what is worth a look in a response", () => {
  test("nothing, where it took its time by day and is like no other", () => {
    expect(kindsOf(at("1"), at("2"), at("3"))).toEqual({});
  });

  test("twenty answers in thirty seconds, and a third of the usual time, are too fast", () => {
    const usual = Array.from({ length: 10 }, (_, n) => at(String(n + 1), { unit: `u${n}` }));
    const found = qualitySignals(form, KEYS, [
      ...usual,
      at("21", { unit: "v", endedAt: MORNING + 30_000 }),
      at("22", { unit: "w", endedAt: MORNING + 290_000 }),
      at("23", { unit: "x", endedAt: MORNING + 310_000 }),
    ]);
    expect(found.get("21")).toMatchObject([{ kind: "too-fast", seconds: 30, usual: 900, answers: 20 }]);
    expect(found.get("22")).toMatchObject([{ kind: "too-fast", seconds: 290 }]);
    expect(found.get("23")).toBeUndefined();
  });

  test("one step throughout is a straight line, from six questions on", () => {
    const line = Object.fromEntries(KEYS.map((key) => [key, "4"]));
    expect(kindsOf(at("1", { answers: line }), at("2", { answers: { q0: "4", q1: "4" } }))).toEqual({
      "1": ["straight-lining"],
    });
  });

  test("two of one unit that agree in nine answers of ten name each other; in two units nobody compares", () => {
    const twin = { ...varied(1), q0: "5", q1: "5" };
    const found = qualitySignals(form, KEYS, [at("1"), at("2", { answers: twin }), at("3")]);
    expect(found.get("1")).toMatchObject([{ kind: "near-duplicate", of: "2", compared: 20 }]);
    expect(found.get("2")).toMatchObject([{ kind: "near-duplicate", of: "1" }]);
    expect(kindsOf(at("1"), at("2", { answers: twin, unit: "w" }))).toEqual({});
  });

  test("begun after ten in the evening, Vietnamese time", () => {
    const late = Date.parse("2026-10-05T15:30:00Z");
    expect(
      qualitySignals(form, KEYS, [at("1", { beganAt: late, endedAt: late + 900_000 })]).get("1"),
    ).toEqual([{ kind: "night", minute: "22:30" }]);
  });

  test("one place for two interviews of one interviewer, and one telephone in whatever spelling", () => {
    const here = { ...varied(1), noi: "16.0678 108.2208 0 5", dt: "0905 123 456" };
    const near = { ...varied(2), noi: "16.0679 108.2208 0 5", dt: "+84905123456" };
    const far = { ...varied(3), noi: "16.0778 108.2208 0 5", dt: "0905 123 457" };
    expect(
      kindsOf(at("1", { answers: here }), at("2", { answers: near }), at("3", { answers: far })),
    ).toEqual({
      "1": ["same-place", "same-telephone"],
      "2": ["same-place", "same-telephone"],
    });
  });
});

describe("interviewers", () => {
  const scores = (interviewer: string, steps: readonly number[]) =>
    steps.map((step, n) => at(`${n}`, { interviewer, answers: { q0: String(step) } }));

  test("who is far from the others in the same units is named from ten interviews on", () => {
    const [na, binh] = [scores("na", [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]), scores("binh", [4, 5, 4, 5, 4, 5])];
    const { interviewers, rho } = interviewerEffects(["q0"], [...na, ...binh]);
    expect(interviewers.map(({ interviewer, isFar }) => [interviewer, isFar])).toEqual([
      ["na", true],
      ["binh", false],
    ]);
    // Analysis of variance by hand: MSB = 33.75, MSW = 4/14, n₀ = 7.5.
    expect(rho).toBeCloseTo((33.75 - 4 / 14) / (33.75 + 6.5 * (4 / 14)), 12);
  });

  test("with one interviewer there is nothing to compare", () => {
    const { interviewers, rho } = interviewerEffects(["q0"], scores("na", [1, 2, 3]));
    expect([interviewers[0]?.t, rho]).toEqual([Number.NaN, Number.NaN]);
  });
});

test("rates by the definitions: rejected were reached, not reached may be eligible, not eligible count nowhere", () => {
  const count = { answered: 60, refused: 10, notReached: 25, notEligible: 7, rejected: 5 };
  expect(aaporRates(count)).toEqual({
    response: 0.6,
    refusal: 0.1,
    contact: 0.75,
    cooperation: 60 / 75,
  });
  expect(aaporRates({ ...count, answered: 0, refused: 0, notReached: 0, rejected: 0 }).response).toBeNaN();
});
