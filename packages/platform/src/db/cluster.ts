import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isPostgresOn } from "./processes.ts";
import type { RunAs } from "./run-as.ts";
import { ProblemError } from "../problems/index.ts";

export type Transport = "socket" | "loopback";

/** A database cluster on disk: `data` (PostgreSQL's), `run` (socket), `openers`, `server.log`, `password`. */
export interface Cluster {
  readonly runAs: RunAs;
  readonly folder: string;
  readonly transport: Transport;
  readonly settings: Readonly<Record<string, string>>;
}

/** What `pg` needs; `host` is a folder when the transport is a socket. */
export interface Connection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password?: string;
  readonly database: string;
}

const USER = "thangdiem";
const SOCKET_PORT = 5432;
/** sockaddr_un holds 108 bytes on Linux, 104 on macOS, the final zero included. */
const SOCKET_PATH_BYTES_MAX = 100;

/** Makes the data folder when there is none. An interrupted first start leaves only a folder that is thrown away. */
export async function ensureCluster(cluster: Cluster): Promise<void> {
  const data = dataFolder(cluster);
  if (existsSync(join(data, "PG_VERSION"))) return useExisting(cluster);
  const unfinished = `${data}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  own(cluster, unfinished);
  const passwordFile = join(cluster.folder, "password");
  writeFileSync(passwordFile, randomBytes(24).toString("base64url"), { mode: 0o600 });
  own(cluster, passwordFile);
  const { prefix, ids, binaries } = cluster.runAs;
  const auth = cluster.transport === "socket" ? "trust" : "scram-sha-256";
  const args = [
    "-D",
    unfinished,
    "-U",
    USER,
    "--encoding=UTF8",
    "--locale=C",
    `--auth-local=${auth}`,
    "--auth-host=scram-sha-256",
    `--pwfile=${passwordFile}`,
  ];
  const [program = "", ...rest] = [...prefix, binaries.initdb, ...args];
  const done = spawnSync(program, rest, { ...ids, cwd: cluster.folder, encoding: "utf8" });
  if (done.status !== 0)
    throw initFailure(cluster, `${done.error?.message ?? ""}${done.stdout ?? ""}${done.stderr ?? ""}`);
  appendFileSync(join(unfinished, "postgresql.conf"), "\ninclude_if_exists = '../settings.conf'\n");
  rmSync(data, { recursive: true, force: true });
  renameSync(unfinished, data);
}

/** Writes the server's settings for this start and says how to connect. */
export async function writeSettings(cluster: Cluster): Promise<Connection> {
  const connection =
    cluster.transport === "socket"
      ? onSocket(cluster, socketFolder(cluster))
      : onLoopback(cluster, await portFor(cluster));
  const settings = {
    listen_addresses: cluster.transport === "socket" ? "" : "127.0.0.1",
    unix_socket_directories: cluster.transport === "socket" ? connection.host : "",
    unix_socket_permissions: "0700",
    port: String(connection.port),
    max_connections: "60",
    timezone: "UTC",
    log_timezone: "UTC",
    lc_messages: "C",
    jit: "off",
    // A table that was empty holds thousands of rows a minute after an evaluation opens: its plans must follow soon.
    autovacuum_naptime: "10s",
    ...cluster.settings,
  };
  const lines = Object.entries(settings).map(
    ([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`,
  );
  const file = join(cluster.folder, "settings.conf");
  writeFileSync(file, lines.join(""), { mode: 0o600 });
  own(cluster, file);
  return connection;
}

/** What PostgreSQL's lock file says: process id, data folder, since when, port, socket folder, listening address. */
export function readLockFile(
  cluster: Cluster,
): { pid: number; dataFolder: string; connection: Connection } | undefined {
  const file = join(dataFolder(cluster), "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const [pid = "", , , port = "", socket = "", address = ""] = readFileSync(file, "utf8").split("\n");
  const connection =
    socket.trim() === ""
      ? { ...onLoopback(cluster, Number(port)), host: address.trim() || "127.0.0.1" }
      : { ...onSocket(cluster, socket.trim()), port: Number(port) };
  return { pid: Number(pid), dataFolder: dataFolder(cluster), connection };
}

/** Removes the lock file of a server that is gone: its number may meanwhile belong to somebody else. */
export function forgetLockFile(cluster: Cluster): void {
  const found = readLockFile(cluster);
  if (found !== undefined && !isPostgresOn(found.dataFolder, found.pid))
    rmSync(join(found.dataFolder, "postmaster.pid"), { force: true });
}

export function dataFolder(cluster: Cluster): string {
  return join(cluster.folder, "data");
}

function onSocket(cluster: Cluster, host: string): Connection {
  return { host, port: SOCKET_PORT, user: USER, database: USER, ...passwordOf(cluster) };
}

function onLoopback(cluster: Cluster, port: number): Connection {
  return { host: "127.0.0.1", port, user: USER, database: USER, ...passwordOf(cluster) };
}

function passwordOf(cluster: Cluster): { password?: string } {
  const file = join(cluster.folder, "password");
  return existsSync(file) ? { password: readFileSync(file, "utf8") } : {};
}

/** Beside the data where the path is short enough, else in a private folder below the system's temporary one. */
function socketFolder(cluster: Cluster): string {
  const id = createHash("sha256").update(cluster.folder).digest("hex").slice(0, 16);
  const uid = process.getuid?.() ?? 0;
  const candidates = [
    join(cluster.folder, "run"),
    ...[process.env.XDG_RUNTIME_DIR, tmpdir(), "/tmp"]
      .filter((base) => base !== undefined && base !== "")
      .map((base) => join(base ?? "", `td-${uid}-${id}`)),
  ];
  const folder = candidates.find(
    (path) =>
      Buffer.byteLength(join(path, `.s.PGSQL.${SOCKET_PORT}`)) <= SOCKET_PATH_BYTES_MAX && mayBeMade(path),
  );
  if (folder === undefined) throw initFailure(cluster, "socket path too long");
  const { uid: owner = uid } = cluster.runAs.ids;
  const stat = lstatSync(folder);
  if (!stat.isDirectory() || (stat.uid !== owner && stat.uid !== uid))
    throw initFailure(cluster, `${folder} belongs to another user`);
  own(cluster, folder);
  return folder;
}

function mayBeMade(path: string): boolean {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return true;
  } catch {
    return false;
  }
}

function own(cluster: Cluster, path: string): void {
  const { uid, gid } = cluster.runAs.ids;
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

/** The port of last time when it is free, so that a restarted server is found where it was. */
async function portFor(cluster: Cluster): Promise<number> {
  const file = join(cluster.folder, "settings.conf");
  const last = existsSync(file) ? Number(/^port = '(\d+)'/m.exec(readFileSync(file, "utf8"))?.[1] ?? 0) : 0;
  return freePort(last).catch(() => freePort(0));
}

async function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(wanted, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

function useExisting(cluster: Cluster): void {
  // A folder that was copied or restored may have wider rights than PostgreSQL accepts.
  chmodSync(dataFolder(cluster), 0o700);
  checkVersion(cluster);
}

function checkVersion(cluster: Cluster): void {
  const have = readFileSync(join(dataFolder(cluster), "PG_VERSION"), "utf8").trim();
  const need = cluster.runAs.binaries.version.split(".")[0];
  if (have === need) return;
  throw new ProblemError({
    code: "database-version-differs",
    message: {
      vi: `Dữ liệu thuộc PostgreSQL ${have}, chương trình mang theo PostgreSQL ${need}.`,
      en: `The data belongs to PostgreSQL ${have}, the program brings PostgreSQL ${need}.`,
    },
    suggestion: {
      vi: "Dùng phiên bản chương trình cũ để xuất dữ liệu rồi nhập lại.",
      en: "Export the data with the earlier version of the program, then import it.",
    },
    details: { folder: cluster.folder, have, need },
  });
}

function initFailure(cluster: Cluster, output: string): ProblemError {
  return new ProblemError({
    code: "database-not-created",
    message: { vi: "Không tạo được cơ sở dữ liệu.", en: "The database could not be created." },
    suggestion: {
      vi: "Kiểm tra chỗ trống và quyền ghi của thư mục.",
      en: "Check free space and the right to write in the folder.",
    },
    details: { folder: cluster.folder, output },
  });
}
