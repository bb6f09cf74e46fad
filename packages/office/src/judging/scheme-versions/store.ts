import type { EvaluationId, ItemCode, RoundId, UnitId } from "@thang-diem/engine";
import { type Kysely, type Selectable, sql } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;

/** Rounds of these series of a top unit that hold figures, newest first. */
export async function roundsWithFigures(
  db: Db,
  topUnit: UnitId,
  series: readonly string[],
): Promise<
  { roundId: RoundId; series: string; year: number; title: { vi: string; en: string }; units: number }[]
> {
  if (series.length === 0) return [];
  const rows = await db
    .selectFrom("round")
    .select([
      "id",
      "index_code",
      "assessed_year",
      "title_vi",
      "title_en",
      sql<number>`case when approved_sha256 is null
        then (select count(distinct unit_version_id)::int from figure
          where figure.top_unit_id = round.top_unit_id and figure.round_id = round.id)
        else (select count(*)::int from round_unit u
          where u.top_unit_id = round.top_unit_id and u.round_id = round.id) end`.as("units"),
    ])
    .where("index_code", "in", series)
    .where("top_unit_id", "=", topUnit)
    .orderBy("assessed_year", "desc")
    .execute();
  return rows
    .filter(({ units }) => units > 0)
    .map((row) => ({
      roundId: row.id,
      series: row.index_code,
      year: row.assessed_year,
      title: { vi: row.title_vi, en: row.title_en },
      units: row.units,
    }));
}

// ---- proposals

export type ProposalRow = Selectable<Tables["scheme_proposal"]>;

/** @param id only this one, locked: others who decide it wait until the transaction ends */
export async function readProposals(db: Db, evaluationId: EvaluationId, id?: string): Promise<ProposalRow[]> {
  return db
    .selectFrom("scheme_proposal")
    .selectAll()
    .where("evaluation_id", "=", evaluationId)
    .$if(id !== undefined, (query) => query.where("id", "=", id ?? "").forUpdate())
    .orderBy("proposed_at", "desc")
    .orderBy("id", "desc")
    .execute();
}

export async function insertProposal(
  db: Db,
  row: Omit<ProposalRow, "verdict" | "decided_by" | "decided_at" | "decided_reason">,
): Promise<void> {
  await db
    .insertInto("scheme_proposal")
    .values({ ...row, verdict: null, decided_by: null, decided_at: null, decided_reason: null })
    .execute();
}

export async function closeProposal(
  db: Db,
  id: string,
  decided: {
    readonly verdict: "approved" | "refused" | "withdrawn";
    readonly by: string;
    readonly at: Date;
    readonly reason: string;
  },
): Promise<void> {
  await db
    .updateTable("scheme_proposal")
    .set({
      verdict: decided.verdict,
      decided_by: decided.by,
      decided_at: decided.at,
      decided_reason: decided.reason,
    })
    .where("id", "=", id)
    .execute();
}

// ---- what has been written in a round so far

interface RoundPlace {
  readonly id: RoundId;
  readonly topUnit: UnitId;
}

/** Every field as it stands, by unit. */
export async function claimsOfRound(
  db: Db,
  { id, topUnit }: RoundPlace,
): Promise<Map<string, { item: ItemCode; field: string; value: string }[]>> {
  const rows = await db
    .selectFrom("claim_field")
    .select(["unit_version_id as unitVersionId", "item", "field", "value"])
    .where("top_unit_id", "=", topUnit)
    .where("round_id", "=", id)
    .orderBy("item")
    .orderBy("field")
    .execute();
  return Map.groupBy(rows, ({ unitVersionId }) => unitVersionId);
}

export async function signedUnits(db: Db, { id, topUnit }: RoundPlace): Promise<Set<string>> {
  const rows = await db
    .selectFrom("sign_off")
    .select("unit_version_id")
    .where("top_unit_id", "=", topUnit)
    .where("round_id", "=", id)
    .where("returned_at", "is", null)
    .execute();
  return new Set(rows.map(({ unit_version_id }) => unit_version_id));
}

/** Findings that stand on these items. */
export async function findingsOn(
  db: Db,
  { id, topUnit }: RoundPlace,
  items: readonly ItemCode[],
): Promise<number> {
  if (items.length === 0) return 0;
  const row = await db
    .selectFrom("finding_live")
    .select(sql<number>`count(*)::int`.as("n"))
    .where("top_unit_id", "=", topUnit)
    .where("round_id", "=", id)
    .where("item", "in", items)
    .executeTakeFirstOrThrow();
  return row.n;
}
