import type { Kysely } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;

export async function isKnown(db: Db, accountId: string, tokenHash: string, since: Date): Promise<boolean> {
  const row = await db
    .selectFrom("known_device")
    .select("account_id")
    .where("account_id", "=", accountId)
    .where("token_sha256", "=", tokenHash)
    .where("last_at", ">", since)
    .executeTakeFirst();
  return row !== undefined;
}

/** The browser is known by a new token from now on, for everybody who uses it. */
export async function renewToken(db: Db, from: string, to: string): Promise<void> {
  await db.updateTable("known_device").set({ token_sha256: to }).where("token_sha256", "=", from).execute();
}

export async function putDevice(db: Db, accountId: string, tokenHash: string, now: Date): Promise<void> {
  await db
    .insertInto("known_device")
    .values({ account_id: accountId, token_sha256: tokenHash, first_at: now, last_at: now })
    .onConflict((conflict) => conflict.columns(["account_id", "token_sha256"]).doUpdateSet({ last_at: now }))
    .execute();
}

export async function forgetDevices(db: Db, accountId: string): Promise<void> {
  await db.deleteFrom("known_device").where("account_id", "=", accountId).execute();
}

export async function sweepDevices(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("known_device")
    .where("last_at", "<", before)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
