import type { Outcome, Problem } from "../problems/index.ts";
import { done, refused } from "../problems/index.ts";
import { type BackupSource, forgetOldSets, type MadeBackup, makeBackup } from "./make-backup.ts";
import { verifySet } from "./verify-backup.ts";

export interface BackupTarget {
  readonly folder: string;
  readonly passphrase: string;
  /** So many sets stay, once the new one was read again and holds; all without it. */
  readonly keep?: number | undefined;
}

export type BackupProgress = (part: "writing" | "reading", done: number, total: number) => void;

/**
 * Makes a set, reads all of it again, and lets old ones go. One at a time: the caller sees to it that no other backup
 * into the folder is under way.
 *
 * @returns the set and how many old ones went; or the first of the faults that reading it again has found (`faults` in
 *   the details), and then every old set stays
 */
export async function backUp(
  source: BackupSource,
  { folder, passphrase, keep }: BackupTarget,
  now: Date,
  progress: BackupProgress = () => undefined,
): Promise<Outcome<MadeBackup & { readonly removed: number }>> {
  const made = await makeBackup(source, folder, passphrase, now, (files, total) =>
    progress("writing", files, total),
  );
  const { faults } = await verifySet(folder, made.name, (contents, total) =>
    progress("reading", contents, total),
  );
  const [first] = faults;
  if (first !== undefined) return refused(withAll(first, faults));
  return done({ ...made, removed: keep === undefined ? 0 : await forgetOldSets(folder, keep) });
}

function withAll(first: Problem, faults: readonly Problem[]): Problem {
  return { ...first, details: { ...first.details, faults } };
}
