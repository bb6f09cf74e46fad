/** What must hold for every scheme and every figure, tried on many. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Exact } from "../numbers/index.ts";
import type { Scheme } from "../scheme/index.ts";
import { computeIndex, computeRound } from "./compute.ts";
import { given, item, schemeOf, unitOf } from "./example-scheme.ts";
import type { UnitFacts } from "./facts.ts";
import type { ResultNode } from "./node.ts";

const DOMAINS = [[4, 6], [3, 3, 2], [5]] as const;
const LEAVES = DOMAINS.flatMap((points, d) => points.map((most, i) => ({ code: `${d + 1}.${i + 1}`, most })));
const facts = {
  score: { kind: "number", vi: "Điểm", en: "Points" },
  skip: { kind: "yes-no", vi: "Không phát sinh", en: "Does not arise" },
};

function tree(effect: string): Scheme {
  const leaf = ({ code, most }: { code: string; most: number }) =>
    given(code, most, { facts, notApplicable: { when: ["skip"], effect } });
  const domains = DOMAINS.map((points, d) =>
    item(
      String(d + 1),
      points.reduce<number>((a, b) => a + b, 0),
      { items: LEAVES.filter(({ code }) => code.startsWith(`${d + 1}.`)).map(leaf) },
    ),
  );
  return schemeOf(domains, { index: { value: "share", points: 23, show: { decimals: 2 } } });
}

const SCHEMES = ["leaves-the-maximum", "shared-among-siblings"].map(tree);
const figures = fc.tuple(
  ...LEAVES.map(({ most }) =>
    fc.record({
      score: fc.integer({ min: 0, max: most * 60 }).map((sixtieths) => Exact.ratio(sixtieths, 60).text),
      skip: fc.boolean(),
    }),
  ),
);
type Figures = readonly { readonly score: string; readonly skip: boolean }[];

function unit(scheme: Scheme, name: string, values: Figures): UnitFacts {
  return unitOf(
    scheme,
    name,
    Object.fromEntries(
      LEAVES.map(({ code }, i) => [code, { score: values[i]?.score, skip: values[i]?.skip }]),
    ),
  );
}

function leavesOf(node: ResultNode): ResultNode[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(leavesOf);
}

describe.each(SCHEMES.map((scheme, i) => ({ scheme, effect: ["leaving the maximum", "sharing points"][i] })))(
  "with items $effect",
  ({ scheme }) => {
    test("adding a point never lowers the index", () => {
      fc.assert(
        fc.property(figures, fc.nat({ max: LEAVES.length - 1 }), (values, at) => {
          const chosen = LEAVES[at];
          const more = values.map((each, i) =>
            i === at && chosen
              ? {
                  ...each,
                  score: Exact.min(Exact.of(chosen.most), Exact.of(each.score).plus(Exact.ONE)).text,
                }
              : each,
          );
          const [before, after] = [
            computeIndex(scheme, unit(scheme, "a", values)).index,
            computeIndex(scheme, unit(scheme, "a", more)).index,
          ];
          expect(before === undefined ? after === undefined : after?.atLeast(before)).toBe(true);
        }),
      );
    });

    test("the index lies between 0 and 1", () => {
      fc.assert(
        fc.property(figures, (values) => {
          const { index } = computeIndex(scheme, unit(scheme, "a", values));
          expect(!index || (!index.isNegative && !index.above(Exact.ONE))).toBe(true);
        }),
      );
    });

    test("the order of the units changes nothing", () => {
      fc.assert(
        fc.property(fc.array(figures, { minLength: 2, maxLength: 5 }), (rows) => {
          const units = rows.map((values, i) => unit(scheme, `u${i}`, values));
          const byName = (order: readonly UnitFacts[]) =>
            new Map(computeRound(scheme, order).map((result) => [result.unit, JSON.stringify(result.tree)]));
          expect([...byName(units.toReversed())].toSorted()).toEqual([...byName(units)].toSorted());
        }),
        { numRuns: 25 },
      );
    });
  },
);

test("points and maximum are the sums of the leaves", () => {
  const scheme = tree("leaves-the-maximum");
  fc.assert(
    fc.property(figures, (values) => {
      const result = computeIndex(scheme, unit(scheme, "a", values));
      const leaves = leavesOf(result.tree);
      expect(result.maximum.text).toBe(Exact.sum(leaves.map((leaf) => leaf.maximum)).text);
      expect(result.points?.text ?? "0").toBe(Exact.sum(leaves.flatMap((leaf) => leaf.points ?? [])).text);
    }),
  );
});
