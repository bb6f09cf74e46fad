import type { Generated } from "kysely";
import type { Json, RoundKey } from "@thang-diem/platform/db";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    scheme: {
      hash: string;
      index_code: string;
      version: string;
      yaml: string;
      status: "draft" | "in-force" | "withdrawn";
      created_at: Generated<Date>;
    };
    round: {
      top_unit_id: string;
      id: string;
      index_code: string;
      assessed_year: number;
      title_vi: string;
      title_en: string;
      scheme_hash: string;
      head: Json;
      groups: Json;
      opened_at: Generated<Date>;
      /** The evaluation that it belongs to. */
      held_by: Generated<string | null>;
      /** The photograph that stands. */
      approved_sha256: Generated<string | null>;
    };
    round_unit: RoundKey & { unit_version_id: string; pinned: Json };
  }
}
