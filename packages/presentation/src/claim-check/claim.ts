import type { IndexMention, PartMention, RegionMention, UnitMention } from "./mentions.ts";
import type { WrittenNumber } from "./numbers.ts";
import type { Span } from "./plain-text.ts";
import type { PrintedNumber } from "./printed-number.ts";

/** What a figure of a text says. */
export type ClaimKind =
  | "value"
  | "rank"
  | "change-points"
  | "change-places"
  | "share-of-maximum"
  | "count-over"
  | "streak"
  | "range"
  | "mean"
  | "comparison";

/** "trên 90 %", "tốp 5": not the figure itself, but on which side of it. */
export type Bound = "above" | "at-least" | "below" | "at-most";

/** What is counted: "56 tỉnh đạt từ 80 % đến 90 %", "53 tỉnh tăng điểm". */
export interface Counted {
  readonly what: "value" | "rose" | "fell" | "above-mean";
  readonly low?: PrintedNumber;
  readonly high?: PrintedNumber;
  readonly lowIncluded?: boolean;
}

/** A figure as the text gives it, before anything is looked up. */
export interface ReadClaim extends Span {
  readonly kind: ClaimKind;
  readonly number: WrittenNumber;
  /** Whose it is: several where a list shares the statement. */
  readonly units: readonly UnitMention[];
  readonly index?: IndexMention;
  /** The sentence does not name it: it is the one of the sentences before. */
  readonly indexCarried?: true;
  /** The sentence names no year: later ones than the carried year that the text spoke of before, to come back to. */
  readonly laterYears?: readonly number[];
  /** Nor does it name the unit; the text's main unit may be meant as well. */
  readonly unitCarried?: true;
  readonly otherUnit?: UnitMention;
  readonly year?: number;
  /** The earlier year of a change. */
  readonly since?: number;
  readonly part?: PartMention;
  readonly region?: RegionMention;
  readonly direction?: 1 | -1;
  readonly bound?: Bound;
  /** With whom it is compared; "leader": "kém tỉnh dẫn đầu". */
  readonly other?: UnitMention | "mean" | "leader";
  readonly counted?: Counted;
  /** How many units the text names after a count. */
  readonly listed?: number;
  /** Of a range: which end. */
  readonly endOfRange?: "low" | "high";
  /** Of a last place: among how many, where the text says it ("xếp cuối trong 45 phường"). */
  readonly among?: number;
  /** Of a share: the points and the maximum printed beside it. */
  readonly shareOf?: { readonly points: PrintedNumber; readonly maximum: PrintedNumber };
  /** Of a streak: the last place that counts ("trong tốp 5"), 1 without. */
  readonly streakPlace?: number;
  /** Of a mean, count or range: whether ministries are spoken of. */
  readonly ofMinistries?: true;
  /** A change of the mean, not of a unit. */
  readonly ofMean?: true;
}
