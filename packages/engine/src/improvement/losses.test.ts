import { describe, expect, test } from "vitest";
import type { UnitId, UnitVersionId } from "../ids/index.ts";
import { Exact } from "../numbers/index.ts";
import { count, given, item, schemeOf, unitOf } from "../scoring/example-scheme.ts";
import { computeRound } from "../scoring/index.ts";
import { lossesByDomain, lossesOf, lostBy, type PublishedUnit } from "./losses.ts";
import { claimedYear, overClaiming } from "./over-claiming.ts";
import { similarUnits } from "./similar-units.ts";
import { usualEfforts } from "./usual-efforts.ts";

const scheme = schemeOf([
  item("1", 10, {
    items: [
      given("1.1", 6, { source: "self" }),
      item("1.2", 4, {
        source: "self",
        facts: { days: count("Số ngày chậm", "Days late") },
        rule: {
          kind: "step-by-delay",
          of: "days",
          bands: [
            { upTo: 0, points: 4 },
            { beyond: 0, points: 1 },
          ],
        },
      }),
    ],
  }),
  given("2", 10, { source: "survey" }),
]);

function published(
  scores: Readonly<Record<string, readonly [number, number, number | undefined]>>,
  region = "R",
) {
  const units = Object.entries(scores).map(([name, [first, days, survey]]) =>
    unitOf(scheme, name, { "1.1": first, "1.2": { days }, ...(survey !== undefined && { "2": survey }) }),
  );
  return computeRound(scheme, units).map(({ unit, tree }): PublishedUnit => ({
    unit,
    chain: `#${unit}` as UnitId,
    group: "",
    kind: "xa",
    region,
    tree: tree.toJSON(),
  }));
}

const A = "A" as UnitVersionId;
const units = published({ A: [4, 3, 8], B: [6, 0, 9], C: [2, 0, 7] });
const before = { scheme, units: published({ A: [5, 0, 8], B: [3, 0, 9] }) };
const losses = lossesOf({ scheme, units, before, changed: new Set(["1.1"]) }, A);
const at = (code: string) => losses.find((each) => each.code === code);

describe("what was lost", () => {
  test("is the maximum less the points, item by item and domain by domain", () => {
    expect(losses.filter(({ leaf }) => leaf).map(({ code, lost }) => [code, lost.text])).toEqual([
      ["1.1", "2"],
      ["1.2", "3"],
      ["2", "2"],
    ]);
    expect([at("1")?.lost.text, at("1")?.domain, at("1.2")?.domain]).toEqual(["5", "1", "1"]);
  });

  test("is compared with the mean of the others, with the best and with the year before", () => {
    expect([at("1.1")?.group?.text, at("1.1")?.region?.text]).toEqual(["4", "4"]);
    expect([at("1.1")?.best?.points.text, at("1.1")?.best?.units]).toEqual(["6", ["B"]]);
    expect([at("1.2")?.before?.points.text, at("1.2")?.before?.comparable]).toEqual(["4", true]);
    expect(at("1.1")?.before?.comparable).toBe(false);
  });

  test("has a cause that the scheme tells: a changed rule, a missed term, a survey", () => {
    expect([at("1.1")?.cause, at("1.2")?.cause, at("2")?.cause]).toEqual(["rule-changed", "late", "survey"]);
  });

  test("what was claimed and not shown by any document was lost for want of evidence", () => {
    const known = { claimed: new Map([["1.1", Exact.of(6)]]), documented: new Set(["1.2"]) };
    const own = lossesOf({ scheme, units, before, changed: new Set() }, A, known);
    expect(own.find(({ code }) => code === "1.1")?.cause).toBe("evidence");
  });

  test("nothing reported is nothing known: the whole maximum is open, and it is no 0", () => {
    const gaps = published({ A: [4, 0, undefined], B: [6, 0, 9] });
    const line = lossesOf({ scheme, units: gaps, changed: new Set() }, A).find(({ code }) => code === "2");
    expect([line?.missing, line?.points, line?.lost.text, line?.cause]).toEqual([
      true,
      undefined,
      "10",
      "not-reported",
    ]);
  });

  test("adds up by cause without counting a domain beside its items", () => {
    expect([...lostBy(losses, ({ cause }) => cause)].map(([cause, sum]) => [cause, sum.text])).toEqual([
      ["rule-changed", "2"],
      ["late", "3"],
      ["survey", "2"],
    ]);
    expect(lossesByDomain(scheme, units).map(({ domain, lost }) => [domain, lost.get(A)?.text])).toEqual([
      ["1", "5"],
      ["2", "2"],
    ]);
  });

  test("a unit that the edition does not have has lost nothing", () => {
    expect(lossesOf({ scheme, units, changed: new Set() }, "Z" as UnitVersionId)).toEqual([]);
  });

  test("usual efforts are whole days, more for what others decide", () => {
    expect([...usualEfforts(losses)]).toEqual([
      ["1.1", 30],
      ["1.2", 9],
      ["2", 60],
    ]);
  });
});

test("units like this one: the distance is the mean difference of the domains, and what they gained is told", () => {
  const [nearest, next] = similarUnits(scheme, units, A, before.units);
  // A 5/10 and 8/10; C 6/10 and 7/10; B 10/10 and 9/10
  expect([nearest?.unit, nearest?.distance.toFixed(3)]).toEqual(["C", "0.100"]);
  expect([next?.unit, next?.distance.toFixed(3), next?.gained?.text]).toEqual(["B", "0.300", "3"]);
  expect(nearest?.gained).toBeUndefined();
});

test("another kind and another region lie further away, by a stated 1 and 0.5", () => {
  const other = units.map((each) => (each.unit === "C" ? { ...each, kind: "phuong", region: "S" } : each));
  const [, far] = similarUnits(scheme, other, A);
  expect([far?.unit, far?.distance.toFixed(3)]).toEqual(["C", "1.600"]);
});

test("over-claiming is what was claimed less what stood, year by year", () => {
  const claimedItem = (claimed: string, stands: string) => ({
    claimed: Exact.of(claimed),
    stands: Exact.of(stands),
  });
  const told = overClaiming([
    claimedYear(2026, [claimedItem("3", "3"), claimedItem("2", "1.5")]),
    claimedYear(2025, [claimedItem("3", "2"), claimedItem("2", "1")]),
  ]);
  expect(told.years.map(({ year, excess, share, over }) => [year, excess.text, share?.text, over])).toEqual([
    [2025, "2", "2/3", 2],
    [2026, "0.5", "1/9", 1],
  ]);
  expect(told.course).toBe("less");
});
