import { expect, test } from "vitest";
import type { ComparedUnit } from "../site/index.ts";
import { alikeAt, countAhead } from "./comparison.ts";

const items = [{ depth: 1 }, { depth: 2 }, { depth: 1 }, { depth: 1 }];

function unit(points: ComparedUnit["points"], maxima: ComparedUnit["maxima"]): ComparedUnit {
  return { id: "", name: ["", ""], key: "", place: "", index: null, points, maxima };
}

// 8,80 of 9,50 is more of its maximum than 9,00 of 10,80, and fewer points: neither says who is ahead.
const full = unit(["9", "1", "5", "3"], {});
const less = unit(["8.8", "1", "4", null], { 0: "9.5" });

test("units that are scored on different maxima are not compared by their points", () => {
  expect(alikeAt([full, less], 0)).toBe(false);
  expect(alikeAt([full, less], 2)).toBe(true);
  expect(countAhead(items, [full, less])).toEqual({ ahead: 1, all: 1 });
  expect(countAhead(items, [less, full])).toEqual({ ahead: 0, all: 1 });
});

test("units that share a smaller maximum are compared on it", () => {
  expect(countAhead(items, [unit(["9", "1", "4", "3"], { 0: "9.5" }), less])).toEqual({
    ahead: 1,
    all: 2,
  });
});
