import { join } from "node:path";
import { type AuditAnchor, type AuditReport, verifyAudit } from "@thang-diem/platform/audit";
import type { Database } from "@thang-diem/platform/db";
import type { Problem } from "@thang-diem/platform/problems";
import { compareEditions } from "@thang-diem/press/publication";
import { compareContents } from "../../judging/evidence/index.ts";
import { compareKeys } from "../../people/sign-in/index.ts";
import { compareSessions } from "./compare-sessions.ts";

/** What is walked, one after the other. */
export type VerifiedPart = "log" | "evidence" | "editions" | "keys";

export type InstallationProgress = (part: VerifiedPart, done: number, total: number) => void;

/** `ok`: the log holds, and everything that the tables rely on lies on the disk as it was recorded. */
export interface InstallationReport extends AuditReport {
  /** What lies on the disk and stands in no table: after an incomplete restore, say. */
  readonly notes: readonly Problem[];
  readonly contents: number;
  readonly editions: number;
}

/**
 * Proves that an installation is one piece: every line and table of the log, every
 * content of the evidence, every file of every edition, the key and the open sessions. Files are read one
 * after the other; of a large installation this takes as long as its disk.
 *
 * @param anchors ends of chains noted earlier outside the database
 */
export async function verifyInstallation(
  database: Database,
  { home, now }: { readonly home: string; readonly now: Date },
  anchors: readonly AuditAnchor[],
  progress: InstallationProgress,
): Promise<InstallationReport> {
  const counted = { log: 0, evidence: 0, editions: 0, keys: 0 };
  const tell = (part: VerifiedPart) => (done: number, total: number) => {
    counted[part] = done;
    progress(part, done, total);
  };
  const log = await verifyAudit(database, anchors, tell("log"));
  const evidence = await compareContents(database.db, home, tell("evidence"));
  const editions = await compareEditions(database, join(home, "editions"), tell("editions"));
  const keys = await compareKeys(database.db, home, now);
  const sessions = await compareSessions(database.db, now);
  tell("keys")(1, 1);
  const faults = [...log.faults, ...evidence.faults, ...editions.faults, ...keys.faults, ...sessions.faults];
  return {
    ...log,
    ok: faults.length === 0,
    faults,
    notes: [...evidence.notes, ...editions.notes, ...keys.notes],
    contents: counted.evidence,
    editions: counted.editions,
  };
}
