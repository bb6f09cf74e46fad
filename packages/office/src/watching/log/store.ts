import { type Kysely, sql } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;

/** Names of accounts, organisations and evaluations by id, and of assessed units by the id of their version. */
export async function objectNames(
  db: Db,
  ids: readonly string[],
  unitVersionIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length + unitVersionIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select id::text, full_name as name from account where id = any (${[...ids]}::uuid[])
    union all select id::text, name from organisation where id = any (${[...ids]}::uuid[])
    union all select id::text, title_vi from evaluation where id = any (${[...ids]}::uuid[])
    union all select id::text, title_vi from round where id = any (${[...ids]}::uuid[])
    union all (select distinct on (unit_version_id) unit_version_id, name from evaluation_unit
    where unit_version_id = any (${[...unitVersionIds]}::text[]))`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
