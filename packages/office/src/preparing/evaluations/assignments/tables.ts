import type { EvaluationId, ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    /** Other rooms read it. */
    criterion_lead: { round_id: RoundId; item: ItemCode; organisation_id: string };
    /** Other rooms read it. */
    appraiser_duty: {
      id: string;
      evaluation_id: EvaluationId;
      round_id: RoundId;
      account_id: string;
      item: ItemCode;
      unit_version_id: UnitVersionId | null;
      seat: number;
      given_by: string;
      given_at: Date;
      ended_at: Date | null;
      ended_reason: string | null;
    };
  }
}
