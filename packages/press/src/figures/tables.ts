import type { Generated } from "kysely";
import type { Json, RoundKey } from "@thang-diem/platform/db";

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
    figure: RoundKey &
      SamplingColumns & {
        unit_version_id: string;
        item: string;
        fact: string;
        value: string;
        source: string | null;
        import_run_id: string;
      };
    figure_history: RoundKey &
      SamplingColumns & {
        unit_version_id: string;
        item: string;
        fact: string;
        value: string;
        source: string | null;
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
