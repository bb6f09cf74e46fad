/** Speed of the composite part: the uncertainty of a real index, and very many weight draws. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { composeIndex, drawWeights, prepareUncertainty, rankUnderWeights, runReplications } from "../packages/engine/src/composite/index.ts";
import type { Construction, Outcome } from "../packages/engine/src/composite/index.ts";
import { asemFrame } from "../tests/oracles/families/asem.ts";
import { parseTable } from "../tests/oracles/table.ts";
import type { BenchRow } from "./rows.ts";

const cases = join(import.meta.dirname, "..", "tests", "oracles", "cases", "data");

/** Each time is the best of nine runs after one to warm up: what the work costs, not what else the machine did. */
export async function compositeBench(): Promise<BenchRow[]> {
  return [
    { name: "ASEM uncertainty, 51 units × 49 indicators, 1,000 replications", value: seconds(asemUncertainty()), unit: "s", limit: 0.15 },
    { name: "100,000 weight draws, 63 units × 8 components, all ranks", value: seconds(weightDraws()), unit: "s", limit: 0.2 },
  ];
}

function asemUncertainty(): () => void {
  const read = (name: string) => parseTable(readFileSync(join(cases, name), "utf8"));
  const built: Construction = value(composeIndex(asemFrame(read("asem-idata.csv"), read("asem-imeta.csv")), [
    { verb: "denominate" },
    { verb: "impute", rule: { method: "group-mean", group: "EurAsia_group" } },
    { verb: "screen", presentShareMin: 0.9 },
    { verb: "treat", rule: { pointsMax: 5, second: "log-ct" } },
    { verb: "normalise", rule: { method: "min-max", lower: 0, upper: 100 } },
    { verb: "aggregate", rule: { methods: ["arithmetic"] } },
  ]));
  return () => {
    const uncertainty = value(prepareUncertainty(built, {
      seed: 2026,
      treatment: [1, 2, 3, 4, 5].map((pointsMax) => ({ pointsMax, second: "log-ct" })),
      normalisation: [{ method: "min-max", lower: 1, upper: 100 }, { method: "z-score", mean: 10, sd: 2 }],
      aggregation: [{ methods: ["arithmetic"] }, { methods: ["geometric"] }],
      componentWeights: { kind: "relative", spread: 0.25 },
    }, { kind: "random", replications: 1000 }));
    const run = runReplications(uncertainty);
    if (run?.places.length !== 51_000) throw new Error("51 places in each of 1,000 replications were expected");
  };
}

function weightDraws(): () => void {
  const [unitCount, componentCount, drawCount] = [63, 8, 100_000];
  const columns = Array.from({ length: componentCount }, (_, k) => Float64Array.from(drawWeights({ seed: 7 + k, drawCount: unitCount, componentCount: 2 }).filter((_, i) => i % 2 === 0)));
  return () => {
    const { places } = rankUnderWeights(columns, drawWeights({ seed: 2026, drawCount, componentCount }));
    if (places.length !== unitCount * drawCount) throw new Error("a place for every unit in every draw was expected");
  };
}

function seconds(work: () => void): number {
  work();
  const times = Array.from({ length: 9 }, () => {
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
