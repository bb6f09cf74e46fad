import type { Bilingual } from "@thang-diem/engine";

export type Verdict = "equal" | "equal-after-rounding" | "different" | "inconsistent" | "unknown";

/** What the figures that are known say of a claim. */
export interface ClaimVerdict {
  readonly verdict: Verdict;
  /** The right figure, as the source has it: "90.10", "3". */
  readonly right?: string;
  readonly why: Bilingual;
}
