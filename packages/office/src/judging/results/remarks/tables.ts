import type { EvaluationId, ItemCode } from "@thang-diem/engine";
import type { UnitKey } from "@thang-diem/platform/db";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    preview_remark: UnitKey & {
      id: string;
      item: ItemCode;
      text: string;
      sent_by: string;
      sent_at: Date;
      answer: string | null;
      answered_by: string | null;
      answered_at: Date | null;
    };
    preview_display: { evaluation_id: EvaluationId; show_place: boolean; set_by: string; set_at: Date };
  }
}
