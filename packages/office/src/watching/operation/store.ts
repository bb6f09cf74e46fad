import { type Kysely, sql } from "kysely";
import type { Maintenance } from "@thang-diem/contract";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;

export interface DatabaseFacts {
  readonly readOnly: boolean;
  readonly now: Date;
  /** Tables with a trigger that does not fire. */
  readonly triggersOff: readonly string[];
  readonly indexesBroken: readonly string[];
  /** Whether the role that we work under may change the log. */
  readonly roleIsOwner: boolean;
  readonly newestLine: Date | undefined;
}

/** What the database says of itself. */
export async function databaseFacts(db: Db): Promise<DatabaseFacts> {
  const { rows } = await sql<Omit<DatabaseFacts, "newestLine"> & { readonly newestLine: Date | null }>`
    select pg_is_in_recovery() or current_setting('transaction_read_only')::boolean as "readOnly",
      clock_timestamp() as now,
      array(select distinct tgrelid::regclass::text from pg_trigger join pg_class c on c.oid = tgrelid
        where tgenabled in ('D', 'R') and c.relnamespace = 'public'::regnamespace order by 1) as "triggersOff",
      array(select indexrelid::regclass::text from pg_index join pg_class c on c.oid = indexrelid
        where not indisvalid and c.relnamespace = 'public'::regnamespace order by 1) as "indexesBroken",
      has_table_privilege('audit_line', 'delete') as "roleIsOwner",
      (select max(at) from audit_line) as "newestLine"`.execute(db);
  const [facts] = rows;
  if (facts === undefined) throw new Error("the database says nothing of itself");
  return { ...facts, newestLine: facts.newestLine ?? undefined };
}

export interface PostAndJobs {
  /** Waiting for more than an hour. */
  readonly lettersWaiting: number;
  /** Given up in the last seven days. */
  readonly lettersLost: number;
  /** Publications that ended with faults and that no later one has made good. */
  readonly publicationsFailed: number;
}

export async function postAndJobs(db: Db, now: Date): Promise<PostAndJobs> {
  const [hour, week] = [3_600_000, 7 * 86_400_000].map((ms) => new Date(now.getTime() - ms));
  const { rows } = await sql<PostAndJobs>`
    select (select count(*)::int from letter where outcome is null and made_at < ${hour}) as "lettersWaiting",
      (select count(*)::int from letter where outcome in ('refused', 'uncertain', 'too-old')
        and outcome_at > ${week}) as "lettersLost",
      (select count(*)::int from publication_job j where state = 'failed' and not exists (
        select from publication_job later where later.evaluation_id = j.evaluation_id
          and later.asked_at > j.asked_at)) as "publicationsFailed"`.execute(db);
  return rows[0] ?? { lettersWaiting: 0, lettersLost: 0, publicationsFailed: 0 };
}

/** Work on the installation that people are told of; empty texts where there is none. */
export async function maintenanceNow(db: Db): Promise<Maintenance> {
  const row = await db.selectFrom("maintenance").selectAll().executeTakeFirst();
  return row === undefined
    ? { vi: "", en: "", closed: false }
    : { vi: row.text_vi, en: row.text_en, closed: row.closed };
}

export async function setMaintenance(db: Db, { vi, en, closed }: Maintenance, since: Date): Promise<void> {
  const row = { text_vi: vi, text_en: en, closed, since };
  await db
    .insertInto("maintenance")
    .values(row)
    .onConflict((on) => on.column("single").doUpdateSet(row))
    .execute();
}

export async function removeMaintenance(db: Db): Promise<void> {
  await db.deleteFrom("maintenance").execute();
}

/** What those who watch the program want to know, each a number. */
export interface WatchedNumbers {
  readonly log_lines: number;
  readonly letters_waiting: number;
  readonly letters_lost: number;
  readonly publications_waiting: number;
  readonly publications_failed: number;
  readonly sessions: number;
}

export async function watchedNumbers(db: Db, now: Date): Promise<WatchedNumbers> {
  const { rows } = await sql<WatchedNumbers>`
    select (select coalesce(sum(number), 0)::float8 from audit_head) as log_lines,
      (select count(*)::int from letter where outcome is null) as letters_waiting,
      (select count(*)::int from letter where outcome in ('refused', 'uncertain', 'too-old')) as letters_lost,
      (select count(*)::int from publication_job where state in ('waiting', 'running')) as publications_waiting,
      (select count(*)::int from publication_job where state = 'failed') as publications_failed,
      (select count(*)::int from session where ended_at is null and expires_at > ${now}) as sessions`.execute(
    db,
  );
  const [numbers] = rows;
  if (numbers === undefined) throw new Error("the database counts nothing");
  return numbers;
}

/** When the log was last verified by somebody; undefined for never. */
export async function lastVerified(db: Db): Promise<Date | undefined> {
  const row = await db
    .selectFrom("audit_line")
    .select("at")
    .where("action", "=", "log.verify")
    .orderBy("at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.at;
}

export async function serverVersion(db: Db): Promise<string> {
  const { rows } = await sql<{
    version: string;
  }>`select current_setting('server_version') as version`.execute(db);
  return rows[0]?.version ?? "";
}
