import type { FactDeclaration } from "@thang-diem/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distinctMotions, factsKey, type Side } from "./motions.ts";

const declared = (name: string, kind: FactDeclaration["kind"]): [string, FactDeclaration] => [
  name,
  { name, kind, title: { vi: name, en: name }, levels: new Map() } as FactDeclaration,
];
const item = { facts: new Map([declared("done", "count"), declared("published", "yes-no")]) };
const side = (kind: Side["kind"], facts: Side["facts"], proposedBy: string = kind): Side => ({
  kind,
  facts,
  status: "scored",
  points: "1",
  maximum: "1",
  reason: `lý do của ${kind}`,
  proposedBy,
});

describe("the motions of an item", () => {
  test.each([
    ["the same facts in other spelling are one motion, named by all who hold it", "1.000", "1000", [1]],
    ["a blank around a value is no other value", "7", " 7 ", [1]],
    ["other facts are another motion", "7", "8", [0, 0]],
    ["what cannot be read is compared as it stands", "bảy", "bảy", [1]],
    ["nothing typed is not 0", "", "0", [0, 0]],
  ])("%s", (_why, found, claimed, also) => {
    const motions = distinctMotions(item, [
      side("appraisal", { done: found, published: "có" }),
      side("unit", { done: claimed, published: "yes" }),
    ]);
    expect(motions.map((motion) => motion.also.length)).toEqual(also);
  });

  test("of an accepted finding that a re-check contradicts are two: both first sides, and the re-check", () => {
    const motions = distinctMotions(item, [
      side("appraisal", { done: "8" }, "Người thẩm định"),
      side("unit", { done: "8" }, "Sở Tài chính"),
      side("re-check", { done: "6" }, "Người kiểm tra"),
    ]);
    expect(motions).toMatchObject([
      { kind: "appraisal", also: [{ kind: "unit", proposedBy: "Sở Tài chính", reason: "lý do của unit" }] },
      { kind: "re-check", proposedBy: "Người kiểm tra", also: [] },
    ]);
  });

  test("are never two with equal facts, and every side stands behind exactly one", () => {
    const facts = fc.record(
      {
        done: fc.constantFrom("", "0", "6", "06", "6 ", "1.000", "1000", "sáu"),
        published: fc.constantFrom("có", "không", "yes", "no", ""),
      },
      { requiredKeys: [] },
    );
    const sides = fc.array(fc.tuple(fc.constantFrom("appraisal", "unit", "re-check", "other"), facts), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(sides, (drawn) => {
        const all = drawn.map(([kind, given], i) =>
          side(kind as Side["kind"], given as Side["facts"], `${i}`),
        );
        const motions = distinctMotions(item, all);
        const keys = motions.map((motion) => factsKey(item, motion.facts));
        expect(new Set(keys).size).toBe(keys.length);
        const holders = motions.flatMap((motion) => [
          motion.proposedBy,
          ...motion.also.map((each) => each.proposedBy),
        ]);
        expect(holders.toSorted()).toEqual(all.map(({ proposedBy }) => proposedBy).toSorted());
      }),
    );
  });
});
