import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  bandsByCuts,
  bordaPoints,
  compareRankings,
  kendallTauB,
  kendallW,
  percentRanks,
  quantile,
  quantileBands,
  rankScores,
  spearman,
  TIE_RULES,
} from "./index.ts";

const scoreList = fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constant(Number.NaN)), {
  minLength: 1,
  maxLength: 30,
});

test("units with the same score share a place by the named rule", () => {
  const scores = [70, 80, 80, Number.NaN, 60];
  const by = Object.fromEntries(TIE_RULES.map((ties) => [ties, [...rankScores(scores, { ties })]]));
  expect(by).toEqual({
    min: [3, 1, 1, Number.NaN, 4],
    max: [3, 2, 2, Number.NaN, 4],
    average: [3, 1.5, 1.5, Number.NaN, 4],
    first: [3, 1, 2, Number.NaN, 4],
    last: [3, 2, 1, Number.NaN, 4],
    dense: [2, 1, 1, Number.NaN, 3],
  });
});

test("a place does not depend on the order of the units, nor on the scale of the scores", () => {
  fc.assert(
    fc.property(scoreList, fc.integer({ min: 1, max: 9 }), (scores, factor) => {
      const places = rankScores(scores);
      const reversed = rankScores(scores.toReversed());
      expect([...reversed].toReversed()).toEqual([...places]);
      expect([...rankScores(scores.map((score) => score * factor + 3))]).toEqual([...places]);
    }),
  );
});

test("average places add up to n(n + 1)/2 over the units that have a score", () => {
  fc.assert(
    fc.property(scoreList, (scores) => {
      const present = scores.filter((score) => !Number.isNaN(score)).length;
      const sum = rankScores(scores, { ties: "average" })
        .filter((place) => !Number.isNaN(place))
        .reduce((total, place) => total + place, 0);
      expect(sum).toBeCloseTo((present * (present + 1)) / 2, 9);
    }),
  );
});

test("a single unit has a place but no percent rank", () => {
  expect([...rankScores([5])]).toEqual([1]);
  expect([...percentRanks([5])]).toEqual([Number.NaN]);
  expect([...bordaPoints([5])]).toEqual([0]);
});

test("a ranking agrees fully with itself and fully disagrees with its reverse", () => {
  const scores = [1, 4, 2, 8, 5];
  const reverse = scores.map((score) => -score);
  expect(compareRankings(scores, scores)).toMatchObject({
    pearson: 1,
    spearman: 1,
    kendallTauB: 1,
    kendallW: 1,
    meanAbsoluteChange: 0,
    maxAbsoluteChange: 0,
  });
  expect(spearman(scores, reverse)).toBe(-1);
  expect(kendallTauB(scores, reverse)).toBe(-1);
  expect(kendallW([scores, reverse])).toBe(0);
});

test("correlations of a list without spread are not defined", () => {
  expect(compareRankings([1, 1, 1], [1, 2, 3])).toMatchObject({
    pearson: Number.NaN,
    spearman: Number.NaN,
    kendallTauB: Number.NaN,
  });
  expect(() => compareRankings([1, 2], [1])).toThrow("2 and 1");
});

test("bands hold their lower cut, quantile bands their upper one", () => {
  expect([...bandsByCuts([49.99, 50, 69, 90, Number.NaN], [50, 70, 90])]).toEqual([0, 1, 1, 3, Number.NaN]);
  const { cuts, band } = quantileBands([1, 2, 3, 4, 5]);
  expect(cuts).toEqual([2, 3, 4]);
  expect([...band]).toEqual([1, 1, 2, 3, 4]);
  expect(quantile([], 0.5)).toBeNaN();
  expect(quantile([Number.NaN, 3], 0.9)).toBe(3);
});
