import type { RoundId } from "@thang-diem/engine";
import type { Kysely } from "kysely";
import type { AuditedTransaction } from "@thang-diem/platform/command";
import type { Tables } from "@thang-diem/platform/db";
import { type EditionInputs, inputsFingerprint, readInputs } from "../editions/index.ts";
import { lockPin, setApproved } from "../rounds/index.ts";
import { insertPhotograph, readPhotographFiles } from "./store.ts";

/**
 * Keeps the exact files that an approved round is computed from, inside the transaction of whoever approves. From here
 * no figure of the round moves, and preview, publication and later editions read nothing else.
 *
 * @param files as `inputFiles` lays them out
 * @returns their fingerprint, by which the photograph is known
 */
export async function takePhotograph(
  { db }: AuditedTransaction,
  roundId: RoundId,
  files: ReadonlyMap<string, string>,
  at: Date,
): Promise<string> {
  const pin = await lockPin(db, roundId);
  if (pin?.heldBy === undefined) throw new Error(`round ${roundId} belongs to no evaluation`);
  const sha256 = inputsFingerprint(files);
  await insertPhotograph(db, { topUnit: pin.topUnit, roundId, sha256, files, at });
  await setApproved(db, roundId, sha256);
  return sha256;
}

/** The approval is withdrawn: the photograph is kept, and nothing is published from it any more. */
export async function withdrawPhotograph({ db }: AuditedTransaction, roundId: RoundId): Promise<void> {
  await setApproved(db, roundId, null);
}

/** The inputs that are approved; `undefined` while the round is open. */
export async function readPhotograph(
  db: Kysely<Tables>,
  roundId: RoundId,
): Promise<EditionInputs | undefined> {
  const kept = await readPhotographFiles(db, roundId);
  if (kept === undefined) return undefined;
  if (inputsFingerprint(kept.files) !== kept.sha256)
    throw new Error(`photograph ${kept.sha256} of round ${roundId} is damaged`);
  return readInputs(kept.files);
}
