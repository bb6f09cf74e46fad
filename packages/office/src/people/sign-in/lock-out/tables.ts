declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    lock_out: { key: string; failures: number; last_failure_at: Date; locked_until: Date | null };
  }
}

export {};
