import type { ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import { type Kysely, sql } from "kysely";
import type { Tables } from "@thang-diem/platform/db";
import type { UnitOfEvaluation } from "../../../preparing/evaluations/index.ts";
import { keyOf } from "../../self-assessment/index.ts";
import { type Part, type Scored, within } from "../../standing/index.ts";

type Db = Kysely<Tables>;

interface Place {
  readonly unitVersionId: UnitVersionId;
  readonly item: ItemCode;
}

export type FindingRow = Place &
  Scored & {
    readonly id: string;
    readonly stage: "first" | "second";
    readonly seat: number;
    readonly accountId: string;
    readonly by: string;
    readonly verdict: "accepted" | "changed";
    readonly reason: string;
    readonly at: Date;
    readonly replacedAt: Date | null;
  };

const FINDING = [
  "finding.unit_version_id as unitVersionId",
  "finding.item",
  "finding.id",
  "finding.stage",
  "finding.seat",
  "finding.account_id as accountId",
  "full_name as by",
  "finding.verdict",
  "finding.facts",
  "finding.status",
  "finding.points",
  "finding.maximum",
  "finding.reason",
  "finding.made_at as at",
  "finding.replaced_at as replacedAt",
] as const;

/**
 * Findings that stand, oldest first and at one moment by seat; one that accepted a claim which was signed anew
 * otherwise does not.
 */
export async function readFindings(db: Db, part: Part): Promise<FindingRow[]> {
  const rows = await within(
    db
      .selectFrom("finding_live as finding")
      .innerJoin("account", "account.id", "finding.account_id")
      .select(FINDING)
      .where("finding.round_id", "=", part.roundId),
    part,
  )
    .orderBy("finding.made_at")
    .orderBy("finding.seat")
    .orderBy("finding.id")
    .execute();
  return rows.map((row) => ({ ...row, facts: row.facts as Scored["facts"] }));
}

/** Every finding that was ever made, oldest first. */
export async function readPast(
  db: Db,
  roundId: RoundId,
  unitVersionId: UnitVersionId,
  item: ItemCode,
): Promise<FindingRow[]> {
  const rows = await db
    .selectFrom("finding")
    .innerJoin("account", "account.id", "finding.account_id")
    .select(FINDING)
    .where("finding.round_id", "=", roundId)
    .where("finding.unit_version_id", "=", unitVersionId)
    .where("finding.item", "=", item)
    .orderBy("finding.made_at")
    .orderBy("finding.id")
    .execute();
  return rows.map((row) => ({ ...row, facts: row.facts as Scored["facts"] }));
}

/** Findings by their ids, standing or not. */
export async function readFindingsById(
  db: Db,
  roundIds: readonly RoundId[],
  ids: readonly string[],
): Promise<(FindingRow & { readonly roundId: RoundId })[]> {
  const rows = await db
    .selectFrom("finding")
    .innerJoin("account", "account.id", "finding.account_id")
    .select([...FINDING, "finding.round_id as roundId"])
    .where("finding.round_id", "=", sql<RoundId>`any(${[...roundIds]}::uuid[])`)
    .where("finding.id", "=", sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return rows.map((row) => ({ ...row, facts: row.facts as Scored["facts"] }));
}

export type GapRow = Place & { readonly gap: string; readonly threshold: string; readonly wide: boolean };

/** Blind pairs that are complete. */
export async function readGaps(db: Db, part: Part): Promise<GapRow[]> {
  return within(
    db
      .selectFrom("blind_gap")
      .select(["unit_version_id as unitVersionId", "item", "gap", "threshold", "wide"])
      .where("round_id", "=", part.roundId),
    part,
  ).execute();
}

export type FindingToWrite = Scored & {
  readonly unit: UnitOfEvaluation;
  readonly item: ItemCode;
  readonly id: string;
  readonly stage: "first" | "second";
  readonly seat: number;
  readonly accountId: string;
  readonly verdict: "accepted" | "changed";
  readonly reason: string;
};

/** Puts findings in place of those that stand for the same item, stage and seat; these are kept. */
export async function writeFindings(db: Db, findings: readonly FindingToWrite[], at: Date): Promise<void> {
  if (findings.length === 0) return;
  const columns = {
    rounds: findings.map(({ unit }) => unit.roundId),
    units: findings.map(({ unit }) => unit.unitVersionId),
    items: findings.map(({ item }) => item),
    stages: findings.map(({ stage }) => stage),
    seats: findings.map(({ seat }) => seat),
  };
  await sql`
    update finding set replaced_at = ${at}
    from unnest(${columns.rounds}::uuid[], ${columns.units}::text[], ${columns.items}::text[],
      ${columns.stages}::text[], ${columns.seats}::int[]) as made (round_id, unit, item, stage, seat)
    where finding.round_id = made.round_id and finding.unit_version_id = made.unit
      and finding.item = made.item and finding.stage = made.stage and finding.seat = made.seat
      and finding.replaced_at is null`.execute(db);
  await db
    .insertInto("finding")
    .values(
      findings.map(
        ({ unit, item, id, stage, seat, accountId, verdict, facts, status, points, maximum, reason }) => ({
          ...keyOf(unit),
          item,
          id,
          stage,
          seat,
          account_id: accountId,
          verdict,
          facts: JSON.stringify(facts),
          status,
          points,
          maximum,
          reason,
          made_at: at,
          replaced_at: null,
        }),
      ),
    )
    .execute();
}

export async function takeBack(db: Db, roundId: RoundId, ids: readonly string[], at: Date): Promise<void> {
  await db
    .updateTable("finding")
    .set({ replaced_at: at })
    .where("round_id", "=", roundId)
    .where("id", "=", sql<string>`any(${[...ids]}::uuid[])`)
    .where("replaced_at", "is", null)
    .execute();
}

export async function addGaps(
  db: Db,
  gaps: readonly (GapRow & {
    readonly unit: UnitOfEvaluation;
    readonly firstId: string;
    readonly secondId: string;
  })[],
  at: Date,
): Promise<void> {
  if (gaps.length === 0) return;
  await db
    .insertInto("blind_gap")
    .values(
      gaps.map(({ unit, item, firstId, secondId, gap, threshold, wide }) => ({
        ...keyOf(unit),
        item,
        first_id: firstId,
        second_id: secondId,
        gap,
        threshold,
        wide,
        measured_at: at,
      })),
    )
    .execute();
}
