import { done, failed, type Result } from "../result/index.ts";

/** Something wrong with the input, told in both languages with every place it concerns. */
export type CompositeFault = {
  code:
    | "duplicate-code"
    | "unknown-parent"
    | "no-single-top"
    | "cycle"
    | "no-column"
    | "wrong-length"
    | "not-finite"
    | "bad-weight"
    | "bad-direction"
    | "empty-column"
    | "no-denominator"
    | "zero-denominator"
    | "unknown-group"
    | "constant-indicator"
    | "no-target"
    | "not-positive"
    | "unknown-unit"
    | "empty-set"
    | "unknown-node"
    | "bad-rule"
    | "missing-step";
  message: { vi: string; en: string };
  /** Codes of the nodes or units concerned. */
  places: readonly string[];
};

/** A value, or all faults that stand in its way. */
export type Outcome<T> = Result<T, { readonly faults: readonly CompositeFault[] }>;

export function good<T>(value: T): Outcome<T> {
  return done(value);
}

export function bad<T>(faults: readonly CompositeFault[]): Outcome<T> {
  return failed({ faults });
}

/** One fault for all places, or none where there is no place. */
export function faultAt(
  code: CompositeFault["code"],
  places: readonly string[],
  message: { vi: string; en: string },
): CompositeFault[] {
  if (places.length === 0) return [];
  const named = places.join(", ");
  return [{ code, places, message: { vi: `${message.vi}: ${named}`, en: `${message.en}: ${named}` } }];
}
