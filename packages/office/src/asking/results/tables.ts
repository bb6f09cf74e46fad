import type { SurveyEstimate } from "@thang-diem/contract";
import type { ColumnType } from "kysely";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    /** Other rooms read it. */
    survey_estimate: {
      survey_id: string;
      number: number;
      made_by: string;
      made_at: Date;
      engine_version: string;
      responses: number;
      responses_sha256: string;
      frame_hash: string | null;
      seed: string | null;
      sha256: string;
      /** Written as text, so that its fingerprint can be found again. */
      estimate: ColumnType<SurveyEstimate, string, never>;
    };
  }
}
