import type { Bilingual } from "@thang-diem/engine";
import type { Place } from "@thang-diem/contract";
import { LANGUAGES } from "@thang-diem/presentation";
import type { Language } from "@thang-diem/presentation";
import { toldComplaints, type ToldComplaints } from "./complaints.ts";
import { indexText } from "./figures.ts";
import { hasMap } from "./map.ts";
import type { SeriesView } from "./views.ts";

/**
 * What the pages of the whole site need of a series, as plain data: with it they are rendered without the editions of
 * series that did not change.
 */
export interface SeriesDigest {
  readonly slug: string;
  readonly title: Bilingual;
  readonly shortTitle: Bilingual;
  /** Whose index it is, where it is one of a province's own. */
  readonly scope?: Bilingual;
  readonly sample: boolean;
  /** Newest first. */
  readonly years: readonly YearDigest[];
  readonly corrected: readonly CorrectedDigest[];
  readonly editions: readonly PublishedDigest[];
  readonly complaints: readonly ToldComplaints[];
  readonly units: readonly UnitDigest[];
  /** Addresses of its pages, for sitemap.xml. */
  readonly addresses: readonly string[];
  /** Pieces of the start page, as markup that stands at its address. */
  readonly pieces: Readonly<Record<Language, StartPieces>>;
}

export interface StartPieces {
  readonly lead: string;
  readonly story: string;
  readonly row: string;
  /** Empty where the units are not the provinces. */
  readonly map: string;
  /** The list of all units; empty where it would be too long. */
  readonly list: string;
}

export interface YearDigest {
  readonly year: number;
  readonly edition: string;
  readonly map: boolean;
}

export interface PublishedDigest {
  readonly id: string;
  readonly title: Bilingual;
  readonly day: string;
  readonly fingerprint: string;
}

export interface CorrectedDigest extends PublishedDigest {
  readonly corrects: { readonly edition: string; readonly changes: readonly Bilingual[] };
  /** Editions of later years that were made with the one that is corrected. */
  readonly later: readonly string[];
}

export interface UnitDigest {
  readonly chain: string;
  readonly name: Bilingual;
  readonly shortName: Bilingual;
  /** Newest first. */
  readonly years: readonly UnitYear[];
}

/** A result as it is told beside others. */
export interface UnitYear {
  readonly year: number;
  readonly segment: string;
  readonly rank?: Place;
  readonly index?: Readonly<Record<Language, string>>;
}

/** All of it but what is drawn. */
export function plainDigest(series: SeriesView): Omit<SeriesDigest, "pieces" | "addresses"> {
  const [newest] = series.years;
  const scope = newest?.manifest.scope;
  return {
    slug: series.slug,
    title: series.title,
    shortTitle: series.shortTitle,
    ...(scope && { scope }),
    sample: newest?.manifest.status === "sample",
    years: series.years.map((edition) => ({
      year: edition.year,
      edition: edition.manifest.id,
      map: hasMap(edition),
    })),
    editions: series.published.map(published),
    corrected: series.published.flatMap((edition): CorrectedDigest[] => {
      const { corrects } = edition.manifest;
      if (!corrects) return [];
      const later = series.published.filter(
        ({ current, restsOn }) => current && restsOn.includes(corrects.edition),
      );
      return [{ ...published(edition), corrects, later: later.map(({ manifest }) => manifest.id) }];
    }),
    complaints: toldComplaints(series),
    units: unitsOf(series),
  };
}

function published({ manifest, fingerprint }: SeriesView["published"][number]): PublishedDigest {
  return { id: manifest.id, title: manifest.title, day: manifest.publishedOn, fingerprint };
}

function unitsOf({ histories }: SeriesView): UnitDigest[] {
  return [...histories].flatMap(([chain, history]) => {
    const last = history.at(-1)?.row.unit;
    if (!last) return [];
    const years = history.toReversed().map(({ edition, row: { row, segment } }): UnitYear => {
      const { rank, index } = row;
      const told =
        index === undefined ? undefined : inBoth((language) => indexText(edition, index, language));
      return { year: edition.year, segment, ...(rank && { rank }), ...(told && { index: told }) };
    });
    return [{ chain, name: last.name, shortName: last.shortName, years }];
  });
}

/** The same in both languages. */
export function inBoth<T>(make: (language: Language) => T): Readonly<Record<Language, T>> {
  const [vi, en] = LANGUAGES.map(make) as [T, T];
  return { vi, en };
}
