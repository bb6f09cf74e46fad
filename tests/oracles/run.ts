/**
 * `npm run oracle -- [DIR] [--only TEXT]`: runs every reference case of a folder (default: the copied cases), prints
 * each failing one with both values, ends with the three counts, and fails when a case failed. `--only` takes the
 * cases whose id or method holds the text; the others count as skipped.
 */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { methods } from "./families/index.ts";
import { findCases, runCase } from "./runner.ts";
import type { FoundCase, Outcome } from "./runner.ts";

const shownDifferencesMax = 20;

const { positionals, values } = parseArgs({ allowPositionals: true, options: { only: { type: "string" } } });
const folder = resolve(positionals[0] ?? join(import.meta.dirname, "cases"));
const found = casesIn(folder);
const chosen = found.filter(
  ({ testCase, known }) => known && `${testCase.id} ${testCase.method}`.includes(values.only ?? ""),
);

let failed = 0;
for (const one of chosen) {
  const outcome = runCase(one, methods);
  if (outcome.kind === "failed") {
    failed += 1;
    console.log(report(one, outcome));
  }
}
console.log(`${chosen.length - failed} passed, ${failed} failed, ${found.length - chosen.length} skipped`);
process.exitCode = failed === 0 ? 0 : 1;

function casesIn(dir: string): FoundCase[] {
  try {
    const cases = findCases(dir);
    if (cases.length > 0) return cases;
    console.error(
      `Không có trường hợp nào (schema oracle/1) trong ${dir} / no case of schema oracle/1 in ${dir}`,
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
  }
  return process.exit(2);
}

function report({ testCase }: FoundCase, outcome: Extract<Outcome, { kind: "failed" }>): string {
  const lines = outcome.differences
    .slice(0, shownDifferencesMax)
    .map(({ path, got, expected }) => `    ${path}: got ${shown(got)}, expected ${shown(expected)}`);
  const more = outcome.differences.length - lines.length;
  return [
    `FAIL ${testCase.id} (${testCase.method}): ${outcome.reason}`,
    ...lines,
    ...(more > 0 ? [`    … and ${more} more`] : []),
  ].join("\n");
}

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  return typeof value === "number" ? String(value) : (JSON.stringify(value)?.slice(0, 200) ?? String(value));
}
