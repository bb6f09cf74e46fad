import type { Bilingual, ItemCode, UnitId, UnitVersionId } from "@thang-diem/engine";
import type { PointSum } from "./point-sum.ts";

/**
 * What an edition holds: one publication of one index for one assessed year, as plain files that anyone can
 * recompute. Exact numbers travel as text that `Exact.of` reads back ("42.69", "17/6"); dates as yyyy-mm-dd.
 */
export type ExactText = string;
export type IsoDate = string;

/**
 * `issued`: the text was read in full; `reconstructed`: the structure
 * follows published results or press; `sample`: ours, not an issued text.
 */
export type SchemeStatus = "issued" | "reconstructed" | "sample";

/**
 * `manifest.json`: the list of files with their fingerprints.
 * The edition's own fingerprint is the SHA-256 of this file.
 */
export interface EditionManifest {
  readonly format: "thang-diem-edition/1" | "thang-diem-edition/2" | "thang-diem-edition/3";
  /** index, year and number: "papi-2022-1". */
  readonly id: string;
  readonly index: string;
  readonly indexTitle: Bilingual;
  /** Short name for sentences, tabs and heads of tables: "PAPI", "Chỉ số CCHC". */
  readonly shortTitle: Bilingual;
  /** What the index is, in one or two sentences. */
  readonly summary: Bilingual;
  /** The assessed year, not the year of publication. */
  readonly year: number;
  /** 1 for the first publication; a correction is the next number. */
  readonly number: number;
  readonly title: Bilingual;
  /** Who was assessed, when not the whole country: "Tỉnh Quảng Ninh". */
  readonly scope?: Bilingual;
  /** When this edition was put on this site; when the source published: `source.publishedOn`. */
  readonly publishedOn: IsoDate;
  /** What the source itself says, for results that were published elsewhere; from format 3. */
  readonly source?: SourceStatement;
  readonly status: SchemeStatus;
  /** Two editions with the same method compare in points; their figures stand on one line of a chart. */
  readonly method: string;
  readonly scheme: { readonly id: string; readonly version: string; readonly hash: string };
  readonly engine: string;
  /** Where the input figures come from, in words. */
  readonly sources: readonly Bilingual[];
  /** What the sources say besides: published means, figures that do not fit each other. */
  readonly remarks?: readonly Bilingual[];
  readonly corrects?: { readonly edition: string; readonly changes: readonly Bilingual[] };
  /** For a round of an evaluation; from format 2. */
  readonly approval?: EditionApproval;
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

/** What a source that published the results says of them besides: kept and shown as the source's own. */
export interface SourceStatement {
  /** The day on which the source published the results. */
  readonly publishedOn?: IsoDate;
  /** Means that the source prints, on the scale of the index, by group. */
  readonly means?: readonly {
    readonly group: string;
    readonly value: ExactText;
    readonly note?: Bilingual;
  }[];
}

/** `inputs/approval.json`: the approval that an edition rests on. */
export interface EditionApproval {
  /** 1 for the first approval of the evaluation's result. */
  readonly number: number;
  /** SHA-256 of the whole result that was approved, over all rounds of the evaluation. */
  readonly sha256: string;
  /** SHA-256 of what this edition is computed from: what is published is what was approved. */
  readonly inputs: string;
  readonly on: IsoDate;
  /** Who approved, in words. */
  readonly sentence: Bilingual;
  /** What was not over in the calendar when it was approved, and when it was published; nothing where all was. */
  readonly passedOver?: readonly StepsPassedOver[];
}

/** Steps of the calendar that nobody waited for, and why. */
export interface StepsPassedOver {
  readonly when: "approval" | "publication";
  /** With their times, in the order of the calendar. */
  readonly steps: readonly Bilingual[];
  readonly reason: Bilingual;
}

/** `results.json` */
export interface EditionResults {
  readonly units: readonly EditionUnit[];
  readonly groups: readonly { readonly id: string; readonly title: Bilingual }[];
  readonly rows: readonly EditionRow[];
  /** How the intervals of the rows were computed, where there are any. */
  readonly uncertainty?: EditionUncertainty;
  /**
   * Mean, best and worst of the index and of every item over the ranked units of each group, by item code
   * ("" = the index). Empty where only some of the results were published: a list with gaps has no mean.
   */
  readonly summary: Readonly<Record<string, Readonly<Record<string, ItemSummary>>>>;
}

/** Rank intervals by Monte Carlo: anyone can draw again from the seed. */
export interface EditionUncertainty {
  readonly seed: number;
  readonly draws: number;
  readonly level: number;
}

export interface ItemSummary {
  readonly count: number;
  readonly mean: ExactText;
  readonly median: ExactText;
  readonly best: { readonly value: ExactText; readonly units: readonly UnitVersionId[] };
  readonly worst: { readonly value: ExactText; readonly units: readonly UnitVersionId[] };
}

/** A unit version as it stood in the assessed year: `id` names the version, `code` alone never joins two years. */
export interface EditionUnit {
  readonly id: UnitVersionId;
  /** The unit through its versions: joins the years. */
  readonly chain: UnitId;
  readonly code: string;
  readonly name: Bilingual;
  /** Without "Tỉnh", "Thành phố" …, for tables and tiles. */
  readonly shortName: Bilingual;
  readonly kind: string;
  readonly region?: { readonly id: string; readonly title: Bilingual };
  readonly group: string;
}

export interface Place {
  readonly place: number;
  readonly shared: boolean;
  /** Absent where a published list does not say among how many. */
  readonly of?: number;
}

export interface EditionRow {
  readonly unit: UnitVersionId;
  /** The figure that is ranked: a share (0–1) or points, as the scheme says; absent when it cannot be computed. */
  readonly index?: ExactText;
  /** `published`: the index is the one that the source prints. */
  readonly indexSource?: "published";
  /** What the parts that the source prints add up to, where that is another index than the printed one. */
  readonly computedIndex?: ExactText;
  readonly points?: ExactText;
  /** What the unit gave itself over the items that it scores itself, as its leader signed it; from format 3. */
  readonly claimed?: PointSum;
  /** The maximum that applied to this unit. */
  readonly maximum: ExactText;
  readonly rank?: Place;
  /** `published`: only some results of the round are known, so the place is the one that the source prints. */
  readonly rankSource?: "published";
  readonly notRanked?: Bilingual;
  readonly regionRank?: Place;
  readonly class?: string;
  /** What held the class back or lowered it; without a class, why it is undecided. */
  readonly classReason?: Bilingual;
  /** 1 = highest quarter. */
  readonly quartile?: 1 | 2 | 3 | 4;
  /** Since the year before, under the same method: what is known of index and place in both years. */
  readonly change?: { readonly index?: ExactText; readonly places?: number; readonly since: number };
  /** Why nothing is compared. */
  readonly noChange?: Bilingual;
  /** Of the index, where a sample stands behind it. */
  readonly standardError?: ExactText;
  readonly interval?: RowInterval;
  readonly tree: EditionNode;
}

/**
 * 95 % interval of the index, and for ranked units of the place. Stands in every row of a group in which a sample
 * stands behind some number: a number without a sampling error is its own interval, but its place may still move.
 */
export interface RowInterval {
  readonly low: ExactText;
  readonly high: ExactText;
  readonly placeLow?: number;
  readonly placeHigh?: number;
  /** 1 = the best; units of one tier cannot be told apart from its first. */
  readonly tier?: number;
}

/** One line of the explanation: an item with its points and why. The root is the index itself. */
export interface EditionNode {
  readonly code: ItemCode;
  readonly status: "scored" | "not-applicable" | "missing";
  readonly points?: ExactText;
  /** Sampling error of the points, where a sample stands behind them. */
  readonly standardError?: ExactText;
  /** The maximum that applied (0 when the item left the maximum). */
  readonly maximum: ExactText;
  readonly fullMaximum: ExactText;
  readonly rank?: Place;
  readonly rule: string;
  readonly inputs: readonly { readonly fact: string; readonly value: string; readonly source?: string }[];
  readonly rounding?: { readonly before: ExactText; readonly decimals: number; readonly by: string };
  readonly sentence: Bilingual;
  readonly children?: readonly EditionNode[];
}

/** `facts.json`: what is worth saying, as data and as a sentence. Highest `interest` first. */
export interface NewsFact {
  readonly kind: string;
  /** The chains of the units that it is about. */
  readonly units: readonly UnitId[];
  readonly item?: ItemCode;
  readonly values: Readonly<Record<string, ExactText | number | string>>;
  readonly interest: number;
  readonly sentence: Bilingual;
}
