import type { UnitChange } from "@thang-diem/engine";
import type { Json } from "@thang-diem/platform/db";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    unit_change: {
      id: string;
      kind: UnitChange["kind"];
      takes_effect: string;
      basis_number: string;
      basis_date: string;
      content: Json;
      recorded_by: string;
      recorded_at: Date;
      undone_by: string | null;
      undone_at: Date | null;
      undone_reason: string | null;
    };
  }
}
