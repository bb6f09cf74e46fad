import { at, encode } from "./column.ts";
import type { LabelColumn } from "./column.ts";
import { fail, placed, problem, succeed } from "./problem.ts";
import type { Outcome } from "./problem.ts";

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
export function declareDomains(columns: Readonly<Record<string, LabelColumn>>, wanted?: readonly string[]): Outcome<SurveyDomains> {
  const names = Object.keys(columns);
  const coded = Object.values(columns).map(encode);
  const rowCount = coded[0]?.codes.length ?? 0;
  const uneven = names.filter((_, index) => coded[index]?.codes.length !== rowCount);
  if (uneven.length > 0 || rowCount === 0) {
    return fail([problem("survey.column-length", { vi: "Các cột tạo miền phải có cùng số dòng, ít nhất một dòng", en: "Domain columns need the same number of rows, at least one" }, placed("variable", uneven))]);
  }
  const missing = (wanted ?? []).filter((level) => !coded[0]?.levels.includes(level));
  if (missing.length > 0) return fail([problem("survey.domain-empty", { vi: "Miền không có quan sát nào", en: "Domain has no rows" }, placed("domain", missing))]);
  return succeed(cross(names, coded, rowCount));
}

/** 1 for the rows of one domain. */
export function domainMask(domains: SurveyDomains, domain: number): Uint8Array {
  const mask = new Uint8Array(domains.codes.length);
  for (let row = 0; row < mask.length; row++) if (domains.codes[row] === domain) mask[row] = 1;
  return mask;
}

function cross(names: readonly string[], coded: readonly { codes: Int32Array; levels: readonly string[] }[], rowCount: number): SurveyDomains {
  const keys = new Float64Array(rowCount);
  for (const { codes, levels } of coded) {
    for (let row = 0; row < rowCount; row++) {
      const code = at(codes, row);
      keys[row] = code < 0 || at(keys, row) < 0 ? -1 : at(keys, row) * levels.length + code;
    }
  }
  const distinct = Array.from(new Set(keys)).filter((key) => key >= 0).toSorted((a, b) => a - b);
  const position = new Map(distinct.map((key, index) => [key, index]));
  return { codes: Int32Array.from(keys, (key) => position.get(key) ?? -1), levels: distinct.map((key) => levelsOf(key, names, coded)) };
}

function levelsOf(key: number, names: readonly string[], coded: readonly { levels: readonly string[] }[]): Record<string, string> {
  const result: [string, string][] = [];
  let rest = key;
  for (let index = names.length - 1; index >= 0; index--) {
    const levels = coded[index]?.levels ?? [];
    result.unshift([names[index] ?? "", levels[rest % levels.length] ?? ""]);
    rest = Math.floor(rest / levels.length);
  }
  return Object.fromEntries(result);
}
