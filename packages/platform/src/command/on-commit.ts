import { EventEmitter } from "node:events";
import type { Database } from "../db/index.ts";

/** By database: what is called for a line of one chain, and for every line, of this process and of others. */
interface Listeners {
  readonly own: EventEmitter;
  readonly outside: EventEmitter;
}

const listeners = new WeakMap<Database["db"], Listeners>();
const EVERY = "every chain";

function listenersOf({ db }: Pick<Database, "db">): Listeners {
  const known = listeners.get(db);
  if (known !== undefined) return known;
  const made = {
    own: new EventEmitter().setMaxListeners(0),
    outside: new EventEmitter().setMaxListeners(0),
  };
  listeners.set(db, made);
  return made;
}

/**
 * Calls `then` whenever a line of a chain was committed: by this process before the work's caller hears of it, by
 * another one as soon as that is known here.
 */
export function onCommit(database: Pick<Database, "db">, chain: string, then: () => void): void {
  const { own, outside } = listenersOf(database);
  own.on(chain, then);
  outside.on(chain, then);
  outside.on(EVERY, then);
}

/** Calls `then` with the chain of every line that this process commits. */
export function onEveryCommit(database: Pick<Database, "db">, then: (chain: string) => void): void {
  listenersOf(database).own.on(EVERY, then);
}

/** Calls `then` when another process has committed a line of a chain. Gives back how to stop. */
export function onOutside(database: Pick<Database, "db">, chain: string, then: () => void): () => void {
  const { outside } = listenersOf(database);
  outside.on(chain, then).on(EVERY, then);
  return () => void outside.off(chain, then).off(EVERY, then);
}

export function tellCommitted(database: Pick<Database, "db">, chain: string): void {
  const { own } = listenersOf(database);
  own.emit(chain);
  own.emit(EVERY, chain);
}

/** Another process has committed a line of the chain; without one, of any. */
export function tellOutside(database: Pick<Database, "db">, chain: string = EVERY): void {
  listenersOf(database).outside.emit(chain);
}
