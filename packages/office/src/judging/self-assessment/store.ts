import type { EvaluationId, ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import { type Kysely, sql } from "kysely";
import type { PointSum } from "@thang-diem/contract";
import type { ClientBase } from "pg";
import type { Tables } from "@thang-diem/platform/db";
import type { UnitsCalled } from "../../preparing/units/index.ts";
import type { UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import { type StoredSum, sumOf } from "./sign-offs/index.ts";

type Db = Kysely<Tables>;

/** Others who write about this unit wait until the transaction ends. */
export async function lockUnit(db: Db, { roundId, unitVersionId }: UnitOfEvaluation): Promise<void> {
  await db
    .selectFrom("evaluation_unit")
    .select("unit_version_id")
    .where("round_id", "=", roundId)
    .where("unit_version_id", "=", unitVersionId)
    .forNoKeyUpdate()
    .execute();
}

/**
 * The same for units of one round and for statements that are sent without waiting for each other: on this connection
 * the lock comes before whatever is asked for later, and what is read after it has waited for the others too. Always in
 * the same order, so that two who lock several units do not wait for each other for ever.
 */
export async function lockUnits(
  client: ClientBase,
  units: readonly [UnitOfEvaluation, ...UnitOfEvaluation[]],
): Promise<void> {
  await client.query(
    "select unit_version_id from evaluation_unit where round_id = $1 and unit_version_id = any($2) " +
      "order by unit_version_id for no key update",
    [units[0].roundId, idsOf(units)],
  );
}

function idsOf(units: readonly UnitOfEvaluation[]): string[] {
  return [...new Set(units.map(({ unitVersionId }) => unitVersionId))];
}

/** The scheme that a round is pinned to; it stays so until the transaction ends. */
export async function holdPin(db: Db, roundId: RoundId): Promise<string | undefined> {
  return (
    await db.selectFrom("round").select("scheme_hash").where("id", "=", roundId).forShare().executeTakeFirst()
  )?.scheme_hash;
}

/** What lead agencies have answered: how many units, by round and item. */
export async function countLed(
  db: Db,
  evaluationId: EvaluationId,
): Promise<{ roundId: RoundId; item: ItemCode; units: number; exempt: number }[]> {
  const { rows } = await sql<{ roundId: RoundId; item: ItemCode; units: number; exempt: number }>`
    select l.round_id as "roundId", l.item, count(distinct f.unit_version_id)
      filter (where x.item is null)::int as units,
      (select count(*)::int from exempt_item x where x.round_id = l.round_id and x.item = l.item) as exempt
    from evaluation_round r
    join criterion_lead l on l.round_id = r.round_id
    left join claim_field f on f.round_id = l.round_id and f.item = l.item and f.value <> ''
      and f.field not like '@%'
    left join exempt_item x on x.round_id = f.round_id and x.unit_version_id = f.unit_version_id
      and x.item = f.item
    where r.evaluation_id = ${evaluationId}::uuid
    group by l.round_id, l.item`.execute(db);
  return rows;
}

/** What the units of a round are exempt from, as "unit item". */
export async function exemptItemsOf(db: Db, roundId: RoundId): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ unitVersionId: UnitVersionId; item: ItemCode }>`
    select unit_version_id as "unitVersionId", item from exempt_item where round_id = ${roundId}::uuid`.execute(
    db,
  );
  return new Set(rows.map(({ unitVersionId, item }) => `${unitVersionId} ${item}`));
}

export interface ClaimUnitsWanted {
  readonly evaluationId: EvaluationId;
  /** Units of these organisations are seen, and filled in. */
  readonly reads: "everything" | readonly string[];
  readonly writes: "everything" | readonly string[];
  readonly show: "all" | "not-signed" | "signed";
  readonly units: UnitsCalled;
  readonly limit: number;
  readonly offset: number;
}

export interface ClaimUnitRow {
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
  readonly name: string;
  readonly mayWrite: boolean;
  /** Items that the unit scores itself and is not exempt from: with something typed, of how many. */
  readonly answered: number;
  readonly asked: number;
  /** Of the answered ones: with a document; with words alone. */
  readonly documented: number;
  readonly explained: number;
  readonly signOff: (PointSum & { readonly at: Date; readonly by: string }) | undefined;
  /** Units on all pages. */
  readonly total: number;
}

/** A page of units, those to fill in first, then by name; answers are counted for the page alone. */
export async function claimUnits(
  db: Db,
  { evaluationId, reads, writes, show, units, limit, offset }: ClaimUnitsWanted,
): Promise<ClaimUnitRow[]> {
  const within = (reach: "everything" | readonly string[]) =>
    reach === "everything" ? sql`true` : sql`u.organisation_id = any (${[...reach]}::uuid[])`;
  const shown = {
    all: sql`true`,
    "not-signed": sql`s.signed_at is null`,
    signed: sql`s.signed_at is not null`,
  }[show];
  const { rows } = await sql<StoredUnitRow>`
    with page as materialized (
      select u.top_unit_id, u.round_id, u.unit_version_id, u.name, ${within(writes)} as may_write,
        s.signed_at, s.signed_by, s.self_points, s.self_maximum, s.bonus_points, s.bonus_maximum,
        s.penalty_points, count(*) over ()::int as total
      from evaluation_unit u
      left join sign_off s on s.top_unit_id = u.top_unit_id and s.round_id = u.round_id
        and s.unit_version_id = u.unit_version_id and s.returned_at is null
      where u.evaluation_id = ${evaluationId}::uuid and ${within(reads)} and ${shown}
        and ${units === "everyone" ? sql`true` : sql`u.unit_version_id = any (${[...units]})`}
      order by ${within(writes)} desc, u.name collate vietnamese, u.round_id
      limit ${limit} offset ${offset}
    )
    select page.round_id as "roundId", page.unit_version_id as "unitVersionId", page.name,
      page.may_write as "mayWrite", page.total, page.signed_at as "signedAt", page.signed_by as "signedBy",
      page.self_points, page.self_maximum, page.bonus_points, page.bonus_maximum, page.penalty_points,
      filled.answered, filled.documented, filled.explained,
      (select count(*)::int from round_item i where i.round_id = page.round_id and i.source = 'self'
          and not exists (select from exempt_item x where x.round_id = i.round_id
            and x.unit_version_id = page.unit_version_id and x.item = i.item)) as asked
    from page cross join lateral (
      select count(*)::int as answered, count(*) filter (where f.documented)::int as documented,
        count(*) filter (where f.explained and not f.documented)::int as explained
      from filled_item f
      where f.top_unit_id = page.top_unit_id and f.round_id = page.round_id
        and f.unit_version_id = page.unit_version_id) filled
    order by page.may_write desc, page.name collate vietnamese, page.round_id`.execute(db);
  return rows.map(claimUnitRow);
}

type StoredUnitRow = Omit<ClaimUnitRow, "signOff"> & {
  readonly signedAt: Date | null;
  readonly signedBy: string;
} & StoredSum;

function claimUnitRow({ signedAt, signedBy, ...stored }: StoredUnitRow): ClaimUnitRow {
  const { self_points, self_maximum, bonus_points, bonus_maximum, penalty_points, ...row } = stored;
  const sum = { self_points, self_maximum, bonus_points, bonus_maximum, penalty_points };
  return {
    ...row,
    signOff: signedAt === null ? undefined : { at: signedAt, by: signedBy, ...sumOf(sum) },
  };
}

export async function yearOf(db: Db, evaluationId: EvaluationId): Promise<number> {
  return (
    await db
      .selectFrom("evaluation")
      .select("assessed_year")
      .where("id", "=", evaluationId)
      .executeTakeFirstOrThrow()
  ).assessed_year;
}

/**
 * Who asks for the reports of an evaluation, of which year, and the name of the body above its units where
 * it is known.
 */
export async function headOfReport(
  db: Db,
  evaluationId: EvaluationId,
): Promise<{ year: number; officeName: string; superior: string; place: string }> {
  const row = await db
    .selectFrom("evaluation")
    .innerJoin("organisation", "organisation.id", "office_id")
    .select(["assessed_year", "top_unit_id", "organisation.name"])
    .where("evaluation.id", "=", evaluationId)
    .executeTakeFirstOrThrow();
  const top = await db
    .selectFrom("unit_version")
    .select("full_name_vi")
    .where("unit_id", "=", row.top_unit_id)
    .orderBy("valid_from", "desc")
    .limit(1)
    .executeTakeFirst();
  return {
    year: row.assessed_year,
    officeName: row.name,
    // Địa danh of the province's own bodies (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II, khoản 4).
    place: top?.full_name_vi.replace(/^(tỉnh|thành phố) /i, "") ?? "……………",
    superior: top === undefined ? "……………" : `Ủy ban nhân dân ${top.full_name_vi}`,
  };
}

interface EarlierRound {
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
  readonly year: number;
  readonly title: { readonly vi: string; readonly en: string };
  readonly schemeHash: string;
}

/**
 * The latest round of an earlier year in the same series that had the same body (by its line of succession)
 * as a unit.
 */
export async function readEarlierRound(
  db: Db,
  unit: UnitOfEvaluation,
  { id }: { readonly id: RoundId },
): Promise<EarlierRound | undefined> {
  const row = await db
    .selectFrom("round as now")
    .innerJoin("unit_version as own", (join) => join.on("own.id", "=", unit.unitVersionId))
    .innerJoin("round as earlier", (join) =>
      join
        .onRef("earlier.index_code", "=", "now.index_code")
        .onRef("earlier.top_unit_id", "=", "now.top_unit_id")
        .onRef("earlier.assessed_year", "<", "now.assessed_year"),
    )
    .innerJoin("evaluation_unit", "evaluation_unit.round_id", "earlier.id")
    .innerJoin("evaluation", "evaluation.id", "evaluation_unit.evaluation_id")
    .innerJoin("unit_version as then", (join) =>
      join.onRef("then.id", "=", "evaluation_unit.unit_version_id").onRef("then.unit_id", "=", "own.unit_id"),
    )
    .select([
      "earlier.id as roundId",
      "then.id as unitVersionId",
      "earlier.assessed_year as year",
      "earlier.title_vi as vi",
      "earlier.title_en as en",
      "earlier.scheme_hash as schemeHash",
    ])
    .where("now.id", "=", id)
    .where("evaluation.status", "<>", "withdrawn")
    .orderBy("earlier.assessed_year", "desc")
    .orderBy("evaluation.created_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined
    ? undefined
    : {
        roundId: row.roundId,
        unitVersionId: row.unitVersionId,
        year: row.year,
        title: { vi: row.vi, en: row.en },
        schemeHash: row.schemeHash,
      };
}

/** Which items of these units are contested, as "unit item". */
export async function contestedItems(
  db: Db,
  units: readonly [UnitOfEvaluation, ...UnitOfEvaluation[]],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("explanation")
    .select(["unit_version_id", "item"])
    .where("round_id", "=", units[0].roundId)
    .where("unit_version_id", "=", sql<UnitVersionId>`any(${idsOf(units)})`)
    .where("answer", "=", "contests")
    .where("replaced_at", "is", null)
    .execute();
  return new Set(rows.map((row) => `${row.unit_version_id} ${row.item}`));
}

/** Whether a result of the evaluation was approved before, also when it has been opened again since. */
export async function wasApproved(db: Db, evaluationId: EvaluationId): Promise<boolean> {
  const row = await db
    .selectFrom("result_approval")
    .select("number")
    .where("evaluation_id", "=", evaluationId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** More time that a unit was given for its self-assessment, in the order in which it was given. */
export async function readExtensionsGiven(
  db: Db,
  {
    evaluationId,
    roundId,
    unitVersionId,
  }: Pick<UnitOfEvaluation, "evaluationId" | "roundId" | "unitVersionId">,
): Promise<{ givenAt: Date; closesAt: Date }[]> {
  return db
    .selectFrom("extension")
    .select(["given_at as givenAt", "closes_at as closesAt"])
    .where("evaluation_id", "=", evaluationId)
    .where("round_id", "=", roundId)
    .where("unit_version_id", "=", unitVersionId)
    .where("kind", "=", "self-assessment")
    .orderBy("given_at")
    .execute();
}
