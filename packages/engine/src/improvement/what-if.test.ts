import fc from "fast-check";
import { expect, test } from "vitest";
import type { UnitVersionId } from "../ids/index.ts";
import { Exact } from "../numbers/index.ts";
import { rankUnits } from "../ranking/index.ts";
import { count, given, item, schemeOf, unitOf } from "../scoring/example-scheme.ts";
import { computeRound, type FactValue } from "../scoring/index.ts";
import { rankingOf, publishedRound, whatIf } from "./what-if.ts";

const A = "A" as UnitVersionId;
/** An item that compares with the mean of the group, one that branches on another item, and a plain one. */
const scheme = schemeOf([
  item("1", 4, {
    facts: { n: count("Số", "Number") },
    rule: { kind: "compared-with-mean", of: "n", mean: "of-group", atOrAbove: 4, below: 1 },
  }),
  given("2", 6),
  item("3", 2, {
    facts: {
      done: { kind: "yes-no", vi: "Có", en: "Done" },
      step: {
        kind: "level",
        vi: "Mức",
        en: "Step",
        levels: { low: { vi: "thấp", en: "low" }, high: { vi: "cao", en: "high" } },
      },
    },
    rule: {
      kind: "branch",
      when: [{ item: "2", atLeast: 3 }],
      use: { kind: "all-or-nothing", when: ["done"] },
      otherwise: { kind: "level", of: "step", points: { low: 0, high: 1 } },
    },
  }),
]);

const figures = fc.record({
  n: fc.integer({ min: 0, max: 9 }),
  score: fc.integer({ min: 0, max: 6 }),
  done: fc.boolean(),
});
type Figures = { readonly n: number; readonly score: number; readonly done: boolean };
const unit = (name: string, { n, score, done }: Figures) =>
  unitOf(scheme, name, { "1": { n }, "2": score, "3": { done, step: done ? "high" : "low" } });

test("what if equals a whole computation with the changed facts, places and neighbours included", () => {
  fc.assert(
    fc.property(fc.array(figures, { minLength: 1, maxLength: 5 }), figures, (given_, supposed) => {
      const units = given_.map((each, i) => unit("ABCDE"[i] ?? "", each));
      const changed = unit("A", supposed);
      const tried = whatIf(publishedRound(scheme, units), A, {
        facts: changed.facts as ReadonlyMap<string, ReadonlyMap<string, FactValue>>,
      });
      const whole = computeRound(scheme, [changed, ...units.slice(1)]);
      const places = rankUnits(
        whole.map((each) => ({ unit: each.unit, group: each.group, value: each.index })),
        rankingOf(scheme),
      );
      expect(tried?.after.tree.toJSON()).toEqual(whole[0]?.tree.toJSON());
      expect(tried?.place).toEqual(places.get("A"));
      for (const moved of tried?.moved ?? [])
        expect(moved.index?.text).toBe(whole.find((each) => each.unit === moved.unit)?.index?.text);
    }),
  );
});

test("points given outright are seen by an item that branches on them", () => {
  const published = publishedRound(scheme, [unit("A", { n: 1, score: 0, done: true })]);
  const tried = whatIf(published, A, { points: new Map([["2", Exact.of(3)]]) });
  expect([tried?.before.points?.text, tried?.after.points?.text]).toEqual(["5", "9"]);
});

test("a trend moves everybody else, and nobody beyond the whole", () => {
  const published = publishedRound(scheme, [
    unit("A", { n: 5, score: 3, done: true }),
    unit("B", { n: 5, score: 2, done: false }),
    unit("C", { n: 5, score: 6, done: true }),
  ]);
  const places = (trend: string) => whatIf(published, A, { trend: Exact.of(trend) })?.place?.place;
  expect([places("0"), places("1"), places("9")]).toEqual([2, 2, 3]);
});

test("a unit that is not in the round has no answer", () => {
  expect(whatIf(publishedRound(scheme, []), A, {})).toBeUndefined();
});
