import type { EvaluationId, RoundId, UnitId, UnitVersionId } from "@thang-diem/engine";
import type { Json, UnitKey } from "@thang-diem/platform/db";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    /** Other rooms read it. */
    evaluation: {
      id: EvaluationId;
      top_unit_id: UnitId;
      office_id: string;
      assessed_year: number;
      title_vi: string;
      title_en: string;
      status: "draft" | "open" | "approved" | "published" | "withdrawn";
      plan: Json;
      plan_revision: number;
      sample: boolean;
      created_at: Date;
      opened_at: Date | null;
    };
    /** Other rooms read it. */
    evaluation_round: { evaluation_id: EvaluationId; round_id: RoundId; code: string; ordinal: number };
    /** Other rooms read it. */
    evaluation_unit: UnitKey & {
      evaluation_id: EvaluationId;
      organisation_id: string;
      name: string;
      search_key: string;
      group_code: string;
    };
    /** Other rooms read it. */
    phase: { evaluation_id: EvaluationId; kind: string; opens_at: Date; closes_at: Date };
    /** Other rooms read it. */
    extension: {
      id: string;
      evaluation_id: EvaluationId;
      round_id: RoundId;
      unit_version_id: UnitVersionId;
      kind: string;
      closes_at: Date;
      reason: string;
      given_by: string;
      given_at: Date;
    };
  }
}
