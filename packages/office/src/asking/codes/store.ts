import type { SurveyMode } from "@thang-diem/contract";
import type { UnitVersionId } from "@thang-diem/engine";
import type { Tables } from "@thang-diem/platform/db";
import { type Kysely, type Selectable, sql } from "kysely";

type Db = Kysely<Tables>;

/** In the order of their hashes: where a code stands says nothing about when it was given to whom. */
export async function insertCodes(
  db: Db,
  codes: readonly { readonly hash: string; readonly survey_id: string; readonly unit_id: UnitVersionId }[],
  mode: SurveyMode = "link",
): Promise<void> {
  const rows = codes
    .toSorted((a, b) => (a.hash < b.hash ? -1 : 1))
    .map((each) => ({ ...each, mode: mode === "link" ? null : mode, spent: false }));
  for (let at = 0; at < rows.length; at += 1_000)
    await db
      .insertInto("survey_code")
      .values(rows.slice(at, at + 1_000))
      .execute();
}

export interface CodeFound {
  readonly survey: Selectable<Tables["survey"]>;
  readonly unitVersionId: UnitVersionId;
  readonly spent: boolean;
  /** A link for everybody, or of a kiosk: it is never spent. */
  readonly isPublic: boolean;
  /** How somebody answers who comes by it. */
  readonly mode: SurveyMode;
}

export async function findCode(db: Db, hash: string): Promise<CodeFound | undefined> {
  const row = await db
    .selectFrom("survey_code")
    .innerJoin("survey", "survey.id", "survey_code.survey_id")
    .selectAll("survey")
    .select(["survey_code.unit_id", "survey_code.spent", "survey_code.mode"])
    .where("survey_code.hash", "=", hash)
    .executeTakeFirst();
  if (row === undefined) return findPublicLink(db, hash);
  const { unit_id: unitVersionId, spent, mode, ...survey } = row;
  return { survey, unitVersionId, spent, isPublic: false, mode: mode ?? "link" };
}

async function findPublicLink(db: Db, hash: string): Promise<CodeFound | undefined> {
  const row = await db
    .selectFrom("survey_public_link")
    .innerJoin("survey", "survey.id", "survey_public_link.survey_id")
    .selectAll("survey")
    .select(["survey_public_link.unit_id", "survey_public_link.mode"])
    .where("survey_public_link.hash", "=", hash)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { unit_id: unitVersionId, mode, ...survey } = row;
  return { survey, unitVersionId, spent: false, isPublic: true, mode: mode ?? "public" };
}

/** These replace what there was for the same units and the same mode. */
export async function putPublicLinks(
  db: Db,
  { surveyId, mode }: { readonly surveyId: string; readonly mode: "public" | "kiosk" },
  links: readonly { readonly unit_id: UnitVersionId; readonly hash: string }[],
): Promise<void> {
  const kept = mode === "public" ? null : mode;
  await db
    .deleteFrom("survey_public_link")
    .where("survey_id", "=", surveyId)
    .where("mode", kept === null ? "is" : "=", kept)
    .where(
      "unit_id",
      "in",
      links.map(({ unit_id }) => unit_id),
    )
    .execute();
  await db
    .insertInto("survey_public_link")
    .values(links.map((each) => ({ ...each, survey_id: surveyId, mode: kept })))
    .execute();
}

/**
 * Spends codes. Whoever comes with one of them at the same time waits, and finds it spent; all wait in one order.
 * @returns how many were not spent before
 */
export async function spendCodes(db: Db, hashes: readonly string[]): Promise<number> {
  if (hashes.length === 0) return 0;
  const { rows } = await sql`
    update survey_code set spent = true
    where hash in (
      select hash from survey_code where hash = any(${[...hashes]}::text[]) and not spent order by hash for update
    ) returning hash`.execute(db);
  return rows.length;
}

/** Deletes codes, links and contacts. @returns how many contacts there were */
export async function forgetCodes(db: Db, surveyId: string): Promise<number> {
  await db.deleteFrom("survey_code").where("survey_id", "=", surveyId).execute();
  await db.deleteFrom("survey_public_link").where("survey_id", "=", surveyId).execute();
  const gone = await db.deleteFrom("survey_contact").where("survey_id", "=", surveyId).executeTakeFirst();
  return Number(gone.numDeletedRows);
}

type Contact = Selectable<Tables["survey_contact"]>;

/** To whom codes were sent, sealed. */
export async function insertContacts(db: Db, rows: readonly Contact[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 1_000)
    await db
      .insertInto("survey_contact")
      .values(rows.slice(at, at + 1_000))
      .execute();
}

/** Takes a contact away with its code. False when the code was used: whoever holds it has answered. */
export async function dropContact(db: Db, id: string): Promise<boolean> {
  const contact = await db
    .selectFrom("survey_contact")
    .select("code_hash")
    .where("id", "=", id)
    .executeTakeFirst();
  if (contact === undefined) return true;
  const gone = await db
    .deleteFrom("survey_code")
    .where("hash", "=", contact.code_hash)
    .where("spent", "=", false)
    .executeTakeFirst();
  if (gone.numDeletedRows === 0n) return false;
  await db.deleteFrom("survey_contact").where("id", "=", id).execute();
  return true;
}
