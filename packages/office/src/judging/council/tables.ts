import type { EvaluationId, ItemCode } from "@thang-diem/engine";
import type { ColumnType } from "kysely";
import type { ItemKey, Json, Scored, UnitKey } from "@thang-diem/platform/db";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    council_session: {
      id: string;
      evaluation_id: EvaluationId;
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
      evaluation_id: EvaluationId;
      item: ItemCode;
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
      kind: "appraisal" | "unit" | "re-check" | "other";
      also: ColumnType<unknown, string | null, never>;
      facts: Json;
      status: "scored" | "not-applicable" | "missing";
      points: string;
      maximum: string;
      reason: string;
      proposed_by: string;
      proposed_at: Date;
    };
    council_vote: {
      item_id: string;
      account_id: string;
      motion_id: string | null;
      cast_at: Date;
      /** Random, until a secret vote is counted. */
      seal: string | null;
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
}
