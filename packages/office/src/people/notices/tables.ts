import type { EvaluationId } from "@thang-diem/engine";
import type { Generated } from "kysely";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    /** Other rooms read it. */
    notice: {
      id: string;
      account_id: string;
      evaluation_id: EvaluationId | null;
      kind: string;
      text_vi: string;
      text_en: string;
      link: string;
      matter: string;
      made_at: Date;
      read_at: Date | null;
    };
    /** Other rooms read it. */
    letter: {
      notice_id: string;
      recipient: string;
      made_at: Date;
      next_try_at: Date;
      tries: Generated<number>;
      taken_at: Date | null;
      outcome: "sent" | "refused" | "too-old" | "uncertain" | null;
      outcome_at: Date | null;
      last_error: Generated<string>;
    };
  }
}
