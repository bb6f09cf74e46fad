/**
 * Runs reference cases ("oracles") of the schema `oracle/1` described in `cases/README.md`: finds the method of a
 * case, asks it without the results, and compares its answer with `expected`, key by key, at the tolerance of the case.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { OracleMethod, Question } from "./adapter.ts";
import { differences } from "./compare.ts";
import type { Difference, Tolerance } from "./compare.ts";
import { parseTable } from "./table.ts";
import type { Table } from "./table.ts";

/** One reference case as its file has it. What `data`, `inputs`, `design` and `options` hold depends on the method. */
export type OracleCase = Question & {
  id: string;
  method: string;
  title: string;
  expected: unknown;
  tolerance?: Tolerance;
  how?: string;
};

/** A case with the place it came from; `known` is false for a schema this runner does not read. */
export type FoundCase = {
  testCase: OracleCase;
  file: string;
  known: boolean;
  siblings: readonly OracleCase[];
};

export type Outcome =
  | { kind: "passed" }
  | { kind: "failed"; reason: string; differences: readonly Difference[] };

/** All cases of a folder: every `*.json` in it that says `schema: "oracle/…"`. Files of another kind are passed over. */
export function findCases(folder: string): FoundCase[] {
  if (!existsSync(folder)) throw new RangeError(`no such folder: ${folder}`);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .toSorted();
  return files.flatMap((name) => casesOf(join(folder, name)));
}

/** Computes one case with its method and compares. A method that is missing or throws makes the case fail. */
export function runCase(found: FoundCase, methods: Readonly<Record<string, OracleMethod>>): Outcome {
  const { testCase, file, siblings } = found;
  const method = methods[testCase.method];
  if (method === undefined)
    return { kind: "failed", reason: `method not implemented: ${testCase.method}`, differences: [] };
  try {
    const got = method(questionOf(testCase), {
      table: (name) => tableAt(join(dirname(file), name)),
      questionOf: (id) => questionOf(siblings.find((other) => other.id === id) ?? noCase(id)),
    });
    const apart = differences(got, testCase.expected, testCase.tolerance ?? {});
    return apart.length === 0
      ? { kind: "passed" }
      : { kind: "failed", reason: `${apart.length} value(s) differ`, differences: apart };
  } catch (error) {
    return {
      kind: "failed",
      reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
      differences: [],
    };
  }
}

/**
 * What of a case goes to its adapter. Some cases write each question beside its answer in one row of `expected`: the
 * keys that are questions go over as `inputs.rows`, the others stay behind.
 */
export function questionOf({ method, data, inputs, design, options, notes, expected }: OracleCase): Question {
  const asked = askedInRows[method];
  const rows = asked === undefined ? undefined : rowsOf(expected, asked);
  return structuredClone({
    ...(data === undefined ? {} : { data }),
    ...(inputs === undefined && rows === undefined ? {} : { inputs: { ...Object(inputs), ...rows } }),
    ...(design === undefined ? {} : { design }),
    ...(options === undefined ? {} : { options }),
    ...(notes === undefined ? {} : { notes }),
  });
}

const askedInRows: Readonly<Record<string, readonly string[]>> = {
  "sampling.size": ["N", "e", "p", "deff", "responseRate"],
};

function rowsOf(expected: unknown, asked: readonly string[]): { rows: unknown[] } {
  const { rows }: { rows?: unknown } = Object(expected);
  if (!Array.isArray(rows)) throw new RangeError("rows: a list of questions was expected");
  return {
    rows: rows.map((row) =>
      Object.fromEntries(Object.entries(Object(row)).filter(([key]) => asked.includes(key))),
    ),
  };
}

function noCase(id: string): never {
  throw new RangeError(`no case ${id} beside this one`);
}

type Family = { schema?: unknown; cases?: unknown };

function casesOf(file: string): FoundCase[] {
  const family: Family = JSON.parse(readFileSync(file, "utf8"));
  if (
    typeof family.schema !== "string" ||
    !family.schema.startsWith("oracle/") ||
    !Array.isArray(family.cases)
  )
    return [];
  const known = family.schema === "oracle/1";
  const siblings: OracleCase[] = family.cases;
  return siblings.map((testCase) => ({ testCase, file, known, siblings }));
}

const tables = new Map<string, Table>();

function tableAt(file: string): Table {
  const known = tables.get(file);
  if (known !== undefined) return known;
  const table = parseTable(readFileSync(file, "utf8"));
  tables.set(file, table);
  return table;
}
