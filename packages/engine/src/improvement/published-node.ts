import type { ItemCode } from "../ids/index.ts";

/** A line of a published result, as editions and the engine's own records carry it; exact numbers as text. */
export interface PublishedNode {
  readonly code: ItemCode;
  readonly status: "scored" | "not-applicable" | "missing";
  readonly points?: string;
  readonly maximum: string;
  readonly children?: readonly PublishedNode[];
}
