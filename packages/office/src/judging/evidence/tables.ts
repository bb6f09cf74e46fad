import type { EvaluationId } from "@thang-diem/engine";
import type { ItemKey, UnitKey } from "@thang-diem/platform/db";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    evidence_content: { sha256: string; bytes: string; kind: string; stored_at: Date };
    /** Other rooms read it. */
    evidence_document: {
      id: string;
      evaluation_id: EvaluationId;
      organisation_id: string;
      shown_as: "unit" | "lead";
      name: string;
      address: string;
      sha256: string | null;
      copied_at: Date | null;
      page_fault: string;
      checked_at: Date | null;
      number: string;
      issued_on: string | null;
      issuer: string;
      reference_proposed: boolean;
      outside_year_reason: string;
      added_by: string;
      added_at: Date;
      removed_by: string | null;
      removed_at: Date | null;
    };
    /** Other rooms read it. */
    evidence_use: ItemKey & {
      id: string;
      document_id: string;
      page: string;
      put_by: string;
      put_at: Date;
      taken_by: string | null;
      taken_at: Date | null;
      taken_with_document: boolean;
    };
    evidence_upload: ItemKey & {
      id: string;
      name: string;
      bytes: string;
      sha256: string;
      begun_by: string;
      begun_at: Date;
      verified_kind: string | null;
      sealed_at: Date | null;
    };
    signed_paper: UnitKey & {
      number: number;
      id: string;
      sha256: string;
      name: string;
      document_number: string;
      document_date: string;
      brought_by: string;
      brought_at: Date;
      replaced_at: Date | null;
    };
  }
}
