import type { EvidenceUpload } from "@thang-diem/contract";
import type { SignInContext } from "../../people/sign-in/index.ts";
import type { ContentStore } from "./content-store.ts";
import type { UploadRow } from "./contents/index.ts";
import type { Scanned } from "./scanner.ts";
import type { FetchedPage } from "./web-page.ts";

/** What one file and one unit may take; the only place where it is set. */
export interface EvidenceLimits {
  readonly file_bytes: number;
  /** All documents and signed papers of a unit in an evaluation, with what is on its way. */
  readonly unit_bytes: number;
  /** Signed papers of a unit, those that were replaced too: a full unit may still bring its report, within this. */
  readonly papers_bytes: number;
  /** What a browser sends at once: lost when the line breaks, and held up against the disk. */
  readonly part_bytes: number;
  /** How long one part may take; what has come by then is kept, and the browser goes on from there. */
  readonly part_seconds: number;
  /** A file that nobody went on sending is thrown away. */
  readonly unfinished_days: number;
  readonly page_bytes: number;
  readonly page_seconds: number;
}

export const EVIDENCE_LIMITS: EvidenceLimits = {
  file_bytes: 100_000_000,
  unit_bytes: 5_000_000_000,
  papers_bytes: 500_000_000,
  part_bytes: 4_194_304,
  part_seconds: 300,
  unfinished_days: 14,
  page_bytes: 10_000_000,
  page_seconds: 10,
};

export interface EvidenceContext extends SignInContext {
  readonly files: ContentStore;
  readonly limits: EvidenceLimits;
  /** Looks for malware in a content before it is kept; without it nobody looks. */
  readonly scan?: (content: AsyncIterable<Uint8Array>) => Promise<Scanned>;
  /** Reaches into the web; the guard against private addresses is inside. */
  readonly fetchPage: (address: string) => Promise<FetchedPage>;
}

/** A file on its way, with how much of it has arrived. */
export async function uploadLine(
  files: ContentStore,
  { part_bytes }: EvidenceLimits,
  upload: UploadRow,
): Promise<EvidenceUpload> {
  const { id, item, name, bytes, sha256 } = upload;
  const offset = (await isSettled(files, upload)) ? bytes : Math.min((await files.arrived(id)) ?? 0, bytes);
  return { uploadId: id, item, name, bytes, sha256, offset, partBytes: part_bytes };
}

/** Whether a file has been proven and its content lies in its place; only the record is missing after a fall. */
export async function isSettled(files: ContentStore, { verifiedKind, sha256 }: UploadRow): Promise<boolean> {
  return verifiedKind !== null && (await files.has(sha256));
}
