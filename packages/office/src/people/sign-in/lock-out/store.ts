import { sql, type Kysely } from "kysely";
import type { Tables } from "@thang-diem/platform/db";

type Db = Kysely<Tables>;

/** How failures turn into waiting. */
export interface WaitingRule {
  /** Failures still remembered after some time without one. */
  readonly remembered: (failures: number, quiet_minutes: number) => number;
  readonly minutesAfter: (failures: number) => number;
}

/**
 * Counts a guess unless the key is locked. The row is held
 * meanwhile: guesses sent at once are counted one after the other.
 */
export async function reserveAttempt(
  db: Db,
  key: string,
  now: Date,
  rule: WaitingRule,
): Promise<{ taken: true } | { taken: false; lockedUntil: Date }> {
  return db.transaction().execute(async (trx) => {
    await trx
      .insertInto("lock_out")
      .values({ key, failures: 0, last_failure_at: now, locked_until: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const row = await trx
      .selectFrom("lock_out")
      .selectAll()
      .where("key", "=", key)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (row.locked_until !== null && row.locked_until > now)
      return { taken: false, lockedUntil: row.locked_until };
    const failures =
      rule.remembered(row.failures, (now.getTime() - row.last_failure_at.getTime()) / 60_000) + 1;
    const minutes = rule.minutesAfter(failures);
    const locked_until = minutes === 0 ? null : new Date(now.getTime() + minutes * 60_000);
    await trx
      .updateTable("lock_out")
      .set({ failures, last_failure_at: now, locked_until })
      .where("key", "=", key)
      .execute();
    return { taken: true };
  });
}

/** The guess just counted was right: it leaves the count, the others stay. */
export async function forgetOneAttempt(db: Db, key: string): Promise<void> {
  await db
    .updateTable("lock_out")
    .set({ failures: sql`greatest(0, failures - 1)`, locked_until: null })
    .where("key", "=", key)
    .execute();
}

export async function clearAttempts(db: Db, key: string): Promise<void> {
  await db.deleteFrom("lock_out").where("key", "=", key).execute();
}

interface CountedPerson {
  readonly signInName: string;
  readonly accountId: string;
}

/** Everything that was counted about a person, from wherever it came. */
export async function clearPerson(db: Db, person: CountedPerson): Promise<void> {
  await db.deleteFrom("lock_out").where(aboutPerson(person)).execute();
}

/** Until when a person waits at the place where the wait is longest. */
export async function lockOf(db: Db, person: CountedPerson): Promise<Date | undefined> {
  const row = await db
    .selectFrom("lock_out")
    .select(({ fn }) => fn.max("locked_until").as("until"))
    .where(aboutPerson(person))
    .executeTakeFirst();
  return row?.until ?? undefined;
}

function aboutPerson({ signInName, accountId }: CountedPerson) {
  return sql<boolean>`(starts_with(key, ${`place:${signInName} `}) or starts_with(key, ${`device:${accountId} `})
    or starts_with(key, ${`factor:${accountId}`}))`;
}

/** Counts that nobody waits for any more. */
export async function sweepAttempts(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("lock_out")
    .where("last_failure_at", "<", before)
    .where((each) => each.or([each("locked_until", "is", null), each("locked_until", "<", before)]))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
