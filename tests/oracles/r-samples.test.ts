/** Shares, ranks, unequal probabilities and two phases, with the figures of R `survey` that r/figures.R prints. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  declareDesign,
  declareDomains,
  declareTwoPhase,
  estimateMeans,
  estimatePps,
  estimateTwoPhase,
  shareInterval,
  testRanks,
} from "../../packages/engine/src/survey/index.ts";
import type {
  Outcome,
  PpsVariance,
  RankScore,
  ShareIntervalMethod,
  SurveyDesign,
} from "../../packages/engine/src/survey/index.ts";
import { parseTable } from "./table.ts";

const read = (name: string) =>
  parseTable(readFileSync(join(import.meta.dirname, "cases/data", name), "utf8"));
const [school, clustered, counties] = ["apistrat.csv", "apiclus2.csv", "election-pps.csv"].map(read) as [
  ReturnType<typeof read>,
  ReturnType<typeof read>,
  ReturnType<typeof read>,
];
type Table = typeof school;
const numbers = (table: Table, name: string) => Float64Array.from(table.numbers(name));

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message.en).join("; "));
  return outcome.value;
}

function near(got: readonly (number | undefined)[], right: readonly number[], digits = 9): void {
  expect(got).toHaveLength(right.length);
  for (const [i, value] of right.entries())
    expect(Math.abs((got[i] ?? Number.NaN) / value - 1), `${got[i]} for ${value}`).toBeLessThan(
      10 ** -digits,
    );
}

const stratified = valueOf(
  declareDesign({
    strata: [school.text("stype")],
    surveyWeights: numbers(school, "pw"),
    populationSizes: [numbers(school, "fpc")],
  }),
);
const clusters = valueOf(
  declareDesign({ ids: [clustered.text("dnum")], surveyWeights: numbers(clustered, "pw") }),
);

describe("intervals of a share", () => {
  const shareOf = (design: SurveyDesign, table: Table, name: string, level: string) => {
    const y = Float64Array.from(table.text(name), (label) => Number(label === level));
    const [row] = valueOf(estimateMeans(design, { y }));
    if (row?.status !== "estimated") throw new Error("a share");
    return row;
  };
  const interval = (method: ShareIntervalMethod, rows: number, found: ReturnType<typeof shareOf>) => {
    const { low, high } = shareInterval(
      method,
      found.value,
      found.standardError,
      found.degreesOfFreedom,
      rows,
    );
    return [low, high];
  };
  const met = shareOf(stratified, school, "comp.imp", "Yes");
  const narrow = shareOf(clusters, clustered, "sch.wide", "No");

  test("by log-odds, beta, arcsine and t are those of svyciprop", () => {
    for (const [method, first, second] of [
      ["logit", [0.5864671343203095, 0.7188064016672167], [0.1385064888917781, 0.4053374468826989]],
      ["beta", [0.5850754863048993, 0.7214935058540035], [0.1261914176738395, 0.4101257389517574]],
      ["asin", [0.5878343399403088, 0.7204190874401847], [0.1280852549360481, 0.3936261843186784]],
      ["mean", [0.5891396687763873, 0.7221583551115686], [0.1137564413390196, 0.3836605328307221]],
    ] as const) {
      near(interval(method, 200, met), first);
      near(interval(method, 126, narrow), second);
    }
  });

  test("by likelihood are those of svyciprop to what its spline is off", () => {
    near(interval("likelihood", 200, met), [0.5872540545555938, 0.7199848364256741], 4);
    near(interval("likelihood", 126, narrow), [0.1319312440194491, 0.3973878294904492], 3);
  });

  test("by score hold the shares whose own error puts them within t, and no share of 0 has one", () => {
    const [low = 0, high = 0] = interval("wilson", 126, narrow);
    const size = (narrow.value * (1 - narrow.value)) / narrow.standardError ** 2;
    const t = (bound: number) => (narrow.value - bound) / Math.sqrt((bound * (1 - bound)) / size);
    near([t(low), -t(high)], [2.0226909, 2.0226909], 7);
    expect(shareInterval("wilson", 0, 0, 39, 126).low).toBeNaN();
    expect(shareInterval("likelihood", 1, 0, 39, 126).low).toBeNaN();
  });
});

test("ranks of two groups and of three are compared as svyranktest does", () => {
  const [meals, status] = [numbers(clustered, "meals"), clustered.text("comp.imp")];
  const [students, kind] = [numbers(school, "api.stu"), school.text("stype")];
  const right: readonly [RankScore, readonly number[], readonly number[]][] = [
    [
      "wilcoxon",
      [-0.07172221497134591, -0.934969316457974, 38, 0.355707915125971],
      [60.51646098418079, 2, 195, 3.584864695196189e-21],
    ],
    [
      "vanDerWaerden",
      [-0.2475722908316925, -1.0808506585360329, 38, 0.2865756430410097],
      [56.2214621249742, 2, 195, 5.264239454596468e-20],
    ],
    [
      "median",
      [-0.04420332921879689, -0.34972619772674846, 38, 0.7284750837345084],
      [34.4398034086323, 2, 195, 1.553482437987054e-13],
    ],
  ];
  for (const [score, two, three] of right) {
    const pair = valueOf(testRanks(clusters, meals, status, { score }));
    near([pair.differences[0]?.value, pair.t, pair.denominatorDegrees, pair.pValue], two);
    const several = valueOf(testRanks(stratified, students, kind, { score }));
    near([several.f, several.numeratorDegrees, several.denominatorDegrees, several.pValue], three, 8);
    expect(several.differences.map(({ group }) => group)).toEqual(["H", "M"]);
  }
  const alone = testRanks(
    clusters,
    meals,
    status.map(() => "all"),
  );
  expect(alone).toMatchObject({ ok: false, problems: [{ code: "survey.variable-constant" }] });
});

describe("unequal probabilities", () => {
  const probabilities = numbers(counties, "p");
  const [Bush, Kerry] = [numbers(counties, "Bush"), numbers(counties, "Kerry")];
  const by = valueOf(declareDomains({ g: Bush.map((_, row) => row % 2) }));
  const ratio = { numerator: Bush, denominator: Kerry };

  test("give means and totals by domain, and ratios, with the errors of R", () => {
    const values = [5379.122537360689, 4652.300554645967, 4127.999613924415, 3003.889618928709];
    const right: readonly [PpsVariance, readonly number[], readonly number[], number][] = [
      [
        { method: "brewer" },
        [2742.403845614493, 2707.598586977143, 3562.176925780338, 2458.000113008612],
        [5327036.776789902, 5252385.522911621],
        0.1080934153101745,
      ],
      [
        { method: "hr" },
        [2745.757498084208, 2710.116064422341, 3566.923526724776, 2461.207541379738],
        [5332372.469489201, 5258735.436166507],
        0.1080103090983915,
      ],
      [
        { method: "overton" },
        [2742.403845614493, 2707.598586977142, 3562.176925780338, 2458.000113008612],
        [5349088.701979955, 5358167.402665186],
        0.1080934153101745,
      ],
    ];
    for (const [variance, means, totals, ofRatio] of right) {
      const mean = valueOf(estimatePps(probabilities, { Bush, Kerry }, variance, { statistic: "mean", by }));
      near(mean.values, values);
      near(mean.standardErrors, means);
      expect(mean.domains).toEqual([{ g: "0" }, { g: "0" }, { g: "1" }, { g: "1" }]);
      near(valueOf(estimatePps(probabilities, { Bush }, variance, { by })).standardErrors, totals);
      const found = valueOf(estimatePps(probabilities, { ratio }, variance));
      near([found.values[0], found.standardErrors[0]], [1.2600746793414832, ofRatio]);
    }
  });

  test("by stratum add up what each stratum is unsure of", () => {
    const strata = Array.from(Bush, (_, row) => (row < 20 ? "n" : "s"));
    const total = valueOf(estimatePps(probabilities, { Bush }, { method: "brewer" }, { strata }));
    const means = valueOf(
      estimatePps(probabilities, { Bush }, { method: "brewer" }, { statistic: "mean", by, strata }),
    );
    near(
      [...total.standardErrors, ...means.standardErrors],
      [2404048.872969065793, 2665.197579022817, 3554.174510616906],
    );
    expect(
      estimatePps(
        probabilities,
        { Bush },
        { method: "brewer" },
        {
          strata: Array.from(Bush, (_, row) => (row === 0 ? "alone" : "others")),
        },
      ),
    ).toMatchObject({ ok: false, problems: [{ code: "survey.lonely-psu", places: [{ name: "0" }] }] });
  });
});

describe("a sample drawn from a sample", () => {
  const flags = (count: number, taken: (row: number) => boolean) =>
    Uint8Array.from({ length: count }, (_, row) => Number(taken(row)));
  const picked = (table: Table, name: string, rows: Int32Array) =>
    Float64Array.from(rows, (row) => numbers(table, name)[row] ?? Number.NaN);

  test("has the means, totals, ratios and domains of twophase, and their errors", () => {
    const again = flags(school.rowCount, (row) => (row + 1) % 3 !== 0);
    const drawn = valueOf(
      declareDesign({ strata: [school.text("stype")], populationSizes: [numbers(school, "fpc")] }),
    );
    const two = valueOf(declareTwoPhase(drawn, again, { strata: school.text("sch.wide") }));
    const column = (name: string) => picked(school, name, two.rows);
    const means = valueOf(estimateTwoPhase(two, { api00: column("api00"), meals: column("meals") }));
    near(
      [...means.map(({ value }) => value), ...means.map(({ standardError }) => standardError)],
      [663.383132576425851, 48.049460729397822, 11.203215797354151, 2.728256244707663],
    );
    expect(means[0]?.degreesOfFreedom).toBe(132);
    const [total] = valueOf(estimateTwoPhase(two, { enroll: column("enroll") }, { statistic: "total" }));
    near(
      [total?.value, total?.standardError, total?.secondPhaseVariance],
      [3754787.9138866272, 145920.2852082459, 7176966471.561023],
    );
    const ratio = { numerator: column("api.stu"), denominator: column("enroll") };
    const [found] = valueOf(estimateTwoPhase(two, { ratio }));
    near([found?.value, found?.standardError], [0.8390257978246767, 0.01003684589296983]);
    const by = valueOf(
      declareDomains({ stype: Array.from(two.rows, (row) => school.text("stype")[row] ?? "") }),
    );
    const kinds = valueOf(estimateTwoPhase(two, { api00: column("api00") }, { by }));
    near(
      kinds.flatMap(({ value, standardError }) => [value, standardError]),
      [
        672.24957064793136, 14.98213622842839, 623.65823897419989, 17.91994134762362, 655.67216831413805,
        18.99525732889798,
      ],
    );
  });

  test("may start from clusters, or from everybody", () => {
    const again = flags(clustered.rowCount, (row) => (row + 1) % 4 !== 1);
    const strata = clustered.text("stype");
    const drawn = valueOf(
      declareDesign({
        ids: [clustered.text("dnum")],
        populationSizes: [numbers(clustered, "fpc1")],
      }),
    );
    const two = valueOf(declareTwoPhase(drawn, again, { strata }));
    const [mean] = valueOf(estimateTwoPhase(two, { api00: picked(clustered, "api00", two.rows) }));
    const [total] = valueOf(
      estimateTwoPhase(two, { meals: picked(clustered, "meals", two.rows) }, { statistic: "total" }),
    );
    near(
      [mean?.value, mean?.standardError, total?.value, total?.standardError],
      [698.013841099925, 23.15843972809699, 90244.84167038359737, 14045.86277965932823],
    );
    const all = valueOf(declareDesign({ rowCount: clustered.rowCount, surveyWeights: "none" }));
    const once = valueOf(declareTwoPhase(all, again, { strata }));
    const [alone] = valueOf(estimateTwoPhase(once, { api00: picked(clustered, "api00", once.rows) }));
    near([alone?.value, alone?.standardError], [698.013841099925, 13.68005383551771]);
  });

  test("names the strata of which nothing was taken", () => {
    const none = flags(clustered.rowCount, (row) => clustered.text("stype")[row] !== "H");
    expect(declareTwoPhase(clusters, none, { strata: clustered.text("stype") })).toMatchObject({
      ok: false,
      problems: [{ code: "survey.lonely-psu", places: [{ name: "H" }] }],
    });
    expect(declareTwoPhase(clusters, numbers(clustered, "meals"))).toMatchObject({
      ok: false,
      problems: [{ code: "survey.option-invalid" }],
    });
  });
});
