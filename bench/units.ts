import { findUnit, fullUnitName } from "@thang-diem/engine";
import { shippedUnits } from "../tests/read-data.ts";
import type { BenchRow } from "./rows.ts";

const LOOK_UPS = 100_000;

/** 100,000 names of all units of all times in four spellings, on the last day of the old order. */
export async function unitsBench(): Promise<BenchRow[]> {
  const registry = shippedUnits();
  const versions = [...registry.versions.values()];
  const texts = versions.map(
    (version, i) =>
      [
        fullUnitName(version, "vi"),
        fullUnitName(version, "vi").normalize("NFD"),
        version.name.en,
        version.name.vi,
      ][i % 4] ?? "",
  );
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run += 1) {
    const begin = performance.now();
    for (let i = 0; i < LOOK_UPS; i += 1)
      findUnit(registry, texts[(i * 7919) % texts.length] ?? "", { on: "2025-06-30" });
    best = Math.min(best, (performance.now() - begin) / 1000);
  }
  return [{ name: "100,000 unit names looked up", value: best, unit: "s", limit: 1 }];
}
