import { fieldFault } from "@thang-diem/contract";
import { Secret, TOTP } from "otpauth";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import type { Device, SignInContext } from "./context.ts";
import { factorGuessers } from "./known-devices/index.ts";
import { beforeGuess, guessedRight } from "./lock-out/index.ts";
import { fieldsWrong, presentPasswordFaults } from "./password.ts";
import { randomCode } from "./secrets.ts";
import { asPerson, type OpenedSession, renewSession, type SignedIn } from "./sessions.ts";
import {
  addCredential,
  confirmCredential,
  credentials,
  markSecondFactor,
  removeCredentials,
  takeRecoveryCode,
  takeStep,
  unconfirmedTotp,
} from "./store.ts";
import type { AuditedTransaction } from "@thang-diem/platform/command";

const PERIOD_S = 30;
const RECOVERY_CODES = 10;

/**
 * A new seed for the app on the phone. It counts once its
 * first code has been typed; the present one works until then.
 */
export async function beginTotp(
  context: SignInContext,
  who: SignedIn,
  password: string,
): Promise<Outcome<{ secret: string; address: string }>> {
  // Whoever is sent here by signing in has given the password moments ago.
  if (who.stage === "signed-in") {
    const known = await presentPasswordFaults(context, who, password, "password");
    if (!known.ok) return known;
  }
  if (who.factors.totp)
    return refused({
      code: "totp-exists",
      message: { vi: "Tài khoản đã có ứng dụng mã 6 số.", en: "The account has a code app already." },
      suggestion: {
        vi: "Gỡ ứng dụng cũ trước khi thêm ứng dụng mới.",
        en: "Remove it before adding another.",
      },
    });
  const secret = new Secret({ size: 20 });
  await asPerson(context, who.signInName, "account.begin-totp", who.accountId, async ({ db }) => {
    await removeCredentials(db, who.accountId, ["totp"]);
    await addCredential(db, {
      id: newId(context.clock()),
      accountId: who.accountId,
      kind: "totp",
      secret: context.sealer.seal(secret.base32),
      label: "",
      confirmed: false,
      createdAt: context.clock(),
    });
  });
  return done({ secret: secret.base32, address: totpOf(secret.base32, who.signInName).toString() });
}

/** The first code makes the app a second factor, brings recovery codes, and counts as passed for this session. */
export async function confirmTotp(
  context: SignInContext,
  who: SignedIn,
  code: string,
  device: Device,
): Promise<Outcome<{ codes: string[]; session: OpenedSession }>> {
  const guessers = await factorGuessers(context, who.accountId, device);
  const locked = await beforeGuess(context, guessers);
  if (locked !== undefined) return refused(locked);
  const waiting = await unconfirmedTotp(context.database.db, who.accountId);
  const step = waiting && stepOf(context, waiting.secret, code);
  if (waiting === undefined || step === undefined)
    return refused(fieldsWrong([fieldFault("code", "code-wrong")]));
  await guessedRight(context, guessers);
  const confirmed = await asPerson(
    context,
    who.signInName,
    "account.confirm-totp",
    who.accountId,
    async (transaction) => {
      await confirmCredential(transaction.db, waiting.id, step);
      await markSecondFactor(transaction.db, who.sessionId);
      const codes = await replaceRecoveryCodes(context, transaction, who.accountId);
      return { codes, session: await renewSession(transaction, who) };
    },
  );
  return done(confirmed);
}

export async function checkTotp(
  context: SignInContext,
  who: SignedIn,
  code: string,
  device: Device,
): Promise<Outcome<OpenedSession>> {
  return checkFactor(context, who, { tried: "totp", device }, async ({ db }) => {
    const [totp] = await credentials(db, who.accountId, "totp");
    const step = totp && stepOf(context, totp.secret, code);
    return totp !== undefined && step !== undefined && takeStep(db, totp.id, step);
  });
}

export async function checkRecoveryCode(
  context: SignInContext,
  who: SignedIn,
  code: string,
  device: Device,
): Promise<Outcome<OpenedSession>> {
  return checkFactor(context, who, { tried: "recovery-code", device }, ({ db }) =>
    takeRecoveryCode(db, who.accountId, context.sealer.codeMark(code)),
  );
}

/** One guess at a second factor: counted, written down, and passed for this session when it is right. */
export async function checkFactor(
  context: SignInContext,
  who: SignedIn,
  { tried, device }: { readonly tried: string; readonly device: Device },
  fits: (transaction: AuditedTransaction) => Promise<boolean>,
): Promise<Outcome<OpenedSession>> {
  const guessers = await factorGuessers(context, who.accountId, device);
  const locked = await beforeGuess(context, guessers);
  if (locked !== undefined) return refused(locked);
  const passed = await asPerson(
    context,
    who.signInName,
    "session.second-factor",
    who.sessionId,
    async (transaction) => {
      const right = await fits(transaction);
      transaction.note({ tried, right });
      if (!right) return undefined;
      await markSecondFactor(transaction.db, who.sessionId);
      return renewSession(transaction, who);
    },
  );
  if (passed === undefined) return refused(fieldsWrong([fieldFault("code", "code-wrong")]));
  await guessedRight(context, guessers);
  return done(passed);
}

export async function removeTotp(
  context: SignInContext,
  who: SignedIn,
  password: string,
): Promise<Outcome<true>> {
  const known = await presentPasswordFaults(context, who, password, "password");
  if (!known.ok) return known;
  await asPerson(context, who.signInName, "account.remove-totp", who.accountId, ({ db }) =>
    removeCredentials(db, who.accountId, who.factors.passkeys > 0 ? ["totp"] : ["totp", "recovery"]),
  );
  return done(true);
}

export async function renewRecoveryCodes(
  context: SignInContext,
  who: SignedIn,
  password: string,
): Promise<Outcome<{ codes: string[] }>> {
  const known = await presentPasswordFaults(context, who, password, "password");
  if (!known.ok) return known;
  return done({
    codes: await asPerson(
      context,
      who.signInName,
      "account.renew-recovery-codes",
      who.accountId,
      (transaction) => replaceRecoveryCodes(context, transaction, who.accountId),
    ),
  });
}

export async function replaceRecoveryCodes(
  { sealer, clock }: SignInContext,
  { db }: AuditedTransaction,
  accountId: string,
): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, randomCode);
  await removeCredentials(db, accountId, ["recovery"]);
  for (const code of codes)
    await addCredential(db, {
      id: newId(clock()),
      accountId,
      kind: "recovery",
      secret: sealer.codeMark(code),
      label: "",
      confirmed: true,
      createdAt: clock(),
    });
  return codes;
}

/** The time step a code belongs to, one before and one after the present allowed (RFC 6238, 5.2). */
function stepOf({ sealer, clock }: SignInContext, sealed: string, code: string): number | undefined {
  const timestamp = clock().getTime();
  const delta = totpOf(sealer.open(sealed), "").validate({ token: code, timestamp, window: 1 });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / PERIOD_S) + delta;
}

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: "Thang Điểm",
    label: label || "-",
    secret: Secret.fromBase32(secret),
    algorithm: "SHA1",
    digits: 6,
    period: PERIOD_S,
  });
}
