import type { ComplaintOutcome } from "@thang-diem/contract";
import type { EvaluationId, ItemCode, RoundId, UnitId, UnitVersionId } from "@thang-diem/engine";
import type { Kysely } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;

/** As it is kept. */
export interface Complaint {
  readonly id: string;
  readonly number: number | null;
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
  /** "" for the result as a whole. */
  readonly item: ItemCode;
  /** The edition that it speaks of; null for the preview. */
  readonly edition: number | null;
  readonly text: string;
  readonly sentAt: Date;
  readonly outcome: ComplaintOutcome | null;
  readonly answer: string | null;
  readonly answerEn: string | null;
  readonly answeredAt: Date | null;
}

/** Complaints of an evaluation, or of one unit in it, oldest first. */
export async function readComplaints(
  db: Db,
  evaluationId: EvaluationId,
  unit?: { readonly roundId: RoundId; readonly unitVersionId: UnitVersionId },
): Promise<Complaint[]> {
  return db
    .selectFrom("preview_remark as complaint")
    .innerJoin("evaluation_round", "evaluation_round.round_id", "complaint.round_id")
    .select([
      "complaint.id",
      "number",
      "complaint.round_id as roundId",
      "complaint.unit_version_id as unitVersionId",
      "complaint.item",
      "edition",
      "text",
      "sent_at as sentAt",
      "outcome",
      "answer",
      "answer_en as answerEn",
      "answered_at as answeredAt",
    ])
    .where("evaluation_id", "=", evaluationId)
    .where((row) =>
      unit === undefined
        ? row.lit(true)
        : row.and([
            row("complaint.round_id", "=", unit.roundId),
            row("complaint.unit_version_id", "=", unit.unitVersionId),
          ]),
    )
    .orderBy("sent_at")
    .orderBy("number")
    .execute();
}

export async function insertComplaint(
  db: Db,
  row: Omit<
    Tables["preview_remark"],
    "outcome" | "answer" | "answer_en" | "answered_by" | "answered_at" | "number"
  > & { readonly number: number },
): Promise<void> {
  await db
    .insertInto("preview_remark")
    .values({ ...row, outcome: null, answer: null, answer_en: null, answered_by: null, answered_at: null })
    .execute();
}

export interface AnswerGiven {
  readonly outcome: ComplaintOutcome;
  readonly answer: string;
  readonly answerEn: string;
  readonly by: string;
  readonly at: Date;
}

/** Only one that has no answer yet. */
export async function putAnswer(db: Db, id: string, given: AnswerGiven): Promise<void> {
  await db
    .updateTable("preview_remark")
    .set({
      outcome: given.outcome,
      answer: given.answer,
      answer_en: given.answerEn === "" ? null : given.answerEn,
      answered_by: given.by,
      answered_at: given.at,
    })
    .where("id", "=", id)
    .where("answer", "is", null)
    .execute();
}

/** Rounds of evaluations that have an edition and complaints, with the series that they belong to. */
export async function readAnnouncedRounds(db: Db): Promise<
  {
    readonly evaluationId: EvaluationId;
    readonly roundId: RoundId;
    readonly series: string;
    readonly year: number;
  }[]
> {
  return db
    .selectFrom("evaluation_round")
    .innerJoin("round", "round.id", "evaluation_round.round_id")
    .select([
      "evaluation_id as evaluationId",
      "round_id as roundId",
      "index_code as series",
      "assessed_year as year",
    ])
    .where((row) =>
      row.and([
        row.exists(
          row.selectFrom("preview_remark").select("id").whereRef("preview_remark.round_id", "=", "round.id"),
        ),
        row.exists(row.selectFrom("edition").select("folder").whereRef("edition.round_id", "=", "round.id")),
      ]),
    )
    .orderBy("index_code")
    .orderBy("assessed_year")
    .execute();
}

export interface Announced {
  readonly topUnit: UnitId;
  readonly roundId: RoundId;
  /** Of the newest edition. */
  readonly edition: number;
  /** The date that it bears. */
  readonly publishedAt: Date;
  /** As it was announced; null for editions from before there were terms. */
  readonly lastDay: string | null;
}

/** The newest edition of each round that has one. */
export async function readAnnounced(db: Db, evaluationId: EvaluationId): Promise<Announced[]> {
  return db
    .selectFrom("edition")
    .innerJoin("evaluation_round", "evaluation_round.round_id", "edition.round_id")
    .leftJoin("complaint_term as term", (join) =>
      join.onRef("term.round_id", "=", "edition.round_id").onRef("term.edition", "=", "edition.number"),
    )
    .distinctOn("edition.round_id")
    .select([
      "edition.top_unit_id as topUnit",
      "edition.round_id as roundId",
      "edition.number as edition",
      "published_at as publishedAt",
      "last_day as lastDay",
    ])
    .where("evaluation_id", "=", evaluationId)
    .orderBy("edition.round_id")
    .orderBy("edition.number", "desc")
    .execute();
}

export async function insertTerm(db: Db, row: Tables["complaint_term"]): Promise<void> {
  await db
    .insertInto("complaint_term")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
