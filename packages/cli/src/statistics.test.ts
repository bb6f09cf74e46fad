import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readExact } from "@thang-diem/engine";
import { tQuantileAt } from "@thang-diem/engine/survey";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ended, ROOT, thangdiemApart, thangdiemHere } from "./testing.ts";

const ORACLES = join(ROOT, "tests/oracles/cases");
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thangdiem-statistics-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a command line in this process. */
function thangdiem(args: readonly string[]): Promise<Ended> {
  return thangdiemHere(args, { home: join(folder, "home") });
}

async function written(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

async function oracle(family: string, id: string): Promise<Record<string, unknown>> {
  const { cases } = JSON.parse(await readFile(join(ORACLES, `${family}.json`), "utf8")) as {
    cases: { id: string; expected: Record<string, unknown> }[];
  };
  const found = cases.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found.expected;
}

interface Estimated {
  readonly variable: string;
  readonly statistic: string;
  readonly level?: string;
  readonly domain?: Readonly<Record<string, string>>;
  readonly value: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
  readonly degreesOfFreedom: number;
  readonly degreesOfFreedomInDomain: number;
  readonly coefficientOfVariation: number;
  readonly designEffect: number;
  readonly status: string;
  readonly reason?: string;
  readonly n: number;
}

describe("estimate", () => {
  const answers = join(ORACLES, "data/satisfaction-a.csv");
  const design = "ids: [commune]\nstrata: [stratum]\nweights: w\nmissing: dropPerVariable\n";
  const run = async (yaml: string, ...args: string[]) =>
    await thangdiem([
      "estimate",
      "--design",
      await written("design.yaml", yaml),
      "--data",
      answers,
      ...args,
      "--json",
    ]);
  const estimates = ({ out }: Ended) => (JSON.parse(out) as { estimates: Estimated[] }).estimates;

  test("gives means by domain, their errors, intervals and design effects as R survey does", async () => {
    const expected = (await oracle("survey", "svy-satisfaction-province"))["estimates"] as {
      variable: string;
      by: { province: string };
      estimate: number;
      se: number;
      dfDomain: number;
      deff: number;
    }[];
    const ended = await run(design, "--means", "q1,q4", "--by", "province");
    expect(ended.code).toBe(0);
    const got = new Map(
      estimates(ended).map((line) => [`${line.variable} ${line.domain?.["province"]}`, line]),
    );
    expect(got.size).toBe(20);
    for (const each of expected) {
      const line = got.get(`${each.variable} ${each.by.province}`);
      for (const [value, right] of [
        [line?.value, each.estimate],
        [line?.standardError, each.se],
        [line?.low, each.estimate - tQuantileAt(0.975, each.dfDomain) * each.se],
        [line?.high, each.estimate + tQuantileAt(0.975, each.dfDomain) * each.se],
        [line?.degreesOfFreedomInDomain, each.dfDomain],
        [line?.coefficientOfVariation, each.se / each.estimate],
        [line?.designEffect, each.deff],
      ])
        expect(value).toBeCloseTo(right ?? Number.NaN, 9);
    }
    expect(estimates(ended)[0]?.degreesOfFreedom).toBe(59);
  });

  test("calibrates by raking with the error that R survey gives, totals and shares too", async () => {
    const { estimates: expected } = (await oracle("survey", "svy-cal-rake-satisfaction")) as {
      estimates: {
        variable: string;
        statistic: string;
        level?: string;
        estimate: number;
        seCalibration?: number;
      }[];
    };
    const ended = await run(
      await readFile(join(ROOT, "data/samples/sipas/design.yaml"), "utf8"),
      "--means",
      "complaint",
      "--totals",
      "complaint",
      "--shares",
      "gender",
    );
    for (const each of expected.filter(
      ({ seCalibration, variable, statistic }) =>
        seCalibration !== undefined && (variable === "complaint" || statistic === "mean"),
    )) {
      const line = estimates(ended).find(
        ({ variable, statistic, level }) =>
          variable === each.variable &&
          (statistic === "share" ? "mean" : statistic) === each.statistic &&
          level === each.level,
      );
      expect(line?.value).toBeCloseTo(each.estimate, 5);
      expect(line?.standardError).toBeCloseTo(each.seCalibration ?? Number.NaN, 5);
    }
    expect(
      (JSON.parse(ended.out) as { weights: { stage: string }[] }).weights.map(({ stage }) => stage),
    ).toEqual(["base", "calibrated"]);
  });

  test("gives satisfaction by the design's structure; a domain with too few answers is suppressed", async () => {
    const ended = await run(
      `${design}minimumAnswers: 41\nsatisfaction:\n  structure: { name: index, parts: [q1, q2] }\n`,
      "--satisfaction",
      "--by",
      "province",
    );
    const index = estimates(ended).filter(({ variable }) => variable === "index");
    expect(index).toHaveLength(10);
    expect(index.find(({ domain }) => domain?.["province"] === "P01")).toMatchObject({
      status: "suppressed",
      reason: "too-few-answers",
    });
    expect(index.find(({ domain }) => domain?.["province"] === "P10")).toMatchObject({ status: "estimated" });
  });

  test("names every fault at once and ends with 1: unknown columns, words among numbers", async () => {
    const { code, err, out } = await run(design, "--means", "q9,province", "--shares", "nope");
    expect(code).toBe(1);
    expect(err.trim().split("\n")).toEqual([
      "Bảng không có cột: biến q9.",
      expect.stringContaining("Cột province có ô không phải là số: dòng 2, dòng 3"),
      "Bảng không có cột: biến nope.",
    ]);
    expect((JSON.parse(out) as { problems: unknown[] }).problems).toHaveLength(3);
  });

  test("names every fault of the design file with its line", async () => {
    const { code, err } = await run("ids: commune\nlonelyPsu: skip\n", "--means", "q1");
    expect(code).toBe(1);
    expect(err).toMatch(/Dòng 1 .*ids.*\nDòng 2 .*lonelyPsu/);
  });
});

describe("a table", () => {
  const design = "ids: [psu]\nweights: w\nminimumAnswers: 1\n";
  const estimated = async (csv: string, ...args: string[]) =>
    await thangdiem([
      "estimate",
      "--design",
      await written("table-design.yaml", design),
      "--data",
      await written("table.csv", csv),
      ...args,
      "--json",
    ]);

  test("with semicolons and decimal commas is read as it was written in a spreadsheet", async () => {
    const csv = "psu;w;y;note\na;2,5;1,5;x, y\nb;7,5;2;z\n";
    const ended = await estimated(csv, "--means", "y");
    expect(ended.code, ended.err).toBe(0);
    expect((JSON.parse(ended.out) as { estimates: Estimated[] }).estimates[0]?.value).toBe(1.875);
  });

  test("with commas keeps a semicolon inside a text", async () => {
    const ended = await estimated(
      "psu,w,y,note\na,1,1,good; quick\nb,1,2,slow\nc,1,3,so; so\n",
      "--means",
      "y",
    );
    expect(ended.code, ended.err).toBe(0);
  });

  test("whose rows are shorter or longer than its heading is refused with their lines, no figure moved", async () => {
    const { code, err } = await estimated("psu,w,y\na,1,2\nb,1\nc,1,4,25\n", "--means", "y");
    expect(code).toBe(1);
    expect(err).toMatch(/B3: .*Dòng có 2 ô[^]*C4: .*Dòng có 4 ô/);
    expect(err).not.toContain("Lỗi của phần mềm");
  });

  test("with mixed line ends keeps every row; a quotation mark that does not close is told with its line", async () => {
    const ended = await estimated("psu,w,y\r\na,1,1\nb,1,2\r\nc,1,3\n", "--means", "y");
    expect((JSON.parse(ended.out) as { rows: number }).rows).toBe(3);
    const open = await estimated('psu,w,y\na,1,1\nb,1,"2\n', "--means", "y");
    expect([open.code, open.err]).toEqual([1, expect.stringContaining("dấu nháy kép")]);
  });
});

describe("from a sample to points", () => {
  test("estimate writes figures with covariances; compute reads them and gives the error of the index", async () => {
    const facts = join(folder, "made.csv");
    const sipas = join(ROOT, "data/samples/sipas");
    const by = [
      "--design",
      join(sipas, "design.yaml"),
      "--data",
      join(sipas, "answers.csv"),
      "--by",
      "province",
    ];
    const made = await thangdiem(["estimate", ...by, "--satisfaction", "--facts", facts, "--json"]);
    expect(made.code, made.err).toBe(0);
    const direct = new Map(
      (JSON.parse(made.out) as { estimates: Estimated[] }).estimates
        .filter(({ variable }) => variable === "index")
        .map((line) => [line.domain?.["province"], line]),
    );
    const scheme = join(ROOT, "schemes/sipas-sample/1/scheme.yaml");
    const computed = await thangdiem(["compute", "--scheme", scheme, "--facts", facts, "--json"]);
    expect(computed.code, computed.err).toBe(0);
    const { results } = JSON.parse(computed.out) as {
      results: { unit: string; index: string; standardError: number; rankLow: number; rankHigh: number }[];
    };
    expect(results).toHaveLength(10);
    for (const { unit, index, standardError, rankLow, rankHigh } of results) {
      expect(readExact(index)?.toNumber(), unit).toBeCloseTo(direct.get(unit)?.value ?? Number.NaN, 5);
      expect(standardError / (direct.get(unit)?.standardError ?? Number.NaN), unit).toBeCloseTo(1, 3);
      expect(rankLow >= 1 && rankHigh >= rankLow && rankHigh <= 10, unit).toBe(true);
    }
    const lines = await thangdiem(["compute", "--scheme", scheme, "--facts", facts]);
    expect(lines.out).toMatch(/thứ hạng \d+–\d+/);
    expect(lines.out).toContain("hạt giống 1");
  });

  test("estimate tests the difference of two domains and gives Cronbach's alpha", async () => {
    const sipas = join(ROOT, "data/samples/sipas");
    const ended = await thangdiem([
      "estimate",
      "--design",
      await written(
        "plain.yaml",
        "ids: [commune]\nstrata: [stratum]\nweights: w\nmissing: dropPerVariable\n",
      ),
      "--data",
      join(sipas, "answers.csv"),
      ..."--by province --difference q1@P01/P02 --alpha q1,q2,q3 --json".split(" "),
    ]);
    expect(ended.code, ended.err).toBe(0);
    const { estimates } = JSON.parse(ended.out) as { estimates: (Estimated & { pValue?: number })[] };
    expect(estimates.map(({ statistic }) => statistic)).toEqual(["difference", "alpha", "alpha unweighted"]);
    // ten to fourteen communes of two provinces in four strata
    expect(estimates[0]?.degreesOfFreedomInDomain).toBeLessThan(14);
    expect(estimates[0]?.pValue).toBeGreaterThan(0);
  });
});

describe("compute", () => {
  test("carries the sampling error of figures into the index", async () => {
    const facts = await written(
      "facts.csv",
      [
        "unit,item,fact,value,standard_error,n,df",
        ...[1, 2, 3, 4, 5, 6].map((n) => `A,Q${n},satisfied,50%,0.06,40,59`),
        "",
      ].join("\n"),
    );
    const { out, code } = await thangdiem([
      "compute",
      "--scheme",
      "schemes/sipas-sample/1/scheme.yaml",
      "--facts",
      facts,
      "--json",
    ]);
    const [unit] = (
      JSON.parse(out) as {
        results: { index: string; standardError: number; interval: { low: number; high: number } }[];
      }
    ).results;
    expect([code, unit?.index]).toEqual([0, "0.5"]);
    // covariances are not stated: the error of the mean is at most that of one question
    expect(unit?.standardError).toBeCloseTo(0.06, 12);
    expect(unit?.interval.high).toBeCloseTo(0.5 + 2.000_995_4 * 0.06, 6);
  });
});

describe("sensitivity", () => {
  const describeIndex = async (uncertainty: string) => {
    for (const name of ["asem-idata.csv", "asem-imeta.csv"])
      await cp(join(ORACLES, "data", name), join(folder, name));
    return await written(
      "index.yaml",
      `data: asem-idata.csv
unit: uCode
nodes: asem-imeta.csv
groups: [EurAsia_group]
steps:
  - { verb: denominate }
  - { verb: impute, rule: { method: group-mean, group: EurAsia_group } }
  - { verb: treat, rule: { pointsMax: 5, second: log-ct } }
  - { verb: normalise, rule: { method: min-max, lower: 0, upper: 100 } }
  - { verb: aggregate, rule: { methods: [arithmetic] } }
uncertainty:
${uncertainty}`,
    );
  };
  const CHOICES =
    "  normalisation: [{ method: min-max, lower: 1, upper: 100 }, { method: z-score, mean: 10, sd: 2 }]\n" +
    "  componentWeights: { kind: relative, spread: 0.25 }\n";

  test("ranks the ASEM index as COINr does, and a seed fixes intervals and Sobol indices", async () => {
    const args = ["sensitivity", await describeIndex(`  seed: 5\n  sobol: 20\n${CHOICES}`), "--json"];
    const [one, again] = [await thangdiem(args), await thangdiem(args)];
    expect(one.code).toBe(0);
    expect(again.out).toBe(one.out);
    const { units, sobol, replications } = JSON.parse(one.out) as {
      units: { unit: string; rank: number; rankLow: number; rankHigh: number }[];
      sobol: { indices: { assumption: string }[] };
      replications: number;
    };
    const nominal = new Map(
      ((await oracle("composite", "ua-asem"))["rankStats"] as { uCode: string; nominal: number }[]).map(
        (row) => [row.uCode, row.nominal],
      ),
    );
    expect(new Map(units.map(({ unit, rank }) => [unit, rank]))).toEqual(
      new Map([...nominal].map(([unit, rank]) => [unit, rank])),
    );
    expect([replications, sobol.indices.map(({ assumption }) => assumption)]).toEqual([
      80,
      ["normalisation", "componentWeights"],
    ]);
  });

  test("stops at Ctrl-C at once, says so and ends with 130", async () => {
    const { code, out, err } = await thangdiemApart(
      ["sensitivity", await describeIndex(`  seed: 5\n  replications: 300000\n${CHOICES}`)],
      { home: join(folder, "home") },
      ({ err }, stop) => void (err.includes("Lặp") && stop()),
    );
    expect([code, out]).toEqual([130, ""]);
    expect(err).toContain("Đã hủy");
  });

  test("names what is wrong in the description and in the table", async () => {
    const wrong = await thangdiem(["sensitivity", await describeIndex("  seed: 5\n  spread: 1\n")]);
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining("uncertainty")]);
    const index = await describeIndex("  seed: 5\n");
    await writeFile(
      index,
      (await readFile(index, "utf8"))
        .replace("uCode", "name")
        .replace("EurAsia_group]", "Continent]")
        .replace("group: EurAsia_group", "group: Continent"),
    );
    const lost = await thangdiem(["sensitivity", index]);
    expect([lost.code, lost.err]).toEqual([1, expect.stringMatching(/name[\s\S]*Continent/)]);
  });
});
