import { csvText } from "@thang-diem/documents";
import type { Database } from "../db/index.ts";
import { syslogMessage } from "../syslog/index.ts";
import { type AuditFilter, type AuditPlace, type AuditRow, findLines, onSnapshot } from "./store.ts";

/**
 * `jsonl`: one line of JSON a line of the log, with everything that its hash is made of; `csv`: for reading in a table;
 * `syslog`: the same JSON in messages that log servers take (RFC 5424), one a line (RFC 6587, 3.4.2).
 */
export type ExportFormat = "jsonl" | "csv" | "syslog";

const PAGE = 1_000;
const HEAD = [
  "at",
  "actor",
  "action",
  "object",
  "details",
  "changes",
  "chain",
  "number",
  "prev_hash",
  "hash",
];

/**
 * Writes lines of the log, oldest first, from one unmoving picture of the database and in bounded
 * memory. Ends well only when every line was written; whatever goes wrong in between is thrown.
 *
 * @param write takes the next part; what it waits for holds up the reading
 * @returns how many lines
 */
export async function exportAudit(
  { db }: Database,
  filter: AuditFilter,
  format: ExportFormat,
  write: (part: string) => Promise<void>,
): Promise<number> {
  return onSnapshot(db, async (snapshot) => {
    if (format === "csv") await write(`\uFEFF${csvText(HEAD, [])}`);
    let written = 0;
    for (
      let rows = await findLines(snapshot, filter, "oldest", undefined, PAGE);
      rows.length > 0;
      rows = await findLines(snapshot, filter, "oldest", lastReadOf(rows), PAGE)
    ) {
      await write(rows.map(LINE[format]).join(""));
      written += rows.length;
    }
    return written;
  });
}

function lastReadOf(rows: readonly AuditRow[]): AuditPlace | undefined {
  return rows.at(-1);
}

function jsonLine({ at, ...row }: AuditRow): string {
  return `${JSON.stringify({ at: at.toISOString(), ...row })}\n`;
}

/** A line of the log as a log server takes it, without an end of line. */
export function syslogLine(row: AuditRow, machine?: "this"): string {
  const text = jsonLine(row).trimEnd();
  return syslogMessage(
    { facility: "audit", severity: "notice", at: row.at, kind: row.action, text },
    machine,
  );
}

function csvLine(row: AuditRow): string {
  const cells = [
    row.at.toISOString(),
    row.actor,
    row.action,
    row.object,
    JSON.stringify(row.details),
    JSON.stringify(row.changes),
    row.chain,
    String(row.number),
    row.prevHash,
    row.hash,
  ];
  return csvText(cells.map(inert), []);
}

/** A cell that a spreadsheet program would run as a formula is shown as text instead. */
function inert(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

const LINE = {
  jsonl: jsonLine,
  csv: csvLine,
  syslog: (row) => `${syslogLine(row)}\n`,
} satisfies Record<ExportFormat, (row: AuditRow) => string>;
