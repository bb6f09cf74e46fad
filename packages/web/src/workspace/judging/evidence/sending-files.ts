import {
  done,
  type EvaluationId,
  failed,
  type ItemCode,
  type RoundId,
  type UnitVersionId,
} from "@thang-diem/engine";
import {
  type EvidenceDocument,
  evidenceRoutes,
  type ProblemReply,
  SIGNED_PAPER,
  type SignedPaper,
  signedPaperRoutes,
} from "@thang-diem/contract";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { useSyncExternalStore } from "react";
import { type Answered, call, localMemory, passes } from "../../../kit/index.ts";

export interface Place {
  readonly evaluationId: EvaluationId;
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
  readonly item: ItemCode;
}

/** A file on its way from this browser. */
export interface FileSent {
  readonly key: number;
  readonly place: Place;
  readonly file: File;
  readonly fileBytes: number;
  readonly state: "waiting" | "checking" | "sending" | "line" | "finishing" | "done" | "known" | "refused";
  readonly sent_bytes: number;
  readonly problem?: ProblemReply;
}

/** Lives longer than any page: files go on arriving while somebody works on the next item. */
let files: readonly FileSent[] = [];
let lastKey = 0;
const listeners = new Set<() => void>();
const arrivals = new Set<(place: Place, document: EvidenceDocument) => void>();
const stopped = new Set<number>();
const AT_ONCE = 2;
const SEEN_AFTER_MS = 5_000;

export function useFilesSent(): readonly FileSent[] {
  return useSyncExternalStore(subscribe, () => files);
}

/** Tells when a file has become a document. */
export function onArrival(listener: (place: Place, document: EvidenceDocument) => void): () => void {
  arrivals.add(listener);
  return () => arrivals.delete(listener);
}

/** @param fileBytes what one file may have: a larger one is not read for its fingerprint, the server says why not */
export function sendFiles(place: Place, chosen: readonly File[], fileBytes: number): void {
  files = [
    ...files,
    ...chosen.map((file): FileSent => ({
      key: ++lastKey,
      place,
      file,
      fileBytes,
      state: "waiting",
      sent_bytes: 0,
    })),
  ];
  tell();
  next();
}

export function sendAgain({ key }: FileSent): void {
  change(key, { state: "waiting", sent_bytes: 0 });
  next();
}

/** Stops a file that is on its way; on the server it is given up. */
export function stopFile({ key, state }: FileSent): void {
  if (state !== "done" && state !== "known") stopped.add(key);
  forgetFile(key);
}

function forgetFile(key: number): void {
  files = files.filter((file) => file.key !== key);
  tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}

function change(key: number, to: Partial<FileSent>): void {
  files = files.map((file) => (file.key === key ? { ...file, ...to } : file));
  tell();
}

const UNDER_WAY = new Set<FileSent["state"]>(["checking", "sending", "line", "finishing"]);

function next(): void {
  if (files.filter(({ state }) => UNDER_WAY.has(state)).length >= AT_ONCE) return;
  const waiting = files.find(({ state }) => state === "waiting");
  if (waiting === undefined) return;
  change(waiting.key, { state: "checking" });
  void send(waiting).then((problem) => {
    if (problem !== undefined && !stopped.has(waiting.key))
      change(waiting.key, { state: "refused", problem });
    next();
  });
  next();
}

/** @returns why the file was not taken */
async function send({ key, place, file, fileBytes }: FileSent): Promise<ProblemReply | undefined> {
  const fingerprint =
    file.size > fileBytes ? NO_FINGERPRINT : await fingerprintOf(file).catch(() => undefined);
  if (fingerprint === undefined) return CHANGED;
  const begun = await patiently(key, () =>
    call(evidenceRoutes.begin, { ...place, name: file.name, bytes: file.size, sha256: fingerprint }),
  );
  if (begun === "stopped") return undefined;
  if (!begun.ok) return begun.problem;
  if (begun.value.step === "done") return arrive(key, place, begun.value.document, "known");
  const { uploadId, partBytes, offset } = begun.value.upload;
  const of = { ...place, uploadId };
  const broken = await sendParts(key, of, file, offset, partBytes);
  if (stopped.has(key)) return void (await call(evidenceRoutes.cancel, of));
  if (broken !== undefined) return broken;
  change(key, { state: "finishing" });
  const finished = await patiently(key, () => call(evidenceRoutes.finish, of));
  if (finished === "stopped") return undefined;
  if (finished.ok) return arrive(key, place, finished.value.document, "done");
  forget(file);
  return finished.problem;
}

/**
 * Sends the scan of a signed report with what is written on it; what arrived before a broken line is not sent
 * again.
 */
export async function sendPaper(
  { item: _item, ...unit }: Place,
  file: File,
  fileBytes: number,
  written: { readonly number: string; readonly date: string },
): Promise<Answered<SignedPaper>> {
  const fingerprint =
    file.size > fileBytes ? NO_FINGERPRINT : await fingerprintOf(file).catch(() => undefined);
  if (fingerprint === undefined) return failed({ problem: CHANGED });
  const begun = await call(signedPaperRoutes.begin, {
    ...unit,
    name: file.name,
    bytes: file.size,
    sha256: fingerprint,
    ...written,
  });
  if (!begun.ok) return begun;
  const { uploadId, partBytes, offset } = begun.value;
  // Nobody stops it: there is one file, and the page says that it is under way.
  const broken = await sendParts(
    ++lastKey,
    { ...unit, item: SIGNED_PAPER, uploadId },
    file,
    offset,
    partBytes,
  );
  if (broken !== undefined) return failed({ problem: broken });
  const finished = await call(signedPaperRoutes.finish, { ...unit, uploadId, ...written });
  if (!finished.ok) forget(file);
  return finished.ok ? done(finished.value.paper) : finished;
}

async function sendParts(
  key: number,
  of: Place & { readonly uploadId: string },
  file: File,
  from: number,
  partBytes: number,
): Promise<ProblemReply | undefined> {
  let offset = from;
  while (offset < file.size && !stopped.has(key)) {
    change(key, { state: "sending", sent_bytes: offset });
    const answer = await patiently(key, () =>
      call(evidenceRoutes.part, { ...of, offset }, file.slice(offset, offset + partBytes)),
    );
    if (answer === "stopped") return undefined;
    if (answer.ok) offset = answer.value.offset;
    else {
      // The server has less than we thought: go back to where it is.
      const there = answer.problem.details?.["offset"];
      if (answer.problem.code !== "not-whole" || typeof there !== "number" || there >= offset)
        return answer.problem;
      offset = there;
    }
  }
  return undefined;
}

function arrive(key: number, place: Place, document: EvidenceDocument, state: "done" | "known"): undefined {
  change(key, { state });
  for (const listener of arrivals) listener(place, document);
  // The document now stands in the list itself.
  setTimeout(() => forgetFile(key), SEEN_AFTER_MS);
}

const WAITS_MS = [1_000, 2_000, 5_000, 10_000, 15_000];

/** Asks again while there is no connection, or too much at once. */
async function patiently<T>(key: number, ask: () => Promise<Answered<T>>): Promise<Answered<T> | "stopped"> {
  for (let tried = 0; !stopped.has(key); tried++) {
    const answer = await ask();
    if (answer.ok || !passes(answer.problem)) return answer;
    change(key, { state: "line" });
    await new Promise((resolve) => setTimeout(resolve, WAITS_MS[Math.min(tried, WAITS_MS.length - 1)]));
  }
  return "stopped";
}

const NO_FINGERPRINT = "0".repeat(64);
const SLICE = 2_097_152;
const REMEMBERED = "thangdiem-fingerprints";

/** SHA-256 in slices, so that the page stays alive; remembered for when the page is loaded again in the middle. */
async function fingerprintOf(file: File): Promise<string> {
  const name = nameOf(file);
  const known = remembered();
  const before = known[name];
  if (before !== undefined) return before;
  const hash = sha256.create();
  for (let at = 0; at < file.size; at += SLICE)
    hash.update(new Uint8Array(await file.slice(at, at + SLICE).arrayBuffer()));
  const fingerprint = bytesToHex(hash.digest());
  const kept = Object.entries({ ...known, [name]: fingerprint }).slice(-50);
  localMemory.write(REMEMBERED, JSON.stringify(Object.fromEntries(kept)));
  return fingerprint;
}

/** A fingerprint that turned out wrong is computed anew the next time. */
function forget(file: File): void {
  const { [nameOf(file)]: _wrong, ...others } = remembered();
  localMemory.write(REMEMBERED, JSON.stringify(others));
}

/** By which a file is known again here: a mark, not its name, which the next person at the machine could read. */
function nameOf({ name, size, lastModified }: File): string {
  return bytesToHex(sha256(new TextEncoder().encode(`${name} ${size} ${lastModified}`)));
}

function remembered(): Record<string, string> {
  try {
    const read: unknown = JSON.parse(localMemory.read(REMEMBERED) ?? "{}");
    return Object.fromEntries(
      Object.entries(read as object).filter((entry): entry is [string, string] =>
        /^[0-9a-f]{64}$/.test(String(entry[1])),
      ),
    );
  } catch {
    return {};
  }
}

const CHANGED: ProblemReply = {
  status: 0,
  code: "file-unreadable",
  message: {
    vi: "Không đọc được tệp trong máy (tệp đã bị xóa, đổi chỗ, hoặc là thư mục).",
    en: "The file cannot be read (it was removed or moved, or is a folder).",
  },
};
