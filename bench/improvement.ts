import { cheapestWay, Exact, leavesOf, publishedRound, whatIf, winnablePoints } from "@thang-diem/engine";
import type { BenchRow } from "./rows.ts";
import { mixedFacts, mixedScheme } from "./scoring.ts";

const UNITS = 68;

/** What a page asks while somebody types: 68 units × 90 items, one unit changed; and the cheapest way of that unit. */
export async function improvementBench(): Promise<BenchRow[]> {
  const scheme = mixedScheme();
  const published = publishedRound(scheme, mixedFacts(UNITS));
  const own = published.results.find(({ index }) => index !== undefined);
  if (own === undefined) throw new Error("no unit has an index");
  const leaves = leavesOf(scheme, own.tree).filter((leaf) => winnablePoints(leaf).length > 0);
  const [leaf] = leaves;
  if (leaf === undefined) throw new Error("nothing can be won");
  const supposed = { points: new Map([[leaf.code as string, leaf.maximum]]) };
  const efforts = new Map(leaves.map(({ code }, i) => [code as string, 3 + (i % 17)]));
  return [
    {
      name: "what if: one item of 68 × 90, places of all",
      value: slowest(() => whatIf(published, own.unit, supposed)),
      unit: "ms",
      limit: 100,
    },
    {
      name: "cheapest way of a unit to the first place",
      value: slowest(() => cheapestWay(published, own.unit, { kind: "place", place: 1 }, efforts)),
      unit: "ms",
      limit: 1000,
    },
    {
      name: "… to an index that nobody reaches",
      value: slowest(() => cheapestWay(published, own.unit, { kind: "index", value: Exact.of(2) }, efforts)),
      unit: "ms",
      limit: 1000,
    },
  ];
}

/** Milliseconds of the slowest of ten. */
function slowest(work: () => unknown): number {
  return Math.max(
    ...Array.from({ length: 10 }, () => {
      const begin = performance.now();
      work();
      return performance.now() - begin;
    }),
  );
}
