import type { EvaluationId, UnitId } from "@thang-diem/engine";
import type { Role } from "@thang-diem/contract";
import type { Generated } from "kysely";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    /** Other rooms read it. */
    organisation: {
      id: string;
      kind: "unit" | "own";
      unit_id: UnitId | null;
      code: string | null;
      name: string;
      match_key: string;
      search_key: string;
      created_at: Generated<Date>;
    };
    /** Other rooms read it. */
    role_assignment: {
      id: string;
      account_id: string;
      role: Role;
      organisation_id: string;
      evaluation_id: EvaluationId | null;
      given_by: string;
      given_at: Date;
      given_reason: string;
      taken_by: string | null;
      taken_at: Date | null;
      taken_reason: string | null;
    };
  }
}
