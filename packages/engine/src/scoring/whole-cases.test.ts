import { describe, expect, test } from "vitest";
import { given, item, schemeOf } from "./example-scheme.ts";
import { runWholeCases } from "./whole-cases.ts";

const compared = item("2", 2, {
  facts: { score: { kind: "number", vi: "Chỉ số", en: "Index" } },
  rule: { kind: "compared-with-mean", of: "score", mean: "of-group", atOrAbove: 2, below: 0 },
});
const scheme = schemeOf([given("1", 8), compared], {
  index: { value: "share", points: 10, show: { decimals: 2 } },
});
const title = { vi: "Hai xã", en: "Two communes" };
const units = (first: object, second: object) => ({
  title,
  source: "…",
  units: [
    { unit: "a", group: "xã", facts: { "1": 8, "2": 90 }, expect: first },
    { unit: "b", group: "xã", facts: { "1": "10/3", "2": 80 }, expect: second },
  ],
});

describe("whole units", () => {
  test("are computed as one round: points, maximum, index, what is printed and place", () => {
    const ran = runWholeCases(
      scheme,
      units(
        { points: { "1": 8, "2": 2 }, total: 10, index: 1, place: 1 },
        { points: { "1": "10/3", "2": 0 }, maximum: 10, index: "1/3", shown: "33.33%", place: 2 },
      ),
    );
    expect(ran).toEqual({ count: 11, failed: [] });
  });

  test("an expectation that does not hold is named with both values", () => {
    expect(runWholeCases(scheme, units({ total: 9 }, { place: 1, shown: "33.34%" })).failed).toEqual([
      { unit: "a", what: "total", expected: "9", got: "10" },
      { unit: "b", what: "shown", expected: "33.34%", got: "33.33%" },
      { unit: "b", what: "place", expected: "1", got: "2" },
    ]);
  });

  test("a figure that is missing says why instead of a value", () => {
    const file = {
      title,
      source: "…",
      units: [
        { unit: "a", facts: { "2": 90 }, expect: { index: 1 } },
        { unit: "b", facts: { "2": 90 }, expect: { noIndex: true } },
      ],
    };
    expect(runWholeCases(scheme, file).failed).toEqual([
      { unit: "a", what: "index", expected: "1", got: "– (figures of 1 item are missing (1))" },
    ]);
  });

  test("a unit may be exempt from an item, with reason and approver", () => {
    const file = {
      title,
      source: "…",
      units: [
        {
          unit: "a",
          facts: { "1": 4 },
          exempt: { "2": { reason: { vi: "không xếp hạng", en: "not rated" }, approvedBy: "Hội đồng" } },
          expect: { notApplicable: ["2"], maximum: 8, index: 0.5 },
        },
      ],
    };
    expect(runWholeCases(scheme, file)).toEqual({ count: 3, failed: [] });
  });

  test("a file of the wrong form, or with a figure that does not exist, fails and compares nothing", () => {
    expect(
      runWholeCases(scheme, { title, source: "…", units: [{ unit: "a", facts: {}, expects: {} }] }).failed
        .length,
    ).toBeGreaterThan(0);
    expect(
      runWholeCases(scheme, { title, source: "…", units: [{ unit: "a", facts: { "9": 1 }, expect: {} }] })
        .failed,
    ).toEqual([{ unit: "", what: "form", expected: "fact 0", got: 'There is no item "9".' }]);
  });
});
