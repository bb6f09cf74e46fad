/** Speed of the composite part: the uncertainty of a real index, and very many weight draws. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  composeIndex,
  drawWeights,
  prepareUncertainty,
  rankIntervals,
  rankUnderWeights,
  runReplications,
} from "../packages/engine/src/composite/index.ts";
import type { Construction, Outcome } from "../packages/engine/src/composite/index.ts";
import { rankScores } from "../packages/engine/src/ranking/index.ts";
import { tQuantileAt } from "../packages/engine/src/survey/index.ts";
import { asemFrame } from "../tests/oracles/families/asem.ts";
import { parseTable } from "../tests/oracles/table.ts";
import type { BenchRow } from "./rows.ts";

const cases = join(import.meta.dirname, "..", "tests", "oracles", "cases", "data");

/**
 * Each time is the best of nine runs (more where a run is short) after
 * one to warm up: what the work costs, not what else the machine did.
 */
export async function compositeBench(): Promise<BenchRow[]> {
  return [
    {
      name: "ASEM uncertainty, 51 units × 49 indicators, 1,000 replications",
      value: seconds(asemUncertainty()),
      unit: "s",
      limit: 0.15,
    },
    {
      name: "100,000 weight draws, 63 units × 8 components, all ranks",
      value: seconds(weightDraws(), 25),
      unit: "s",
      limit: 0.2,
    },
    {
      name: "rank intervals and tiers, 3,321 units with a sampling error, 1,000 draws",
      value: seconds(rankIntervalsOfCommunes(), 2),
      unit: "s",
      limit: 4,
    },
  ];
}

function asemUncertainty(): () => void {
  const read = (name: string) => parseTable(readFileSync(join(cases, name), "utf8"));
  const built: Construction = value(
    composeIndex(asemFrame(read("asem-idata.csv"), read("asem-imeta.csv")), [
      { verb: "denominate" },
      { verb: "impute", rule: { method: "group-mean", group: "EurAsia_group" } },
      { verb: "screen", presentShareMin: 0.9 },
      { verb: "treat", rule: { pointsMax: 5, second: "log-ct" } },
      { verb: "normalise", rule: { method: "min-max", lower: 0, upper: 100 } },
      { verb: "aggregate", rule: { methods: ["arithmetic"] } },
    ]),
  );
  return () => {
    const uncertainty = value(
      prepareUncertainty(
        built,
        {
          seed: 2026,
          treatment: [1, 2, 3, 4, 5].map((pointsMax) => ({ pointsMax, second: "log-ct" })),
          normalisation: [
            { method: "min-max", lower: 1, upper: 100 },
            { method: "z-score", mean: 10, sd: 2 },
          ],
          aggregation: [{ methods: ["arithmetic"] }, { methods: ["geometric"] }],
          componentWeights: { kind: "relative", spread: 0.25 },
        },
        { kind: "random", replications: 1000 },
      ),
    );
    const run = runReplications(uncertainty);
    if (run?.places.length !== 51_000)
      throw new Error("51 places in each of 1,000 replications were expected");
  };
}

function weightDraws(): () => void {
  const [unitCount, componentCount, drawCount] = [63, 8, 100_000];
  const columns = Array.from({ length: componentCount }, (_, k) =>
    Float64Array.from(
      drawWeights({ seed: 7 + k, drawCount: unitCount, componentCount: 2 }).filter((_, i) => i % 2 === 0),
    ),
  );
  return () => {
    const { places } = rankUnderWeights(columns, drawWeights({ seed: 2026, drawCount, componentCount }));
    if (places.length !== unitCount * drawCount)
      throw new Error("a place for every unit in every draw was expected");
  };
}

function rankIntervalsOfCommunes(): () => void {
  const values = Array.from({ length: 3_321 }, (_, unit) => 0.7 + 0.2 * Math.sin(unit));
  const places = [...rankScores(values)];
  const deviation = (u: number) => 0.01 * tQuantileAt(u, Number.POSITIVE_INFINITY);
  return () => {
    const { intervals } = rankIntervals({
      values,
      deviations: values.map(() => deviation),
      places,
      seed: 2026,
      draws: 1_000,
    });
    if (intervals.length !== 3_321) throw new Error("an interval for every unit was expected");
  };
}

function seconds(work: () => void, runs = 9): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const begin = performance.now();
    work();
    return (performance.now() - begin) / 1000;
  });
  return Math.min(...times);
}

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new RangeError(outcome.faults.map(({ message }) => message.en).join("; "));
  return outcome.value;
}
