import type { ResponseCount } from "./weights.ts";

/** Rates of AAPOR over everybody who was drawn; NaN where nobody is in the denominator. */
export interface AaporRates {
  /** RR1: answered over all who are or may be eligible. */
  readonly response: number;
  /** REF1: refusals over all who are or may be eligible. */
  readonly refusal: number;
  /** CON1: reached over all who are or may be eligible. */
  readonly contact: number;
  /** COOP1: answered over all who were reached. */
  readonly cooperation: number;
}

/**
 * Response, refusal, contact and cooperation rate (AAPOR, Standard Definitions, 10th edition, 2023: RR1, REF1, CON1,
 * COOP1). Who was never reached may be eligible and counts in the denominators; a response that was rejected by a
 * decision was reached and is no complete one ("other" of the definitions); who is not eligible counts nowhere.
 *
 * @example aaporRates(countResponses(cases)).refusal // 0.05
 */
export function aaporRates(count: Omit<ResponseCount, "responseRate" | "drawn">): AaporRates {
  const { answered, refused, notReached, rejected } = count;
  const reached = answered + refused + rejected;
  const eligible = reached + notReached;
  const over = (part: number, whole: number) => (whole === 0 ? Number.NaN : part / whole);
  return {
    response: over(answered, eligible),
    refusal: over(refused, eligible),
    contact: over(reached, eligible),
    cooperation: over(answered, reached),
  };
}
