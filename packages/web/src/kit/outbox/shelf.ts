import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import { localMemory } from "../local-memory.ts";
import { type HeldChange, reunited } from "./changes.ts";

/** Of whom and for which form. */
export interface ShelfPlace {
  readonly accountId: string;
  readonly form: string;
}

export type Change = (held: readonly HeldChange[]) => readonly HeldChange[];

/** Where changes lie on this machine. */
export interface Shelf {
  /**
   * Reads what is held and puts in its place what `how` makes of it; no other tab gets between. Never fails.
   *
   * @param how may run more than once
   */
  change(place: ShelfPlace, how: Change): Promise<readonly HeldChange[]>;
  /** The forms of which somebody's text is still here. */
  forms(accountId: string): Promise<string[]>;
  /** Whether what was kept last outlives the page. */
  safe(): boolean;
  close(): void;
}

/** A browser that has not answered by then is not waited for: what was typed goes on. */
const ANSWER_MS = 4_000;

/**
 * The browser's database; when it fails (storage full, connection closed by the system, forbidden) the local
 * memory in its
 * stead, and what lay there returns to the database with the first call that succeeds.
 */
export function openShelf(name: string): Shelf {
  const cabinet = openCabinet(name);
  const known = new Map<string, readonly HeldChange[]>();
  let line: Promise<unknown> = Promise.resolve();
  let safe = true;
  const changeNow = async (place: ShelfPlace, how: Change): Promise<readonly HeldChange[]> => {
    const key = looseName(name, place);
    const loose = looseAt(key);
    const keep = (held: readonly HeldChange[]) => {
      known.set(key, held);
      return held;
    };
    try {
      const held = await within(
        ANSWER_MS,
        cabinet.change(place, (stored) =>
          how(loose === undefined ? stored : reunited(stored, loose.changes, loose.known)),
        ),
      );
      if (loose !== undefined) localMemory.write(key, undefined);
      safe = true;
      return keep(held);
    } catch {
      const held = how(loose?.changes ?? known.get(key) ?? []);
      const before = loose?.known ?? (known.get(key) ?? []).map(({ id }) => id);
      safe = localMemory.write(key, JSON.stringify({ changes: held, known: before } satisfies Loose));
      return keep(held);
    }
  };
  return {
    change(place, how) {
      const done = line.then(() => changeNow(place, how));
      line = done;
      return done;
    },
    async forms(accountId) {
      const beginning = looseName(name, { accountId, form: "" });
      const loose = localMemory
        .names(beginning)
        .filter((each) => (looseAt(each)?.changes.length ?? 0) > 0)
        .map((each) => each.slice(beginning.length));
      const stored = await within(ANSWER_MS, cabinet.forms(accountId)).catch(() => []);
      return [...new Set([...stored, ...loose])];
    },
    safe: () => safe,
    close: cabinet.close,
  };
}

/** What the database did not take, and which changes it held then. */
interface Loose {
  readonly changes: readonly HeldChange[];
  readonly known: readonly string[];
}

function looseName(name: string, { accountId, form }: ShelfPlace): string {
  return `${name} loose ${accountId} ${form}`;
}

function looseAt(key: string): Loose | undefined {
  const text = localMemory.read(key);
  return text === undefined ? undefined : (JSON.parse(text) as Loose);
}

/** What lies on the page alone, whosever it is. */
export function looseOnPageOnly(name: string): HeldChange[] {
  return localMemory
    .onPageOnly(`${name} loose `)
    .flatMap((text) => [...(JSON.parse(text) as Loose).changes])
    .filter(({ parked }) => parked === "");
}

type Stored = HeldChange & { seq?: number };
interface Schema extends DBSchema {
  changes: { key: number; value: Stored; indexes: { form: [string, string]; id: string } };
}

interface Cabinet {
  change(place: ShelfPlace, how: Change): Promise<readonly HeldChange[]>;
  forms(accountId: string): Promise<string[]>;
  close(): void;
}

/** A connection that is lost or refuses is opened anew, once a call. */
function openCabinet(name: string): Cabinet {
  let opening: Promise<IDBPDatabase<Schema>> | undefined;
  const forget = () => (opening = undefined);
  const open = () => (opening ??= openDatabase(name, forget));
  const twice = async <T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> => {
    try {
      return await work(await open());
    } catch {
      void opening?.then((db) => db.close(), forget);
      forget();
      return work(await open());
    }
  };
  return {
    change: (place, how) => twice((db) => changeStored(db, place, how)),
    forms: (accountId) =>
      twice(async (db) =>
        (await db.getAll("changes"))
          .filter((change) => change.accountId === accountId)
          .map(({ form }) => form),
      ),
    close: () => void opening?.then((db) => db.close(), forget),
  };
}

function openDatabase(name: string, lost: () => void): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, 1, {
    upgrade(fresh) {
      const store = fresh.createObjectStore("changes", { keyPath: "seq", autoIncrement: true });
      store.createIndex("form", ["accountId", "form"]);
      store.createIndex("id", "id", { unique: true });
    },
    terminated: lost,
  });
}

/** Reading and writing are one transaction: another tab cannot alter a change that has left. */
async function changeStored(
  db: IDBPDatabase<Schema>,
  { accountId, form }: ShelfPlace,
  how: Change,
): Promise<readonly HeldChange[]> {
  const writing = db.transaction("changes", "readwrite", { durability: "strict" });
  writing.done.catch(() => undefined);
  try {
    const stored = await writing.store.index("form").getAll([accountId, form]);
    const held = how(stored);
    const next = new Map(held.map((change) => [change.id, change]));
    const there = new Set(stored.map(({ id }) => id));
    for (const change of stored) {
      const now = next.get(change.id);
      if (now === change || change.seq === undefined) continue;
      await (now === undefined
        ? writing.store.delete(change.seq)
        : writing.store.put({ ...now, seq: change.seq }));
    }
    for (const { seq: _before, ...fresh } of held as readonly Stored[])
      if (!there.has(fresh.id)) await writing.store.add(fresh);
    await writing.done;
    return held;
  } catch (error) {
    try {
      writing.abort();
    } catch {
      // It has ended by itself.
    }
    throw error;
  }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_keep, refuse) => {
    timer = setTimeout(() => refuse(new Error("no answer")), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
