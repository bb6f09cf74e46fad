import type { EvaluationId, ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import type { VersionMapping } from "@thang-diem/engine/questionnaire";
import type { Json } from "@thang-diem/platform/db";
import type { ColumnType } from "kysely";

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
    /** Other rooms read it. */
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
      modes: Json | null;
      results_plan: Json | null;
      consent_id: string | null;
      set_up_by: string | null;
      set_up_at: Date | null;
    };
    survey_unit: { survey_id: string; unit_id: UnitVersionId; quota: number; population: number | null };
    survey_target: { survey_id: string; round_id: RoundId; item: ItemCode; fact: string; part: string };
    survey_version: {
      survey_id: string;
      number: number;
      questionnaire_version_id: string;
      mapping: ColumnType<VersionMapping, string, never>;
      reason: string;
      published_by: string;
      published_at: Date;
    };
    /** Other rooms read it. */
    survey_count: {
      survey_id: string;
      unit_id: UnitVersionId;
      codes: number;
      spent: number;
      responses: number;
    };
    consent_text: {
      id: string;
      evaluation_id: EvaluationId;
      number: number;
      text_vi: string;
      text_en: string;
      sha256: string;
      kept_by: string;
      kept_at: Date;
    };
  }
}
