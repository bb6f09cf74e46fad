import { EVERY_EVALUATION, type HeldRole } from "@thang-diem/contract";
import { sql, type Kysely, type Selectable } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;
export type CredentialRow = Pick<
  Selectable<Tables["credential"]>,
  "id" | "secret" | "label" | "temporary" | "created_at" | "last_step"
>;
type CredentialKind = Tables["credential"]["kind"];

/** How failures turn into waiting. */
export interface WaitingRule {
  /** Failures still remembered after some time without one. */
  readonly remembered: (failures: number, quiet_minutes: number) => number;
  readonly minutesAfter: (failures: number) => number;
}

/** Counts a guess unless the key is locked. The row is held meanwhile: guesses sent at once are counted one after the other. */
export async function reserveAttempt(
  db: Db,
  key: string,
  now: Date,
  rule: WaitingRule,
): Promise<{ taken: true } | { taken: false; lockedUntil: Date }> {
  return db.transaction().execute(async (trx) => {
    await trx
      .insertInto("lock_out")
      .values({ key, failures: 0, last_failure_at: now, locked_until: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const row = await trx
      .selectFrom("lock_out")
      .selectAll()
      .where("key", "=", key)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (row.locked_until !== null && row.locked_until > now)
      return { taken: false, lockedUntil: row.locked_until };
    const failures =
      rule.remembered(row.failures, (now.getTime() - row.last_failure_at.getTime()) / 60_000) + 1;
    const minutes = rule.minutesAfter(failures);
    const locked_until = minutes === 0 ? null : new Date(now.getTime() + minutes * 60_000);
    await trx
      .updateTable("lock_out")
      .set({ failures, last_failure_at: now, locked_until })
      .where("key", "=", key)
      .execute();
    return { taken: true };
  });
}

/** The guess just counted was right: it leaves the count, the others stay. */
export async function forgetOneAttempt(db: Db, key: string): Promise<void> {
  await db
    .updateTable("lock_out")
    .set({ failures: sql`greatest(0, failures - 1)`, locked_until: null })
    .where("key", "=", key)
    .execute();
}

export async function clearAttempts(db: Db, key: string): Promise<void> {
  await db.deleteFrom("lock_out").where("key", "=", key).execute();
}

export async function lockOf(db: Db, key: string): Promise<Date | undefined> {
  const row = await db
    .selectFrom("lock_out")
    .select("locked_until")
    .where("key", "=", key)
    .executeTakeFirst();
  return row?.locked_until ?? undefined;
}

export interface AccountToSignIn {
  readonly id: string;
  readonly signInName: string;
  readonly status: "invited" | "active" | "closed";
}

export async function accountNamed(db: Db, signInName: string): Promise<AccountToSignIn | undefined> {
  return db
    .selectFrom("account")
    .select(["id", "sign_in_name as signInName", "status"])
    .where("sign_in_name", "=", signInName)
    .executeTakeFirst();
}

export async function accountWithId(db: Db, id: string): Promise<AccountToSignIn | undefined> {
  return db
    .selectFrom("account")
    .select(["id", "sign_in_name as signInName", "status"])
    .where("id", "=", id)
    .executeTakeFirst();
}

export async function activate(db: Db, accountId: string): Promise<void> {
  await db
    .updateTable("account")
    .set({ status: "active" })
    .where("id", "=", accountId)
    .where("status", "=", "invited")
    .execute();
}

// ---- credentials

export async function credentials(db: Db, accountId: string, kind: CredentialKind): Promise<CredentialRow[]> {
  return db
    .selectFrom("credential")
    .select(["id", "secret", "label", "temporary", "created_at", "last_step"])
    .where("account_id", "=", accountId)
    .where("kind", "=", kind)
    .where("confirmed", "=", true)
    .orderBy("created_at")
    .execute();
}

export async function unconfirmedTotp(db: Db, accountId: string): Promise<CredentialRow | undefined> {
  return db
    .selectFrom("credential")
    .select(["id", "secret", "label", "temporary", "created_at", "last_step"])
    .where("account_id", "=", accountId)
    .where("kind", "=", "totp")
    .where("confirmed", "=", false)
    .executeTakeFirst();
}

export interface NewCredential {
  readonly id: string;
  readonly accountId: string;
  readonly kind: CredentialKind;
  readonly secret: string;
  readonly label: string;
  readonly temporary?: boolean;
  readonly confirmed: boolean;
  readonly createdAt: Date;
}

export async function addCredential(
  db: Db,
  { id, accountId, kind, secret, label, temporary = false, confirmed, createdAt }: NewCredential,
): Promise<void> {
  await db
    .insertInto("credential")
    .values({ id, account_id: accountId, kind, secret, label, temporary, confirmed, created_at: createdAt })
    .execute();
}

export async function removeCredentials(
  db: Db,
  accountId: string,
  kinds: readonly CredentialKind[],
  id?: string,
): Promise<number> {
  const removal = db.deleteFrom("credential").where("account_id", "=", accountId).where("kind", "in", kinds);
  const { numDeletedRows } = await (
    id === undefined ? removal : removal.where("id", "=", id)
  ).executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

export async function confirmCredential(db: Db, id: string, step: number): Promise<void> {
  await db
    .updateTable("credential")
    .set({ confirmed: true, last_step: String(step) })
    .where("id", "=", id)
    .execute();
}

/** Accepts a time step or counter once: false when it, or a later one, was accepted before. */
export async function takeStep(db: Db, id: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("credential")
    .set({ last_step: String(step) })
    .where("id", "=", id)
    .where("last_step", "<", String(step))
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Uses up a recovery code; false when there is none such. */
export async function takeRecoveryCode(db: Db, accountId: string, mark: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("credential")
    .where("account_id", "=", accountId)
    .where("kind", "=", "recovery")
    .where("secret", "=", mark)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

// ---- one-time codes

export async function addOneTimeCode(
  db: Db,
  code: { id: string; accountId: string; mark: string; madeBy: string; madeAt: Date; validUntil: Date },
): Promise<void> {
  await db
    .insertInto("one_time_code")
    .values({
      id: code.id,
      account_id: code.accountId,
      code_sha256: code.mark,
      made_by: code.madeBy,
      made_at: code.madeAt,
      valid_until: code.validUntil,
      used_at: null,
      withdrawn_at: null,
    })
    .execute();
}

export async function withdrawCodes(db: Db, accountId: string, now: Date): Promise<void> {
  await db
    .updateTable("one_time_code")
    .set({ withdrawn_at: now })
    .where("account_id", "=", accountId)
    .where("used_at", "is", null)
    .where("withdrawn_at", "is", null)
    .execute();
}

export async function codeIsOpen(db: Db, accountId: string, mark: string, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom("one_time_code")
    .select("id")
    .where("account_id", "=", accountId)
    .where("code_sha256", "=", mark)
    .where("used_at", "is", null)
    .where("withdrawn_at", "is", null)
    .where("valid_until", ">", now)
    .executeTakeFirst();
  return row !== undefined;
}

/** Uses a code up; false when it is unknown, used, withdrawn or too old. */
export async function takeOneTimeCode(db: Db, accountId: string, mark: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("one_time_code")
    .set({ used_at: now })
    .where("account_id", "=", accountId)
    .where("code_sha256", "=", mark)
    .where("used_at", "is", null)
    .where("withdrawn_at", "is", null)
    .where("valid_until", ">", now)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

// ---- sessions

export interface NewSession {
  readonly id: string;
  readonly accountId: string;
  readonly tokenHash: string;
  readonly secondFactorPassed: boolean;
  readonly openedWith: string;
  readonly openedAt: Date;
  readonly expiresAt: Date;
  readonly device: string;
  readonly address: string;
}

export async function addSession(db: Db, session: NewSession): Promise<void> {
  await db
    .insertInto("session")
    .values({
      id: session.id,
      account_id: session.accountId,
      token_sha256: session.tokenHash,
      second_factor_passed: session.secondFactorPassed,
      opened_with: session.openedWith,
      opened_at: session.openedAt,
      last_seen_at: session.openedAt,
      expires_at: session.expiresAt,
      device: session.device,
      address: session.address,
      ended_at: null,
      challenge: null,
    })
    .execute();
}

/** A live session with everything that decides what its holder may do; one query, for it runs with every request. */
export interface SessionFacts {
  readonly sessionId: string;
  readonly accountId: string;
  readonly signInName: string;
  readonly fullName: string;
  readonly organisationName: string;
  readonly openedWith: string;
  readonly openedAt: Date;
  readonly lastSeenAt: Date;
  readonly secondFactorPassed: boolean;
  readonly challenge: string | undefined;
  readonly temporaryPassword: boolean;
  readonly factors: { readonly totp: boolean; readonly passkeys: number; readonly recoveryCodesLeft: number };
  readonly roles: readonly (HeldRole & { readonly organisationName: string })[];
}

export async function findSession(
  db: Db,
  tokenHash: string,
  now: Date,
  idleSince: Date,
): Promise<SessionFacts | undefined> {
  const row = await db
    .selectFrom("session")
    .innerJoin("account", "account.id", "session.account_id")
    .innerJoin("organisation", "organisation.id", "account.organisation_id")
    .select([
      "session.id as sessionId",
      "account.id as accountId",
      "sign_in_name as signInName",
      "full_name as fullName",
      "organisation.name as organisationName",
    ])
    .select([
      "opened_with as openedWith",
      "opened_at as openedAt",
      "last_seen_at as lastSeenAt",
      "second_factor_passed as secondFactorPassed",
      "challenge",
    ])
    .select((each) => [
      jsonArrayFrom(
        each
          .selectFrom("credential")
          .select(["kind", "temporary"])
          .whereRef("credential.account_id", "=", "account.id")
          .where("confirmed", "=", true),
      ).as("held"),
      jsonArrayFrom(
        each
          .selectFrom("role_assignment")
          .innerJoin("organisation as for", "for.id", "role_assignment.organisation_id")
          .select([
            "role",
            "role_assignment.organisation_id as organisationId",
            "for.name as organisationName",
            sql<string>`coalesce(evaluation_id::text, ${EVERY_EVALUATION})`.as("evaluation"),
          ])
          .whereRef("role_assignment.account_id", "=", "account.id")
          .where("taken_at", "is", null)
          .orderBy("given_at"),
      ).as("roles"),
    ])
    .where("token_sha256", "=", tokenHash)
    .where("ended_at", "is", null)
    .where("expires_at", ">", now)
    .where("last_seen_at", ">", idleSince)
    .where("account.status", "!=", "closed")
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { held, challenge, ...facts } = row;
  const count = (kind: CredentialKind) => held.filter((credential) => credential.kind === kind).length;
  return {
    ...facts,
    challenge: challenge ?? undefined,
    temporaryPassword: held.some(({ temporary }) => temporary),
    factors: { totp: count("totp") > 0, passkeys: count("passkey"), recoveryCodesLeft: count("recovery") },
  };
}

export async function touchSession(db: Db, sessionId: string, now: Date): Promise<void> {
  await db.updateTable("session").set({ last_seen_at: now }).where("id", "=", sessionId).execute();
}

export async function markSecondFactor(db: Db, sessionId: string): Promise<void> {
  await db
    .updateTable("session")
    .set({ second_factor_passed: true, challenge: null })
    .where("id", "=", sessionId)
    .execute();
}

export async function setChallenge(db: Db, sessionId: string, challenge: string): Promise<void> {
  await db.updateTable("session").set({ challenge }).where("id", "=", sessionId).execute();
}

/** Takes the challenge of a session, so that one answer is accepted once. */
export async function takeChallenge(db: Db, sessionId: string): Promise<string | undefined> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom("session")
      .select("challenge")
      .where("id", "=", sessionId)
      .forUpdate()
      .executeTakeFirst();
    await trx.updateTable("session").set({ challenge: null }).where("id", "=", sessionId).execute();
    return row?.challenge ?? undefined;
  });
}

export async function openSessions(
  db: Db,
  accountId: string,
  now: Date,
  idleSince: Date,
): Promise<{ id: string; openedAt: Date; lastSeenAt: Date; device: string; address: string }[]> {
  return db
    .selectFrom("session")
    .select(["id", "opened_at as openedAt", "last_seen_at as lastSeenAt", "device", "address"])
    .where("account_id", "=", accountId)
    .where("ended_at", "is", null)
    .where("expires_at", ">", now)
    .where("last_seen_at", ">", idleSince)
    .orderBy("last_seen_at", "desc")
    .execute();
}

/** Ends sessions of an account: one, all, or all but one. Returns how many were open. */
export async function endSessions(
  db: Db,
  accountId: string,
  now: Date,
  which: { readonly only?: string; readonly except?: string } = {},
): Promise<number> {
  let ending = db
    .updateTable("session")
    .set({ ended_at: now })
    .where("account_id", "=", accountId)
    .where("ended_at", "is", null);
  if (which.only !== undefined) ending = ending.where("id", "=", which.only);
  if (which.except !== undefined) ending = ending.where("id", "!=", which.except);
  const { numUpdatedRows } = await ending.executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

// ---- identity providers

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

export async function contactOf(db: Db, accountId: string): Promise<{ email: string; phone: string }> {
  return db
    .selectFrom("account")
    .select(["email", "phone"])
    .where("id", "=", accountId)
    .executeTakeFirstOrThrow();
}

/** Secrets that only the installation's key opens or recomputes: factors, and codes that still count. */
export async function sealedSecrets(db: Db, now: Date): Promise<number> {
  const { rows } = await sql<{ sealed: string }>`
    select ((select count(*) from credential where kind in ('totp', 'recovery'))
      + (select count(*) from one_time_code where used_at is null and withdrawn_at is null and valid_until > ${now}))::text
      as sealed`.execute(db);
  return Number(rows[0]?.sealed ?? 0);
}

/** As they are stored, sealed. */
export async function sealedFactors(db: Db): Promise<string[]> {
  return (await db.selectFrom("credential").select("secret").where("kind", "=", "totp").execute()).map(
    ({ secret }) => secret,
  );
}
