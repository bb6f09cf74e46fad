import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { UnitVersionId } from "../ids/index.ts";
import { Exact } from "../numbers/index.ts";
import type { Scheme } from "../scheme/index.ts";
import { count, given, item, schemeOf, unitOf } from "../scoring/example-scheme.ts";
import { leavesOf } from "../scoring/index.ts";
import { cheapestWay, type Efforts } from "./cheapest-way.ts";
import type { Target } from "./target.ts";
import { type PublishedRound, publishedRound, whatIf } from "./what-if.ts";
import { winnablePoints } from "./winnable.ts";

const A = "A" as UnitVersionId;
const steps = (code: string, points: number, bands: readonly number[]) =>
  item(code, points, {
    facts: { n: count("Số", "Number") },
    rule: {
      kind: "step-by-count",
      of: "n",
      bands: bands.map((each, i) => ({ from: bands.length - 1 - i, points: each })),
    },
  });
const yes = (code: string, points: number) =>
  item(code, points, {
    facts: { done: { kind: "yes-no", vi: "Có", en: "Done" } },
    rule: { kind: "all-or-nothing", when: ["done"] },
  });

/** Two domains, a bonus with a cap, classes with a condition on every domain. */
function smallScheme(): Scheme {
  return schemeOf(
    [
      item("1", 10, { items: [steps("1.1", 6, [6, 4, 1, 0]), yes("1.2", 4)] }),
      item("2", 10, { aggregate: "mean", items: [steps("2.1", 5, [5, 2, 0]), yes("2.2", 5)] }),
    ],
    {
      index: { value: "share", points: 20, show: { decimals: 2 } },
      bonus: {
        upTo: 2,
        items: [
          {
            code: "T1",
            title: { vi: "Thưởng 1", en: "Bonus 1" },
            points: 1.5,
            facts: { done: { kind: "yes-no", vi: "Có", en: "Done" } },
            rule: { kind: "bonus", when: ["done"], points: 1.5 },
          },
          {
            code: "T2",
            title: { vi: "Thưởng 2", en: "Bonus 2" },
            points: 1.5,
            facts: { done: { kind: "yes-no", vi: "Có", en: "Done" } },
            rule: { kind: "bonus", when: ["done"], points: 1.5 },
          },
        ],
      },
      classes: [
        {
          id: "T",
          title: { vi: "Tốt", en: "Good" },
          from: "70%",
          provided: [{ every: 1, atLeast: "60%" }],
        },
        { id: "K", title: { vi: "Khá", en: "Fair" }, from: "0%" },
      ],
    },
  );
}

const scheme = smallScheme();
const facts = (levels: readonly number[]) => ({
  "1.1": { n: levels[0] ?? 0 },
  "1.2": { done: (levels[1] ?? 0) > 0 },
  "2.1": { n: levels[2] ?? 0 },
  "2.2": { done: (levels[3] ?? 0) > 0 },
  T1: { done: (levels[4] ?? 0) > 0 },
  T2: { done: (levels[5] ?? 0) > 0 },
});
const round = (own: readonly number[], ...others: readonly (readonly number[])[]) =>
  publishedRound(
    scheme,
    [own, ...others].map((levels, i) => unitOf(scheme, "ABCDEF"[i] ?? "", facts(levels))),
  );

/** Every combination of the steps that the items can still take, and the least effort among those that reach it. */
function bruteForce(published: PublishedRound, target: Target, efforts: Efforts): number | undefined {
  const own = published.results.find(({ unit }) => unit === A);
  if (own === undefined) throw new Error("no A");
  let ways: { readonly points: ReadonlyMap<string, Exact>; readonly effort: number }[] = [
    { points: new Map(), effort: 0 },
  ];
  for (const leaf of leavesOf(scheme, own.tree)) {
    const days = efforts.get(leaf.code);
    const reach = days === undefined ? [] : winnablePoints(leaf);
    const most = (reach.at(-1) ?? Exact.ZERO).minus(leaf.points ?? Exact.ZERO);
    ways = ways.flatMap((way) => [
      way,
      ...reach.map((points) => ({
        points: new Map([...way.points, [leaf.code, points]]),
        effort:
          way.effort +
          Math.ceil(
            points
              .minus(leaf.points ?? Exact.ZERO)
              .over(most)
              .times(Exact.of(days ?? 0))
              .toNumber() - 1e-9,
          ),
      })),
    ]);
  }
  const reached = ways.filter(({ points }) => {
    const tried = whatIf(published, A, { points });
    if (tried?.after.index === undefined) return false;
    if (target.kind === "index") return tried.after.index.atLeast(target.value);
    if (target.kind === "place") return (tried.place?.place ?? 99) <= target.place;
    return tried.after.class?.decided === true && tried.after.class.id === target.id;
  });
  return reached.length === 0 ? undefined : Math.min(...reached.map(({ effort }) => effort));
}

const level = fc.tuple(...[3, 1, 2, 1, 1, 1].map((max) => fc.integer({ min: 0, max })));
const efforts = fc
  .tuple(
    ...["1.1", "1.2", "2.1", "2.2", "T1", "T2"].map((code) =>
      fc.tuple(fc.constant(code), fc.option(fc.integer({ min: 1, max: 9 }))),
    ),
  )
  .map((pairs) => new Map(pairs.flatMap(([code, days]) => (days === null ? [] : [[code, days] as const]))));
const target = fc.oneof(
  fc
    .integer({ min: 1, max: 110 })
    .map((percent): Target => ({ kind: "index", value: Exact.ratio(percent, 100) })),
  fc.constant<Target>({ kind: "class", id: "T" }),
  fc.integer({ min: 1, max: 4 }).map((place): Target => ({ kind: "place", place })),
);

describe("the cheapest way", () => {
  test("costs what the best of all combinations costs, or is out of reach for all of them", () => {
    fc.assert(
      fc.property(
        level,
        fc.array(level, { maxLength: 3 }),
        efforts,
        target,
        (own, others, given_, wanted) => {
          const published = round(own, ...others);
          if (wanted.kind === "place" && wanted.place > others.length + 1) return;
          const found = cheapestWay(published, A, wanted, given_);
          const best = bruteForce(published, wanted, given_);
          expect(found.outcome === "reached" ? found.effort : undefined).toBe(best);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("takes the cheap step and leaves the dear one, and nothing where the target stands already", () => {
    const published = round([0, 0, 2, 1, 0, 0]);
    const dear = new Map([
      ["1.1", 30],
      ["1.2", 2],
    ]);
    const found = cheapestWay(published, A, { kind: "index", value: Exact.of("0.7") }, dear);
    expect(found.outcome === "reached" && found.items.map(({ code, to }) => [code, to.text])).toEqual([
      ["1.2", "4"],
    ]);
    const none = cheapestWay(published, A, { kind: "index", value: Exact.of("0.5") }, dear);
    expect(none.outcome === "reached" && [none.effort, none.items]).toEqual([0, []]);
  });

  test("a cap is respected: two bonuses of 1.5 under a limit of 2 are worth 2", () => {
    const found = cheapestWay(
      round([3, 1, 2, 1, 0, 0]),
      A,
      { kind: "index", value: Exact.of("1.11") },
      new Map([
        ["T1", 1],
        ["T2", 1],
      ]),
    );
    expect(found.outcome).toBe("out-of-reach");
    expect(found.outcome === "out-of-reach" && found.best.index?.text).toBe("1.1");
  });

  test("a class that a domain holds back says so when the domain cannot be won", () => {
    const found = cheapestWay(
      round([3, 1, 0, 1, 1, 1]),
      A,
      { kind: "class", id: "T" },
      new Map([["1.1", 1]]),
    );
    expect(found.outcome === "out-of-reach" && found.why?.vi).toContain("60%");
  });

  test("a class or a place that is not there is no target", () => {
    expect(cheapestWay(round([0, 0, 0, 0]), A, { kind: "class", id: "Z" }, new Map()).outcome).toBe(
      "no-such-target",
    );
    expect(cheapestWay(round([0, 0, 0, 0]), A, { kind: "place", place: 5 }, new Map()).outcome).toBe(
      "no-such-target",
    );
  });
});

describe("what can be won", () => {
  const leaf = (
    written: Parameters<typeof schemeOf>[0][number],
    figures: Record<string, string | number>,
  ) => {
    const one = schemeOf([written]);
    const [result] = publishedRound(one, [unitOf(one, "A", { "1": figures })]).results;
    if (result === undefined) throw new Error("no result");
    return winnablePoints(leavesOf(one, result.tree)[0] ?? result.tree).map(({ text }) => text);
  };
  const share = { a: count("Tử", "Part"), b: count("Mẫu", "Whole") };

  test("are the steps above, tenths from the floor of a proportional rule up, and nothing above the maximum", () => {
    expect(leaf(steps("1", 6, [6, 4, 1, 0]), { n: 1 })).toEqual(["4", "6"]);
    const proportional = item("1", 2, {
      facts: share,
      rule: { kind: "threshold-proportional", of: "a / b", full: "90%", floor: "63%" },
    });
    expect(leaf(proportional, { a: 1, b: 10 })).toEqual(["1.4", "1.6", "1.8", "2"]);
    expect(leaf(given("1", 5), { score: 5 })).toEqual([]);
  });
});
