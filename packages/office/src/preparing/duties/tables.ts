declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
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
    conflict: {
      evaluation_id: string;
      account_id: string;
      round_id: string;
      unit_version_id: string;
      reason: string;
      declared_by: string;
      declared_at: Date;
    };
    conflict_statement: { evaluation_id: string; account_id: string; stated_at: Date };
  }
}

export {};
