/** What several processes on one database tell each other, by LISTEN and NOTIFY. */
import { setTimeout as sleep } from "node:timers/promises";
import { randomUUID } from "node:crypto";
import { Client } from "pg";
import type { Database } from "../db/index.ts";
import type { ProgramLog } from "../log/index.ts";
import { listenOn, tellOn } from "./store.ts";

/** What another process says; `lost`: something may have been said while nobody could hear. */
export type Hearing = { readonly is: "said"; readonly topic: string } | { readonly is: "lost" };

export interface Between {
  /** Tells every other process, in some hundredths of a second. Never waits and never fails. */
  say(topic: string): void;
  stop(): Promise<void>;
}

/** Topics of so long are told together: a clerk who types commits several times a second. */
const GATHERED_MS = 30;
/** PostgreSQL takes payloads of less than 8,000 bytes. */
const TOPICS_MAX = 40;
const AGAIN_MS = 500;

/**
 * Joins the processes of a database. A connection that breaks is made anew; what was said meanwhile is not said again:
 * `hear` is told that something is lost and forgets what it believed.
 *
 * @example
 * const between = openBetween(database, log, (heard) => heard.is === "said" && heard.topic === "site" && swap());
 * between.say("site");
 */
export function openBetween(
  { connection }: Pick<Database, "connection">,
  log: ProgramLog,
  hear: (heard: Hearing) => void,
): Between {
  const own = randomUUID();
  const waiting = new Set<string>();
  let client: Client | undefined;
  const stopped = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const flush = async () => {
    timer = undefined;
    const topics = [...waiting];
    waiting.clear();
    for (let at = 0; at < topics.length; at += TOPICS_MAX)
      // Without a connection nobody hears; who listens is told so when there is one again.
      await (client &&
        tellOn(client, { from: own, topics: topics.slice(at, at + TOPICS_MAX) }).catch(() => undefined));
  };
  const join = async () => {
    for (let first = true; !stopped.signal.aborted; first = false) {
      const next = new Client(connection);
      const broken = new Promise<void>((done) => {
        next.once("error", () => done());
        next.once("end", () => done());
      });
      try {
        await next.connect();
        await listenOn(next, (said) => {
          if (said.from !== own) for (const topic of said.topics) hear({ is: "said", topic });
        });
        client = next;
        if (!first) hear({ is: "lost" });
        await broken;
      } catch (err) {
        if (first) log.warn({ event: "between-waits", err });
      }
      client = undefined;
      next.end().catch(() => undefined);
      if (!stopped.signal.aborted) await sleep(AGAIN_MS, undefined, { ref: false });
    }
  };
  const joined = join();
  return {
    say(topic) {
      waiting.add(topic);
      timer ??= setTimeout(() => void flush(), GATHERED_MS);
    },
    async stop() {
      clearTimeout(timer);
      await flush();
      stopped.abort();
      await client?.end().catch(() => undefined);
      await joined;
    },
  };
}
