/**
 * Runs reference cases ("oracles") of the schema `oracle/1` described in `cases/README.md`: finds the method of a
 * case, computes, and compares the answer with `expected`, key by key, at the tolerance of the case.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { differences } from "./compare.ts";
import type { Difference, Tolerance } from "./compare.ts";
import { parseTable } from "./table.ts";
import type { Table } from "./table.ts";

export type { Difference, Tolerance } from "./compare.ts";
export type { Table } from "./table.ts";

/** One reference case. What `data`, `inputs`, `design` and `options` hold depends on the method. */
export type OracleCase = {
  id: string;
  method: string;
  title: string;
  data?: unknown;
  inputs?: unknown;
  design?: unknown;
  options?: unknown;
  expected: unknown;
  tolerance?: Tolerance;
  how?: string;
  notes?: string;
};

/** Computes a case. The answer needs the keys of `expected`; more keys do no harm. Missing is null, undefined or NaN. */
export type OracleMethod = (testCase: OracleCase, table: (file: string) => Table) => unknown;

/** A case with the place it came from; `known` is false for a schema this runner does not read. */
export type FoundCase = { testCase: OracleCase; file: string; known: boolean };

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
  const { testCase, file } = found;
  const method = methods[testCase.method];
  if (method === undefined)
    return { kind: "failed", reason: `method not implemented: ${testCase.method}`, differences: [] };
  try {
    const got = method(testCase, (name) => tableAt(join(dirname(file), name)));
    const found = differences(got, testCase.expected, testCase.tolerance ?? {});
    return found.length === 0
      ? { kind: "passed" }
      : { kind: "failed", reason: `${found.length} value(s) differ`, differences: found };
  } catch (error) {
    return {
      kind: "failed",
      reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
      differences: [],
    };
  }
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
  return family.cases.map((testCase: OracleCase) => ({ testCase, file, known }));
}

const tables = new Map<string, Table>();

function tableAt(file: string): Table {
  const known = tables.get(file);
  if (known !== undefined) return known;
  const table = parseTable(readFileSync(file, "utf8"));
  tables.set(file, table);
  return table;
}
