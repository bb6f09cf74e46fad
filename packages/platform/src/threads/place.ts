import type { ClientConfig } from "pg";
import { type Database, inDatabase, type LineKey } from "../db/index.ts";

/** What a use case works with, in a form that can be sent to a thread. */
export interface ThreadPlace {
  readonly connection: ClientConfig;
  readonly lineKey?: LineKey;
  /** The clock stands still in a thread. */
  readonly now: Date;
}

interface Working {
  readonly database: Database;
  readonly clock: () => Date;
}

export function forThread({ database, clock }: Working): ThreadPlace {
  const { connection, lineKey } = database;
  return { connection, ...(lineKey && { lineKey }), now: clock() };
}

/** Joins the database for one piece of work in a thread. */
export async function atPlace<T>(
  { now, ...place }: ThreadPlace,
  work: (context: Working) => Promise<T>,
): Promise<T> {
  return await inDatabase(place, (database) => work({ database, clock: () => now }));
}
