import type { KeyPermission } from "@thang-diem/contract";
import type { Tables } from "@thang-diem/platform/db";
import type { Kysely } from "kysely";

type Db = Kysely<Tables>;

/** What makes a session a key. */
export interface KeyRow {
  readonly id: string;
  readonly name: string;
  readonly permissions: readonly KeyPermission[];
  readonly openedAt: Date;
  readonly expiresAt: Date;
  readonly lastSeenAt: Date;
}

export async function nameKey(
  db: Db,
  sessionId: string,
  { name, permissions, expiresAt }: Pick<KeyRow, "name" | "permissions" | "expiresAt">,
): Promise<void> {
  await db
    .updateTable("session")
    .set({ key_name: name, key_permissions: [...permissions], expires_at: expiresAt })
    .where("id", "=", sessionId)
    .execute();
}

/** The keys of an account that open something now, the newest first. */
export async function keysOf(db: Db, accountId: string, now: Date): Promise<KeyRow[]> {
  const rows = await db
    .selectFrom("session")
    .select(["id", "key_name as name", "key_permissions as permissions"])
    .select(["opened_at as openedAt", "expires_at as expiresAt", "last_seen_at as lastSeenAt"])
    .where("account_id", "=", accountId)
    .where("key_name", "is not", null)
    .where("ended_at", "is", null)
    .where("expires_at", ">", now)
    .orderBy("opened_at", "desc")
    .execute();
  return rows.map(({ name, permissions, ...row }) => ({
    ...row,
    name: name ?? "",
    permissions: permissions ?? [],
  }));
}

/** @returns whether it was open */
export async function endKeyOf(db: Db, accountId: string, keyId: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("session")
    .set({ ended_at: now })
    .where("id", "=", keyId)
    .where("account_id", "=", accountId)
    .where("key_name", "is not", null)
    .where("ended_at", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
