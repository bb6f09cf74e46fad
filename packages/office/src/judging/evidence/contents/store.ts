import type { ItemCode, RoundId, UnitId, UnitVersionId } from "@thang-diem/engine";
import { SIGNED_PAPER } from "@thang-diem/contract";
import { type Kysely, sql } from "kysely";
import type { Tables } from "@thang-diem/platform/db";
import type { UnitOfEvaluation } from "../../../preparing/evaluations/index.ts";

type Db = Kysely<Tables>;
type UnitRef = Pick<UnitOfEvaluation, "topUnit" | "roundId" | "unitVersionId">;

const keyOf = ({ topUnit, roundId, unitVersionId }: UnitRef) => ({
  top_unit_id: topUnit,
  round_id: roundId,
  unit_version_id: unitVersionId,
});

export async function keepContent(
  db: Db,
  content: { readonly sha256: string; readonly bytes: number; readonly kind: string; readonly at: Date },
): Promise<void> {
  const { sha256, bytes, kind, at } = content;
  await db
    .insertInto("evidence_content")
    .values({ sha256, bytes: String(bytes), kind, stored_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What the disk must hold, in the order of the fingerprints; a page at a time. */
export async function contentsAfter(
  db: Db,
  sha256: string,
  count: number,
): Promise<{ sha256: string; bytes: number }[]> {
  const rows = await db
    .selectFrom("evidence_content")
    .select(["sha256", "bytes"])
    .where("sha256", ">", sha256)
    .orderBy("sha256")
    .limit(count)
    .execute();
  return rows.map(({ sha256: name, bytes }) => ({ sha256: name, bytes: Number(bytes) }));
}

export async function hasContent(db: Db, sha256: string): Promise<boolean> {
  return (
    (await db
      .selectFrom("evidence_content")
      .select("sha256")
      .where("sha256", "=", sha256)
      .executeTakeFirst()) !== undefined
  );
}

export async function countContents(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom("evidence_content")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Whoever announces a file in the name of an organisation waits here: the room is counted and taken at once. */
export async function lockRoom(db: Db, organisationId: string): Promise<void> {
  await db
    .selectFrom("organisation")
    .select("id")
    .where("id", "=", organisationId)
    .forNoKeyUpdate()
    .execute();
}

/**
 * What the standing files of an organisation take in an evaluation, each content once, with the signed papers
 * of the unit and what is on its way.
 */
export async function bytesOf(db: Db, unit: UnitOfEvaluation, organisationId: string): Promise<number> {
  const { rows } = await sql<{ bytes: string }>`
    select (
      coalesce((select sum(c.bytes) from evidence_content c where c.sha256 in
        (select sha256 from evidence_document
         where evaluation_id = ${unit.evaluationId} and organisation_id = ${organisationId} and removed_at is null
         union select sha256 from signed_paper
         where round_id = ${unit.roundId} and unit_version_id = ${unit.unitVersionId})), 0)
      + coalesce((select sum(u.bytes) from evidence_upload u
        where u.round_id = ${unit.roundId} and u.unit_version_id = ${unit.unitVersionId}), 0)
    )::text as bytes`.execute(db);
  return Number(rows[0]?.bytes ?? 0);
}

/** What the signed papers of a unit take, with those that were replaced and those on their way. */
export async function paperBytesOf(db: Db, { roundId, unitVersionId }: UnitRef): Promise<number> {
  const { rows } = await sql<{ bytes: string }>`
    select (
      coalesce((select sum(c.bytes) from evidence_content c where c.sha256 in
        (select sha256 from signed_paper where round_id = ${roundId} and unit_version_id = ${unitVersionId})), 0)
      + coalesce((select sum(u.bytes) from evidence_upload u
                  where u.round_id = ${roundId} and u.unit_version_id = ${unitVersionId}
                    and u.item = ${SIGNED_PAPER}), 0)
    )::text as bytes`.execute(db);
  return Number(rows[0]?.bytes ?? 0);
}

export interface UploadRow {
  readonly id: string;
  readonly topUnit: UnitId;
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
  readonly item: ItemCode;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  /** What it was found to be when it was proven; null before that. */
  readonly verifiedKind: string | null;
  /** From then on nothing more is taken: the server proves what has arrived. */
  readonly sealedAt: Date | null;
  readonly begunAt: Date;
}

const UPLOAD = [
  "id",
  "top_unit_id as topUnit",
  "round_id as roundId",
  "unit_version_id as unitVersionId",
  "item",
  "name",
  "bytes",
  "sha256",
  "verified_kind as verifiedKind",
  "sealed_at as sealedAt",
  "begun_at as begunAt",
] as const;

/** The same file for the same item is one upload, whoever begins it again. */
export async function beginUpload(
  db: Db,
  unit: UnitRef,
  upload: {
    readonly id: string;
    readonly item: ItemCode;
    readonly name: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly by: string;
    readonly at: Date;
  },
): Promise<UploadRow> {
  await db
    .insertInto("evidence_upload")
    .values({
      ...keyOf(unit),
      id: upload.id,
      item: upload.item,
      name: upload.name,
      bytes: String(upload.bytes),
      sha256: upload.sha256,
      begun_by: upload.by,
      begun_at: upload.at,
      verified_kind: null,
      sealed_at: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["round_id", "unit_version_id", "item", "sha256"])
        .doUpdateSet({ begun_at: upload.at }),
    )
    .execute();
  const row = await db
    .selectFrom("evidence_upload")
    .select(UPLOAD)
    .where("round_id", "=", unit.roundId)
    .where("unit_version_id", "=", unit.unitVersionId)
    .where("item", "=", upload.item)
    .where("sha256", "=", upload.sha256)
    .executeTakeFirstOrThrow();
  return { ...row, bytes: Number(row.bytes) };
}

export async function readUploads(
  db: Db,
  unit: UnitRef,
  only: { readonly id?: string; readonly item?: ItemCode } = {},
): Promise<UploadRow[]> {
  const rows = await db
    .selectFrom("evidence_upload")
    .select(UPLOAD)
    .where("round_id", "=", unit.roundId)
    .where("unit_version_id", "=", unit.unitVersionId)
    .$if(only.id !== undefined, (query) => query.where("id", "=", only.id ?? ""))
    .where((row) => (only.item === undefined ? row.lit(true) : row("item", "=", only.item)))
    .orderBy("begun_at")
    .execute();
  return rows.map((row) => ({ ...row, bytes: Number(row.bytes) }));
}

export async function markVerified(db: Db, id: string, kind: string): Promise<void> {
  await db.updateTable("evidence_upload").set({ verified_kind: kind }).where("id", "=", id).execute();
}

export async function endUpload(db: Db, id: string): Promise<void> {
  await db.deleteFrom("evidence_upload").where("id", "=", id).execute();
}

/** What was announced, or announced again, before a moment; of one unit or of all. */
export async function uploadsBegunBefore(
  db: Db,
  moment: Date,
  unit?: Pick<UnitRef, "roundId" | "unitVersionId">,
): Promise<{ id: string; begunAt: Date }[]> {
  return db
    .selectFrom("evidence_upload")
    .select(["id", "begun_at as begunAt"])
    .where("begun_at", "<", moment)
    .where((row) =>
      unit === undefined
        ? row.lit(true)
        : row.and([row("round_id", "=", unit.roundId), row("unit_version_id", "=", unit.unitVersionId)]),
    )
    .execute();
}

export async function uploadIds(db: Db): Promise<Set<string>> {
  return new Set((await db.selectFrom("evidence_upload").select("id").execute()).map(({ id }) => id));
}

/**
 * Works on an upload that nobody else changes meanwhile, in whichever process; `undefined` when it is gone. The row is
 * locked until the work has ended.
 */
export async function withUpload<T>(
  db: Db,
  id: string,
  work: (db: Db, upload: Pick<UploadRow, "sealedAt">) => Promise<T>,
): Promise<T | undefined> {
  return db.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom("evidence_upload")
      .select("sealed_at as sealedAt")
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirst();
    return row && (await work(transaction, row));
  });
}

export async function sealUpload(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable("evidence_upload").set({ sealed_at: at }).where("id", "=", id).execute();
}
