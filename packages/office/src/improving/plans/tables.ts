import type { EvaluationId, ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import type { MeasureState } from "@thang-diem/contract";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    improvement_plan: {
      id: string;
      evaluation_id: EvaluationId;
      base_round_id: RoundId;
      unit_version_id: UnitVersionId;
      unit_name: string;
      organisation_id: string;
      made_by: string;
      made_at: Date;
      signed_by: string | null;
      signed_at: Date | null;
    };
    improvement_measure: {
      plan_id: string;
      id: string;
      ordinal: number;
      item: ItemCode;
      measure: string;
      owner: string;
      helpers: string;
      due: string | null;
      money: string;
      expected: string;
      evidence: string;
      state: MeasureState;
      progress: string;
      moved_by: string | null;
      moved_at: Date | null;
    };
  }
}
