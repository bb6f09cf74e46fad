import type { EvaluationId, RoundId } from "@thang-diem/engine";
declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    scheme_proposal: {
      id: string;
      evaluation_id: EvaluationId;
      round_id: RoundId;
      from_hash: string;
      to_hash: string;
      reason: string;
      proposed_by: string;
      proposed_at: Date;
      verdict: "approved" | "refused" | "withdrawn" | null;
      decided_by: string | null;
      decided_at: Date | null;
      decided_reason: string | null;
    };
  }
}
