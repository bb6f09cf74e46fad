import type { ItemKey, Scored, UnitKey } from "@thang-diem/platform/db";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    /** Other rooms read it. */
    sign_off: UnitKey & {
      number: number;
      scheme_hash: string;
      content_sha256: string;
      self_points: string;
      self_maximum: string;
      bonus_points?: string | null;
      bonus_maximum?: string | null;
      penalty_points?: string | null;
      signed_by: string;
      signed_at: Date;
      document_number: string;
      document_date: string | null;
      document_sha256: string | null;
      returned_at: Date | null;
      returned_by: string | null;
      returned_reason: string | null;
    };
    /** Other rooms read it. */
    signed_claim: ItemKey & Scored & { number: number; note: string };
  }
}
