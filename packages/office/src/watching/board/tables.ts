import type { EvaluationId, RoundId, UnitVersionId } from "@thang-diem/engine";
import type { Phase } from "@thang-diem/contract";
declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    reminder: {
      id: string;
      evaluation_id: EvaluationId;
      kind: "asked" | "daily" | "opens";
      about: Phase;
      text: string;
      people: number;
      units: number;
      sent_by: string;
      sent_at: Date;
    };
    reminder_setting: { evaluation_id: EvaluationId; days_before: number };
    board_stale: { round_id: RoundId; unit_version_id: UnitVersionId | null };
    board_done: {
      round_id: RoundId;
      unit_version_id: UnitVersionId;
      account_id: string;
      seat: number;
      assigned: number;
      ready: number;
      done: number;
      again: number;
    };
    board_unit: { round_id: RoundId; unit_version_id: UnitVersionId; ordinal: number };
    board_sum: {
      round_id: RoundId;
      unit_version_id: UnitVersionId;
      domain: string;
      block: "index" | "bonus" | "penalty";
      self_points: string;
      found_points: string;
      signed_points: string;
      items: number;
      found: number;
      changed: number;
      unanswered: number;
    };
  }
}
