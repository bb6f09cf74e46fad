import type { ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import { type Kysely, sql } from "kysely";
import type { Tables } from "@thang-diem/platform/db";
import { type Part, type Scored, within } from "../standing/index.ts";

type Db = Kysely<Tables>;

interface Place {
  readonly unitId: UnitVersionId;
  readonly item: ItemCode;
}

export type ClaimRow = Place & Scored & { readonly note: string; readonly by: string; readonly at: Date };

/** Claims of the sign-offs that stand. */
export async function readClaims(db: Db, part: Part): Promise<ClaimRow[]> {
  const rows = await db
    .selectFrom("signed_claim")
    .innerJoin("sign_off", (join) =>
      join
        .onRef("sign_off.top_unit_id", "=", "signed_claim.top_unit_id")
        .onRef("sign_off.round_id", "=", "signed_claim.round_id")
        .onRef("sign_off.unit_version_id", "=", "signed_claim.unit_version_id")
        .onRef("sign_off.number", "=", "signed_claim.number"),
    )
    .select([
      "signed_claim.unit_version_id as unitId",
      "item",
      "facts",
      "note",
      "signed_claim.status",
      "points",
      "maximum",
      "signed_at as at",
      "signed_by as by",
    ])
    .where("signed_claim.round_id", "=", part.roundId)
    .where("returned_at", "is", null)
    .$if(part.unitIds !== undefined, (query) =>
      query.where(
        "signed_claim.unit_version_id",
        "=",
        sql<UnitVersionId>`any(${part.unitIds ?? []}::text[])`,
      ),
    )
    .$if(part.items !== undefined, (query) =>
      query.where("item", "=", sql<ItemCode>`any(${part.items ?? []}::text[])`),
    )
    .execute();
  return named(
    db,
    rows.map((row) => ({ ...row, facts: row.facts as Scored["facts"] })),
  );
}

/** Actors of the log as people: "account:an.nguyen" is "Nguyễn Văn An". There are few of them and many rows. */
async function named<R extends { readonly by: string }>(db: Db, rows: readonly R[]): Promise<R[]> {
  const actors = [...new Set(rows.map(({ by }) => by))];
  if (actors.length === 0) return [];
  const people = await db
    .selectFrom("account")
    .select(["sign_in_name", "full_name"])
    .where(
      "sign_in_name",
      "in",
      actors.map((actor) => actor.replace(/^account:/, "")),
    )
    .execute();
  const names = new Map(people.map(({ sign_in_name, full_name }) => [`account:${sign_in_name}`, full_name]));
  return rows.map((row) => ({ ...row, by: names.get(row.by) ?? row.by }));
}

export type ExplanationRow = Place & {
  readonly id: string;
  readonly answer: "agrees" | "contests";
  readonly text: string;
  readonly by: string;
  readonly at: Date;
  /** What the unit holds to be right, against a lead agency. */ readonly held?: Scored;
};

export async function readExplanations(db: Db, part: Part): Promise<ExplanationRow[]> {
  const query = db
    .selectFrom("explanation")
    .select([
      "explanation.unit_version_id as unitId",
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
  return named(
    db,
    rows.map(({ facts, status, points, maximum, ...row }) => ({
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
    })),
  );
}

export type EntryRow = Place & { readonly id: string; readonly by: string; readonly at: Date };

/** When the lead agencies last entered something about items, under the id of that change. */
export async function readEntries(db: Db, part: Part): Promise<EntryRow[]> {
  const query = db
    .selectFrom("claim_field")
    .select(["unit_version_id as unitId", "item", "change_id as id", "changed_by as by", "changed_at as at"])
    .distinctOn(["unit_version_id", "item"])
    .where("round_id", "=", part.roundId)
    .where("value", "!=", "")
    .where("field", "not like", "@%");
  const rows = await within(query, part)
    .orderBy("unit_version_id")
    .orderBy("item")
    .orderBy("changed_at", "desc")
    .execute();
  return named(db, rows);
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

export async function readDecisions(db: Db, part: Part): Promise<DecisionRow[]> {
  const query = db
    .selectFrom("decision_made as decision")
    .select([
      "decision.unit_version_id as unitId",
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
  return named(
    db,
    rows.map((row) => ({ ...row, facts: row.facts as Scored["facts"] })),
  );
}

/** How many standing documents back the claims; places without any are left out. */
export async function countEvidence(db: Db, part: Part): Promise<(Place & { readonly count: number })[]> {
  const query = db
    .selectFrom("evidence_use")
    .innerJoin("evidence_document", "evidence_document.id", "evidence_use.document_id")
    .select(["unit_version_id as unitId", "item", sql<number>`count(distinct document_id)::int`.as("count")])
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
export async function lockUnits(db: Db, roundId: RoundId, unitIds: readonly UnitVersionId[]): Promise<void> {
  await db
    .selectFrom("evaluation_unit")
    .select("unit_version_id")
    .where("round_id", "=", roundId)
    .where("unit_version_id", "=", sql<UnitVersionId>`any(${[...unitIds]}::text[])`)
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
