import { type Kysely, sql } from "kysely";
import type { Tables } from "@thang-diem/platform/db";
import { PEOPLE_CHAIN } from "../../people/sign-in/index.ts";

type Db = Kysely<Tables>;

/** Names of accounts, organisations and evaluations by id, and of assessed units by the id of their version. */
export async function objectNames(
  db: Db,
  ids: readonly string[],
  unitVersionIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length + unitVersionIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select id::text, full_name as name from account where id = any (${[...ids]}::uuid[])
    union all select id::text, name from organisation where id = any (${[...ids]}::uuid[])
    union all select id::text, title_vi from evaluation where id = any (${[...ids]}::uuid[])
    union all select id::text, title_vi from round where id = any (${[...ids]}::uuid[])
    union all (select distinct on (unit_version_id) unit_version_id, name from evaluation_unit
    where unit_version_id = any (${[...unitVersionIds]}::text[]))`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/**
 * Sessions that are open now and that no line has opened for their account. Lines name the session, or all sessions
 * that a program has opened at once.
 */
export async function sessionsWithoutLine(
  db: Db,
  now: Date,
): Promise<{ readonly id: string; readonly signInName: string }[]> {
  const { rows } = await sql<{ id: string; signInName: string }>`
    select session.id::text as id, account.sign_in_name as "signInName"
    from session join account on account.id = session.account_id
    where session.ended_at is null and session.expires_at > ${now}
      and not exists (
        select from audit_line line
        where line.chain = ${PEOPLE_CHAIN} and line.action in ('session.open', 'account.redeem-code', 'key.make')
          and line.at between session.opened_at - interval '1 hour' and session.opened_at + interval '1 hour'
          and (line.object = session.account_id::text and line.details ->> 'session' = session.id::text
            or line.details -> 'sessions' -> (session.id::text) = to_jsonb(session.account_id::text)))
    order by account.sign_in_name, session.id`.execute(db);
  return rows;
}
