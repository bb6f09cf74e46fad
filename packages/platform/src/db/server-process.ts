import { spawn, spawnSync } from "node:child_process";
import { chownSync, closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { dataFolder, type Cluster, type Connection } from "./cluster.ts";
import { ProblemError } from "../problems/index.ts";

const LOG_BYTES_MAX = 5_000_000;

/**
 * Starts the server apart from our process group, so that Ctrl-C reaches us first, and with
 * its output in a file: a pipe would keep the caller of this program waiting for ever.
 */
export function launch(cluster: Cluster): { exit(): number | undefined } {
  const log = openLog(cluster);
  const { prefix, ids, binaries } = cluster.runAs;
  const data = dataFolder(cluster);
  const onWindows = process.platform === "win32";
  const [program = "", ...args] = onWindows
    ? [binaries.pgCtl, "start", "-w", "-D", data]
    : [...prefix, binaries.postgres, "-D", data];
  let exit: number | undefined;
  const child = spawn(program, args, {
    ...ids,
    cwd: data,
    detached: true,
    stdio: ["ignore", log, log],
    windowsHide: true,
  });
  child.on("error", () => (exit = -1));
  child.on("exit", (code) => (exit = onWindows && code === 0 ? undefined : (code ?? -1)));
  child.unref();
  closeSync(log);
  return { exit: () => exit };
}

/** `fast` lets running transactions roll back and writes everything down; `immediate` leaves the rest to recovery. */
export function requestStop(cluster: Cluster, pid: number, how: "fast" | "immediate"): void {
  if (process.platform === "win32") {
    spawnSync(cluster.runAs.binaries.pgCtl, ["stop", "-W", "-m", how, "-D", dataFolder(cluster)], {
      stdio: "ignore",
    });
    return;
  }
  try {
    process.kill(pid, how === "fast" ? "SIGINT" : "SIGQUIT");
  } catch {
    // It has gone in the meantime.
  }
}

/** "not-yet": it is there and recovering, or shutting down (SQLSTATE 57P03). */
export async function answers(connection: Connection): Promise<"yes" | "not-yet" | "no"> {
  const client = new Client({ ...connection, database: "postgres", connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return "yes";
  } catch (error) {
    return (error as { code?: string }).code === "57P03" ? "not-yet" : "no";
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Remains of a killed server (shared memory, lock file, port) vanish by themselves; any other fault stays. */
export function failsForNow(cluster: Cluster): boolean {
  return lastLogLines(cluster)
    .slice(-4)
    .some((line) => /shared memory|lock file|postmaster\.pid|already in use/.test(line));
}

export function startFailure(cluster: Cluster): ProblemError {
  const log = join(cluster.folder, "server.log");
  const lastLines = lastLogLines(cluster);
  return new ProblemError({
    code: "database-does-not-start",
    message: {
      vi: `Cơ sở dữ liệu không khởi động được: ${lastLines.at(-1) ?? ""}`,
      en: `The database does not start: ${lastLines.at(-1) ?? ""}`,
    },
    suggestion: { vi: `Xem nhật ký ${log}.`, en: `See the log ${log}.` },
    details: { log, lastLines },
  });
}

function lastLogLines(cluster: Cluster): string[] {
  const log = join(cluster.folder, "server.log");
  return existsSync(log) ? readFileSync(log, "utf8").trimEnd().split("\n").slice(-12) : [];
}

function openLog(cluster: Cluster): number {
  const file = join(cluster.folder, "server.log");
  if (existsSync(file) && statSync(file).size > LOG_BYTES_MAX) renameSync(file, `${file}.1`);
  const log = openSync(file, "a", 0o600);
  const { uid, gid } = cluster.runAs.ids;
  if (uid !== undefined && gid !== undefined) chownSync(file, uid, gid);
  return log;
}
