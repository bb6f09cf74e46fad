import type { ItemCode } from "@thang-diem/engine";
import type { UnitKey } from "@thang-diem/platform/db";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    /** Other rooms read it. */
    exemption: UnitKey & {
      id: string;
      item: ItemCode;
      reason: string;
      proposed_by: string;
      proposed_at: Date;
      verdict: "approved" | "refused" | "withdrawn" | null;
      decided_by: string | null;
      decided_at: Date | null;
      decided_reason: string | null;
    };
  }
}
