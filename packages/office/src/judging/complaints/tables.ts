import type { ItemCode } from "@thang-diem/engine";
import type { ComplaintOutcome } from "@thang-diem/contract";
import type { RoundKey, UnitKey } from "@thang-diem/platform/db";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    /** It is called after the first of them, remarks on a preview: the sums of the log bear the name of their table. */
    preview_remark: UnitKey & {
      id: string;
      item: ItemCode;
      text: string;
      sent_by: string;
      sent_at: Date;
      edition: number | null;
      number: number | null;
      outcome: ComplaintOutcome | null;
      answer: string | null;
      answer_en: string | null;
      answered_by: string | null;
      answered_at: Date | null;
    };
    complaint_term: RoundKey & { edition: number; last_day: string };
  }
}
