import type { NoticeKind, Role } from "@thang-diem/contract";
import type { Bilingual } from "@thang-diem/engine";
import { dayInVietnam } from "@thang-diem/presentation";
import { type Kysely, sql } from "kysely";
import type { Tables } from "@thang-diem/platform/db";
import type { Audience, NoticeToSend } from "./notice.ts";

type Db = Kysely<Tables>;

/** Open accounts that hold one of the roles. */
export async function accountsOf(
  db: Db,
  { evaluationId, roles, organisationIds }: Audience,
): Promise<string[]> {
  if (roles.length === 0 || organisationIds?.length === 0) return [];
  const rows = await db
    .selectFrom("role_assignment")
    .innerJoin("account", "account.id", "account_id")
    .select("account_id")
    .distinct()
    .where("status", "!=", "closed")
    .where("taken_at", "is", null)
    .where("role", "in", roles)
    .where((each) => each.or([each("evaluation_id", "is", null), each("evaluation_id", "=", evaluationId)]))
    .$if(organisationIds !== undefined, (query) =>
      query.where(
        "role_assignment.organisation_id",
        "=",
        sql<string>`any (${[...(organisationIds ?? [])]}::uuid[])`,
      ),
    )
    .execute();
  return rows.map(({ account_id }) => account_id);
}

/**
 * Who stands in for one of these people on the day of a notice about an evaluation: for the role that it is sent to,
 * or for whichever where it is sent to the person. Both are told.
 */
export async function deputiesOf(
  db: Db,
  accountIds: readonly string[],
  { evaluationId, to, at }: Pick<NoticeToSend, "evaluationId" | "to" | "at">,
): Promise<string[]> {
  if (evaluationId === undefined || accountIds.length === 0) return [];
  const roles = "roles" in to ? to.roles : undefined;
  const rows = await db
    .selectFrom("delegation")
    .innerJoin("role_assignment", "role_assignment.id", "assignment_id")
    .innerJoin("account as deputy", "deputy.id", "deputy_id")
    .select("deputy_id")
    .distinct()
    .where("role_assignment.account_id", "=", sql<string>`any (${[...accountIds]}::uuid[])`)
    .where("delegation.ended_at", "is", null)
    .where("taken_at", "is", null)
    .where("deputy.status", "!=", "closed")
    .where("from_day", "<=", dayInVietnam(at))
    .where("to_day", ">=", dayInVietnam(at))
    .where((each) => each.or([each("evaluation_id", "is", null), each("evaluation_id", "=", evaluationId)]))
    .$if(roles !== undefined, (query) => query.where("role", "in", roles ?? []))
    .execute();
  return rows.map(({ deputy_id }) => deputy_id);
}

/** Open accounts that hold one of the roles, in whatever evaluation. */
export async function holdersOf(db: Db, roles: readonly Role[]): Promise<string[]> {
  const rows = await db
    .selectFrom("role_assignment")
    .innerJoin("account", "account.id", "account_id")
    .select("account_id")
    .distinct()
    .where("status", "!=", "closed")
    .where("taken_at", "is", null)
    .where("role", "in", roles)
    .execute();
  return rows.map(({ account_id }) => account_id);
}

/** Those that were not told of the matter before. */
export async function addNotices(
  db: Db,
  people: readonly { readonly id: string; readonly accountId: string }[],
  notice: NoticeToSend & { readonly matter: string },
): Promise<{ id: string; accountId: string }[]> {
  if (people.length === 0) return [];
  const { kind, text, link, matter, at, evaluationId } = notice;
  const { rows } = await sql<{ id: string; accountId: string }>`
    insert into notice (id, account_id, evaluation_id, kind, text_vi, text_en, link, matter, made_at)
    select p.id, p.account_id, ${evaluationId ?? null}::uuid, ${kind},
      ${text.vi.normalize("NFC")}, ${text.en.normalize("NFC")}, ${link}, ${matter}, ${at}
    from unnest(${people.map(({ id }) => id)}::uuid[], ${people.map(({ accountId }) => accountId)}::uuid[])
      as p (id, account_id)
    join account on account.id = p.account_id and account.status <> 'closed'
    on conflict (account_id, matter) do nothing
    returning id, account_id as "accountId"`.execute(db);
  return rows;
}

/** For those who have an address. */
export async function addLetters(db: Db, noticeIds: readonly string[], at: Date): Promise<void> {
  if (noticeIds.length === 0) return;
  await sql`
    insert into letter (notice_id, recipient, made_at, next_try_at)
    select notice.id, account.email, ${at}, ${at} from notice join account on account.id = account_id
    where notice.id = any (${[...noticeIds]}::uuid[]) and account.email <> ''`.execute(db);
}

export interface NoticeRow {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly text_vi: string;
  readonly text_en: string;
  readonly link: string;
  readonly made_at: Date;
  readonly read_at: Date | null;
}

export async function readNotices(
  db: Db,
  accountId: string,
  where: { readonly before?: string | undefined; readonly unread: boolean; readonly limit: number },
): Promise<NoticeRow[]> {
  const rows = await db
    .selectFrom("notice")
    .select(["id", "kind", "text_vi", "text_en", "link", "made_at", "read_at"])
    .where("account_id", "=", accountId)
    .$if(where.before !== undefined, (query) => query.where("id", "<", where.before ?? ""))
    .$if(where.unread, (query) => query.where("read_at", "is", null))
    .orderBy("id", "desc")
    .limit(where.limit)
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as NoticeKind }));
}

export async function unreadCount(db: Db, accountId: string): Promise<number> {
  const { n } = await db
    .selectFrom("notice")
    .select(sql<number>`count(*)::int`.as("n"))
    .where("account_id", "=", accountId)
    .where("read_at", "is", null)
    .executeTakeFirstOrThrow();
  return n;
}

export async function markRead(
  db: Db,
  accountId: string,
  ids: readonly string[] | undefined,
  at: Date,
): Promise<void> {
  await db
    .updateTable("notice")
    .set({ read_at: at })
    .where("account_id", "=", accountId)
    .where("read_at", "is", null)
    .$if(ids !== undefined, (query) => query.where("id", "=", sql<string>`any (${[...(ids ?? [])]}::uuid[])`))
    .execute();
}

// ---- letters

export interface LetterRow {
  readonly noticeId: string;
  readonly recipient: string;
  readonly kind: NoticeKind;
  readonly text: { readonly vi: string; readonly en: string };
  readonly link: string;
  readonly tries: number;
  /** The evaluation that it is about; absent where it is about none. */
  readonly about?: { readonly title: Bilingual; readonly year: number; readonly office: string };
}

/** What has waited too long is told by nobody any more; what was taken and never came back may have gone out. */
/** @returns how many were settled now */
export async function settleOldLetters(
  db: Db,
  now: Date,
  limits: { readonly madeBefore: Date; readonly takenBefore: Date },
): Promise<number> {
  const settle = (outcome: "too-old" | "uncertain") =>
    db.updateTable("letter").set({ outcome, outcome_at: now }).where("outcome", "is", null);
  const settled = [
    await settle("too-old")
      .where("taken_at", "is", null)
      .where("made_at", "<", limits.madeBefore)
      .executeTakeFirst(),
    await settle("uncertain").where("taken_at", "<", limits.takenBefore).executeTakeFirst(),
  ];
  return settled.reduce((sum, { numUpdatedRows }) => sum + Number(numUpdatedRows), 0);
}

export async function anyLetterDue(db: Db, now: Date): Promise<boolean> {
  return (
    (await db
      .selectFrom("letter")
      .select("notice_id")
      .where("outcome", "is", null)
      .where("taken_at", "is", null)
      .where("next_try_at", "<=", now)
      .limit(1)
      .executeTakeFirst()) !== undefined
  );
}

/** Takes letters that are due for this program alone: two that run at once take different ones. */
export async function takeLetters(db: Db, now: Date, limit: number): Promise<LetterRow[]> {
  const { rows } = await sql<Omit<LetterRow, "text" | "about"> & StoredText>`
    with due as (
      select notice_id from letter
      where outcome is null and taken_at is null and next_try_at <= ${now}
      order by next_try_at, notice_id limit ${limit} for update skip locked
    )
    update letter set taken_at = ${now}, tries = tries + 1
    from due, notice
      left join evaluation on evaluation.id = notice.evaluation_id
      left join organisation on organisation.id = evaluation.office_id
    where letter.notice_id = due.notice_id and notice.id = due.notice_id
    returning letter.notice_id as "noticeId", recipient, notice.kind, text_vi, text_en, link, tries,
      evaluation.title_vi, evaluation.title_en, evaluation.assessed_year as year,
      organisation.name as office`.execute(db);
  return rows.map(({ text_vi, text_en, title_vi, title_en, year, office, ...row }) => ({
    ...row,
    text: { vi: text_vi, en: text_en },
    ...(title_vi !== null &&
      title_en !== null &&
      year !== null &&
      office !== null && { about: { title: { vi: title_vi, en: title_en }, year, office } }),
  }));
}

interface StoredText {
  readonly text_vi: string;
  readonly text_en: string;
  readonly title_vi: string | null;
  readonly title_en: string | null;
  readonly year: number | null;
  readonly office: string | null;
}

export async function settleLetter(
  db: Db,
  noticeId: string,
  outcome: "sent" | "refused" | "uncertain",
  at: Date,
  error = "",
): Promise<void> {
  await db
    .updateTable("letter")
    .set({ outcome, outcome_at: at, last_error: error })
    .where("notice_id", "=", noticeId)
    .execute();
}

export async function putBackLetter(db: Db, noticeId: string, nextTryAt: Date, error: string): Promise<void> {
  await db
    .updateTable("letter")
    .set({ taken_at: null, next_try_at: nextTryAt, last_error: error })
    .where("notice_id", "=", noticeId)
    .execute();
}

/** Letters that are done with, and notices, made before their moments; a notice takes its letter along. */
export async function sweepNotices(
  db: Db,
  before: { readonly notices: Date; readonly letters: Date },
): Promise<{ letters: number; notices: number }> {
  const letters = await db
    .deleteFrom("letter")
    .where((each) =>
      each.or([
        each.and([each("outcome", "is not", null), each("made_at", "<", before.letters)]),
        each("notice_id", "in", each.selectFrom("notice").select("id").where("made_at", "<", before.notices)),
      ]),
    )
    .executeTakeFirstOrThrow();
  const notices = await db
    .deleteFrom("notice")
    .where("made_at", "<", before.notices)
    .executeTakeFirstOrThrow();
  return { letters: Number(letters.numDeletedRows), notices: Number(notices.numDeletedRows) };
}
