import {
  claimRoutes,
  evidenceRoutes,
  type ClaimFieldLine,
  type ClaimForm,
  type Person,
} from "@thang-diem/contract";
import type { EvaluationId, RoundId, Scheme, UnitVersionId } from "@thang-diem/engine";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { addressOf, ask, call, onSignedOut, openOutbox } from "../../../kit/index.ts";
import { evidenceKey } from "../evidence/index.ts";
import { useScheme } from "../../scheme.ts";
import { usePerson } from "../../session.ts";
import { type FormState, type FormStore, openFormStore } from "./form-store.ts";

export interface FormPlace {
  readonly evaluationId: EvaluationId;
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
}

export interface OpenForm {
  readonly store: FormStore;
  readonly scheme: Scheme;
}

export const formQuery = (place: FormPlace) => ({
  queryKey: ["claim", place.roundId, place.unitVersionId],
  queryFn: () => ask(claimRoutes.read, place),
});

/** Opens a form for work: outbox, sending, news of others. The error is of the reading. */
export function useForm(place: FormPlace): { readonly open: OpenForm | undefined; readonly error: unknown } {
  const person = usePerson();
  const { evaluationId, roundId, unitVersionId } = place;
  const query = useQuery({ ...formQuery({ evaluationId, roundId, unitVersionId }), staleTime: 30_000 });
  const scheme = useScheme(evaluationId, query.data?.schemeHash);
  const [opened, setOpened] = useState<{ readonly store: FormStore }>();
  const first = query.data;
  useEffect(() => {
    if (first === undefined) return undefined;
    const here = { evaluationId, roundId, unitVersionId };
    let leave: (() => void) | undefined;
    let left = false;
    void openStore(here, person, first).then((made) => {
      leave = () => (made.store.close(), made.close());
      if (left) leave();
      else setOpened(made);
    });
    return () => {
      left = true;
      leave?.();
      setOpened(undefined);
    };
    // The store outlives later readings of the same form: they go into it below.
    // eslint-disable-next-line
  }, [evaluationId, roundId, unitVersionId, person.accountId, first === undefined]);
  useEffect(() => {
    if (first !== undefined) opened?.store.reread(first);
  }, [opened, first]);
  useNews(place, opened?.store);
  useClosing(place, first);
  const open = useMemo(
    () => (opened === undefined || scheme === undefined ? undefined : { ...opened, scheme }),
    [opened, scheme],
  );
  return { open, error: query.error };
}

async function openStore(
  place: FormPlace,
  { accountId, fullName }: Pick<Person, "accountId" | "fullName">,
  form: ClaimForm,
): Promise<{ store: FormStore; close(): void }> {
  const { evaluationId, roundId, unitVersionId } = place;
  const outbox = openOutbox({ accountId, form: `${evaluationId} ${roundId} ${unitVersionId}` });
  const store = await openFormStore(
    {
      outbox,
      send: (changes) => call(claimRoutes.save, { ...place, changes: [...changes] }, undefined, accountId),
      later(work, ms) {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
      now: () => Date.now(),
      own: fullName,
    },
    form,
  );
  return { store, close: outbox.close };
}

/** How many pieces of evidence each item has; nothing while it is not known, and nobody is asked for words then. */
export function useEvidenceCounts({
  evaluationId,
  roundId,
  unitVersionId,
}: FormPlace): ReadonlyMap<string, number> | undefined {
  const { data } = useQuery({
    queryKey: [...evidenceKey({ roundId, unitVersionId }), "all"],
    queryFn: () => ask(evidenceRoutes.list, { evaluationId, roundId, unitVersionId }),
  });
  return useMemo(() => {
    if (data === undefined) return undefined;
    const uses = data.documents.flatMap((document) =>
      document.uses.filter((use) => use.roundId === roundId && use.unitVersionId === unitVersionId),
    );
    return new Map([...Map.groupBy(uses, ({ item }) => item)].map(([item, of]) => [item, of.length]));
  }, [data, roundId, unitVersionId]);
}

export function useFormState(store: FormStore): FormState {
  return useSyncExternalStore(store.subscribe, store.state);
}

/** Timers count in 31 bits. */
const TIMER_MAX_MS = 2 ** 31 - 1;

/** When the phase ends while one types, the page learns it then, by the server's clock. */
function useClosing({ evaluationId, roundId, unitVersionId }: FormPlace, form: ClaimForm | undefined): void {
  const queries = useQueryClient();
  const left =
    form?.phase.state === "open" && form.phase.closesAt !== undefined
      ? Date.parse(form.phase.closesAt) - Date.parse(form.now)
      : undefined;
  useEffect(() => {
    if (left === undefined) return undefined;
    const timer = setTimeout(
      () =>
        void queries.invalidateQueries({
          queryKey: formQuery({ evaluationId, roundId, unitVersionId }).queryKey,
        }),
      Math.min(left + 1_000, TIMER_MAX_MS),
    );
    return () => clearTimeout(timer);
  }, [evaluationId, roundId, unitVersionId, left, queries]);
}

/** How long to wait before listening again when the server has refused to talk. */
const LISTEN_AGAIN_MS = 5_000;

/**
 * What others type shows within a second or two while the page is looked at; whoever comes back reads the
 * form anew.
 */
function useNews({ evaluationId, roundId, unitVersionId }: FormPlace, store: FormStore | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (store === undefined) return undefined;
    const place = { evaluationId, roundId, unitVersionId };
    const reread = () => void queries.invalidateQueries({ queryKey: formQuery(place).queryKey });
    let source: EventSource | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    let opened = 0;
    const listen = () => {
      if (document.hidden || source !== undefined) return;
      source = new EventSource(addressOf(claimRoutes.news, place));
      source.addEventListener("open", () => {
        if (opened++ > 0) reread();
        void store.flush();
      });
      source.addEventListener("fields", ({ data }: MessageEvent<string>) =>
        store.hear((JSON.parse(data) as { fields: ClaimFieldLine[] }).fields),
      );
      source.addEventListener("state", reread);
      source.addEventListener("error", () => {
        if (source?.readyState !== EventSource.CLOSED) return;
        source = undefined;
        clearTimeout(again);
        again = setTimeout(() => (reread(), listen()), LISTEN_AGAIN_MS);
      });
    };
    const rest = () => {
      source?.close();
      source = undefined;
    };
    const onVisible = () => (document.hidden ? rest() : listen());
    const onOnline = () => void store.flush();
    listen();
    document.addEventListener("visibilitychange", onVisible);
    addEventListener("online", onOnline);
    const stopHearing = onSignedOut(rest);
    return () => {
      rest();
      clearTimeout(again);
      stopHearing();
      document.removeEventListener("visibilitychange", onVisible);
      removeEventListener("online", onOnline);
    };
  }, [evaluationId, roundId, unitVersionId, store, queries]);
}
