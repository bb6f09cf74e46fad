import type { Json } from "@thang-diem/platform/db";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    /** Other rooms read it. */
    survey_interviewer: {
      id: string;
      survey_id: string;
      name: string;
      code_hash: string;
      units: Json;
      made_by: string;
      made_at: Date;
      ended_at: Date | null;
    };
    survey_device: {
      id: string;
      survey_id: string;
      interviewer_id: string;
      first_contact: Date;
      last_contact: Date;
      open_items: number;
      oldest_open: Date | null;
      clock_ahead_seconds: number;
    };
    /** Other rooms read it. */
    survey_interview: {
      response_id: string;
      survey_id: string;
      interviewer_id: string;
      device_id: string;
      began_at: Date;
      ended_at: Date;
      received_at: Date;
    };
  }
}
