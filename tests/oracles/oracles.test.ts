import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { OracleMethod, Question } from "./adapter.ts";
import { differences } from "./compare.ts";
import { methods } from "./families/index.ts";
import { findCases, questionOf, runCase } from "./runner.ts";
import type { FoundCase, OracleCase } from "./runner.ts";
import { parseTable } from "./table.ts";

const cases = findCases(join(import.meta.dirname, "cases"));
const named = cases.map((found) => ({ found, name: `${found.testCase.id}: ${found.testCase.title}` }));

describe("the engine gives what the reference software gives", () => {
  test.each(named)("$name", ({ found }) => {
    expect(runCase(found, methods)).toEqual({ kind: "passed" });
  });
});

describe("an adapter sees a question and nothing of what is to come out", () => {
  test("of every case it gets the parts that ask, without results, id or title", () => {
    for (const found of cases) {
      const seen: Question[] = [];
      runCase(found, recording(found, seen));
      const allowed = new Set(["data", "inputs", "design", "options", "notes"]);
      expect(
        seen.flatMap((question) => Object.keys(question)).filter((key) => !allowed.has(key)),
        found.testCase.id,
      ).toEqual([]);
      expect(seen).toHaveLength(1);
    }
  });

  test("rows of answers that carry their question give the question alone", () => {
    const found = cases.find(({ testCase }) => testCase.method === "sampling.size");
    const { inputs } = questionOf(found?.testCase ?? empty);
    expect(Object.keys(Object(inputs).rows[0])).toEqual(["N", "e", "p", "deff", "responseRate"]);
    expect(Object.keys(Object(inputs).rows)).toHaveLength(6);
  });

  test("an answer is the same whatever the case expects", () => {
    for (const found of cases) {
      const { expected } = found.testCase;
      const questionsKept = found.testCase.method === "sampling.size";
      const blank = { ...found, testCase: { ...found.testCase, expected: questionsKept ? expected : {} } };
      expect(runCase(blank, methods), found.testCase.id).toEqual({ kind: "passed" });
    }
  });
});

describe("an adapter reads every option of its case or fails it", () => {
  test("an option that it does not know fails the case, in every case there is", () => {
    for (const found of cases) {
      const options = { ...Object(found.testCase.options), planted: 1 };
      expect(refusal(found, { options }), found.testCase.id).toMatch(/"(planted|options)"/);
    }
  });

  test("so does a part of the design, the inputs or the data that it does not know", () => {
    for (const found of cases)
      for (const part of ["design", "inputs", "data"] as const) {
        const planted = { ...Object(found.testCase[part]), planted: 1 };
        expect(refusal(found, { [part]: planted }), `${found.testCase.id} ${part}`).not.toBe("");
      }
  });

  test("so does a text that it does not know in place of any text of the options or the design", () => {
    let planted = 0;
    for (const found of cases)
      for (const part of ["options", "design"] as const)
        for (const changed of withTextsChanged(found.testCase[part])) {
          planted += 1;
          expect(
            refusal(found, { [part]: changed }),
            `${found.testCase.id} ${JSON.stringify(changed)}`,
          ).not.toBe("");
        }
    expect(planted).toBeGreaterThan(800);
  });

  test("a number of the options has a part in the answer or in the check of the case", () => {
    const idle = cases.flatMap((found) =>
      Object.entries(Object(found.testCase.options)).flatMap(([key, value]) =>
        typeof value !== "number" ||
        [value + 1, 1, 100 * value].some((other) => !passesWith(found, key, other))
          ? []
          : [`${found.testCase.id} ${key}`],
      ),
    );
    expect(idle).toEqual([]);
  });
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

  test("takes two errors that are rounding for the same, but no error for a rounding one", () => {
    expect(differences({ estimate: 5e5, se: 3e-7 }, { estimate: 5e5, se: 1e-9 }, { rel: 1e-9 })).toEqual([]);
    expect(differences({ estimate: 5e5, se: 3 }, { estimate: 5e5, se: 1e-9 }, { rel: 1e-9 })).toHaveLength(1);
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

  test("meets rows that name their unit by the name", () => {
    const expected = [
      { iCode: "a", w: 1 },
      { iCode: "b", w: 2 },
    ];
    expect(differences(expected.toReversed(), expected, {})).toEqual([]);
    expect(
      differences(
        [
          { iCode: "a", w: 1 },
          { iCode: "c", w: 2 },
        ],
        expected,
        {},
      ),
    ).toHaveLength(1);
  });
});

test("a case of an unknown method fails and says so", () => {
  const found = { testCase: { ...empty, method: "no.such" }, file: "x.json", known: true, siblings: [] };
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

const empty: OracleCase = { id: "x", method: "", title: "", expected: {} };

function recording({ testCase }: FoundCase, seen: Question[]): Record<string, OracleMethod> {
  return {
    [testCase.method]: (question) => {
      seen.push(question);
      return {};
    },
  };
}

/** Why a changed case was refused before any value was compared; empty when it was not. */
function refusal(found: FoundCase, change: Partial<OracleCase>): string {
  const outcome = runCase({ ...found, testCase: { ...found.testCase, ...change } }, methods);
  return outcome.kind === "failed" && outcome.differences.length === 0 ? outcome.reason : "";
}

function passesWith(found: FoundCase, key: string, value: number): boolean {
  const options = { ...Object(found.testCase.options), [key]: value };
  return runCase({ ...found, testCase: { ...found.testCase, options } }, methods).kind === "passed";
}

/** The part once for each text in it, with that text replaced by one that nobody knows. */
function withTextsChanged(part: unknown): unknown[] {
  if (typeof part === "string") return ["unheard-of"];
  if (Array.isArray(part))
    return part.flatMap((item, index) => withTextsChanged(item).map((changed) => part.with(index, changed)));
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, item]) =>
    withTextsChanged(item).map((changed) => ({ ...part, [key]: changed })),
  );
}
