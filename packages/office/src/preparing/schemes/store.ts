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

export async function keepSchemeText(
  db: Db,
  scheme: { readonly hash: string; readonly id: string; readonly version: string; readonly yaml: string },
): Promise<void> {
  await db
    .insertInto("scheme")
    .values({
      hash: scheme.hash,
      index_code: scheme.id,
      version: scheme.version,
      yaml: scheme.yaml,
      status: "draft",
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function putInForce(db: Db, hashes: readonly string[]): Promise<void> {
  if (hashes.length > 0)
    await db
      .updateTable("scheme")
      .set({ status: "in-force" })
      .where("hash", "in", hashes)
      .where("status", "=", "draft")
      .execute();
}
