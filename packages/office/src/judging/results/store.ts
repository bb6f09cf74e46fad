import type { EvaluationId, ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import type { PassedOver, PointSum } from "@thang-diem/contract";
import { type Kysely, sql } from "kysely";
import type { Tables } from "@thang-diem/platform/db";
import { PEOPLE_CHAIN } from "../../people/sign-in/index.ts";
import { chainOf } from "../../preparing/evaluations/index.ts";
import { sumOf } from "../self-assessment/index.ts";
import { NAMES, type Part, within } from "../standing/index.ts";

type Db = Kysely<Tables>;

interface OfItem {
  readonly unitVersionId: UnitVersionId;
  readonly item: ItemCode;
}

/**
 * What says in short whether anything may have changed that an evaluation's result rests on: the lines of the log that
 * every write leaves in the same commit, the names of people and bodies (their chain is left out, for it has a line for
 * each sign-in), and how many moments of the calendar are over. Left out too are the chains of surveys, which hold
 * answers until a line of the evaluation says that they have become figures, and those of other evaluations; what is
 * published has lines in the main chain. Equal stamps mean equal answers.
 */
export async function readStamp(db: Db, evaluationId: EvaluationId, now: Date): Promise<string> {
  const own = chainOf({ evaluationId });
  const { rows } = await sql<{ stamp: string }>`
    select concat_ws(' ',
      (select sum(number) from audit_head where chain <> ${PEOPLE_CHAIN} and not starts_with(chain, 'survey ')
        and (chain = ${own} or starts_with(chain, ${`${own} `}) or not starts_with(chain, 'evaluation '))),
      ${NAMES},
      (select count(*) filter (where opens_at <= ${now}) + count(*) filter (where closes_at <= ${now})
        from phase where evaluation_id = ${evaluationId}),
      (select count(*) from extension where evaluation_id = ${evaluationId} and closes_at <= ${now})) as stamp`.execute(
    db,
  );
  return rows[0]?.stamp ?? "";
}

export type TypedField = OfItem & { readonly fact: string; readonly value: string };

/** Fields as they stand in the forms of a part, notes left out. */
export async function readTypedFields(db: Db, part: Part): Promise<TypedField[]> {
  const query = db
    .selectFrom("claim_field")
    .select(["unit_version_id as unitVersionId", "item", "field as fact", "value"])
    .where("round_id", "=", part.roundId)
    .where("field", "not like", "@%")
    .where("value", "!=", "");
  return within(query, part).orderBy("item").orderBy("field").execute();
}

/** Sign-offs that stand, by unit. */
export async function readSignOffs(db: Db, roundId: RoundId): Promise<Map<UnitVersionId, PointSum>> {
  const rows = await db
    .selectFrom("sign_off")
    .select([
      "unit_version_id",
      "self_points",
      "self_maximum",
      "bonus_points",
      "bonus_maximum",
      "penalty_points",
    ])
    .where("round_id", "=", roundId)
    .where("returned_at", "is", null)
    .execute();
  return new Map(rows.map((row) => [row.unit_version_id, sumOf(row)]));
}

/** Proposals to exempt that nobody has decided. */
export async function readOpenExemptions(db: Db, roundId: RoundId): Promise<OfItem[]> {
  return db
    .selectFrom("exemption")
    .select(["unit_version_id as unitVersionId", "item"])
    .where("round_id", "=", roundId)
    .where("verdict", "is", null)
    .execute();
}

/** Items on which somebody who checked a sample again found otherwise. */
export async function readDifferingRechecks(db: Db, roundId: RoundId): Promise<OfItem[]> {
  return db
    .selectFrom("recheck")
    .select(["unit_version_id as unitVersionId", "item"])
    .where("round_id", "=", roundId)
    .where("verdict", "=", "differs")
    .execute();
}

// ---- approval and re-opening

export type Approval = Pick<
  Tables["result_approval"],
  "number" | "content_sha256" | "approved_name" | "approved_at" | "withdrawn_at" | "withdrawn_reason"
> & { readonly passedOver: PassedOver | undefined };

/** Newest first. */
export async function readApprovals(db: Db, evaluationId: EvaluationId): Promise<Approval[]> {
  const rows = await db
    .selectFrom("result_approval")
    .select(["number", "content_sha256", "approved_name", "approved_at", "withdrawn_at", "withdrawn_reason"])
    .select(["unheld", "unheld_reason", "unheld_reason_en"])
    .where("evaluation_id", "=", evaluationId)
    .orderBy("number", "desc")
    .execute();
  return rows.map(withPassedOver);
}

interface PassedOverColumns {
  readonly unheld: unknown;
  readonly unheld_reason: string | null;
  readonly unheld_reason_en: string | null;
}

function withPassedOver<Row extends PassedOverColumns>({
  unheld,
  unheld_reason,
  unheld_reason_en,
  ...row
}: Row): Omit<Row, keyof PassedOverColumns> & { readonly passedOver: PassedOver | undefined } {
  return {
    ...row,
    passedOver:
      unheld === null
        ? undefined
        : {
            phases: unheld as PassedOver["phases"],
            reason: unheld_reason ?? "",
            reasonEn: unheld_reason_en ?? "",
          },
  };
}

export async function insertApproval(
  db: Db,
  row: {
    readonly evaluationId: EvaluationId;
    readonly number: number;
    readonly sha256: string;
    readonly by: string;
    readonly name: string;
    readonly at: Date;
    readonly passedOver: PassedOver | undefined;
  },
): Promise<void> {
  await db
    .insertInto("result_approval")
    .values({
      evaluation_id: row.evaluationId,
      number: row.number,
      content_sha256: row.sha256,
      approved_by: row.by,
      approved_name: row.name,
      approved_at: row.at,
      withdrawn_at: null,
      withdrawn_by: null,
      withdrawn_reason: null,
      ...columnsOf(row.passedOver),
    })
    .execute();
}

function columnsOf(passed: PassedOver | undefined) {
  return {
    unheld: passed === undefined ? null : JSON.stringify(passed.phases),
    unheld_reason: passed?.reason ?? null,
    unheld_reason_en: passed?.reasonEn ?? null,
  };
}

export async function withdrawApproval(
  db: Db,
  evaluationId: EvaluationId,
  { by, at, reason }: { readonly by: string; readonly at: Date; readonly reason: string },
): Promise<void> {
  await db
    .updateTable("result_approval")
    .set({ withdrawn_at: at, withdrawn_by: by, withdrawn_reason: reason })
    .where("evaluation_id", "=", evaluationId)
    .where("withdrawn_at", "is", null)
    .execute();
}

export interface EditionLine {
  readonly roundId: RoundId;
  readonly editionId: string;
  readonly fingerprint: string;
  readonly number: number;
  readonly publishedAt: Date;
}

/** Editions of the rounds of an evaluation, newest first. */
export async function readEditions(db: Db, evaluationId: EvaluationId): Promise<EditionLine[]> {
  return db
    .selectFrom("edition")
    .innerJoin("evaluation_round", "evaluation_round.round_id", "edition.round_id")
    .select([
      "edition.round_id as roundId",
      "folder as editionId",
      "manifest_sha256 as fingerprint",
      "number",
      "published_at as publishedAt",
    ])
    .where("evaluation_id", "=", evaluationId)
    .orderBy("number", "desc")
    .orderBy("evaluation_round.ordinal")
    .execute();
}

// ---- publication jobs

export type Job = Pick<
  Tables["publication_job"],
  | "id"
  | "evaluation_id"
  | "published_on"
  | "state"
  | "step"
  | "finished"
  | "total"
  | "asked_by"
  | "asked_at"
  | "ended_at"
> & {
  readonly editions: readonly JobEdition[];
  readonly faults: readonly { readonly vi: string; readonly en: string }[];
  /** Why there is a correction, as whoever publishes it says. */
  readonly reason: { readonly vi: string; readonly en: string } | undefined;
  readonly passedOver: PassedOver | undefined;
};

export interface JobEdition {
  readonly roundId: RoundId;
  readonly editionId: string;
  readonly outcome: "published" | "unchanged";
  readonly fingerprint: string;
}

const JOB = [
  "id",
  "evaluation_id",
  "published_on",
  "state",
  "step",
  "finished",
  "total",
  "asked_by",
  "asked_at",
  "ended_at",
  "editions",
  "faults",
  "reason_vi",
  "reason_en",
  "unheld",
  "unheld_reason",
  "unheld_reason_en",
] as const;

export async function newestJob(db: Db, evaluationId: EvaluationId): Promise<Job | undefined> {
  const row = await db
    .selectFrom("publication_job")
    .select(JOB)
    .where("evaluation_id", "=", evaluationId)
    .orderBy("asked_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && asJob(row);
}

/** The oldest job that is not done; whoever asks holds the lock on jobs, so one that "runs" was left behind. */
export async function nextJob(db: Db): Promise<Job | undefined> {
  const row = await db
    .selectFrom("publication_job")
    .select(JOB)
    .where("state", "in", ["waiting", "running"])
    .orderBy("asked_at")
    .limit(1)
    .executeTakeFirst();
  return row && asJob(row);
}

function asJob({
  reason_vi,
  reason_en,
  ...row
}: Omit<Job, "editions" | "faults" | "reason" | "passedOver"> &
  PassedOverColumns & {
    readonly editions: unknown;
    readonly faults: unknown;
    readonly reason_vi: string | null;
    readonly reason_en: string | null;
  }): Job {
  return {
    ...withPassedOver(row),
    editions: row.editions as Job["editions"],
    faults: row.faults as Job["faults"],
    reason: reason_vi === null || reason_en === null ? undefined : { vi: reason_vi, en: reason_en },
  };
}

/** @returns whether there is none under way for this evaluation, so that this one was added */
export async function insertJob(
  db: Db,
  job: {
    readonly id: string;
    readonly evaluationId: EvaluationId;
    readonly publishedOn: string;
    readonly by: string;
    readonly at: Date;
    readonly passedOver: PassedOver | undefined;
    readonly reason: { readonly vi: string; readonly en: string } | undefined;
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("publication_job")
    .values({
      id: job.id,
      evaluation_id: job.evaluationId,
      published_on: job.publishedOn,
      state: "waiting",
      step: "editions",
      finished: 0,
      total: 0,
      editions: "[]",
      faults: "[]",
      asked_by: job.by,
      asked_at: job.at,
      ended_at: null,
      ...columnsOf(job.passedOver),
      reason_vi: job.reason?.vi ?? null,
      reason_en: job.reason?.en ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function updateJob(
  db: Db,
  id: string,
  set: {
    readonly state?: Job["state"];
    readonly step?: Job["step"];
    readonly finished?: number;
    readonly total?: number;
    readonly editions?: readonly JobEdition[];
    readonly faults?: Job["faults"];
    readonly endedAt?: Date;
  },
): Promise<void> {
  const { editions, faults, endedAt, ...plain } = set;
  await db
    .updateTable("publication_job")
    .set({
      ...plain,
      ...(editions && { editions: JSON.stringify(editions) }),
      ...(faults && { faults: JSON.stringify(faults) }),
      ...(endedAt && { ended_at: endedAt }),
    })
    .where("id", "=", id)
    .execute();
}
