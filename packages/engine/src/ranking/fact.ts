import type { ItemCode, UnitId } from "../ids/index.ts";
import type { Exact } from "../numbers/index.ts";

/**
 * One thing worth saying about a group of a ranking, and the units that it is about. It is made only where it holds:
 * over a complete list, under one method, with every unit that it holds for, and only what a sample lets tell apart.
 */
export type Fact = FactOfKind & { readonly group: string; readonly units: readonly UnitId[] };

type FactOfKind =
  | {
      readonly kind: "first";
      /** Absent where the source prints places only. */
      readonly value?: Exact;
      /** How many units are ranked, where that is known. */
      readonly of?: number;
      /** Before the next unit; absent where nobody else is ranked or the list has gaps. */
      readonly lead?: Exact;
    }
  | {
      /** Units that lead and that the sample does not let tell apart. */
      readonly kind: "first-alike";
      readonly highest: Exact;
      readonly lowest: Exact;
      readonly of: number;
    }
  | { readonly kind: "last"; readonly value: Exact; readonly of: number }
  | { readonly kind: "first-streak" | "top-three-streak"; readonly years: number; readonly since: number }
  | {
      readonly kind: "times-first";
      readonly times: number;
      /** Editions in which the unit was ranked; absent of lists with gaps. */
      readonly of?: number;
    }
  | { readonly kind: "top-three-unchanged"; readonly since: number }
  | { readonly kind: "tie"; readonly place: number; readonly value: Exact }
  | {
      readonly kind: "mean";
      readonly mean: Exact;
      /** On the units that are ranked in both years. */
      readonly change?: Exact;
      readonly since?: number;
      /** How many those are, where they are not all. */
      readonly common?: number;
      readonly above: number;
      readonly below: number;
    }
  | {
      readonly kind: "range";
      readonly highest: Exact;
      readonly lowest: Exact;
      readonly range: Exact;
      readonly before?: Exact;
      readonly since?: number;
    }
  | {
      readonly kind: "over-threshold";
      readonly threshold: Exact;
      readonly count: number;
      readonly of: number;
      readonly before?: number;
      readonly since?: number;
    }
  | { readonly kind: "kept-over-threshold"; readonly threshold: Exact; readonly since: number }
  | {
      readonly kind: "riser" | "faller";
      readonly places: number;
      /** One for each unit, in their order. */
      readonly moves: readonly { readonly from: number; readonly to: number }[];
      readonly since: number;
    }
  | { readonly kind: "best-part" | "worst-part"; readonly part: ItemCode; readonly share: Exact }
  | { readonly kind: "record"; readonly value: Exact; readonly since: number };
