import type { Role } from "@thang-diem/contract";
import type { Generated, GeneratedAlways } from "kysely";

/** The tables of people and rights; the truth is in `migrations/0010-people.sql`. */
export interface PeopleTables {
  organisation: {
    id: string;
    kind: "unit" | "own";
    unit_id: string | null;
    code: string | null;
    name: string;
    match_key: string;
    search_key: string;
    created_at: Generated<Date>;
  };
  account: {
    id: string;
    sign_in_name: string;
    full_name: string;
    search_key: string;
    email: string;
    phone: string;
    organisation_id: string;
    status: "invited" | "active" | "closed";
    created_at: Generated<Date>;
  };
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
  identity: {
    id: string;
    account_id: string;
    issuer: string;
    subject: string;
    label: string;
    linked_at: Date;
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
  role_assignment: {
    id: string;
    account_id: string;
    role: Role;
    organisation_id: string;
    round_id: string | null;
    given_by: string;
    given_at: Date;
    given_reason: string;
    taken_by: string | null;
    taken_at: Date | null;
    taken_reason: string | null;
  };
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
  };
  lock_out: { key: string; failures: number; last_failure_at: Date; locked_until: Date | null };
  issuer_visit: {
    state_sha256: string;
    issuer_id: string;
    verifier: string;
    nonce: string;
    linking_account_id: string | null;
    expires_at: Date;
  };
}
