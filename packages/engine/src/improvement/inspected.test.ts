import { expect, test } from "vitest";
import type { UnitVersionId } from "../ids/index.ts";
import { Exact } from "../numbers/index.ts";
import { chooseInspected } from "./inspected.ts";

const units = Array.from({ length: 10 }, (_, i) => ({
  unit: `u${i}` as UnitVersionId,
  index: i === 7 ? undefined : Exact.of(90 - i),
}));

test("30 % of ten units are three; a part is taken by risk, whoever has no index first, then the lowest", () => {
  const chosen = chooseInspected(units, { share: 30, riskShare: 67, seed: 5 });
  expect(chosen.filter(({ chosenBy }) => chosenBy === "risk").map(({ unit }) => unit)).toEqual(["u7", "u9"]);
  expect(chosen).toHaveLength(3);
  expect(new Set(chosen.map(({ unit }) => unit)).size).toBe(3);
});

test("a share that is no whole number of units is rounded up, so that the least share is always kept", () => {
  expect(chooseInspected(units.slice(0, 7), { share: 30, riskShare: 0, seed: 1 })).toHaveLength(3);
  expect(chooseInspected(units, { share: 100, riskShare: 100, seed: 1 })).toHaveLength(10);
});

test("the same seed chooses the same units whatever order they are given in, another seed others", () => {
  const choose = (seed: number, list = units) =>
    chooseInspected(list, { share: 50, riskShare: 0, seed })
      .map(({ unit }) => unit)
      .toSorted();
  expect(choose(11, units.toReversed())).toEqual(choose(11));
  expect([1, 2, 3, 4, 5].some((seed) => choose(seed).join() !== choose(11).join())).toBe(true);
});
