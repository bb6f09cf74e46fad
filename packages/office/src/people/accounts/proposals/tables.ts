import type { Role } from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    role_proposal: {
      id: string;
      account_id: string;
      role: Role;
      organisation_id: string;
      evaluation_id: EvaluationId | null;
      reason: string;
      proposed_by: string;
      proposed_at: Date;
      verdict: "agreed" | "refused" | null;
      decided_by: string | null;
      decided_at: Date | null;
    };
  }
}
