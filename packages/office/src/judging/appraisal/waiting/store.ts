import type { ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import { type Kysely, sql } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;

interface Place {
  readonly unitVersionId: UnitVersionId;
  readonly item: ItemCode;
}

/** How far the appraisal of a unit's signed claims has come. */
export interface AppraisalProgress {
  readonly unitVersionId: UnitVersionId;
  /** Of the sign-off that stands. */
  readonly number: number;
  readonly items: number;
  /** Items with a first finding that counts, and those of them with other points than claimed. */
  readonly found: number;
  readonly changed: number;
  /**
   * Items that the unit contests, those judged again,
   * and those of them with other points than in the first finding.
   */
  readonly contested: number;
  readonly again: number;
  readonly changedAgain: number;
}

/** Units whose sign-off stands, each with how far its appraisal has come. */
export async function readProgress(
  db: Db,
  roundId: RoundId,
  unitVersionIds: readonly UnitVersionId[],
): Promise<AppraisalProgress[]> {
  const { rows } = await sql<AppraisalProgress>`
    select s.unit_version_id as "unitVersionId", max(s.claim_number)::int as number, count(*)
      filter (where s.asked)::int as items,
      count(s.first_id) filter (where s.asked)::int as found,
      count(*) filter (where s.asked and (s.first_status, s.first_points) <> (s.claim_status,
        s.claim_points))::int as changed,
      count(*) filter (where s.answer = 'contests')::int as contested,
      count(*) filter (where s.answer = 'contests' and s.finding_stage = 'second')::int as again,
      count(*) filter (where s.answer = 'contests' and s.finding_stage = 'second'
        and (s.finding_status, s.finding_points) <> (s.first_status, s.first_points))::int as "changedAgain"
    from standing_item s
    where s.round_id = ${roundId} and s.unit_version_id = any(${[...unitVersionIds]}::text[])
      and s.claim_number is not null
    group by s.unit_version_id order by s.unit_version_id`.execute(db);
  return rows;
}

/** Blind pairs too far apart that the third seat has not judged. */
export async function countWideGaps(db: Db, roundId: RoundId): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from blind_gap g where g.round_id = ${roundId} and g.wide
      and not exists (select from finding_live f where f.round_id = g.round_id
        and f.unit_version_id = g.unit_version_id and f.item = g.item and f.stage = 'first'
        and f.seat = 3)`.execute(db);
  return rows[0]?.n ?? 0;
}

/** A leaf that somebody has a seat for, over every unit or over one. */
export interface Seat {
  readonly item: ItemCode;
  readonly unitVersionId: UnitVersionId | undefined;
  readonly seat: number;
  readonly blind: boolean;
}

interface SeatCount extends Place {
  readonly seat: number;
  /** Places that ask no appraisal: exempt, or not applicable as claimed. */
  readonly free: number;
  /** Places that ask one and have it from this seat. */
  readonly found: number;
}

/** Units whose sign-off stands, without these. */
export async function readSigned(
  db: Db,
  roundId: RoundId,
  barred: readonly UnitVersionId[],
): Promise<UnitVersionId[]> {
  const rows = await db
    .selectFrom("sign_off")
    .select("unit_version_id as unitVersionId")
    .where("round_id", "=", roundId)
    .where("returned_at", "is", null)
    .where(sql<boolean>`unit_version_id <> all(${[...barred]}::text[])`)
    .execute();
  return rows.map(({ unitVersionId }) => unitVersionId);
}

/** What does not wait from these seats among signed units, counted by item and by unit: the other of the two is "". */
export async function countSettled(
  db: Db,
  roundId: RoundId,
  seats: readonly Seat[],
  units: readonly string[],
): Promise<SeatCount[]> {
  const result = await sql<SeatCount>`
    with free as materialized (
      select item, unit_version_id from claimed_item
      where round_id = ${roundId} and source = 'self' and not asked
        and unit_version_id = any(${[...units]}::text[])
    ), settled as (
      select item, unit_version_id, null::int as seat from free
      union all
      select f.item, f.unit_version_id, f.seat from finding_live f
      where f.round_id = ${roundId} and f.stage = 'first' and f.unit_version_id = any(${[...units]}::text[])
        and not exists (select from free where free.item = f.item
          and free.unit_version_id = f.unit_version_id)
    )
    select coalesce(s.item, '') as item, coalesce(s.unit_version_id, '') as "unitVersionId", duty.seat,
      count(*) filter (where s.seat is null)::int as free, count(s.seat)::int as found
    from settled s join ${dutyOf(seats)} on duty.item = s.item and duty.seat = coalesce(s.seat, duty.seat)
      and (duty.unit is null or duty.unit = s.unit_version_id)
    group by grouping sets ((s.item, duty.seat), (s.unit_version_id, duty.seat))`.execute(db);
  return result.rows;
}

export interface WaitingPlace extends Place {
  readonly seat: number;
  readonly stage: "first" | "second";
  readonly waits: boolean;
}

/** What comes to somebody place by place: pairs that are too far apart, for seat 3, and what units contest. */
export async function readCalls(
  db: Db,
  roundId: RoundId,
  seats: readonly Seat[],
  units: readonly string[],
): Promise<WaitingPlace[]> {
  const found = (stage: "first" | "second", place: string) =>
    sql`not exists (select from finding_live f where f.round_id = ${roundId}
      and f.unit_version_id = ${sql.ref(`${place}.unit_version_id`)} and f.item = ${sql.ref(`${place}.item`)}
      and f.stage = ${stage} and f.seat = ${stage === "first" ? 3 : 1})`;
  const exempt = (place: string) =>
    sql`exists (select from exempt_item x where x.round_id = ${roundId}
      and x.unit_version_id = ${sql.ref(`${place}.unit_version_id`)} and x.item = ${sql.ref(`${place}.item`)})`;
  const result = await sql<WaitingPlace>`
    select blind_gap.item, blind_gap.unit_version_id as "unitVersionId", 3 as seat, 'first' as stage,
      ${found("first", "blind_gap")} as waits
    from blind_gap join ${dutyOf(seats.filter(({ seat }) => seat === 3))} on duty.item = blind_gap.item
      and (duty.unit is null or duty.unit = blind_gap.unit_version_id)
    where blind_gap.round_id = ${roundId} and blind_gap.wide
      and blind_gap.unit_version_id = any(${[...units]}::text[]) and not ${exempt("blind_gap")}
    union all
    select explanation.item, explanation.unit_version_id, 1, 'second', ${found("second", "explanation")}
    from explanation join ${dutyOf(seats)} on duty.item = explanation.item
      and (duty.unit is null or duty.unit = explanation.unit_version_id)
    where explanation.round_id = ${roundId} and explanation.replaced_at is null
      and explanation.answer = 'contests' and explanation.unit_version_id = any(${[...units]}::text[])
      and not ${exempt("explanation")}`.execute(db);
  return result.rows;
}

function dutyOf(seats: readonly Seat[]) {
  return sql`unnest(${seats.map(({ item }) => item)}::text[],
    ${seats.map(({ unitVersionId }) => unitVersionId ?? null)}::text[],
    ${seats.map(({ seat }) => seat)}::int[]) as duty (item, unit, seat)`;
}
