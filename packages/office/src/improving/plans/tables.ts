import type { EvaluationId, RoundId, UnitVersionId } from "@thang-diem/engine";

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
  }
}
