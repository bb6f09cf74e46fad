import type { ItemCode } from "../ids/index.ts";
import type { Bilingual, Scheme } from "../scheme/index.ts";
import type { Exemption, FactValue, UnitFacts } from "./facts.ts";
import { NOT_REPORTED } from "./facts.ts";
import { readTypedFigure } from "./typed.ts";

/** What somebody typed for one fact of an item (`item` "" for the scheme's own facts), as typed. */
export interface TypedFact {
  readonly item: ItemCode;
  readonly fact: string;
  readonly value: string;
}

export interface ClaimFault {
  readonly item: ItemCode;
  readonly fact: string;
  readonly message: Bilingual;
}

export interface ReadClaim {
  readonly facts: UnitFacts;
  /** Facts that could not be read; they count as not reported, so that everything else can be scored. */
  readonly faults: readonly ClaimFault[];
}

/**
 * A form that is being filled in → facts of the unit. Unlike `readFacts` it does not refuse the whole for
 * one wrong
 * field: the form shows points while one types. Facts that the scheme does not know are faults too.
 *
 * @example readClaim(scheme, { unit: "so-noi-vu", group: "so" }, [{ item: "1.1.1", fact: "issued", value:
 * "có" }])
 */
export function readClaim(
  scheme: Scheme,
  { unit, group }: Pick<UnitFacts, "unit" | "group">,
  typed: readonly TypedFact[],
  exemptions: ReadonlyMap<string, Exemption> = new Map(),
): ReadClaim {
  const facts = new Map<string, Map<string, FactValue>>();
  const faults: ClaimFault[] = [];
  for (const { item, fact, value } of typed) {
    const declared = (item === "" ? scheme.facts : scheme.items.get(item)?.facts)?.get(fact);
    const read =
      declared === undefined
        ? { ok: false as const, message: UNKNOWN }
        : readTypedFigure(scheme, item, declared, value);
    if (!read.ok) faults.push({ item, fact, message: read.message });
    const ofItem = facts.get(item) ?? new Map<string, FactValue>();
    facts.set(item, ofItem.set(fact, read.ok ? read.value : NOT_REPORTED));
  }
  return { facts: { unit, group, facts, exemptions }, faults };
}

const UNKNOWN: Bilingual = { vi: "Bộ tiêu chí không có dữ kiện này.", en: "The scheme has no such fact." };
