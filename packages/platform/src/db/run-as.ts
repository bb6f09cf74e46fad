import { spawnSync } from "node:child_process";
import { chownSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { copyBinaries, type Binaries } from "./binaries.ts";
import { ProblemError } from "../problems/index.ts";

/** How PostgreSQL's programs are run: it refuses to be root, and it refuses a user that the system cannot name. */
export interface RunAs {
  readonly way: "same-user" | "user-namespace" | "other-user";
  readonly prefix: readonly string[];
  readonly ids: { uid?: number; gid?: number };
  readonly binaries: Binaries;
  /** Everything the cluster keeps; another place than asked for only where the other user cannot reach that one. */
  readonly folder: string;
}

/** Ways are tried from the least to the most intrusive; `allowed` is there for tests. */
export function chooseRunAs(
  binaries: Binaries,
  folder: string,
  allowed: readonly RunAs["way"][] = ["same-user", "user-namespace", "other-user"],
): RunAs {
  const uid = process.getuid?.();
  const sameUser: RunAs = { way: "same-user", prefix: [], ids: {}, binaries, folder };
  if (uid === undefined) return sameUser;
  const users = namedUsers();
  if (uid !== 0 && users.has(uid) && allowed.includes("same-user")) return sameUser;
  const inside = [1000, 65534, ...users.keys()].find((id) => id !== 0 && users.has(id)) ?? 65534;
  const prefix = [
    "unshare",
    "--user",
    `--map-user=${inside}`,
    `--map-group=${users.get(inside) ?? inside}`,
    "--",
  ];
  if (allowed.includes("user-namespace") && runs([...prefix, binaries.postgres, "--version"], {})) {
    if (uid === 0) giveFolderTo(folder, 0, 0);
    return { way: "user-namespace", prefix, ids: {}, binaries, folder };
  }
  if (uid === 0 && allowed.includes("other-user"))
    return asOtherUser(binaries, folder, { uid: inside, gid: users.get(inside) ?? inside });
  if (uid !== 0) return sameUser;
  throw new ProblemError({
    code: "database-needs-ordinary-user",
    message: {
      vi: "PostgreSQL không chạy dưới quyền root và máy này không cho đổi người dùng.",
      en: "PostgreSQL does not run as root and this machine allows no other user.",
    },
    suggestion: {
      vi: "Chạy bằng một người dùng thường, hoặc đặt DATABASE_URL.",
      en: "Run as an ordinary user, or set DATABASE_URL.",
    },
  });
}

/** Makes a folder and everything in it belong to a user; a folder that does already is not walked. */
export function giveFolderTo(folder: string, uid: number, gid: number): void {
  if (!existsSync(folder) || lstatSync(folder).uid === uid) return;
  const give = (path: string): void => {
    if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) give(join(path, name));
    if (!lstatSync(path).isSymbolicLink()) chownSync(path, uid, gid);
  };
  give(folder);
}

function asOtherUser(binaries: Binaries, asked: string, ids: { uid: number; gid: number }): RunAs {
  const shared = "/var/lib/thang-diem";
  mkdirSync(shared, { recursive: true, mode: 0o755 });
  const readable = runs([binaries.postgres, "--version"], ids) ? binaries : copyBinaries(binaries, shared);
  const reachable = runs(["/bin/sh", "-c", `cd "$0"`, parentThatExists(asked)], ids);
  const folder = reachable
    ? asked
    : join(shared, createHash("sha256").update(asked).digest("hex").slice(0, 16));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  giveFolderTo(folder, ids.uid, ids.gid);
  return { way: "other-user", prefix: [], ids, binaries: readable, folder };
}

function parentThatExists(path: string): string {
  let parent = join(path, "..");
  while (!existsSync(parent)) parent = join(parent, "..");
  return parent;
}

function runs([program = "", ...args]: readonly string[], ids: { uid?: number; gid?: number }): boolean {
  return spawnSync(program, args, { ...ids, stdio: "ignore", cwd: "/" }).status === 0;
}

function namedUsers(): Map<number, number> {
  if (!existsSync("/etc/passwd") || process.platform === "darwin")
    return new Map([[process.getuid?.() ?? 0, process.getgid?.() ?? 0]]);
  const lines = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  return new Map(
    lines.filter((fields) => fields.length > 3).map((fields) => [Number(fields[2]), Number(fields[3])]),
  );
}
