import { fieldFault, type FieldFault } from "@thang-diem/contract";
import { command } from "@thang-diem/platform/command";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { PEOPLE_CHAIN, type Device, type SignInContext } from "./context.ts";
import { forgetDevices, guessersAt } from "./known-devices/index.ts";
import { beforeGuess, guessedRight } from "./lock-out/index.ts";
import { passwordWeakness } from "./password-strength.ts";
import { hashPassword, passwordFits, randomCode } from "./secrets.ts";
import { asPerson, openSession, type OpenedSession, renewSession, type SignedIn } from "./sessions.ts";
import { accountNamed, activate } from "../account-records/index.ts";
import {
  addCredential,
  addOneTimeCode,
  codeIsOpen,
  credentials,
  endSessions,
  removeCredentials,
  takeOneTimeCode,
  withdrawCodes,
} from "./store.ts";
import type { AuditedTransaction } from "@thang-diem/platform/command";

/** Name and password. What is wrong is not said more exactly than the person behind the keyboard needs. */
export async function signIn(
  context: SignInContext,
  given: { readonly signInName: string; readonly password: string },
  device: Device,
): Promise<Outcome<OpenedSession>> {
  const { db } = context.database;
  const account = await accountNamed(db, given.signInName);
  const person = { signInName: given.signInName, accountId: account?.id };
  const guessers = await guessersAt(context, person, device);
  const locked = await beforeGuess(context, guessers);
  if (locked !== undefined) return refused(locked);
  const [stored] = account === undefined ? [] : await credentials(db, account.id, "password");
  const fits = await passwordFits(stored?.secret, given.password);
  if (!fits || account === undefined || account.status === "closed") {
    await noteRefusal(context, account?.signInName, "password", device);
    return refused(WRONG_PASSWORD);
  }
  await guessedRight(context, guessers);
  return done(
    await asPerson(context, account.signInName, "session.open", account.id, (transaction) =>
      openSession(context, transaction, account.id, { with: "password", secondFactorPassed: false }, device),
    ),
  );
}

/**
 * A code handed over by an administrator opens the way to a password of one's own, and signs in. Its 60 bits cannot be
 * guessed, so nobody waits for the guesses of others.
 */
export async function redeemOneTimeCode(
  context: SignInContext,
  given: { readonly signInName: string; readonly code: string; readonly password: string },
  device: Device,
): Promise<Outcome<OpenedSession>> {
  const account = await accountNamed(context.database.db, given.signInName);
  const mark = context.sealer.codeMark(given.code);
  const open =
    account !== undefined &&
    account.status !== "closed" &&
    (await codeIsOpen(context.database.db, account.id, mark, context.clock()));
  if (!open) {
    await noteRefusal(context, account?.signInName, "one-time-code", device);
    return refused(WRONG_CODE);
  }
  const weakness = passwordWeakness(given.password, given.signInName);
  if (weakness !== undefined) return refused(fieldsWrong([fieldFault("password", weakness)]));
  const hash = await hashPassword(given.password);
  return asPerson<Outcome<OpenedSession>>(
    context,
    account.signInName,
    "account.redeem-code",
    account.id,
    async (transaction) => {
      if (!(await takeOneTimeCode(transaction.db, account.id, mark, context.clock())))
        return refused(WRONG_CODE);
      await setPassword(context, transaction, account.id, hash, false);
      await endSessions(transaction.db, account.id, context.clock());
      await forgetDevices(transaction.db, account.id);
      await activate(transaction.db, account.id);
      return done(
        await openSession(
          context,
          transaction,
          account.id,
          { with: "one-time-code", secondFactorPassed: false },
          device,
        ),
      );
    },
  );
}

/** Replaces a password that somebody else has chosen; the sign-in that leads here has just checked it. */
export async function replaceTemporaryPassword(
  context: SignInContext,
  who: SignedIn,
  password: string,
): Promise<Outcome<OpenedSession>> {
  if (who.stage !== "new-password") return refused(NOT_ASKED);
  return storeNewPassword(context, who, password);
}

/** A wrong present password counts like one at sign-in. Every other session ends; this one goes on under a new token. */
export async function changePassword(
  context: SignInContext,
  who: SignedIn,
  present: string,
  password: string,
): Promise<Outcome<OpenedSession>> {
  const faults = await presentPasswordFaults(context, who, present, "present");
  if (!faults.ok) return faults;
  return storeNewPassword(context, who, password);
}

/** Asks for the password again before something that a stranger at an unlocked desk must not do. */
export async function presentPasswordFaults(
  context: SignInContext,
  who: SignedIn,
  present: string,
  field: string,
): Promise<Outcome<true>> {
  const guessers = [{ kind: "again", whose: who.sessionId }] as const;
  const locked = await beforeGuess(context, guessers);
  if (locked !== undefined) return refused(locked);
  const [stored] = await credentials(context.database.db, who.accountId, "password");
  if (!(await passwordFits(stored?.secret, present)))
    return refused(fieldsWrong([fieldFault(field, "password-wrong")]));
  await guessedRight(context, guessers);
  return done(true);
}

/** A new code for an account; earlier ones stop working. The code itself is returned and kept nowhere. */
export async function makeOneTimeCode(
  { clock, policy, sealer }: SignInContext,
  { db }: AuditedTransaction,
  accountId: string,
  madeBy: string,
): Promise<{ code: string; validUntil: Date }> {
  const [code, madeAt] = [randomCode(), clock()];
  const validUntil = new Date(madeAt.getTime() + policy.code_days * 86_400_000);
  await withdrawCodes(db, accountId, madeAt);
  await addOneTimeCode(db, {
    id: newId(madeAt),
    accountId,
    mark: sealer.codeMark(code),
    madeBy,
    madeAt,
    validUntil,
  });
  return { code, validUntil };
}

export async function setPassword(
  { clock }: SignInContext,
  { db }: AuditedTransaction,
  accountId: string,
  hash: string,
  temporary: boolean,
): Promise<void> {
  await removeCredentials(db, accountId, ["password"]);
  await addCredential(db, {
    id: newId(clock()),
    accountId,
    kind: "password",
    secret: hash,
    label: "",
    temporary,
    confirmed: true,
    createdAt: clock(),
  });
}

export function fieldsWrong(faults: readonly FieldFault[]): Problem {
  return {
    code: "fields-wrong",
    message: { vi: "Có chỗ cần sửa.", en: "Something needs correcting." },
    details: { faults },
  };
}

async function storeNewPassword(
  context: SignInContext,
  who: SignedIn,
  password: string,
): Promise<Outcome<OpenedSession>> {
  const [stored] = await credentials(context.database.db, who.accountId, "password");
  const same = await passwordFits(stored?.secret, password);
  const weakness = same ? "password-same" : passwordWeakness(password, who.signInName);
  if (weakness !== undefined) return refused(fieldsWrong([fieldFault("password", weakness)]));
  const hash = await hashPassword(password);
  const action = "account.change-password";
  return done(
    await asPerson(context, who.signInName, action, who.accountId, async (transaction) => {
      await setPassword(context, transaction, who.accountId, hash, false);
      await withdrawCodes(transaction.db, who.accountId, context.clock());
      transaction.note({
        sessionsEnded: await endSessions(transaction.db, who.accountId, context.clock(), {
          except: who.sessionId,
        }),
      });
      return renewSession(transaction, who);
    }),
  );
}

/** Who tried is named only when the account exists: people type passwords into the field for the name. */
export async function noteRefusal(
  { database, clock }: SignInContext,
  signInName: string | undefined,
  tried: string,
  device: Device,
): Promise<void> {
  await command(
    database,
    {
      actor: "sign-in",
      action: "session.refuse",
      object: signInName ?? "unknown",
      chain: PEOPLE_CHAIN,
      clock,
    },
    async ({ note }) => note({ tried, address: device.address }),
  );
}

const WRONG_PASSWORD: Problem = {
  code: "sign-in-wrong",
  message: {
    vi: "Tên đăng nhập hoặc mật khẩu chưa đúng.",
    en: "The sign-in name or the password is not right.",
  },
  suggestion: {
    vi: "Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi nhập lại. Nếu có mã một lần, chọn “Tôi có mã một lần”.",
    en:
      "Check Caps Lock and the keyboard's language, then type again. " +
      "If you were given a one-time code, choose “I have a one-time code”.",
  },
};

const WRONG_CODE: Problem = {
  code: "code-wrong",
  message: {
    vi: "Mã một lần không dùng được: chưa đúng, đã dùng hoặc đã hết hạn.",
    en: "The one-time code does not work: it is not right, was used, or is too old.",
  },
  suggestion: {
    vi: "Kiểm tra lại tên đăng nhập và mã. Nếu vẫn không được, nhờ quản trị viên cấp mã mới.",
    en: "Check the sign-in name and the code. If it still fails, ask an administrator for a new one.",
  },
};

const NOT_ASKED: Problem = {
  code: "step-not-asked",
  message: { vi: "Bước này không còn cần nữa.", en: "This step is not needed any more." },
  suggestion: { vi: "Tải lại trang.", en: "Reload the page." },
};
