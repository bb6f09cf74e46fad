import { Exact } from "@thang-diem/engine";

/** What an item of a form claims, and what backs it. */
export interface ClaimedItem {
  readonly status: string;
  /** Exact text; "" without points. */
  readonly points: string;
  readonly note: string;
  readonly documents: number;
}

/** What backs the points of an item. `needless`: there are none, or 0. */
export type ClaimProof = "needless" | "documents" | "words" | "nothing";

/**
 * What proves the points that a unit gives itself. The form, the page for signing and the sign-off itself ask here, so
 * that none calls done what another refuses: with `nothing` the leader cannot sign.
 *
 * @example
 * proofOf({ status: "scored", points: "0.5", note: " ", documents: 0 }) // "nothing"
 */
export function proofOf({ status, points, note, documents }: ClaimedItem): ClaimProof {
  if (status !== "scored" || Exact.of(points).isZero) return "needless";
  if (documents > 0) return "documents";
  return note.trim() === "" ? "nothing" : "words";
}
