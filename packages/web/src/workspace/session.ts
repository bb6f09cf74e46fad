import type { EvaluationId } from "@thang-diem/engine";
import {
  EVERY_EVALUATION,
  grantsOf,
  heldIn,
  signInRoutes,
  type Permission,
  type Person,
  type Present,
} from "@thang-diem/contract";
import { type QueryClient, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, type Kept, localMemory, showFor, type Texts, useKeptOf } from "../kit/index.ts";

/** Whoever signed in last in any window of this browser: they share one session. */
const AT_THIS_MACHINE = "thangdiem-person";

export const presentQuery = queryOptions({
  queryKey: ["present"],
  queryFn: async ({ client }) => {
    const present = await ask(signInRoutes.present, {});
    showPagesOf(client, present);
    return present;
  },
  staleTime: 60_000,
});

let shownAccount: string | undefined;

/** From here on the pages are this person's: what the last one has read is nothing for them. */
function showPagesOf(queries: QueryClient, { person }: Present): void {
  const accountId = person === "nobody" ? undefined : person.accountId;
  if (shownAccount !== undefined && shownAccount !== accountId) forgetWhatWasRead(queries);
  shownAccount = accountId;
  showFor(accountId);
  localMemory.write(AT_THIS_MACHINE, accountId ?? "");
}

function forgetWhatWasRead(queries: QueryClient): void {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== presentQuery.queryKey[0] });
}

/** Puts an answer of the sign-in routes where every page looks. */
export function useArrive(): (present: Present) => void {
  const queries = useQueryClient();
  return (present) => {
    forgetWhatWasRead(queries);
    showPagesOf(queries, present);
    queries.setQueryData(presentQuery.queryKey, present);
  };
}

/** Tells when somebody signs in or out in another window, so that nothing typed here is sent in their name. */
export function onOtherPerson(listener: () => void): () => void {
  const heard = ({ key }: StorageEvent) => key === AT_THIS_MACHINE && listener();
  addEventListener("storage", heard);
  return () => removeEventListener("storage", heard);
}

/** After signing out: nobody, and the ways in as the server tells them. */
export function useLeave(): () => Promise<void> {
  const queries = useQueryClient();
  const arrive = useArrive();
  return async () => {
    arrive({ person: "nobody", issuers: queries.getQueryData(presentQuery.queryKey)?.issuers ?? [] });
    await queries.invalidateQueries({ queryKey: presentQuery.queryKey });
  };
}

/** Who is signed in; pages inside the shell are drawn only for somebody. */
export function usePerson(): Person {
  const { data } = useQuery(presentQuery);
  if (data === undefined || data.person === "nobody") throw new Error("nobody is signed in");
  return data.person;
}

/** Whether a right is held at all: what nobody may use is not shown. The server decides again. */
export function holds({ roles }: Person, permission: Permission): boolean {
  return grantsOf(roles, permission).length > 0;
}

/** Whether a right is held within one evaluation, for whatever organisation. */
export function holdsIn({ roles }: Person, permission: Permission, evaluationId: EvaluationId): boolean {
  return grantsOf(roles, permission).some((grant) => heldIn(grant, evaluationId));
}

/** Whether a right is held over the whole installation, not in single evaluations. */
export function holdsEverywhere({ roles }: Person, permission: Permission): boolean {
  return grantsOf(roles, permission).some(({ evaluation }) => evaluation === EVERY_EVALUATION);
}

/** What the person at this machine types into a small form, kept until it is sent; see `useKeptOf`. */
export function useKept<T extends Texts>(place: string, initial: T): Kept<T> {
  return useKeptOf(usePerson().accountId, place, initial);
}
