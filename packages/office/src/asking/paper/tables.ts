import type { Json } from "@thang-diem/platform/db";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    /** What one of two people typed of a form on paper; gone once the form is stored. */
    survey_paper_key: {
      code_hash: string;
      place: 1 | 2;
      survey_id: string;
      begins: string;
      questionnaire_version_id: string;
      typed_by: string;
      answers: Json;
    };
  }
}
