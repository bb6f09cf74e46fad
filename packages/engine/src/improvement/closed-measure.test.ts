import { expect, test } from "vitest";
import { Exact } from "../numbers/index.ts";
import { closedMeasure } from "./closed-measure.ts";

const of = (text: string) => Exact.of(text);

test("a measure is won when the score rose by what was expected, partly when by less", () => {
  expect(closedMeasure(of("1"), of("2.5"), of("1.5"))).toBe("won");
  expect(closedMeasure(of("1"), of("2"), of("1.5"))).toBe("partly");
  expect(closedMeasure(undefined, of("1.5"), of("1.5"))).toBe("won");
});

test("it is not won when the score stayed, fell or was not reported", () => {
  expect(closedMeasure(of("1"), of("1"), of("1"))).toBe("not-won");
  expect(closedMeasure(of("1"), of("0.5"), of("1"))).toBe("not-won");
  expect(closedMeasure(of("1"), undefined, of("1"))).toBe("not-won");
});

test("where the item is scored otherwise nothing is said of winning", () => {
  expect(closedMeasure(of("1"), "gone", of("1"))).toBe("rule-gone");
});
