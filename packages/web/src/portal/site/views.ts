import type {
  CarriedSeries,
  ComplaintsOfYear,
  DocumentsOfEdition,
  EditionManifest,
  EditionNode,
  EditionRow,
  EditionUncertainty,
  EditionUnit,
  ItemSummary,
  NewsFact,
  PublishedEdition,
  SiteIdentity,
  LastingUnit,
} from "@thang-diem/contract";
import type { Bilingual, ItemCode, Scheme, YearTable } from "@thang-diem/engine";
import type { Missing, Telling } from "@thang-diem/presentation";

/** The input seen the way pages need it: rows in order, units by address, the same unit through the years. */
export interface Site {
  readonly identity: SiteIdentity;
  readonly series: readonly SeriesView[];
  readonly lastingUnits: LastingUnits;
}

/** What the lists tell of a unit, by its chain. */
export type LastingUnits = ReadonlyMap<string, LastingUnit>;

export interface SeriesView {
  readonly slug: string;
  readonly title: Bilingual;
  readonly shortTitle: Bilingual;
  readonly summary: Bilingual;
  /** The edition in use of each year, newest year first. */
  readonly years: readonly EditionView[];
  /** Every edition ever published, corrected ones included. */
  readonly published: readonly PublishedEdition[];
  /** Rows of one unit, oldest year first, by its chain. */
  readonly histories: ReadonlyMap<string, readonly YearOfUnit[]>;
  /** The same figures told for the units of today, once for each rule; empty where no unit changed. */
  readonly carried: readonly CarriedSeries[];
  readonly complaints: readonly ComplaintsOfYear[];
  readonly documents: readonly DocumentsOfEdition[];
}

export interface YearOfUnit {
  readonly edition: EditionView;
  readonly row: RowView;
}

export interface EditionView {
  readonly slug: string;
  readonly seriesTitle: Bilingual;
  readonly year: number;
  readonly manifest: EditionManifest;
  readonly fingerprint: string;
  readonly scheme: Scheme;
  /** What is worth saying of the year, found in the editions that stand now. */
  readonly facts: readonly NewsFact[];
  /** The table that facts and comparisons are found in. */
  readonly table: YearTable;
  readonly telling: Telling;
  /** Why figures are missing in this edition. */
  readonly missing: Missing;
  /** What this edition corrects; absent where it is the first of its year. */
  readonly correction: Correction | undefined;
  /** Earlier years that were corrected after this edition was made. */
  readonly restsOnCorrected: readonly RestsOn[];
  readonly groups: readonly GroupView[];
  /** All rows in the order of the groups, ranked ones first. */
  readonly rows: readonly RowView[];
  readonly byUnit: ReadonlyMap<string, RowView>;
  /** How rank intervals were drawn, where samples stand behind numbers. */
  readonly uncertainty: EditionUncertainty | undefined;
  readonly summaryOf: (group: string, item?: ItemCode) => ItemSummary | undefined;
}

/** An edition that corrects another one, seen where the numbers stand. */
export interface Correction {
  /** The edition before, which stays readable. */
  readonly of: string;
  readonly day: string;
  readonly reason: Bilingual | undefined;
  /** Ids of the units whose index, place or class is another than before; units that came or went among them. */
  readonly units: ReadonlySet<string>;
}

export interface RestsOn {
  readonly year: number;
  /** The edition that it was made with. */
  readonly was: string;
  /** The one that stands now. */
  readonly is: string;
}

export interface GroupView {
  readonly id: string;
  readonly title: Bilingual;
  readonly rows: readonly RowView[];
}

export interface RowView {
  readonly row: EditionRow;
  readonly unit: EditionUnit;
  /** Address segment of the unit, unique in its edition. */
  readonly segment: string;
  readonly nodes: ReadonlyMap<string, EditionNode>;
}
