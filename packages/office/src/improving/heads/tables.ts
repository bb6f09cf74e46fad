import type { EvaluationId, RoundId, UnitVersionId } from "@thang-diem/engine";
import type { HeadPart } from "@thang-diem/contract";
import type { Json } from "@thang-diem/platform/db";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    head_review: {
      id: string;
      evaluation_id: EvaluationId;
      base_round_id: RoundId;
      edition_number: number;
      edition_sha256: string;
      scheme_hash: string;
      index_item: string;
      mean_index: string | null;
      quota: string;
      authority_id: string;
      opened_by: string;
      opened_at: Date;
      proposed_by: string | null;
      proposed_at: Date | null;
      proposed_for: number | null;
    };
    head_sheet: {
      id: string;
      review_id: string;
      unit_version_id: UnitVersionId;
      unit_name: string;
      group_code: string;
      unit_index: string | null;
      head_name: string;
      position: string;
      head_id: string;
      manager_id: string;
    };
    head_part: {
      sheet_id: string;
      part: HeadPart;
      typed: Json;
      written_by: string;
      written_at: Date;
      sent_at: Date | null;
      returned: string;
    };
    head_opinion: {
      id: string;
      sheet_id: string;
      body: string;
      opinion: string;
      given_on: string;
      written_by: string;
      written_at: Date;
    };
    head_decision: {
      review_id: string;
      number: number;
      paper: string;
      decided_on: string;
      lines: Json;
      decided_by: string;
      decided_at: Date;
    };
    head_petition: {
      id: string;
      sheet_id: string;
      text: string;
      filed_by: string;
      filed_at: Date;
      due: string;
      outcome: "kept" | "again" | null;
      answer: string;
      answered_by: string | null;
      answered_at: Date | null;
    };
  }
}
