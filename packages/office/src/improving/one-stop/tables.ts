import type { EvaluationId, ItemCode, RoundId, UnitId } from "@thang-diem/engine";
import type { OneStopMeasure } from "@thang-diem/contract";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    one_stop_import: {
      id: string;
      office_id: string;
      file_name: string;
      sha256: string;
      source: string;
      taken_on: string;
      reason: string;
      months: number;
      imported_by: string;
      imported_at: Date;
    };
    one_stop_month: OneStopSumColumns & {
      office_id: string;
      unit_id: UnitId;
      month: string;
      import_id: string;
      replaced_by: string | null;
      lines: unknown;
    };
    one_stop_flow: {
      evaluation_id: EvaluationId;
      round_id: RoundId;
      item: ItemCode;
      fact: string;
      measure: OneStopMeasure;
      field: string;
      first_month: string;
      last_month: string;
      units: number;
      put_by: string;
      put_at: Date;
    };
  }
}

/** Sums of a unit's month; a part that no line reported is null with its whole. */
export interface OneStopSumColumns {
  received: number;
  kept: number;
  late: number;
  online: number | null;
  online_of: number | null;
  paid: number | null;
  paid_of: number | null;
  digitised: number | null;
  digitised_of: number | null;
  satisfied: number | null;
  satisfied_of: number | null;
}
