import type { EvaluationId, UnitId, UnitVersionId } from "@thang-diem/engine";
import type { Tables } from "@thang-diem/platform/db";
import { type Kysely, sql } from "kysely";

type Db = Kysely<Tables>;

/** An organisation as a unit is changed: who has accounts there, and as what it was assessed last. */
export interface Body {
  readonly id: string;
  readonly kind: "unit" | "own";
  readonly name: string;
  readonly code: string;
  readonly matchKey: string;
  /** "" for a body of which nothing was recorded. */
  readonly unitId: UnitId | "";
  readonly accounts: number;
  readonly pinnedAs: UnitVersionId | "";
  readonly pinnedUnit: UnitId | "";
}

export async function readBodies(db: Db): Promise<Body[]> {
  const { rows } = await sql<Body>`
    select o.id, o.kind, o.name, coalesce(o.code, '') as code, o.match_key as "matchKey",
      coalesce(o.unit_id, '') as "unitId",
      (select count(*)::int from account a where a.organisation_id = o.id and a.status <> 'closed') as accounts,
      coalesce(p.unit_version_id, '') as "pinnedAs", coalesce(p.unit_id, '') as "pinnedUnit"
    from organisation o
    left join lateral (
      select u.unit_version_id, v.unit_id
      from evaluation_unit u
      join unit_version v on v.id = u.unit_version_id
      join round r on r.id = u.round_id
      where u.organisation_id = o.id
      order by r.assessed_year desc, r.opened_at desc limit 1
    ) p on true
    order by o.name collate vietnamese`.execute(db);
  return rows;
}

export interface TouchedRow {
  readonly evaluationId: EvaluationId;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly status: Tables["evaluation"]["status"];
  readonly names: string[];
}

/** Evaluations that are prepared or under way and have one of these organisations or units among theirs. */
export async function evaluationsTouched(
  db: Db,
  organisationIds: readonly string[],
  unitIds: readonly string[],
): Promise<TouchedRow[]> {
  const { rows } = await sql<TouchedRow>`
    select e.id as "evaluationId", e.title_vi as "titleVi", e.title_en as "titleEn", e.status,
      coalesce(assessed.names, planned.names) as names
    from evaluation e
    left join lateral (
      select array_agg(u.name::text order by u.name) as names from evaluation_unit u
      join unit_version v on v.id = u.unit_version_id
      where u.evaluation_id = e.id
        and (u.organisation_id = any (${[...organisationIds]}::uuid[]) or v.unit_id = any (${[...unitIds]}))
    ) assessed on true
    left join lateral (
      select array_agg(o.name::text order by o.name) as names from organisation o
      where e.status = 'draft' and o.id = any (${[...organisationIds]}::uuid[])
        and strpos(e.plan::text, o.id::text) > 0
    ) planned on true
    where e.status in ('draft', 'open', 'approved') and coalesce(assessed.names, planned.names) is not null
    order by e.assessed_year, e.title_vi`.execute(db);
  return rows;
}

/** What was made of these versions and organisations since: the names of rounds, and of organisations in use. */
export async function restingOn(
  db: Db,
  versionIds: readonly string[],
  organisationIds: readonly string[],
): Promise<{ readonly rounds: string[]; readonly organisations: string[] }> {
  const { rows } = await sql<{ rounds: string[] | null; organisations: string[] | null }>`
    select (
      select array_agg(distinct r.title_vi::text || ' (' || r.assessed_year || ')')
      from round_unit u join round r on r.id = u.round_id
      where u.unit_version_id = any (${[...versionIds]})
    ) as rounds, (
      select array_agg(o.name::text) from organisation o
      where o.id = any (${[...organisationIds]}::uuid[]) and (
        exists (select from account a where a.organisation_id = o.id)
        or exists (select from role_assignment a where a.organisation_id = o.id)
        or exists (select from evaluation e where e.status = 'draft' and strpos(e.plan::text, o.id::text) > 0))
    ) as organisations`.execute(db);
  return { rounds: rows[0]?.rounds ?? [], organisations: rows[0]?.organisations ?? [] };
}
