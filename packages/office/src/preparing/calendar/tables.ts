declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    extension: {
      id: string;
      evaluation_id: string;
      round_id: string;
      unit_version_id: string;
      kind: string;
      closes_at: Date;
      reason: string;
      given_by: string;
      given_at: Date;
    };
  }
}

export {};
