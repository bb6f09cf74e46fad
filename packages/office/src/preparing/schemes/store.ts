import type { Kysely } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;

export async function storedSchemes(db: Db): Promise<{ hash: string; yaml: string }[]> {
  return db
    .selectFrom("scheme")
    .select(["hash", "yaml"])
    .where("status", "!=", "withdrawn")
    .orderBy("index_code")
    .orderBy("version")
    .execute();
}

export async function schemeTextOf(db: Db, hash: string): Promise<string | undefined> {
  return (await db.selectFrom("scheme").select("yaml").where("hash", "=", hash).executeTakeFirst())?.yaml;
}
