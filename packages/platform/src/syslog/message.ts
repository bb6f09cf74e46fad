import { hostname } from "node:os";

/** Severities of RFC 5424, 6.2.1, as far as we tell them apart. */
export const SEVERITY = { error: 3, warning: 4, notice: 5, info: 6 } as const;
/** Facilities of RFC 5424, 6.2.1: what the program says of itself, and who did what. */
export const FACILITY = { program: 3, audit: 13 } as const;

export interface SyslogMessage {
  readonly facility: keyof typeof FACILITY;
  readonly severity: keyof typeof SEVERITY;
  readonly at: Date;
  /** What kind of message it is, in ASCII without blanks; cut at 32 letters. */
  readonly kind: string;
  readonly text: string;
}

/**
 * A message as log servers take it (RFC 5424, 6): the moment of the act, this machine, no structured data, the text
 * marked as UTF-8 by its BOM. The machine is told to the log server alone, a file bears none.
 *
 * @example syslogMessage({ facility: "audit", severity: "notice", at, kind: "claim.sign", text: "{}" })
 * // "<109>1 2026-03-01T02:00:00.000Z - thang-diem - claim.sign - \uFEFF{}"
 */
export function syslogMessage(
  { facility, severity, at, kind, text }: SyslogMessage,
  machine: "this" | "unnamed" = "unnamed",
): string {
  const host = machine === "this" ? hostname().slice(0, 255) || "-" : "-";
  const priority = FACILITY[facility] * 8 + SEVERITY[severity];
  return `<${priority}>1 ${at.toISOString()} ${host} thang-diem - ${kind.slice(0, 32)} - \uFEFF${text}`;
}
