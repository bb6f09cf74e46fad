import {
  DELEGABLE,
  DELEGATION_DAYS_MAX,
  type DelegationLine,
  delegationRoutes,
  fieldFault,
  heldApart,
  ROLE_WORDS,
  type RouteCall,
  type RouteReply,
} from "@thang-diem/contract";
import type { Bilingual } from "@thang-diem/engine";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { dateText, dayInVietnam } from "@thang-diem/presentation";
import { say } from "../notices/index.ts";
import { actorOf, asPerson, fieldsWrong, type SignedIn, type SignInContext } from "../sign-in/index.ts";
import {
  addDelegation,
  type DelegationRow,
  delegationsOf,
  endDelegation,
  overlaps,
  readColleagues,
} from "./delegations/index.ts";
import { rolesApart } from "./roles.ts";
import { type AccountRow, findAccounts } from "./store.ts";
import { tellOfRights } from "./tell.ts";

type Who = Pick<SignedIn, "accountId" | "signInName" | "fullName">;

/** What one may delegate and to whom; whom one has named, and for whom one stands in. */
export async function readDelegations(
  { database: { db }, clock }: SignInContext,
  who: Who,
): Promise<RouteReply<typeof delegationRoutes.read>> {
  const [[account], people, rows] = await Promise.all([
    findAccounts(db, { id: who.accountId }),
    readColleagues(db, who.accountId),
    delegationsOf(db, who.accountId),
  ]);
  const today = dayInVietnam(clock());
  const lines = (own: (row: DelegationRow) => boolean) => rows.filter(own).map((row) => lineOf(row, today));
  return {
    roles: (account?.roles ?? [])
      .filter(({ role }) => DELEGABLE.includes(role))
      .map(({ assignmentId, role, organisationId, organisationName, evaluation, evaluationTitle }) => ({
        assignmentId,
        role,
        organisationId,
        organisationName,
        evaluation,
        evaluationTitle,
      })),
    people,
    given: lines(({ holderId }) => holderId === who.accountId),
    held: lines(({ deputyId }) => deputyId === who.accountId),
  };
}

/**
 * Names a deputy for a role that one holds oneself: a role that was only delegated is nobody's to pass on, and nobody
 * names himself. Refused where the deputy holds what does not go together with it, or is of another body.
 */
export async function giveDelegation(
  context: SignInContext,
  who: Who,
  asked: RouteCall<typeof delegationRoutes.give>,
): Promise<Outcome<{ done: true }>> {
  const { db } = context.database;
  const [[account], [deputy]] = await Promise.all([
    findAccounts(db, { id: who.accountId }),
    findAccounts(db, { id: asked.deputyId }),
  ]);
  const held = account?.roles.find(({ assignmentId }) => assignmentId === asked.assignmentId);
  if (account === undefined || held === undefined || !DELEGABLE.includes(held.role)) return refused(NOT_HELD);
  if (asked.deputyId === who.accountId) return refused(ONESELF);
  const today = dayInVietnam(context.clock());
  const faults = [
    ...(isColleague(deputy, account) ? [] : [fieldFault("deputyId", "deputy-elsewhere")]),
    ...(asked.fromDay < today ? [fieldFault("fromDay", "delegation-begins")] : []),
    ...(asked.toDay < asked.fromDay || daysFrom(asked.fromDay, asked.toDay) > DELEGATION_DAYS_MAX
      ? [fieldFault("toDay", "delegation-ends")]
      : []),
  ];
  if (deputy === undefined || faults.length > 0) return refused(fieldsWrong(faults));
  const apart = heldApart(deputy.roles, held.role, held.evaluation);
  if (apart !== undefined) return refused(rolesApart(apart.role, held.role));
  return asPerson<Outcome<{ done: true }>>(
    context,
    who.signInName,
    "delegation.give",
    asked.deputyId,
    async (transaction) => {
      if (await overlaps(transaction.db, asked)) return refused(ONE_DEPUTY);
      const at = context.clock();
      const { assignmentId, deputyId, fromDay, toDay, reason } = asked;
      const { role, organisationId, evaluation } = held;
      const given = { id: newId(at), assignmentId, deputyId, fromDay, toDay, reason };
      await addDelegation(transaction.db, { ...given, by: actorOf(who.signInName), at });
      transaction.note({
        role,
        organisationId,
        evaluation,
        fromDay,
        toDay,
        reason,
        deputy: deputy.signInName,
      });
      const names = { holder: who.fullName, deputy: deputy.fullName };
      await tellOfRights(transaction, deputy, givenText({ ...names, role, fromDay, toDay }), at);
      return done({ done: true as const });
    },
  );
}

/** Before its last day, by whoever has given it or by the deputy: both are told. */
export async function stopDelegation(
  context: SignInContext,
  who: Who,
  { delegationId }: RouteCall<typeof delegationRoutes.end>,
): Promise<Outcome<{ done: true }>> {
  const [row] = await delegationsOf(context.database.db, who.accountId, delegationId);
  if (row === undefined) return refused(NO_DELEGATION);
  return asPerson<Outcome<{ done: true }>>(
    context,
    who.signInName,
    "delegation.end",
    row.deputyId,
    async (transaction) => {
      const at = context.clock();
      if (!(await endDelegation(transaction.db, row.id, actorOf(who.signInName), at)))
        return refused(NO_DELEGATION);
      transaction.note({ role: row.role, organisationId: row.organisationId, evaluation: row.evaluation });
      const [other] = await findAccounts(transaction.db, {
        id: who.accountId === row.deputyId ? row.holderId : row.deputyId,
      });
      if (other !== undefined) await tellOfRights(transaction, other, endedText(row), at);
      return done({ done: true as const });
    },
  );
}

function isColleague(
  deputy: AccountRow | undefined,
  { organisationId }: Pick<AccountRow, "organisationId">,
): boolean {
  return deputy !== undefined && deputy.status !== "closed" && deputy.organisationId === organisationId;
}

function lineOf(
  { endedAt, roleTaken, holderId: _holder, deputyId: _deputy, ...row }: DelegationRow,
  today: string,
): DelegationLine {
  return {
    ...row,
    givenAt: row.givenAt.toISOString(),
    state:
      endedAt !== null || roleTaken
        ? "ended"
        : row.toDay < today
          ? "over"
          : row.fromDay > today
            ? "to-come"
            : "holds",
  };
}

function daysFrom(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1;
}

function givenText({
  holder,
  deputy,
  role,
  fromDay,
  toDay,
}: Pick<DelegationRow, "holder" | "deputy" | "role" | "fromDay" | "toDay">): Bilingual {
  const { vi, en } = ROLE_WORDS[role].title;
  return say(
    `${holder} ủy quyền cho ${deputy} làm việc thay với vai trò “${vi}” ` +
      `từ ${dateText(fromDay, "vi")} đến hết ${dateText(toDay, "vi")}. Không đúng thì báo ngay người quản trị.`,
    `${holder} has ${deputy} stand in as “${en}” from ${dateText(fromDay, "en")} ` +
      `to the end of ${dateText(toDay, "en")}. If that is wrong, tell an administrator at once.`,
  );
}

function endedText({ holder, deputy, role }: Pick<DelegationRow, "holder" | "deputy" | "role">): Bilingual {
  const { vi, en } = ROLE_WORDS[role].title;
  return say(
    `Ủy quyền của ${holder} cho ${deputy} với vai trò “${vi}” đã kết thúc.`,
    `${deputy} no longer stands in for ${holder} as “${en}”.`,
  );
}

const NOT_HELD: Problem = {
  code: "role-not-held",
  message: {
    vi: "Chỉ ủy quyền được vai trò lãnh đạo đơn vị hoặc người thẩm định mà chính bạn đang được giao.",
    en: "Only a role as unit leader or appraiser that you hold yourself can be delegated.",
  },
};
const ONESELF: Problem = {
  code: "own-role",
  message: { vi: "Không tự ủy quyền cho chính mình.", en: "Nobody delegates to himself." },
};
const ONE_DEPUTY: Problem = {
  code: "deputy-named",
  message: {
    vi: "Trong những ngày này vai trò đó đã có người được ủy quyền.",
    en: "On one of these days the role has a deputy already.",
  },
  suggestion: {
    vi: "Kết thúc ủy quyền kia trước, hoặc chọn ngày khác.",
    en: "End the other delegation first, or choose other days.",
  },
};
const NO_DELEGATION: Problem = {
  code: "not-found",
  message: {
    vi: "Không có ủy quyền này, hoặc đã kết thúc.",
    en: "There is no such delegation, or it has ended.",
  },
};
