import type { RoundId, UnitId } from "@thang-diem/engine";
import type { ColumnType } from "kysely";
import type { ItemKey } from "@thang-diem/platform/db";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    recheck_draw: {
      id: string;
      top_unit_id: UnitId;
      round_id: RoundId;
      seed: string;
      share: string;
      population: number;
      drawn_by: string;
      drawn_at: Date;
    };
    /** Other rooms read it. */
    recheck: ItemKey & {
      draw_id: string;
      finding_id: string;
      account_id: string | null;
      verdict: "same" | "differs" | null;
      facts: ColumnType<unknown, string | null, string>;
      status: "scored" | "not-applicable" | "missing" | null;
      points: string | null;
      maximum: string | null;
      reason: string | null;
      made_at: Date | null;
    };
  }
}
