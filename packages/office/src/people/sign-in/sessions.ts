import { everyoneMay, grantsOf, type Permission, type Person, type Stage } from "@thang-diem/contract";
import { command, type AuditedTransaction, type CommandLine } from "@thang-diem/platform/command";
import { newId } from "@thang-diem/platform/ids";
import { PEOPLE_CHAIN, type Device, type SignInContext } from "./context.ts";
import { findRecentSession, keepSeen } from "./recent-sessions.ts";
import { randomToken, tokenHash } from "./secrets.ts";
import { addSession, endSessions, replaceToken, touchSession, type SessionFacts } from "./store.ts";

export { endIssued } from "./store.ts";

/** Somebody behind a live session. */
export interface SignedIn extends SessionFacts {
  readonly stage: Stage;
}

/** What goes into the cookie; the database holds its hash alone. */
export interface OpenedSession {
  readonly token: string;
  readonly expiresAt: Date;
}

/** A session is stamped at most this often. */
const STAMP_MS = 60_000;
/** Whoever stops half way starts again. */
const HALF_WAY_MINUTES = 15;

export function actorOf(signInName: string): string {
  return `account:${signInName}`;
}

/** One audited transaction of somebody in the log of people. */
export function asPerson<T>(
  { database, clock }: SignInContext,
  signInName: string,
  action: string,
  object: string,
  work: (transaction: AuditedTransaction) => Promise<T>,
  options: Pick<CommandLine, "refusalLeavesLine"> = {},
): Promise<T> {
  const line = { actor: actorOf(signInName), action, object, chain: PEOPLE_CHAIN, clock, ...options };
  return command(database, line, work);
}

/** Opens a session inside the transaction that says why. */
export async function openSession(
  { clock, policy }: SignInContext,
  { db, note }: AuditedTransaction,
  accountId: string,
  how: { readonly with: string; readonly secondFactorPassed: boolean; readonly issuerSid?: string },
  device: Device,
): Promise<OpenedSession> {
  const [token, openedAt] = [randomToken(), clock()];
  const expiresAt = new Date(openedAt.getTime() + policy.session_hours * 3_600_000);
  const session = {
    id: newId(openedAt),
    accountId,
    tokenHash: tokenHash(token),
    secondFactorPassed: how.secondFactorPassed,
    openedWith: how.with,
    issuerSid: how.issuerSid ?? null,
    openedAt,
    expiresAt,
    device: nameOfDevice(device.userAgent),
    address: device.address,
  };
  await addSession(db, session);
  note({ session: session.id, with: how.with, address: device.address, device: session.device });
  return { token, expiresAt };
}

/** The session goes on under a token that nobody can have seen before its holder proved more (ASVS 5.0, 7.2.4). */
export async function renewSession(
  { db }: Pick<AuditedTransaction, "db">,
  { sessionId, expiresAt }: Pick<SignedIn, "sessionId" | "expiresAt">,
): Promise<OpenedSession> {
  const token = randomToken();
  await replaceToken(db, sessionId, tokenHash(token));
  return { token, expiresAt };
}

/**
 * Sessions that a program opens for people whose accounts it has made itself (a sample, a load to measure); one line of
 * the log names the program and them.
 */
export function openSessionsFor(
  context: SignInContext,
  program: string,
  accountIds: readonly string[],
): Promise<OpenedSession[]> {
  return command(
    context.database,
    { actor: program, action: "session.open", object: program, chain: PEOPLE_CHAIN, clock: context.clock },
    async (transaction) => {
      const opened: OpenedSession[] = [];
      const sessions: Record<string, string> = {};
      const note = ({ session }: Readonly<Record<string, unknown>>) =>
        void (sessions[String(session)] = accountIds[opened.length] ?? "");
      for (const accountId of accountIds)
        opened.push(
          await openSession(
            context,
            { ...transaction, note },
            accountId,
            { with: program, secondFactorPassed: false },
            { userAgent: program, address: "" },
          ),
        );
      transaction.note({ accounts: accountIds, sessions });
      return opened;
    },
  );
}

/**
 * Who holds the token now: nobody when it is unknown, ended, too old or long unused. A key opens nothing as a cookie,
 * nor does a session of a browser as a key.
 */
export async function signedInBy(
  context: SignInContext,
  token: string,
  by: "browser" | "program" = "browser",
): Promise<SignedIn | undefined> {
  const { database, clock, policy } = context;
  const now = clock();
  const facts = await findRecentSession(context, tokenHash(token), now, idleLimit(context));
  if (facts === undefined || (facts.key === undefined) !== (by === "browser")) return undefined;
  const stage = stageOf(facts, policy.secondFactorFor);
  const halfWay = (now.getTime() - facts.openedAt.getTime()) / 60_000 > HALF_WAY_MINUTES;
  if (stage !== "signed-in" && halfWay) return undefined;
  if (now.getTime() - facts.lastSeenAt.getTime() > STAMP_MS) {
    await touchSession(database.db, facts.sessionId, now);
    keepSeen(context, facts, tokenHash(token), now);
  }
  return { ...facts, stage };
}

/** The moment before which a session must not have been left alone. */
export function idleLimit({ clock, policy }: SignInContext): Date {
  return new Date(clock().getTime() - policy.idle_minutes * 60_000);
}

export async function signOut(context: SignInContext, who: SignedIn): Promise<void> {
  await asPerson(context, who.signInName, "session.end", who.sessionId, ({ db }) =>
    endSessions(db, who.accountId, context.clock(), { only: who.sessionId }),
  );
}

/** Whether the permission is held at all, and a key made for it; how far it reaches is the route's affair. */
export function holds({ stage, roles, key }: SignedIn, permission: Permission): boolean {
  if (key !== undefined && !key.permissions.some((given) => given === permission)) return false;
  return everyoneMay(stage, permission) || (stage === "signed-in" && grantsOf(roles, permission).length > 0);
}

export function personOf({
  stage,
  accountId,
  signInName,
  fullName,
  organisationName,
  roles,
  factors,
}: SignedIn): Person {
  return { stage, accountId, signInName, fullName, organisationName, roles: [...roles], factors };
}

function stageOf(facts: SessionFacts, secondFactorFor: readonly string[]): Stage {
  const hasFactor = facts.factors.totp || facts.factors.passkeys > 0;
  if (hasFactor && !facts.secondFactorPassed) return "second-factor";
  if (facts.temporaryPassword && facts.openedWith === "password") return "new-password";
  // What is held in a sample reaches nothing outside it: trying things out stays easy.
  const needsFactor = facts.roles.some(({ role, sample }) => !sample && secondFactorFor.includes(role));
  return needsFactor && !facts.secondFactorPassed ? "enrol-factor" : "signed-in";
}

const BROWSERS: readonly [RegExp, string][] = [
  [/Edg\//, "Edge"],
  [/coc_coc|CocCoc/i, "Cốc Cốc"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/Windows/, "Windows"],
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

/** "Chrome · Windows": enough to recognise one's own machine. */
function nameOfDevice(userAgent: string): string {
  const named = [BROWSERS, SYSTEMS]
    .map((list) => list.find(([mark]) => mark.test(userAgent))?.[1])
    .filter((name) => name !== undefined);
  return named.length > 0 ? named.join(" · ") : "?";
}
