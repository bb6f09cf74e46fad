import { onCommit } from "@thang-diem/platform/command";
import { PEOPLE_CHAIN, type SignInContext } from "./context.ts";
import { findSession, type SessionFacts } from "./store.ts";

/**
 * How long what was read about a session is believed: so much later it is noticed that another process has ended it.
 */
const BELIEVED_MS = 5_000;
const KEPT_MAX = 5_000;

interface Recent {
  readonly sessions: Map<string, { readonly facts: SessionFacts; readonly readAt: number }>;
  /** Counts what this process has committed about people. */
  commits: number;
}

const recent = new WeakMap<SignInContext["database"]["db"], Recent>();

/**
 * A session, as it stood moments ago: people who type ask many times a second. Whatever this process
 * writes about people (a role, a closed account, an ended session) makes it read all of them anew.
 */
export async function findRecentSession(
  context: SignInContext,
  tokenHash: string,
  now: Date,
  idleSince: Date,
): Promise<SessionFacts | undefined> {
  const { sessions, ...state } = recentOf(context);
  const known = sessions.get(tokenHash);
  if (known !== undefined && Math.abs(now.getTime() - known.readAt) < BELIEVED_MS) return known.facts;
  const facts = await findSession(context.database.db, tokenHash, now, idleSince);
  // What was committed while this was read may not be in it.
  if (facts === undefined || recentOf(context).commits !== state.commits) return facts;
  if (sessions.size >= KEPT_MAX) sessions.clear();
  sessions.set(tokenHash, { facts, readAt: now.getTime() });
  return facts;
}

/** That somebody is here was written down: the next requests do not write it again. */
export function keepSeen(context: SignInContext, facts: SessionFacts, tokenHash: string, now: Date): void {
  const { sessions } = recentOf(context);
  const known = sessions.get(tokenHash);
  if (known?.facts === facts) sessions.set(tokenHash, { ...known, facts: { ...facts, lastSeenAt: now } });
}

/** What decides about people was written outside their chain: an evaluation that their office has set up. */
export function readSessionsAnew(context: Pick<SignInContext, "database">): void {
  const state = recentOf(context);
  state.commits += 1;
  state.sessions.clear();
}

function recentOf({ database }: Pick<SignInContext, "database">): Recent {
  const known = recent.get(database.db);
  if (known !== undefined) return known;
  const fresh: Recent = { sessions: new Map(), commits: 0 };
  recent.set(database.db, fresh);
  onCommit(database, PEOPLE_CHAIN, () => {
    fresh.commits += 1;
    fresh.sessions.clear();
  });
  return fresh;
}
