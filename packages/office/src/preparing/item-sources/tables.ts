import type { ItemCode, RoundId } from "@thang-diem/engine";
declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    outside_source: { round_id: RoundId; item: ItemCode; organisation_id: string };
    item_source_change: {
      id: string;
      round_id: RoundId;
      item: ItemCode;
      organisation_before: string | null;
      organisation_id: string;
      reason: string;
      changed_by: string;
      changed_at: Date;
    };
  }
}
