import type { EvaluationId, UnitId, UnitVersionId } from "@thang-diem/engine";
import { type Insertable, type Kysely, type Selectable, sql } from "kysely";
import type { ClientBase } from "pg";
import { copyRows, type Tables } from "@thang-diem/platform/db";
import type { FilePlace } from "@thang-diem/platform/problems";
import { COUNTS, type DossierLine } from "./read-lines.ts";
import type { OneStopSumColumns } from "./tables.ts";

type Db = Kysely<Tables>;
export type ImportRow = Selectable<Tables["one_stop_import"]>;
export type FlowRow = Selectable<Tables["one_stop_flow"]>;

/** Streams lines into a table of this transaction alone; memory holds one block at a time. */
export async function stageLines(client: ClientBase, lines: AsyncIterable<DossierLine>): Promise<number> {
  await client.query(`create temporary table one_stop_staging (
    unit_id text, month date, field text, procedure text,
    ${COUNTS.map((column) => `"${column}" int`).join(", ")},
    place_order bigint, sheet text, place_row int, place_column text
  ) on commit drop`);
  const count = await copyRows(client, "copy one_stop_staging from stdin", stagedRows(lines));
  await client.query("analyze one_stop_staging");
  return count;
}

async function* stagedRows(
  lines: AsyncIterable<DossierLine>,
): AsyncIterable<readonly (string | number | undefined)[]> {
  let order = 0;
  for await (const { unitId, month, field, procedure, counts, place } of lines)
    yield [
      unitId,
      `${month}-01`,
      field,
      procedure,
      ...COUNTS.map((column) => counts[column]),
      (order += 1),
      place.sheet,
      place.row ?? 0,
      place.column,
    ];
}

/** Lines that say again what an earlier line of the file says, with the row of the first. */
export async function stagedTwice(
  client: ClientBase,
  limit: number,
): Promise<{ total: number; lines: readonly { first: number; place: FilePlace }[] }> {
  const { rows } = await client.query<{
    sheet: string | null;
    place_row: number;
    place_column: string;
    first: number;
    total: number;
  }>(
    `select *, (count(*) over ())::int as total from (
       select *, row_number() over same as times, first_value(place_row) over same as first
       from one_stop_staging
       window same as (partition by unit_id, month, field, procedure order by place_order)
     ) s where times > 1 order by place_order limit $1`,
    [limit],
  );
  return {
    total: rows[0]?.total ?? 0,
    lines: rows.map(({ sheet, place_row, place_column, first }) => ({
      first,
      place: { ...(sheet !== null && { sheet }), row: place_row, column: place_column },
    })),
  };
}

export interface MonthCounts {
  readonly new: number;
  readonly corrected: number;
  readonly same: number;
}

/** Adds the lines up to one row for each unit and month, and tells how they stand beside what stands. */
export async function sumStaged(client: ClientBase, officeId: string): Promise<MonthCounts> {
  await client.query(`create temporary table one_stop_staged_month on commit drop as
    select unit_id, month, sum(received)::int as received, sum(coalesce(early, 0) + "onTime")::int as kept,
      sum(late)::int as late, sum(online)::int as online,
      sum(received) filter (where online is not null)::int as online_of,
      sum(received) filter (where digitised is not null)::int as digitised_of,
      sum(digitised)::int as digitised, sum(paid)::int as paid,
      sum(payable) filter (where paid is not null)::int as paid_of, sum(satisfied)::int as satisfied,
      sum(rated) filter (where satisfied is not null)::int as satisfied_of,
      jsonb_agg(jsonb_strip_nulls(jsonb_build_object('field', field, 'procedure', procedure,
        ${COUNTS.map((column) => `'${column}', "${column}"`).join(", ")})) order by field, procedure) as lines
    from one_stop_staging group by unit_id, month`);
  await client.query("analyze one_stop_staged_month");
  const { rows } = await client.query<MonthCounts>(
    `select count(*) filter (where m.unit_id is null)::int as new,
       count(*) filter (where m.lines <> s.lines)::int as corrected,
       count(*) filter (where m.lines = s.lines)::int as same
     from one_stop_staged_month s left join one_stop_month m on ${STANDING}`,
    [officeId],
  );
  return rows[0] ?? { new: 0, corrected: 0, same: 0 };
}

const STANDING = "m.office_id = $1 and m.month = s.month and m.unit_id = s.unit_id and m.replaced_by is null";
const SUMS =
  "received, kept, late, online, online_of, paid, paid_of, digitised, digitised_of, satisfied, satisfied_of";

/** Marks what is corrected, then writes what is new or corrected; what is the same stays as it is. */
export async function mergeStaged(client: ClientBase, officeId: string, importId: string): Promise<void> {
  await client.query(
    `update one_stop_month m set replaced_by = $2
     from one_stop_staged_month s where ${STANDING} and m.lines <> s.lines`,
    [officeId, importId],
  );
  await client.query(
    `insert into one_stop_month (office_id, unit_id, month, import_id, ${SUMS}, lines)
     select $1, s.unit_id, s.month, $2, ${SUMS.split(", ")
       .map((column) => `s.${column}`)
       .join(", ")}, s.lines
     from one_stop_staged_month s left join one_stop_month m on ${STANDING} where m.unit_id is null`,
    [officeId, importId],
  );
}

/** Two files of one office do not mix: the second waits until the first is written or refused. */
export async function lockFigures(client: ClientBase, officeId: string): Promise<void> {
  await client.query("select pg_advisory_xact_lock(hashtext('one-stop'), hashtext($1))", [officeId]);
}

export async function insertImport(db: Db, row: Insertable<Tables["one_stop_import"]>): Promise<void> {
  await db.insertInto("one_stop_import").values(row).execute();
}

export async function readImports(db: Db, officeId: string, limit: number): Promise<ImportRow[]> {
  return db
    .selectFrom("one_stop_import")
    .selectAll()
    .where("office_id", "=", officeId)
    .orderBy("imported_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

/** The lasting unit of each assessed unit of an evaluation. */
export async function readLastingUnits(
  db: Db,
  evaluationId: EvaluationId,
): Promise<ReadonlyMap<string, UnitId>> {
  const rows = await db
    .selectFrom("evaluation_unit as u")
    .innerJoin("unit_version as v", "v.id", "u.unit_version_id")
    .select(["u.unit_version_id", "v.unit_id"])
    .where("u.evaluation_id", "=", evaluationId)
    .execute();
  return new Map(rows.map(({ unit_version_id, unit_id }) => [unit_version_id, unit_id]));
}

/** Months for which something stands, newest first: looked for month by month, not gathered from all rows. */
export async function readMonths(db: Db, officeId: string): Promise<string[]> {
  const { rows } = await sql<{ month: string }>`
    with ends as (
      select (select month from one_stop_month where office_id = ${officeId} and replaced_by is null
                order by month limit 1) as first,
             (select month from one_stop_month where office_id = ${officeId} and replaced_by is null
                order by month desc limit 1) as last)
    select to_char(each, 'YYYY-MM') as month from ends, generate_series(first, last, interval '1 month') as each
    where exists (select from one_stop_month m
      where m.office_id = ${officeId} and m.month = each::date and m.replaced_by is null)
    order by each desc`.execute(db);
  return rows.map(({ month }) => month);
}

export interface UnitSums extends OneStopSumColumns {
  readonly unitVersionId: UnitVersionId;
  readonly name: string;
}

export interface MonthAsked {
  readonly officeId: string;
  readonly evaluationId: EvaluationId;
  readonly month: string;
  /** These bodies' units alone. */
  readonly organisationIds: readonly string[] | undefined;
}

const unitsOfMonth = ({ officeId, evaluationId, month, organisationIds }: MonthAsked) => sql`
  from one_stop_month m
  join (select distinct on (v.unit_id) v.unit_id, u.unit_version_id, u.name, u.search_key, u.organisation_id
        from evaluation_unit u join unit_version v on v.id = u.unit_version_id
        where u.evaluation_id = ${evaluationId} order by v.unit_id, u.unit_version_id) u on u.unit_id = m.unit_id
  where m.office_id = ${officeId} and m.month = ${`${month}-01`}::date and m.replaced_by is null
    ${organisationIds === undefined ? sql`` : sql`and u.organisation_id = any(${[...organisationIds]}::uuid[])`}`;

/** A part of the units of a month, the lowest share on time first; those that settled nothing last. */
export async function readUnitSums(
  db: Db,
  asked: MonthAsked & { readonly from: number; readonly limit: number },
): Promise<UnitSums[]> {
  const { rows } = await sql<UnitSums>`
    select u.unit_version_id as "unitVersionId", u.name, ${sql.raw(SUMS)} ${unitsOfMonth(asked)}
    order by kept::numeric / nullif(kept + late, 0) nulls last, u.search_key, u.unit_id
    offset ${asked.from} limit ${asked.limit}`.execute(db);
  return rows;
}

/** All of them added up. */
export async function readTotal(
  db: Db,
  asked: MonthAsked,
): Promise<OneStopSumColumns & { readonly units: number }> {
  const { rows } = await sql<OneStopSumColumns & { readonly units: number }>`
    select count(*)::int as units, ${sql.raw(
      SUMS.split(", ")
        .map((column) =>
          ["received", "kept", "late"].includes(column)
            ? `coalesce(sum(${column}), 0)::float8 as ${column}`
            : `sum(${column})::float8 as ${column}`,
        )
        .join(", "),
    )} ${unitsOfMonth(asked)}`.execute(db);
  return rows[0] ?? { units: 0, ...NOTHING };
}

const NOTHING: OneStopSumColumns = {
  received: 0,
  kept: 0,
  late: 0,
  online: null,
  online_of: null,
  paid: null,
  paid_of: null,
  digitised: null,
  digitised_of: null,
  satisfied: null,
  satisfied_of: null,
};

export type MonthRow = OneStopSumColumns &
  ImportRow & { readonly month: string; readonly replaced_by: string | null };

/** Every row of a unit, those that were corrected too: by month, the newest import first. */
export async function readUnitMonths(db: Db, officeId: string, unitId: UnitId): Promise<MonthRow[]> {
  return db
    .selectFrom("one_stop_month as m")
    .innerJoin("one_stop_import as i", "i.id", "m.import_id")
    .selectAll("i")
    .select(SUMS.split(", ").map((column) => `m.${column}`) as `m.${keyof OneStopSumColumns}`[])
    .select(["m.month", "m.replaced_by"])
    .where("m.office_id", "=", officeId)
    .where("m.unit_id", "=", unitId)
    .orderBy("m.month")
    .orderBy("i.imported_at", "desc")
    .orderBy("i.id", "desc")
    .execute();
}

export async function readMonthLines(
  db: Db,
  officeId: string,
  unitId: UnitId,
  month: string,
): Promise<unknown> {
  const row = await db
    .selectFrom("one_stop_month")
    .select("lines")
    .where("office_id", "=", officeId)
    .where("unit_id", "=", unitId)
    .where("month", "=", month)
    .where("replaced_by", "is", null)
    .executeTakeFirst();
  return row?.lines ?? [];
}

export interface PeriodAsked {
  readonly officeId: string;
  readonly first: string;
  readonly last: string;
  /** "" for all fields. */
  readonly field: string;
}

/** What the units did in a period, by lasting unit; of one field its lines alone. */
export async function readPeriod(
  db: Db,
  { officeId, first, last, field }: PeriodAsked,
): Promise<(OneStopSumColumns & { readonly unit_id: UnitId })[]> {
  const rows =
    field === ""
      ? sql`select unit_id, ${sql.raw(SUMS)} from one_stop_month where office_id = ${officeId}
          and replaced_by is null and month between ${first}::date and ${last}::date`
      : sql`select m.unit_id, l.received, coalesce(l.early, 0) + l."onTime" as kept, l.late, l.online,
            case when l.online is not null then l.received end as online_of, l.paid,
            case when l.paid is not null then l.payable end as paid_of, l.digitised,
            case when l.digitised is not null then l.received end as digitised_of, l.satisfied,
            case when l.satisfied is not null then l.rated end as satisfied_of
          from one_stop_month m cross join lateral jsonb_to_recordset(m.lines) as l(${sql.raw(
            ["field text", ...COUNTS.map((column) => `"${column}" int`)].join(", "),
          )})
          where m.office_id = ${officeId} and m.replaced_by is null
            and m.month between ${first}::date and ${last}::date and l.field = ${field}`;
  const sums = SUMS.split(", ").map((column) => `sum(${column})::float8 as ${column}`);
  const { rows: found } = await sql<OneStopSumColumns & { readonly unit_id: UnitId }>`
    select unit_id, ${sql.raw(sums.join(", "))} from (${rows}) each group by unit_id`.execute(db);
  return found;
}

/** Fields that lines of the newest month name. */
export async function readFields(db: Db, officeId: string, month: string): Promise<string[]> {
  const { rows } = await sql<{ field: string }>`
    select distinct l.field from one_stop_month m
    cross join lateral jsonb_to_recordset(m.lines) as l(field text)
    where m.office_id = ${officeId} and m.replaced_by is null and m.month = ${`${month}-01`}::date and l.field <> ''
    order by 1 limit 300`.execute(db);
  return rows.map(({ field }) => field);
}

/** Which systems the figures of a period come from. */
export async function readSources(db: Db, { officeId, first, last }: PeriodAsked): Promise<string[]> {
  const { rows } = await sql<{ source: string }>`
    select distinct i.source from one_stop_import i where i.office_id = ${officeId} and exists (
      select from one_stop_month m where m.import_id = i.id and m.office_id = ${officeId}
        and m.replaced_by is null and m.month between ${first}::date and ${last}::date)
    order by 1 limit 5`.execute(db);
  return rows.map(({ source }) => source);
}

export async function readFlows(db: Db, evaluationId: EvaluationId): Promise<FlowRow[]> {
  return db.selectFrom("one_stop_flow").selectAll().where("evaluation_id", "=", evaluationId).execute();
}

export async function putFlow(db: Db, row: Insertable<Tables["one_stop_flow"]>): Promise<void> {
  const { round_id: _round, item: _item, fact: _fact, ...set } = row;
  await db
    .insertInto("one_stop_flow")
    .values(row)
    .onConflict((conflict) => conflict.columns(["round_id", "item", "fact"]).doUpdateSet(set))
    .execute();
}
