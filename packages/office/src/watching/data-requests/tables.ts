import type { DataRequest } from "@thang-diem/contract";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    data_request: {
      id: string;
      number: number;
      kind: DataRequest["kind"];
      came_by: DataRequest["cameBy"];
      account_id: string | null;
      person: string;
      contact: string;
      text: string;
      received_on: string;
      with_processor: boolean;
      filed_by: string;
      filed_at: Date;
      first_answer: string | null;
      first_answer_at: Date | null;
      extended_reason: string | null;
      outcome: NonNullable<DataRequest["answer"]>["outcome"] | null;
      answer: string | null;
      answered_by: string | null;
      answered_at: Date | null;
    };
  }
}
