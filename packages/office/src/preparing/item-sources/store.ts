import type { EvaluationId, ItemCode, RoundId } from "@thang-diem/engine";
import { type Kysely, sql } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;

export interface NamedSource {
  readonly roundId: RoundId;
  readonly item: ItemCode;
  readonly organisationId: string;
}

/** Lead agencies and outside sources as they are named now. */
export async function readSources(db: Db, roundIds: readonly RoundId[]): Promise<NamedSource[]> {
  if (roundIds.length === 0) return [];
  const of = (table: "criterion_lead" | "outside_source") =>
    db
      .selectFrom(table)
      .select(["round_id as roundId", "item", "organisation_id as organisationId"])
      .where("round_id", "in", roundIds);
  return of("criterion_lead").union(of("outside_source")).orderBy("item").execute();
}

/** Others who name somebody for this round wait until the transaction ends. */
export async function lockRound(db: Db, roundId: RoundId): Promise<void> {
  await db
    .selectFrom("evaluation_round")
    .select("round_id")
    .where("round_id", "=", roundId)
    .forNoKeyUpdate()
    .execute();
}

export async function putOutsideSource(db: Db, row: Tables["outside_source"]): Promise<void> {
  await db
    .insertInto("outside_source")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["round_id", "item"]).doUpdateSet({ organisation_id: row.organisation_id }),
    )
    .execute();
}

export async function addChange(db: Db, row: Tables["item_source_change"]): Promise<void> {
  await db.insertInto("item_source_change").values(row).execute();
}

/** Latest first. */
export async function readChanges(
  db: Db,
  roundIds: readonly RoundId[],
): Promise<Tables["item_source_change"][]> {
  if (roundIds.length === 0) return [];
  return db
    .selectFrom("item_source_change")
    .selectAll()
    .where("round_id", "in", roundIds)
    .orderBy("changed_at", "desc")
    .orderBy("id", "desc")
    .execute();
}

export async function readOrganisations(db: Db): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom("organisation")
    .select(["id", "name"])
    .orderBy(sql`name collate vietnamese`)
    .execute();
}

/** Organisations for which somebody may enter figures as lead agency in the evaluation. */
export async function staffedAgencies(db: Db, evaluationId: EvaluationId): Promise<Set<string>> {
  const rows = await db
    .selectFrom("role_assignment")
    .innerJoin("account", "account.id", "account_id")
    .select("role_assignment.organisation_id as id")
    .distinct()
    .where("role", "=", "lead-agency")
    .where("status", "!=", "closed")
    .where("taken_at", "is", null)
    .where((each) => each.or([each("evaluation_id", "is", null), each("evaluation_id", "=", evaluationId)]))
    .execute();
  return new Set(rows.map(({ id }) => id));
}
