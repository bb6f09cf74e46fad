import type { Bilingual } from "@thang-diem/engine";
import type { Figure, PinnedUnit, RoundHead } from "../publication/index.ts";

export interface RoundToOpen {
  /** Whose round it is: "VN" for the country, else the unit's chain id. */
  readonly topUnit: string;
  readonly head: RoundHead;
  /** The scheme file, byte for byte; the round keeps its hash. */
  readonly scheme: string;
  readonly units: readonly PinnedUnit[];
  readonly groups: readonly { readonly id: string; readonly title: Bilingual }[];
}

export interface RoundContent extends RoundToOpen {
  readonly roundId: string;
  readonly figures: readonly Figure[];
}
