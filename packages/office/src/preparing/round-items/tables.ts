import type { ItemCode, RoundId } from "@thang-diem/engine";
declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    /** Other rooms read it. */
    round_item: {
      round_id: RoundId;
      item: ItemCode;
      ordinal: number;
      block: "index" | "bonus" | "penalty";
      domain: string;
      source: "self" | "lead" | "survey" | "data" | "index" | "none";
      within: readonly string[];
      scheme_hash: string;
    };
  }
}
