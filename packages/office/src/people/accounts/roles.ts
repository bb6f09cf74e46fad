import {
  type EvaluationReach,
  EVERY_EVALUATION,
  fieldFault,
  grantsOf,
  heldApart,
  mayGive,
  ROLE_WORDS,
  TWO_PEOPLE,
  type Role,
} from "@thang-diem/contract";
import { type AuditedTransaction, command } from "@thang-diem/platform/command";
import { newId } from "@thang-diem/platform/ids";
import { done, ProblemError, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import {
  actorOf,
  asPerson,
  fieldsWrong,
  PEOPLE_CHAIN,
  type SignedIn,
  type SignInContext,
} from "../sign-in/index.ts";
import { LAST_ADMINISTRATOR } from "./accounts.ts";
import {
  type AccountRow,
  addAssignment,
  evaluations,
  everAdministrators,
  findAccounts,
  organisationExists,
  otherAdministrators,
  takeAssignment,
} from "./store.ts";
import { addProposal, openProposals, type ProposalRow, settleProposal } from "./proposals/index.ts";
import { roleText, tellOfProposal, tellOfRights } from "./tell.ts";

export interface RoleToGive {
  readonly accountId: string;
  readonly role: Role;
  readonly organisationId: string;
  readonly evaluation: EvaluationReach;
  readonly reason: string;
}

/**
 * Gives a role, or proposes it where two people are needed. Nobody gives anything to himself.
 *
 * @returns whether it waits for a second person
 */
export async function giveRole(
  context: SignInContext,
  who: SignedIn,
  given: RoleToGive,
): Promise<Outcome<{ waiting: boolean }>> {
  if (!mayGive(who.roles, given.role, given)) return refused(NOT_YOURS_TO_GIVE);
  if (given.accountId === who.accountId) return refused(OWN_ROLE);
  const { db } = context.database;
  const [account] = await findAccounts(db, { id: given.accountId });
  if (account === undefined) return refused(NOT_FOUND);
  const held = account.roles.some(
    ({ role, organisationId, evaluation }) =>
      role === given.role && organisationId === given.organisationId && evaluation === given.evaluation,
  );
  const known = await evaluations(db);
  const inSample = known.some(({ evaluation, sample }) => evaluation === given.evaluation && sample);
  const unknown =
    given.evaluation !== EVERY_EVALUATION && !known.some(({ evaluation }) => evaluation === given.evaluation);
  const faults = [
    ...(held ? [fieldFault("role", "role-held")] : []),
    ...((await organisationExists(db, given.organisationId))
      ? []
      : [fieldFault("organisationId", "organisation-unknown")]),
    ...(unknown ? [fieldFault("evaluation", "evaluation-unknown")] : []),
  ];
  if (faults.length > 0) return refused(fieldsWrong(faults));
  const wrong = whyNot(account, given, known, inSample);
  if (wrong !== undefined) return refused(wrong);
  // In a sample, and while there has only ever been one administrator, there is nobody else to ask.
  const alone = inSample || !TWO_PEOPLE.includes(given.role) || (await everAdministrators(db)) < 2;
  await asPerson(
    context,
    who.signInName,
    alone ? "role.give" : "role.propose",
    given.accountId,
    async (transaction) => {
      const { role, organisationId, evaluation, reason } = given;
      const at = context.clock();
      transaction.note({ role, organisationId, evaluation, reason });
      if (!alone) {
        await addProposal(transaction.db, { id: newId(at), ...given, by: actorOf(who.signInName), at });
        return tellOfProposal(transaction, account, role, who, at);
      }
      await giveRoleWithin(transaction, context, who, given);
      const text = roleText("given", role, account.fullName, who.signInName);
      return tellOfRights(transaction, account, text, at);
    },
    { refusalLeavesLine: true },
  );
  return done({ waiting: !alone });
}

/** The second person agrees, or refuses; whoever proposed it and whom it is for do not. */
export async function decideProposal(
  context: SignInContext,
  who: SignedIn,
  given: {
    readonly accountId: string;
    readonly proposalId: string;
    readonly verdict: "agreed" | "refused";
  },
): Promise<Outcome<true>> {
  const { db } = context.database;
  const [account] = await findAccounts(db, { id: given.accountId });
  const proposal = (await openProposals(db, given.accountId)).find(
    ({ proposalId }) => proposalId === given.proposalId,
  );
  if (account === undefined || proposal === undefined) return refused(NOT_FOUND);
  if (!mayGive(who.roles, proposal.role, proposal)) return refused(NOT_YOURS_TO_GIVE);
  if (who.accountId === given.accountId) return refused(OWN_ROLE);
  if (actorOf(who.signInName) === proposal.proposedBy) return refused(SECOND_PERSON);
  return settle(context, actorOf(who.signInName), account, proposal, given.verdict);
}

/** From the shell of the machine, where there is no second administrator any more. */
export async function agreeFromShell(
  context: SignInContext,
  { signInName, by }: { readonly signInName: string; readonly by: string },
): Promise<Outcome<{ agreed: number }>> {
  const account = (await findAccounts(context.database.db, {})).find(
    (each) => each.signInName === signInName.trim().toLowerCase(),
  );
  if (account === undefined) return refused(NOT_FOUND);
  const proposals = await openProposals(context.database.db, account.id);
  for (const proposal of proposals) {
    const settled = await settle(context, `shell:${by}`, account, proposal, "agreed");
    if (!settled.ok) return settled;
  }
  return done({ agreed: proposals.length });
}

function settle(
  context: SignInContext,
  actor: string,
  account: AccountRow,
  proposal: ProposalRow,
  verdict: "agreed" | "refused",
): Promise<Outcome<true>> {
  const { role, organisationId, evaluation, reason, proposedBy } = proposal;
  const at = context.clock();
  const action = verdict === "agreed" ? "role.give" : "role.decline";
  return command<Outcome<true>>(
    context.database,
    { actor, action, object: account.id, chain: PEOPLE_CHAIN, clock: context.clock, refusalLeavesLine: true },
    async (transaction) => {
      transaction.note({ role, organisationId, evaluation, reason, proposedBy });
      if (!(await settleProposal(transaction.db, proposal.proposalId, { verdict, by: actor, at })))
        return refused(NOT_FOUND);
      if (verdict === "refused") return done(true);
      const apart = heldApart(account.roles, role, evaluation);
      if (apart !== undefined) return refused(rolesApart(apart.role, role));
      const assignment = { accountId: account.id, role, organisationId, evaluation, reason };
      await addAssignment(transaction.db, { id: newId(at), ...assignment, givenBy: actor, givenAt: at });
      await tellOfRights(transaction, account, roleText("given", role, account.fullName, nameOf(actor)), at);
      return done(true);
    },
  );
}

/** Why this account may not hold this role, whoever gives it. */
function whyNot(
  account: AccountRow,
  given: RoleToGive,
  known: Awaited<ReturnType<typeof evaluations>>,
  inSample: boolean,
): Problem | undefined {
  const apart = heldApart(account.roles, given.role, given.evaluation);
  if (apart !== undefined) return rolesApart(apart.role, given.role);
  const samples = new Set<string>(known.filter(({ sample }) => sample).map(({ evaluation }) => evaluation));
  return !inSample && account.roles.some(({ evaluation }) => samples.has(evaluation))
    ? SAMPLE_ACCOUNT
    : undefined;
}

/**
 * A role given as a part of a transaction that has checked it already.
 *
 * @throws ProblemError `roles-apart` when the account holds a role that goes not together with it
 */
export async function giveRoleWithin(
  { db }: Pick<AuditedTransaction, "db">,
  { clock }: Pick<SignInContext, "clock">,
  who: Pick<SignedIn, "signInName">,
  given: RoleToGive,
): Promise<void> {
  const at = clock();
  const [account] = await findAccounts(db, { id: given.accountId });
  const apart = heldApart(account?.roles ?? [], given.role, given.evaluation);
  if (apart !== undefined) throw new ProblemError(rolesApart(apart.role, given.role));
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
  if (account === undefined || assignment === undefined) return refused(NOT_FOUND);
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
      const text = roleText("taken", role, account.fullName, who.signInName);
      await tellOfRights({ db }, account, text, context.clock());
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
  const known = (await evaluations(context.database.db)).map(({ evaluation, title }) => ({
    evaluation,
    title,
  }));
  return [
    ...(everywhere ? [{ evaluation: EVERY_EVALUATION, title: "" } as const] : []),
    ...known.filter(
      ({ evaluation }) => everywhere || grants.some((grant) => grant.evaluation === evaluation),
    ),
  ];
}

function nameOf(actor: string): string {
  return actor.replace(/^account:/, "");
}

/** Why two roles do not go together. */
export function rolesApart(held: Role, given: Role): Problem {
  const [one, other] = [ROLE_WORDS[held].title, ROLE_WORDS[given].title];
  return {
    code: "roles-apart",
    message: {
      vi: `Một người không cùng giữ hai vai trò “${one.vi}” và “${other.vi}” trong một kỳ đánh giá.`,
      en: `Nobody holds both roles, “${one.en}” and “${other.en}”, in one evaluation.`,
    },
    suggestion: {
      vi: "Giao cho người khác, hoặc thu hồi vai trò kia trước.",
      en: "Give it to somebody else, or take the other role first.",
    },
  };
}

const OWN_ROLE: Problem = {
  code: "own-role",
  message: {
    vi: "Không ai tự giao vai trò cho mình, kể cả đồng ý đề nghị về chính mình.",
    en: "Nobody gives a role to himself, nor agrees to one proposed for himself.",
  },
  suggestion: { vi: "Nhờ một người quản trị khác.", en: "Ask another administrator." },
};
const SECOND_PERSON: Problem = {
  code: "second-person",
  message: {
    vi: "Cần người thứ hai đồng ý; người đã đề nghị không tự quyết định được.",
    en: "A second person has to agree; whoever proposed it does not decide.",
  },
};
const SAMPLE_ACCOUNT: Problem = {
  code: "sample-account",
  message: {
    vi: "Đây là tài khoản của kỳ đánh giá mẫu, không dùng cho công việc thật.",
    en: "This account belongs to the sample evaluation and is not for real work.",
  },
  suggestion: { vi: "Thêm một tài khoản riêng cho người này.", en: "Add an account of the person's own." },
};
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
