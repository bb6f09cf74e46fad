import { Exact } from "@thang-diem/engine";
import type { ReadClaim } from "./claim.ts";
import {
  type KnownFigures,
  type KnownResult,
  type KnownSeries,
  type KnownYear,
  type UnitOfSeries,
  yearOf,
} from "./known-figures.ts";
import { sourceNumber } from "./printed-number.ts";

/** A figure of one unit in one year. */
export interface Known {
  readonly of: UnitOfSeries;
  readonly year: KnownYear;
  readonly result: KnownResult;
}

/** The unit of a claim in the series of its index; nothing where several or none would fit. */
export function unitOf(claim: ReadClaim, which = claim.units[0]): UnitOfSeries | undefined {
  const fitting = (which?.as ?? []).filter(({ series }) => series.family === claim.index?.family);
  if (fitting.length <= 1) return fitting[0];
  const ofYear = fitting.filter(
    ({ series, unit }) => claim.year !== undefined && yearOf(series, claim.year)?.results.has(unit.id),
  );
  return ofYear.length === 1 ? ofYear[0] : undefined;
}

/** What is known of a unit in a year; `year` is that of the claim where none is given. */
export function knownOf(claim: ReadClaim, of = unitOf(claim), year = claim.year): Known | undefined {
  if (!of || year === undefined) return undefined;
  const known = yearOf(of.series, year);
  const result = known?.results.get(of.unit.id);
  return known && result ? { of, year: known, result } : undefined;
}

/** The value of the index or, where the claim speaks of a part, of that part. */
export function valueOf({ part }: Pick<ReadClaim, "part">, { result }: Known): string | undefined {
  if (!part) return result.value;
  return part.code === undefined ? undefined : result.parts.get(part.code);
}

/** The place in the index, in a part or in a region, as far as it can be known. */
export function placeOf(claim: ReadClaim, known: Known): number | undefined {
  const { part, region } = claim;
  if (!part && !region) return known.result.rank;
  if (!known.year.complete || (region && region.region === undefined)) return undefined;
  if (region && known.of.unit.region !== region.region) return undefined;
  const own = valueOf(claim, known);
  if (own === undefined) return undefined;
  const peers = known.of.series.units.filter((unit) => !region || unit.region === region.region);
  const above = peers.filter((unit) => {
    const result = known.year.results.get(unit.id);
    const value = result && valueOf(claim, { ...known, result });
    return value !== undefined && Exact.of(value).above(Exact.of(own));
  });
  return above.length + 1;
}

/** Values of all units of a year, highest first; empty where the year is not complete. */
export function allValues({ part }: Pick<ReadClaim, "part">, year: KnownYear): readonly Exact[] {
  if (!year.complete || (part && part.code === undefined)) return [];
  return [...year.results.values()]
    .flatMap((result) =>
      part?.code === undefined ? (result.value ?? []) : (result.parts.get(part.code) ?? []),
    )
    .map((value) => Exact.of(value))
    .toSorted((a, b) => b.compare(a));
}

/** The series of a figure of all units: of the whole country, of provinces unless ministries are spoken of. */
export function seriesOfAll({ series }: KnownFigures, claim: ReadClaim): KnownSeries | undefined {
  const fitting = series.filter(({ family, place }) => family === claim.index?.family && place === undefined);
  return fitting.find(({ id }) => id.includes("ministr") === (claim.ofMinistries === true));
}

/** Whose figure a wrong one is: another unit of the same year, or the same unit in another year. */
export function ownerOf(claim: ReadClaim, { of, year }: Known): { unit: string; year: number } | undefined {
  const isIt = (value: string | undefined): boolean => {
    if (value === undefined) return false;
    const { decimals } = claim.number.printed;
    return (
      decimals > 0 &&
      sourceNumber(value).value.rounded({ decimals, by: "half-up" }).equals(claim.number.printed.value)
    );
  };
  const others = of.series.units.filter((unit) => {
    const result = year.results.get(unit.id);
    return result !== undefined && isIt(valueOf(claim, { of, year, result }));
  });
  if (others.length === 1 && others[0]) return { unit: others[0].name, year: year.year };
  const years = of.series.years.filter((known) => {
    const result = known.results.get(of.unit.id);
    return result !== undefined && isIt(valueOf(claim, { of, year: known, result }));
  });
  return others.length === 0 && years.length === 1 && years[0]
    ? { unit: of.unit.name, year: years[0].year }
    : undefined;
}
