import { Exact, parseScheme, type RoundId, type UnitVersionId } from "@thang-diem/engine";
import { expect, test } from "vitest";
import { effortsOf, readSupposition, suppositionIn, suppositionText, targetOf } from "./suppose.ts";

const read = parseScheme(
  JSON.stringify({
    scheme: "example",
    version: "1",
    status: "sample",
    title: { vi: "Ví dụ", en: "Example" },
    basis: {},
    years: { from: 2026 },
    units: ["xã"],
    levels: [{ vi: "lĩnh vực", en: "domain" }],
    index: { value: "share", points: 5, show: { decimals: 2 } },
    ranking: { on: "exact", ties: "shared-gap" },
    groups: "none",
    items: [
      {
        code: "1",
        title: { vi: "Tiêu chí", en: "Item" },
        points: 5,
        facts: { share: { kind: "share", vi: "Tỷ lệ", en: "Share" } },
        rule: { kind: "external", of: "share", as: "share" },
      },
    ],
  }),
);
if (!read.ok) throw new Error("the scheme of the test does not parse");
const scheme = read.value;
const [round, unit] = ["0190b7a0-0000-7000-8000-000000000001" as RoundId, "a" as UnitVersionId];

test("what is supposed comes back whole from the link that carries it", () => {
  const given = {
    ...suppositionIn(undefined, round, unit),
    points: { "1": "2.5" },
    trend: "1,5",
    target: "place:3",
  };
  expect(suppositionIn(suppositionText(given), round, unit)).toEqual(given);
  expect(suppositionText(suppositionIn(undefined, round, unit))).toBe("");
});

test("a link that somebody has broken supposes nothing", () => {
  for (const text of ["{", "7", '{"points": 3}', "null"])
    expect(suppositionIn(text, round, unit)).toEqual(suppositionIn(undefined, round, unit));
});

test("facts are read as an official types them, and what cannot be read is named", () => {
  const given = { ...suppositionIn(undefined, round, unit), facts: { "1": { share: "92,5%" } }, trend: "2" };
  const { supposed, faults } = readSupposition(scheme, given);
  expect(supposed.facts?.get("1")?.get("share")).toEqual(Exact.of("0.925"));
  // others move by points of a hundred: the index is a share
  expect([supposed.trend?.text, faults.size]).toEqual(["0.02", 0]);
  const wrong = readSupposition(scheme, { ...given, facts: { "1": { share: "nhiều" } }, trend: "x" });
  expect([...wrong.faults.keys()]).toEqual(["1 share", "trend"]);
  expect(wrong.supposed).toEqual({});
});

test("a target is typed in percent where the index is a share", () => {
  expect(targetOf(scheme, "index:87,5")).toEqual({ kind: "index", value: Exact.of("0.875") });
  expect(targetOf(scheme, "place:5")).toEqual({ kind: "place", place: 5 });
  expect([targetOf(scheme, "place:1,5"), targetOf(scheme, "index:"), targetOf(scheme, "")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test("days that are typed stand over the usual ones; an empty field takes the item out", () => {
  const usual = new Map([
    ["1", 3],
    ["2", 4],
  ]);
  expect([...effortsOf(usual, { "1": "9", "2": "" })]).toEqual([["1", 9]]);
});
