import { sweepRequests } from "../data-requests/index.ts";
import { clearClosedContacts } from "../../people/account-records/index.ts";
import { sweepNotices } from "../../people/notices/index.ts";
import { forgetUnused, type SignInContext } from "../../people/sign-in/index.ts";
import { command } from "@thang-diem/platform/command";
import { exclusively } from "@thang-diem/platform/db";
import type { RetentionSettings } from "./settings.ts";
import { lastPurged } from "./store.ts";

type Context = Pick<SignInContext, "database" | "clock" | "log">;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const LOOK_MS = HOUR_MS;

/** How many records of each kind went. */
export type Purged = Readonly<Record<string, number>>;

/**
 * Removes what is older than its period, once a day; a line of the log says how much of what. What an evaluation rests
 * on, and the log itself, are not of this kind: they stay. Lists of samples go on the date that each of them states.
 *
 * @returns nothing where it was done within the last day
 */
export async function purgeDue(
  { database, clock }: Context,
  settings: RetentionSettings,
): Promise<Purged | undefined> {
  return exclusively(database, "retention", async () => {
    const now = clock();
    const last = await lastPurged(database.db);
    if (last !== undefined && now.getTime() - last.getTime() < DAY_MS) return undefined;
    const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
    return command(
      database,
      { actor: "retention", action: "retention.purge", object: "personal-data", clock },
      async ({ db, note }) => {
        const unused = await forgetUnused(db, { sessions: before(settings.sessionDays), now });
        const told = await sweepNotices(db, {
          notices: before(settings.noticeDays),
          letters: before(settings.letterDays),
        });
        const contacts = await clearClosedContacts(db, before(settings.closedContactDays), now);
        const requests = await sweepRequests(db, before(settings.requestDays));
        const purged: Purged = { ...unused, ...told, contacts, requests };
        note({ removed: purged, days: { ...settings } });
        return purged;
      },
    );
  });
}

/** Looks every hour. Gives back how to end it. */
export function startPurge(context: Context, settings: RetentionSettings): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  const look = () =>
    (running = purgeDue(context, settings).catch((err: unknown) =>
      context.log.error({ event: "job-failed", job: "retention", err }),
    ));
  const timer = setInterval(() => void look(), LOOK_MS).unref();
  void look();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
