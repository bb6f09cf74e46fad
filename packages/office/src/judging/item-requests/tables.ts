import type { EvaluationId } from "@thang-diem/engine";
import type { ItemKey } from "@thang-diem/platform/db";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    item_request: ItemKey & {
      id: string;
      evaluation_id: EvaluationId;
      text: string;
      closes_at: Date;
      asked_by: string;
      asked_account: string;
      asked_at: Date;
      answer: string | null;
      answered_by: string | null;
      answered_at: Date | null;
      withdrawn_by: string | null;
      withdrawn_at: Date | null;
    };
    item_comment: ItemKey & {
      id: string;
      evaluation_id: EvaluationId;
      side: "unit" | "judges";
      text: string;
      said_by: string;
      said_at: Date;
    };
  }
}
