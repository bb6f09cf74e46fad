import type { EvaluationId, RoundId, UnitId } from "@thang-diem/engine";
import type { Kysely } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;

export type SignedDocument = Tables["signed_document"] & {
  /** Names of the editions' folders. */
  readonly editions: readonly string[];
};

/** Of one evaluation, or of all; those that were replaced too, oldest first. */
export async function readDocuments(db: Db, evaluationId?: EvaluationId): Promise<SignedDocument[]> {
  const rows = await db
    .selectFrom("signed_document")
    .selectAll()
    .where((row) => (evaluationId === undefined ? row.lit(true) : row("evaluation_id", "=", evaluationId)))
    .orderBy("attached_at")
    .orderBy("id")
    .execute();
  if (rows.length === 0) return [];
  const editions = await db
    .selectFrom("signed_document_edition as of_document")
    .innerJoin("edition", (join) =>
      join
        .onRef("edition.top_unit_id", "=", "of_document.top_unit_id")
        .onRef("edition.round_id", "=", "of_document.round_id")
        .onRef("edition.number", "=", "of_document.number"),
    )
    .select(["document_id", "folder"])
    .orderBy("folder")
    .execute();
  const byDocument = Map.groupBy(editions, ({ document_id }) => document_id);
  return rows.map((row) => ({
    ...row,
    editions: (byDocument.get(row.id) ?? []).map(({ folder }) => folder),
  }));
}

export interface PublishedHere {
  readonly folder: string;
  readonly topUnit: UnitId;
  readonly roundId: RoundId;
  readonly number: number;
  readonly series: string;
  readonly year: number;
  readonly publishedAt: Date;
}

/** Every edition of an evaluation, or of all, the newest of each round first. */
export async function readPublished(db: Db, evaluationId?: EvaluationId): Promise<PublishedHere[]> {
  return db
    .selectFrom("edition")
    .innerJoin("evaluation_round", "evaluation_round.round_id", "edition.round_id")
    .innerJoin("round", "round.id", "edition.round_id")
    .select([
      "folder",
      "edition.top_unit_id as topUnit",
      "edition.round_id as roundId",
      "edition.number as number",
      "index_code as series",
      "assessed_year as year",
      "published_at as publishedAt",
    ])
    .where((row) => (evaluationId === undefined ? row.lit(true) : row("evaluation_id", "=", evaluationId)))
    .orderBy("index_code")
    .orderBy("edition.round_id")
    .orderBy("edition.number", "desc")
    .execute();
}

export async function insertDocument(
  db: Db,
  row: Tables["signed_document"],
  editions: readonly PublishedHere[],
): Promise<void> {
  await db.insertInto("signed_document").values(row).execute();
  await db
    .insertInto("signed_document_edition")
    .values(
      editions.map(({ topUnit, roundId, number }) => ({
        document_id: row.id,
        top_unit_id: topUnit,
        round_id: roundId,
        number,
      })),
    )
    .execute();
}
