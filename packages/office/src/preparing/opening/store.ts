import type { EvaluationId, UnitId, UnitVersionId } from "@thang-diem/engine";
import type { Role } from "@thang-diem/contract";
import { type Kysely, sql } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;

export interface DraftRow {
  readonly evaluationId: EvaluationId;
  readonly officeId: string;
  readonly topUnit: UnitId;
  readonly year: number;
  readonly title: { readonly vi: string; readonly en: string };
  readonly status: Tables["evaluation"]["status"];
  readonly sample: boolean;
  readonly plan: unknown;
  readonly revision: number;
}

/** @param lock others who save wait until the transaction ends */
export async function readDraftRow(
  db: Db,
  evaluationId: EvaluationId,
  lock = false,
): Promise<DraftRow | undefined> {
  const row = await db
    .selectFrom("evaluation")
    .selectAll()
    .where("id", "=", evaluationId)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  return (
    row && {
      evaluationId: row.id,
      officeId: row.office_id,
      topUnit: row.top_unit_id,
      year: row.assessed_year,
      title: { vi: row.title_vi, en: row.title_en },
      status: row.status,
      sample: row.sample,
      plan: row.plan,
      revision: row.plan_revision,
    }
  );
}

// ---- organisations

export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly kind: "unit" | "own";
  /** Chain of the administrative unit; "" for a body of one's own. */
  readonly unitId: UnitId;
}

export async function readOrganisations(db: Db): Promise<OrganisationRow[]> {
  return db
    .selectFrom("organisation")
    .select([
      "id",
      "name",
      "kind",
      sql<string>`coalesce(code, '')`.as("code"),
      sql<UnitId>`coalesce(unit_id, '')`.as("unitId"),
    ])
    .orderBy(sql`name collate vietnamese`)
    .execute();
}

/** Under which pinned unit and chain an organisation was assessed last. */
export async function lastPinned(
  db: Db,
): Promise<Map<string, { unitVersionId: UnitVersionId; unitId: UnitId }>> {
  const rows = await db
    .selectFrom("evaluation_unit")
    .innerJoin("unit_version", "unit_version.id", "evaluation_unit.unit_version_id")
    .innerJoin("round", "round.id", "evaluation_unit.round_id")
    .select(["organisation_id", "unit_version_id", "unit_version.unit_id"])
    .orderBy("assessed_year")
    .execute();
  return new Map(
    rows.map((row) => [row.organisation_id, { unitVersionId: row.unit_version_id, unitId: row.unit_id }]),
  );
}

// ---- people

export interface PersonRow {
  readonly accountId: string;
  readonly fullName: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly closed: boolean;
  /** Roles that count in this evaluation, with the organisation they are held for. */
  readonly roles: readonly { readonly role: Role; readonly organisationId: string }[];
}

export async function readPeople(db: Db, evaluationId: EvaluationId): Promise<PersonRow[]> {
  const people = await db
    .selectFrom("account")
    .innerJoin("organisation", "organisation.id", "organisation_id")
    .select([
      "account.id",
      "full_name",
      "organisation_id",
      "organisation.name as organisation_name",
      "status",
    ])
    .orderBy(sql`regexp_replace(full_name, '^.* ', '') collate vietnamese`)
    .orderBy(sql`full_name collate vietnamese`)
    .execute();
  const held = await db
    .selectFrom("role_assignment")
    .select(["account_id", "role", "organisation_id"])
    .where("taken_at", "is", null)
    .where((each) => each.or([each("evaluation_id", "is", null), each("evaluation_id", "=", evaluationId)]))
    .execute();
  const byAccount = Map.groupBy(held, ({ account_id }) => account_id);
  return people.map((row) => ({
    accountId: row.id,
    fullName: row.full_name,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    closed: row.status === "closed",
    roles: (byAccount.get(row.id) ?? []).map(({ role, organisation_id }) => ({
      role,
      organisationId: organisation_id,
    })),
  }));
}

// ---- earlier rounds

/** Rounds that belong to an evaluation. */
export async function roundsInEvaluations(db: Db): Promise<Set<string>> {
  return new Set(
    (await db.selectFrom("evaluation_round").select("round_id").execute()).map(({ round_id }) => round_id),
  );
}
