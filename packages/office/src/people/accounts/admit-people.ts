import type { EvaluationReach, Role } from "@thang-diem/contract";
import { matchKey } from "@thang-diem/engine";
import { type AuditedTransaction, command } from "@thang-diem/platform/command";
import { newId } from "@thang-diem/platform/ids";
import { PEOPLE_CHAIN, setPassword, type SignInContext } from "../sign-in/index.ts";
import { accountSearchKey } from "./accounts.ts";
import { newOrganisation } from "./organisations.ts";
import { addAccount, lockAccounts, setStatus } from "../account-records/index.ts";
import { type AccountRow, addAssignment, addOrganisations, findAccounts, organisations } from "./store.ts";

export interface PersonToAdmit {
  readonly signInName: string;
  readonly fullName: string;
  /** Name of the organisation. */
  readonly organisation: string;
  /** Where the name alone does not say which. */
  readonly organisationId?: string;
  readonly roles: readonly { readonly role: Role; readonly evaluation: EvaluationReach }[];
  /** Argon2id; who has one may sign in at once. */
  readonly passwordHash?: string;
}

export interface PeopleToAdmit {
  readonly organisations: readonly { readonly name: string; readonly code: string }[];
  readonly people: readonly PersonToAdmit[];
  readonly reason: string;
}

export interface AdmittedPeople {
  /** By name. */
  readonly organisations: ReadonlyMap<string, string>;
  /** Ids of accounts by sign-in name. */
  readonly accounts: ReadonlyMap<string, string>;
}

/**
 * Organisations and people that a program brings, in one transaction. Those that stand already (by
 * name, by sign-in name) are kept and get the roles they lack, so a second call changes nothing.
 *
 * @param actor name of the program
 */
export async function admitPeople(
  context: SignInContext,
  actor: string,
  { organisations: bodies, people, reason }: PeopleToAdmit,
): Promise<AdmittedPeople> {
  const now = context.clock();
  return command(
    context.database,
    { actor, action: "account.admit", object: reason, chain: PEOPLE_CHAIN, clock: context.clock },
    async (transaction) => {
      const { db, note } = transaction;
      await lockAccounts(db);
      const organisationIds = new Map((await organisations(db)).map((body) => [body.matchKey, body.id]));
      for (const body of bodies) {
        const organisation = newOrganisation(body, now);
        if (organisationIds.has(organisation.matchKey)) continue;
        await addOrganisations(db, [organisation]);
        organisationIds.set(organisation.matchKey, organisation.id);
      }
      const standing = new Map((await findAccounts(db, {})).map((row) => [row.signInName, row]));
      const accounts = new Map<string, string>();
      for (const person of people) {
        const organisationId =
          person.organisationId ?? organisationIds.get(matchKey(person.organisation)) ?? "";
        const known = standing.get(person.signInName);
        const given = { by: actor, at: now, reason };
        const id = await admitPerson(context, transaction, { ...person, organisationId }, known, given);
        accounts.set(person.signInName, id);
      }
      note({ accounts: people.length, organisations: bodies.length });
      return {
        organisations: new Map(bodies.map(({ name }) => [name, organisationIds.get(matchKey(name)) ?? ""])),
        accounts,
      };
    },
  );
}

/** The account with the roles that it lacks; one that stands keeps its organisation, name and password. */
async function admitPerson(
  context: SignInContext,
  transaction: AuditedTransaction,
  person: PersonToAdmit & { readonly organisationId: string },
  known: AccountRow | undefined,
  given: { readonly by: string; readonly at: Date; readonly reason: string },
): Promise<string> {
  const { signInName, fullName, roles, passwordHash } = person;
  const { db } = transaction;
  const id = known?.id ?? newId(given.at);
  const organisationId = known?.organisationId ?? person.organisationId;
  if (known === undefined) {
    const searchKey = accountSearchKey({ fullName, signInName });
    await addAccount(db, { id, signInName, fullName, searchKey, email: "", phone: "", organisationId });
  }
  for (const { role, evaluation } of roles)
    if (known?.roles.some((held) => held.role === role && held.evaluation === evaluation) !== true)
      await addAssignment(db, {
        id: newId(given.at),
        accountId: id,
        role,
        organisationId,
        evaluation,
        givenBy: given.by,
        givenAt: given.at,
        reason: given.reason,
      });
  if (known !== undefined || passwordHash === undefined) return id;
  await setStatus(db, id, "active");
  await setPassword(context, transaction, id, passwordHash, false);
  return id;
}
