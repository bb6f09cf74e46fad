/** What every claim is read with. */
import { keyOf, type RawUnit, type RawYear } from "./raw-tables.ts";

export interface Context {
  readonly slug: string;
  /** Oldest first. */
  readonly years: readonly RawYear[];
  readonly year: RawYear;
  /** The unit of the page, where it is the page of one. */
  readonly unit: RawUnit | undefined;
  /** Vietnamese title of a part → its number, of PAPI alone. */
  readonly parts: ReadonlyMap<string, string>;
  readonly mean: string | undefined;
  readonly unitOf: (key: string) => string;
}

export type Claim = (text: string, context: Context) => string | undefined;

export const NUMBER = String.raw`(\d[\d.]*,\d+)`;
export const wrong = (expected: unknown) => `expected ${String(expected)}`;
export const unlike = (said: string | undefined, is: string) => (said === is ? undefined : wrong(is));

export function before({ years, year }: Context): RawYear | undefined {
  const found = years[years.indexOf(year) - 1];
  return found && found.year === year.year - 1 && found.method === year.method ? found : undefined;
}

export function inGroup(units: readonly RawUnit[], group: string | undefined): RawUnit[] {
  return units.filter((unit) => group === undefined || unit.group === group);
}

/** Names of a sentence as keys: "Hà Giang và Khánh Hòa" names both of the given units. */
export function names(text: string, units: readonly RawUnit[]): string | undefined {
  const key = `-${keyOf(text)}-`;
  const missing = units.filter((unit) => !key.includes(`-${unit.key}-`));
  return missing.length === 0 || / đơn vị khác/.test(text)
    ? undefined
    : wrong(missing.map((unit) => unit.key));
}
