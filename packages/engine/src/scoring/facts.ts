import { Exact } from "../numbers/index.ts";
import type { Bilingual } from "../scheme/index.ts";

/** Why a value is not there. Never 0, never null. */
export interface Missing {
  readonly missing: Bilingual;
}

/** What a rule rests on: a number (count, money, share, days), yes/no, a date (yyyy-mm-dd) or a level, or the reason why there is none. */
export type FactValue = Exact | boolean | string | Missing;

/** An item that does not apply to a unit by decision: with its reason and who proposed and approved it (published with the result). */
export interface Exemption {
  readonly reason: Bilingual;
  readonly proposedBy?: string;
  readonly approvedBy?: string;
}

/** What one unit brings to a round: facts by item code and fact name; facts of the scheme itself stand under the code "". */
export interface UnitFacts {
  readonly unit: string;
  /** Units of one group are ranked and averaged together. */
  readonly group: string;
  readonly facts: ReadonlyMap<string, ReadonlyMap<string, FactValue>>;
  readonly exemptions?: ReadonlyMap<string, Exemption>;
}

export const NO_FACTS: ReadonlyMap<string, FactValue> = new Map();
export const NOT_REPORTED: Missing = { missing: { vi: "chưa có số liệu", en: "not reported" } };

export function isMissing(value: FactValue | undefined): value is Missing | undefined {
  return value === undefined || (typeof value === "object" && !(value instanceof Exact));
}
