import type { ItemKey, Scored } from "@thang-diem/platform/db";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    /** Other rooms read it. */
    explanation: ItemKey &
      Partial<{ [Part in keyof Scored]: Scored[Part] | null }> & {
        id: string;
        answer: "agrees" | "contests";
        text: string;
        sent_by: string;
        sent_at: Date;
        replaced_at: Date | null;
      };
  }
}
