import type { Kysely } from "kysely";
import type { Tables } from "@thang-diem/platform/db";
import type { AccountToSignIn } from "../../account-records/index.ts";

type Db = Kysely<Tables>;

export async function addVisit(
  db: Db,
  visit: {
    stateHash: string;
    issuerId: string;
    verifier: string;
    nonce: string;
    linkingAccountId: string | undefined;
    now: Date;
    expiresAt: Date;
  },
): Promise<void> {
  await db.deleteFrom("issuer_visit").where("expires_at", "<", visit.now).execute();
  await db
    .insertInto("issuer_visit")
    .values({
      state_sha256: visit.stateHash,
      issuer_id: visit.issuerId,
      verifier: visit.verifier,
      nonce: visit.nonce,
      linking_account_id: visit.linkingAccountId ?? null,
      expires_at: visit.expiresAt,
    })
    .execute();
}

/** Takes a visit out of the table: its answer is accepted once. */
export async function takeVisit(
  db: Db,
  stateHash: string,
  now: Date,
): Promise<
  { issuerId: string; verifier: string; nonce: string; linkingAccountId: string | undefined } | undefined
> {
  const row = await db
    .deleteFrom("issuer_visit")
    .where("state_sha256", "=", stateHash)
    .where("expires_at", ">", now)
    .returning(["issuer_id", "verifier", "nonce", "linking_account_id"])
    .executeTakeFirst();
  return (
    row && {
      issuerId: row.issuer_id,
      verifier: row.verifier,
      nonce: row.nonce,
      linkingAccountId: row.linking_account_id ?? undefined,
    }
  );
}

export async function accountWithIdentity(
  db: Db,
  issuer: string,
  subject: string,
): Promise<AccountToSignIn | undefined> {
  return db
    .selectFrom("identity")
    .innerJoin("account", "account.id", "identity.account_id")
    .select(["account.id", "sign_in_name as signInName", "status"])
    .where("issuer", "=", issuer)
    .where("subject", "=", subject)
    .executeTakeFirst();
}

export async function identities(
  db: Db,
  accountId: string,
): Promise<{ id: string; issuer: string; label: string; linkedAt: Date }[]> {
  return db
    .selectFrom("identity")
    .select(["id", "issuer", "label", "linked_at as linkedAt"])
    .where("account_id", "=", accountId)
    .orderBy("linked_at")
    .execute();
}

export async function addIdentity(
  db: Db,
  identity: { id: string; accountId: string; issuer: string; subject: string; label: string; linkedAt: Date },
): Promise<void> {
  await db
    .insertInto("identity")
    .values({
      id: identity.id,
      account_id: identity.accountId,
      issuer: identity.issuer,
      subject: identity.subject,
      label: identity.label,
      linked_at: identity.linkedAt,
    })
    .execute();
}

export async function removeIdentity(db: Db, accountId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("identity")
    .where("account_id", "=", accountId)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** Writes down that a logout token was taken. @returns false where it was taken before */
export async function takeLogout(
  db: Db,
  token: {
    readonly issuerId: string;
    readonly jtiHash: string;
    readonly expiresAt: Date;
    readonly now: Date;
  },
): Promise<boolean> {
  await db.deleteFrom("issuer_logout").where("expires_at", "<", token.now).execute();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("issuer_logout")
    .values({ issuer_id: token.issuerId, jti_sha256: token.jtiHash, expires_at: token.expiresAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
