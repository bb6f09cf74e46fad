import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive, markOf, type ProcessMark } from "./processes.ts";
import { ProblemError } from "../problems/index.ts";

/** Runs `work` while no other process holds the same lock file; the lock of a process that died is taken over. */
export async function withLock<T>(file: string, work: () => Promise<T>, patience_ms = 120_000): Promise<T> {
  const deadline = Date.now() + patience_ms;
  while (!take(file)) {
    removeIfAbandoned(file);
    if (Date.now() > deadline) throw lockedTooLong(file);
    await sleep(25);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** A link appears with its content or not at all, so nobody reads half a lock. */
function take(file: string): boolean {
  const own = `${file}.${randomUUID()}`;
  writeFileSync(own, JSON.stringify(markOf(process.pid)));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Moves a dead owner's lock aside; if a living one slipped in between reading and moving, it is put back. */
function removeIfAbandoned(file: string): void {
  const owner = ownerOf(file);
  if (owner === undefined || isAlive(owner)) return;
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    const moved = ownerOf(aside);
    if (moved !== undefined && isAlive(moved)) linkSync(aside, file);
  } catch {
    // Another process removed it first.
  }
  rmSync(aside, { force: true });
}

function ownerOf(file: string): ProcessMark | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as ProcessMark;
  } catch {
    return undefined;
  }
}

function lockedTooLong(file: string): ProblemError {
  return new ProblemError({
    code: "database-locked",
    message: {
      vi: "Một tiến trình khác đang khởi động hoặc dừng cơ sở dữ liệu quá lâu.",
      en: "Another process has been starting or stopping the database for too long.",
    },
    suggestion: {
      vi: "Chờ tiến trình đó xong rồi chạy lại.",
      en: "Wait until that process has finished, then run again.",
    },
    details: { file, owner: ownerOf(file)?.pid },
  });
}
