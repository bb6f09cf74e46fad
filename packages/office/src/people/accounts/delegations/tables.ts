declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    /** Other rooms read it. */
    delegation: {
      id: string;
      assignment_id: string;
      deputy_id: string;
      /** YYYY-MM-DD, in Viet Nam. */
      from_day: string;
      to_day: string;
      reason: string;
      given_by: string;
      given_at: Date;
      ended_by: string | null;
      ended_at: Date | null;
    };
  }
}
