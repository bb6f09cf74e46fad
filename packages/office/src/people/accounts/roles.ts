import {
  type EvaluationReach,
  EVERY_EVALUATION,
  fieldFault,
  grantsOf,
  mayGive,
  type Role,
} from "@thang-diem/contract";
import type { AuditedTransaction } from "@thang-diem/platform/command";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { actorOf, asPerson, fieldsWrong, type SignedIn, type SignInContext } from "../sign-in/index.ts";
import { LAST_ADMINISTRATOR } from "./accounts.ts";
import {
  addAssignment,
  findAccounts,
  organisationExists,
  otherAdministrators,
  evaluations,
  takeAssignment,
} from "./store.ts";

export interface RoleToGive {
  readonly accountId: string;
  readonly role: Role;
  readonly organisationId: string;
  readonly evaluation: EvaluationReach;
  readonly reason: string;
}

export async function giveRole(
  context: SignInContext,
  who: SignedIn,
  given: RoleToGive,
): Promise<Outcome<true>> {
  if (!mayGive(who.roles, given.role, given)) return refused(NOT_YOURS_TO_GIVE);
  const { db } = context.database;
  const [account] = await findAccounts(db, { id: given.accountId });
  if (account === undefined) return refused(NOT_FOUND);
  const held = account.roles.some(
    ({ role, organisationId, evaluation }) =>
      role === given.role && organisationId === given.organisationId && evaluation === given.evaluation,
  );
  const unknown =
    given.evaluation !== EVERY_EVALUATION &&
    !(await evaluations(db)).some(({ evaluation }) => evaluation === given.evaluation);
  const faults = [
    ...(held ? [fieldFault("role", "role-held")] : []),
    ...((await organisationExists(db, given.organisationId))
      ? []
      : [fieldFault("organisationId", "organisation-unknown")]),
    ...(unknown ? [fieldFault("evaluation", "evaluation-unknown")] : []),
  ];
  if (faults.length > 0) return refused(fieldsWrong(faults));
  await asPerson(context, who.signInName, "role.give", given.accountId, async (transaction) => {
    await giveRoleWithin(transaction, context, who, given);
    transaction.note({
      role: given.role,
      organisationId: given.organisationId,
      evaluation: given.evaluation,
      reason: given.reason,
    });
  });
  return done(true);
}

/** A role given as a part of a transaction that has judged it already. */
export async function giveRoleWithin(
  { db }: Pick<AuditedTransaction, "db">,
  { clock }: Pick<SignInContext, "clock">,
  who: Pick<SignedIn, "signInName">,
  given: RoleToGive,
): Promise<void> {
  const at = clock();
  await addAssignment(db, { id: newId(at), ...given, givenBy: actorOf(who.signInName), givenAt: at });
}

/** Nothing is deleted: who held which role, when and why, stays. */
export async function takeRole(
  context: SignInContext,
  who: SignedIn,
  taken: { readonly accountId: string; readonly assignmentId: string; readonly reason: string },
): Promise<Outcome<true>> {
  const [account] = await findAccounts(context.database.db, { id: taken.accountId });
  const assignment = account?.roles.find(({ assignmentId }) => assignmentId === taken.assignmentId);
  if (assignment === undefined) return refused(NOT_FOUND);
  const { role, organisationId, evaluation } = assignment;
  if (!mayGive(who.roles, role, { organisationId, evaluation })) return refused(NOT_YOURS_TO_GIVE);
  return asPerson<Outcome<true>>(
    context,
    who.signInName,
    "role.take",
    taken.accountId,
    async ({ db, note }) => {
      if (role === "administrator" && (await otherAdministrators(db, taken.accountId)) === 0)
        return refused(LAST_ADMINISTRATOR);
      await takeAssignment(db, taken.assignmentId, {
        by: actorOf(who.signInName),
        at: context.clock(),
        reason: taken.reason,
      });
      note({ role, organisationId, evaluation, reason: taken.reason });
      return done(true);
    },
    { refusalLeavesLine: true },
  );
}

/** The evaluations in which somebody may give roles. */
export async function evaluationsForRoles(
  context: SignInContext,
  who: SignedIn,
): Promise<{ evaluation: EvaluationReach; title: string }[]> {
  const grants = grantsOf(who.roles, "role.give");
  const everywhere = grants.some(({ evaluation }) => evaluation === EVERY_EVALUATION);
  const known = await evaluations(context.database.db);
  return [
    ...(everywhere ? [{ evaluation: EVERY_EVALUATION, title: "" } as const] : []),
    ...known.filter(
      ({ evaluation }) => everywhere || grants.some((grant) => grant.evaluation === evaluation),
    ),
  ];
}

const NOT_YOURS_TO_GIVE: Problem = {
  code: "forbidden",
  message: {
    vi: "Tài khoản này không được giao hoặc thu hồi vai trò đó.",
    en: "This account may not give or take that role.",
  },
  suggestion: { vi: "Nhờ người quản trị hệ thống.", en: "Ask an administrator." },
};
const NOT_FOUND: Problem = {
  code: "not-found",
  message: { vi: "Không có tài khoản hoặc vai trò này.", en: "There is no such account or role." },
};
