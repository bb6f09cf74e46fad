import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { formsHeld, openOutbox } from "./outbox.ts";

const LOAD = { changes: 200, characters: 250_000 };
const AN = { accountId: "an", form: "f" };
let databases = 0;
let name = "";
const opened: { close(): void }[] = [];
const open = (place = AN) => {
  const outbox = openOutbox(place, name);
  opened.push(outbox);
  return outbox;
};
const typed = (field: string, value: string) => ({ item: "1.1", field, before: "", value });
const values = async (outbox: ReturnType<typeof open>) =>
  (await outbox.held()).map(({ field, value }) => `${field}=${value}`);

beforeEach(() => void (name = `test-outbox-${databases++}`));
afterEach(async () => {
  for (const each of opened.splice(0)) each.close();
  Reflect.deleteProperty(globalThis, "localStorage");
  await deleteDB(name);
});

/** A browser's local storage: here by itself, for tests run without a browser. */
function giveLocalStorage(): Map<string, string> {
  const texts = new Map<string, string>();
  const storage = {
    get length() {
      return texts.size;
    },
    key: (n: number) => [...texts.keys()][n] ?? null,
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  };
  Object.defineProperty(globalThis, "localStorage", { value: storage, configurable: true, writable: true });
  return texts;
}

/** The browser's storage is full. */
async function whileFull<T>(work: () => Promise<T>): Promise<T> {
  const { add, put } = IDBObjectStore.prototype;
  const full = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  IDBObjectStore.prototype.add = full;
  IDBObjectStore.prototype.put = full;
  try {
    return await work();
  } finally {
    Object.assign(IDBObjectStore.prototype, { add, put });
  }
}

/** The browser forbids its database, as a private window does. */
async function whileForbidden<T>(work: () => Promise<T>): Promise<T> {
  const { open: before } = IDBFactory.prototype;
  IDBFactory.prototype.open = () => {
    throw new DOMException("forbidden", "SecurityError");
  };
  try {
    return await work();
  } finally {
    IDBFactory.prototype.open = before;
  }
}

describe("when the browser's database fails", () => {
  test("what is typed goes on, is said to be on the page only, and returns to the database by itself", async () => {
    const outbox = open();
    await outbox.keep(typed("a", "1"));
    expect(outbox.safe()).toBe(true);
    await whileFull(async () => {
      await outbox.keep(typed("b", "2"));
      expect([await values(outbox), outbox.safe()]).toEqual([["a=1", "b=2"], false]);
      expect((await outbox.take(LOAD)).map(({ field }) => field)).toEqual(["a", "b"]);
    });
    await outbox.keep(typed("c", "3"));
    expect([await values(outbox), outbox.safe()]).toEqual([["a=1", "b=2", "c=3"], true]);
    expect(await values(open())).toEqual(["a=1", "b=2", "c=3"]);
  });

  test("local storage stands in, and a reload in the middle loses nothing", async () => {
    const texts = giveLocalStorage();
    await whileFull(async () => {
      const outbox = open();
      await outbox.keep(typed("a", "1"));
      expect(outbox.safe()).toBe(true);
      outbox.close();
      expect([await values(open()), await formsHeld("an", name)]).toEqual([["a=1"], ["f"]]);
    });
    const later = open();
    await later.keep(typed("b", "2"));
    expect([await values(later), texts.size]).toEqual([["a=1", "b=2"], 0]);
  });

  test("what the server took meanwhile does not come back with the database", async () => {
    const outbox = open();
    await outbox.keep(typed("a", "1"));
    await outbox.keep(typed("b", "2"));
    await whileForbiddenWrites(outbox);
    expect([await values(outbox), await values(open())]).toEqual([["b=2"], ["b=2"]]);
  });

  test("a connection that the system has closed is opened anew at once", async () => {
    const outbox = open();
    await outbox.keep(typed("a", "1"));
    const { transaction } = IDBDatabase.prototype;
    let closed = false;
    IDBDatabase.prototype.transaction = function lost(this: IDBDatabase, ...given) {
      if (!closed) {
        closed = true;
        this.close();
      }
      return transaction.apply(this, given);
    };
    await outbox.keep(typed("b", "2"));
    IDBDatabase.prototype.transaction = transaction;
    expect([closed, await values(open()), outbox.safe()]).toEqual([true, ["a=1", "b=2"], true]);
  });

  test("a database that is forbidden altogether leaves the page able to work", async () => {
    await whileForbidden(async () => {
      const outbox = open();
      await outbox.keep(typed("a", "1"));
      expect([await formsHeld("an", name), outbox.safe()]).toEqual([["f"], false]);
      const [sent] = await outbox.take(LOAD);
      await outbox.settle([{ id: sent?.id ?? "", parked: "" }]);
      expect([await values(outbox), await formsHeld("an", name)]).toEqual([[], []]);
    });
  });

  async function whileForbiddenWrites(outbox: ReturnType<typeof open>): Promise<void> {
    await whileFull(async () => {
      const [first] = await outbox.take(LOAD);
      await outbox.settle([{ id: first?.id ?? "", parked: "" }]);
    });
  }
});

test("each person at a machine has the own texts", async () => {
  await open().keep(typed("a", "1"));
  const binh = open({ accountId: "binh", form: "f" });
  expect([await values(binh), await formsHeld("an", name), await formsHeld("binh", name)]).toEqual([
    [],
    ["f"],
    [],
  ]);
  expect((await binh.take(LOAD)).length).toBe(0);
});

test("what an earlier version of the program has kept is read", async () => {
  const before = await openDB(name, 1, {
    upgrade(fresh) {
      const store = fresh.createObjectStore("changes", { keyPath: "seq", autoIncrement: true });
      store.createIndex("form", ["accountId", "form"]);
      store.createIndex("id", "id", { unique: true });
    },
  });
  for (const [n, value] of ["1", "12"].entries())
    await before.add("changes", { ...AN, ...typed("a", value), id: `id-${n}`, sent: true, parked: "" });
  before.close();
  const outbox = open();
  expect((await outbox.take(LOAD)).map(({ id }) => id)).toEqual(["id-0"]);
  await outbox.settle([{ id: "id-0", parked: "" }]);
  expect((await outbox.take(LOAD)).map(({ id, value }) => [id, value])).toEqual([["id-1", "12"]]);
});
