import type { EvaluationId, ItemCode, RoundId, UnitId, UnitVersionId } from "@thang-diem/engine";
import { type Kysely, sql } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;

export interface EditionRow {
  readonly roundId: RoundId;
  readonly topUnit: UnitId;
  readonly series: string;
  readonly year: number;
  readonly number: number;
  readonly head: unknown;
  readonly groups: unknown;
  readonly schemeHash: string;
  readonly heldBy: EvaluationId | null;
  readonly units: number;
}

/** The editions that stand of these top units' rounds, newest year first. */
export async function readEditionRows(db: Db, topUnits: readonly UnitId[]): Promise<EditionRow[]> {
  return db
    .selectFrom("round")
    .innerJoin(
      (from) =>
        from
          .selectFrom("edition")
          .select(["round_id", sql<number>`max(number)`.as("number")])
          .groupBy("round_id")
          .as("newest"),
      (join) => join.onRef("newest.round_id", "=", "round.id"),
    )
    .select([
      "round.id as roundId",
      "round.top_unit_id as topUnit",
      "round.index_code as series",
      "round.assessed_year as year",
      "newest.number",
      "round.head",
      "round.groups",
      "round.scheme_hash as schemeHash",
      "round.held_by as heldBy",
      sql<number>`(select count(*)::int from round_unit u where u.round_id = round.id)`.as("units"),
    ])
    .where("round.top_unit_id", "in", [...topUnits])
    .orderBy("round.assessed_year", "desc")
    .orderBy("round.index_code")
    .execute();
}

/** The series that rounds belong to. */
export async function seriesOf(db: Db, roundIds: readonly RoundId[]): Promise<string[]> {
  if (roundIds.length === 0) return [];
  const rows = await db
    .selectFrom("round")
    .select("index_code")
    .where("id", "in", [...roundIds])
    .execute();
  return rows.map(({ index_code }) => index_code);
}

export interface ClaimedRow {
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
  readonly item: ItemCode;
  readonly claimed: string;
  readonly stands: string;
  readonly documents: number;
}

/**
 * Items that units claimed themselves and that were judged, with what stands of them and how many documents serve
 * them.
 */
export async function readClaimedRows(db: Db, evaluationId: EvaluationId): Promise<ClaimedRow[]> {
  const { rows } = await sql<ClaimedRow>`
    select s.round_id as "roundId", s.unit_version_id as "unitVersionId", s.item,
      s.claim_points as claimed, s.points as stands,
      (select count(*)::int from evidence_use e
        where e.round_id = s.round_id and e.unit_version_id = s.unit_version_id and e.item = s.item
          and e.taken_at is null) as documents
    from standing_item s
    where s.evaluation_id = ${evaluationId} and s.source = 'self' and s.claim_status = 'scored' and s.status = 'scored'
      and s.stands_by in ('decision', 'second', 'third', 'first')
    order by s.round_id, s.unit_version_id, s.ordinal`.execute(db);
  return rows;
}
