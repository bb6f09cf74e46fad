import type { ColumnType } from "kysely";
import type { UnitKey } from "./evaluation-tables.ts";

/** Tables of the council and of results; the truth is in `migrations/0040-council.sql`. */
export interface CouncilTables {
  council_session: {
    id: string;
    evaluation_id: string;
    kind: "meeting" | "letter";
    title: string;
    place: string;
    starts_at: Date;
    ends_at: Date | null;
    secret: boolean;
    rules: Json;
    state: "draft" | "open" | "closed";
    made_by: string;
    made_at: Date;
    opened_at: Date | null;
    closed_at: Date | null;
  };
  council_seat: {
    session_id: string;
    account_id: string;
    full_name: string;
    organisation_id: string;
    chair: boolean;
    present: boolean;
  };
  council_item: UnitKey & {
    id: string;
    session_id: string;
    evaluation_id: string;
    item: string;
    ordinal: number;
    why: "contested" | "gap" | "re-check" | "re-opened" | "raised";
    state: "waiting" | "decided" | "undecided" | "withdrawn";
    counted: ColumnType<unknown, string | null, string | null>;
    decision_id: string | null;
    closed_by: string | null;
    closed_at: Date | null;
  };
  council_motion: {
    id: string;
    item_id: string;
    ordinal: number;
    kind: "appraisal" | "unit" | "other";
    facts: Json;
    status: "scored" | "not-applicable" | "missing";
    points: string;
    maximum: string;
    reason: string;
    proposed_by: string;
    proposed_at: Date;
  };
  council_vote: { item_id: string; account_id: string; motion_id: string | null; cast_at: Date };
  result_approval: {
    evaluation_id: string;
    number: number;
    content_sha256: string;
    approved_by: string;
    approved_name: string;
    approved_at: Date;
    withdrawn_at: Date | null;
    withdrawn_by: string | null;
    withdrawn_reason: string | null;
  };
  result_reopening: {
    id: string;
    evaluation_id: string;
    scope: "item" | "whole" | "correction";
    round_id: string | null;
    unit_version_id: string | null;
    item: string | null;
    reason: string;
    reason_en: string;
    reopened_by: string;
    reopened_name: string;
    reopened_at: Date;
    settled_at: Date | null;
  };
  preview_remark: UnitKey & {
    id: string;
    item: string;
    text: string;
    sent_by: string;
    sent_at: Date;
    answer: string | null;
    answered_by: string | null;
    answered_at: Date | null;
  };
  preview_display: { evaluation_id: string; show_place: boolean; set_by: string; set_at: Date };
  publication_job: {
    id: string;
    evaluation_id: string;
    published_on: string;
    state: "waiting" | "running" | "done" | "failed";
    step: "editions" | "site";
    finished: number;
    total: number;
    editions: Json;
    faults: Json;
    asked_by: string;
    asked_at: Date;
    ended_at: Date | null;
  };
}

/** Read as a value, written as JSON text. */
type Json = ColumnType<unknown, string, string>;
