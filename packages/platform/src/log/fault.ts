/** An error as the log keeps it. */
export interface LoggedFault {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  /** SQLSTATE, errno or a code of ours. */
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
  readonly cause?: LoggedFault;
}

const CAUSES_MAX = 3;

/**
 * An error without what people typed: PostgreSQL writes values into its detail and,
 * for data of the wrong form (SQLSTATE class 22), into the message; mail servers name the recipient.
 * Everything that tells where it happened stays.
 *
 * @example faultOf(error) // { type: "DatabaseError", code: "23505", table: "account", constraint: "account_pkey", … }
 */
export function faultOf(error: unknown, depth = 0): LoggedFault {
  if (!(error instanceof Error)) return { type: typeof error, message: safe(String(error), ""), stack: "" };
  const { code, table, constraint } = error as { code?: unknown; table?: unknown; constraint?: unknown };
  const codeText = typeof code === "string" ? code : "";
  const message = safe(error.message, codeText);
  return {
    type: error.name,
    message,
    stack: (error.stack ?? "").replace(error.message, () => message),
    ...(codeText !== "" && { code: codeText }),
    ...(typeof table === "string" && { table }),
    ...(typeof constraint === "string" && { constraint }),
    ...(error.cause !== undefined && depth < CAUSES_MAX && { cause: faultOf(error.cause, depth + 1) }),
  };
}

/** A text of another program without the addresses of people in it. */
export function withoutPersonalData(text: string): string {
  return text.replace(/[^\s<>"'@:,;]+@[^\s<>"'@:,;]+/g, "…@…");
}

function safe(message: string, code: string): string {
  const known = withoutPersonalData(message);
  return /^22[0-9A-Z]{3}$/.test(code) ? known.replace(/"[^"]*"/g, '"…"') : known;
}
