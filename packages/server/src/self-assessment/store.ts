import { type Kysely, sql } from "kysely";
import type { ClientBase } from "pg";
import type { Tables, UnitKey } from "../platform/db/index.ts";
import type { UnitOfEvaluation } from "../evaluations/index.ts";

type Db = Kysely<Tables>;

/** What stands in the form. */
export interface ClaimField {
  readonly item: string;
  readonly field: string;
  readonly value: string;
  readonly changedBy: string;
  readonly changedAt: Date;
}

export function keyOf({ topUnit, roundId, unitId }: Pick<UnitOfEvaluation, "topUnit" | "roundId" | "unitId">): UnitKey {
  return { top_unit_id: topUnit, round_id: roundId, unit_version_id: unitId };
}

/** Others who write about this unit wait until the transaction ends. */
export async function lockUnit(db: Db, { roundId, unitId }: UnitOfEvaluation): Promise<void> {
  await db.selectFrom("evaluation_unit").select("unit_version_id").where("round_id", "=", roundId).where("unit_version_id", "=", unitId).forNoKeyUpdate().execute();
}

/**
 * The same for statements that are sent without waiting for each other: on this connection the lock comes before
 * whatever is asked for later, and what is read after it has waited for the others too.
 */
export async function lockUnitFirst(client: ClientBase, { roundId, unitId }: UnitOfEvaluation): Promise<void> {
  await client.query("select unit_version_id from evaluation_unit where round_id = $1 and unit_version_id = $2 for no key update", [roundId, unitId]);
}

export async function readFields(db: Db, { roundId, unitId, topUnit }: UnitOfEvaluation): Promise<ClaimField[]> {
  return db.selectFrom("claim_field").select(["item", "field", "value", "changed_by as changedBy", "changed_at as changedAt"]).where("top_unit_id", "=", topUnit).where("round_id", "=", roundId).where("unit_version_id", "=", unitId).orderBy("item").orderBy("field").execute();
}

export interface ChangeRow {
  readonly id: string;
  readonly item: string;
  readonly field: string;
  readonly before: string;
  readonly value: string;
  readonly outcome: "taken" | "parked";
  readonly why: string;
}

/** Those of the changes that arrived before. */
export async function knownChanges(db: Db, unit: UnitOfEvaluation, ids: readonly string[]): Promise<ChangeRow[]> {
  return db.selectFrom("claim_change").select(["id", "item", "field", "before", "value", "outcome", "why"]).where("top_unit_id", "=", unit.topUnit).where("round_id", "=", unit.roundId).where("unit_version_id", "=", unit.unitId).where("id", "in", ids).execute();
}

export async function addChanges(db: Db, unit: UnitOfEvaluation, changes: readonly ChangeRow[], by: string, at: Date): Promise<void> {
  const written = db.insertInto("claim_change").values(changes.map((change) => ({ ...keyOf(unit), ...change, changed_by: by, changed_at: at }))).execute();
  // The last value of a field counts, and a statement may touch a row once.
  const taken = [...new Map(changes.filter(({ outcome }) => outcome === "taken").map((change) => [`${change.item} ${change.field}`, change])).values()];
  await Promise.all([written, taken.length > 0 && putFields(db, unit, taken, by, at)]);
}

async function putFields(db: Db, unit: UnitOfEvaluation, taken: readonly ChangeRow[], by: string, at: Date): Promise<void> {
  await db
    .insertInto("claim_field")
    .values(taken.map(({ id, item, field, value }) => ({ ...keyOf(unit), item, field, value, change_id: id, changed_by: by, changed_at: at })))
    .onConflict((conflict) => conflict.columns(["top_unit_id", "round_id", "unit_version_id", "item", "field"]).doUpdateSet((excluded) => ({ value: excluded.ref("excluded.value"), change_id: excluded.ref("excluded.change_id"), changed_by: by, changed_at: at })))
    .execute();
}

export interface SignOffRow {
  readonly number: number;
  readonly signedBy: string;
  readonly signedAt: Date;
  readonly points: string;
  readonly maximum: string;
  readonly sha256: string;
}

/** The sign-off that stands: none before the first one and after a return. */
export async function standingSignOff(db: Db, unit: UnitOfEvaluation): Promise<SignOffRow | undefined> {
  const row = await db.selectFrom("sign_off").selectAll().where("top_unit_id", "=", unit.topUnit).where("round_id", "=", unit.roundId).where("unit_version_id", "=", unit.unitId).orderBy("number", "desc").limit(1).executeTakeFirst();
  if (row === undefined || row.returned_at !== null) return undefined;
  return { number: row.number, signedBy: row.signed_by, signedAt: row.signed_at, points: row.self_points, maximum: row.self_maximum, sha256: row.content_sha256 };
}

export async function lastSignOffNumber(db: Db, unit: UnitOfEvaluation): Promise<number> {
  const row = await db.selectFrom("sign_off").select(sql<number>`coalesce(max(number), 0)::int`.as("number")).where("top_unit_id", "=", unit.topUnit).where("round_id", "=", unit.roundId).where("unit_version_id", "=", unit.unitId).executeTakeFirstOrThrow();
  return row.number;
}

/** An item as it was signed. */
export interface SignedClaim {
  readonly unitId: string;
  readonly item: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly note: string;
  readonly status: "scored" | "not-applicable" | "missing";
  /** "" unless scored. */
  readonly points: string;
  readonly maximum: string;
}

export async function insertSignOff(db: Db, unit: UnitOfEvaluation, row: SignOffRow & { readonly schemeHash: string }, claims: readonly Omit<SignedClaim, "unitId">[]): Promise<void> {
  await db.insertInto("sign_off").values({ ...keyOf(unit), number: row.number, scheme_hash: row.schemeHash, content_sha256: row.sha256, self_points: row.points, self_maximum: row.maximum, signed_by: row.signedBy, signed_at: row.signedAt, document_number: "", document_date: null, document_sha256: null, returned_at: null, returned_by: null, returned_reason: null }).execute();
  await db.insertInto("signed_claim").values(claims.map(({ facts, ...claim }) => ({ ...keyOf(unit), ...claim, number: row.number, facts: JSON.stringify(facts) }))).execute();
}

/** Claims of the sign-offs that stand: of one unit through all items, or of one item over all units. */
export async function readSignedClaims(db: Db, where: { readonly roundId: string; readonly unitId?: string; readonly item?: string }): Promise<SignedClaim[]> {
  const rows = await db
    .selectFrom("signed_claim")
    .innerJoin("sign_off", (join) => join.onRef("sign_off.top_unit_id", "=", "signed_claim.top_unit_id").onRef("sign_off.round_id", "=", "signed_claim.round_id").onRef("sign_off.unit_version_id", "=", "signed_claim.unit_version_id").onRef("sign_off.number", "=", "signed_claim.number"))
    .select(["signed_claim.unit_version_id as unitId", "item", "facts", "note", "status", "points", "maximum"])
    .where("signed_claim.round_id", "=", where.roundId)
    .where("returned_at", "is", null)
    .$if(where.unitId !== undefined, (query) => query.where("signed_claim.unit_version_id", "=", where.unitId ?? ""))
    .$if(where.item !== undefined, (query) => query.where("item", "=", where.item ?? ""))
    .execute();
  return rows.map((row) => ({ ...row, facts: row.facts as SignedClaim["facts"] }));
}
