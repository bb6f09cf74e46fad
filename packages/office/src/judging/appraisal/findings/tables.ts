import type { ItemKey, Scored } from "@thang-diem/platform/db";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    finding: ItemKey &
      Scored & {
        id: string;
        stage: "first" | "second";
        seat: number;
        account_id: string;
        verdict: "accepted" | "changed";
        reason: string;
        made_at: Date;
        replaced_at: Date | null;
      };
    /** Other rooms read it. */
    blind_gap: ItemKey & {
      first_id: string;
      second_id: string;
      gap: string;
      threshold: string;
      wide: boolean;
      measured_at: Date;
    };
  }
}
