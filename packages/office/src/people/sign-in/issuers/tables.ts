declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    identity: {
      id: string;
      account_id: string;
      issuer: string;
      subject: string;
      label: string;
      linked_at: Date;
    };
    issuer_visit: {
      state_sha256: string;
      issuer_id: string;
      verifier: string;
      nonce: string;
      linking_account_id: string | null;
      expires_at: Date;
    };
    issuer_logout: { issuer_id: string; jti_sha256: string; expires_at: Date };
  }
}

export {};
