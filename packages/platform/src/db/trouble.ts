/** Why the database or the disk takes nothing for a while: it comes back, and the same request may be sent again. */
export type Trouble = "away" | "full";

/**
 * Tells a pause of the database or a full disk from a fault of the program.
 * PostgreSQL 18, appendix A: classes 08 (connection), 53 (resources), 57P (intervention), 25006 (read-only).
 */
export function troubleOf(error: unknown): Trouble | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const {
    code = "",
    message = "",
    cause,
  } = error as {
    readonly code?: string;
    readonly message?: string;
    readonly cause?: unknown;
  };
  if (code === "53100" || code === "ENOSPC" || code === "EDQUOT") return "full";
  if (AWAY_CODES.test(code) || AWAY_MESSAGES.some((start) => message.startsWith(start))) return "away";
  if (code === "ENOENT" && "syscall" in error && error.syscall === "connect") return "away";
  return cause === undefined ? undefined : troubleOf(cause);
}

const AWAY_CODES = /^(08...|57P0[1-5]|53[234]00|25006|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;

/** What `pg` says without a code when a connection ends or cannot be had. */
const AWAY_MESSAGES = [
  "Connection terminated",
  "timeout exceeded when trying to connect",
  "Client has encountered a connection error",
  "Cannot use a pool after",
];
