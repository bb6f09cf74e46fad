/**
 * By what something counts for an item of a unit: the council's decision, the second finding,
 * that of the third seat, that of the first; where nobody judged, a claim that does not apply,
 * the entry of a lead agency, a figure from outside; or a decision to exempt.
 */
import type { ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
export type StandsBy = "decision" | "second" | "third" | "first" | "claim" | "entry" | "figure" | "exempt";

/** What counts for one item of one unit now: the one statement that every list, sum, page and paper reads. */
export interface StandingItem {
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
  readonly item: ItemCode;
  /** Who scores it: "self", "lead", or whence its figures come. */
  readonly source: string;
  readonly block: "index" | "bonus" | "penalty";
  /** Two people judge it without seeing each other. */
  readonly blind: boolean;
  readonly exempt: boolean;
  /** Signed, and to be appraised. */
  readonly asked: boolean;
  /**
   * "nothing": not claimed, claimed and not judged, not entered, no figure, or a blind pair that is open
   * or too far apart.
   */
  readonly standsBy: StandsBy | "nothing";
  /** Absent where nothing counts, and of entries and figures, whose points follow in the result. */
  readonly scored?: {
    readonly facts: Readonly<Record<string, string>>;
    readonly status: "scored" | "not-applicable" | "missing";
    readonly points: string;
    readonly maximum: string;
  };
}
