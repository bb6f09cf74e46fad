import type { ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import type { StandingItem, StandsBy } from "@thang-diem/contract";
import { type Kysely, type SelectQueryBuilder, sql } from "kysely";
import { namesById, namesOf } from "../../people/account-records/index.ts";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;

/** Items of units of one round; every unit, every item where they are not named. */
export interface Part {
  readonly roundId: RoundId;
  readonly unitVersionIds?: readonly UnitVersionId[];
  readonly items?: readonly string[];
}

/** Facts with the points that followed when they were written. */
export type Scored = NonNullable<StandingItem["scored"]>;

/** Narrows a query over a table with units and items to a part. */
export function within<Db, T extends keyof Db, O>(
  query: SelectQueryBuilder<Db, T, O>,
  { unitVersionIds, items }: Part,
): SelectQueryBuilder<Db, T, O> {
  return query
    .$if(unitVersionIds !== undefined, (part) =>
      part.where(sql<boolean>`unit_version_id = any(${unitVersionIds ?? []}::text[])`),
    )
    .$if(items !== undefined, (part) => part.where(sql<boolean>`item = any(${items ?? []}::text[])`));
}

/** Every item of every unit of the part, in the order of the scheme. */
export async function readItems(db: Db, part: Part): Promise<StandingItem[]> {
  const rows = await within(
    db
      .selectFrom("standing_item")
      .select([
        "round_id as roundId",
        "unit_version_id as unitVersionId",
        "item",
        "source",
        "block",
        "blind",
        "exempt",
        "asked",
        "stands_by",
        "facts",
        "status",
        "points",
        "maximum",
      ])
      .where("round_id", "=", part.roundId),
    part,
  )
    .orderBy("unit_version_id")
    .orderBy("ordinal")
    .execute();
  return rows.map(({ stands_by, facts, status, points, maximum, ...row }) => ({
    ...row,
    standsBy: stands_by ?? "nothing",
    ...(status !== null && {
      scored: {
        facts: (facts ?? {}) as Scored["facts"],
        status,
        points: points ?? "",
        maximum: maximum ?? "",
      },
    }),
  }));
}

/**
 * Items that two people judge without seeing each other, and those that nobody has to judge;
 * all others are left out.
 */
export async function readPairs(
  db: Db,
  part: Part,
): Promise<{ unitVersionId: UnitVersionId; item: ItemCode; blind: boolean; exempt: boolean }[]> {
  return within(
    db
      .selectFrom("claimed_item")
      .select(["unit_version_id as unitVersionId", "item", "blind", "exempt"])
      .where("round_id", "=", part.roundId)
      .where((where) => where.or([where("blind", "=", true), where("exempt", "=", true)])),
    part,
  ).execute();
}

/** What somebody judged and what counts of it, and who stands behind it. */
export interface JudgedItem extends Scored {
  readonly unitVersionId: UnitVersionId;
  readonly item: ItemCode;
  readonly standsBy: Extract<StandsBy, "decision" | "second" | "third" | "first" | "exempt">;
  /** Of the finding or the decision. */
  readonly id: string;
  readonly verdict: "accepted" | "changed" | "decided";
  readonly reason: string;
  /** Who judged; absent for a decision. */
  readonly accountId?: string;
  readonly by: string;
  readonly at: Date;
}

/**
 * Items on which a decision or a finding counts; with an exemption it is kept and asked for by nobody,
 * so it is left out.
 */
export async function readJudged(db: Db, part: Part): Promise<JudgedItem[]> {
  const rows = await within(
    db
      .selectFrom("standing_item")
      .select([
        "unit_version_id as unitVersionId",
        "item",
        "stands_by as standsBy",
        "facts",
        "status",
        "points",
        "maximum",
        "decision_id",
        "decision_reason",
        "decided_by",
        "decided_at",
        "finding_id",
        "finding_verdict",
        "finding_reason",
        "account_id",
        "made_at",
      ])
      .where("round_id", "=", part.roundId)
      .where("stands_by", "in", ["decision", "second", "third", "first"]),
    part,
  ).execute();
  const nameOf = await namesOf(
    db,
    rows.flatMap(({ decided_by }) => decided_by ?? []),
  );
  const names = await namesById(
    db,
    rows.flatMap(({ account_id }) => account_id ?? []),
  );
  return rows.map((row) => ({
    unitVersionId: row.unitVersionId,
    item: row.item,
    standsBy: row.standsBy as JudgedItem["standsBy"],
    facts: (row.facts ?? {}) as Scored["facts"],
    status: row.status ?? "missing",
    points: row.points ?? "",
    maximum: row.maximum ?? "",
    by: row.decision_id === null ? (names.get(row.account_id ?? "") ?? "") : nameOf(row.decided_by ?? ""),
    ...(row.decision_id !== null
      ? {
          id: row.decision_id,
          verdict: "decided" as const,
          reason: row.decision_reason ?? "",
          at: row.decided_at ?? new Date(0),
        }
      : {
          id: row.finding_id ?? "",
          verdict: row.finding_verdict ?? "changed",
          reason: row.finding_reason ?? "",
          accountId: row.account_id ?? "",
          at: row.made_at ?? new Date(0),
        }),
  }));
}

/** A decision that no longer stands is kept with the moment at which it fell. @returns whether one stood */
export async function dropDecision(
  db: Db,
  {
    roundId,
    unitVersionId,
    item,
  }: { readonly roundId: RoundId; readonly unitVersionId: UnitVersionId; readonly item: ItemCode },
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("decision")
    .set({ replaced_at: at })
    .where("round_id", "=", roundId)
    .where("unit_version_id", "=", unitVersionId)
    .where("item", "=", item)
    .where("replaced_at", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Names of people and bodies in one. */
export const NAMES = sql`
  (select md5(string_agg(id || sign_in_name || ' ' || full_name, '' order by id)) from account),
  (select md5(string_agg(id || name, '' order by id)) from organisation)`;

/** Tables of what is said about the items of a unit, and those that all units of a round rest on. */
const OF_UNITS = [
  "claim_field",
  "signed_claim",
  "sign_off",
  "finding",
  "blind_gap",
  "explanation",
  "decision",
  "exemption",
  "recheck",
  "result_reopening",
];
const OF_ROUND = ["round_item", "criterion_lead", "evaluation_unit"];

/**
 * What says in short whether anything was written about a unit: a sum over the versions of its rows, each of which is
 * known by its place and by the transaction that wrote it. Whoever wrote by whichever door has made other versions, so
 * equal stamps mean equal rows. Under "" stands what all units of the round rest on. Units about which nothing was
 * written have none.
 */
export async function readUnitStamps(db: Db, roundId: RoundId): Promise<Map<string, string>> {
  const version = sql`hashint8extended(xmin::text::bigint, hashtidextended(ctid, tableoid::bigint)) as version`;
  const tables = [
    ...OF_UNITS.map(
      (table) =>
        sql`select unit_version_id as unit, ${version} from ${sql.table(table)} where round_id = ${roundId}`,
    ),
    ...OF_ROUND.map(
      (table) => sql`select '', ${version} from ${sql.table(table)} where round_id = ${roundId}`,
    ),
    sql`select '', ${version} from evaluation
      where id = (select evaluation_id from evaluation_round where round_id = ${roundId})`,
  ];
  const { rows } = await sql<{ unit: string | null; stamp: string }>`
    select unit, concat_ws(' ', sum(version), case when unit = '' then concat_ws(' ', current_database(), ${NAMES}) end)
      as stamp
    from (${sql.join(tables, sql` union all `)}) row group by unit`.execute(db);
  return new Map(rows.map(({ unit, stamp }) => [unit ?? "", stamp]));
}
