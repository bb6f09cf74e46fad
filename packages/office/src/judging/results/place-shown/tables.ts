import type { EvaluationId } from "@thang-diem/engine";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    preview_display: { evaluation_id: EvaluationId; show_place: boolean; set_by: string; set_at: Date };
  }
}
