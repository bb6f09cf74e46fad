declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    known_device: { account_id: string; token_sha256: string; first_at: Date; last_at: Date };
  }
}

export {};
