import type { NewsFact } from "@thang-diem/contract";
import { Exact, type Fact } from "@thang-diem/engine";
import { factInEnglish } from "./facts-en.ts";
import { factInVietnamese } from "./facts-vi.ts";
import type { Telling } from "./telling.ts";

/** Facts as sentences in both languages, the most interesting first. No number in them that is not in the fact. */
export function tellFacts(facts: readonly Fact[], telling: Telling): NewsFact[] {
  return facts.map((fact) => tellFact(fact, telling)).toSorted((a, b) => b.interest - a.interest);
}

function tellFact(fact: Fact, telling: Telling): NewsFact {
  const { kind, group, units, ...values } = fact;
  const part = "part" in values ? values.part : undefined;
  return {
    kind,
    units,
    ...(part !== undefined && { item: part }),
    values: Object.fromEntries([
      ["group", group],
      ...Object.entries(values).map(([key, value]) => [key, plain(value)]),
    ]),
    interest: interest(fact),
    sentence: { vi: factInVietnamese(fact, telling), en: factInEnglish(fact, telling) },
  };
}

function plain(value: unknown): string | number {
  if (value instanceof Exact) return value.text;
  return typeof value === "number" || typeof value === "string" ? value : JSON.stringify(value);
}

function interest(fact: Fact): number {
  switch (fact.kind) {
    case "first-streak":
      return 90 + Math.min(fact.years, 9);
    case "top-three-streak":
      return 40 + Math.min(fact.years, 9);
    case "riser":
    case "faller":
      return 60 + Math.min(fact.places, 20) - (fact.kind === "faller" ? 5 : 0);
    default:
      return INTEREST[fact.kind];
  }
}

const INTEREST = {
  first: 100,
  "first-alike": 100,
  record: 88,
  mean: 82,
  "over-threshold": 74,
  "worst-part": 58,
  "best-part": 57,
  tie: 56,
  "top-three-unchanged": 54,
  "times-first": 52,
  "kept-over-threshold": 46,
  range: 38,
  last: 30,
} as const;
