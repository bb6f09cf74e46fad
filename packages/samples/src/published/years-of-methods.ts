/**
 * The decision whose criteria scored a year, latest first: each was
 * issued at the end of a year and is taken to hold from that year on.
 */
const DECISIONS: readonly (readonly [from: number, decision: string])[] = [
  [2024, "892/QĐ-BNV"],
  [2022, "876/QĐ-BNV"],
  [2020, "1149/QĐ-BNV"],
  [2019, "1150/QĐ-BNV"],
  [2018, "2636/QĐ-BNV"],
  [2017, "2948/QĐ-BNV"],
  [2016, "4361/QĐ-BNV"],
  [2012, "1294/QĐ-BNV"],
];

/** By what PAR INDEX of a year was scored: years with one decision compare in points. */
export function parDecision(year: number): string {
  return sinceYear(DECISIONS, year);
}

/** The entry that holds in a year, of a list with the latest first. @throws RangeError before the first entry */
export function sinceYear(list: readonly (readonly [from: number, held: string])[], year: number): string {
  const found = list.find(([from]) => year >= from);
  if (!found) throw new RangeError(`nothing holds in ${year}`);
  return found[1];
}
