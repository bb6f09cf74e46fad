import type { EvaluationId, ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    inspection_draw: {
      evaluation_id: EvaluationId;
      share: number;
      risk_share: number;
      seed: string;
      round_id: RoundId | null;
      drawn_by: string;
      drawn_at: Date;
    };
    inspection: {
      id: string;
      evaluation_id: EvaluationId;
      unit_version_id: UnitVersionId;
      unit_name: string;
      organisation_id: string;
      chosen_by: "random" | "risk";
      planned_on: string | null;
      paper: string | null;
      held_on: string | null;
      concluded_by: string | null;
      concluded_at: Date | null;
    };
    inspection_inspector: { inspection_id: string; account_id: string };
    inspection_finding: {
      id: string;
      inspection_id: string;
      item: ItemCode | "";
      finding: string;
      remedy: string;
      due: string | null;
      written_by: string;
      written_at: Date;
    };
  }
}
