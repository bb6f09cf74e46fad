import type { ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import { type Kysely, sql } from "kysely";
import type { Tables } from "@thang-diem/platform/db";
import { type Part, type Scored, within } from "../standing/index.ts";

type Db = Kysely<Tables>;

interface Place {
  readonly unitVersionId: UnitVersionId;
  readonly item: ItemCode;
}

export type ExplanationRow = Place & {
  readonly id: string;
  readonly answer: "agrees" | "contests";
  readonly text: string;
  readonly by: string;
  readonly at: Date;
  /** What the unit holds to be right, against a lead agency. */ readonly held?: Scored;
};

/** `by` as the log has it. */
export async function readExplanations(db: Db, part: Part): Promise<ExplanationRow[]> {
  const query = db
    .selectFrom("explanation")
    .select([
      "explanation.unit_version_id as unitVersionId",
      "explanation.item",
      "explanation.id",
      "answer",
      "text",
      "facts",
      "status",
      "points",
      "maximum",
      "sent_at as at",
      "sent_by as by",
    ])
    .where("explanation.round_id", "=", part.roundId)
    .where("explanation.replaced_at", "is", null);
  const rows = await within(query, part).execute();
  return rows.map(({ facts, status, points, maximum, ...row }) => ({
    ...row,
    ...(facts !== null &&
      facts !== undefined && {
        held: {
          facts: facts as Scored["facts"],
          status: status ?? "missing",
          points: points ?? "",
          maximum: maximum ?? "",
        },
      }),
  }));
}

export type EntryRow = Place & { readonly id: string; readonly by: string; readonly at: Date };

/** A field as it stands in a form, with the change that brought it there. */
export type EnteredField = EntryRow & { readonly field: string; readonly value: string };

/** What stands in the forms of a part; `by` as the log has it. */
export async function readEnteredFields(db: Db, part: Part): Promise<EnteredField[]> {
  const query = db
    .selectFrom("claim_field")
    .select([
      "unit_version_id as unitVersionId",
      "item",
      "field",
      "value",
      "change_id as id",
      "changed_by as by",
      "changed_at as at",
    ])
    .where("round_id", "=", part.roundId);
  return within(query, part).orderBy("item").orderBy("field").execute();
}

/** Agencies by the items that they lead. */
export async function readLeadNames(db: Db, roundId: RoundId): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("criterion_lead")
    .innerJoin("organisation", "organisation.id", "criterion_lead.organisation_id")
    .select(["item", "organisation.name"])
    .where("round_id", "=", roundId)
    .execute();
  return new Map(rows.map(({ item, name }) => [item, name]));
}

export type DecisionRow = Place &
  Scored & { readonly id: string; readonly reason: string; readonly by: string; readonly at: Date };

/** `by` as the log has it. */
export async function readDecisions(db: Db, part: Part): Promise<DecisionRow[]> {
  const query = db
    .selectFrom("decision_made as decision")
    .select([
      "decision.unit_version_id as unitVersionId",
      "decision.item",
      "decision.id",
      "facts",
      "decision.status",
      "points",
      "maximum",
      "reason",
      "decided_at as at",
      "decided_by as by",
    ])
    .where("decision.round_id", "=", part.roundId)
    .where("decision.replaced_at", "is", null);
  const rows = await within(query, part).execute();
  return rows.map((row) => ({ ...row, facts: row.facts as Scored["facts"] }));
}

/** How many standing documents back the claims; places without any are left out. */
export async function countEvidence(db: Db, part: Part): Promise<(Place & { readonly count: number })[]> {
  const query = db
    .selectFrom("evidence_use")
    .innerJoin("evidence_document", "evidence_document.id", "evidence_use.document_id")
    .select([
      "unit_version_id as unitVersionId",
      "item",
      sql<number>`count(distinct document_id)::int`.as("count"),
    ])
    .where("round_id", "=", part.roundId)
    .where("taken_at", "is", null)
    .where("removed_at", "is", null)
    .groupBy(["unit_version_id", "item"]);
  return within(query, part).execute();
}

/**
 * Others who write about these units wait until the transaction ends;
 * always in one order, so that nobody waits for ever.
 */
export async function lockUnits(
  db: Db,
  roundId: RoundId,
  unitVersionIds: readonly UnitVersionId[],
): Promise<void> {
  await db
    .selectFrom("evaluation_unit")
    .select("unit_version_id")
    .where("round_id", "=", roundId)
    .where("unit_version_id", "=", sql<UnitVersionId>`any(${[...unitVersionIds]}::text[])`)
    .orderBy("unit_version_id")
    .forNoKeyUpdate()
    .execute();
}

export async function evaluationOf(db: Db, roundId: RoundId): Promise<string | undefined> {
  return (
    await db
      .selectFrom("evaluation_round")
      .select("evaluation_id")
      .where("round_id", "=", roundId)
      .executeTakeFirst()
  )?.evaluation_id;
}
