import type { UnitVersionId } from "../ids/index.ts";
import { Exact } from "../numbers/index.ts";
import type { Bilingual } from "../scheme/index.ts";
import { Estimate } from "./estimate.ts";

/** Why a value is not there. Never 0, never null. */
export interface Missing {
  readonly missing: Bilingual;
}

/**
 * What a rule rests on: a number (count, money, share, days), such a number with its sampling error, yes/no,
 * a date (yyyy-mm-dd) or a level, or the reason why there is none.
 */
export type FactValue = PlainValue | Estimate;

/** A fact as rules read it: an estimate is its exact value. */
export type PlainValue = Exact | boolean | string | Missing;

/**
 * An item that does not apply to a unit by decision:
 * with its reason and who proposed and approved it (published with the result).
 */
export interface Exemption {
  readonly reason: Bilingual;
  readonly proposedBy?: string;
  readonly approvedBy?: string;
}

/**
 * What one unit brings to a round: facts by item code and fact name;
 * facts of the scheme itself stand under the code "".
 */
export interface UnitFacts {
  readonly unit: UnitVersionId;
  /** Units of one group are ranked and averaged together. */
  readonly group: string;
  readonly facts: ReadonlyMap<string, ReadonlyMap<string, FactValue>>;
  readonly exemptions?: ReadonlyMap<string, Exemption>;
}

export const NO_FACTS: ReadonlyMap<string, FactValue> = new Map();
export const NOT_REPORTED: Missing = { missing: { vi: "chưa có số liệu", en: "not reported" } };

export function isMissing(value: FactValue | undefined): value is Missing | undefined {
  return (
    value === undefined ||
    (typeof value === "object" && !(value instanceof Exact) && !(value instanceof Estimate))
  );
}

/** A fact for a rule to read. */
export function plainFact(facts: ReadonlyMap<string, FactValue>, name: string): PlainValue | undefined {
  const value = facts.get(name);
  return value instanceof Estimate ? value.value : value;
}
