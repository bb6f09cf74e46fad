import type { EvaluationId, RoundId, UnitVersionId } from "@thang-diem/engine";
declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    conflict: {
      evaluation_id: EvaluationId;
      account_id: string;
      round_id: RoundId;
      unit_version_id: UnitVersionId;
      reason: string;
      declared_by: string;
      declared_at: Date;
    };
    conflict_statement: { evaluation_id: EvaluationId; account_id: string; stated_at: Date };
  }
}
