/** A lawful scheme: everything resolved, every number exact. Only `parseScheme` makes one. */
import type { ItemCode } from "../ids/index.ts";
import type { Exact, Rounding } from "../numbers/index.ts";
import type { Measure } from "./measure.ts";
import type { AGGREGATIONS, Bilingual, RULE_KINDS } from "./language.ts";
import type { FACT_KINDS, SignOffFact } from "./fact-kinds.ts";

export type { Measure, Term } from "./measure.ts";

export type FactKind = (typeof FACT_KINDS)[number];
export type RuleKind = (typeof RULE_KINDS)[number];
export type Aggregation = (typeof AGGREGATIONS)[number];

export interface FactDeclaration {
  readonly name: string;
  readonly kind: FactKind;
  readonly title: Bilingual;
  /** For `level`: what may be answered, in the order of the file. */
  readonly levels: ReadonlyMap<string, Bilingual>;
  /** What of the unit's sign-off it is, where the system writes it itself. */
  readonly signOff?: SignOffFact;
  /** Who brings a fact of the whole unit; facts of an item come from the item's own source. */
  readonly source?: ItemSource;
}

export type Comparison = "is" | "atLeast" | "above" | "below" | "atMost";

/** Points of another item, or their share of that item's maximum: the scheme writes a share with a %. */
export interface ItemSubject {
  readonly item: ItemCode;
  readonly as: "points" | "share";
}

/** `subject` is a fact of the item (or of the scheme), or another item. */
export interface Condition {
  readonly subject: { readonly fact: string } | ItemSubject;
  readonly comparison: Comparison;
  readonly value: boolean | string | Exact;
}

/** The group of the unit as a condition reads it, beside the facts. */
export const GROUP = "@group";

/**
 * A value x belongs to the first band whose ends hold:
 * `low` ≤ x (or < when `lowOpen`), x < `high` (or ≤ when `highClosed`).
 */
export interface Band {
  readonly low?: Exact;
  readonly lowOpen: boolean;
  readonly high?: Exact;
  readonly highClosed: boolean;
  readonly points: Exact;
}

interface Provided {
  /** All must hold, else the rule gives 0. */
  readonly provided: readonly Condition[];
}

export type Rule =
  | ({ readonly kind: "all-or-nothing"; readonly when: readonly Condition[] } & Provided)
  | ({
      readonly kind: "step-by-ratio" | "step-by-count" | "step-by-delay";
      readonly of: Measure;
      readonly bands: readonly Band[];
    } & Provided)
  | ({
      readonly kind: "threshold-proportional";
      readonly of: Measure;
      readonly full: Exact;
      readonly floor: Exact;
      /**
       * Between floor and full points rise from 0 instead of from the share that the floor is of the full.
       */
      readonly fromFloor?: true;
    } & Provided)
  | ({ readonly kind: "proportional"; readonly of: Measure } & Provided)
  | ({ readonly kind: "level"; readonly of: string; readonly points: ReadonlyMap<string, Exact> } & Provided)
  | ({ readonly kind: "per-unit"; readonly of: Measure; readonly each: Exact } & Provided)
  | ({
      readonly kind: "compared-with-mean";
      readonly of: Measure;
      readonly mean: "of-group" | { readonly fact: string };
      readonly atOrAbove: Exact;
      readonly below: Exact;
    } & Provided)
  /**
   * `plus`: parts that are published apart and only count together. A value outside `from`–`upTo` is refused;
   * where the scheme is silent, 0–1 for a share, 0–maximum for points, and the item's points–0 for a penalty.
   */
  | {
      readonly kind: "external";
      readonly of: string;
      readonly plus: readonly string[];
      readonly as: "share" | "points";
      readonly from: Exact;
      readonly upTo: Exact;
    }
  | { readonly kind: "bonus" | "penalty"; readonly when: readonly Condition[]; readonly points: Exact }
  | {
      readonly kind: "penalty-per-day";
      readonly of: Measure;
      readonly first?: { readonly upTo: Exact; readonly points: Exact };
      readonly perDay: Exact;
      readonly refused?: { readonly beyond: Exact; readonly unless?: string };
    }
  /** Nothing is given for the facts; they are reported and published. */
  | { readonly kind: "information" }
  | {
      readonly kind: "branch";
      readonly when: readonly Condition[];
      readonly use: Rule;
      readonly otherwise: Rule;
    };

export type SourceKind = "self" | "lead" | "survey" | "data" | "index";

export interface ItemSource {
  readonly kind: SourceKind;
  readonly from?: Bilingual;
}

export interface GoldenCase {
  readonly line: number;
  readonly given: Readonly<Record<string, boolean | string | number>>;
  /** Points of other items, for a branch on them. */
  readonly items: ReadonlyMap<ItemCode, Exact>;
  /** Mean of the group, for a rule that compares with it. */
  readonly mean?: Exact;
  /** Of the unit, for a condition on it. */
  readonly group?: string;
  readonly expected: { readonly points: Exact } | { readonly applies: false } | { readonly refused: true };
}

export interface Item {
  readonly code: ItemCode;
  readonly title: Bilingual;
  /** Where it stands in the file, for messages. */
  readonly line: number;
  /** 1 = domain; the root (the index itself) is 0. */
  readonly depth: number;
  readonly parent?: ItemCode;
  readonly points: Exact;
  /** Maxima of groups for which it is another one, by the group's id. */
  readonly pointsFor?: ReadonlyMap<string, { readonly title: Bilingual; readonly points: Exact }>;
  readonly clause?: { readonly basis: string; readonly place: string };
  readonly note?: Bilingual;
  readonly componentWeight?: Exact;
  readonly source?: ItemSource;
  readonly evidence?: Bilingual;
  /** What the item itself asks for. */
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  /**
   * Every fact that decides something here: its own and those of the scheme that its rule or its
   * applicability
   * reads.
   */
  readonly reads: ReadonlyMap<string, FactDeclaration>;
  readonly notApplicable?: {
    readonly when: readonly Condition[];
    readonly effect: "leaves-the-maximum" | "shared-among-siblings";
  };
  readonly rule?: Rule;
  readonly round?: Rounding;
  readonly cases: readonly GoldenCase[];
  readonly aggregate: Aggregation;
  readonly children: readonly Item[];
}

/** Points outside the maximum, limited per unit: bonus up to `limit`, penalty down to it. */
export interface Block {
  readonly limit?: Exact;
  readonly items: readonly Item[];
}

export interface ClassCondition {
  /** Every item of a level is compared by its share of its maximum. */
  readonly subject: Condition["subject"] | { readonly everyItemAtDepth: number };
  readonly comparison: Comparison;
  readonly value: boolean | string | Exact;
}

export interface UnitClass {
  readonly id: string;
  readonly title: Bilingual;
  readonly low: Exact;
  readonly lowOpen: boolean;
  readonly provided: readonly ClassCondition[];
  /** At most so many units of a group, or this share of those that have an index. */
  readonly quota?: { readonly as: "share" | "count"; readonly value: Exact };
}

/** A factor of the items' total for units in the case; where several hold, the largest counts. */
export interface Coefficient {
  readonly when: readonly Condition[];
  readonly times: Exact;
  readonly title: Bilingual;
}

/**
 * In the case `when` the unit is not above `class`, whatever its points, or so many classes lower than its
 * points and
 * conditions give; it never raises a unit.
 */
export interface Veto {
  readonly when: readonly ClassCondition[];
  readonly class?: string;
  readonly lower?: number;
  readonly title: Bilingual;
}

export interface Basis {
  readonly document: string;
  readonly title?: Bilingual;
  readonly issued?: string;
  readonly inForce?: string;
  readonly until?: string;
  readonly url?: string;
}

export interface Scheme {
  readonly id: string;
  readonly version: string;
  readonly status: "issued" | "reconstructed" | "sample";
  readonly title: Bilingual;
  readonly note?: Bilingual;
  readonly basis: ReadonlyMap<string, Basis>;
  readonly years: { readonly from: number; readonly to?: number };
  readonly units: readonly string[];
  readonly levels: readonly Bilingual[];
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  /** The index itself as the root of the tree; its code is "". */
  readonly root: Item;
  readonly indexValue: "share" | "points";
  readonly coefficients: readonly Coefficient[];
  /** Points that the total cannot pass, bonus included. */
  readonly upTo?: Exact;
  readonly show: { readonly decimals: number };
  readonly bonus?: Block;
  readonly penalty?: Block;
  readonly ranking: {
    readonly on: "exact" | "shown";
    readonly ties: "shared-gap" | "shared-dense";
    readonly quarters: boolean;
  };
  readonly groups: "none" | "by-kind" | "by-round";
  readonly classes: readonly UnitClass[];
  readonly vetoes: readonly Veto[];
  /** Every item of tree, bonus and penalty by code. */
  readonly items: ReadonlyMap<string, Item>;
  /** Items with a rule, in an order in which every branch finds its item already scored. */
  readonly scoringOrder: readonly Item[];
  /** Codes of items whose points decide something in another item. */
  readonly branchedOn: ReadonlySet<string>;
}
