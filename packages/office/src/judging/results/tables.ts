import type { EvaluationId } from "@thang-diem/engine";
import type { ColumnType } from "kysely";
import type { Json } from "@thang-diem/platform/db";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    /** Other rooms read it. */
    result_approval: {
      evaluation_id: EvaluationId;
      number: number;
      content_sha256: string;
      approved_by: string;
      approved_name: string;
      approved_at: Date;
      withdrawn_at: Date | null;
      withdrawn_by: string | null;
      withdrawn_reason: string | null;
      unheld: ColumnType<unknown, string | null, never>;
      unheld_reason: string | null;
      unheld_reason_en: string | null;
    };
    /** Other rooms read it. */
    publication_job: {
      id: string;
      evaluation_id: EvaluationId;
      published_on: string;
      state: "waiting" | "running" | "done" | "failed";
      step: "editions" | "site";
      finished: number;
      total: number;
      editions: Json;
      faults: Json;
      asked_by: string;
      asked_at: Date;
      ended_at: Date | null;
      unheld: ColumnType<unknown, string | null, never>;
      unheld_reason: string | null;
      unheld_reason_en: string | null;
      reason_vi: string | null;
      reason_en: string | null;
    };
  }
}
