import type { EvaluationId, ItemCode, RoundId, UnitId, UnitVersionId } from "@thang-diem/engine";
import { type ExpressionBuilder, type Kysely, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Tables } from "@thang-diem/platform/db";
import type { UnitOfEvaluation } from "../../preparing/evaluations/index.ts";

type Db = Kysely<Tables>;
type UnitRef = Pick<UnitOfEvaluation, "topUnit" | "roundId" | "unitVersionId">;

const keyOf = ({ topUnit, roundId, unitVersionId }: UnitRef) => ({
  top_unit_id: topUnit,
  round_id: roundId,
  unit_version_id: unitVersionId,
});

export interface UseRow {
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
  readonly item: ItemCode;
  readonly page: string;
  readonly putBy: string;
  readonly putAt: Date;
}

export type DocumentRow = Tables["evidence_document"] & {
  readonly bytes: string | null;
  readonly kind: string | null;
  readonly uses: readonly UseRow[];
};

export interface DocumentFilter {
  readonly id?: string;
  readonly evaluationId?: EvaluationId;
  readonly organisationId?: string;
  readonly shownAs?: "unit" | "lead";
  readonly sha256?: string;
  readonly address?: string;
  readonly roundId?: RoundId;
  readonly unitVersionId?: UnitVersionId;
  readonly item?: ItemCode;
  readonly standing?: boolean;
}

/** Documents with the items that they serve now; filters of unit and item choose documents, not their uses. */
export async function readDocuments(db: Db, where: DocumentFilter): Promise<DocumentRow[]> {
  const inUse = where.roundId !== undefined || where.unitVersionId !== undefined || where.item !== undefined;
  const rows = await db
    .selectFrom("evidence_document as d")
    .leftJoin("evidence_content as c", "c.sha256", "d.sha256")
    .selectAll("d")
    .select(["c.bytes", "c.kind"])
    .select((each) => usesNow(each).as("uses"))
    .$if(where.id !== undefined, (query) => query.where("d.id", "=", where.id ?? ""))
    .where((row) =>
      where.evaluationId === undefined ? row.lit(true) : row("d.evaluation_id", "=", where.evaluationId),
    )
    .$if(where.organisationId !== undefined, (query) =>
      query.where("d.organisation_id", "=", where.organisationId ?? ""),
    )
    .$if(where.shownAs !== undefined, (query) => query.where("d.shown_as", "=", where.shownAs ?? "unit"))
    .$if(where.sha256 !== undefined, (query) =>
      query.where("d.sha256", "=", where.sha256 ?? "").where("d.address", "=", ""),
    )
    .$if(where.address !== undefined, (query) => query.where("d.address", "=", where.address ?? ""))
    .$if(where.standing === true, (query) => query.where("d.removed_at", "is", null))
    .$if(inUse, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom("evidence_use as s")
            .select("s.id")
            .whereRef("s.document_id", "=", "d.id")
            .where("s.taken_at", "is", null)
            .where((row) =>
              where.roundId === undefined ? row.lit(true) : row("s.round_id", "=", where.roundId),
            )
            .where((row) =>
              where.unitVersionId === undefined
                ? row.lit(true)
                : row("s.unit_version_id", "=", where.unitVersionId),
            )
            .where((row) => (where.item === undefined ? row.lit(true) : row("s.item", "=", where.item))),
        ),
      ),
    )
    .orderBy("d.added_at")
    .orderBy("d.id")
    .execute();
  return rows.map(({ uses, ...row }) => ({
    ...row,
    uses: uses.map(({ putAt, ...use }) => ({ ...use, putAt: new Date(putAt) })),
  }));
}

/** The items that a document serves now, those put first first. */
const usesNow = (each: ExpressionBuilder<WithDocument, "d">) =>
  jsonArrayFrom(
    each
      .selectFrom("evidence_use as u")
      .select([
        "round_id as roundId",
        "unit_version_id as unitVersionId",
        "item",
        "page",
        "put_by as putBy",
        "put_at as putAt",
      ])
      .whereRef("document_id", "=", "d.id")
      .where("taken_at", "is", null)
      .orderBy("put_at")
      .orderBy("item"),
  );
type WithDocument = Tables & { readonly d: Tables["evidence_document"] };

export type NewDocument = Pick<
  Tables["evidence_document"],
  "id" | "evaluation_id" | "organisation_id" | "name" | "added_by" | "added_at"
> &
  Partial<Tables["evidence_document"]>;

/** @returns false when the organisation shows the same content or page already */
export async function insertDocument(db: Db, document: NewDocument): Promise<boolean> {
  const blank = {
    shown_as: "unit" as const,
    address: "",
    sha256: null,
    copied_at: null,
    page_fault: "",
    checked_at: null,
    number: "",
    issued_on: null,
    issuer: "",
    reference_proposed: false,
    outside_year_reason: "",
    removed_by: null,
    removed_at: null,
  };
  const inserted = await db
    .insertInto("evidence_document")
    .values({ ...blank, ...document })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function updateDocument(
  db: Db,
  id: string,
  change: Partial<Tables["evidence_document"]>,
): Promise<void> {
  await db.updateTable("evidence_document").set(change).where("id", "=", id).execute();
}

/** @returns false when it serves the item already */
export async function putUse(
  db: Db,
  unit: UnitRef,
  use: {
    readonly id: string;
    readonly documentId: string;
    readonly item: ItemCode;
    readonly page: string;
    readonly by: string;
    readonly at: Date;
  },
): Promise<boolean> {
  const row = {
    ...keyOf(unit),
    id: use.id,
    item: use.item,
    document_id: use.documentId,
    page: use.page,
    put_by: use.by,
    put_at: use.at,
    taken_by: null,
    taken_at: null,
    taken_with_document: false,
  };
  const inserted = await db
    .insertInto("evidence_use")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(["round_id", "unit_version_id", "item", "document_id"])
        .where("taken_at", "is", null)
        .doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function setPage(
  db: Db,
  unit: UnitRef,
  documentId: string,
  item: ItemCode,
  page: string,
): Promise<void> {
  await db
    .updateTable("evidence_use")
    .set({ page })
    .where("round_id", "=", unit.roundId)
    .where("unit_version_id", "=", unit.unitVersionId)
    .where("item", "=", item)
    .where("document_id", "=", documentId)
    .where("taken_at", "is", null)
    .execute();
}

/** @param from one item only; without it from all of them, together with the document */
export async function takeUses(
  db: Db,
  documentId: string,
  by: string,
  at: Date,
  from?: UnitRef & { readonly item: ItemCode },
): Promise<void> {
  await db
    .updateTable("evidence_use")
    .set({ taken_by: by, taken_at: at, taken_with_document: from === undefined })
    .where("document_id", "=", documentId)
    .where("taken_at", "is", null)
    .where((row) =>
      from === undefined
        ? row.lit(true)
        : row.and([
            row("round_id", "=", from.roundId),
            row("unit_version_id", "=", from.unitVersionId),
            row("item", "=", from.item),
          ]),
    )
    .execute();
}

/** The uses that ended together with the document, for when it comes back. */
export async function usesTakenAt(
  db: Db,
  documentId: string,
  at: Date,
): Promise<(UseRow & { topUnit: UnitId })[]> {
  return db
    .selectFrom("evidence_use")
    .select([
      "top_unit_id as topUnit",
      "round_id as roundId",
      "unit_version_id as unitVersionId",
      "item",
      "page",
      "put_by as putBy",
      "put_at as putAt",
    ])
    .where("document_id", "=", documentId)
    .where("taken_at", "=", at)
    .where("taken_with_document", "=", true)
    .execute();
}

export async function assessedYear(db: Db, evaluationId: EvaluationId): Promise<number> {
  return (
    await db
      .selectFrom("evaluation")
      .select("assessed_year")
      .where("id", "=", evaluationId)
      .executeTakeFirstOrThrow()
  ).assessed_year;
}

/** Whether a leader's sign-off stands: none before the first one and after a return. */
export async function isSignedOff(db: Db, { topUnit, roundId, unitVersionId }: UnitRef): Promise<boolean> {
  const last = await db
    .selectFrom("sign_off")
    .select("returned_at")
    .where("top_unit_id", "=", topUnit)
    .where("round_id", "=", roundId)
    .where("unit_version_id", "=", unitVersionId)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return last !== undefined && last.returned_at === null;
}

/** The latest earlier evaluation of the same top unit in which the organisation showed anything. */
export async function earlierEvaluation(
  db: Db,
  unit: UnitOfEvaluation,
  organisationId: string,
  year: number,
): Promise<{ id: EvaluationId; year: number } | undefined> {
  return db
    .selectFrom("evaluation")
    .select(["id", "assessed_year as year"])
    .where("top_unit_id", "=", unit.topUnit)
    .where("assessed_year", "<", year)
    .where("status", "!=", "withdrawn")
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("evidence_document as d")
          .select("d.id")
          .whereRef("d.evaluation_id", "=", "evaluation.id")
          .where("d.organisation_id", "=", organisationId),
      ),
    )
    .orderBy("assessed_year", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Standing uses, counted for each item of a unit or for each unit with an item. */
export async function countUses(
  db: Db,
  of: { readonly roundId: RoundId; readonly unitVersionId?: UnitVersionId; readonly item?: ItemCode },
): Promise<{ item: ItemCode; unitVersionId: UnitVersionId; count: number }[]> {
  return db
    .selectFrom("evidence_use")
    .innerJoin("evidence_document", "evidence_document.id", "document_id")
    .select(["item", "unit_version_id as unitVersionId", sql<number>`count(*)::int`.as("count")])
    .where("round_id", "=", of.roundId)
    .where((row) =>
      of.unitVersionId === undefined ? row.lit(true) : row("unit_version_id", "=", of.unitVersionId),
    )
    .where((row) => (of.item === undefined ? row.lit(true) : row("item", "=", of.item)))
    .where("taken_at", "is", null)
    .where("removed_at", "is", null)
    .groupBy(["item", "unit_version_id"])
    .execute();
}

/** Contents that several units show in one evaluation. */
export async function contentsShownTwice(
  db: Db,
  evaluationId: EvaluationId,
): Promise<{ sha256: string; documentId: string; organisationId: string; name: string }[]> {
  return db
    .selectFrom("evidence_document as d")
    .select(["d.sha256", "d.id as documentId", "d.organisation_id as organisationId", "d.name"])
    .where("d.evaluation_id", "=", evaluationId)
    .where("d.removed_at", "is", null)
    .where("d.address", "=", "")
    .where("d.shown_as", "=", "unit")
    .where("d.sha256", "in", (query) =>
      query
        .selectFrom("evidence_document")
        .select("sha256")
        .where("evaluation_id", "=", evaluationId)
        .where("removed_at", "is", null)
        .where("address", "=", "")
        .where("shown_as", "=", "unit")
        .groupBy("sha256")
        .having(sql<boolean>`count(distinct organisation_id) > 1`),
    )
    .orderBy("d.sha256")
    .orderBy("d.added_at")
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, sha256: row.sha256 ?? "" })));
}

// ---- the signed report on paper

export type PaperRow = Tables["signed_paper"] & { readonly bytes: string; readonly kind: string };

/** The papers of a sign-off, the standing one first. */
export async function readPapers(db: Db, unit: UnitRef, number: number): Promise<PaperRow[]> {
  return db
    .selectFrom("signed_paper")
    .innerJoin("evidence_content", "evidence_content.sha256", "signed_paper.sha256")
    .selectAll("signed_paper")
    .select(["bytes", "kind"])
    .where("round_id", "=", unit.roundId)
    .where("unit_version_id", "=", unit.unitVersionId)
    .where("number", "=", number)
    .orderBy("replaced_at", (order) => order.desc().nullsFirst())
    .execute();
}

export async function hasPaper(db: Db, unit: UnitRef, number: number): Promise<boolean> {
  return (await readPapers(db, unit, number)).some(({ replaced_at }) => replaced_at === null);
}

/** Puts a paper in place of the one that stands, which is kept. */
export async function replacePaper(
  db: Db,
  unit: UnitRef,
  paper: Omit<Tables["signed_paper"], "top_unit_id" | "round_id" | "unit_version_id" | "replaced_at">,
): Promise<void> {
  await db
    .updateTable("signed_paper")
    .set({ replaced_at: paper.brought_at })
    .where("round_id", "=", unit.roundId)
    .where("unit_version_id", "=", unit.unitVersionId)
    .where("number", "=", paper.number)
    .where("replaced_at", "is", null)
    .execute();
  await db
    .insertInto("signed_paper")
    .values({ ...keyOf(unit), ...paper, replaced_at: null })
    .execute();
}
