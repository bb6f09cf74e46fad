import type { SurveyMode } from "@thang-diem/contract";
import type { UnitVersionId } from "@thang-diem/engine";
import type { Json } from "@thang-diem/platform/db";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    /** Other rooms read it. */
    survey_response: {
      id: string;
      survey_id: string;
      questionnaire_version_id: string;
      unit_id: UnitVersionId;
      mode: SurveyMode;
      language: string;
      answers: Json;
      sha256: string;
      /** What its giver agreed to. */
      consent_id: string | null;
    };
  }
}
