import type { Bilingual, ItemCode, Scheme, UnitId, UnitVersionId } from "@thang-diem/engine";
import type { ComplaintOutcome } from "./complaints.ts";
import type { SignedDocumentKind } from "./signed-documents.ts";
import type { EditionManifest, EditionResults, ExactText, IsoDate } from "./edition.ts";

/** Everything the public pages are rendered from: photographs only, no database, no clock. */
export interface PortalInput {
  readonly site: SiteIdentity;
  /** Newest first within an index and scope. */
  readonly series: readonly IndexSeries[];
  /** What the lists of units tell of the units of the series; without them a unit is known by its own name alone. */
  readonly lastingUnits?: readonly LastingUnit[];
}

/** A unit through its versions, as the lists of units tell of it. */
export interface LastingUnit {
  readonly chain: UnitId;
  readonly name: Bilingual;
  readonly shortName: Bilingual;
  /** Other names that people know it by: earlier ones, abbreviations. */
  readonly otherNames: readonly string[];
  /** Address segment of its page over all indices; absent where its pages in one index say everything. */
  readonly segment?: string;
  /** The last day on which it was there. */
  readonly endedOn?: IsoDate;
  readonly followedBy: readonly LastingUnitName[];
  /** Former units that it was made of. */
  readonly madeOf: readonly LastingUnitName[];
}

export interface LastingUnitName {
  readonly chain: UnitId;
  readonly name: Bilingual;
  readonly segment?: string;
}

/** Who answers for the portal: shown in the head and foot of every page (Thông tư 32/2017/TT-BTTTT, điều 16–18). */
export interface SiteIdentity {
  readonly name: Bilingual;
  readonly owner: Bilingual;
  readonly responsible: Bilingual;
  readonly address: Bilingual;
  /** For complaints; left out where there is none. */
  readonly phone?: string;
  readonly email?: string;
  /** True for a demonstration: every page then says that the site is no official publication. */
  readonly demonstration: boolean;
  /**
   * Public address without the last slash, "https://thangdiem.vn":
   * makes the addresses of sitemap.xml absolute, as the protocol asks.
   */
  readonly origin?: string;
}

/** What became of the complaints about a year of a series, without names of people. */
export interface ComplaintsOfYear {
  readonly series: string;
  readonly year: number;
  /** The last day on which complaints about its newest edition are taken. */
  readonly lastDay: IsoDate;
  /** In the order in which they were filed. */
  readonly complaints: readonly PublishedComplaint[];
}

export interface PublishedComplaint {
  readonly number: number;
  /** The edition that it speaks of; one about a preview stands with the first. */
  readonly edition: number;
  readonly beforeEdition: boolean;
  readonly unit: UnitVersionId;
  /** "" for the result as a whole. */
  readonly item: ItemCode;
  /** Absent while it has no answer. */
  readonly answer?: { readonly outcome: ComplaintOutcome; readonly reason: Bilingual; readonly on: IsoDate };
}

/** A paper as it came back signed, for the pages of the editions that it belongs to. */
export interface PublishedDocument {
  readonly kind: SignedDocumentKind;
  readonly number: string;
  readonly signedOn: IsoDate;
  readonly bytes: number;
  readonly sha256: string;
  /** When files that stood here before were replaced, and why; oldest first. */
  readonly replaced: readonly { readonly on: IsoDate; readonly reason: Bilingual }[];
}

export interface DocumentsOfEdition {
  readonly series: string;
  readonly edition: string;
  readonly documents: readonly PublishedDocument[];
}

/** What comes after the editions, which never change, and is told beside them. */
export interface BesideEditions {
  readonly complaints: readonly ComplaintsOfYear[];
  readonly documents: readonly DocumentsOfEdition[];
}

/** One index over one set of units through the years: "PAPI of provinces", "PAR INDEX of Hải Phòng's departments". */
export interface IndexSeries {
  /** Address segment: "papi", "par-index-tinh". */
  readonly slug: string;
  readonly title: Bilingual;
  readonly shortTitle: Bilingual;
  readonly summary: Bilingual;
  readonly editions: readonly PublishedEdition[];
  /** The series carried over a merger of units, once for each rule of comparison. */
  readonly carried?: readonly CarriedSeries[];
  /** Beside the editions, which never change. */
  readonly complaints?: readonly ComplaintsOfYear[];
  readonly documents?: readonly DocumentsOfEdition[];
}

/** Values of former units told for the units of a later day, under one stated rule. */
export interface CarriedSeries {
  /** For addresses: "mean-of-parts". */
  readonly rule: string;
  readonly title: Bilingual;
  /** The day whose units are listed. */
  readonly asOf: IsoDate;
  /** Newest first. */
  readonly years: readonly number[];
  readonly units: readonly CarriedUnit[];
}

export interface CarriedUnit {
  readonly id: string;
  readonly code: string;
  readonly name: Bilingual;
  readonly shortName: Bilingual;
  /** Former units that it was made of; empty when nothing changed. */
  readonly formerly: readonly Bilingual[];
  /** Quarter among the units that have a value in the newest year. */
  readonly quartile?: 1 | 2 | 3 | 4;
  readonly points: readonly CarriedPoint[];
}

export type CarriedPoint =
  | { readonly year: number; readonly value: ExactText; readonly from: readonly Bilingual[] }
  | { readonly year: number; readonly missing: Bilingual };

export interface EditionSigner {
  /** SHA-256 of the public key. */
  readonly key: string;
  readonly owner: string;
  readonly revoked?: { readonly on: IsoDate; readonly reason: string };
}

export interface PublishedEdition {
  readonly manifest: EditionManifest;
  /** SHA-256 of manifest.json: the lasting fingerprint. */
  readonly fingerprint: string;
  /** False when a later edition corrects this one. */
  readonly current: boolean;
  /** The key whose signature stands beside its manifest, as the installation lists it; from whoever publishes here. */
  readonly signature?: EditionSigner;
  readonly scheme: Scheme;
  readonly results: EditionResults;
  /** Ids of the earlier editions that its comparisons were made with. */
  readonly restsOn: readonly string[];
}
