import { heldApart, type HeldRole, type KeyPermission } from "@thang-diem/contract";
import { sql, type Kysely, type Selectable } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Tables } from "@thang-diem/platform/db";
import { delegatedRoles, ownRoles } from "./held-roles/index.ts";

type Db = Kysely<Tables>;
export type CredentialRow = Pick<
  Selectable<Tables["credential"]>,
  "id" | "secret" | "label" | "temporary" | "created_at" | "last_step"
>;
type CredentialKind = Tables["credential"]["kind"];

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
  readonly issuerSid: string | null;
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
      issuer_sid: session.issuerSid,
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
  readonly expiresAt: Date;
  readonly secondFactorPassed: boolean;
  readonly challenge: string | undefined;
  /** Set where it is a key: what a program may use it for. */
  readonly key?: { readonly name: string; readonly permissions: readonly KeyPermission[] };
  readonly temporaryPassword: boolean;
  readonly factors: { readonly totp: boolean; readonly passkeys: number; readonly recoveryCodesLeft: number };
  readonly roles: readonly (HeldRole & { readonly organisationName: string; readonly sample: boolean })[];
}

export async function findSession(
  db: Db,
  tokenHash: string,
  now: Date,
  idleSince: Date,
): Promise<SessionFacts | undefined> {
  const row = await sessionLines(db, now)
    .where("token_sha256", "=", tokenHash)
    .where("ended_at", "is", null)
    .where("expires_at", ">", now)
    .where((each) => each.or([each("last_seen_at", ">", idleSince), each("key_name", "is not", null)]))
    .where("account.status", "!=", "closed")
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { held, challenge, roles, delegated, keyName, keyPermissions, ...facts } = row;
  const own = roles.map(({ ofOffice, ...role }) => ({ ...role, ...(ofOffice && { ofOffice }) }));
  // What does not go together with an own role is not exercised for somebody else either.
  const fitting = delegated.filter(({ role, evaluation }) => heldApart(own, role, evaluation) === undefined);
  const count = (kind: CredentialKind) => held.filter((credential) => credential.kind === kind).length;
  return {
    ...facts,
    roles: [...own, ...fitting],
    challenge: challenge ?? undefined,
    ...(keyName !== null && { key: { name: keyName, permissions: keyPermissions ?? [] } }),
    temporaryPassword: held.some(({ temporary }) => temporary),
    factors: { totp: count("totp") > 0, passkeys: count("passkey"), recoveryCodesLeft: count("recovery") },
  };
}

/** Sessions with their account, its factors and the roles it holds. */
function sessionLines(db: Db, now: Date) {
  return db
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
      "expires_at as expiresAt",
      "second_factor_passed as secondFactorPassed",
      "challenge",
      "key_name as keyName",
      "key_permissions as keyPermissions",
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
        ownRoles(db).whereRef("role_assignment.account_id", "=", sql.ref("account.id")).orderBy("given_at"),
      ).as("roles"),
      jsonArrayFrom(delegatedRoles(db, now).whereRef("delegation.deputy_id", "=", sql.ref("account.id"))).as(
        "delegated",
      ),
    ]);
}

export async function replaceToken(db: Db, sessionId: string, tokenHash: string): Promise<void> {
  await db
    .updateTable("session")
    .set({ token_sha256: tokenHash })
    .where("id", "=", sessionId)
    .where("ended_at", "is", null)
    .execute();
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
    .where("key_name", "is", null)
    .orderBy("last_seen_at", "desc")
    .execute();
}

/** Sessions that ended before a moment: the log keeps when they began and ended. */
export async function sweepSessions(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("session")
    .where((each) => each.or([each("ended_at", "<", before), each("expires_at", "<", before)]))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Ends sessions of an account, keys among them: one, all, or all (browsers) but one. @returns how many were open */
export async function endSessions(
  db: Db,
  accountId: string,
  now: Date,
  which: { readonly only?: string; readonly except?: string; readonly browsersAlone?: boolean } = {},
): Promise<number> {
  const open = db.updateTable("session").set({ ended_at: now }).where("ended_at", "is", null);
  let ending = open.where("account_id", "=", accountId);
  if (which.only !== undefined) ending = ending.where("id", "=", which.only);
  if (which.except !== undefined) ending = ending.where("id", "!=", which.except);
  if (which.browsersAlone === true) ending = ending.where("key_name", "is", null);
  const { numUpdatedRows } = await ending.executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Ends what a provider has opened: one of its sessions, or all of an account. @returns how many were open */
export async function endIssued(
  db: Db,
  openedWith: string,
  which: { readonly accountId: string | undefined; readonly sid: string | undefined },
  now: Date,
): Promise<number> {
  const { accountId, sid } = which;
  if (accountId === undefined && sid === undefined) return 0;
  const { numUpdatedRows } = await db
    .updateTable("session")
    .set({ ended_at: now })
    .where("opened_with", "=", openedWith)
    .where("ended_at", "is", null)
    .$if(accountId !== undefined, (query) => query.where("account_id", "=", accountId ?? ""))
    .$if(sid !== undefined, (query) => query.where("issuer_sid", "=", sid ?? ""))
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Secrets that only the installation's key opens or recomputes: factors, and codes that still count. */
export async function sealedSecrets(db: Db, now: Date): Promise<number> {
  const { rows } = await sql<{ sealed: string }>`
    select ((select count(*) from credential where kind in ('totp', 'recovery'))
      + (select count(*) from one_time_code where used_at is null and withdrawn_at is null
      and valid_until > ${now}))::text
      as sealed`.execute(db);
  return Number(rows[0]?.sealed ?? 0);
}

/** As they are stored, sealed. */
export async function sealedFactors(db: Db): Promise<string[]> {
  const rows = await db.selectFrom("credential").select("secret").where("kind", "=", "totp").execute();
  return rows.map(({ secret }) => secret);
}
