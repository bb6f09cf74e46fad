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

/** @param items only of these; of all without */
export async function readFields(db: Db, { roundId, unitId, topUnit }: UnitOfEvaluation, items?: readonly string[]): Promise<ClaimField[]> {
  return db
    .selectFrom("claim_field")
    .select(["item", "field", "value", "changed_by as changedBy", "changed_at as changedAt"])
    .where("top_unit_id", "=", topUnit)
    .where("round_id", "=", roundId)
    .where("unit_version_id", "=", unitId)
    .$if(items !== undefined, (query) => query.where("item", "=", sql<string>`any(${items})`))
    .orderBy("item")
    .orderBy("field")
    .execute();
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
  return db.selectFrom("claim_change").select(["id", "item", "field", "before", "value", "outcome", "why"]).where("id", "=", sql<string>`any(${ids}::uuid[])`).where("round_id", "=", unit.roundId).where("unit_version_id", "=", unit.unitId).execute();
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
  /** Of the paper report that came back signed; empty before. */
  readonly documentNumber: string;
  readonly documentDate: string;
  /** Fingerprint of its scan; empty while none was brought. */
  readonly documentSha256: string;
}

/** The sign-off that stands: none before the first one and after a return. */
export async function standingSignOff(db: Db, unit: UnitOfEvaluation): Promise<SignOffRow | undefined> {
  const row = await db.selectFrom("sign_off").selectAll().where("top_unit_id", "=", unit.topUnit).where("round_id", "=", unit.roundId).where("unit_version_id", "=", unit.unitId).orderBy("number", "desc").limit(1).executeTakeFirst();
  if (row === undefined || row.returned_at !== null) return undefined;
  return { number: row.number, signedBy: row.signed_by, signedAt: row.signed_at, points: row.self_points, maximum: row.self_maximum, sha256: row.content_sha256, documentNumber: row.document_number, documentDate: row.document_date ?? "", documentSha256: row.document_sha256 ?? "" };
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
  await db.insertInto("sign_off").values({ ...keyOf(unit), number: row.number, scheme_hash: row.schemeHash, content_sha256: row.sha256, self_points: row.points, self_maximum: row.maximum, signed_by: row.signedBy, signed_at: row.signedAt, document_number: row.documentNumber, document_date: null, document_sha256: null, returned_at: null, returned_by: null, returned_reason: null }).execute();
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

export interface ReturnedSignOff {
  readonly by: string;
  readonly at: Date;
  readonly reason: string;
}

/** Why the form is open again, when the last sign-off was returned. */
export async function lastReturn(db: Db, unit: UnitOfEvaluation): Promise<ReturnedSignOff | undefined> {
  const row = await db.selectFrom("sign_off").select(["returned_by", "returned_at", "returned_reason"]).where("top_unit_id", "=", unit.topUnit).where("round_id", "=", unit.roundId).where("unit_version_id", "=", unit.unitId).orderBy("number", "desc").limit(1).executeTakeFirst();
  return row === undefined || row.returned_at === null ? undefined : { by: row.returned_by ?? "", at: row.returned_at, reason: row.returned_reason ?? "" };
}

export async function setReturned(db: Db, unit: UnitOfEvaluation, number: number, { by, at, reason }: ReturnedSignOff): Promise<void> {
  await db.updateTable("sign_off").set({ returned_at: at, returned_by: by, returned_reason: reason }).where("top_unit_id", "=", unit.topUnit).where("round_id", "=", unit.roundId).where("unit_version_id", "=", unit.unitId).where("number", "=", number).execute();
}

/** What is written on the paper of a sign-off, and the fingerprint of its scan where one has come. */
export async function setDocument(db: Db, unit: UnitOfEvaluation, number: number, document: { readonly number: string; readonly date: string; readonly sha256?: string }): Promise<void> {
  const written = { document_number: document.number, document_date: document.date };
  await db.updateTable("signed_paper").set(written).where("round_id", "=", unit.roundId).where("unit_version_id", "=", unit.unitId).where("number", "=", number).where("replaced_at", "is", null).execute();
  await db.updateTable("sign_off").set({ ...written, ...(document.sha256 !== undefined && { document_sha256: document.sha256 }) }).where("top_unit_id", "=", unit.topUnit).where("round_id", "=", unit.roundId).where("unit_version_id", "=", unit.unitId).where("number", "=", number).execute();
}

/** Full names of those who acted, by what stands in `changed_by`; a program is called by its own name. */
export async function namesOf(db: Db, actors: readonly string[]): Promise<(actor: string) => string> {
  const signInNames = [...new Set(actors)].filter((actor) => actor.startsWith("account:")).map((actor) => actor.slice("account:".length));
  const rows = signInNames.length === 0 ? [] : await db.selectFrom("account").select(["sign_in_name", "full_name"]).where("sign_in_name", "in", signInNames).execute();
  const names = new Map(rows.map((row) => [`account:${row.sign_in_name}`, row.full_name]));
  return (actor) => names.get(actor) ?? actor;
}

/** How many items of each unit have an answer. */
export async function countAnswered(db: Db, evaluationId: string): Promise<{ roundId: string; unitId: string; item: string }[]> {
  return db
    .selectFrom("claim_field")
    .innerJoin("evaluation_round", "evaluation_round.round_id", "claim_field.round_id")
    .select(["claim_field.round_id as roundId", "unit_version_id as unitId", "item"])
    .where("evaluation_id", "=", evaluationId)
    .where("value", "<>", "")
    .where("field", "not like", "@%")
    .where("item", "<>", "")
    .groupBy(["claim_field.round_id", "unit_version_id", "item"])
    .execute();
}

/** The sign-offs of an evaluation that stand. */
export async function standingSignOffs(db: Db, evaluationId: string): Promise<{ roundId: string; unitId: string; signedBy: string; signedAt: Date; points: string; maximum: string }[]> {
  return db
    .selectFrom("sign_off")
    .innerJoin("evaluation_round", "evaluation_round.round_id", "sign_off.round_id")
    .select(["sign_off.round_id as roundId", "unit_version_id as unitId", "signed_by as signedBy", "signed_at as signedAt", "self_points as points", "self_maximum as maximum"])
    .where("evaluation_id", "=", evaluationId)
    .where("returned_at", "is", null)
    .execute();
}

export async function yearOf(db: Db, evaluationId: string): Promise<number> {
  return (await db.selectFrom("evaluation").select("assessed_year").where("id", "=", evaluationId).executeTakeFirstOrThrow()).assessed_year;
}

/** Who asks for the reports of an evaluation, of which year, and the name of the body above its units where it is known. */
export async function headOfReport(db: Db, evaluationId: string): Promise<{ year: number; officeName: string; superior: string }> {
  const row = await db.selectFrom("evaluation").innerJoin("organisation", "organisation.id", "office_id").select(["assessed_year", "top_unit_id", "organisation.name"]).where("evaluation.id", "=", evaluationId).executeTakeFirstOrThrow();
  const top = await db.selectFrom("unit_version").select("full_name_vi").where("unit_id", "=", row.top_unit_id).orderBy("valid_from", "desc").limit(1).executeTakeFirst();
  return { year: row.assessed_year, officeName: row.name, superior: top === undefined ? "……………" : `Ủy ban nhân dân ${top.full_name_vi}` };
}

interface EarlierRound {
  readonly roundId: string;
  readonly unitId: string;
  readonly year: number;
  readonly title: { readonly vi: string; readonly en: string };
  readonly schemeHash: string;
}

/** The latest round of an earlier year in the same series that had the same body (by its line of succession) as a unit. */
export async function readEarlierRound(db: Db, unit: UnitOfEvaluation, { id }: { readonly id: string }): Promise<EarlierRound | undefined> {
  const row = await db
    .selectFrom("round as now")
    .innerJoin("unit_version as own", (join) => join.on("own.id", "=", unit.unitId))
    .innerJoin("round as earlier", (join) => join.onRef("earlier.index_code", "=", "now.index_code").onRef("earlier.top_unit_id", "=", "now.top_unit_id").onRef("earlier.assessed_year", "<", "now.assessed_year"))
    .innerJoin("evaluation_unit", "evaluation_unit.round_id", "earlier.id")
    .innerJoin("evaluation", "evaluation.id", "evaluation_unit.evaluation_id")
    .innerJoin("unit_version as then", (join) => join.onRef("then.id", "=", "evaluation_unit.unit_version_id").onRef("then.unit_id", "=", "own.unit_id"))
    .select(["earlier.id as roundId", "then.id as unitId", "earlier.assessed_year as year", "earlier.title_vi as vi", "earlier.title_en as en", "earlier.scheme_hash as schemeHash"])
    .where("now.id", "=", id)
    .where("evaluation.status", "<>", "withdrawn")
    .orderBy("earlier.assessed_year", "desc")
    .orderBy("evaluation.created_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : { roundId: row.roundId, unitId: row.unitId, year: row.year, title: { vi: row.vi, en: row.en }, schemeHash: row.schemeHash };
}

interface Found {
  readonly item: string;
  readonly points: string;
  readonly reason: string;
  readonly by: "appraisal" | "council";
}

/** What stands at the end for each item of a unit: the council's decision, else the last finding. */
export async function readFoundBy(db: Db, { roundId, unitId }: { readonly roundId: string; readonly unitId: string }): Promise<Found[]> {
  const findings = await db.selectFrom("finding").select(["item", "points", "reason", "stage", "seat"]).where("round_id", "=", roundId).where("unit_version_id", "=", unitId).where("replaced_at", "is", null).orderBy("item").execute();
  const decisions = await db.selectFrom("decision").select(["item", "points", "reason"]).where("round_id", "=", roundId).where("unit_version_id", "=", unitId).where("replaced_at", "is", null).execute();
  const rank = ({ stage, seat }: { readonly stage: string; readonly seat: number }) => (stage === "second" ? 0 : seat === 3 ? 1 : seat + 1);
  const rows: Found[] = [...findings.toSorted((a, b) => rank(b) - rank(a)).map((row) => ({ ...row, by: "appraisal" as const })), ...decisions.map((row) => ({ ...row, by: "council" as const }))];
  return [...new Map(rows.map((row) => [row.item, row])).values()];
}

/** What stands for one item in the forms of all units. */
export async function readFieldsOfItem(db: Db, roundId: string, item: string): Promise<(ClaimField & { readonly unitId: string })[]> {
  return db.selectFrom("claim_field").select(["unit_version_id as unitId", "item", "field", "value", "changed_by as changedBy", "changed_at as changedAt"]).where("round_id", "=", roundId).where("item", "=", item).orderBy("unit_version_id").orderBy("field").execute();
}

/** Whether the unit contests what was found about an item. */
export async function isContested(db: Db, { roundId, unitId }: Pick<UnitOfEvaluation, "roundId" | "unitId">, item: string): Promise<boolean> {
  const row = await db.selectFrom("explanation").select("answer").where("round_id", "=", roundId).where("unit_version_id", "=", unitId).where("item", "=", item).where("replaced_at", "is", null).executeTakeFirst();
  return row?.answer === "contests";
}
