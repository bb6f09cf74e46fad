import type { Bilingual, RoundId, UnitId } from "@thang-diem/engine";
import type { Figure, PinnedUnit, RoundHead } from "../editions/index.ts";

export interface RoundToOpen {
  /** Whose round it is: "VN" for the country, else the unit's chain id. */
  readonly topUnit: UnitId;
  readonly head: RoundHead;
  /** The scheme file, byte for byte; the round keeps its hash. */
  readonly scheme: string;
  readonly units: readonly PinnedUnit[];
  readonly groups: readonly { readonly id: string; readonly title: Bilingual }[];
}

/** A round without what hangs on it: whose it is, and what of it is approved. */
export interface RoundHeld extends Pick<RoundToOpen, "topUnit" | "head"> {
  readonly roundId: RoundId;
  /** The evaluation that it belongs to: such a round is published by approval alone. */
  readonly heldBy?: string;
  /** SHA-256 of the photograph that stands. */
  readonly approved?: string;
}

export interface RoundContent extends RoundToOpen, RoundHeld {
  readonly figures: readonly Figure[];
}
