import type { ItemCode, RoundId, UnitId, UnitVersionId } from "@thang-diem/engine";
import { type Kysely, sql } from "kysely";
import type { UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import type { Tables } from "@thang-diem/platform/db";
import type { Scored } from "../standing/index.ts";
import { keyOf } from "../self-assessment/index.ts";

type Db = Kysely<Tables>;

/** A first finding that may be spoken of: of a blind pair only when both are in. */
export interface FindingAndClaim {
  readonly unitVersionId: UnitVersionId;
  readonly item: ItemCode;
  readonly accountId: string;
  readonly person: string;
  readonly verdict: "accepted" | "changed";
  readonly points: string;
  readonly maximum: string;
  readonly claimed: string;
}

/** Scored findings of the first stage beside the claims that they judged. */
export async function readFindingsAndClaims(db: Db, roundId: RoundId): Promise<FindingAndClaim[]> {
  const result = await sql<FindingAndClaim>`
    select finding.unit_version_id as "unitVersionId", finding.item, finding.account_id as "accountId",
      account.full_name as person, finding.verdict, finding.points, finding.maximum, claim.points as claimed
    from finding_made finding
    join account on account.id = finding.account_id
    join signed_claim claim
      on claim.top_unit_id = finding.top_unit_id and claim.round_id = finding.round_id
      and claim.unit_version_id = finding.unit_version_id and claim.item = finding.item
    join sign_off
      on sign_off.top_unit_id = claim.top_unit_id and sign_off.round_id = claim.round_id
      and sign_off.unit_version_id = claim.unit_version_id and sign_off.number = claim.number
    where finding.round_id = ${roundId} and finding.stage = 'first' and finding.replaced_at is null
      and sign_off.returned_at is null and finding.status = 'scored' and claim.status = 'scored'
      and finding.open`.execute(db);
  return result.rows;
}

export interface DrawRow {
  readonly id: string;
  readonly roundId: RoundId;
  readonly seed: string;
  readonly share: string;
  readonly population: number;
  readonly by: string;
  readonly at: Date;
}

export async function addDraw(
  db: Db,
  topUnit: UnitId,
  { id, roundId, seed, share, population, by, at }: DrawRow,
): Promise<void> {
  await db
    .insertInto("recheck_draw")
    .values({
      id,
      top_unit_id: topUnit,
      round_id: roundId,
      seed,
      share,
      population,
      drawn_by: by,
      drawn_at: at,
    })
    .execute();
}

export async function readDraws(db: Db, roundIds: readonly RoundId[]): Promise<DrawRow[]> {
  const rows = await db
    .selectFrom("recheck_draw")
    .selectAll()
    .where("round_id", "in", roundIds)
    .orderBy("drawn_at")
    .execute();
  return rows.map(({ id, round_id, seed, share, population, drawn_by, drawn_at }) => ({
    id,
    roundId: round_id,
    seed,
    share,
    population,
    by: drawn_by,
    at: drawn_at,
  }));
}

export async function addRechecks(
  db: Db,
  drawId: string,
  drawn: readonly {
    readonly unit: UnitOfEvaluation;
    readonly item: ItemCode;
    readonly findingId: string;
    readonly checker: string | undefined;
  }[],
): Promise<void> {
  if (drawn.length === 0) return;
  await db
    .insertInto("recheck")
    .values(
      drawn.map(({ unit, item, findingId, checker }) => ({
        ...keyOf(unit),
        item,
        draw_id: drawId,
        finding_id: findingId,
        account_id: checker ?? null,
        verdict: null,
        facts: null,
        status: null,
        points: null,
        maximum: null,
        reason: null,
        made_at: null,
      })),
    )
    .execute();
}

export interface RecheckRow {
  readonly drawId: string;
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
  readonly item: ItemCode;
  readonly findingId: string;
  readonly checkerId: string | null;
  readonly checker: string;
  readonly result:
    | (Scored & { readonly verdict: "same" | "differs"; readonly reason: string; readonly at: Date })
    | undefined;
}

export async function readRechecks(
  db: Db,
  roundIds: readonly RoundId[],
  accountId?: string,
): Promise<RecheckRow[]> {
  const rows = await db
    .selectFrom("recheck")
    .leftJoin("account", "account.id", "recheck.account_id")
    .select([
      "draw_id",
      "recheck.round_id",
      "unit_version_id",
      "item",
      "finding_id",
      "account_id",
      "verdict",
      "facts",
      "recheck.status",
      "points",
      "maximum",
      "reason",
      "made_at",
      sql<string>`coalesce(full_name, '')`.as("checker"),
    ])
    .where("recheck.round_id", "in", roundIds)
    .$if(accountId !== undefined, (query) => query.where("account_id", "=", accountId ?? ""))
    .orderBy("draw_id")
    .orderBy("item")
    .orderBy("unit_version_id")
    .execute();
  return rows.map((row) => ({
    drawId: row.draw_id,
    roundId: row.round_id,
    unitVersionId: row.unit_version_id,
    item: row.item,
    findingId: row.finding_id,
    checkerId: row.account_id,
    checker: row.checker,
    result:
      row.verdict === null || row.made_at === null
        ? undefined
        : {
            verdict: row.verdict,
            facts: row.facts as Scored["facts"],
            status: row.status ?? "missing",
            points: row.points ?? "",
            maximum: row.maximum ?? "",
            reason: row.reason ?? "",
            at: row.made_at,
          },
  }));
}

/** What somebody found on a second look at an accepted finding, where it differs from the claim. */
export interface DifferingRecheck extends Scored {
  readonly unitVersionId: UnitVersionId;
  readonly item: ItemCode;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

/** The second looks of a round that found otherwise, the earliest first. */
export async function differingRechecks(db: Db, roundId: RoundId): Promise<DifferingRecheck[]> {
  return (await readRechecks(db, [roundId]))
    .flatMap(({ unitVersionId, item, checker, result }) => {
      if (result?.verdict !== "differs") return [];
      const { facts, status, points, maximum, reason, at } = result;
      return [{ unitVersionId, item, facts, status, points, maximum, reason, by: checker, at }];
    })
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

/** False when it is not the account's to check, or has been checked. */
export async function writeRecheck(
  db: Db,
  place: {
    readonly drawId: string;
    readonly roundId: RoundId;
    readonly unitVersionId: UnitVersionId;
    readonly item: ItemCode;
    readonly accountId: string;
  },
  result: NonNullable<RecheckRow["result"]>,
): Promise<boolean> {
  const { drawId, roundId, unitVersionId, item, accountId } = place;
  const { verdict, facts, status, points, maximum, reason, at } = result;
  const [written] = await db
    .updateTable("recheck")
    .set({ verdict, facts: JSON.stringify(facts), status, points, maximum, reason, made_at: at })
    .where("draw_id", "=", drawId)
    .where("round_id", "=", roundId)
    .where("unit_version_id", "=", unitVersionId)
    .where("item", "=", item)
    .where("account_id", "=", accountId)
    .where("verdict", "is", null)
    .returning("item")
    .execute();
  return written !== undefined;
}
