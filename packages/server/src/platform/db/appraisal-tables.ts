import type { ColumnType } from "kysely";
import type { ItemKey } from "./evaluation-tables.ts";

/** The tables around findings; the truth is in `migrations/0035-appraisal.sql`. */
export interface AppraisalTables {
  conflict: {
    evaluation_id: string;
    account_id: string;
    round_id: string;
    unit_version_id: string;
    reason: string;
    declared_by: string;
    declared_at: Date;
  };
  conflict_statement: { evaluation_id: string; account_id: string; stated_at: Date };
  blind_gap: ItemKey & {
    first_id: string;
    second_id: string;
    gap: string;
    threshold: string;
    wide: boolean;
    measured_at: Date;
  };
  recheck_draw: {
    id: string;
    top_unit_id: string;
    round_id: string;
    seed: string;
    share: string;
    population: number;
    drawn_by: string;
    drawn_at: Date;
  };
  recheck: ItemKey & {
    draw_id: string;
    finding_id: string;
    account_id: string | null;
    verdict: "same" | "differs" | null;
    facts: ColumnType<unknown, string | null, string>;
    status: "scored" | "not-applicable" | "missing" | null;
    points: string | null;
    maximum: string | null;
    reason: string | null;
    made_at: Date | null;
  };
}
