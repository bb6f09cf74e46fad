import {
  EVERY_EVALUATION,
  fieldFault,
  grantsOf,
  TWO_PEOPLE,
  type AccountLine,
  type AccountPage,
  type OneTimeCode,
  type Role,
} from "@thang-diem/contract";
import { searchKey, searchMatches, unitNameMatches } from "@thang-diem/engine";
import { command } from "@thang-diem/platform/command";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import {
  actorOf,
  asPerson,
  clearPerson,
  endSessions,
  fieldsWrong,
  idleLimit,
  lockOf,
  makeOneTimeCode,
  PEOPLE_CHAIN,
  removeCredentials,
  type SignedIn,
  type SignInContext,
} from "../sign-in/index.ts";
import { addAccount, changeAccount, setStatus, signInNames } from "../account-records/index.ts";
import {
  evaluations,
  everAdministrators,
  findAccounts,
  openSessionCount,
  organisationExists,
  otherAdministrators,
  pastRoles,
  type AccountFilter,
  type AccountRow,
} from "./store.ts";

import { openProposals } from "./proposals/index.ts";
import { codeText, tellOfRights } from "./tell.ts";

export interface AccountDetails {
  readonly fullName: string;
  readonly organisationId: string;
  readonly email: string;
  readonly phone: string;
}

const PAGE_SIZE = 50;

/**
 * The accounts that somebody may see, by given name. The search is blind to marks
 * that are not typed and minds those that are: "an" finds Ân, "Ân" does not find An.
 */
export async function listAccounts(
  context: SignInContext,
  who: SignedIn,
  wanted: {
    readonly q: string;
    readonly role: Role | "any";
    readonly status: "open" | "closed";
    readonly page: number;
  },
): Promise<{ total: number; page: number; pageSize: number; accounts: AccountLine[] }> {
  const filter: AccountFilter = {
    ...withinReach(who),
    closed: wanted.status === "closed",
    ...(wanted.role !== "any" && { role: wanted.role }),
  };
  const found = (await findAccounts(context.database.db, filter)).filter(
    (row) =>
      searchMatches(wanted.q, `${row.fullName} ${row.signInName} ${row.organisationName}`) ||
      unitNameMatches(wanted.q, row.organisationName),
  );
  const accounts = found.slice((wanted.page - 1) * PAGE_SIZE, wanted.page * PAGE_SIZE).map(accountShown);
  return { total: found.length, page: wanted.page, pageSize: PAGE_SIZE, accounts };
}

export async function readAccount(
  context: SignInContext,
  who: SignedIn,
  accountId: string,
): Promise<Outcome<AccountPage>> {
  const { db } = context.database;
  const [row] = await findAccounts(db, { ...withinReach(who), id: accountId });
  if (row === undefined) return refused(NO_ACCOUNT);
  const [past, proposals, openSessions, lockedUntil] = await Promise.all([
    pastRoles(db, accountId),
    openProposals(db, accountId),
    openSessionCount(db, accountId, context.clock(), idleLimit(context)),
    lockOf(db, { signInName: row.signInName, accountId }),
  ]);
  const locked = lockedUntil !== undefined && lockedUntil > context.clock();
  const { email, phone, organisationId } = row;
  return done({
    ...accountShown(row),
    email,
    phone,
    organisationId,
    roles: [...row.roles],
    pastRoles: past,
    proposals: proposals.map((each) => ({ ...each, proposedAt: each.proposedAt.toISOString() })),
    openSessions,
    lockedUntil: locked ? lockedUntil.toISOString() : "not-locked",
  });
}

/** A new account starts with a one-time code: nobody else ever knows its password. */
export async function openAccount(
  context: SignInContext,
  who: SignedIn,
  given: AccountDetails & { readonly signInName: string },
): Promise<Outcome<OneTimeCode & { accountId: string }>> {
  const { db } = context.database;
  const taken = (await signInNames(db)).has(given.signInName);
  const unknown = !(await organisationExists(db, given.organisationId));
  const faults = [
    ...(taken ? [fieldFault("signInName", "sign-in-name-taken")] : []),
    ...(unknown ? [fieldFault("organisationId", "organisation-unknown")] : []),
  ];
  if (faults.length > 0) return refused(fieldsWrong(faults));
  const id = newId(context.clock());
  return asPerson(context, who.signInName, "account.open", id, async (transaction) => {
    await addAccount(transaction.db, { id, ...given, searchKey: accountSearchKey(given) });
    const { code, validUntil } = await makeOneTimeCode(context, transaction, id, actorOf(who.signInName));
    transaction.note({ signInName: given.signInName });
    return done({ accountId: id, code, validUntil: validUntil.toISOString() });
  });
}

export async function updateAccount(
  context: SignInContext,
  who: SignedIn,
  accountId: string,
  given: AccountDetails,
): Promise<Outcome<true>> {
  return onAccount(context, accountId, async (row) => {
    if (!(await organisationExists(context.database.db, given.organisationId)))
      return refused(fieldsWrong([fieldFault("organisationId", "organisation-unknown")]));
    await asPerson(context, who.signInName, "account.change", accountId, async ({ db, note }) => {
      await changeAccount(db, {
        id: accountId,
        ...given,
        searchKey: accountSearchKey({ ...given, signInName: row.signInName }),
      });
      note(changesOf(row, given));
    });
    return done(true);
  });
}

/**
 * Closed accounts keep everything they did; their sessions end
 * at once. Nobody closes the own or the last administrator's.
 */
export async function closeAccount(
  context: SignInContext,
  who: SignedIn,
  accountId: string,
  reason: string,
): Promise<Outcome<true>> {
  if (accountId === who.accountId) return refused(OWN_ACCOUNT);
  return onAccount(context, accountId, () =>
    asPerson<Outcome<true>>(
      context,
      who.signInName,
      "account.close",
      accountId,
      async ({ db, note }) => {
        if ((await otherAdministrators(db, accountId)) === 0) return refused(LAST_ADMINISTRATOR);
        await setStatus(db, accountId, "closed", context.clock());
        note({ reason, sessionsEnded: await endSessions(db, accountId, context.clock()) });
        return done(true);
      },
      { refusalLeavesLine: true },
    ),
  );
}

export async function reopenAccount(
  context: SignInContext,
  who: SignedIn,
  accountId: string,
  reason: string,
): Promise<Outcome<true>> {
  return onAccount(context, accountId, async ({ status }) => {
    if (status !== "closed") return done(true);
    await asPerson(context, who.signInName, "account.reopen", accountId, async ({ db, note }) => {
      note({ reason });
      await setStatus(db, accountId, "active");
    });
    return done(true);
  });
}

/** For somebody who forgot the password or lost the telephone. The present password works until the code is used. */
export async function giveOneTimeCode(
  context: SignInContext,
  who: SignedIn,
  accountId: string,
  given: { readonly reason: string; readonly removeFactors: boolean },
): Promise<Outcome<OneTimeCode>> {
  return onAccount(context, accountId, async (row) => {
    // Whoever has been here with such a role is not let in again by one person alone.
    const powerful = row.status === "active" && (await holdsPower(context, row));
    return powerful
      ? refused(FROM_THE_MACHINE)
      : giveCodeTo(context, row, { ...given, by: actorOf(who.signInName) });
  });
}

/** The same from the shell of the machine, where nobody has signed in. */
export async function codeFromShell(
  context: SignInContext,
  {
    signInName,
    by,
    removeFactors,
  }: { readonly signInName: string; readonly by: string; readonly removeFactors: boolean },
): Promise<Outcome<OneTimeCode>> {
  const row = (await findAccounts(context.database.db, {})).find(
    (account) => account.signInName === signInName.trim().toLowerCase(),
  );
  return row === undefined
    ? refused(NO_ACCOUNT)
    : giveCodeTo(context, row, { by: `shell:${by}`, reason: "thangdiem account code", removeFactors });
}

async function giveCodeTo(
  context: SignInContext,
  row: AccountRow,
  given: { readonly by: string; readonly reason: string; readonly removeFactors: boolean },
): Promise<Outcome<OneTimeCode>> {
  if (row.status === "closed") return refused(CLOSED_ACCOUNT);
  const { database, clock } = context;
  const { code, validUntil } = await command(
    database,
    { actor: given.by, action: "account.give-code", object: row.id, chain: PEOPLE_CHAIN, clock },
    async (transaction) => {
      if (given.removeFactors)
        transaction.note({
          factorsRemoved: await removeCredentials(transaction.db, row.id, ["totp", "passkey", "recovery"]),
          sessionsEnded: await endSessions(transaction.db, row.id, clock()),
        });
      transaction.note({ reason: given.reason });
      const text = codeText(row.fullName, given.by.replace(/^account:/, ""), given.removeFactors);
      await tellOfRights(transaction, row, text, clock());
      return makeOneTimeCode(context, transaction, row.id, given.by);
    },
  );
  await clearPerson(database.db, { signInName: row.signInName, accountId: row.id });
  return done({ code, validUntil: validUntil.toISOString() });
}

export async function endAccountSessions(
  context: SignInContext,
  who: SignedIn,
  accountId: string,
): Promise<Outcome<{ ended: number }>> {
  return onAccount(context, accountId, async () =>
    done(
      await asPerson(context, who.signInName, "account.end-sessions", accountId, async ({ db, note }) => {
        const ended = await endSessions(db, accountId, context.clock());
        note({ ended });
        return { ended };
      }),
    ),
  );
}

/** A role over others, outside samples, where more than one person has ever been administrator. */
async function holdsPower({ database: { db } }: SignInContext, row: AccountRow): Promise<boolean> {
  const samples: readonly string[] = (await evaluations(db))
    .filter(({ sample }) => sample)
    .map(({ evaluation }) => evaluation);
  return (
    row.roles.some(({ role, evaluation }) => TWO_PEOPLE.includes(role) && !samples.includes(evaluation)) &&
    (await everAdministrators(db)) > 1
  );
}

/** What a search looks through, folded. */
export function accountSearchKey({
  fullName,
  signInName,
}: {
  readonly fullName: string;
  readonly signInName: string;
}): string {
  return searchKey(`${fullName} ${signInName}`);
}

export const LAST_ADMINISTRATOR: Problem = {
  code: "last-administrator",
  message: {
    vi: "Đây là người quản trị cuối cùng; nếu bỏ thì không ai quản lý được hệ thống.",
    en: "This is the last administrator; without one nobody could run the system.",
  },
  suggestion: {
    vi: "Giao vai trò quản trị cho người khác trước.",
    en: "Give the role to somebody else first.",
  },
};

const NO_ACCOUNT: Problem = {
  code: "not-found",
  message: {
    vi: "Không có tài khoản này, hoặc tài khoản không thuộc phạm vi được xem.",
    en: "There is no such account, or it is not yours to see.",
  },
};
const OWN_ACCOUNT: Problem = {
  code: "own-account",
  message: { vi: "Không thể tự đóng tài khoản đang dùng.", en: "Nobody closes the account in use." },
  suggestion: { vi: "Nhờ một người quản trị khác.", en: "Ask another administrator." },
};
const FROM_THE_MACHINE: Problem = {
  code: "code-from-the-machine",
  message: {
    vi: "Mã cho quản trị, thanh tra hoặc chủ tịch hội đồng không do một người cấp trên trang này.",
    en: "A code for an administrator, auditor or chair is not given by one person on this page.",
  },
  suggestion: {
    vi: "Cấp từ chính máy chủ: thangdiem account code --name TÊN; việc này được ghi vào nhật ký.",
    en: "Give it from the machine itself: thangdiem account code --name NAME; that is written to the log.",
  },
};
const CLOSED_ACCOUNT: Problem = {
  code: "account-closed",
  message: { vi: "Tài khoản đã đóng.", en: "The account is closed." },
  suggestion: { vi: "Mở lại tài khoản trước khi cấp mã.", en: "Reopen it before giving a code." },
};

/**
 * Whoever works in single evaluations sees the people of those alone:
 * who has a part in them, who belongs to a unit of them.
 */
function withinReach({ roles }: SignedIn): Pick<AccountFilter, "reach"> {
  const grants = grantsOf(roles, "account.read");
  const everywhere = grants.filter(({ scope }) => scope === "all");
  if (everywhere.some(({ evaluation }) => evaluation === EVERY_EVALUATION)) return {};
  return {
    reach: {
      organisationIds: grants
        .filter(({ scope }) => scope === "own-unit")
        .map(({ organisationId }) => organisationId),
      evaluationIds: everywhere.map(({ evaluation }) => evaluation),
    },
  };
}

async function onAccount<T>(
  context: SignInContext,
  accountId: string,
  work: (row: AccountRow) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const [row] = await findAccounts(context.database.db, { id: accountId });
  return row === undefined ? refused(NO_ACCOUNT) : work(row);
}

function accountShown({
  id,
  signInName,
  fullName,
  organisationName,
  roles,
  status,
  secondFactor,
  lastSeenAt,
}: AccountRow): AccountLine {
  return {
    id,
    signInName,
    fullName,
    organisationName,
    roles: roles.map(({ role, organisationId, organisationName, evaluation, evaluationTitle }) => ({
      role,
      organisationId,
      organisationName,
      evaluation,
      evaluationTitle,
    })),
    status,
    secondFactor,
    lastSeenAt: lastSeenAt?.toISOString() ?? "never",
  };
}

/** What changed, for the log: it is for ever, an address or a number is not, so that of them it says no more. */
function changesOf(row: AccountRow, given: AccountDetails): Record<string, unknown> {
  const changed = (["fullName", "organisationId", "email", "phone"] as const).filter(
    (name) => row[name] !== given[name],
  );
  const said = (name: (typeof changed)[number]) =>
    name === "email" || name === "phone" ? "changed" : { from: row[name], to: given[name] };
  return Object.fromEntries(changed.map((name) => [name, said(name)]));
}
