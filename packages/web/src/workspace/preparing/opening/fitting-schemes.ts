import { COUNTRY } from "@thang-diem/engine";
import type { SchemeLine } from "@thang-diem/contract";

/** What an evaluation assesses, as far as that decides which schemes fit. */
export interface Assessed {
  readonly year: number;
  readonly topUnitId: string;
}

/** Provinces and ministries are assessed by the country; a province assesses its own agencies and communes. */
const NATIONAL = /^(tỉnh|thành phố trực thuộc trung ương|bộ)(?=$|[\s,])/iu;

/**
 * Whether a scheme is in force in the assessed year and for units that such an evaluation has.
 *
 * @example fitsEvaluation(papi, { year: 2026, topUnitId: "22" }) // false: PAPI is about provinces
 */
export function fitsEvaluation(
  { years, units }: Pick<SchemeLine, "years" | "units">,
  { year, topUnitId }: Assessed,
): boolean {
  const inForce = years.from <= year && (years.to === undefined || year <= years.to);
  return inForce && units.some((unit) => NATIONAL.test(unit) === (topUnitId === COUNTRY));
}

type Line = Pick<SchemeLine, "years" | "units">;

/** Whether a scheme may follow another: in force in a year of the other, for a kind of unit of the other. */
export function mayFollow({ years, units }: Line, before: Line): boolean {
  const begins = Math.max(years.from, before.years.from);
  const ends = Math.min(years.to ?? Infinity, before.years.to ?? Infinity);
  return begins <= ends && units.some((unit) => before.units.includes(unit));
}
