import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { differences } from "./compare.ts";
import { methods } from "./families/index.ts";
import { findCases, runCase } from "./runner.ts";
import { parseTable } from "./table.ts";

describe("the engine gives what the reference software gives", () => {
  const cases = findCases(join(import.meta.dirname, "cases"));
  test.each(cases.map((found) => ({ found, name: `${found.testCase.id}: ${found.testCase.title}` })))(
    "$name",
    ({ found }) => {
      expect(runCase(found, methods)).toEqual({ kind: "passed" });
    },
  );
});

describe("the comparison of an answer with a case", () => {
  test("takes a difference up to abs + rel · |expected|", () => {
    expect(differences({ a: 100.2 }, { a: 100.1 }, { abs: 0.05, rel: 0.001 })).toEqual([]);
    expect(differences({ a: 100.3 }, { a: 100.1 }, { abs: 0.05, rel: 0.001 })).toEqual([
      { path: "a", got: 100.3, expected: 100.1 },
    ]);
  });

  test("uses relSe for standard errors and intervals alone", () => {
    const expected = { estimate: 1.5, se: 1.5, ciTLow: [1.5], seasonal: 1.5 };
    const got = { estimate: 1.6, se: 1.6, ciTLow: [1.6], seasonal: 1.6 };
    expect(differences(got, expected, { rel: 1e-9, relSe: 0.1 }).map(({ path }) => path)).toEqual([
      "estimate",
      "seasonal",
    ]);
  });

  test("wants a missing value where the reference has none, and a value where it has one", () => {
    expect(differences({ a: [Number.NaN, null, undefined] }, { a: [null, "NaN", null] }, {})).toEqual([]);
    expect(differences({ a: 0 }, { a: null }, { abs: 1 })).toHaveLength(1);
    expect(differences({ a: Number.NaN }, { a: 0.5 }, { abs: 1 })).toHaveLength(1);
    expect(differences({}, { a: 0.5 }, { abs: 1 })).toHaveLength(1);
  });

  test("wants whole numbers, flags and texts to be equal whatever the tolerance", () => {
    expect(
      differences({ rank: 4, yes: true, code: "A" }, { rank: 5, yes: false, code: "B" }, { abs: 10 }),
    ).toHaveLength(3);
  });

  test("names the place of a difference and tells lists of another length apart", () => {
    expect(differences({ rows: [{ x: 1 }, { x: 2 }] }, { rows: [{ x: 1 }, { x: 3 }] }, {})).toEqual([
      { path: "rows[1].x", got: 2, expected: 3 },
    ]);
    expect(differences({ rows: new Float64Array(2) }, { rows: [0, 0, 0] }, {})).toEqual([
      { path: "rows.length", got: 2, expected: 3 },
    ]);
  });
});

test("a case of an unknown method fails and says so", () => {
  const found = {
    testCase: { id: "x", method: "no.such", title: "", expected: {} },
    file: "x.json",
    known: true,
  };
  expect(runCase(found, methods)).toMatchObject({
    kind: "failed",
    reason: "method not implemented: no.such",
  });
});

test("a table reads quotes, commas in quotes and empty cells", () => {
  const table = parseTable('name,x,y\n"Hà Nội, Tp ""cũ""",1.5,\n,-2e-3,7\n');
  expect(table.text("name")).toEqual(['Hà Nội, Tp "cũ"', null]);
  expect(table.numbers("x")).toEqual([1.5, -0.002]);
  expect(table.numbers("y")).toEqual([Number.NaN, 7]);
  expect(() => table.numbers("name")).toThrow("name, row 1");
});
