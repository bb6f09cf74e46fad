import type { Kysely } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;

/** When what was older than its period was removed last. */
export async function lastPurged(db: Db): Promise<Date | undefined> {
  const row = await db
    .selectFrom("audit_line")
    .select("at")
    .where("action", "=", "retention.purge")
    .orderBy("at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.at;
}
