import type { UnitVersionId } from "@thang-diem/engine";
import type { Json } from "@thang-diem/platform/db";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    /** Other rooms read it. */
    survey_frame: {
      id: string;
      survey_id: string;
      file_name: string;
      file_sha256: string;
      people: number;
      duplicates: number;
      brought_by: string;
      brought_at: Date;
      erase_on: string;
      erased_at: Date | null;
      plan: Json | null;
      seed: string | null;
      frame_hash: string | null;
      algorithm: string | null;
      drawn_at: Date | null;
    };
    survey_frame_person: {
      frame_id: string;
      place: number;
      unit_id: UnitVersionId;
      stratum: string;
      /** Name, telephone, address, e-mail, sealed; "" once they were erased. */
      sealed: string;
      state: "frame" | "drawn" | "substitute" | "replaced" | "called-in";
      turn: number | null;
      reason: string | null;
      assigned: string | null;
    };
  }
}
