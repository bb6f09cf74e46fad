import { describe, expect, test } from "vitest";
import { type ResultsPlan, resultFigures, type SampledCase, surveyResults, weightCases } from "./index.ts";

const PLAN: ResultsPlan = {
  structure: {
    name: "index",
    parts: [
      { name: "policy", parts: [{ item: "a1" }, { item: "a2" }] },
      { name: "service", parts: [{ item: "b1" }] },
    ],
  },
  minimumAnswers: 3,
};

/** Six drawn of 60 in unit A, four answered; five drawn of 1,000 in unit B, four answered, one not eligible. */
const answersOf = (a1: string, a2: string, b1: string) => ({ a1, a2, b1 });
const one = (unit: string, status: SampledCase["status"], answers = {}, group = "x"): SampledCase => ({
  unit,
  status,
  answers,
  group,
  service: "land",
});
const CASES: readonly SampledCase[] = [
  one("A", "answered", answersOf("5", "4", "2")),
  one("A", "answered", answersOf("4", "1", "5")),
  one("A", "answered", answersOf("3", "5", "4"), "y"),
  one("A", "answered", answersOf("kb", "5", "1"), "y"),
  one("A", "refused"),
  one("A", "not-reached"),
  one("B", "answered", answersOf("5", "5", "5")),
  one("B", "answered", answersOf("2", "2", "4")),
  one("B", "answered", answersOf("4", "4", "")),
  one("B", "answered", answersOf("1", "4", "4"), "y"),
  one("B", "not-eligible"),
];
const FRAME = new Map([
  ["A", 60],
  ["B", 1_000],
]);

function results(cases = CASES, plan = PLAN) {
  const made = surveyResults(cases, FRAME, plan);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}

describe("from a closed survey to figures", () => {
  test("everybody who was drawn is accounted for, with the response rate of AAPOR", () => {
    expect(results().responseByUnit.get("A")).toEqual({
      drawn: 6,
      answered: 4,
      refused: 1,
      notReached: 1,
      notEligible: 0,
      rejected: 0,
      responseRate: 4 / 6,
    });
    expect(results().responseByUnit.get("B")?.responseRate).toBe(1);
  });

  test("weights come in named stages: drawn people stand for the frame, those who answered for those who did not", () => {
    const { stages, weights } = results().weighted;
    expect(stages.map(({ name }) => name)).toEqual(["base", "nonresponse"]);
    expect(stages[0]?.surveyWeights[0]).toBe(10);
    expect(stages[0]?.diagnostics.sum).toBe(1_060);
    expect([...weights]).toEqual([15, 15, 15, 15, 200, 200, 200, 200]);
    expect(stages[1]?.surveyWeights[10]).toBeNaN();
  });

  test("shares by question, factor and part: within a unit they are plain shares of valid answers", () => {
    const share = (unit: string, part: string) => {
      const row = results().byUnit.find((each) => each.part === part && each.domain?.["unit"] === unit);
      return row?.result.status === "estimated" ? row.result.share : row?.result.reason;
    };
    expect(share("A", "a1")).toBeCloseTo(2 / 3, 12);
    expect(share("A", "a2")).toBeCloseTo(3 / 4, 12);
    expect(share("A", "policy")).toBeCloseTo((2 / 3 + 3 / 4) / 2, 12);
    expect(share("A", "b1")).toBeCloseTo(1 / 2, 12);
    expect(share("A", "index")).toBeCloseTo(((2 / 3 + 3 / 4) / 2 + 1 / 2) / 2, 12);
    expect(share("B", "b1")).toBe(1);
  });

  test("all together each unit counts by its people, and the error of a share is that of a sample without replacement", () => {
    const [, , , , b1] = results().overall;
    expect(b1?.part).toBe("service");
    const row = results().overall.find(({ part }) => part === "b1");
    if (row?.result.status !== "estimated") throw new Error("withheld");
    expect(row.result.share).toBeCloseTo((60 * 0.5 + 600 * 1) / 660, 12);
    const a2 = results().byUnit.find(({ part, domain }) => part === "a2" && domain?.["unit"] === "A");
    if (a2?.result.status !== "estimated") throw new Error("withheld");
    // p (1 − p) / (n − 1) · (1 − n / N) with p = 3/4, n = 4, N = 60
    expect(a2.result.standardError ** 2).toBeCloseTo(((0.75 * 0.25) / 3) * (1 - 4 / 60), 12);
  });

  test("figures carry error, answers and the covariance with the other facts of the unit", () => {
    const made = resultFigures(results(), PLAN, [
      { part: "a2", item: "8.1", fact: "first", decimals: 4 },
      { part: "b1", item: "8.2", fact: "second" },
    ]);
    if (!made.ok) throw new Error("no figures");
    const [a, , b] = made.value;
    expect(a).toMatchObject({ unit: "A", item: "8.1", fact: "first", value: "0.75", sampling: { n: "4" } });
    // Cov of a2 (1 0 1 1) and b1 (0 1 1 0): s_ab / n · (1 − n / N) = (−1/6) / 4 · 56/60
    const text = /8\.2:second=(-?[\d./]+)/.exec(a?.sampling?.covariances ?? "")?.[1] ?? "";
    expect(Number(text)).toBeCloseTo((-1 / 6 / 4) * (56 / 60), 7);
    expect(b).toMatchObject({ unit: "B", item: "8.1" });
  });

  test("too few answers withhold a share, and the figure says so instead of a number", () => {
    const plan = { ...PLAN, minimumAnswers: 4 };
    const made = resultFigures(results(CASES, plan), plan, [{ part: "a1", item: "8.1", fact: "f" }]);
    expect(made.ok && made.value[0]).toEqual({ unit: "A", item: "8.1", fact: "f", value: "suppressed 3/4" });
  });

  test("a unit without a frame, a frame below the sample, a unit in which nobody answered: all are named", () => {
    const lost = weightCases(CASES, new Map([["B", 3]]));
    expect(lost).toMatchObject({
      ok: false,
      problems: [
        { code: "survey.option-invalid", places: [{ name: "A" }] },
        { code: "survey.population-below-sample", places: [{ name: "B" }] },
      ],
    });
    const silent = weightCases([...CASES, one("C", "refused")], new Map([...FRAME, ["C", 9]]));
    expect(silent).toMatchObject({ ok: false, problems: [{ code: "survey.class-without-respondents" }] });
    expect(resultFigures(results(), PLAN, [{ part: "nix", item: "1", fact: "f" }])).toMatchObject({
      ok: false,
    });
  });
});
