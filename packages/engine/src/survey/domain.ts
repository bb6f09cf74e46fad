import { encode } from "./column.ts";
import type { CodedColumn, LabelColumn } from "./column.ts";
import { allRows } from "./linearise.ts";
import { fail, placed, problem, succeed } from "./problem.ts";
import type { Outcome, SurveyProblem } from "./problem.ts";

/** Subpopulations to estimate for: every row belongs to one of them, or to none (−1). */
export interface SurveyDomains {
  readonly codes: Int32Array;
  /** One entry a domain: the level of each variable that forms it. */
  readonly levels: readonly Readonly<Record<string, string>>[];
}

/**
 * Crosses one or more columns into domains, sorted by the first column, then the second …
 * Rows with a missing name belong to no domain. Only combinations that occur become domains.
 *
 * @param wanted levels of a single column that must occur; those that do not are a problem "survey.domain-empty".
 * @example declareDomains({ province, gender })
 */
export function declareDomains(
  columns: Readonly<Record<string, LabelColumn>>,
  wanted?: readonly string[],
): Outcome<SurveyDomains> {
  const names = Object.keys(columns);
  const coded = Object.values(columns).map(encode);
  const rowCount = coded[0]?.codes.length ?? 0;
  const uneven = names.filter((_, index) => coded[index]?.codes.length !== rowCount);
  if (uneven.length > 0 || rowCount === 0) {
    return fail([
      problem(
        "survey.column-length",
        {
          vi: "Các cột tạo miền phải có cùng số dòng, ít nhất một dòng",
          en: "Domain columns need the same number of rows, at least one",
        },
        placed("variable", uneven),
      ),
    ]);
  }
  const missing = (wanted ?? []).filter((level) => !coded[0]?.levels.includes(level));
  if (missing.length > 0)
    return fail([
      problem(
        "survey.domain-empty",
        { vi: "Miền không có quan sát nào", en: "Domain has no rows" },
        placed("domain", missing),
      ),
    ]);
  return succeed(crossColumns(names, coded));
}

/** The rows of every domain, in row order. */
export function domainRows({ codes, levels }: SurveyDomains): Int32Array[] {
  const sizes = new Int32Array(levels.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    if (code >= 0) sizes[code] = (sizes[code] ?? 0) + 1;
  }
  const lists = Array.from(sizes, (size) => new Int32Array(size));
  const filled = new Int32Array(levels.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    const list = lists[code];
    const place = filled[code] ?? 0;
    if (!list) continue;
    list[place] = row;
    filled[code] = place + 1;
  }
  return lists;
}

/** A domain to estimate for: its rows and, unless it is the whole sample, the levels that form it. */
export interface DomainPart {
  readonly rows: Int32Array;
  readonly named: { readonly domain?: Readonly<Record<string, string>> };
}

/** The domains one by one; without domains the whole sample. */
export function domainParts(by: SurveyDomains | undefined, rowCount: number): DomainPart[] {
  if (!by) return [{ rows: allRows(rowCount), named: {} }];
  return domainRows(by).map((rows, domain) => ({ rows, named: { domain: by.levels[domain] ?? {} } }));
}

/** Domains must be declared on the rows of the design. */
export function checkDomains(by: SurveyDomains | undefined, rowCount: number): SurveyProblem[] {
  if (!by || by.codes.length === rowCount) return [];
  return [
    problem(
      "survey.column-length",
      { vi: `Miền không có đúng ${rowCount} dòng`, en: `Domains do not have ${rowCount} rows` },
      placed("variable", ["by"]),
    ),
  ];
}

/** Crosses the columns one after the other; the result is numbered in the order of the levels, first column first. */
function crossColumns(names: readonly string[], columns: readonly CodedColumn[]): SurveyDomains {
  const [first, ...others] = columns;
  if (!first) return { codes: new Int32Array(0), levels: [] };
  let crossed: { codes: Int32Array; parts: readonly (readonly number[])[] } = {
    codes: first.codes,
    parts: first.levels.map((_, code) => [code]),
  };
  for (const column of others) crossed = crossWith(crossed, column);
  const named = (codes: readonly number[]) =>
    Object.fromEntries(names.map((name, index) => [name, columns[index]?.levels[codes[index] ?? 0] ?? ""]));
  return { codes: crossed.codes, levels: crossed.parts.map(named) };
}

function crossWith(
  { codes, parts }: { codes: Int32Array; parts: readonly (readonly number[])[] },
  column: CodedColumn,
): { codes: Int32Array; parts: readonly (readonly number[])[] } {
  const width = column.levels.length;
  const position = new Map<number, number>();
  const keys = new Float64Array(codes.length);
  for (let row = 0; row < keys.length; row++) {
    const outer = codes[row] ?? -1;
    const inner = column.codes[row] ?? -1;
    const key = outer < 0 || inner < 0 ? -1 : outer * width + inner;
    keys[row] = key;
    if (key >= 0) position.set(key, 0);
  }
  const sorted = Float64Array.from(position.keys()).toSorted();
  sorted.forEach((key, index) => position.set(key, index));
  const crossed = new Int32Array(keys.length);
  for (let row = 0; row < keys.length; row++) crossed[row] = position.get(keys[row] ?? -1) ?? -1;
  return {
    codes: crossed,
    parts: Array.from(sorted, (key) => [...(parts[Math.floor(key / width)] ?? []), key % width]),
  };
}
