import type { EvaluationId, ItemCode, UnitVersionId } from "@thang-diem/engine";
import type { TaskSource, TaskState } from "@thang-diem/contract";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    improvement_task: {
      id: string;
      evaluation_id: EvaluationId;
      unit_version_id: UnitVersionId;
      unit_name: string;
      organisation_id: string;
      source: TaskSource;
      source_id: string | null;
      basis: string;
      ordinal: number;
      item: ItemCode | "";
      measure: string;
      owner: string;
      helpers: string;
      due: string | null;
      money: string;
      expected: string;
      evidence: string;
      given_by: string;
      given_at: Date;
      state: TaskState;
      progress: string;
      moved_by: string | null;
      moved_at: Date | null;
      done_at: Date | null;
    };
  }
}
