import type { RoundKey } from "./round-key.ts";

/** The tables of scheme versions; the truth is in `migrations/0021-scheme-versions.sql`. */
export interface SchemeVersionTables {
  scheme_proposal: {
    id: string;
    evaluation_id: string;
    round_id: string;
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
  round_pin_history: RoundKey & {
    number: number;
    scheme_hash: string;
    replaced_by: string;
    replaced_at: Date;
    proposed_by: string;
    approved_by: string;
    reason: string;
  };
}
