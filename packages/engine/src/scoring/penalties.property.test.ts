/** What must hold for every penalty and every veto, tried on many. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Exact } from "../numbers/index.ts";
import { decidedClass } from "./classes.ts";
import { computeIndex } from "./compute.ts";
import { awardedOutside, given, item, schemeOf, unitOf } from "./example-scheme.ts";

const cases = { times: { kind: "count", vi: "Số vụ", en: "Cases" } };
const decided = { points: { kind: "number", vi: "Điểm trừ", en: "Deduction" } };
const late = { days: { kind: "days", vi: "Số ngày chậm", en: "Days late" } };
const hundredths = (value: number) => Exact.ratio(value, 100).text;

/** A rule for an item that takes at most `most` hundredths, each case or day `each`. */
const RULES = [
  {
    name: "per case",
    fact: "times",
    write: (most: number, each: number) =>
      item("P", hundredths(-most), {
        facts: cases,
        rule: { kind: "per-unit", of: "times", each: hundredths(-Math.min(each, most)) },
      }),
  },
  {
    name: "per day",
    fact: "days",
    write: (most: number, each: number) =>
      item("P", hundredths(-most), {
        facts: late,
        rule: {
          kind: "penalty-per-day",
          of: "days",
          first: { upTo: 2, points: hundredths(-Math.min(each, most)) },
          perDay: hundredths(-each),
        },
      }),
  },
  {
    name: "decided by the council",
    fact: "points",
    write: (most: number) =>
      item("P", hundredths(-most), {
        facts: decided,
        rule: { kind: "external", of: "points", as: "points" },
      }),
  },
  {
    name: "in proportion",
    fact: "share",
    write: (most: number) =>
      item("P", hundredths(-most), {
        facts: { share: { kind: "share", vi: "Tỷ lệ", en: "Share" } },
        rule: { kind: "proportional", of: "share" },
      }),
  },
] as const;

describe.each(RULES)("a penalty $name", ({ fact, write }) => {
  const written = fc.record({
    most: fc.integer({ min: 1, max: 500 }),
    each: fc.integer({ min: 1, max: 500 }),
  });

  test("is 0 where nothing happened", () => {
    fc.assert(
      fc.property(written, ({ most, each }) => {
        expect(awardedOutside("penalty", write(most, each), { [fact]: 0 }).points?.text).toBe("0");
      }),
      { numRuns: 50 },
    );
  });

  test("lies between the points of its item and 0", () => {
    fc.assert(
      fc.property(written, fc.integer({ min: 0, max: 60 }), ({ most, each }, happened) => {
        const value = { points: hundredths(-Math.min(happened, most)), share: hundredths(happened) };
        const figure = fact === "points" || fact === "share" ? value[fact] : happened;
        const { points } = awardedOutside("penalty", write(most, each), { [fact]: figure });
        expect(points?.atLeast(Exact.ratio(-most, 100)) && !points.above(Exact.ZERO)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

const YES_NO = { kind: "yes-no", vi: "Bị kỷ luật", en: "Disciplined" };
const CLASSES = ["A", "B", "C", "D"].map((id, i) => ({
  id,
  title: { vi: `Hạng ${id}`, en: `Class ${id}` },
  from: [9, 7, 5, 0][i],
}));

test("a veto never raises a class, and of several the worst counts", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 }),
      fc.array(fc.record({ at: fc.integer({ min: 0, max: 3 }), applies: fc.boolean() }), { maxLength: 4 }),
      (points, vetoes) => {
        const facts = Object.fromEntries(vetoes.map((_, i) => [`fact${i}`, YES_NO]));
        const scheme = (chosen: typeof vetoes) =>
          schemeOf([given("1", 10)], {
            facts,
            classes: CLASSES,
            vetoes: chosen.map(({ at }, i) => ({
              when: [`fact${i}`],
              class: CLASSES[at]?.id,
              title: { vi: `Trường hợp ${i}`, en: `Case ${i}` },
            })),
          });
        const classIn = (chosen: typeof vetoes) => {
          const read = scheme(chosen);
          const answers = Object.fromEntries(
            vetoes.map(({ applies }, i) => [`fact${i}`, applies ? "có" : "không"]),
          );
          const { class: result } = computeIndex(read, unitOf(read, "A", { "1": points, "": answers }));
          return CLASSES.findIndex(({ id }) => id === decidedClass(result)?.id);
        };
        const fired = vetoes.filter(({ applies }) => applies).map(({ at }) => at);
        expect(classIn(vetoes)).toBe(Math.max(classIn([]), ...fired));
      },
    ),
    { numRuns: 60 },
  );
});
