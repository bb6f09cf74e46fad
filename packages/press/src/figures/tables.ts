import type { ItemCode, UnitVersionId } from "@thang-diem/engine";
import type { Generated } from "kysely";
import type { Json, RoundKey } from "@thang-diem/platform/db";
import type { FigureOwner } from "./figure-owner.ts";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    import_run: RoundKey & {
      id: string;
      kind: string;
      outcome: "written" | "refused";
      file_name: string;
      sha256: string;
      actor: string;
      run_at: Generated<Date>;
      counts: Json;
      faults: Json;
      notes: Json;
    };
    /** Other rooms read it. */
    figure: RoundKey &
      SamplingColumns & {
        unit_version_id: UnitVersionId;
        item: ItemCode;
        fact: string;
        value: string;
        source: string | null;
        /** Nobody's in rows from before owners were kept. */
        owner: FigureOwner | null;
        import_run_id: string;
      };
    /** What the database guards owners by. */
    scheme_fact: { scheme_hash: string; item: ItemCode; fact: string; owner: FigureOwner };
    figure_history: RoundKey &
      SamplingColumns & {
        unit_version_id: UnitVersionId;
        item: ItemCode;
        fact: string;
        value: string;
        source: string | null;
        /** Nobody's in rows from before owners were kept. */
        owner: FigureOwner | null;
        import_run_id: string;
        replaced_by_run_id: string;
      };
  }
}

interface SamplingColumns {
  standard_error: string | null;
  n: string | null;
  df: string | null;
  deff: string | null;
  covariances: string | null;
}
