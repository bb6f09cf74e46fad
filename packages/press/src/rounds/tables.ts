import type { EvaluationId, RoundId, UnitId, UnitVersionId } from "@thang-diem/engine";
import type { Generated } from "kysely";
import type { Json, RoundKey } from "@thang-diem/platform/db";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    unit: { id: UnitId; created_at: Generated<Date> };
    /** Other rooms read it. */
    unit_version: {
      id: UnitVersionId;
      unit_id: UnitId;
      code: string;
      name_vi: string;
      full_name_vi: string;
      name_en: string | null;
      kind: string;
      parent_unit_id: UnitId | null;
      valid_from: string;
      valid_to: string | null;
      legal_basis: string | null;
    };
    unit_lineage: {
      from_version_id: UnitVersionId;
      to_version_id: UnitVersionId;
      kind: "full" | "partial" | "merged" | "rename" | "retype";
      legal_basis: string | null;
    };
    /** Other rooms read it. */
    scheme: {
      hash: string;
      index_code: string;
      version: string;
      yaml: string;
      status: "draft" | "in-force" | "withdrawn";
      created_at: Generated<Date>;
    };
    /** Other rooms read it. */
    round: {
      top_unit_id: UnitId;
      id: RoundId;
      index_code: string;
      assessed_year: number;
      title_vi: string;
      title_en: string;
      scheme_hash: string;
      head: Json;
      groups: Json;
      opened_at: Generated<Date>;
      /** The evaluation that it belongs to. */
      held_by: Generated<EvaluationId | null>;
      /** The photograph that stands. */
      approved_sha256: Generated<string | null>;
    };
    /** Other rooms read it. */
    round_unit: RoundKey & { unit_version_id: UnitVersionId; pinned: Json };
    round_pin_history: RoundKey & {
      number: number;
      scheme_hash: string;
      replaced_by: string;
      replaced_at: Date;
      proposed_by: string;
      approved_by: string;
      reason: string;
    };
  }
}
