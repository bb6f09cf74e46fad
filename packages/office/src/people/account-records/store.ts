import { sql, type Kysely } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;

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

export interface AccountToWrite {
  readonly id: string;
  readonly signInName: string;
  readonly fullName: string;
  readonly searchKey: string;
  readonly email: string;
  readonly phone: string;
  readonly organisationId: string;
}

export async function addAccount(db: Db, account: AccountToWrite): Promise<void> {
  await db
    .insertInto("account")
    .values({
      id: account.id,
      sign_in_name: account.signInName,
      full_name: account.fullName,
      search_key: account.searchKey,
      email: account.email,
      phone: account.phone,
      organisation_id: account.organisationId,
      status: "invited",
    })
    .execute();
}

export async function changeAccount(db: Db, account: Omit<AccountToWrite, "signInName">): Promise<void> {
  await db
    .updateTable("account")
    .set({
      full_name: account.fullName,
      search_key: account.searchKey,
      email: account.email,
      phone: account.phone,
      organisation_id: account.organisationId,
    })
    .where("id", "=", account.id)
    .execute();
}

/** @param closedAt when it is closed; nothing opens it */
export async function setStatus(
  db: Db,
  id: string,
  status: "invited" | "active" | "closed",
  closedAt: Date | null = null,
): Promise<void> {
  await db.updateTable("account").set({ status, closed_at: closedAt }).where("id", "=", id).execute();
}

/**
 * Mail address and telephone of accounts that were closed before a moment; the name stays with what they did. Where
 * nobody wrote down when an account was closed, its period begins now.
 */
export async function clearClosedContacts(db: Db, before: Date, now: Date): Promise<number> {
  await db
    .updateTable("account")
    .set({ closed_at: now })
    .where("status", "=", "closed")
    .where("closed_at", "is", null)
    .execute();
  const { numUpdatedRows } = await db
    .updateTable("account")
    .set({ email: "", phone: "" })
    .where("status", "=", "closed")
    .where("closed_at", "<", before)
    .where((each) => each.or([each("email", "!=", ""), each("phone", "!=", "")]))
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

export async function anyAccount(db: Db): Promise<boolean> {
  return (await db.selectFrom("account").select("id").limit(1).executeTakeFirst()) !== undefined;
}

/** Until the transaction ends nobody else adds an account. */
export async function lockAccounts(db: Db): Promise<void> {
  await sql`lock table account in share row exclusive mode`.execute(db);
}

export async function signInNames(db: Db): Promise<Set<string>> {
  return new Set(
    (await db.selectFrom("account").select("sign_in_name").execute()).map((row) => row.sign_in_name),
  );
}

export async function contactOf(db: Db, accountId: string): Promise<{ email: string; phone: string }> {
  return db
    .selectFrom("account")
    .select(["email", "phone"])
    .where("id", "=", accountId)
    .executeTakeFirstOrThrow();
}

const ACCOUNT = "account:";

/** Full names of those who acted, as the log marks them ("account:an.nguyen"); a program is called by its own name. */
export async function namesOf(db: Db, actors: readonly string[]): Promise<(actor: string) => string> {
  const signIn = [...new Set(actors)].filter((actor) => actor.startsWith(ACCOUNT));
  if (signIn.length === 0) return (actor) => actor;
  const rows = await db
    .selectFrom("account")
    .select(["sign_in_name", "full_name"])
    .where(
      "sign_in_name",
      "=",
      sql<string>`any(${signIn.map((actor) => actor.slice(ACCOUNT.length))}::text[])`,
    )
    .execute();
  const names = new Map(rows.map((row) => [`${ACCOUNT}${row.sign_in_name}`, row.full_name]));
  return (actor) => names.get(actor) ?? actor;
}

/** Full names by the ids of accounts. */
export async function namesById(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("account")
    .select(["id", "full_name"])
    .where("id", "=", sql<string>`any(${[...new Set(ids)]}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, full_name }) => [id, full_name]));
}

/** Rows with the full names of those who wrote them. There are few people and many rows: they are looked up once. */
export async function withNames<R extends { readonly by: string }>(db: Db, rows: readonly R[]): Promise<R[]> {
  const nameOf = await namesOf(
    db,
    rows.map(({ by }) => by),
  );
  return rows.map((row) => ({ ...row, by: nameOf(row.by) }));
}
