import type { SignedDocumentKind } from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import type { RoundKey } from "@thang-diem/platform/db";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    signed_document: {
      id: string;
      evaluation_id: EvaluationId;
      kind: SignedDocumentKind;
      document_number: string;
      signed_on: string;
      file_name: string;
      bytes: number;
      sha256: string;
      attached_by: string;
      attached_at: Date;
      replaces: string | null;
      reason: string | null;
      reason_en: string | null;
    };
    signed_document_edition: RoundKey & { document_id: string; number: number };
  }
}
