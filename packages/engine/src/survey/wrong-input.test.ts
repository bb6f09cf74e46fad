import { describe, expect, it } from "vitest";
import {
  calibrate,
  declareDesign,
  declareDomains,
  estimateDomainTable,
  estimateInterval,
  estimateMeans,
  estimateQuantiles,
  estimateRatios,
  estimateShares,
  estimateTotals,
  openSurvey,
  readSurveyFile,
  shareInterval,
  toldByLine,
} from "./index.ts";
import type { Outcome, QuantileRule, SurveyDesign } from "./index.ts";

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message.en).join("; "));
  return outcome.value;
}

const codes = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.problems.map(({ code }) => code));

describe("what is not said about weights", () => {
  it("is asked for, and may be answered by none", () => {
    const ids = [["a", "b"]];
    expect(codes(declareDesign({ ids }))).toEqual(["survey.weights-not-stated"]);
    expect(Array.from(valueOf(declareDesign({ ids, surveyWeights: "none" })).surveyWeights)).toEqual([1, 1]);
    expect(codes(openSurvey(valueOf(readSurveyFile("ids: [c]\n")), { c: ["a", "b"] }))).toEqual([
      "survey.weights-not-stated",
    ]);
    expect(openSurvey(valueOf(readSurveyFile("ids: [c]\nweights: none\n")), { c: ["a", "b"] }).ok).toBe(true);
  });

  it("is refused when it is said twice, or when a probability is none", () => {
    const surveyWeights = Float64Array.of(2, 2);
    const both = declareDesign({ surveyWeights, probabilities: Float64Array.of(0.5, 0.5) });
    expect(codes(both)).toEqual(["survey.weights-stated-twice"]);
    const above = declareDesign({ probabilities: Float64Array.of(0.5, 1.5) });
    expect(above).toMatchObject({
      ok: false,
      problems: [{ code: "survey.weight-not-positive", places: [{ kind: "row", name: "1" }] }],
    });
  });
});

describe("a table of text", () => {
  const file = valueOf(readSurveyFile("ids: [psu]\nweights: w\nmissing: dropPerVariable\n"));
  const table = {
    psu: ["a", "b", "c", "d"],
    w: ["1", "1", "2", "2"],
    gender: ["F", "NA", "M", ""],
    y: ["1", "x", "3", "NA"],
  };

  it("has no level NA: it is an answer that is not there, in labels as in numbers", () => {
    const survey = valueOf(openSurvey(file, table));
    const shares = valueOf(
      estimateShares(survey.design, valueOf(survey.labels(["gender"])), { missing: "dropPerVariable" }),
    );
    expect(shares.map(({ level, answers }) => [level, answers])).toEqual([
      ["F", 2],
      ["M", 2],
    ]);
    expect(valueOf(survey.domains(["gender"]))?.levels).toEqual([{ gender: "F" }, { gender: "M" }]);
  });

  it("tells a fault by the line of the file it came from", () => {
    const read = valueOf(openSurvey(file, table)).numbers(["y"]);
    const [problem] = read.ok ? [] : read.problems;
    if (!problem) throw new Error("no problem");
    expect(problem.message.en).toContain("row 1");
    expect(toldByLine(problem, [2, 3, 4, 5]).message).toEqual({
      vi: "Cột y có ô không phải là số: dòng 3.",
      en: "Column y has cells that are no numbers: row 3.",
    });
  });
});

/** Four strata of three PSUs with two rows each; domain X rests on one PSU, Y on all the others. */
function small(): { design: SurveyDesign; domain: string[]; y: Float64Array } {
  const psu = Array.from({ length: 24 }, (_, row) => `p${Math.floor(row / 2)}`);
  const stratum = Array.from({ length: 24 }, (_, row) => `h${Math.floor(row / 6)}`);
  const design = valueOf(
    declareDesign({ ids: [psu], strata: [stratum], surveyWeights: new Float64Array(24).fill(3) }),
  );
  const domain = psu.map((name) => (name === "p0" ? "X" : "Y"));
  return { design, domain, y: Float64Array.from({ length: 24 }, (_, row) => (row * 7) % 5) };
}

describe("an estimate that nothing is known of", () => {
  it("is suppressed where all answers of a domain come from one PSU, in every way to ask for it", () => {
    const { design, domain, y } = small();
    const by = valueOf(declareDomains({ domain }));
    const [x, rest] = valueOf(estimateMeans(design, { y }, { by }));
    expect([x?.status === "suppressed" && x.reason, rest?.status]).toEqual(["one-psu", "estimated"]);
    const table = valueOf(estimateDomainTable(design, [y], by));
    expect([table.values[0], table.standardErrors[0]]).toEqual([Number.NaN, Number.NaN]);
    expect(Array.from(table.degreesOfFreedomInDomain)).toEqual([0, 7]);
    const [median] = valueOf(estimateQuantiles(design, { y }, [0.5], { by }));
    expect([median?.value, median?.reason]).toEqual([undefined, "one-psu"]);
    // its total is uncertain by where the PSU was drawn; only its interval has no degree of freedom
    const [total] = valueOf(estimateTotals(design, { y }, { by }));
    if (total?.status !== "estimated") throw new Error("a total");
    expect(total.standardError).toBeGreaterThan(0);
    expect(estimateInterval(total).low).toBeNaN();
  });

  it("is suppressed where a ratio has the denominator 0, and where numbers leave what a computer holds", () => {
    const { design, domain, y } = small();
    const by = valueOf(declareDomains({ half: domain.map((_, row) => (row % 2 === 0 ? "a" : "b")) }));
    const none = y.map((_, row) => row % 2);
    const rows = valueOf(estimateRatios(design, { r: { numerator: y, denominator: none } }, { by }));
    expect(rows.map((row) => (row.status === "suppressed" ? row.reason : row.status))).toEqual([
      "zero-denominator",
      "estimated",
    ]);
    const [huge] = valueOf(estimateMeans(design, { y: y.map((value) => value * 1e300) }));
    expect(huge?.status === "suppressed" && huge.reason).toBe("not-finite");
  });
});

describe("numbers that lie close together", () => {
  it("say constant where all answers are 0.1, with exactly that mean", () => {
    const design = valueOf(declareDesign({ surveyWeights: new Float64Array(5000).fill(1.3) }));
    const [mean] = valueOf(estimateMeans(design, { y: new Float64Array(5000).fill(0.1) }));
    expect(mean).toMatchObject({
      value: 0.1,
      standardError: 0,
      designEffect: undefined,
      caveats: ["constant"],
    });
  });

  it("keep their spread far from zero", () => {
    const spread = Float64Array.from({ length: 1000 }, (_, row) => ((row * 37) % 101) * 2 ** -24);
    const design = valueOf(declareDesign({ surveyWeights: spread.map((_, row) => 1 + (row % 7)) }));
    const [near, far] = valueOf(
      estimateMeans(design, { near: spread, far: spread.map((value) => value + 2 ** 27) }),
    );
    if (near?.status !== "estimated" || far?.status !== "estimated") throw new Error("estimates");
    expect(far.standardError / near.standardError).toBeCloseTo(1, 6);
    expect(far.value - 2 ** 27).toBeCloseTo(near.value, 7);
  });
});

describe("a name that the types rule out", () => {
  it("is refused, not read as another", () => {
    const { design, y } = small();
    const rule = JSON.parse('"hf99"') as QuantileRule;
    expect(codes(estimateQuantiles(design, { y }, [0.5], { rule }))).toEqual(["survey.option-invalid"]);
    const method = JSON.parse('"profile"') as "beta";
    expect(() => shareInterval(method, 0.5, 0.1, 10, 20)).toThrow(RangeError);
  });
});

describe("calibration", () => {
  it("says that a share of a margin it met is known, not estimated", () => {
    const { design } = small();
    const labels = Array.from({ length: 24 }, (_, row) => (row % 4 === 0 ? "F" : "M"));
    const raked = valueOf(
      calibrate(design, {
        method: "rake",
        margins: [{ name: "g", labels, population: { F: 30, M: 42 } }],
      }),
    );
    const [women] = valueOf(estimateShares(raked, { g: labels }));
    expect(women).toMatchObject({ standardError: 0, designEffect: undefined, caveats: ["calibrated"] });
  });

  it("brings margins whose sums differ by rounding to one sum, in little time", () => {
    const rows = 20_000;
    const design = valueOf(declareDesign({ surveyWeights: new Float64Array(rows).fill(5) }));
    const labels = (count: number) =>
      Array.from({ length: rows }, (_, row) => `l${(row * row * 31 + row) % count}`);
    const margin = (name: string, count: number, sum: number) => {
      const own = labels(count);
      const levels = [...new Set(own)];
      const share = (place: number) => (place + 2) / levels.reduce((total, _, i) => total + i + 2, 0);
      return {
        name,
        labels: own,
        population: Object.fromEntries(levels.map((level, place) => [level, sum * share(place)])),
      };
    };
    const margins = [margin("a", 5, 100_000), margin("b", 11, 100_000.000_05), margin("c", 13, 100_000)];
    const raked = valueOf(calibrate(design, { method: "rake", margins }));
    expect(raked.surveyWeights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100_000, 6);
  });
});
