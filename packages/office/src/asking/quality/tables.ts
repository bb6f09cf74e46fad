import type { UnitVersionId } from "@thang-diem/engine";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    survey_decision: {
      survey_id: string;
      response_id: string;
      number: number;
      decision: "rejected" | "accepted";
      reason: string;
      decided_by: string;
      decided_at: Date;
    };
    /** Other rooms read it. */
    survey_outcome: {
      survey_id: string;
      unit_id: UnitVersionId;
      outcome: "refused" | "not-reached" | "not-eligible";
      count: number;
    };
  }
}
