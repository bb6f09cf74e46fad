import type { LetterKind } from "@thang-diem/contract";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    survey_letter_wave: {
      survey_id: string;
      number: number;
      kind: LetterKind;
      message: string;
      address: string;
      letters: number;
      made_by: string;
      made_at: Date;
    };
    survey_letter: {
      contact_id: string;
      survey_id: string;
      wave: number;
      made_at: Date;
      next_try_at: Date;
      taken_at: Date | null;
      tries: number;
      outcome: "sent" | "refused" | "uncertain" | "too-old" | "answered" | null;
    };
  }
}
