import { createApp } from "@thang-diem/platform/http";
import type { Metrics } from "@thang-diem/platform/metrics";
import { threadsNow } from "@thang-diem/platform/threads";
import type { FastifyInstance } from "fastify";
import { newestBackup } from "./backups.ts";
import { freeBytes } from "./disk.ts";
import { type Examined, glance } from "./examine.ts";
import { databaseFacts, watchedNumbers } from "./store.ts";

export type Watched = Omit<Examined, "now"> & { readonly clock: () => Date };

/** Whether a balancer may send people here. */
export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<"database" | "disk" | "threads", "good" | "bad">>;
}

const PATIENCE_MS = 2_000;
/** Below this nothing can be written any more. */
const BYTES_LEFT_MIN = 64 * 1024 ** 2;
/** So much work in the queue of the threads is minutes of waiting. */
const CALLS_WAITING_MAX = 100;

/** Looks whether this process can do its work now; it answers within two seconds. */
export async function readiness({ database, home }: Watched): Promise<Readiness> {
  const soon = async (work: Promise<boolean>) =>
    await Promise.race([
      work.catch(() => false),
      new Promise<false>((done) => void setTimeout(done, PATIENCE_MS, false).unref()),
    ]);
  const [writes, room] = await Promise.all([
    soon(databaseFacts(database.db).then(({ readOnly }) => !readOnly)),
    soon(freeBytes(home).then((free) => (free ?? 0) > BYTES_LEFT_MIN)),
  ]);
  const checks = {
    database: writes ? "good" : "bad",
    disk: room ? "good" : "bad",
    threads: threadsNow().waiting <= CALLS_WAITING_MAX ? "good" : "bad",
  } as const;
  return { ready: Object.values(checks).every((state) => state === "good"), checks };
}

/**
 * What is asked by those who watch, on a port of its own that no stranger reaches: `/healthz` (the process lives),
 * `/readyz` (it can do its work; else 503), `/metrics` (OpenMetrics).
 */
export function watchApp(watched: Watched, metrics: Metrics): FastifyInstance {
  const app = createApp();
  const open = { config: { permission: "public" } } as const;
  app.get("/healthz", open, (_request, reply) =>
    reply.header("cache-control", "no-store").send({ status: "ok" }),
  );
  app.get("/readyz", open, async (_request, reply) => {
    const found = await readiness(watched);
    return reply
      .code(found.ready ? 200 : 503)
      .header("cache-control", "no-store")
      .send(found);
  });
  app.get("/metrics", open, async (_request, reply) =>
    reply
      .header("content-type", metrics.contentType)
      .header("cache-control", "no-store")
      .send(await metrics.text()),
  );
  return app;
}

/** Registers what is known of the installation. */
export function watchInstallation(watched: Watched, metrics: Metrics): void {
  const { database, home, clock, settings } = watched;
  metrics.gauge(
    { name: "counts", help: "Rows of the installation, by what they are", label: "of" },
    async () => ({
      ...(await watchedNumbers(database.db, clock())),
    }),
  );
  metrics.gauge(
    { name: "database_connections", help: "Connections of this process", label: "state" },
    () => ({
      ...database.pool.counts(),
    }),
  );
  metrics.gauge({ name: "thread_calls", help: "Work in threads", label: "state" }, () => ({
    ...threadsNow(),
  }));
  metrics.gauge({ name: "disk_free_bytes", help: "Free space of the home" }, () => freeBytes(home));
  metrics.gauge({ name: "backup_age_seconds", help: "Age of the newest backup" }, async () => {
    const newest = settings.backups && (await newestBackup(settings.backups.to));
    return newest && (clock().getTime() - newest.getTime()) / 1000;
  });
  metrics.gauge(
    { name: "findings", help: "What a look over the installation has found", label: "state" },
    async () => {
      const found = await glance({ ...watched, now: clock() });
      const count = (state: string) => found.filter((each) => each.state === state).length;
      return { bad: count("bad"), warn: count("warn") };
    },
  );
}
