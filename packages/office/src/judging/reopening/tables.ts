import type { EvaluationId, ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import type { ColumnType } from "kysely";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    result_reopening: {
      id: string;
      evaluation_id: EvaluationId;
      scope: "item" | "whole" | "correction";
      round_id: RoundId | null;
      unit_version_id: UnitVersionId | null;
      item: ItemCode | null;
      /** Name of a fact of the whole unit, whose item is "". */
      fact: string | null;
      reason: string;
      reason_en: string;
      reopened_by: string;
      reopened_name: string;
      reopened_at: Date;
      settled_at: Date | null;
      opened_for: "unit" | "lead" | "outside" | null;
      closes_at: Date | null;
      for_council: boolean | null;
      closed_at: Date | null;
      closed_by: string | null;
      handed_in: ColumnType<unknown, null, string>;
    };
  }
}
