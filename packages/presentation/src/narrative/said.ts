/**
 * What pages say besides the facts of a ranking, each as data: made only where it holds (`web/portal/site/says-*.ts`),
 * put into words here and nowhere else.
 */
import type { IsoDate } from "@thang-diem/contract";
import type { Bilingual, Exact } from "@thang-diem/engine";
import type { Shown } from "./telling.ts";

export type Said =
  | { readonly kind: "coverage"; readonly groups: readonly Coverage[] }
  | { readonly kind: "ranked"; readonly count: number; readonly units: Bilingual; readonly mean?: Exact }
  | { readonly kind: "unranked"; readonly count: number; readonly units: Bilingual }
  | { readonly kind: "source-mean"; readonly mean: Exact; readonly note?: Bilingual }
  | { readonly kind: "source-day" | "site-day" | "own-day"; readonly day: IsoDate }
  | StandingSaid
  /** `known` is false where the unit may have a place that our copy of the source does not hold. */
  | { readonly kind: "standing-none"; readonly unit: Bilingual; readonly known: boolean }
  | { readonly kind: "farthest-part"; readonly part: Bilingual; readonly by: Exact }
  | { readonly kind: "against-mean"; readonly by: Exact; readonly addsUp: boolean }
  | { readonly kind: "against-source"; readonly parts: Exact }
  | { readonly kind: "above-on"; readonly above: number; readonly of: number; readonly all: number }
  | { readonly kind: "most-lost"; readonly part: Bilingual; readonly lost: Exact }
  | {
      readonly kind: "since-then";
      readonly unit: Bilingual;
      readonly year: number;
      readonly from: Exact;
      readonly to: Exact;
      readonly shared: readonly [from: boolean, to: boolean];
    }
  | { readonly kind: "map"; readonly leaders: readonly Bilingual[]; readonly region: Bilingual }
  | {
      readonly kind: "means-moved";
      readonly from: Exact;
      readonly fromYear: number;
      readonly to: Exact;
      readonly year: number;
      /** How many units stand in both years, where they are not all. */
      readonly common?: number;
      readonly units: Bilingual;
    }
  | { readonly kind: "champion"; readonly units: readonly Bilingual[]; readonly times: number };

/** How many units of a group are known, of how many that the source ranked. */
export interface Coverage {
  readonly title: Bilingual;
  readonly known: number;
  readonly of?: number;
}

interface StandingSaid {
  readonly kind: "standing";
  readonly unit: Bilingual;
  readonly place: number;
  readonly shared: boolean;
  readonly of?: number;
  readonly units: Bilingual;
  /** How many others the sample does not let tell apart from it. */
  readonly alike?: number;
}

/** How the numbers of a sentence are shown; points of parts have the decimals of the index. */
export type SaidShown = Shown;
