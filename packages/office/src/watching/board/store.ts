import type { EvaluationId, RoundId, UnitId, UnitVersionId } from "@thang-diem/engine";
import type { BoardUnit } from "@thang-diem/contract";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "@thang-diem/platform/db";
import type { UnitsCalled } from "../../preparing/units/index.ts";

type Db = Kysely<Tables>;

// ---- sums, made anew for units about which something was written

/**
 * Makes the sums of the rounds anew for every unit that was marked since they were last read.
 * Marks that others set meanwhile stay for the next reader; two readers at once wait for each other.
 */
export async function refreshSums(
  db: Db,
  evaluationId: EvaluationId,
  roundIds: readonly RoundId[],
): Promise<void> {
  const marked = sql<{ any: boolean }>`
    select exists (select from board_stale where round_id = any (${[...roundIds]}::uuid[])) as any`;
  if ((await marked.execute(db)).rows[0]?.any !== true) return;
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`board ${evaluationId}`}, 0))`.execute(
      transaction,
    );
    const { rows } = await sql<{ roundId: RoundId; unitVersionId: UnitVersionId | null }>`
      with taken as (delete from board_stale where round_id = any (${[...roundIds]}::uuid[])
        returning round_id, unit_version_id)
      select distinct round_id as "roundId", unit_version_id as "unitVersionId" from taken`.execute(
      transaction,
    );
    for (const [roundId, own] of Map.groupBy(rows, (row) => row.roundId)) {
      const whole = own.some(({ unitVersionId }) => unitVersionId === null);
      if (whole) await orderUnits(transaction, roundId);
      await sumUnits(
        transaction,
        roundId,
        whole
          ? sql`(select unit_version_id from evaluation_unit where round_id = ${roundId}::uuid)`
          : sql`(select unnest(${own.flatMap(({ unitVersionId }) => unitVersionId ?? [])}::text[]))`,
      );
    }
  });
}

async function orderUnits(db: Db, roundId: RoundId): Promise<void> {
  await db.deleteFrom("board_unit").where("round_id", "=", roundId).execute();
  await sql`
    insert into board_unit
    select round_id, unit_version_id, ordinal from (
      select round_id, unit_version_id, row_number() over (order by name collate vietnamese, unit_version_id) as ordinal
      from evaluation_unit
      where evaluation_id = (select evaluation_id from evaluation_round where round_id = ${roundId}::uuid)
    ) u where round_id = ${roundId}::uuid`.execute(db);
}

/** @param units a query for ids of units */
async function sumUnits(db: Db, roundId: RoundId, units: RawBuilder<unknown>): Promise<void> {
  await sql`delete from board_sum where round_id = ${roundId}::uuid and unit_version_id in ${units}`.execute(
    db,
  );
  await sql`
    insert into board_sum
    select s.round_id, s.unit_version_id, s.domain, s.block,
      coalesce(sum(points_number(s.claim_points)) filter (where p.points is not null), 0),
      coalesce(sum(p.points), 0),
      coalesce(sum(points_number(s.claim_points)), 0),
      count(*) filter (where s.asked),
      count(*) filter (where s.asked and s.stands_by is not null),
      count(*) filter (where s.asked and s.stands_by is not null
        and (s.status, s.points) is distinct from (s.claim_status, s.claim_points)),
      count(*) filter (where s.asked and s.stands_by in ('first', 'third') and s.answer is null
        and (s.status, s.points) is distinct from (s.claim_status, s.claim_points))
    from standing_item s
    cross join lateral (select points_number(s.points) as points) p
    where s.round_id = ${roundId}::uuid and s.unit_version_id in ${units} and s.signed and s.source = 'self'
      and not s.exempt
    group by s.round_id, s.unit_version_id, s.domain, s.block`.execute(db);
  await sql`delete from board_done where round_id = ${roundId}::uuid and unit_version_id in ${units}`.execute(
    db,
  );
  // Of two duties towards the same item the lower seat is held.
  await sql`
    insert into board_done
    with place as (
      select c.unit_version_id, c.item, c.asked, c.signed, d.account_id, min(d.seat) as seat
      from claimed_item c
      join appraiser_duty d on d.round_id = c.round_id and d.ended_at is null
        and (d.unit_version_id is null or d.unit_version_id = c.unit_version_id)
        and (d.item = '' or d.item = any (c.within))
      where c.round_id = ${roundId}::uuid and c.unit_version_id in ${units} and c.source = 'self'
        and not c.exempt and (c.asked or not c.signed)
      group by c.unit_version_id, c.item, c.asked, c.signed, c.blind, d.account_id
      having min(d.seat) <> 2 or c.blind
    )
    select ${roundId}::uuid, p.unit_version_id, p.account_id, p.seat, count(*),
      count(*) filter (where p.signed), count(f.id) filter (where p.asked),
      count(a.id) filter (where a.account_id = p.account_id)
    from place p
    left join finding_live f on f.round_id = ${roundId}::uuid and f.unit_version_id = p.unit_version_id
      and f.item = p.item and f.stage = 'first' and f.seat = p.seat
    left join finding_live a on a.round_id = ${roundId}::uuid and a.unit_version_id = p.unit_version_id
      and a.item = p.item and a.stage = 'second'
    group by p.unit_version_id, p.account_id, p.seat`.execute(db);
}

// ---- blocks of the board, one statement each

export interface OfRounds {
  readonly evaluationId: EvaluationId;
  readonly topUnit: UnitId;
  readonly roundIds: readonly RoundId[];
  readonly now: Date;
}

export interface RoundCounts {
  readonly roundId: RoundId;
  readonly units: number;
  readonly signed: number;
  readonly late: number;
  readonly unanswered: number;
}

/** How many have signed, are late, have not answered. */
export async function roundCounts(db: Db, of: OfRounds): Promise<RoundCounts[]> {
  const { rows } = await sql<RoundCounts>`
    select u.round_id as "roundId", count(*)::int as units, count(u.signed_at)::int as signed,
      count(*) filter (where u.signed_at is null and u.due_at < ${of.now})::int as late,
      coalesce(sum(u.unanswered), 0)::int as unanswered
    from (${unitsWithSums(of)}) u group by u.round_id`.execute(db);
  return rows;
}

/** A unit with its deadline, sign-off and sums. */
function unitsWithSums({ evaluationId, topUnit, roundIds }: OfRounds): RawBuilder<unknown> {
  const rounds = sql`${[...roundIds]}::uuid[]`;
  return sql`
    select eu.round_id, eu.unit_version_id, eu.name, eu.search_key, coalesce(o.ordinal, 0) as ordinal,
      s.signed_at, p.closes_at as planned_at, greatest(p.closes_at, x.closes_at) as due_at, b.*
    from evaluation_unit eu
    left join board_unit o on o.round_id = eu.round_id and o.unit_version_id = eu.unit_version_id
    left join phase p on p.evaluation_id = eu.evaluation_id and p.kind = 'self-assessment'
    left join (
      select distinct on (round_id, unit_version_id) round_id, unit_version_id, closes_at from extension
      where round_id = any (${rounds}) and kind = 'self-assessment' order by round_id, unit_version_id,
        given_at desc
    ) x on x.round_id = eu.round_id and x.unit_version_id = eu.unit_version_id
    left join (select round_id, unit_version_id, signed_at from sign_off where top_unit_id = ${topUnit}
      and round_id = any (${rounds}) and returned_at is null) s on s.round_id = eu.round_id
      and s.unit_version_id = eu.unit_version_id
    left join (
      select round_id as sum_round, unit_version_id as sum_unit, sum(items) as items, sum(found) as found,
        sum(changed) as changed, sum(unanswered) as unanswered,
        sum(found_points - self_points) as moved,
        sum(signed_points) filter (where block = 'index') as signed_points,
          sum(self_points) filter (where block = 'index') as self_points,
          sum(found_points) filter (where block = 'index') as found_points,
        sum(signed_points) filter (where block = 'bonus') as signed_bonus,
          sum(found_points) filter (where block = 'bonus') as found_bonus,
        sum(signed_points) filter (where block = 'penalty') as signed_penalty,
          sum(found_points) filter (where block = 'penalty') as found_penalty
      from board_sum where round_id = any (${rounds}) group by round_id, unit_version_id
    ) b on b.sum_round = eu.round_id and b.sum_unit = eu.unit_version_id
    where eu.evaluation_id = ${evaluationId}::uuid and eu.round_id = any (${rounds})`;
}

export interface UnitsWanted {
  readonly show: "all" | "unsigned" | "late" | "unanswered";
  readonly sort: "name" | "due" | "moved" | "unanswered";
  readonly units: UnitsCalled;
  readonly limit: number;
  readonly offset: number;
}

export type UnitRow = Omit<BoardUnit, "dueAt" | "daysLeft" | "signedAt"> & {
  readonly dueAt: Date | null;
  readonly signedAt: Date | null;
  readonly total: number;
};

export async function boardUnits(db: Db, of: OfRounds, wanted: UnitsWanted): Promise<UnitRow[]> {
  const { rows } = await sql<UnitRow>`
    with page as (
      select u.*, count(*) over ()::int as total from (${unitsWithSums(of)}) u
      where ${SHOWN(wanted.show, of.now)} and ${amongUnits(wanted.units)}
      order by ${ORDER[wanted.sort]}, u.ordinal, u.round_id
      limit ${wanted.limit} offset ${wanted.offset}
    )
    select page.round_id as "roundId", page.unit_version_id as "unitVersionId", page.name, page.due_at as "dueAt",
      coalesce(page.due_at > page.planned_at, false) as extended, page.signed_at as "signedAt", page.total,
      filled.*,
      ${SHOWN_POINTS(sql`page.signed_bonus`)} as "signedBonus",
        ${SHOWN_POINTS(sql`page.found_bonus`)} as "foundBonus",
      ${SHOWN_POINTS(sql`page.signed_penalty`)} as "signedPenalty",
        ${SHOWN_POINTS(sql`page.found_penalty`)} as "foundPenalty",
      ${SUMS(sql`page`)}
    from page cross join lateral (
      select count(*)::int as filled, count(*) filter (where f.documented)::int as documented,
        count(*) filter (where f.explained and not f.documented)::int as explained
      from filled_item f
      where f.top_unit_id = ${of.topUnit} and f.round_id = page.round_id
        and f.unit_version_id = page.unit_version_id) filled
    order by ${sql.raw(ORDER_TEXT[wanted.sort].replaceAll("u.", "page."))}, page.ordinal,
      page.round_id`.execute(db);
  return rows;
}

const amongUnits = (units: UnitsCalled) =>
  units === "everyone" ? sql`true` : sql`u.unit_version_id = any (${[...units]})`;

const SHOWN = (show: UnitsWanted["show"], now: Date) =>
  ({
    all: sql`true`,
    unsigned: sql`u.signed_at is null`,
    late: sql`u.signed_at is null and u.due_at < ${now}`,
    unanswered: sql`u.unanswered > 0`,
  })[show];

const ORDER_TEXT = {
  name: "u.ordinal",
  // Those who have signed come after those who have not.
  due: "u.signed_at is not null, u.due_at",
  moved: "abs(u.moved) desc nulls last",
  unanswered: "u.unanswered desc nulls last",
} as const;
const ORDER = {
  name: sql.raw(ORDER_TEXT.name),
  due: sql.raw(ORDER_TEXT.due),
  moved: sql.raw(ORDER_TEXT.moved),
  unanswered: sql.raw(ORDER_TEXT.unanswered),
};

/** Points for reading: up to six decimals, none that say nothing. */
const SHOWN_POINTS = (column: RawBuilder<unknown>) => sql`trim_scale(round(coalesce(${column}, 0), 6))::text`;
const SUMS = (row: RawBuilder<unknown>) => sql`
  coalesce(${row}.items, 0)::int as items, coalesce(${row}.found, 0)::int as found,
    coalesce(${row}.changed, 0)::int as changed, coalesce(${row}.unanswered, 0)::int as unanswered,
  ${SHOWN_POINTS(sql`${row}.signed_points`)} as "signedPoints",
    ${SHOWN_POINTS(sql`${row}.self_points`)} as "selfPoints",
    ${SHOWN_POINTS(sql`${row}.found_points`)} as "foundPoints"`;

export type DomainRow = Pick<
  BoardUnit,
  "roundId" | "items" | "found" | "changed" | "unanswered" | "signedPoints" | "selfPoints" | "foundPoints"
> & { readonly domain: string };

/** Where points move, by domain. */
export async function domainSums(db: Db, { roundIds }: OfRounds): Promise<DomainRow[]> {
  const { rows } = await sql<DomainRow>`
    select d.round_id as "roundId", d.domain, ${SUMS(sql`d`)}
    from (
      select round_id, domain, sum(items) as items, sum(found) as found, sum(changed) as changed,
        sum(unanswered) as unanswered, sum(signed_points) as signed_points, sum(self_points) as self_points,
        sum(found_points) as found_points
      from board_sum where round_id = any (${[...roundIds]}::uuid[]) group by round_id, domain
    ) d`.execute(db);
  return rows;
}

export interface SeatCount {
  readonly accountId: string;
  readonly fullName: string;
  readonly roundId: RoundId;
  readonly seat: number;
  /** Items of all units, of those that have signed, and of these judged from the seat. */
  readonly assigned: number;
  readonly ready: number;
  readonly done: number;
  /** Second appraisals by this person. */
  readonly again: number;
}

/** What each appraiser has to judge and has judged, from each seat. @param barred who may not judge which unit */
export async function seatCounts(
  db: Db,
  { roundIds }: OfRounds,
  barred: readonly {
    readonly accountId: string;
    readonly roundId: RoundId;
    readonly unitVersionId: UnitVersionId;
  }[],
): Promise<SeatCount[]> {
  const { rows } = await sql<SeatCount>`
    select d.account_id as "accountId", a.full_name as "fullName", d.round_id as "roundId", d.seat,
      sum(d.assigned)::int as assigned, sum(d.ready)::int as ready, sum(d.done)::int as done,
        sum(d.again)::int as again
    from board_done d join account a on a.id = d.account_id
    where d.round_id = any (${[...roundIds]}::uuid[]) and not exists (
      select from unnest(${barred.map(({ accountId }) => accountId)}::uuid[],
        ${barred.map(({ roundId }) => roundId)}::uuid[],
        ${barred.map(({ unitVersionId }) => unitVersionId)}::text[]) as b (account_id, round_id, unit)
      where b.account_id = d.account_id and b.round_id = d.round_id and b.unit = d.unit_version_id)
    group by d.account_id, a.full_name, d.round_id, d.seat
    order by regexp_replace(a.full_name, '^.* ', '') collate vietnamese, a.full_name collate vietnamese,
      d.seat`.execute(db);
  return rows;
}

/** Who appraises in these rounds. */
export async function readAppraisers(db: Db, roundIds: readonly RoundId[]): Promise<string[]> {
  const rows = await db
    .selectFrom("appraiser_duty")
    .select("account_id")
    .distinct()
    .where("round_id", "in", [...roundIds])
    .where("ended_at", "is", null)
    .execute();
  return rows.map(({ account_id }) => account_id);
}

// ---- who is late

export interface LateUnit {
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
  readonly organisationId: string;
  readonly dueAt: Date | null;
}

/** Units that have not signed, or have explanations to give, with the end of the phase for each. */
export async function lateUnits(
  db: Db,
  { evaluationId, topUnit }: OfRounds,
  about: "self-assessment" | "explanation",
): Promise<LateUnit[]> {
  const late =
    about === "self-assessment"
      ? sql`not exists (select from sign_off s where s.top_unit_id = ${topUnit} and s.round_id = eu.round_id
          and s.unit_version_id = eu.unit_version_id and s.returned_at is null)`
      : sql`exists (select from board_sum b where b.round_id = eu.round_id
          and b.unit_version_id = eu.unit_version_id and b.unanswered > 0)`;
  const { rows } = await sql<LateUnit>`
    select eu.round_id as "roundId", eu.unit_version_id as "unitVersionId", eu.organisation_id as "organisationId",
      greatest(p.closes_at, (select x.closes_at from extension x where x.round_id = eu.round_id
        and x.unit_version_id = eu.unit_version_id and x.kind = ${about}
        order by given_at desc limit 1)) as "dueAt"
    from evaluation_unit eu left join phase p on p.evaluation_id = eu.evaluation_id and p.kind = ${about}
    where eu.evaluation_id = ${evaluationId}::uuid and ${late}`.execute(db);
  return rows;
}
