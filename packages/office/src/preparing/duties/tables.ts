declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
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
