import type { ItemKey } from "@thang-diem/platform/db";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    claim_field: ItemKey & {
      field: string;
      value: string;
      change_id: string;
      changed_by: string;
      changed_at: Date;
    };
    claim_change: ItemKey & {
      id: string;
      field: string;
      before: string;
      value: string;
      outcome: "taken" | "parked";
      why: string;
      changed_by: string;
      changed_at: Date;
    };
  }
}
