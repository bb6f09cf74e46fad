import { z } from "zod";
import { bilingual, words } from "./fields.ts";
import { route } from "./route.ts";

export const CLAIM_KINDS = [
  "value",
  "rank",
  "change-points",
  "change-places",
  "share-of-maximum",
  "count-over",
  "streak",
  "range",
  "mean",
  "comparison",
] as const;
export const CLAIM_VERDICTS = [
  "equal",
  "equal-after-rounding",
  "different",
  "inconsistent",
  "unknown",
] as const;

/** What is checked at once: a newspaper article has a hundredth of it, the report of a ministry half. */
export const CLAIM_CHECK_LIMITS = { bytes: 5_000_000, characters: 500_000 } as const;

/** Half-open, in UTF-16 units of the text of the reply. */
const span = { start: z.int(), end: z.int() };
const claim = z.object({
  ...span,
  figure: z.string(),
  kind: z.enum(CLAIM_KINDS),
  index: z.string().optional(),
  year: z.int().optional(),
  unit: z.string().optional(),
  verdict: z.enum(CLAIM_VERDICTS),
  /** With a decimal point, as the source has it. */
  right: z.string().optional(),
  /** Places in the list of claims that it contradicts. */
  with: z.array(z.int()).readonly().optional(),
  why: bilingual,
});
const checkedText = z.object({
  /** As it was read, in NFC. */
  text: z.string(),
  claims: z.array(claim).readonly(),
  /** Figures that were not checked. */
  unread: z.array(z.object(span)).readonly(),
  /** Which results are known, and from which year to which. */
  against: z.array(z.object({ title: bilingual, from: z.int(), to: z.int(), years: z.int() })).readonly(),
});
export type CheckedTextReply = z.output<typeof checkedText>;
export type CheckedClaimLine = z.output<typeof claim>;

export const claimCheckRoutes = {
  /**
   * Every figure of a text held against the published results; nothing is kept. The body is the file, or the words that
   * were typed as UTF-8 under the name of a .txt.
   */
  check: route({
    method: "POST",
    kind: "upload",
    permission: "work.own",
    reach: "by-handler",
    path: "/api/claim-check",
    input: z.object({ fileName: words("field-invalid", 255) }),
    reply: checkedText,
  }),
} as const;
