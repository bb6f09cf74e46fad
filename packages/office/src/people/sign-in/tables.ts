import type { KeyPermission } from "@thang-diem/contract";
import type { Generated, GeneratedAlways } from "kysely";

declare module "@thang-diem/platform/tables" {
  /** Tables that only this room writes. */
  interface Tables {
    /** Other rooms read it. */
    credential: {
      id: string;
      account_id: string;
      kind: "password" | "totp" | "passkey" | "recovery";
      secret: string;
      secret_mark: GeneratedAlways<string>;
      label: string;
      temporary: Generated<boolean>;
      confirmed: boolean;
      created_at: Date;
      last_step: Generated<string>;
    };
    one_time_code: {
      id: string;
      account_id: string;
      code_sha256: string;
      made_by: string;
      made_at: Date;
      valid_until: Date;
      used_at: Date | null;
      withdrawn_at: Date | null;
    };
    /** Other rooms read it. */
    session: {
      id: string;
      account_id: string;
      token_sha256: string;
      second_factor_passed: boolean;
      opened_with: string;
      opened_at: Date;
      last_seen_at: Date;
      expires_at: Date;
      device: string;
      address: string;
      ended_at: Date | null;
      challenge: string | null;
      issuer_sid: Generated<string | null>;
      /** Of a key with which a program acts; null for a browser. */
      key_name: Generated<string | null>;
      key_permissions: Generated<KeyPermission[] | null>;
    };
  }
}
