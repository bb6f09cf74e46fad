import type { CodedColumn, LabelColumn, NumericColumn } from "./column.ts";

/** What a stratum with a single PSU adds to the variance (names as in R `survey`). */
export type LonelyPsuRule = "fail" | "certainty" | "remove" | "adjust" | "average";

/** The sampling design as its columns say it, before any check. */
export interface SurveyDesignDeclaration {
  /** Number of rows; needed only when no other column tells it. */
  readonly rowCount?: number;
  /** Unit of each stage, first stage first. None: every row is its own unit. */
  readonly ids?: readonly LabelColumn[];
  /** Stratum of each stage, first stage first. None: no stratification. */
  readonly strata?: readonly LabelColumn[];
  /**
   * Survey weight of each row; "none" says that every row counts once. Give either this, `probabilities`, or only
   * `populationSizes`: a design that states none of them is a problem, as is one that states weights twice.
   */
  readonly surveyWeights?: NumericColumn | "none";
  /** Inclusion probability of each row, above 0 and at most 1; the survey weight is its inverse. */
  readonly probabilities?: NumericColumn;
  /** Population sizes (fpc) per stage, in units of that stage: stage 1 within the stratum, stage 2 within the PSU. */
  readonly populationSizes?: readonly NumericColumn[];
  /** True: unit names repeat between strata and are read within them. Default false. */
  readonly nest?: boolean;
  /** Default "fail": a lonely PSU is a problem that names its stratum. */
  readonly lonelyPsu?: LonelyPsuRule;
  /** True: a stratum in which the domain has one PSU is treated by `lonelyPsu` too. Default false. */
  readonly adjustDomainLonely?: boolean;
}

/** The names of a design, coded, stage by stage. */
export interface CodedDesign {
  readonly ids: readonly CodedColumn[];
  readonly strata: readonly CodedColumn[];
}

/** One stage of selection. Strata of stage 2 and below lie inside the unit of the stage above. */
export interface DesignStage {
  readonly unitOfRow: Int32Array;
  readonly unitCount: number;
  readonly stratumOfUnit: Int32Array;
  readonly stratumCount: number;
  readonly stratumNames: readonly string[];
  /** Units drawn in each stratum. */
  readonly sampleSize: Float64Array;
  /** Units in the population of each stratum; `Infinity` when none was declared (drawn with replacement). */
  readonly populationSize: Float64Array;
  /** Product of n/N over the stages above, per stratum: the factor its variance enters with. */
  readonly fractionAbove: Float64Array;
}
