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

describe("the page on a survey from the frame to the rank interval", () => {
  test("runs, command by command, and its answers are those of the people drawn", async () => {
    const page = await readFile(join(ROOT, "docs/sipas-survey.md"), "utf8");
    const commands = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = ""]) =>
      block.trim().split("\n"),
    );
    const facts = join(folder, "facts-of-the-page.csv");
    const ended = new Map<string, Ended>();
    for (const command of commands) {
      const [program, ...args] = command.split(" ");
      expect(program).toBe("thangdiem");
      const done = await thangdiem(args.map((arg) => (arg === "facts.csv" ? facts : arg)));
      expect(done.code, `${command}\n${done.err}`).toBe(0);
      ended.set(args.slice(0, 1).join(" "), done);
    }
    expect(commands).toHaveLength(9);
    const drawn = (ended.get("draw")?.out ?? "").split("\n").filter((line) => line.includes(",sample,"));
    const answers = await readFile(join(ROOT, "data/samples/sipas-survey/answers.csv"), "utf8");
    const people = answers
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",")[2]);
    expect(drawn.map((line) => line.split(",")[2])).toEqual(people);
    expect(ended.get("weights")?.err).toMatch(/sau cắt/);
    expect(ended.get("compute")?.out.match(/thứ hạng \d–\d/g)).toHaveLength(8);
    expect(ended.get("sensitivity")?.out).toContain("khoảng thứ hạng");
  });

  test("gives weights that add up to the known numbers, step by step", async () => {
    const sample = join(ROOT, "data/samples/sipas-survey");
    const ended = await thangdiem([
      "weights",
      "--design",
      join(sample, "design.yaml"),
      "--data",
      join(sample, "answers.csv"),
      "--json",
    ]);
    const { stages } = JSON.parse(ended.out) as { stages: { stage: string; sum: number; maximum: number }[] };
    expect(stages.map(({ stage }) => stage)).toEqual(["base", "nonresponse", "calibrated", "trimmed"]);
    for (const { sum } of stages) expect(sum).toBeCloseTo(1844, 6);
    expect(stages.at(-1)?.maximum).toBeCloseTo(5.4, 1);
  });
});

describe("draw", () => {
  /** No option holds a blank. */
  const draw = (frame: string, options: string) =>
    thangdiem(["draw", "--frame", frame, ...options.split(" ")]);
  const frame = () =>
    written(
      "frame.csv",
      `id,stratum,size\n${Array.from({ length: 60 }, (_, i) => `u${i},s${i % 3},${i + 1}`).join("\n")}\n`,
    );

  test("draws one sample for one seed, with probabilities, base weights, numbered substitutes", async () => {
    const made = async () =>
      draw(await frame(), "--method equalQuota --quota 4 --substitutes 2 --seed 20260401 --json");
    const [one, again] = [await made(), await made()];
    expect(again.out).toBe(one.out);
    const { units, substitutes } = JSON.parse(one.out) as {
      units: { inclusionProbability: number; baseWeight: number }[];
      substitutes: { number: number }[];
    };
    expect([units.length, substitutes.map(({ number }) => number)]).toEqual([12, [1, 2, 1, 2, 1, 2]]);
    expect(units.every((unit) => unit.inclusionProbability === 0.2 && unit.baseWeight === 5)).toBe(true);
  });

  test("replays a published draw, and says when the frame is another", async () => {
    const plan = await written("plan.yaml", "method: ppsSystematic\nn: 5\ncolumns: { size: size }\n");
    const { out } = await draw(await frame(), `--plan ${plan} --seed 7 --json`);
    const drawn = await written("draw.json", out);
    expect((await draw(await frame(), `--replay ${drawn}`)).code).toBe(0);
    const short = await written("other.csv", "id,size\na,1\nb,2\nc,3\nd,4\ne,5\nf,6\n");
    const other = await draw(short, `--replay ${drawn}`);
    expect([other.code, other.err]).toEqual([1, expect.stringContaining("Danh sách mẫu khác")]);
  });

  test("draws in stages as PAPI does, the capital for sure, and comes out again to the byte", async () => {
    const { villages, head } = papiFrame();
    const lines = villages.flatMap((village, i) =>
      Array.from({ length: 8 }, (_, name) => `${village},n${i}-${name}`),
    );
    const frame = await written("papi.csv", `${head}${lines.join("\n")}\n`);
    const plan = await written("papi.yaml", PAPI_PLAN);
    const { code, out } = await draw(frame, `--plan ${plan} --seed 2026 --json`);
    const { contacts, substitutes } = JSON.parse(out) as {
      contacts: { path: string[]; inclusionProbability: number; baseWeight: number }[];
      substitutes: { number: number }[];
    };
    expect([code, contacts.length, substitutes.length]).toEqual([0, 3 * 2 * 2 * 5, 3 * 2 * 2 * 3]);
    expect(contacts.filter(({ path }) => path[1] === "D1")).toHaveLength(20);
    expect(substitutes.slice(0, 4).map(({ number }) => number)).toEqual([1, 2, 3, 1]);
    const replayed = await draw(frame, `--plan ${plan} --replay ${await written("papi.json", out)} --json`);
    expect([replayed.code, replayed.out]).toEqual([0, out]);
    const lists = await written(
      "papi-short.csv",
      `${head}${villages.map((village) => `${village},`).join("\n")}\n`,
    );
    const without = await draw(lists, `--plan ${plan} --seed 2026`);
    const reached = [...new Set(contacts.map(({ path }) => path.join(" / ")))];
    expect(without.code).toBe(1);
    expect(reached.slice(0, 10).every((village) => without.err.includes(`${village} (0/8)`))).toBe(true);
  });

  test("refuses a list with fewer units than asked, naming the strata", async () => {
    const { code, err } = await draw(await frame(), "--method equalQuota --quota 30 --seed 7");
    expect(code).toBe(1);
    expect(err).toMatch(/s0.*s1.*s2/);
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

/** Three communes of two villages in each of four districts, the first of which is the capital. */
function papiFrame() {
  const villages = [1, 2, 3, 4].flatMap((d) =>
    [1, 2, 3].flatMap((c) =>
      [1, 2].map(
        (v) => `P,D${d},${1000 * d},${d === 1 ? "x" : ""},D${d}C${c},${100 + c},D${d}C${c}V${v},${40 + v}`,
      ),
    ),
  );
  const head =
    "province,district,district_people,capital,commune,commune_people,village,village_people,name\n";
  return { villages, head };
}

const PAPI_PLAN = `method: multistage
stages:
  - { name: district, take: 3, size: district_people, certainty: capital }
  - { name: commune, take: 2, size: commune_people }
  - { name: village, take: 2, size: village_people }
contacts: { take: 5, substitutes: 3 }
columns: { top: province, id: name }
`;
