import type { UnitId } from "@thang-diem/engine";
import type { Generated } from "kysely";
import type { RoundKey } from "@thang-diem/platform/db";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    result: RoundKey & {
      number: number;
      engine_version: string;
      sha256: string;
      content: string;
      computed_at: Generated<Date>;
    };
    /** Other rooms read it. */
    edition: RoundKey & {
      number: number;
      result_number: number;
      folder: string;
      manifest_sha256: string;
      inputs_sha256: string;
      corrects: number | null;
      reason_vi: string | null;
      reason_en: string | null;
      published_at: Date;
    };
    /** Contents under their own hash. */
    kept_file: { sha256: string; content: Buffer };
    photograph: RoundKey & { sha256: string; taken_at: Date };
    photograph_file: RoundKey & { photograph_sha256: string; path: string; sha256: string };
    edition_place: RoundKey & {
      edition_number: number;
      chain: UnitId;
      group_code: string;
      method: string;
      /** Of a list with gaps one of value and place may be unknown. */
      value: string | null;
      place: number | null;
      shared: boolean;
      ranked: number | null;
      /** The place is the one that the source prints, and the list has gaps. */
      printed: boolean | null;
    };
  }
}
