import type { Phase } from "@thang-diem/contract";
import type { Generated } from "kysely";

/** The tables of oversight; the truth is in `migrations/0045-oversight.sql`. */
export interface OversightTables {
  notice: {
    id: string;
    account_id: string;
    evaluation_id: string | null;
    kind: string;
    text_vi: string;
    text_en: string;
    link: string;
    matter: string;
    made_at: Date;
    read_at: Date | null;
  };
  letter: {
    notice_id: string;
    recipient: string;
    made_at: Date;
    next_try_at: Date;
    tries: Generated<number>;
    taken_at: Date | null;
    outcome: "sent" | "refused" | "too-old" | "uncertain" | null;
    outcome_at: Date | null;
    last_error: Generated<string>;
  };
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
  board_item: { round_id: string; item: string; domain: string; scheme_hash: string };
  board_done: {
    round_id: string;
    unit_version_id: string;
    account_id: string;
    seat: number;
    stage: string;
    done: number;
  };
  board_unit: { round_id: string; unit_version_id: string; ordinal: number };
  board_sum: {
    round_id: string;
    unit_version_id: string;
    domain: string;
    self_points: string;
    found_points: string;
    signed_points: string;
    items: number;
    found: number;
    changed: number;
    unanswered: number;
  };
}
