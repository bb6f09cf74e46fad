import type { EvaluationId, UnitVersionId } from "@thang-diem/engine";
import type { Json } from "@thang-diem/platform/db";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    questionnaire_version: {
      id: string;
      evaluation_id: EvaluationId;
      form_id: string;
      version: string;
      sha256: string;
      form: Json;
      kept_by: string;
      kept_at: Date;
    };
    survey: {
      id: string;
      evaluation_id: EvaluationId;
      questionnaire_version_id: string;
      title_vi: string;
      title_en: string;
      opens_at: Date;
      closes_at: Date;
      grace_minutes: number;
      closed_at: Date | null;
    };
    survey_code: { hash: string; survey_id: string; unit_id: UnitVersionId; spent: boolean };
  }
}
