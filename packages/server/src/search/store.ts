import { type Kysely, sql } from "kysely";
import type { Tables } from "../platform/db/index.ts";

export interface UnitNamed {
  readonly evaluationId: string;
  readonly roundId: string;
  readonly unitId: string;
  readonly organisationId: string;
  readonly name: string;
}

/** Units whose folded name holds the folded text, those that begin with it first. */
export async function unitsNamed(db: Kysely<Tables>, evaluationIds: readonly string[], key: string): Promise<UnitNamed[]> {
  const pattern = key.replace(/[\\%_]/g, (sign) => `\\${sign}`);
  const { rows } = await sql<UnitNamed>`
    select evaluation_id as "evaluationId", round_id as "roundId", unit_version_id as "unitId", organisation_id as "organisationId", name
    from evaluation_unit where evaluation_id = any (${[...evaluationIds]}::uuid[]) and search_key like ${`%${pattern}%`}
    order by search_key not like ${`${pattern}%`}, name collate vietnamese limit 200`.execute(db);
  return rows;
}
