import { z } from "zod";
import {
  bilingual,
  evaluationId,
  id,
  longCode,
  moment,
  newPassword,
  presentPassword,
  signInName,
  sixDigits,
  words,
} from "./fields.ts";
import { PERMISSIONS } from "./permissions.ts";
import { EVERY_EVALUATION } from "./rights.ts";
import { ROLES } from "./roles.ts";
import { NOTHING, route } from "./route.ts";

/**
 * How far somebody has come in signing in. `second-factor`: a code or passkey is
 * asked for; `new-password`: the password in use was given by someone else;
 * `enrol-factor`: the roles held ask for a second factor and there is none yet.
 */
export const STAGES = ["second-factor", "new-password", "enrol-factor", "signed-in"] as const;
export type Stage = (typeof STAGES)[number];

export const heldRole = z.object({
  role: z.enum(ROLES),
  organisationId: z.uuid(),
  organisationName: z.string(),
  evaluation: z.union([z.literal(EVERY_EVALUATION), evaluationId]),
});

/** What somebody who is here holds. */
const presentRole = heldRole.extend({
  ofOffice: z.array(evaluationId).readonly().optional(),
  /** Held for a while instead of somebody who is away. */
  insteadOf: z.object({ accountId: z.uuid(), signInName: z.string(), fullName: z.string() }).optional(),
  /** Held in an evaluation that is made to try things out. */
  sample: z.boolean(),
});

const person = z.object({
  stage: z.enum(STAGES),
  accountId: z.uuid(),
  signInName: z.string(),
  fullName: z.string(),
  organisationName: z.string(),
  roles: z.array(presentRole),
  factors: z.object({ totp: z.boolean(), passkeys: z.int(), recoveryCodesLeft: z.int() }),
});
export type Person = z.output<typeof person>;

const issuer = z.object({ id: z.string(), name: bilingual });
const present = z.object({ person: z.union([person, z.literal("nobody")]), issuers: z.array(issuer) });
export type Present = z.output<typeof present>;

/** What the browser's passkey functions take and give; checked by the library that made it. */
const passkeyData = z.record(z.string(), z.unknown());
const recoveryCodes = z.object({ codes: z.array(z.string()) });
const issuerId = z.object({ issuerId: z.string().regex(/^[a-z0-9-]{1,40}$/) });
const address = z.object({ address: z.string() });
const done = z.object({ done: z.literal(true) });

/**
 * The header in which a page names the account that it shows. One browser has one session, and somebody else may have
 * signed in with it in another window: then the page is refused as not signed in, and nothing is done in their name.
 */
export const SHOWN_ACCOUNT = "x-shown-account";

export const signInRoutes = {
  present: route({
    method: "GET",
    path: "/api/session",
    permission: "public",
    input: NOTHING,
    reply: present,
  }),
  signIn: route({
    method: "POST",
    path: "/api/session",
    permission: "public",
    input: z.object({ signInName, password: presentPassword }),
    reply: present,
  }),
  redeemCode: route({
    method: "POST",
    path: "/api/session/one-time-code",
    permission: "public",
    input: z.object({ signInName, code: longCode, password: newPassword }),
    reply: present,
  }),
  signOut: route({
    method: "DELETE",
    path: "/api/session",
    permission: "session.own",
    input: NOTHING,
    reply: done,
    reach: "by-handler",
  }),
  checkTotp: route({
    method: "POST",
    path: "/api/session/totp",
    permission: "session.own",
    input: z.object({ code: sixDigits }),
    reply: present,
    reach: "by-handler",
  }),
  checkRecoveryCode: route({
    method: "POST",
    path: "/api/session/recovery-code",
    permission: "session.own",
    input: z.object({ code: longCode }),
    reply: present,
    reach: "by-handler",
  }),
  askPasskey: route({
    method: "POST",
    path: "/api/session/passkey/challenge",
    permission: "session.own",
    input: NOTHING,
    reply: passkeyData,
    reach: "by-handler",
  }),
  checkPasskey: route({
    method: "POST",
    path: "/api/session/passkey",
    permission: "session.own",
    input: z.object({ response: passkeyData }),
    reply: present,
    reach: "by-handler",
  }),
  replacePassword: route({
    method: "POST",
    path: "/api/session/new-password",
    permission: "session.own",
    input: z.object({ password: newPassword }),
    reply: present,
    reach: "by-handler",
  }),
  toIssuer: route({
    method: "POST",
    path: "/api/session/issuers/:issuerId",
    permission: "public",
    input: issuerId,
    reply: address,
  }),
  fromIssuer: route({
    method: "GET",
    path: "/api/session/issuers/:issuerId/return",
    permission: "public",
    kind: "redirect",
    input: issuerId.loose(),
    reply: address,
  }),
  /** Back-channel logout: the provider itself sends the token, as a form. */
  logoutByIssuer: route({
    method: "POST",
    path: "/api/session/issuers/:issuerId/logout",
    permission: "public",
    input: issuerId.extend({ logout_token: z.string().min(1).max(16_000) }),
    reply: z.object({}),
  }),
};

const mySession = z.object({
  id: z.uuid(),
  current: z.boolean(),
  openedAt: moment,
  lastSeenAt: moment,
  device: z.string(),
  address: z.string(),
});
const myAccount = z.object({
  signInName: z.string(),
  fullName: z.string(),
  email: z.string(),
  phone: z.string(),
  organisationName: z.string(),
  hasPassword: z.boolean(),
  factors: person.shape.factors,
  passkeys: z.array(z.object({ id: z.uuid(), label: z.string(), addedAt: moment })),
  sessions: z.array(mySession),
  identities: z.array(z.object({ id: z.uuid(), issuerId: z.string(), label: z.string(), linkedAt: moment })),
});
export type MyAccount = z.output<typeof myAccount>;

const own = { permission: "account.own", reach: "by-handler" } as const;
const withPassword = z.object({ password: presentPassword });

export const myAccountRoutes = {
  read: route({ ...own, method: "GET", path: "/api/my/account", input: NOTHING, reply: myAccount }),
  changePassword: route({
    ...own,
    method: "POST",
    path: "/api/my/password",
    input: z.object({ present: presentPassword, password: newPassword }),
    reply: done,
  }),
  beginTotp: route({
    ...own,
    permission: "session.own",
    method: "POST",
    path: "/api/my/totp",
    // Empty while signing in leads here; later the password is asked for again.
    input: z.object({ password: presentPassword.or(z.literal("")).default("") }),
    reply: z.object({ secret: z.string(), address: z.string() }),
  }),
  confirmTotp: route({
    ...own,
    permission: "session.own",
    method: "POST",
    path: "/api/my/totp/confirm",
    input: z.object({ code: sixDigits }),
    reply: recoveryCodes,
  }),
  removeTotp: route({
    ...own,
    method: "POST",
    path: "/api/my/totp/remove",
    input: withPassword,
    reply: done,
  }),
  renewRecoveryCodes: route({
    ...own,
    method: "POST",
    path: "/api/my/recovery-codes",
    input: withPassword,
    reply: recoveryCodes,
  }),
  beginPasskey: route({
    ...own,
    method: "POST",
    path: "/api/my/passkeys/challenge",
    input: withPassword,
    reply: passkeyData,
  }),
  addPasskey: route({
    ...own,
    method: "POST",
    path: "/api/my/passkeys",
    input: z.object({ label: words("label-missing", 80), response: passkeyData }),
    reply: done,
  }),
  removePasskey: route({
    ...own,
    method: "POST",
    path: "/api/my/passkeys/:credentialId/remove",
    input: z.object({ credentialId: id("field-invalid"), password: presentPassword }),
    reply: done,
  }),
  endSession: route({
    ...own,
    method: "DELETE",
    path: "/api/my/sessions/:sessionId",
    input: z.object({ sessionId: id("field-invalid") }),
    reply: done,
  }),
  endOtherSessions: route({
    ...own,
    method: "DELETE",
    path: "/api/my/sessions",
    input: NOTHING,
    reply: z.object({ ended: z.int() }),
  }),
  linkIdentity: route({
    ...own,
    method: "POST",
    path: "/api/my/identities/:issuerId",
    // Whoever links an identity can sign in with it from then on, past the second step where the issuer checks one.
    input: issuerId.extend({ password: presentPassword }),
    reply: address,
  }),
  unlinkIdentity: route({
    ...own,
    method: "DELETE",
    path: "/api/my/identities/:identityId",
    input: z.object({ identityId: id("field-invalid") }),
    reply: done,
  }),
};

/** The permissions that hold at a stage of signing in, whatever the roles. */
export function everyoneMay(stage: Stage, permission: keyof typeof PERMISSIONS): boolean {
  const row = PERMISSIONS[permission];
  if (!("everyone" in row)) return false;
  return row.everyone === "half-signed-in" || stage === "signed-in";
}
