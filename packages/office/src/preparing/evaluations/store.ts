import type { Phase } from "@thang-diem/contract";
import { type Kysely, sql } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

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
export async function readEvaluations(db: Db, ids?: readonly string[]): Promise<EvaluationRow[]> {
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
    readonly id: string;
    readonly topUnit: string;
    readonly officeId: string;
    readonly year: number;
    readonly title: { readonly vi: string; readonly en: string };
    readonly plan: unknown;
    readonly sample: boolean;
    readonly at: Date;
  },
): Promise<void> {
  await db
    .insertInto("unit")
    .values({ id: row.topUnit })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
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

/** The plan as JSON holds it; nothing without such an evaluation. */
export async function readPlanOf(db: Db, evaluationId: string): Promise<unknown> {
  return (await db.selectFrom("evaluation").select("plan").where("id", "=", evaluationId).executeTakeFirst())
    ?.plan;
}

export async function setStatus(
  db: Db,
  evaluationId: string,
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
  readonly id: string;
  readonly code: string;
  readonly topUnit: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly schemeHash: string;
  readonly groups: readonly {
    readonly id: string;
    readonly title: { readonly vi: string; readonly en: string };
  }[];
  readonly units: number;
}

export async function readRoundsOf(db: Db, evaluationId: string): Promise<RoundOfEvaluation[]> {
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
  readonly topUnit: string;
  readonly evaluationId: string;
  readonly roundId: string;
  readonly unitId: string;
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
        unit_version_id: unit.unitId,
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
    readonly evaluationId?: string;
    readonly roundId?: string;
    readonly unitId?: string;
    readonly organisationIds?: readonly string[];
    readonly from?: number;
    readonly limit?: number;
  },
): Promise<UnitOfEvaluation[]> {
  const { evaluationId, roundId, unitId, organisationIds, from = 0, limit } = where;
  if (organisationIds?.length === 0) return [];
  const rows = await db
    .selectFrom("evaluation_unit")
    .selectAll()
    .$if(evaluationId !== undefined, (query) => query.where("evaluation_id", "=", evaluationId ?? ""))
    .$if(roundId !== undefined, (query) => query.where("round_id", "=", roundId ?? ""))
    .$if(unitId !== undefined, (query) => query.where("unit_version_id", "=", unitId ?? ""))
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
    unitId: row.unit_version_id,
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

export async function readPhases(db: Db, evaluationId: string): Promise<PhaseTimes[]> {
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

export async function putPhases(db: Db, evaluationId: string, phases: readonly PhaseTimes[]): Promise<void> {
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

/** The ends of the latest extensions of a phase, by unit. */
export async function readExtensions(
  db: Db,
  roundId: string,
  unitIds: readonly string[],
  kind: Phase,
): Promise<ReadonlyMap<string, Date>> {
  const rows = await db
    .selectFrom("extension")
    .select(["unit_version_id", "closes_at"])
    .where("round_id", "=", roundId)
    .where("unit_version_id", "=", sql<string>`any(${unitIds})`)
    .where("kind", "=", kind)
    .orderBy("given_at")
    .execute();
  return new Map(rows.map((row) => [row.unit_version_id, row.closes_at]));
}

/** The end of the latest extension that any unit has, by phase. */
export async function readLatestExtensions(db: Db, evaluationId: string): Promise<ReadonlyMap<string, Date>> {
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

export async function putLeads(
  db: Db,
  roundId: string,
  leads: readonly { readonly item: string; readonly organisationId: string }[],
): Promise<void> {
  await db.deleteFrom("criterion_lead").where("round_id", "=", roundId).execute();
  if (leads.length > 0)
    await db
      .insertInto("criterion_lead")
      .values(
        leads.map(({ item, organisationId }) => ({
          round_id: roundId,
          item,
          organisation_id: organisationId,
        })),
      )
      .execute();
}

export async function readLeads(
  db: Db,
  roundId: string,
): Promise<{ item: string; organisationId: string }[]> {
  return db
    .selectFrom("criterion_lead")
    .select(["item", "organisation_id as organisationId"])
    .where("round_id", "=", roundId)
    .orderBy("item")
    .execute();
}

export interface Duty {
  readonly id: string;
  readonly evaluationId: string;
  readonly roundId: string;
  readonly accountId: string;
  /** Code of an item whose subtree is appraised; "" is the whole scheme. */
  readonly item: string;
  /** Every unit without one. */
  readonly unitId?: string;
  /** 1 and 2 are blind to each other; 3 decides when they are far apart. */
  readonly seat: number;
}

export async function addDuties(
  db: Db,
  duties: readonly Duty[],
  given: { readonly by: string; readonly at: Date },
): Promise<void> {
  if (duties.length === 0) return;
  await db
    .insertInto("appraiser_duty")
    .values(
      duties.map((duty) => ({
        id: duty.id,
        evaluation_id: duty.evaluationId,
        round_id: duty.roundId,
        account_id: duty.accountId,
        item: duty.item,
        unit_version_id: duty.unitId ?? null,
        seat: duty.seat,
        given_by: given.by,
        given_at: given.at,
        ended_at: null,
        ended_reason: null,
      })),
    )
    .execute();
}

/** The duties that stand. */
export async function readDuties(
  db: Db,
  where: { readonly evaluationId: string; readonly accountId?: string },
): Promise<Duty[]> {
  const rows = await db
    .selectFrom("appraiser_duty")
    .selectAll()
    .where("evaluation_id", "=", where.evaluationId)
    .where("ended_at", "is", null)
    .$if(where.accountId !== undefined, (query) => query.where("account_id", "=", where.accountId ?? ""))
    .orderBy("given_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    evaluationId: row.evaluation_id,
    roundId: row.round_id,
    accountId: row.account_id,
    item: row.item,
    ...(row.unit_version_id !== null && { unitId: row.unit_version_id }),
    seat: row.seat,
  }));
}

export async function readSchemeText(db: Db, hash: string): Promise<string | undefined> {
  return (await db.selectFrom("scheme").select("yaml").where("hash", "=", hash).executeTakeFirst())?.yaml;
}

/** Items that do not apply to units, by approved decision. */
export async function readExemptions(
  db: Db,
  where: { readonly roundId: string; readonly unitId?: string },
): Promise<{ unitId: string; item: string; reason: string; proposedBy: string; approvedBy: string }[]> {
  const rows = await db
    .selectFrom("exemption")
    .select([
      "unit_version_id as unitId",
      "item",
      "reason",
      "proposed_by as proposedBy",
      sql<string>`coalesce(decided_by, '')`.as("approvedBy"),
    ])
    .where("round_id", "=", where.roundId)
    .where("verdict", "=", "approved")
    .$if(where.unitId !== undefined, (query) => query.where("unit_version_id", "=", where.unitId ?? ""))
    .orderBy("item")
    .execute();
  return rows;
}
