import type { Exact, ItemCode, UnitId } from "@thang-diem/engine";

/** One thing worth saying about a group of a ranking, and the units that it is about. */
export type Fact = FactOfKind & { readonly group: string; readonly units: readonly UnitId[] };

type FactOfKind =
  | {
      readonly kind: "first";
      readonly value: Exact;
      /** How many units are ranked. */
      readonly of: number;
      /** Before the second; none when nobody else is ranked. */
      readonly lead?: Exact;
    }
  | { readonly kind: "last"; readonly value: Exact; readonly of: number }
  | { readonly kind: "first-streak" | "top-three-streak"; readonly years: number; readonly since: number }
  | { readonly kind: "times-first"; readonly times: number; readonly of: number }
  | { readonly kind: "top-three-unchanged"; readonly since: number }
  | { readonly kind: "tie"; readonly place: number; readonly value: Exact }
  | {
      readonly kind: "mean";
      readonly mean: Exact;
      readonly change?: Exact;
      readonly since?: number;
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
      readonly from: number;
      readonly to: number;
      readonly since: number;
    }
  | { readonly kind: "best-part" | "worst-part"; readonly part: ItemCode; readonly share: Exact }
  | { readonly kind: "record"; readonly value: Exact; readonly since: number };
