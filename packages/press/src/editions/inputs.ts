import type { EditionApproval, EditionUncertainty, PointSum, SourceStatement } from "@thang-diem/contract";
import type { Bilingual, ItemCode, SamplingTexts, UnitId, UnitVersionId } from "@thang-diem/engine";

/** Everything that `computeEdition` needs; nothing else enters a published number. */
export interface EditionInputs {
  readonly round: RoundHead;
  /** The scheme file, byte for byte. */
  readonly scheme: string;
  readonly units: readonly PinnedUnit[];
  readonly groups: readonly { readonly id: string; readonly title: Bilingual }[];
  readonly figures: readonly Figure[];
  readonly history: readonly PastPlace[];
  /** What units gave themselves, as their leaders signed it. It enters no number; from format 3. */
  readonly claimed?: readonly ClaimedSum[];
  /** Who approved exactly these inputs; for the rounds of an evaluation. It enters no number. */
  readonly approval?: EditionApproval;
}

/** Over the items that the unit scores itself. */
export interface ClaimedSum extends PointSum {
  readonly unit: UnitVersionId;
}

export interface RoundHead {
  /** Series that the edition belongs to, as in addresses: "papi", "par-index-tinh". */
  readonly series: string;
  readonly indexTitle: Bilingual;
  /** Short name for sentences: "PAPI", "Chỉ số CCHC". */
  readonly shortTitle: Bilingual;
  readonly summary: Bilingual;
  readonly title: Bilingual;
  readonly scope?: Bilingual;
  readonly year: number;
  readonly number: number;
  readonly publishedOn: string;
  readonly sources: readonly Bilingual[];
  /** What the sources say besides: published means, figures that do not fit each other. */
  readonly remarks?: readonly Bilingual[];
  readonly corrects?: { readonly edition: string; readonly changes: readonly Bilingual[] };
  /**
   * True when only some of the results were published: places are then those that the source prints,
   * never computed from a list with gaps.
   */
  readonly partial?: boolean;
  /**
   * True when every figure says where it comes from (self-assessment, appraisal, council);
   * elsewhere the sources of the round speak for all.
   */
  readonly figureSources?: boolean;
  /**
   * By what the year was really scored, where the scheme holds only a published total:
   * years with another one are not compared in points ("Quyết định 876/QĐ-BNV").
   */
  readonly method?: string;
  /** What the source that published the results says of them besides; from format 3. */
  readonly source?: SourceStatement;
  /**
   * Chance of the rank intervals; set by the publication when a figure states a sampling error
   * and the round names none.
   */
  readonly uncertainty?: Pick<EditionUncertainty, "seed" | "draws">;
}

/** A unit version as the round pinned it. */
export interface PinnedUnit {
  readonly id: UnitVersionId;
  /** The unit through its versions: joins the years. */
  readonly chain: UnitId;
  readonly code: string;
  readonly name: Bilingual;
  readonly shortName: Bilingual;
  readonly kind: string;
  readonly region?: { readonly id: string; readonly title: Bilingual };
  readonly group: string;
  readonly notRanked?: Bilingual;
  /** For a partial round: the place that the source prints, and among how many where it says so. */
  readonly publishedPlace?: { readonly place: number; readonly of?: number };
  /** For a partial round: the index that the source prints, on the scale of the index; from format 3. */
  readonly publishedIndex?: string;
}

export interface Figure {
  readonly unit: UnitVersionId;
  readonly item: ItemCode;
  readonly fact: string;
  readonly value: string;
  readonly source: string;
  /** Where the figure is an estimate from a sample. */
  readonly sampling?: SamplingTexts;
}

/**
 * One line of an earlier edition: for change on last year, streaks and records. Of a list with gaps value, place or the
 * number of units ranked may be unknown; such lines are kept from format 3 on.
 */
export interface PastPlace {
  readonly year: number;
  readonly edition: string;
  readonly method: string;
  readonly chain: UnitId;
  readonly group: string;
  readonly value?: string;
  readonly place?: number;
  readonly shared: boolean;
  readonly of?: number;
  /** The place is the one that the source prints, and the list has gaps. */
  readonly printed?: boolean;
}

/** A line of which everything is known. */
export type WholePastPlace = Required<Omit<PastPlace, "printed">> & Pick<PastPlace, "printed">;

export function isWhole(row: PastPlace): row is WholePastPlace {
  return row.value !== undefined && row.place !== undefined && row.of !== undefined;
}
