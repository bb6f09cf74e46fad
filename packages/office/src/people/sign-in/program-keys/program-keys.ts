import {
  FIELD_FAULTS,
  fieldFault,
  grantsOf,
  KEY_PERMISSIONS,
  type KeyPermission,
  KEYS_MAX,
  type ProgramKey,
} from "@thang-diem/contract";
import { done, type Outcome, type Problem, refused } from "@thang-diem/platform/problems";
import type { Device, SignInContext } from "../context.ts";
import { presentPasswordFaults } from "../password.ts";
import { asPerson, openSession, type SignedIn } from "../sessions.ts";
import { endKeyOf, keysOf, nameKey } from "./store.ts";

/** What a key of this person could be used for: nobody's key does what its owner may not. */
export function possibleFor({ roles }: Pick<SignedIn, "roles">): KeyPermission[] {
  return KEY_PERMISSIONS.filter((permission) => grantsOf(roles, permission).length > 0);
}

export async function myKeys({ database, clock }: SignInContext, who: SignedIn): Promise<ProgramKey[]> {
  const keys = await keysOf(database.db, who.accountId, clock());
  return keys.map(({ openedAt, expiresAt, lastSeenAt, permissions, ...key }) => ({
    ...key,
    permissions: [...permissions],
    madeAt: openedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastSeenAt.getTime() === openedAt.getTime() ? "" : lastSeenAt.toISOString(),
  }));
}

/**
 * Makes a key with which a program acts for this person, within the permissions named and the rights that the person
 * holds at the time of each request. It ends by itself, with the account, and whenever the password is changed.
 *
 * @returns the key, which is kept nowhere
 */
export async function makeKey(
  context: SignInContext,
  who: SignedIn,
  wanted: { readonly name: string; readonly permissions: readonly KeyPermission[]; readonly days: number },
  password: string,
  device: Device,
): Promise<Outcome<{ key: string; expiresAt: string }>> {
  const beyond = wanted.permissions.filter((permission) => !possibleFor(who).includes(permission));
  if (beyond.length > 0) return refused(NOT_YOURS);
  const right = await presentPasswordFaults(context, who, password, "password");
  if (!right.ok) return right;
  const now = context.clock();
  if ((await keysOf(context.database.db, who.accountId, now)).length >= KEYS_MAX) return refused(TOO_MANY);
  const expiresAt = new Date(now.getTime() + wanted.days * 86_400_000);
  const permissions = KEY_PERMISSIONS.filter((permission) => wanted.permissions.includes(permission));
  return asPerson(context, who.signInName, "key.make", who.accountId, async (transaction) => {
    const how = { with: "key", secondFactorPassed: who.secondFactorPassed };
    let sessionId = "";
    const note = (details: Readonly<Record<string, unknown>>) => {
      sessionId = String(details.session);
      transaction.note({ ...details, name: wanted.name, permissions, until: expiresAt.toISOString() });
    };
    const { token } = await openSession(context, { ...transaction, note }, who.accountId, how, device);
    await nameKey(transaction.db, sessionId, { name: wanted.name, permissions, expiresAt });
    return done({ key: token, expiresAt: expiresAt.toISOString() });
  });
}

/** @returns whether there was such a key of this person */
export function endKey(context: SignInContext, who: SignedIn, keyId: string): Promise<boolean> {
  return asPerson(context, who.signInName, "key.end", keyId, ({ db }) =>
    endKeyOf(db, who.accountId, keyId, context.clock()),
  );
}

const NOT_YOURS: Problem = {
  code: "fields-wrong",
  message: FIELD_FAULTS["permissions-not-held"],
  details: { faults: [fieldFault("permissions", "permissions-not-held")] },
};

const TOO_MANY: Problem = {
  code: "keys-too-many",
  message: {
    vi: `Đã có ${KEYS_MAX} khóa còn hiệu lực.`,
    en: `${KEYS_MAX} keys are in force already.`,
  },
  suggestion: {
    vi: "Thu hồi khóa không còn dùng rồi tạo khóa mới.",
    en: "Withdraw one that is not used any more, then make another.",
  },
};
