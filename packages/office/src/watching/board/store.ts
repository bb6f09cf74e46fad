import type { BoardUnit, Phase, Reminder } from "@thang-diem/contract";
import { type Kysely, type RawBuilder, sql } from "kysely";
import { likeText, type Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;

// ---- what SQL knows of schemes

export async function knownSchemes(
  db: Db,
  roundIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (roundIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("board_item")
    .select(["round_id", "scheme_hash"])
    .distinct()
    .where("round_id", "in", roundIds)
    .execute();
  return new Map(rows.map(({ round_id, scheme_hash }) => [round_id, scheme_hash]));
}

/** Writes down the items of a round's scheme and makes the sums of all its units anew. */
export async function putBoardItems(
  db: Db,
  evaluationId: string,
  roundId: string,
  schemeHash: string,
  domainOf: ReadonlyMap<string, string>,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    // Two who open the board at once: the second finds it done.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`board ${evaluationId}`}, 0))`.execute(
      transaction,
    );
    if ((await knownSchemes(transaction, [roundId])).get(roundId) === schemeHash) return;
    await transaction.deleteFrom("board_item").where("round_id", "=", roundId).execute();
    await sql`insert into board_item (round_id, item, domain, scheme_hash)
      select ${roundId}::uuid, i, d, ${schemeHash}
      from unnest(${[...domainOf.keys()]}::text[], ${[...domainOf.values()]}::text[]) as t (i, d)
    `.execute(transaction);
    await sql`delete from board_unit where round_id in (select round_id from evaluation_round
      where evaluation_id = ${evaluationId}::uuid)`.execute(transaction);
    await sql`insert into board_unit
      select round_id, unit_version_id, row_number() over (order by name collate vietnamese, unit_version_id)
      from evaluation_unit where evaluation_id = ${evaluationId}::uuid`.execute(transaction);
    await sql`select board_refresh(${roundId}::uuid, array(select unit_version_id from evaluation_unit
      where round_id = ${roundId}::uuid))`.execute(transaction);
  });
}

// ---- blocks of the board, one statement each

export interface OfRounds {
  readonly evaluationId: string;
  readonly topUnit: string;
  readonly roundIds: readonly string[];
  readonly now: Date;
}

export interface RoundCounts {
  readonly roundId: string;
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
      where round_id = any (${rounds}) and kind = 'self-assessment' order by round_id, unit_version_id, given_at desc
    ) x on x.round_id = eu.round_id and x.unit_version_id = eu.unit_version_id
    left join (
      select round_id, unit_version_id, signed_at from sign_off
      where top_unit_id = ${topUnit} and round_id = any (${rounds}) and returned_at is null
    ) s on s.round_id = eu.round_id and s.unit_version_id = eu.unit_version_id
    left join (
      select round_id as sum_round, unit_version_id as sum_unit,
        sum(items) as items, sum(found) as found, sum(changed) as changed, sum(unanswered) as unanswered,
        sum(signed_points) as signed_points, sum(self_points) as self_points, sum(found_points) as found_points
      from board_sum where round_id = any (${rounds}) group by round_id, unit_version_id
    ) b on b.sum_round = eu.round_id and b.sum_unit = eu.unit_version_id
    where eu.evaluation_id = ${evaluationId}::uuid and eu.round_id = any (${rounds})`;
}

export interface UnitsWanted {
  readonly show: "all" | "unsigned" | "late" | "unanswered";
  readonly sort: "name" | "due" | "moved" | "unanswered";
  /** Folded text that the name must hold. */
  readonly searchKey: string;
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
      where ${SHOWN(wanted.show, of.now)} and u.search_key like ${`%${likeText(wanted.searchKey)}%`}
      order by ${ORDER[wanted.sort]}, u.ordinal, u.round_id
      limit ${wanted.limit} offset ${wanted.offset}
    )
    select page.round_id as "roundId", page.unit_version_id as "unitId", page.name, page.due_at as "dueAt",
    coalesce(page.due_at > page.planned_at, false) as extended, page.signed_at as "signedAt", page.total,
      (select count(distinct item)::int from claim_field f where f.top_unit_id = ${of.topUnit}
      and f.round_id = page.round_id and f.unit_version_id = page.unit_version_id
      and f.value <> '' and f.item <> '') as filled,
      ${SUMS(sql`page`)}
    from page order by ${sql.raw(ORDER_TEXT[wanted.sort].replaceAll("u.", "page."))}, page.ordinal, page.round_id
  `.execute(db);
  return rows;
}

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
  moved: "abs(u.found_points - u.self_points) desc nulls last",
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
      select round_id, domain,
        sum(items) as items, sum(found) as found, sum(changed) as changed, sum(unanswered) as unanswered,
        sum(signed_points) as signed_points, sum(self_points) as self_points, sum(found_points) as found_points
      from board_sum where round_id = any (${[...roundIds]}::uuid[]) group by round_id, domain
    ) d`.execute(db);
  return rows;
}

export interface DutyCount {
  readonly accountId: string;
  readonly fullName: string;
  readonly roundId: string;
  readonly seat: number;
  /** A subtree; "" is the whole scheme. */
  readonly item: string;
  readonly units: number;
  readonly signed: number;
  readonly done: number;
  readonly again: number;
}

/** Standing duties with how many units each covers, and what its holder has found in that seat. */
export async function dutyCounts(db: Db, { topUnit, roundIds }: OfRounds): Promise<DutyCount[]> {
  const rounds = sql`${[...roundIds]}::uuid[]`;
  const { rows } = await sql<DutyCount>`
    with s as (select round_id, unit_version_id from sign_off where top_unit_id = ${topUnit}
    and round_id = any (${rounds}) and returned_at is null),
    n as (
      select eu.round_id, count(*) as units, count(s.unit_version_id) as signed from evaluation_unit eu
      left join s on s.round_id = eu.round_id and s.unit_version_id = eu.unit_version_id
      where eu.round_id = any (${rounds}) group by eu.round_id
    ),
    f as (
      select account_id, round_id, seat, sum(done) filter (where stage = 'first') as done,
        sum(done) filter (where stage = 'second') as again
      from board_done where round_id = any (${rounds}) group by account_id, round_id, seat
    ),
    d as (
      select d.account_id, d.round_id, d.seat, d.item,
        sum(case when d.unit_version_id is null then n.units else 1 end) as units,
        sum(case when d.unit_version_id is null then n.signed
          else (s.unit_version_id is not null)::int end) as signed
      from appraiser_duty d join n on n.round_id = d.round_id
      left join s on s.round_id = d.round_id and s.unit_version_id = d.unit_version_id
      where d.round_id = any (${rounds}) and d.ended_at is null group by d.account_id, d.round_id, d.seat, d.item
    )
    select d.account_id as "accountId", a.full_name as "fullName", d.round_id as "roundId", d.seat, d.item,
      d.units::int, d.signed::int, coalesce(f.done, 0)::int as done, coalesce(f.again, 0)::int as again
    from d join account a on a.id = d.account_id
    left join f on f.account_id = d.account_id and f.round_id = d.round_id and f.seat = d.seat
    order by regexp_replace(a.full_name, '^.* ', '') collate vietnamese, a.full_name collate vietnamese, d.seat
  `.execute(db);
  return rows;
}

// ---- reminders

export interface LateUnit {
  readonly roundId: string;
  readonly unitId: string;
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
    select eu.round_id as "roundId", eu.unit_version_id as "unitId", eu.organisation_id as "organisationId",
      greatest(p.closes_at, (select x.closes_at from extension x where x.round_id = eu.round_id
      and x.unit_version_id = eu.unit_version_id and x.kind = ${about} order by given_at desc limit 1)) as "dueAt"
    from evaluation_unit eu left join phase p on p.evaluation_id = eu.evaluation_id and p.kind = ${about}
    where eu.evaluation_id = ${evaluationId}::uuid and ${late}`.execute(db);
  return rows;
}

/** False when it was sent before. */
export async function addReminder(db: Db, row: Tables["reminder"]): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("reminder")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function readReminder(db: Db, id: string): Promise<Reminder | undefined> {
  const row = await db.selectFrom("reminder").selectAll().where("id", "=", id).executeTakeFirst();
  return row && reminderOf(row);
}

export async function readReminders(db: Db, evaluationId: string): Promise<Reminder[]> {
  return (
    await db
      .selectFrom("reminder")
      .selectAll()
      .where("evaluation_id", "=", evaluationId)
      .orderBy("sent_at", "desc")
      .limit(100)
      .execute()
  ).map(reminderOf);
}

function reminderOf({
  id,
  kind,
  about,
  text,
  people,
  units,
  sent_by,
  sent_at,
}: Tables["reminder"]): Reminder {
  return { id, kind, about, text, people, units, sentBy: sent_by, sentAt: sent_at.toISOString() };
}

/** What became of the letters of an evaluation. */
export async function letterCounts(
  db: Db,
  evaluationId: string,
): Promise<{ waiting: number; sent: number; failed: number }> {
  const { rows } = await sql<{ waiting: number; sent: number; failed: number }>`
    select count(*) filter (where outcome is null)::int as waiting,
      count(*) filter (where outcome = 'sent')::int as sent,
      count(*) filter (where outcome <> 'sent')::int as failed
    from letter join notice on notice.id = notice_id where evaluation_id = ${evaluationId}::uuid`.execute(db);
  return rows[0] ?? { waiting: 0, sent: 0, failed: 0 };
}

/** Until an office says otherwise. */
const DAYS_BEFORE = 3;

export async function daysBefore(db: Db, evaluationId: string): Promise<number> {
  return (
    (
      await db
        .selectFrom("reminder_setting")
        .select("days_before")
        .where("evaluation_id", "=", evaluationId)
        .executeTakeFirst()
    )?.days_before ?? DAYS_BEFORE
  );
}

export async function setDaysBefore(db: Db, evaluationId: string, days: number): Promise<void> {
  await db
    .insertInto("reminder_setting")
    .values({ evaluation_id: evaluationId, days_before: days })
    .onConflict((conflict) => conflict.column("evaluation_id").doUpdateSet({ days_before: days }))
    .execute();
}

export interface PhaseNow {
  readonly evaluationId: string;
  readonly topUnit: string;
  readonly kind: Phase;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly daysBefore: number;
}

/** Phases of open evaluations that are under way. */
export async function phasesNow(db: Db, now: Date): Promise<PhaseNow[]> {
  const rows = await db
    .selectFrom("phase")
    .innerJoin("evaluation", "evaluation.id", "phase.evaluation_id")
    .leftJoin("reminder_setting", "reminder_setting.evaluation_id", "evaluation.id")
    .select(["evaluation.id", "top_unit_id", "kind", "opens_at", "closes_at", "days_before"])
    .where("status", "=", "open")
    .where("opens_at", "<=", now)
    .where("closes_at", ">", now)
    .execute();
  return rows.map((row) => ({
    evaluationId: row.id,
    topUnit: row.top_unit_id,
    kind: row.kind as Phase,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    daysBefore: row.days_before ?? DAYS_BEFORE,
  }));
}
