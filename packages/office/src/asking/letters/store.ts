import type { LetterKind, LetterWave } from "@thang-diem/contract";
import type { Tables } from "@thang-diem/platform/db";
import { type Kysely, type Selectable, sql } from "kysely";

type Db = Kysely<Tables>;
export type WaveRow = Selectable<Tables["survey_letter_wave"]>;

/** Contacts whose code is not spent, with what was sent to them before. */
export async function openContacts(
  db: Db,
  surveyId: string,
): Promise<readonly { readonly id: string; readonly sealed: string; readonly sent: number }[]> {
  const rows = await db
    .selectFrom("survey_contact")
    .innerJoin("survey_code", "survey_code.hash", "survey_contact.code_hash")
    .leftJoin("survey_letter", (join) =>
      join
        .onRef("survey_letter.contact_id", "=", "survey_contact.id")
        .on("survey_letter.outcome", "in", ["sent", "uncertain"]),
    )
    .select((select) => [
      "survey_contact.id",
      "survey_contact.sealed",
      select.fn.count<number>("survey_letter.wave").as("sent"),
    ])
    .where("survey_contact.survey_id", "=", surveyId)
    .where("survey_code.spent", "=", false)
    .groupBy(["survey_contact.id", "survey_contact.sealed"])
    .orderBy("survey_contact.id")
    .execute();
  return rows.map((row) => ({ ...row, sent: Number(row.sent) }));
}

/** Contacts that were in a wave of invitations already, whatever became of the letter. */
export async function invitedContacts(db: Db, surveyId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("survey_letter")
    .select("contact_id")
    .distinct()
    .where("survey_id", "=", surveyId)
    .execute();
  return new Set(rows.map(({ contact_id }) => contact_id));
}

export async function insertWave(db: Db, wave: WaveRow, contactIds: readonly string[]): Promise<void> {
  await db.insertInto("survey_letter_wave").values(wave).execute();
  await sql`
    insert into survey_letter (contact_id, survey_id, wave, made_at, next_try_at, tries)
    select id, ${wave.survey_id}, ${wave.number}, ${wave.made_at}, ${wave.made_at}, 0
    from unnest(${[...contactIds]}::uuid[]) id`.execute(db);
}

export function readWaves(db: Db, surveyId: string): Promise<WaveRow[]> {
  return db
    .selectFrom("survey_letter_wave")
    .selectAll()
    .where("survey_id", "=", surveyId)
    .orderBy("number")
    .execute();
}

type Counts = Pick<LetterWave, "sent" | "waiting" | "failed" | "answered">;

/** What became of the letters of each wave; none once the survey is closed. */
export async function countLetters(db: Db, surveyId: string): Promise<ReadonlyMap<number, Counts>> {
  const { rows } = await sql<Counts & { wave: number }>`
    select wave,
      count(*) filter (where outcome = 'sent')::int as sent,
      count(*) filter (where outcome is null)::int as waiting,
      count(*) filter (where outcome in ('refused', 'uncertain', 'too-old'))::int as failed,
      count(*) filter (where outcome = 'answered')::int as answered
    from survey_letter where survey_id = ${surveyId} group by wave`.execute(db);
  return new Map(rows.map(({ wave, ...counts }) => [wave, counts]));
}

/** @returns how many are settled as lost; whoever has answered meanwhile is not written to any more */
export async function settleOldOnes(
  db: Db,
  limits: { readonly madeBefore: Date; readonly takenBefore: Date },
): Promise<number> {
  await sql`
    update survey_letter set outcome = 'answered'
    from survey_contact contact join survey_code code on code.hash = contact.code_hash and code.spent
    where contact.id = survey_letter.contact_id and outcome is null and taken_at is null`.execute(db);
  const { rows } = await sql<{ lost: number }>`
    with lost as (
      update survey_letter set outcome = case when taken_at is null then 'too-old' else 'uncertain' end
      where outcome is null
        and (taken_at < ${limits.takenBefore} or taken_at is null and made_at < ${limits.madeBefore})
      returning 1
    ) select count(*)::int as lost from lost`.execute(db);
  return rows[0]?.lost ?? 0;
}

export async function anyDue(db: Db, now: Date): Promise<boolean> {
  const found = await db
    .selectFrom("survey_letter")
    .select("wave")
    .where("outcome", "is", null)
    .where("taken_at", "is", null)
    .where("next_try_at", "<=", now)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

export interface DueLetter {
  readonly contactId: string;
  readonly wave: number;
  readonly tries: number;
  readonly sealed: string;
  readonly kind: LetterKind;
  readonly message: string;
  readonly address: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly closesAt: Date;
}

/** Takes letters that are due for this program alone: two that run at once take different ones. */
export async function takeDue(db: Db, now: Date, limit: number): Promise<readonly DueLetter[]> {
  const { rows } = await sql<DueLetter>`
    with due as (
      select contact_id, wave from survey_letter
      where outcome is null and taken_at is null and next_try_at <= ${now}
      order by next_try_at, contact_id limit ${limit} for update skip locked
    )
    update survey_letter letter set taken_at = ${now}, tries = tries + 1
    from due, survey_contact contact, survey_letter_wave of_wave, survey
    where letter.contact_id = due.contact_id and letter.wave = due.wave
      and contact.id = letter.contact_id and survey.id = letter.survey_id
      and of_wave.survey_id = letter.survey_id and of_wave.number = letter.wave
    returning letter.contact_id as "contactId", letter.wave, letter.tries, contact.sealed, of_wave.kind,
      of_wave.message, of_wave.address, survey.title_vi as "titleVi",
      survey.title_en as "titleEn", survey.closes_at as "closesAt"`.execute(db);
  return rows;
}

export async function putLetter(
  db: Db,
  { contactId, wave }: Pick<DueLetter, "contactId" | "wave">,
  change: Partial<Pick<Selectable<Tables["survey_letter"]>, "outcome" | "taken_at" | "next_try_at">>,
): Promise<void> {
  await db
    .updateTable("survey_letter")
    .set(change)
    .where("contact_id", "=", contactId)
    .where("wave", "=", wave)
    .execute();
}
