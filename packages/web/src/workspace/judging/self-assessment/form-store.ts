import type {
  ClaimFieldLine,
  ClaimForm,
  ParkedWhy,
  ProblemReply,
  SavedClaimChange,
} from "@thang-diem/contract";
import type { HeldChange } from "./outbox.ts";
import { type FormDoors, openSender } from "./sending.ts";

/** Where what was typed is: with the server, on the way, or kept here and why. */
export type Saving =
  | { readonly state: "saved"; readonly at: string }
  | { readonly state: "sending" }
  | { readonly state: "no-network" }
  | { readonly state: "signed-out" }
  | { readonly state: "refused"; readonly problem: ProblemReply };

/** Typed here and not in the form: somebody was first, or the form was closed. */
export interface Aside {
  readonly ids: readonly string[];
  readonly item: string;
  readonly field: string;
  readonly mine: string;
  readonly why: ParkedWhy;
}

export interface FormState {
  readonly form: ClaimForm;
  /** What stands at the server, by "item field". */
  readonly fields: ReadonlyMap<string, ClaimFieldLine>;
  /** What was typed here and waits for its answer. */
  readonly typed: ReadonlyMap<string, string>;
  readonly asides: readonly Aside[];
  readonly saving: Saving;
  /** The value before the last burst of typing, for "undo". */
  readonly undo: ReadonlyMap<string, string>;
}

export interface FormStore {
  state(): FormState;
  subscribe(listener: () => void): () => void;
  type(item: string, field: string, value: string): void;
  undo(item: string, field: string): void;
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
  item: string,
  field: string,
): string {
  const key = keyOf(item, field);
  return typed.get(key) ?? fields.get(key)?.value ?? "";
}

/** Typing again after such a pause can be undone by itself. */
const BURST_MS = 4_000;

/** The form while somebody fills it in: every keystroke goes into the outbox first and leaves it when the server has answered. */
export async function openFormStore(doors: FormDoors, form: ClaimForm): Promise<FormStore> {
  const { outbox, accountId, form: place } = doors;
  const listeners = new Set<() => void>();
  // What was typed in this very moment is not in the outbox yet and stays on the screen.
  const unwritten = new Map<string, string>();
  const sender = openSender(doors, {
    sending: () => set({ saving: { state: "sending" } }),
    answered,
    failed: (problem, again) => set({ saving: notSaved(problem, again) }),
  });
  let state = withHeld(
    {
      form,
      fields: byKey(form.fields),
      typed: new Map(),
      asides: [],
      undo: new Map(),
      saving: { state: "saved", at: form.now },
    },
    await outbox.held(accountId, place),
  );
  let lastTyped = { key: "", at: 0 };

  function set(change: Partial<FormState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }
  async function showHeld(): Promise<void> {
    const changes = await outbox.held(accountId, place);
    // What stands in the form after all, since somebody else wrote the same, is held no longer.
    const settled = changes.filter(
      ({ item, field, value, parked }) =>
        parked !== "" && state.fields.get(keyOf(item, field))?.value === value,
    );
    if (settled.length > 0) await outbox.drop(settled.map(({ id }) => id));
    const held = withHeld(state, changes);
    set({ typed: new Map([...held.typed, ...unwritten]), asides: held.asides });
  }
  async function answered(
    batch: readonly HeldChange[],
    { saved, at }: { readonly saved: readonly SavedClaimChange[]; readonly at: string },
  ): Promise<void> {
    state = { ...state, fields: withSaved(state.fields, batch, saved) };
    await showHeld();
    if (state.typed.size === 0) set({ saving: { state: "saved", at } });
  }
  function type(item: string, field: string, value: string): void {
    const key = keyOf(item, field);
    const shown = valueIn(state, item, field);
    if (shown === value) return;
    const burst = lastTyped.key === key && doors.now() - lastTyped.at < BURST_MS;
    lastTyped = { key, at: doors.now() };
    const before = state.fields.get(key)?.value ?? "";
    unwritten.set(key, value);
    sender.write(async () => {
      await outbox.keep({ accountId, form: place, item, field, before, value });
      if (unwritten.get(key) === value) unwritten.delete(key);
    });
    set({
      typed: new Map(state.typed).set(key, value),
      ...(!burst && { undo: new Map(state.undo).set(key, shown) }),
      ...(state.saving.state === "saved" && { saving: { state: "sending" } }),
    });
    sender.wake();
  }
  async function drop({ ids }: Aside): Promise<void> {
    await outbox.drop(ids);
    await showHeld();
  }
  await showHeld();
  if (state.typed.size > 0) void sender.flush();
  return {
    state: () => state,
    subscribe: (listener) => (listeners.add(listener), () => void listeners.delete(listener)),
    type,
    undo(item, field) {
      const key = keyOf(item, field);
      const value = state.undo.get(key);
      if (value === undefined) return;
      lastTyped = { key, at: doors.now() };
      type(item, field, value);
      set({ undo: new Map([...state.undo].filter(([each]) => each !== key)) });
    },
    useMine: (aside) =>
      void drop(aside).then(() => (type(aside.item, aside.field, aside.mine), sender.flush())),
    useStanding: (aside) => void drop(aside),
    hear: (fields) => set({ fields: newer(state.fields, fields) }),
    reread: (fresh) => set({ form: fresh, fields: newer(state.fields, fresh.fields) }),
    flush: sender.flush,
    close() {
      sender.close();
      listeners.clear();
    },
  };
}

function notSaved(problem: ProblemReply, again: boolean): Saving {
  return again
    ? { state: "no-network" }
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
        : [{ item: change.item, field: change.field, value, changedBy, changedAt }];
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
    if (last === undefined || last.parked === "" || state.fields.get(key)?.value === last.value) return [];
    return [
      {
        ids: changes.map(({ id }) => id),
        item: last.item,
        field: last.field,
        mine: last.value,
        why: last.parked,
      },
    ];
  });
  return { ...state, typed, asides };
}
