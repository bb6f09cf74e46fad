import { fieldFault } from "@thang-diem/contract";
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  type WebAuthnCredential,
} from "@simplewebauthn/server";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import type { Device, SignInContext } from "./context.ts";
import { fieldsWrong, presentPasswordFaults } from "./password.ts";
import { asPerson, type OpenedSession, renewSession, type SignedIn } from "./sessions.ts";
import {
  addCredential,
  credentials,
  markSecondFactor,
  removeCredentials,
  setChallenge,
  takeChallenge,
  takeStep,
  type CredentialRow,
} from "./store.ts";
import { checkFactor } from "./totp.ts";

/** Where the browser is: passkeys are bound to it. */
export interface Place {
  /** "https://thangdiem.tinh.gov.vn" */
  readonly origin: string;
  readonly hostname: string;
}

type Data = Record<string, unknown>;

export async function beginPasskey(
  context: SignInContext,
  who: SignedIn,
  password: string,
  { hostname }: Place,
): Promise<Outcome<Data>> {
  const known = await presentPasswordFaults(context, who, password, "password");
  if (!known.ok) return known;
  const options = await generateRegistrationOptions({
    rpName: "Thang Điểm",
    rpID: hostname,
    userName: who.signInName,
    userDisplayName: who.fullName,
    userID: new Uint8Array(Buffer.from(who.accountId)),
    attestationType: "none",
    excludeCredentials: (await keysOf(context, who.accountId)).map(({ key: { id, transports } }) => ({
      id,
      ...(transports && { transports }),
    })),
    authenticatorSelection: { residentKey: "preferred", userVerification: "preferred" },
  });
  await setChallenge(context.database.db, who.sessionId, options.challenge);
  return done({ ...options });
}

export async function addPasskey(
  context: SignInContext,
  who: SignedIn,
  label: string,
  response: Data,
  { origin, hostname }: Place,
): Promise<Outcome<OpenedSession>> {
  const challenge = await takeChallenge(context.database.db, who.sessionId);
  if (challenge === undefined) return refused(PASSKEY_REFUSED);
  const checks = {
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: hostname,
    requireUserVerification: false,
  };
  const verified = await verifyRegistrationResponse({
    response: response as Data & RegistrationResponseJSON,
    ...checks,
  }).catch(() => undefined);
  if (verified?.verified !== true) return refused(PASSKEY_REFUSED);
  const { id, publicKey, counter, transports } = verified.registrationInfo.credential;
  const secret = JSON.stringify({
    id,
    publicKey: Buffer.from(publicKey).toString("base64url"),
    counter,
    transports,
  });
  const credential = {
    id: newId(context.clock()),
    accountId: who.accountId,
    kind: "passkey",
    secret,
    label,
    confirmed: true,
    createdAt: context.clock(),
  } as const;
  const action = "account.add-passkey";
  return done(
    await asPerson(context, who.signInName, action, who.accountId, async (transaction) => {
      await addCredential(transaction.db, credential);
      await markSecondFactor(transaction.db, who.sessionId);
      transaction.note({ label });
      return renewSession(transaction, who);
    }),
  );
}

export async function askPasskey(
  context: SignInContext,
  who: SignedIn,
  { hostname }: Place,
): Promise<Outcome<Data>> {
  const keys = await keysOf(context, who.accountId);
  const options = await generateAuthenticationOptions({
    rpID: hostname,
    userVerification: "preferred",
    allowCredentials: keys.map(({ key: { id, transports } }) => ({ id, ...(transports && { transports }) })),
  });
  await setChallenge(context.database.db, who.sessionId, options.challenge);
  return done({ ...options });
}

export async function checkPasskey(
  context: SignInContext,
  who: SignedIn,
  response: Data,
  { origin, hostname }: Place,
  device: Device,
): Promise<Outcome<OpenedSession>> {
  const challenge = await takeChallenge(context.database.db, who.sessionId);
  const chosen = (await keysOf(context, who.accountId)).find(({ key }) => key.id === response["id"]);
  if (challenge === undefined || chosen === undefined) return refused(PASSKEY_REFUSED);
  const { row, key } = chosen;
  const checks = {
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: hostname,
    requireUserVerification: false,
  };
  const checked = await checkFactor(context, who, { tried: "passkey", device }, async ({ db }) => {
    const verified = await verifyAuthenticationResponse({
      response: response as Data & AuthenticationResponseJSON,
      credential: key,
      ...checks,
    }).catch(() => undefined);
    if (verified?.verified !== true) return false;
    const { newCounter } = verified.authenticationInfo;
    return newCounter === 0 || takeStep(db, row.id, newCounter);
  });
  return checked.ok || checked.problem.code === "locked-out" ? checked : refused(PASSKEY_REFUSED);
}

export async function removePasskey(
  context: SignInContext,
  who: SignedIn,
  credentialId: string,
  password: string,
): Promise<Outcome<true>> {
  const known = await presentPasswordFaults(context, who, password, "password");
  if (!known.ok) return known;
  const last = who.factors.passkeys === 1 && !who.factors.totp;
  const removed = await asPerson(
    context,
    who.signInName,
    "account.remove-passkey",
    who.accountId,
    async ({ db }) => {
      const found = await removeCredentials(db, who.accountId, ["passkey"], credentialId);
      if (found > 0 && last) await removeCredentials(db, who.accountId, ["recovery"]);
      return found;
    },
  );
  return removed > 0 ? done(true) : refused(fieldsWrong([fieldFault("credentialId", "field-invalid")]));
}

async function keysOf(
  { database }: SignInContext,
  accountId: string,
): Promise<{ row: CredentialRow; key: WebAuthnCredential }[]> {
  return (await credentials(database.db, accountId, "passkey")).map((row) => ({ row, key: keyFrom(row) }));
}

function keyFrom({ secret, last_step }: CredentialRow): WebAuthnCredential {
  const stored = JSON.parse(secret) as {
    id: string;
    publicKey: string;
    counter: number;
    transports?: string[];
  };
  return {
    ...stored,
    publicKey: new Uint8Array(Buffer.from(stored.publicKey, "base64url")),
    counter: Math.max(stored.counter, Number(last_step)),
  };
}

const PASSKEY_REFUSED: Problem = {
  code: "passkey-refused",
  message: { vi: "Không nhận được khóa này.", en: "This passkey was not accepted." },
  suggestion: {
    vi: "Thử lại; nếu vẫn không được, dùng mã 6 số hoặc mã dự phòng.",
    en: "Try again; if it fails, use the six-digit code or a recovery code.",
  },
};
