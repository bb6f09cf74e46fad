import type { Bilingual } from "@thang-diem/engine";
import type { Role } from "@thang-diem/contract";
import type { Database } from "@thang-diem/platform/db";
import type { ProgramLog } from "@thang-diem/platform/log";
import type { Sealer } from "./secrets.ts";

/** An identity provider that may say who somebody is. */
export interface IssuerSettings {
  /** Part of addresses: "vneid". */
  readonly id: string;
  readonly name: Bilingual;
  /** The address whose `/.well-known/openid-configuration` describes it. */
  readonly address: string;
  readonly clientId: string;
  readonly clientSecret?: string;
  /** True when it asks for two factors itself; else ours is asked for where the account has one. */
  readonly checksTwoFactors: boolean;
  /** Claim that people recognise their identity by ("HoVaTen", "name"); the subject is used without it. */
  readonly labelClaim?: string;
  /** Only for a provider on the same machine. */
  readonly withoutTls?: boolean;
}

export interface SignInPolicy {
  /** Roles that must have a second factor before they can do anything; held in a sample they need none. */
  readonly secondFactorFor: readonly Role[];
  readonly idle_minutes: number;
  readonly session_hours: number;
  readonly code_days: number;
}

export const SIGN_IN_POLICY: SignInPolicy = {
  // Whoever can give rights, read everything, or decide for others.
  secondFactorFor: ["administrator", "auditor", "reform-office", "council-chair"],
  idle_minutes: 240,
  session_hours: 12,
  code_days: 7,
};

/** What signing in works with; clock and key come in from outside. */
export interface SignInContext {
  readonly database: Database;
  readonly clock: () => Date;
  readonly sealer: Sealer;
  readonly policy: SignInPolicy;
  readonly issuers: readonly IssuerSettings[];
  /** What the program says of itself; who did what stands in the audit log. */
  readonly log: ProgramLog;
}

/** The chain of the audit log for people, so that rounds do not wait for sign-ins. */
export const PEOPLE_CHAIN = "people";

/** From where a session is used. */
export interface Device {
  readonly userAgent: string;
  readonly address: string;
  /** What the browser was given when somebody last signed in with it. */
  readonly token?: string;
}
