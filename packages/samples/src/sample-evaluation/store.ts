import type { EvaluationId, UnitId } from "@thang-diem/engine";
import { type Kysely, sql } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;

/** Sample evaluations carry this in their plan. */
export const MARK = { sampleRound: "2026" } as const;

export async function findSample(db: Db): Promise<{ id: EvaluationId; status: string } | undefined> {
  return db
    .selectFrom("evaluation")
    .select(["id", "status"])
    .where("sample", "=", true)
    .where(sql`plan ->> 'sampleRound'`, "=", MARK.sampleRound)
    .executeTakeFirst();
}

/** Whether an office works here already: a sample beside its own work would only be in the way. */
export async function anyRealEvaluation(db: Db): Promise<boolean> {
  return (
    (await db
      .selectFrom("evaluation")
      .select("id")
      .where("sample", "=", false)
      .limit(1)
      .executeTakeFirst()) !== undefined
  );
}

/** How many lines the log of a unit or an evaluation has. */
export async function linesOf(db: Db, chain: string): Promise<number> {
  return Number(
    (await db.selectFrom("audit_head").select("number").where("chain", "=", chain).executeTakeFirst())
      ?.number ?? 0,
  );
}

/** How many lines of a log have an action that begins so. */
export async function linesLike(db: Db, chain: string, action: string): Promise<number> {
  return Number(
    (
      await db
        .selectFrom("audit_line")
        .select((each) => each.fn.countAll<string>().as("lines"))
        .where("chain", "=", chain)
        .where("action", "like", `${action}%`)
        .executeTakeFirstOrThrow()
    ).lines,
  );
}

export async function hasLine(db: Db, chain: string, action: string): Promise<boolean> {
  return (
    (await db
      .selectFrom("audit_line")
      .select("number")
      .where("chain", "=", chain)
      .where("action", "=", action)
      .limit(1)
      .executeTakeFirst()) !== undefined
  );
}

/** Organisations of units by the unit's id. */
export async function organisationsOfUnits(db: Db, unitIds: readonly UnitId[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("organisation")
    .select(["id", "unit_id"])
    .where("unit_id", "in", unitIds)
    .execute();
  return new Map(rows.map((row) => [row.unit_id ?? "", row.id]));
}
