import type { Bilingual } from "@thang-diem/engine";

/**
 * What a text is held against: every published figure of the indices that are known, as the source printed it.
 * Decimal numbers are text ("90.10"), so that the decimals of the source are kept; a figure that is not known is
 * absent, never 0.
 */
export interface KnownFigures {
  readonly series: readonly KnownSeries[];
}

/** Indices by the names that people call them; several series may bear one ("PAR INDEX" of provinces, of ministries). */
export const INDEX_FAMILIES = ["PAR INDEX", "SIPAS", "PAPI", "DGI", "DDCI"] as const;
export type IndexFamily = (typeof INDEX_FAMILIES)[number];

/** One index for one set of units over the years. */
export interface KnownSeries {
  readonly id: string;
  readonly family: IndexFamily;
  readonly title: Bilingual;
  /** "percent": points of 100, which newspapers print either way; "points": points of `maximum`. */
  readonly scale: "percent" | "points";
  readonly units: readonly KnownUnit[];
  /** The province or city whose own index it is; absent for an index of the whole country. */
  readonly place?: string;
  readonly parts: readonly KnownPart[];
  readonly years: readonly KnownYear[];
}

export interface KnownUnit {
  readonly id: string;
  /** As a reader calls it: "Quảng Ninh", "Bộ Tư pháp". */
  readonly name: string;
  /** Every spelling, the name among them. */
  readonly spellings: readonly string[];
  /** A word that must stand before the name, where other places have the same name: "phường". */
  readonly kindWords?: readonly string[];
  readonly region?: string;
}

/** A dimension or domain that texts name apart from the whole index. */
export interface KnownPart {
  readonly code: string;
  readonly names: readonly string[];
}

export interface KnownYear {
  readonly year: number;
  readonly maximum: string;
  /** Points that one part can have. */
  readonly partMaximum?: string;
  /** How many units have a place. */
  readonly ranked?: number;
  /** Whether every unit that has a result is here, so that counts and extremes can be taken. */
  readonly complete: boolean;
  readonly results: ReadonlyMap<string, KnownResult>;
  /** Means as published or, where the year is complete, as computed; by region, "" is all. */
  readonly means: ReadonlyMap<string, string>;
  readonly counts: readonly KnownCount[];
  readonly range?: { readonly low: string; readonly high: string };
}

export interface KnownResult {
  readonly value?: string;
  readonly rank?: number;
  readonly parts: ReadonlyMap<string, string>;
}

/** "56 tỉnh trên 80 %": published, not counted here. */
export interface KnownCount {
  readonly what: "value" | "rose" | "fell" | "above-mean";
  readonly atLeast?: string;
  readonly below?: string;
  readonly count: number;
}

/** The series that a unit belongs to within a family, and that unit. */
export interface UnitOfSeries {
  readonly series: KnownSeries;
  readonly unit: KnownUnit;
}

export function yearOf(series: KnownSeries, year: number): KnownYear | undefined {
  return series.years.find((known) => known.year === year);
}

export function resultOf(
  { series, unit }: UnitOfSeries,
  year: number,
): { readonly known: KnownYear; readonly result: KnownResult } | undefined {
  const known = yearOf(series, year);
  const result = known?.results.get(unit.id);
  return known && result ? { known, result } : undefined;
}
