import type { Exact, Rounding } from "../numbers/index.ts";
import type { Band, Bilingual, Condition, Item, Measure } from "../scheme/index.ts";
import type { Exemption, FactValue } from "./facts.ts";

/** Why a node has its points, as data; `explain` says it in words. */
export type Reason =
  | {
      readonly kind: "condition";
      readonly met: boolean;
      readonly when: readonly Condition[];
      readonly failed?: Condition;
    }
  | { readonly kind: "not-provided"; readonly failed: Condition }
  | {
      readonly kind: "band";
      readonly measure: Exact;
      readonly quantity: Measure;
      readonly of: "ratio" | "count" | "delay";
      readonly band: Band;
    }
  | {
      readonly kind: "threshold";
      readonly measure: Exact;
      readonly quantity: Measure;
      readonly zone: "full" | "between" | "below";
      readonly full: Exact;
      readonly floor: Exact;
      readonly fromFloor?: true;
    }
  | {
      readonly kind: "proportional";
      readonly measure: Exact;
      readonly quantity: Measure;
      readonly capped: boolean;
    }
  | { readonly kind: "level"; readonly level: Bilingual }
  | {
      readonly kind: "per-unit";
      readonly count: Exact;
      readonly quantity: Measure;
      readonly each: Exact;
      readonly capped: boolean;
    }
  | {
      readonly kind: "mean";
      readonly measure: Exact;
      readonly quantity: Measure;
      readonly mean: Exact;
      readonly reached: boolean;
    }
  | {
      readonly kind: "external";
      readonly value: Exact;
      readonly parts: readonly Exact[];
      readonly as: "share" | "points";
    }
  | {
      readonly kind: "per-day";
      readonly days: Exact;
      readonly quantity: Measure;
      readonly refused: boolean;
      /** The days would cost more than the item's points. */
      readonly capped?: true;
    }
  | {
      readonly kind: "branch";
      readonly taken: "use" | "otherwise";
      readonly when: readonly Condition[];
      readonly inner: Reason;
    }
  | { readonly kind: "information" }
  | { readonly kind: "not-applicable"; readonly when?: readonly Condition[]; readonly exemption?: Exemption }
  | { readonly kind: "missing"; readonly why: Bilingual }
  | { readonly kind: "total"; readonly left: readonly string[]; readonly sharedBy?: Exact }
  | {
      readonly kind: "limited";
      readonly sum: Exact;
      readonly limit?: Exact;
      readonly unknown: readonly string[];
    }
  | {
      readonly kind: "index";
      readonly value: "share" | "points";
      readonly index: Exact;
      /** The total that would stand without the most that the scheme allows. */
      readonly cut?: Exact;
      /** The total of the items, and by what it was multiplied. */
      readonly coefficient?: { readonly of: Exact; readonly times: Exact; readonly title: Bilingual };
      /** Points of domains that do not apply were shared among the others. */
      readonly sharedBy?: Exact;
    };

/** What a sentence about a node is made of. */
export interface ExplainedNode {
  readonly item: Item;
  readonly status: "scored" | "not-applicable" | "missing";
  readonly points: Exact | undefined;
  readonly maximum: Exact;
  /** Of the points, where a sample stands behind them. */
  readonly standardError: number | undefined;
  readonly reason: Reason;
  readonly facts: ReadonlyMap<string, FactValue>;
  readonly rounding: { readonly before: Exact; readonly rule: Rounding } | undefined;
  readonly children: readonly ExplainedNode[];
}
