import type { OracleCase, Table } from "../runner.ts";

/** Readers of the loosely typed parts of a case; a case that does not fit is an error that names the key. */

export function recordIn(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new RangeError(`${name}: an object was expected`);
  return Object.fromEntries(Object.entries(value));
}

export function listIn(value: unknown, name: string): unknown[] {
  if (!Array.isArray(value)) throw new RangeError(`${name}: a list was expected`);
  return value;
}

export function numberIn(value: unknown, name: string): number {
  if (typeof value !== "number")
    throw new RangeError(`${name}: a number was expected, got ${JSON.stringify(value)}`);
  return value;
}

export function textIn(value: unknown, name: string): string {
  if (typeof value !== "string")
    throw new RangeError(`${name}: a text was expected, got ${JSON.stringify(value)}`);
  return value;
}

/** A list of numbers where null stands for a missing value (NaN here). */
export function numbersIn(value: unknown, name: string): number[] {
  return listIn(value, name).map((item) => (item === null ? Number.NaN : numberIn(item, name)));
}

export function textsIn(value: unknown, name: string): string[] {
  return listIn(value, name).map((item) => textIn(item, name));
}

export function optionsOf(testCase: OracleCase): Record<string, unknown> {
  return recordIn(testCase.options ?? {}, "options");
}

export function inputsOf(testCase: OracleCase): Record<string, unknown> {
  return recordIn(testCase.inputs ?? {}, "inputs");
}

/** The table a part of the case names by `{ file }`. */
export function tableNamed(part: unknown, table: (file: string) => Table): Table {
  return table(textIn(recordIn(part, "data").file, "file"));
}
