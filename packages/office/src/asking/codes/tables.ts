import type { SurveyMode } from "@thang-diem/contract";
import type { UnitVersionId } from "@thang-diem/engine";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    /** `mode`: none is a personal link. Other rooms read it. */
    survey_code: {
      hash: string;
      survey_id: string;
      unit_id: UnitVersionId;
      spent: boolean;
      mode: SurveyMode | null;
    };
    /** `mode`: none is a link for everybody. Other rooms read it. */
    survey_public_link: {
      hash: string;
      survey_id: string;
      unit_id: UnitVersionId;
      mode: SurveyMode | null;
    };
    /** Other rooms read it. */
    survey_contact: {
      id: string;
      survey_id: string;
      unit_id: UnitVersionId;
      code_hash: string;
      sealed: string;
      letters: number;
    };
  }
}
