declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    criterion_lead: { round_id: string; item: string; organisation_id: string };
    appraiser_duty: {
      id: string;
      evaluation_id: string;
      round_id: string;
      account_id: string;
      item: string;
      unit_version_id: string | null;
      seat: number;
      given_by: string;
      given_at: Date;
      ended_at: Date | null;
      ended_reason: string | null;
    };
  }
}

export {};
