import type { Bilingual } from "@thang-diem/engine";
import type { PinnedUnit, RoundHead } from "@thang-diem/press/editions";

/** The day on which the shipped editions were made: part of their bytes, so it never moves by itself. */
export const SHIPPED_ON = "2026-11-22";

/** A round whose results were published elsewhere and ship with the product. */
export interface ShippedRound {
  readonly head: RoundHead;
  /** Folder of the scheme below `schemes/`: "papi/2021". */
  readonly scheme: string;
  readonly units: readonly PinnedUnit[];
  readonly groups: readonly { readonly id: string; readonly title: Bilingual }[];
  /** The figures as a file for the importer: đơn vị, mã, dữ kiện, giá trị, nguồn. */
  readonly figures: { readonly fileName: string; readonly bytes: Uint8Array };
}

/** What readers see of a series besides its editions. */
export interface ShippedSeries {
  readonly slug: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly rounds: readonly ShippedRound[];
}
