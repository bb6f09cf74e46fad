import type { ColumnType } from "kysely";
import type { RoundKey } from "./round-key.ts";

/** The tables of the yearly work; the truth is in `migrations/0020-evaluation.sql`. */
export interface EvaluationTables {
  evaluation: {
    id: string;
    top_unit_id: string;
    office_id: string;
    assessed_year: number;
    title_vi: string;
    title_en: string;
    status: "draft" | "open" | "approved" | "published" | "withdrawn";
    plan: Json;
    plan_revision: number;
    sample: boolean;
    created_at: Date;
    opened_at: Date | null;
  };
  evaluation_round: { evaluation_id: string; round_id: string; code: string; ordinal: number };
  evaluation_unit: UnitKey & {
    evaluation_id: string;
    organisation_id: string;
    name: string;
    search_key: string;
    group_code: string;
  };
  phase: { evaluation_id: string; kind: string; opens_at: Date; closes_at: Date };
  extension: {
    id: string;
    evaluation_id: string;
    round_id: string;
    unit_version_id: string;
    kind: string;
    closes_at: Date;
    reason: string;
    given_by: string;
    given_at: Date;
  };
  criterion_lead: { round_id: string; item: string; organisation_id: string };
  appraiser_duty: {
    id: string;
    evaluation_id: string;
    round_id: string;
    account_id: string;
    item: string;
    unit_version_id: string | null;
    seat: number;
    given_by: string;
    given_at: Date;
    ended_at: Date | null;
    ended_reason: string | null;
  };
  exemption: UnitKey & {
    id: string;
    item: string;
    reason: string;
    proposed_by: string;
    proposed_at: Date;
    verdict: "approved" | "refused" | "withdrawn" | null;
    decided_by: string | null;
    decided_at: Date | null;
    decided_reason: string | null;
  };
  claim_field: ItemKey & {
    field: string;
    value: string;
    change_id: string;
    changed_by: string;
    changed_at: Date;
  };
  claim_change: ItemKey & {
    id: string;
    field: string;
    before: string;
    value: string;
    outcome: "taken" | "parked";
    why: string;
    changed_by: string;
    changed_at: Date;
  };
  sign_off: UnitKey & {
    number: number;
    scheme_hash: string;
    content_sha256: string;
    self_points: string;
    self_maximum: string;
    signed_by: string;
    signed_at: Date;
    document_number: string;
    document_date: string | null;
    document_sha256: string | null;
    returned_at: Date | null;
    returned_by: string | null;
    returned_reason: string | null;
  };
  signed_claim: ItemKey & Scored & { number: number; note: string };
  finding: ItemKey &
    Scored & {
      id: string;
      stage: "first" | "second";
      seat: number;
      account_id: string;
      verdict: "accepted" | "changed";
      reason: string;
      made_at: Date;
      replaced_at: Date | null;
    };
  explanation: ItemKey &
    Partial<{ [Part in keyof Scored]: Scored[Part] | null }> & {
      id: string;
      answer: "agrees" | "contests";
      text: string;
      sent_by: string;
      sent_at: Date;
      replaced_at: Date | null;
    };
  decision: ItemKey &
    Scored & {
      id: string;
      sided_with: "unit" | "appraisal" | "neither";
      reason: string;
      decided_by: string;
      decided_at: Date;
      replaced_at: Date | null;
    };
}

export interface UnitKey extends RoundKey {
  unit_version_id: string;
}
export interface ItemKey extends UnitKey {
  item: string;
}

/** Facts as typed and what the engine made of them; `points` is empty unless scored. */
interface Scored {
  facts: Json;
  status: "scored" | "not-applicable" | "missing";
  points: string;
  maximum: string;
}

/** Read as a value, written as JSON text. */
type Json = ColumnType<unknown, string, string>;
