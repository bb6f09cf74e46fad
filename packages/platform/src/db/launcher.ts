import { mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findBinaries } from "./binaries.ts";
import {
  ensureCluster,
  forgetLockFile,
  readLockFile,
  writeSettings,
  type Cluster,
  type Connection,
  type Transport,
} from "./cluster.ts";
import { withLock } from "./lock.ts";
import { isAlive, isPostgresOn, markOf, postgresProcessesOn } from "./processes.ts";
import { chooseRunAs, type RunAs } from "./run-as.ts";
import { answers, failsForNow, launch, requestStop, startFailure } from "./server-process.ts";

export interface EmbeddedOptions {
  /** Everything the server keeps lies in here: data, socket, log. Made when it is missing. */
  readonly folder: string;
  /** A socket file only this user can open, or 127.0.0.1 with a password. Socket, except on Windows. */
  readonly transport?: Transport;
  /** More lines for the server's configuration, e.g. `{ fsync: "off" }` in tests. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Which ways of not being root may be tried; all by default. */
  readonly ways?: readonly RunAs["way"][];
}

/** One opener's hold on a running embedded PostgreSQL. */
export interface Embedded {
  readonly connection: Connection;
  /** True when the server ran already: another process holds it too, or one died and left it. */
  readonly adopted: boolean;
  readonly logFile: string;
  readonly way: RunAs["way"];
  /** The server's process id, as its own lock file says it now. */
  pid(): number | undefined;
  /** Starts the server again if it is gone (crashed, killed); the connection stays the same. */
  ensureRunning(): Promise<void>;
  /** Gives the hold back; whoever leaves last stops the server and waits until it is down. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on a folder, or joins the one that runs there. Safe to call from several processes at once; after a
 * crash of the server, of Node or of the machine the next call recovers, without a manual step.
 *
 * @example
 * const server = await startEmbedded({ folder: "/srv/thang-diem/pg" });
 * // … connect with server.connection …
 * await server.stop();
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const asked = resolve(options.folder);
  const runAs = chooseRunAs(findBinaries(), asked, options.ways);
  mkdirSync(join(runAs.folder, "openers"), { recursive: true, mode: 0o700 });
  const cluster: Cluster = {
    runAs,
    folder: realpathSync(runAs.folder),
    transport: options.transport ?? (process.platform === "win32" ? "loopback" : "socket"),
    settings: options.settings ?? {},
  };
  const lock = join(cluster.folder, "start.lock");
  const opener = join(cluster.folder, "openers", `${process.pid}-${randomUUID()}`);
  const { connection, adopted } = await withLock(lock, async () => {
    writeFileSync(opener, JSON.stringify(markOf(process.pid)));
    try {
      return await joinOrStart(cluster);
    } catch (error) {
      rmSync(opener, { force: true });
      throw error;
    }
  });
  return {
    connection,
    adopted,
    logFile: join(cluster.folder, "server.log"),
    way: runAs.way,
    pid: () => readLockFile(cluster)?.pid,
    ensureRunning: () => withLock(lock, async () => void (await joinOrStart(cluster))),
    stop: () =>
      withLock(lock, async () => {
        rmSync(opener, { force: true });
        if (!othersHold(cluster)) await stopServer(cluster);
      }),
  };
}

async function joinOrStart(cluster: Cluster): Promise<{ connection: Connection; adopted: boolean }> {
  const running = await runningServer(cluster);
  if (running !== undefined) return { connection: running, adopted: true };
  await waitForOrphans(cluster);
  forgetLockFile(cluster);
  await ensureCluster(cluster);
  return { connection: await startWithRetry(cluster), adopted: false };
}

/** A live server that answers. One that lives but cannot be reached (its socket was swept away) is stopped. */
async function runningServer(cluster: Cluster): Promise<Connection | undefined> {
  const found = readLockFile(cluster);
  if (found === undefined || !isPostgresOn(found.dataFolder, found.pid)) return undefined;
  if (await answersWithin(found.connection, found.pid, 10_000)) return found.connection;
  await stopServer(cluster);
  return undefined;
}

/** Servers of a killed parent leave by themselves within moments; recovery must not begin before they have. */
async function waitForOrphans(cluster: Cluster): Promise<void> {
  const dataFolder = join(cluster.folder, "data");
  const deadline = Date.now() + 10_000;
  while (postgresProcessesOn(dataFolder).length > 0 && Date.now() < deadline) await sleep(50);
  for (const pid of postgresProcessesOn(dataFolder)) process.kill(pid, "SIGKILL");
}

async function startWithRetry(cluster: Cluster): Promise<Connection> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const connection = await writeSettings(cluster);
    const server = launch(cluster);
    while (server.exit() === undefined) {
      if ((await answers(connection)) === "yes") return connection;
      await sleep(15);
    }
    if (Date.now() > deadline || !failsForNow(cluster)) throw startFailure(cluster);
    await sleep(300);
    forgetLockFile(cluster);
  }
}

/** Recovery after a crash may take long and says so; only silence counts against the patience. */
async function answersWithin(connection: Connection, pid: number, patience_ms: number): Promise<boolean> {
  let deadline = Date.now() + patience_ms;
  while (isAlive({ pid, started: "" }) && Date.now() < deadline) {
    const answer = await answers(connection);
    if (answer === "yes") return true;
    if (answer === "not-yet") deadline = Date.now() + patience_ms;
    await sleep(50);
  }
  return false;
}

function othersHold(cluster: Cluster): boolean {
  const folder = join(cluster.folder, "openers");
  const alive = readdirSync(folder).filter((name) => isAlive(openerOf(join(folder, name))));
  for (const name of readdirSync(folder))
    if (!alive.includes(name)) rmSync(join(folder, name), { force: true });
  return alive.length > 0;
}

function openerOf(file: string): { pid: number; started: string } {
  return JSON.parse(readFileSync(file, "utf8")) as { pid: number; started: string };
}

async function stopServer(cluster: Cluster): Promise<void> {
  const found = readLockFile(cluster);
  if (found === undefined || !isPostgresOn(found.dataFolder, found.pid)) return;
  for (const [how, patience_ms] of [
    ["fast", 30_000],
    ["immediate", 10_000],
  ] as const) {
    requestStop(cluster, found.pid, how);
    const deadline = Date.now() + patience_ms;
    while (Date.now() < deadline) {
      if (!isPostgresOn(found.dataFolder, found.pid)) return;
      await sleep(10);
    }
  }
}
