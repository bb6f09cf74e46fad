import type { Phase } from "@thang-diem/contract";
declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    reminder: {
      id: string;
      evaluation_id: string;
      kind: "asked" | "daily" | "opens";
      about: Phase;
      text: string;
      people: number;
      units: number;
      sent_by: string;
      sent_at: Date;
    };
    reminder_setting: { evaluation_id: string; days_before: number };
    board_stale: { round_id: string; unit_version_id: string | null };
    board_done: {
      round_id: string;
      unit_version_id: string;
      account_id: string;
      seat: number;
      assigned: number;
      ready: number;
      done: number;
      again: number;
    };
    board_unit: { round_id: string; unit_version_id: string; ordinal: number };
    board_sum: {
      round_id: string;
      unit_version_id: string;
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
