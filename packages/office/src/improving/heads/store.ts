import type { EvaluationId, RoundId, TypedFact } from "@thang-diem/engine";
import type { HeadPart } from "@thang-diem/contract";
import type { Insertable, Kysely, Selectable } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;
export type ReviewRow = Selectable<Tables["head_review"]>;
export type SheetRow = Selectable<Tables["head_sheet"]>;
export type OpinionRow = Selectable<Tables["head_opinion"]>;
export type DecisionRow = Selectable<Tables["head_decision"]>;
export type PetitionRow = Selectable<Tables["head_petition"]>;
export type PartRow = Omit<Selectable<Tables["head_part"]>, "typed"> & {
  readonly typed: readonly TypedFact[];
};

export async function readReviews(db: Db, evaluationId: EvaluationId): Promise<ReviewRow[]> {
  return db
    .selectFrom("head_review")
    .selectAll()
    .where("evaluation_id", "=", evaluationId)
    .orderBy("opened_at", "desc")
    .execute();
}

/** @param lock others who change the list wait until the transaction ends */
export async function readReview(
  db: Db,
  evaluationId: EvaluationId,
  id: string,
  lock = false,
): Promise<ReviewRow | undefined> {
  return db
    .selectFrom("head_review")
    .selectAll()
    .where("evaluation_id", "=", evaluationId)
    .where("id", "=", id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
}

export async function insertReview(db: Db, review: Insertable<Tables["head_review"]>): Promise<void> {
  await db.insertInto("head_review").values(review).execute();
}

/** The list lies before the authority for the decision of this number, or is open again where nobody is named. */
export async function setProposed(
  db: Db,
  id: string,
  proposed: { readonly by: string; readonly at: Date; readonly number: number } | undefined,
): Promise<void> {
  const set = {
    proposed_by: proposed?.by ?? null,
    proposed_at: proposed?.at ?? null,
    proposed_for: proposed?.number ?? null,
  };
  await db.updateTable("head_review").set(set).where("id", "=", id).execute();
}

export async function readSheets(db: Db, reviewIds: readonly string[]): Promise<SheetRow[]> {
  if (reviewIds.length === 0) return [];
  return db
    .selectFrom("head_sheet")
    .selectAll()
    .where("review_id", "in", [...reviewIds])
    .orderBy("unit_name")
    .orderBy("id")
    .execute();
}

export async function readSheet(db: Db, id: string): Promise<SheetRow | undefined> {
  return db.selectFrom("head_sheet").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Of a unit that has a head already the new one takes the place. */
export async function putSheets(db: Db, sheets: readonly Insertable<Tables["head_sheet"]>[]): Promise<void> {
  if (sheets.length === 0) return;
  await db
    .insertInto("head_sheet")
    .values([...sheets])
    .onConflict((conflict) =>
      conflict.columns(["review_id", "unit_version_id"]).doUpdateSet((given) => ({
        head_name: given.ref("excluded.head_name"),
        position: given.ref("excluded.position"),
        head_id: given.ref("excluded.head_id"),
        manager_id: given.ref("excluded.manager_id"),
      })),
    )
    .execute();
}

export async function deleteSheet(db: Db, id: string): Promise<void> {
  await db.deleteFrom("head_sheet").where("id", "=", id).execute();
}

export async function readParts(db: Db, sheetIds: readonly string[]): Promise<PartRow[]> {
  if (sheetIds.length === 0) return [];
  const rows = await db
    .selectFrom("head_part")
    .selectAll()
    .where("sheet_id", "in", [...sheetIds])
    .execute();
  return rows.map((row) => ({ ...row, typed: row.typed as readonly TypedFact[] }));
}

export async function putPart(
  db: Db,
  { typed, ...part }: Omit<PartRow, "returned"> & { readonly returned?: string },
): Promise<void> {
  const set = { ...part, typed: JSON.stringify(typed), returned: part.returned ?? "" };
  await db
    .insertInto("head_part")
    .values(set)
    .onConflict((conflict) => conflict.columns(["sheet_id", "part"]).doUpdateSet(set))
    .execute();
}

/** @returns whether such a part had been handed in */
export async function returnPart(db: Db, sheetId: string, part: HeadPart, reason: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("head_part")
    .set({ sent_at: null, returned: reason })
    .where("sheet_id", "=", sheetId)
    .where("part", "=", part)
    .where("sent_at", "is not", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function readOpinions(db: Db, sheetId: string): Promise<OpinionRow[]> {
  return db
    .selectFrom("head_opinion")
    .selectAll()
    .where("sheet_id", "=", sheetId)
    .orderBy("given_on")
    .orderBy("id")
    .execute();
}

export async function insertOpinion(db: Db, opinion: Insertable<Tables["head_opinion"]>): Promise<void> {
  await db.insertInto("head_opinion").values(opinion).execute();
}

export async function readDecisions(db: Db, reviewIds: readonly string[]): Promise<DecisionRow[]> {
  if (reviewIds.length === 0) return [];
  return db
    .selectFrom("head_decision")
    .selectAll()
    .where("review_id", "in", [...reviewIds])
    .orderBy("number")
    .execute();
}

export async function insertDecision(db: Db, decision: Insertable<Tables["head_decision"]>): Promise<void> {
  await db.insertInto("head_decision").values(decision).execute();
}

export async function readPetitions(db: Db, sheetIds: readonly string[]): Promise<PetitionRow[]> {
  if (sheetIds.length === 0) return [];
  return db
    .selectFrom("head_petition")
    .selectAll()
    .where("sheet_id", "in", [...sheetIds])
    .orderBy("filed_at")
    .execute();
}

export async function insertPetition(db: Db, petition: Insertable<Tables["head_petition"]>): Promise<void> {
  await db.insertInto("head_petition").values(petition).execute();
}

export async function answerPetition(
  db: Db,
  id: string,
  answer: Pick<PetitionRow, "outcome" | "answer" | "answered_by" | "answered_at">,
): Promise<void> {
  await db.updateTable("head_petition").set(answer).where("id", "=", id).execute();
}

/** SHA-256 of the manifests of a round's editions, by number. */
export async function readFingerprints(db: Db, roundId: RoundId): Promise<ReadonlyMap<number, string>> {
  const rows = await db
    .selectFrom("edition")
    .select(["number", "manifest_sha256"])
    .where("round_id", "=", roundId)
    .execute();
  return new Map(rows.map(({ number, manifest_sha256 }) => [number, manifest_sha256]));
}

export interface NamedAccount {
  readonly id: string;
  readonly name: string;
  readonly signInName: string;
}

export async function readAccounts(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NamedAccount>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("account")
    .select(["id", "full_name as name", "sign_in_name as signInName"])
    .where("id", "in", [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
