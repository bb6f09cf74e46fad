import {
  CHANGES_MAX,
  CHANGES_TEXT_MAX,
  type ClaimChange,
  type ClaimFieldLine,
  type ClaimForm,
  PARKED,
  type ParkedWhy,
  type ProblemReply,
  type SavedClaimChange,
} from "@thang-diem/contract";
import type { Bilingual, ItemCode } from "@thang-diem/engine";
import {
  type HeldChange,
  type Load,
  openSender,
  type Outbox,
  REFUSED,
  type Sender,
  type Sent,
} from "../../../kit/index.ts";

/** What the server answers to changes. */
export interface SavedChanges {
  readonly saved: readonly SavedClaimChange[];
  readonly at: string;
}

/** What the form needs of the world; tests bring their own. */
export interface FormDoors {
  readonly outbox: Outbox;
  send(changes: readonly ClaimChange[]): Promise<Sent<SavedChanges>>;
  later(work: () => void, ms: number): () => void;
  now(): number;
  /** The name under which this person's own changes come back as news. */
  readonly own: string;
}

/** Proxies before the server often stop at a megabyte, so that a load stays well under it whatever the letters. */
const LOAD: Load = { changes: CHANGES_MAX, characters: Math.min(CHANGES_TEXT_MAX, 250_000) };

/** Where what was typed is: with the server, on the way, or kept here and why. */
export type Saving =
  | { readonly state: "saved"; readonly at: string }
  | { readonly state: "sending" }
  | { readonly state: "no-network" }
  /** The server answers that it cannot just now. */
  | { readonly state: "server-rests" }
  | { readonly state: "signed-out" }
  | { readonly state: "refused"; readonly problem: ProblemReply };

/** Typed here and not in the form: somebody was first, the form was closed, or the server cannot take what it says. */
export interface Aside {
  readonly ids: readonly string[];
  readonly item: ItemCode;
  readonly field: string;
  readonly mine: string;
  readonly why: ParkedWhy | typeof REFUSED;
  /** What the server says against it, where it refused this one text. */
  readonly refusal: Bilingual | undefined;
}

export interface FormState {
  readonly form: ClaimForm;
  /** What stands at the server, by "item field". */
  readonly fields: ReadonlyMap<string, ClaimFieldLine>;
  /** What was typed here and waits for its answer. */
  readonly typed: ReadonlyMap<string, string>;
  readonly asides: readonly Aside[];
  readonly saving: Saving;
  /** Whether what was typed outlives this page. */
  readonly safe: boolean;
  /** The value before the last burst of typing, for "undo". */
  readonly undo: ReadonlyMap<string, string>;
  /** Who else writes in a field just now, by "item field": what is typed is sent and told every half second. */
  readonly colleagues: ReadonlyMap<string, string>;
}

export interface FormStore {
  state(): FormState;
  subscribe(listener: () => void): () => void;
  type(item: ItemCode, field: string, value: string): void;
  undo(item: ItemCode, field: string): void;
  /** Sends what was set aside again, on top of what stands now. */
  useMine(aside: Aside): void;
  /** Lets what stands stand. */
  useStanding(aside: Aside): void;
  /** Fields that others have changed. */
  hear(fields: readonly ClaimFieldLine[]): void;
  /** The form as the server has it now. */
  reread(form: ClaimForm): void;
  /** Sends at once: the network is back, somebody has signed in. */
  flush(): Promise<void>;
  close(): void;
}

export const keyOf = (item: string, field: string): string => `${item} ${field}`;

export function valueIn(
  { typed, fields }: Pick<FormState, "typed" | "fields">,
  item: ItemCode,
  field: string,
): string {
  const key = keyOf(item, field);
  return typed.get(key) ?? fields.get(key)?.value ?? "";
}

/** Typing again after such a pause can be undone by itself. */
const BURST_MS = 4_000;
/** Whose last letter is so long ago has left the field, as far as a colleague can tell. */
export const WRITES_MS = 8_000;

/**
 * The form while somebody fills it in: every keystroke goes into the outbox first and leaves it when the
 * server has answered.
 */
export async function openFormStore(doors: FormDoors, form: ClaimForm): Promise<FormStore> {
  const { outbox } = doors;
  const shown = showing(await startOf(form, outbox));
  const { state, set } = shown;
  // What was typed in this very moment is not in the outbox yet and stays on the screen.
  const unwritten = new Map<string, string>();
  const showHeld = () => showWhatIsHeld(outbox, shown, unwritten);
  const sender = senderOf(doors, shown, showHeld);
  let lastTyped = { key: "", at: 0 };
  const watch = watchColleagues(doors, shown);
  function type(item: ItemCode, field: string, value: string): void {
    const key = keyOf(item, field);
    const before = valueIn(state(), item, field);
    if (before === value) return;
    const burst = lastTyped.key === key && doors.now() - lastTyped.at < BURST_MS;
    lastTyped = { key, at: doors.now() };
    const standsBefore = state().fields.get(key)?.value ?? "";
    unwritten.set(key, value);
    sender.write(async () => {
      await outbox.keep({ item, field, before: standsBefore, value });
      if (unwritten.get(key) === value) unwritten.delete(key);
      if (state().safe !== outbox.safe()) set({ safe: outbox.safe() });
    });
    set({
      typed: new Map(state().typed).set(key, value),
      ...(!burst && { undo: new Map(state().undo).set(key, before) }),
      ...(state().saving.state === "saved" && { saving: { state: "sending" } }),
    });
    sender.wake();
  }
  async function drop({ ids }: Aside): Promise<void> {
    await outbox.drop(ids);
    await showHeld();
  }
  await showHeld();
  if (state().typed.size > 0) void sender.flush();
  return {
    state,
    subscribe: shown.subscribe,
    type,
    undo(item, field) {
      const key = keyOf(item, field);
      const value = state().undo.get(key);
      if (value === undefined) return;
      lastTyped = { key, at: doors.now() };
      type(item, field, value);
      set({ undo: new Map([...state().undo].filter(([each]) => each !== key)) });
    },
    useMine: (aside) =>
      void drop(aside).then(() => (type(aside.item, aside.field, aside.mine), sender.flush())),
    useStanding: (aside) => void drop(aside),
    hear: watch.hear,
    reread: watch.reread,
    flush: sender.flush,
    close: () => [sender, watch, shown].forEach((each) => each.close()),
  };
}

/** Takes what others write, and marks the fields in which they do until they have rested for a while. */
function watchColleagues(
  { own, later }: Pick<FormDoors, "own" | "later">,
  { state, set }: Pick<Showing, "state" | "set">,
): Pick<FormStore, "hear" | "reread" | "close"> {
  const rests = new Map<string, () => void>();
  const forget = (key: string) => {
    rests.delete(key);
    set({ colleagues: new Map([...state().colleagues].filter(([each]) => each !== key)) });
  };
  const mark = (fields: readonly ClaimFieldLine[]) => {
    for (const { item, field, changedBy, changedAt } of fields) {
      const key = keyOf(item, field);
      if (changedBy === own || changedAt <= (state().fields.get(key)?.changedAt ?? "")) continue;
      rests.get(key)?.();
      rests.set(
        key,
        later(() => forget(key), WRITES_MS),
      );
      set({ colleagues: new Map(state().colleagues).set(key, changedBy) });
    }
  };
  return {
    hear(fields) {
      mark(fields);
      set({ fields: newer(state().fields, fields) });
    },
    reread(fresh) {
      const justNow = new Date(Date.parse(fresh.now) - WRITES_MS).toISOString();
      mark(fresh.fields.filter(({ changedAt }) => changedAt > justNow));
      set({ form: fresh, fields: newer(state().fields, fresh.fields) });
    },
    close: () => rests.forEach((stop) => stop()),
  };
}

interface Showing extends Pick<FormStore, "state" | "subscribe" | "close"> {
  set(change: Partial<FormState>): void;
}

function showing(first: FormState): Showing {
  const listeners = new Set<() => void>();
  let state = first;
  return {
    state: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => (listeners.add(listener), () => void listeners.delete(listener)),
    close: () => listeners.clear(),
  };
}

async function startOf(form: ClaimForm, outbox: Outbox): Promise<FormState> {
  const empty: FormState = {
    form,
    fields: byKey(form.fields),
    typed: new Map(),
    asides: [],
    undo: new Map(),
    colleagues: new Map(),
    safe: true,
    saving: { state: "saved", at: form.now },
  };
  return withHeld(empty, await outbox.held());
}

async function showWhatIsHeld(
  outbox: Outbox,
  { state, set }: Showing,
  unwritten: ReadonlyMap<string, string>,
): Promise<void> {
  const changes = await outbox.held();
  // What stands in the form after all, since somebody else wrote the same, is held no longer.
  const settled = changes.filter(
    ({ item, field, value, parked }) =>
      parked !== "" && state().fields.get(keyOf(item, field))?.value === value,
  );
  if (settled.length > 0) await outbox.drop(settled.map(({ id }) => id));
  const held = withHeld(state(), changes);
  set({ typed: new Map([...held.typed, ...unwritten]), asides: held.asides, safe: outbox.safe() });
}

function senderOf(doors: FormDoors, { state, set }: Showing, showHeld: () => Promise<void>): Sender {
  let savedAt = state().form.now;
  const showRest = async () => {
    await showHeld();
    if (state().typed.size === 0) set({ saving: { state: "saved", at: savedAt } });
  };
  return openSender<SavedChanges>(
    {
      outbox: doors.outbox,
      load: LOAD,
      later: doors.later,
      send: (batch) =>
        doors.send(
          batch.map(({ id, item, field, before, value }) => ({
            id,
            item: item as ItemCode,
            field,
            before,
            value,
          })),
        ),
      settledBy: ({ saved }) => saved.map(({ id, why }) => ({ id, parked: why })),
    },
    {
      sending: () => set({ saving: { state: "sending" } }),
      async answered(batch, { saved, at }) {
        set({ fields: withSaved(state().fields, batch, saved) });
        savedAt = at;
        await showRest();
      },
      refused: showRest,
      failed: (problem, again) => set({ saving: notSaved(problem, again) }),
    },
  );
}

function notSaved(problem: ProblemReply, again: boolean): Saving {
  return again
    ? { state: problem.status >= 500 ? "server-rests" : "no-network" }
    : problem.status === 401
      ? { state: "signed-out" }
      : { state: "refused", problem };
}

function byKey(fields: readonly ClaimFieldLine[]): Map<string, ClaimFieldLine> {
  return new Map(fields.map((field) => [keyOf(field.item, field.field), field]));
}

/** Answers and news overtake each other: the later moment stands. */
function newer(known: FormState["fields"], fields: readonly ClaimFieldLine[]): FormState["fields"] {
  const merged = new Map(known);
  for (const field of fields) {
    const key = keyOf(field.item, field.field);
    if ((merged.get(key)?.changedAt ?? "") <= field.changedAt) merged.set(key, field);
  }
  return merged;
}

function withSaved(
  known: FormState["fields"],
  batch: readonly HeldChange[],
  saved: readonly SavedClaimChange[],
): FormState["fields"] {
  const places = new Map(batch.map((change) => [change.id, change]));
  return newer(
    known,
    saved.flatMap(({ id, value, changedBy, changedAt }) => {
      const change = places.get(id);
      return change === undefined || changedAt === "never"
        ? []
        : [{ item: change.item as ItemCode, field: change.field, value, changedBy, changedAt }];
    }),
  );
}

/** What waits is shown in its field; what was answered as not in the form stands aside, the last text of each field. */
function withHeld(state: FormState, held: readonly HeldChange[]): FormState {
  const typed = new Map(
    held.filter(({ parked }) => parked === "").map(({ item, field, value }) => [keyOf(item, field), value]),
  );
  const asides = [
    ...Map.groupBy(
      held.filter(({ parked }) => parked !== ""),
      ({ item, field }) => keyOf(item, field),
    ).entries(),
  ].flatMap(([key, changes]): Aside[] => {
    const last = changes.at(-1);
    const why = ([...PARKED, REFUSED] as const).find((each) => each === last?.parked);
    if (last === undefined || why === undefined || state.fields.get(key)?.value === last.value) return [];
    return [
      {
        ids: changes.map(({ id }) => id),
        item: last.item as ItemCode,
        field: last.field,
        mine: last.value,
        why,
        refusal: last.refusal,
      },
    ];
  });
  return { ...state, typed, asides };
}
