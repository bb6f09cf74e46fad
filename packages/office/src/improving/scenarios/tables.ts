import type { EvaluationId } from "@thang-diem/engine";
import type { Json } from "@thang-diem/platform/db";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    improvement_scenario: {
      id: string;
      evaluation_id: EvaluationId;
      title: string;
      supposition: Json;
      kept_by: string;
      kept_at: Date;
      dropped_at: Date | null;
    };
  }
}
