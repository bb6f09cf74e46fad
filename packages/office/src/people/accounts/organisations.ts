import { fieldFault, type OrganisationLine } from "@thang-diem/contract";
import { matchKey, searchKey, searchMatches, unitNameMatches } from "@thang-diem/engine";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import { asPerson, fieldsWrong, type SignedIn, type SignInContext } from "../sign-in/index.ts";
import { addOrganisations, type NewOrganisation, organisations } from "./store.ts";

export async function listOrganisations({ database }: SignInContext, q: string): Promise<OrganisationLine[]> {
  const found = (await organisations(database.db)).filter(
    ({ name, code }) => searchMatches(q, `${name} ${code}`) || unitNameMatches(q, name),
  );
  return found.map(({ id, code, name, accounts, kind }) => ({ id, code, name, accounts, kind }));
}

export async function openOrganisation(
  context: SignInContext,
  who: SignedIn,
  given: { readonly name: string; readonly code: string },
): Promise<Outcome<{ organisationId: string }>> {
  const known = await organisations(context.database.db);
  const faults = [
    ...(known.some((body) => body.kind === "own" && body.matchKey === matchKey(given.name))
      ? [fieldFault("name", "organisation-exists")]
      : []),
    ...(given.code !== "" && known.some((body) => body.code === given.code)
      ? [fieldFault("code", "organisation-exists")]
      : []),
  ];
  if (faults.length > 0) return refused(fieldsWrong(faults));
  const organisation = newOrganisation(given, context.clock());
  await asPerson(context, who.signInName, "organisation.open", organisation.id, async ({ db, note }) => {
    await addOrganisations(db, [organisation]);
    note({ name: given.name });
  });
  return done({ organisationId: organisation.id });
}

export function newOrganisation(
  {
    name,
    code,
    unit,
  }: {
    readonly name: string;
    readonly code: string;
    /** Of the list, or of which something was recorded; absent for a body that is only known here. */
    readonly unit?: Pick<NewOrganisation, "kind" | "unitId">;
  },
  now: Date,
): NewOrganisation {
  return { id: newId(now), code, ...keysOf(name, code), kind: "own", unitId: null, ...unit };
}

/** A name with what it is found by. */
export function keysOf(name: string, code: string): Pick<NewOrganisation, "name" | "matchKey" | "searchKey"> {
  return { name, matchKey: matchKey(name), searchKey: searchKey(`${name} ${code}`) };
}
