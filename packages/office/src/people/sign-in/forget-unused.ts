import { forgetOldDevices } from "./known-devices/index.ts";
import { sweepAttempts } from "./lock-out/index.ts";
import type { SignInContext } from "./context.ts";
import { sweepSessions } from "./store.ts";

/** Wrong guesses are believed for a day; after two nobody waits for them. */
const ATTEMPT_MS = 2 * 86_400_000;

/** Removes sessions that ended before a moment, guesses that nobody waits for, browsers that nobody uses. */
export async function forgetUnused(
  db: SignInContext["database"]["db"],
  { sessions, now }: { readonly sessions: Date; readonly now: Date },
): Promise<{ sessions: number; attempts: number; devices: number }> {
  return {
    sessions: await sweepSessions(db, sessions),
    attempts: await sweepAttempts(db, new Date(now.getTime() - ATTEMPT_MS)),
    devices: await forgetOldDevices(db, now),
  };
}
