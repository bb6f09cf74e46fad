import type { EvaluationId, ItemCode, RoundId, UnitId, UnitVersionId } from "@thang-diem/engine";
import type { Phase } from "@thang-diem/contract";
import { type Kysely, sql } from "kysely";
import type { Tables } from "@thang-diem/platform/db";
import { knowUnits } from "@thang-diem/press/rounds";

type Db = Kysely<Tables>;

export type EvaluationRow = Pick<
  Tables["evaluation"],
  "id" | "top_unit_id" | "office_id" | "assessed_year" | "title_vi" | "title_en" | "status" | "sample"
> & { readonly office_name: string };

const EVALUATION = [
  "evaluation.id",
  "evaluation.top_unit_id",
  "office_id",
  "assessed_year",
  "title_vi",
  "title_en",
  "status",
  "sample",
  "organisation.name as office_name",
] as const;

/** @param ids only these; all without */
export async function readEvaluations(db: Db, ids?: readonly EvaluationId[]): Promise<EvaluationRow[]> {
  if (ids?.length === 0) return [];
  return db
    .selectFrom("evaluation")
    .innerJoin("organisation", "organisation.id", "office_id")
    .select(EVALUATION)
    .$if(ids !== undefined, (query) => query.where("evaluation.id", "in", ids ?? []))
    .orderBy("assessed_year", "desc")
    .orderBy("title_vi")
    .execute();
}

export async function insertEvaluation(
  db: Db,
  row: {
    readonly id: EvaluationId;
    readonly topUnit: UnitId;
    readonly officeId: string;
    readonly year: number;
    readonly title: { readonly vi: string; readonly en: string };
    readonly plan: unknown;
    readonly sample: boolean;
    readonly at: Date;
  },
): Promise<void> {
  await knowUnits(db, [row.topUnit]);
  await db
    .insertInto("evaluation")
    .values({
      id: row.id,
      top_unit_id: row.topUnit,
      office_id: row.officeId,
      assessed_year: row.year,
      title_vi: row.title.vi,
      title_en: row.title.en,
      status: "draft",
      plan: JSON.stringify(row.plan),
      plan_revision: 1,
      sample: row.sample,
      created_at: row.at,
      opened_at: null,
    })
    .execute();
}

/** The plan of a draft under its next revision, and what of it the evaluation says of itself. */
export async function writeDraft(
  db: Db,
  draft: {
    readonly evaluationId: EvaluationId;
    readonly topUnit: UnitId;
    readonly year: number;
    readonly title: { readonly vi: string; readonly en: string };
    readonly plan: unknown;
    readonly revision: number;
  },
): Promise<void> {
  await knowUnits(db, [draft.topUnit]);
  await db
    .updateTable("evaluation")
    .set({
      top_unit_id: draft.topUnit,
      assessed_year: draft.year,
      title_vi: draft.title.vi,
      title_en: draft.title.en,
      plan: JSON.stringify(draft.plan),
      plan_revision: draft.revision,
    })
    .where("id", "=", draft.evaluationId)
    .execute();
}

/** The plan as JSON holds it; nothing without such an evaluation. */
export async function readPlanOf(db: Db, evaluationId: EvaluationId): Promise<unknown> {
  return (await db.selectFrom("evaluation").select("plan").where("id", "=", evaluationId).executeTakeFirst())
    ?.plan;
}

export async function setStatus(
  db: Db,
  evaluationId: EvaluationId,
  status: EvaluationRow["status"],
  openedAt?: Date,
): Promise<void> {
  await db
    .updateTable("evaluation")
    .set({ status, ...(openedAt && { opened_at: openedAt }) })
    .where("id", "=", evaluationId)
    .execute();
}

export interface RoundOfEvaluation {
  readonly id: RoundId;
  readonly code: string;
  readonly topUnit: UnitId;
  readonly title: { readonly vi: string; readonly en: string };
  readonly schemeHash: string;
  readonly groups: readonly {
    readonly id: string;
    readonly title: { readonly vi: string; readonly en: string };
  }[];
  readonly units: number;
}

export async function readRoundsOf(db: Db, evaluationId: EvaluationId): Promise<RoundOfEvaluation[]> {
  const rows = await db
    .selectFrom("evaluation_round")
    .innerJoin("round", "round.id", "evaluation_round.round_id")
    .select([
      "round.id",
      "code",
      "top_unit_id",
      "title_vi",
      "title_en",
      "scheme_hash",
      "groups",
      sql<number>`(select count(*)::int from evaluation_unit where evaluation_unit.round_id = round.id)`.as(
        "units",
      ),
    ])
    .where("evaluation_id", "=", evaluationId)
    .orderBy("ordinal")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    topUnit: row.top_unit_id,
    title: { vi: row.title_vi, en: row.title_en },
    schemeHash: row.scheme_hash,
    groups: row.groups as RoundOfEvaluation["groups"],
    units: row.units,
  }));
}

export async function insertRoundOf(db: Db, row: Tables["evaluation_round"]): Promise<void> {
  await db.insertInto("evaluation_round").values(row).execute();
}

/** An assessed unit within a round of an evaluation. */
export interface UnitOfEvaluation {
  readonly topUnit: UnitId;
  readonly evaluationId: EvaluationId;
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
  readonly organisationId: string;
  readonly name: string;
  readonly groupId: string;
}

export async function insertUnitsOf(
  db: Db,
  units: readonly (UnitOfEvaluation & { readonly searchKey: string })[],
): Promise<void> {
  if (units.length === 0) return;
  await db
    .insertInto("evaluation_unit")
    .values(
      units.map((unit) => ({
        top_unit_id: unit.topUnit,
        evaluation_id: unit.evaluationId,
        round_id: unit.roundId,
        unit_version_id: unit.unitVersionId,
        organisation_id: unit.organisationId,
        name: unit.name,
        search_key: unit.searchKey,
        group_code: unit.groupId,
      })),
    )
    .execute();
}

/** In the order of a Vietnamese list of names; of a long list a part, by position. */
export async function readUnitsOf(
  db: Db,
  where: {
    readonly evaluationId?: EvaluationId;
    readonly roundId?: RoundId;
    readonly unitVersionId?: UnitVersionId;
    readonly organisationIds?: readonly string[];
    readonly from?: number;
    readonly limit?: number;
  },
): Promise<UnitOfEvaluation[]> {
  const { evaluationId, roundId, unitVersionId, organisationIds, from = 0, limit } = where;
  if (organisationIds?.length === 0) return [];
  const rows = await db
    .selectFrom("evaluation_unit")
    .selectAll()
    .where((row) => (evaluationId === undefined ? row.lit(true) : row("evaluation_id", "=", evaluationId)))
    .where((row) => (roundId === undefined ? row.lit(true) : row("round_id", "=", roundId)))
    .where((row) =>
      unitVersionId === undefined ? row.lit(true) : row("unit_version_id", "=", unitVersionId),
    )
    .$if(organisationIds !== undefined, (query) =>
      query.where("organisation_id", "in", organisationIds ?? []),
    )
    .orderBy(sql`name collate vietnamese`)
    .orderBy("round_id")
    .orderBy("unit_version_id")
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0).offset(from))
    .execute();
  return rows.map((row) => ({
    topUnit: row.top_unit_id,
    evaluationId: row.evaluation_id,
    roundId: row.round_id,
    unitVersionId: row.unit_version_id,
    organisationId: row.organisation_id,
    name: row.name,
    groupId: row.group_code,
  }));
}

export interface PhaseTimes {
  readonly kind: Phase;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

export async function readPhases(db: Db, evaluationId: EvaluationId): Promise<PhaseTimes[]> {
  const rows = await db
    .selectFrom("phase")
    .selectAll()
    .where("evaluation_id", "=", evaluationId)
    .orderBy("opens_at")
    .execute();
  return rows.map(({ kind, opens_at, closes_at }) => ({
    kind: kind as Phase,
    opensAt: opens_at,
    closesAt: closes_at,
  }));
}

export async function putPhases(
  db: Db,
  evaluationId: EvaluationId,
  phases: readonly PhaseTimes[],
): Promise<void> {
  for (const { kind, opensAt, closesAt } of phases) {
    await db
      .insertInto("phase")
      .values({ evaluation_id: evaluationId, kind, opens_at: opensAt, closes_at: closesAt })
      .onConflict((conflict) =>
        conflict.columns(["evaluation_id", "kind"]).doUpdateSet({ opens_at: opensAt, closes_at: closesAt }),
      )
      .execute();
  }
}

/** The ends of the latest extensions of these units, by "round unit phase". */
export async function readExtensions(
  db: Db,
  evaluationId: EvaluationId,
  units: readonly { readonly unitVersionId: UnitVersionId }[],
): Promise<ReadonlyMap<string, Date>> {
  const rows = await db
    .selectFrom("extension")
    .select(["round_id", "unit_version_id", "kind", "closes_at"])
    .where("evaluation_id", "=", evaluationId)
    .where(
      "unit_version_id",
      "=",
      sql<UnitVersionId>`any(${[...new Set(units.map(({ unitVersionId }) => unitVersionId))]}::text[])`,
    )
    .orderBy("given_at")
    .execute();
  return new Map(rows.map((row) => [`${row.round_id} ${row.unit_version_id} ${row.kind}`, row.closes_at]));
}

/** The end of the latest extension that any unit has, by phase. */
export async function readLatestExtensions(
  db: Db,
  evaluationId: EvaluationId,
): Promise<ReadonlyMap<string, Date>> {
  const rows = await db
    .selectFrom("extension")
    .select(["kind", (select) => select.fn.max("closes_at").as("closesAt")])
    .where("evaluation_id", "=", evaluationId)
    .groupBy("kind")
    .execute();
  return new Map(rows.map(({ kind, closesAt }) => [kind, closesAt]));
}

export async function addExtension(db: Db, row: Tables["extension"]): Promise<void> {
  await db.insertInto("extension").values(row).execute();
}

export async function readSchemeText(db: Db, hash: string): Promise<string | undefined> {
  return (await db.selectFrom("scheme").select("yaml").where("hash", "=", hash).executeTakeFirst())?.yaml;
}

/** Items that do not apply to units, by approved decision. */
export async function readExemptions(
  db: Db,
  where: { readonly roundId: RoundId; readonly unitVersionId?: UnitVersionId },
): Promise<
  { unitVersionId: UnitVersionId; item: ItemCode; reason: string; proposedBy: string; approvedBy: string }[]
> {
  const rows = await db
    .selectFrom("exemption")
    .select([
      "unit_version_id as unitVersionId",
      "item",
      "reason",
      "proposed_by as proposedBy",
      sql<string>`coalesce(decided_by, '')`.as("approvedBy"),
    ])
    .where("round_id", "=", where.roundId)
    .where("verdict", "=", "approved")
    .where((row) =>
      where.unitVersionId === undefined ? row.lit(true) : row("unit_version_id", "=", where.unitVersionId),
    )
    .orderBy("item")
    .execute();
  return rows;
}

/** Others who approve, re-open, publish or complain in the same evaluation wait. */
export async function lockEvaluation(
  db: Db,
  evaluationId: EvaluationId,
): Promise<Tables["evaluation"]["status"] | undefined> {
  const row = await db
    .selectFrom("evaluation")
    .select("status")
    .where("id", "=", evaluationId)
    .forUpdate()
    .executeTakeFirst();
  return row?.status;
}
