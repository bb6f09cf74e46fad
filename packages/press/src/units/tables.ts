import type { Generated } from "kysely";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    unit: { id: string; created_at: Generated<Date> };
    unit_version: {
      id: string;
      unit_id: string;
      code: string;
      name_vi: string;
      full_name_vi: string;
      name_en: string | null;
      kind: string;
      parent_unit_id: string | null;
      valid_from: string;
      valid_to: string | null;
      legal_basis: string | null;
    };
    unit_lineage: {
      from_version_id: string;
      to_version_id: string;
      kind: "full" | "partial" | "merged" | "rename" | "retype";
      legal_basis: string | null;
    };
  }
}
