import {
  announcingHouse,
  type AnnouncingHouse,
  BRIEFING_SECTIONS,
  type BriefingSection,
} from "@thang-diem/contract";
import type { Bilingual, EvaluationId } from "@thang-diem/engine";
import type { Kysely } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;

export interface KeptWords {
  readonly words: AnnouncingHouse;
  readonly sections: readonly BriefingSection[];
}

/** Of this evaluation, or else of the one whose words were kept last. */
export async function readWords(
  db: Db,
  evaluationId: EvaluationId,
): Promise<(KeptWords & { readonly own: boolean }) | undefined> {
  const rows = await db
    .selectFrom("announcement_words")
    .select(["evaluation_id", "words", "sections"])
    .orderBy("set_at", "desc")
    .execute();
  const row = rows.find(({ evaluation_id }) => evaluation_id === evaluationId) ?? rows[0];
  const words = row && announcingHouse.safeParse(row.words);
  if (row === undefined || words?.success !== true) return undefined;
  const kept: readonly unknown[] = Array.isArray(row.sections) ? row.sections : [];
  return {
    own: row.evaluation_id === evaluationId,
    words: words.data,
    sections: BRIEFING_SECTIONS.filter((section) => kept.includes(section)),
  };
}

export async function putWords(
  db: Db,
  {
    evaluationId,
    words,
    sections,
    by,
    at,
  }: KeptWords & {
    readonly evaluationId: EvaluationId;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  const set = { words: JSON.stringify(words), sections: JSON.stringify(sections), set_by: by, set_at: at };
  await db
    .insertInto("announcement_words")
    .values({ evaluation_id: evaluationId, ...set })
    .onConflict((conflict) => conflict.column("evaluation_id").doUpdateSet(set))
    .execute();
}

// ---- packages

export type Package = Omit<Tables["announcement_package"], "faults"> & { readonly faults: unknown };

/** The newest that was asked for. */
export async function newestPackage(db: Db, evaluationId: EvaluationId): Promise<Package | undefined> {
  return await db
    .selectFrom("announcement_package")
    .selectAll()
    .where("evaluation_id", "=", evaluationId)
    .orderBy("asked_at", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** The oldest that is not done; whoever asks holds the lock, so one that "runs" was left behind. */
export async function nextPackage(db: Db): Promise<Package | undefined> {
  return await db
    .selectFrom("announcement_package")
    .selectAll()
    .where("state", "in", ["waiting", "running"])
    .orderBy("asked_at")
    .limit(1)
    .executeTakeFirst();
}

/** @returns false where one is under way already */
export async function insertPackage(
  db: Db,
  row: {
    readonly id: string;
    readonly evaluationId: EvaluationId;
    readonly by: string;
    readonly at: Date;
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("announcement_package")
    .values({
      id: row.id,
      evaluation_id: row.evaluationId,
      state: "waiting",
      finished: 0,
      total: 0,
      files: 0,
      bytes: "0",
      sha256: null,
      faults: "[]",
      asked_by: row.by,
      asked_at: row.at,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export interface PackageChange {
  readonly state?: Package["state"];
  readonly finished?: number;
  readonly total?: number;
  readonly files?: number;
  readonly bytes?: string;
  readonly sha256?: string;
  readonly faults?: readonly Bilingual[];
  readonly endedAt?: Date;
}

/** @returns false where somebody has cancelled it meanwhile, in whatever process: then nothing is changed */
export async function updatePackage(db: Db, id: string, change: PackageChange): Promise<boolean> {
  const { faults, endedAt, ...plain } = change;
  const { numUpdatedRows } = await db
    .updateTable("announcement_package")
    .set({
      ...plain,
      ...(faults && { faults: JSON.stringify(faults) }),
      ...(endedAt && { ended_at: endedAt }),
    })
    .where("id", "=", id)
    .where("state", "in", ["waiting", "running"])
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** @returns how many were under way */
export async function cancelPackages(db: Db, evaluationId: EvaluationId, at: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable("announcement_package")
    .set({ state: "cancelled", ended_at: at })
    .where("evaluation_id", "=", evaluationId)
    .where("state", "in", ["waiting", "running"])
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
