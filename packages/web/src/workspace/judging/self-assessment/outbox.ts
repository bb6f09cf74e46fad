import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from "idb";
import type { ParkedWhy } from "@thang-diem/contract";

/** A change on this machine: not yet at the server, or answered by it as not in the form. */
export interface HeldChange {
  readonly id: string;
  /** In the order of typing. */
  readonly seq: number;
  /** Whose it is: on a machine of several people each sends the own ones. */
  readonly accountId: string;
  /** Evaluation, round and unit. */
  readonly form: string;
  readonly item: string;
  readonly field: string;
  readonly before: string;
  readonly value: string;
  /** It may have arrived: from now on it stays as it is, and what is typed after it is another change. */
  readonly sent: boolean;
  /** "" while it waits for its answer. */
  readonly parked: ParkedWhy | "";
}

export type Typed = Pick<HeldChange, "accountId" | "form" | "item" | "field" | "before" | "value">;

export interface Outbox {
  /** Everything that is held of somebody's for a form, in the order of typing. */
  held(accountId: string, form: string): Promise<HeldChange[]>;
  /** The forms of which somebody's text is still here. */
  forms(accountId: string): Promise<string[]>;
  /** Writes down what the field now holds. Keystrokes that have not left yet become one change. */
  keep(typed: Typed): Promise<void>;
  /** The next changes to be sent, the same ones again until they are answered. */
  take(accountId: string, form: string, max: number): Promise<HeldChange[]>;
  /** The server has answered: taken ones go, parked ones wait for the person. */
  settle(answers: readonly { readonly id: string; readonly parked: ParkedWhy | "" }[]): Promise<void>;
  drop(ids: readonly string[]): Promise<void>;
  close(): void;
}

interface Schema extends DBSchema {
  changes: {
    key: number;
    value: Omit<HeldChange, "seq"> & { seq?: number };
    indexes: { form: [string, string]; id: string };
  };
}

/** The browser's own store of what was typed. It outlives a closed lid, a crash of the tab and a server that is gone. */
export async function openOutbox(name = "thangdiem-outbox"): Promise<Outbox> {
  const db = await openDB<Schema>(name, 1, {
    upgrade(fresh) {
      const store = fresh.createObjectStore("changes", { keyPath: "seq", autoIncrement: true });
      store.createIndex("form", ["accountId", "form"]);
      store.createIndex("id", "id", { unique: true });
    },
  });
  return { ...readsOf(db), keep: (typed) => keep(db, typed), close: () => db.close() };
}

type Db = IDBPDatabase<Schema>;
type Writing = IDBPTransaction<Schema, ["changes"], "readwrite">;

function readsOf(db: Db): Omit<Outbox, "keep" | "close"> {
  return {
    held: async (accountId, form) =>
      (await db.getAllFromIndex("changes", "form", [accountId, form])).map(numbered),
    forms: async (accountId) => [
      ...new Set(
        (await db.getAll("changes"))
          .filter((change) => change.accountId === accountId)
          .map(({ form }) => form),
      ),
    ],
    // Marking and reading are one transaction: another tab cannot alter a change that has left.
    async take(accountId, form, max) {
      const writing = db.transaction("changes", "readwrite", { durability: "strict" });
      const waiting = (await heldIn(writing, accountId, form))
        .filter(({ parked }) => parked === "")
        .slice(0, max);
      for (const change of waiting) if (!change.sent) await writing.store.put({ ...change, sent: true });
      await writing.done;
      return waiting;
    },
    async settle(answers) {
      const writing = db.transaction("changes", "readwrite", { durability: "strict" });
      for (const { id, parked } of answers) {
        const held = await writing.store.index("id").get(id);
        if (held?.seq === undefined) continue;
        if (parked === "") await writing.store.delete(held.seq);
        else await writing.store.put({ ...held, parked });
      }
      await writing.done;
    },
    async drop(ids) {
      const writing = db.transaction("changes", "readwrite");
      for (const id of ids) {
        const seq = await writing.store.index("id").getKey(id);
        if (seq !== undefined) await writing.store.delete(seq);
      }
      await writing.done;
    },
  };
}

async function keep(db: Db, typed: Typed): Promise<void> {
  const writing = db.transaction("changes", "readwrite", { durability: "strict" });
  const last = (await heldIn(writing, typed.accountId, typed.form)).findLast(
    ({ item, field, parked }) => item === typed.item && field === typed.field && parked === "",
  );
  if (last !== undefined && !last.sent) await writing.store.put({ ...last, value: typed.value });
  else
    await writing.store.add({
      ...typed,
      before: last?.value ?? typed.before,
      id: newId(),
      sent: false,
      parked: "",
    });
  await writing.done;
}

async function heldIn(writing: Writing, accountId: string, form: string): Promise<HeldChange[]> {
  return (await writing.store.index("form").getAll([accountId, form])).map(numbered);
}

function numbered(stored: Omit<HeldChange, "seq"> & { seq?: number }): HeldChange {
  return { ...stored, seq: stored.seq ?? 0 };
}

/** A random UUID (RFC 9562, version 4); `crypto.randomUUID` is absent where an office serves without HTTPS. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes]
    .map((byte, i) =>
      (i === 6 ? (byte & 0x0f) | 0x40 : i === 8 ? (byte & 0x3f) | 0x80 : byte).toString(16).padStart(2, "0"),
    )
    .join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** Where the browser keeps nothing: the same, until the page is closed. */
export function openMemoryOutbox(): Outbox {
  let changes: HeldChange[] = [];
  let seq = 0;
  const of = (accountId: string, form: string) =>
    changes.filter((change) => change.accountId === accountId && change.form === form);
  return {
    held: (accountId, form) => Promise.resolve(of(accountId, form)),
    forms: (accountId) =>
      Promise.resolve([
        ...new Set(changes.filter((change) => change.accountId === accountId).map(({ form }) => form)),
      ]),
    keep(typed) {
      const last = of(typed.accountId, typed.form).findLast(
        ({ item, field, parked }) => item === typed.item && field === typed.field && parked === "",
      );
      if (last !== undefined && !last.sent)
        changes = changes.map((change) =>
          change.id === last.id ? { ...change, value: typed.value } : change,
        );
      else
        changes = [
          ...changes,
          {
            ...typed,
            before: last?.value ?? typed.before,
            id: newId(),
            seq: (seq += 1),
            sent: false,
            parked: "",
          },
        ];
      return Promise.resolve();
    },
    take(accountId, form, max) {
      const waiting = of(accountId, form)
        .filter(({ parked }) => parked === "")
        .slice(0, max);
      const ids = new Set(waiting.map(({ id }) => id));
      changes = changes.map((change) => (ids.has(change.id) ? { ...change, sent: true } : change));
      return Promise.resolve(waiting);
    },
    settle(answers) {
      const parked = new Map(answers.map((answer) => [answer.id, answer.parked]));
      changes = changes.flatMap((change) =>
        parked.get(change.id) === "" ? [] : [{ ...change, parked: parked.get(change.id) ?? change.parked }],
      );
      return Promise.resolve();
    },
    drop(ids) {
      changes = changes.filter(({ id }) => !ids.includes(id));
      return Promise.resolve();
    },
    close: () => undefined,
  };
}
