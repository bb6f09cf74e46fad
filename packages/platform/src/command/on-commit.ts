import type { Database } from "../db/index.ts";

const listeners = new WeakMap<Database["db"], Map<string, (() => void)[]>>();

/** Calls `then` whenever this process has committed a line of a chain, before the work's caller hears of it. */
export function onCommit({ db }: Pick<Database, "db">, chain: string, then: () => void): void {
  const ofDatabase = listeners.get(db) ?? new Map<string, (() => void)[]>();
  listeners.set(db, ofDatabase);
  ofDatabase.set(chain, [...(ofDatabase.get(chain) ?? []), then]);
}

export function tellCommitted({ db }: Pick<Database, "db">, chain: string): void {
  for (const then of listeners.get(db)?.get(chain) ?? []) then();
}
