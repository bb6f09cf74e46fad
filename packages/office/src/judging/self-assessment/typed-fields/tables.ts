import type { ItemKey } from "@thang-diem/platform/db";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    /** Other rooms read it. */
    claim_field: ItemKey & {
      field: string;
      value: string;
      change_id: string;
      changed_by: string;
      changed_at: Date;
    };
    /** Other rooms read it. */
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
