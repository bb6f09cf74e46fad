import type { EvaluationId } from "@thang-diem/engine";
import type { Json } from "@thang-diem/platform/db";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    announcement_words: {
      evaluation_id: EvaluationId;
      words: Json;
      sections: Json;
      set_by: string;
      set_at: Date;
    };
    announcement_package: {
      id: string;
      evaluation_id: EvaluationId;
      state: "waiting" | "running" | "done" | "failed" | "cancelled";
      finished: number;
      total: number;
      files: number;
      bytes: string;
      sha256: string | null;
      faults: Json;
      asked_by: string;
      asked_at: Date;
      ended_at: Date | null;
    };
  }
}
