import type { EvaluationId } from "@thang-diem/engine";
import type { StandsBy } from "@thang-diem/contract";
import type { ItemKey, Json, Scored } from "@thang-diem/platform/db";

type Status = Scored["status"];

declare module "@thang-diem/platform/tables" {
  /** Views of migration 0080: nobody writes them. */
  interface Tables {
    /** Other rooms read it. */
    claimed_item: ItemKey & {
      evaluation_id: EvaluationId;
      ordinal: number;
      block: "index" | "bonus" | "penalty";
      domain: string;
      source: string;
      blind: boolean;
      exempt: boolean;
      signed: boolean;
      asked: boolean;
      claim_number: number | null;
      claim_facts: Json | null;
      claim_status: Status | null;
      claim_points: string | null;
      claim_maximum: string | null;
    };
    /** Other rooms read it. */
    standing_item: Tables["claimed_item"] & {
      first_id: string | null;
      first_status: Status | null;
      first_points: string | null;
      finding_id: string | null;
      finding_stage: "first" | "second" | null;
      finding_seat: number | null;
      account_id: string | null;
      finding_verdict: "accepted" | "changed" | null;
      finding_facts: Json | null;
      finding_status: Status | null;
      finding_points: string | null;
      finding_maximum: string | null;
      finding_reason: string | null;
      made_at: Date | null;
      decision_id: string | null;
      decision_reason: string | null;
      decided_by: string | null;
      decided_at: Date | null;
      gap_wide: boolean | null;
      answer: "agrees" | "contests" | null;
      facts: Json | null;
      status: Status | null;
      points: string | null;
      maximum: string | null;
      stands_by: StandsBy | null;
    };
    /** Other rooms read it. */
    finding_live: Tables["finding"];
    /** Other rooms read it. */
    finding_made: Tables["finding"] & { open: boolean };
    /** Other rooms read it. */
    decision_made: Tables["decision"];
  }
}
