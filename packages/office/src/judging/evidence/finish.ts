import type { EvidenceDocument, FileKind } from "@thang-diem/contract";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { beside } from "@thang-diem/platform/threads";
import type { SignedIn } from "../../people/sign-in/index.ts";
import { showerOf } from "./access.ts";
import {
  endUpload,
  markVerified,
  sealUpload,
  type UploadRow,
  withUpload,
  keepContent,
} from "./contents/index.ts";
import { type ContentPlace, openContentStore, type WrittenContent } from "./content-store.ts";
import { type EvidenceContext, isSettled } from "./context.ts";
import { showDocument } from "./documents.ts";
import type { WritableItem } from "./reach.ts";
import { endingOf, readFileKind, type UntakenContent } from "./file-kind.ts";
import {
  CONTENT_DAMAGED,
  contentNotTaken,
  falseEnding,
  FINGERPRINT_DIFFERS,
  NO_ITEM,
  NO_UPLOAD,
  notWhole,
} from "./problems.ts";
import { harmful } from "./scanner.ts";
import { readName } from "./read-name.ts";
import { type OfUpload, receivable } from "./receive.ts";

/** Calls for the same upload at the same time share one answer. */
const finishing = new Map<string, Promise<Outcome<EvidenceDocument>>>();

/**
 * Proves the content against its fingerprint, looks at what it is, gives it its place and records it. Safe to repeat
 * after a fall at any point.
 */
export async function finish(
  context: EvidenceContext,
  who: SignedIn,
  of: OfUpload,
): Promise<Outcome<EvidenceDocument>> {
  const found = await receivable(context, who, of);
  if (!found.ok) return found;
  const { unit, upload } = found.value;
  const shower = await showerOf(context.database.db, unit, upload.item);
  if (shower === undefined) return refused(NO_ITEM);
  const running =
    finishing.get(upload.id) ??
    record(context, who, { unit, shower }, upload).finally(() => finishing.delete(upload.id));
  finishing.set(upload.id, running);
  return running;
}

async function record(
  context: EvidenceContext,
  who: SignedIn,
  place: WritableItem,
  upload: UploadRow,
): Promise<Outcome<EvidenceDocument>> {
  const kind = await settle(context, upload);
  if (!kind.ok) return kind;
  const { number, issuedOn, issuer, page } = readName(upload.name);
  const proposed = {
    number,
    issuer,
    issued_on: issuedOn === "" ? null : issuedOn,
    reference_proposed: number !== "" || issuedOn !== "",
  };
  const shown = { name: upload.name, address: "", sha256: upload.sha256, ...proposed };
  return done(
    await showDocument(
      context,
      who,
      place,
      "evidence.add",
      shown,
      { item: upload.item, page },
      async ({ db: writing }, at) => {
        await keepContent(writing, { sha256: upload.sha256, bytes: upload.bytes, kind: kind.value, at });
        await endUpload(writing, upload.id);
      },
    ),
  );
}

/**
 * Takes nothing more of an upload, proves what arrived and gives it its place.
 * What is proven is a copy that nobody else has open: a part that is still on its way,
 * in this process or another, reaches neither it nor what has the same fingerprint already.
 *
 * @param taken kinds that are taken here, with the words for another one
 * @returns what it is
 */
export async function settle(
  context: EvidenceContext,
  upload: UploadRow,
  taken?: Taken,
): Promise<Outcome<FileKind>> {
  const {
    database: { db },
    files,
  } = context;
  if (await isSettled(files, upload)) {
    await files.discard(upload.id);
    return done(upload.verifiedKind as FileKind);
  }
  const sealed = await seal(context, upload);
  if (!sealed.ok) return sealed;
  const written = await prove(files.place, upload.id);
  const kind = await looked(context, kindAsAnnounced(upload, written, taken), written.draft);
  if (!kind.ok) {
    await files.remove(written.draft);
    await endUpload(db, upload.id);
    await files.discard(upload.id);
    return kind;
  }
  if ((await files.keep(written)) === "damaged") return refused(CONTENT_DAMAGED);
  await markVerified(db, upload.id, kind.value);
  await files.discard(upload.id);
  return kind;
}

/** A content that is right otherwise is looked at by the scanner, where there is one. */
async function looked(
  { scan, files }: EvidenceContext,
  kind: Outcome<FileKind>,
  draft: string,
): Promise<Outcome<FileKind>> {
  if (!kind.ok || scan === undefined) return kind;
  const content = await files.read(draft);
  // One that could not be looked at is not kept: whoever sent it asks again, and what arrived is still there.
  const found =
    content &&
    (await scan(content.read()).catch(async (error: unknown) => {
      await files.remove(draft);
      throw error;
    }));
  return found?.is === "harmful" ? refused(harmful(found.name)) : kind;
}

export interface Taken {
  readonly kinds: readonly FileKind[];
  readonly otherwise: Problem;
}

/** From here on no part is taken any more; one that is being written has ended. */
async function seal(
  { database: { db }, files, clock }: EvidenceContext,
  { id, bytes }: UploadRow,
): Promise<Outcome<true>> {
  const sealed = await withUpload(db, id, async (locked): Promise<Outcome<true>> => {
    const there = await files.arrived(id);
    if (there === undefined) return refused(NO_UPLOAD);
    if (there < bytes) return refused(notWhole(there, bytes));
    await sealUpload(locked, id, clock());
    return done(true);
  });
  return sealed ?? refused(NO_UPLOAD);
}

type Proven = WrittenContent & { readonly kind: FileKind | UntakenContent };

/** In a thread: the whole file is copied, read back, and old office files are searched from end to end. */
const prove = beside(import.meta.url, "proveHere", proveHere);

export async function proveHere(place: ContentPlace, uploadId: string): Promise<Proven> {
  const files = openContentStore(place);
  const written = await files.write(files.whatArrived(uploadId));
  const content = await files.read(written.draft);
  return { ...written, kind: content === undefined ? "not-taken" : await readFileKind(content) };
}

/** Whether it is what was announced, of a kind that is taken. */
function kindAsAnnounced(
  { sha256, name }: UploadRow,
  { sha256: found, kind }: Proven,
  taken: Taken | undefined,
): Outcome<FileKind> {
  if (found !== sha256) return refused(FINGERPRINT_DIFFERS);
  if (taken !== undefined && !taken.kinds.some((each) => each === kind)) return refused(taken.otherwise);
  if (kind === "not-taken" || kind === "has-macros" || kind === "locked")
    return refused(contentNotTaken(kind));
  const ending = endingOf(name);
  if (ending !== "none" && ending !== "other" && ending !== kind) return refused(falseEnding(ending, kind));
  return done(kind);
}
