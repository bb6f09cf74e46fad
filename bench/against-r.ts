import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  buildReplicates,
  calibrate,
  declareDesign,
  declareDomains,
  estimateQuantiles,
  estimateReplicated,
  replicateDegreesOfFreedom,
  selectPpsSystematic,
} from "../packages/engine/src/survey/index.ts";
import type { Outcome, ReplicateStatistic } from "../packages/engine/src/survey/index.ts";
import type { BenchRow } from "./rows.ts";
import { benchSource } from "./survey-data.ts";

/**
 * Milliseconds of R 4.2.2 with survey 4.1-1 (a machine of two cores, others at work), for runs on machines without R;
 * where `Rscript` is there with the packages, R works on the same data in the same run.
 */
const RECORDED: Readonly<Record<string, number>> = {
  rake: 2285,
  newton: 2961,
  "jackknife means": 632,
  "jackknife df": 7462,
  "bootstrap means": 1819,
  "bootstrap means by domain": 33_244,
  medians: 1330,
  pps: 171,
};

/** How many times faster than R each task must be. */
const TIMES_FASTER = 10;

/** Tasks of a survey beside R: calibration of 100,000 rows, replicates of 36,525 rows and 780 PSUs, medians, a draw. */
export async function againstRBench(): Promise<BenchRow[]> {
  const data = benchData();
  const folder = mkdtempSync(join(tmpdir(), "thang-diem-r-"));
  try {
    const measured = measureR(folder, data);
    const reference = measured.size > 0 ? measured : new Map(Object.entries(RECORDED));
    const whence = measured.size > 0 ? "R here" : "R as recorded";
    return Array.from(tasks(data), ([name, work]): BenchRow => {
      const ours = median(work);
      const theirs = reference.get(name) ?? Number.NaN;
      return {
        name: `survey: ${name}, ${whence} ${Math.round(theirs)} ms, ${(theirs / ours).toFixed(1)} times faster`,
        value: ours,
        unit: "ms",
        limit: theirs / TIMES_FASTER,
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Data = ReturnType<typeof benchData>;

function benchData() {
  const rows = benchSource(36_525, 7, 20_260_101, 36_525).next();
  let state = 42;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const count = 100_000;
  const weights = Float64Array.from({ length: count }, () => 1 + 9 * random());
  const margins = [2, 3, 5, 6, 8, 10].map((levels) =>
    Int32Array.from({ length: count }, () => Math.floor(random() * levels)),
  );
  const columns = Array.from({ length: 30 }, () => Float64Array.from({ length: count }, () => random()));
  const target = weights.map((weight, row) => weight * (0.8 + 0.4 * (columns[0]?.[row] ?? 0)));
  const sizes = Float64Array.from({ length: 1_000_000 }, () => 1 + Math.floor(20 * random()));
  return { rows, weights, margins, columns, target, sizes };
}

function tasks({ rows, weights, margins, columns, target, sizes }: Data): Map<string, () => unknown> {
  const flat = valueOf(declareDesign({ surveyWeights: weights }));
  const design = valueOf(
    declareDesign({ ids: [rows.psu], strata: [rows.stratum], surveyWeights: rows.surveyWeights }),
  );
  const by = valueOf(declareDomains({ province: rows.province }));
  const sums = (codes: Int32Array) => {
    const found: Record<string, number> = {};
    for (const [row, code] of codes.entries()) found[code] = (found[code] ?? 0) + (target[row] ?? 0);
    return found;
  };
  const known = margins.map((codes, i) => ({ name: `m${i + 1}`, labels: codes, population: sums(codes) }));
  const dot = (column: Float64Array) => column.reduce((sum, x, row) => sum + x * (target[row] ?? 0), 0);
  const variables = {
    one: new Float64Array(weights.length).fill(1),
    ...Object.fromEntries(columns.map((column, i) => [`x${i + 1}`, column])),
  };
  const totals = Object.fromEntries(Object.entries(variables).map(([name, column]) => [name, dot(column)]));
  const first = Int32Array.from(rows.province.keys()).filter((row) => (rows.province[row] ?? 0) < 13);
  const some = (column: Int32Array | Float64Array) => Float64Array.from(first, (row) => column[row] ?? 0);
  const small = valueOf(
    declareDesign({
      ids: [Int32Array.from(some(rows.psu))],
      strata: [Int32Array.from(some(rows.stratum))],
      surveyWeights: some(rows.surveyWeights),
    }),
  );
  const jackknife = valueOf(buildReplicates(small, { method: "JKn" }));
  const bootstrap = valueOf(buildReplicates(design, { method: "subbootstrap", replicates: 500, seed: 7 }));
  const means = (of: (column: Float64Array) => Float64Array): ReplicateStatistic[] =>
    rows.items.slice(0, 6).map((values, i) => ({ kind: "mean", variable: `y${i + 1}`, values: of(values) }));
  const [smallMeans, allMeans] = [means(some), means((column) => column)];
  return new Map<string, () => unknown>([
    ["rake", () => valueOf(calibrate(flat, { method: "rake", margins: known }))],
    // to the tolerance that R is given, a thousand times its default
    ["newton", () => valueOf(calibrate(flat, { method: "raking", variables, totals, tolerance: 1e-8 }))],
    ["jackknife means", () => valueOf(estimateReplicated(jackknife, smallMeans, { degreesOfFreedom: 750 }))],
    ["jackknife df", () => replicateDegreesOfFreedom(jackknife)],
    ["bootstrap means", () => valueOf(estimateReplicated(bootstrap, allMeans, { degreesOfFreedom: 499 }))],
    [
      "bootstrap means by domain",
      () => valueOf(estimateReplicated(bootstrap, allMeans, { by, degreesOfFreedom: 499 })),
    ],
    ["medians", () => valueOf(estimateQuantiles(design, { y7: rows.items[6] ?? weights }, [0.5], { by }))],
    // the selection alone, as in R: a draw that can be replayed also takes the SHA-256 of its frame
    ["pps", () => selectPpsSystematic(sizes, 10_000, 0.37)],
  ]);
}

/** Milliseconds of the processor, not of the clock: others at work on the machine change the ratio little. */
function median(work: () => unknown): number {
  work();
  const times = Array.from({ length: 3 }, () => {
    const started = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  });
  return times.toSorted((a, b) => a - b)[1] ?? Number.NaN;
}

/**
 * Empty without R and its packages; how to get them:
 * `apt-get install r-base-core r-cran-survey r-cran-mass r-cran-sampling`.
 */
function measureR(
  folder: string,
  { rows, weights, margins, columns, target, sizes }: Data,
): Map<string, number> {
  const there = spawnSync("Rscript", ["-e", "library(survey); library(MASS); library(sampling)"], {
    encoding: "utf8",
  });
  if (there.status !== 0) return new Map();
  const write = (name: string, table: Readonly<Record<string, ArrayLike<number>>>) => {
    const [head, cells] = [Object.keys(table), Object.values(table)];
    const lines = Array.from({ length: cells[0]?.length ?? 0 }, (_, row) =>
      cells.map((column) => column[row] ?? 0).join(","),
    );
    writeFileSync(join(folder, name), `${head.join(",")}\n${lines.join("\n")}\n`);
    return join(folder, name);
  };
  const numbered = (letter: string, all: readonly ArrayLike<number>[]) =>
    Object.fromEntries(all.map((column, i) => [`${letter}${i + 1}`, column]));
  const { province, stratum, psu, surveyWeights: w } = rows;
  const files = [
    write("rows.csv", { province, stratum, psu, w, ...numbered("y", rows.items) }),
    write("cells.csv", { w: weights, target, ...numbered("m", margins), ...numbered("x", columns) }),
    write("frame.csv", { id: Int32Array.from(sizes.keys()), size: sizes }),
  ];
  const script = join(import.meta.dirname, "r", "reference.R");
  const { stdout } = spawnSync("Rscript", [script, ...files], { encoding: "utf8" });
  return new Map(
    [...stdout.matchAll(/^(.+) ([\d.]+) $/gm)].map(([, name = "", time]) => [name, Number(time)]),
  );
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new RangeError(outcome.problems.map((problem) => problem.message.en).join("\n"));
}
