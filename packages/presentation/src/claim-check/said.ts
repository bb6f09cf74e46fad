import type { ReadClaim } from "./claim.ts";

/** What the words around a number say of it, before it is known whose it is. */
export type Said = Pick<ReadClaim, "kind"> &
  Partial<
    Pick<
      ReadClaim,
      | "direction"
      | "bound"
      | "other"
      | "counted"
      | "listed"
      | "endOfRange"
      | "shareOf"
      | "streakPlace"
      | "among"
    >
  >;
