import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { basename } from "node:path";

/** A process as it can be found again: a number alone is given out anew, the start time tells the two apart. */
export interface ProcessMark {
  readonly pid: number;
  /** Clock ticks since boot on Linux, empty elsewhere. */
  readonly started: string;
}

export function markOf(pid: number): ProcessMark {
  return { pid, started: statOf(pid)?.started ?? "" };
}

/** Whether the marked process still runs. A zombie counts as gone: nobody may ever collect it inside a container. */
export function isAlive(mark: ProcessMark): boolean {
  if (process.platform === "linux") {
    const stat = statOf(mark.pid);
    return stat !== undefined && stat.state !== "Z" && (mark.started === "" || mark.started === stat.started);
  }
  try {
    process.kill(mark.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** PostgreSQL processes at work on a data folder: they all stand in it. Empty where the system does not tell. */
export function postgresProcessesOn(dataFolder: string): number[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0 && isPostgresOn(dataFolder, pid));
}

/**
 * Whether a process id that a lock file names is really a PostgreSQL of this folder, not a later owner of the number.
 */
export function isPostgresOn(dataFolder: string, pid: number): boolean {
  if (process.platform !== "linux") return isAlive({ pid, started: "" });
  try {
    return (
      readlinkSync(`/proc/${pid}/cwd`) === dataFolder &&
      basename(readlinkSync(`/proc/${pid}/exe`)).startsWith("postgres") &&
      isAlive({ pid, started: "" })
    );
  } catch {
    return false;
  }
}

/** proc(5): the second field is a name in parentheses that may itself hold spaces; state is field 3, start time 22. */
function statOf(pid: number): { state: string; started: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0] ?? "", started: fields[19] ?? "" };
  } catch {
    return undefined;
  }
}
