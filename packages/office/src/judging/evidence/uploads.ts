import type { EvidenceDocument, EvidenceUpload, FileKind } from "@thang-diem/contract";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { actorOf, type SignedIn } from "../../people/sign-in/index.ts";
import { unitIn, type UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import { mayReceive, showerOf } from "./access.ts";
import { type EvidenceContext, isSettled, uploadLine } from "./context.ts";
import { type OfUnit, showDocument, type WritableItem, writableItem } from "./documents.ts";
import { endingOf, lookAtContent } from "./file-kind.ts";
import {
  contentNotTaken,
  ENDING_NOT_TAKEN,
  falseEnding,
  FINGERPRINT_DIFFERS,
  NO_ITEM,
  NO_UPLOAD,
  noRoom,
  notWhole,
  tooLarge,
} from "./problems.ts";
import { readName } from "./read-name.ts";
import {
  beginUpload,
  bytesOf,
  endUpload,
  endUploadsBegunBefore,
  keepContent,
  markVerified,
  readDocuments,
  readUploads,
  uploadIds,
  type UploadRow,
} from "./store.ts";

export interface AnnouncedFile extends OfUnit {
  readonly item: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export type Begun =
  | { readonly step: "send"; readonly upload: EvidenceUpload }
  | { readonly step: "done"; readonly document: EvidenceDocument };

/** Judges a file by what is said about it, before any of it is read; takes up what has arrived of it before. */
export async function begin(
  context: EvidenceContext,
  who: SignedIn,
  given: AnnouncedFile,
): Promise<Outcome<Begun>> {
  const {
    database: { db },
    limits,
  } = context;
  const writable = await writableItem(context, who, given);
  if (!writable.ok) return writable;
  const { unit, shower } = writable.value;
  if (given.bytes > limits.file_bytes) return refused(tooLarge(given.bytes, limits.file_bytes));
  if (endingOf(given.name) === "other") return refused(ENDING_NOT_TAKEN);
  // Only what the same organisation has sent itself: a fingerprint alone must not open anybody else's content.
  const [known] = await readDocuments(db, {
    evaluationId: unit.evaluationId,
    organisationId: shower.organisationId,
    shownAs: shower.as,
    sha256: given.sha256,
  });
  if (known !== undefined)
    return done({
      step: "done",
      document: await showDocument(
        context,
        who,
        writable.value,
        "evidence.use",
        { name: known.name, address: "", sha256: known.sha256 },
        { item: given.item, page: "" },
      ),
    });
  const begunBefore = (await readUploads(db, unit, { item: given.item })).some(
    ({ sha256 }) => sha256 === given.sha256,
  );
  const used = await bytesOf(db, unit, shower.organisationId);
  if (!begunBefore && used + given.bytes > limits.unit_bytes)
    return refused(noRoom(used, given.bytes, limits.unit_bytes));
  return done({ step: "send", upload: await makePlace(context, who, unit, given) });
}

/** Makes the place where a file arrives, or finds the one where a part of it lies. */
export async function makePlace(
  { database: { db }, files, limits, clock }: EvidenceContext,
  who: SignedIn,
  unit: UnitOfEvaluation,
  { item, name, bytes, sha256 }: Pick<AnnouncedFile, "item" | "name" | "bytes" | "sha256">,
): Promise<EvidenceUpload> {
  const at = clock();
  const upload = await beginUpload(db, unit, {
    id: newId(at),
    item,
    name: cleanName(name),
    bytes,
    sha256,
    by: actorOf(who.signInName),
    at,
  });
  if (!(await isSettled(files, upload))) await files.begin(upload.id);
  return uploadLine(files, limits, upload);
}

// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Without folders, control characters and marks that turn the direction of writing (U+202A–202E, U+2066–2069). */
function cleanName(name: string): string {
  const last = name.split(/[/\\]/u).at(-1) ?? name;
  return last.replace(UNSEEN, "").trim() || "tài liệu";
}

export type OfUpload = OfUnit & { readonly uploadId: string };

/** A file on its way, when the asker may have it go on arriving now. */
export async function receivable(
  context: EvidenceContext,
  who: SignedIn,
  of: OfUpload,
): Promise<Outcome<{ unit: UnitOfEvaluation; upload: UploadRow }>> {
  const {
    database: { db },
    clock,
  } = context;
  const unit = await unitIn(db, of.evaluationId, of.roundId, of.unitId);
  if (!unit.ok) return unit;
  const [upload] = await readUploads(db, unit.value, { id: of.uploadId });
  if (upload === undefined) return refused(NO_UPLOAD);
  const receiving = await mayReceive(db, who, unit.value, upload.item, clock());
  return receiving === "yes" ? done({ unit: unit.value, upload }) : refused(receiving);
}

export async function arrived(
  context: EvidenceContext,
  who: SignedIn,
  of: OfUpload,
): Promise<Outcome<EvidenceUpload>> {
  const found = await receivable(context, who, of);
  return found.ok ? done(await uploadLine(context.files, context.limits, found.value.upload)) : found;
}

/** Takes a piece; what the disk has is acknowledged, also when the line breaks in the middle. */
export async function takePart(
  context: EvidenceContext,
  who: SignedIn,
  of: OfUpload & { readonly offset: number },
  pieces: AsyncIterable<Uint8Array>,
  announced: number,
): Promise<Outcome<{ offset: number }>> {
  const found = await receivable(context, who, of);
  if (!found.ok) return found;
  const { upload } = found.value;
  if (of.offset + announced > upload.bytes) return refused(tooLarge(of.offset + announced, upload.bytes));
  const { state, arrived } = await context.files.append(
    upload.id,
    of.offset,
    upload.bytes,
    givenBack(pieces),
  );
  if (state === "too-much") return refused(tooLarge(upload.bytes + 1, upload.bytes));
  return state === "gap" ? refused(notWhole(arrived, upload.bytes)) : done({ offset: arrived });
}

/**
 * Gives the memory of each piece back as soon as the next is asked for. A hundred megabytes in pieces of 64 kB otherwise
 * have the collector stop the server again and again, for the memory outside its heap.
 */
async function* givenBack(pieces: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  for await (const piece of pieces) {
    const { buffer, byteLength } = piece;
    yield piece;
    // Only what is the piece's alone.
    if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
  }
}

export async function cancel(context: EvidenceContext, who: SignedIn, of: OfUpload): Promise<Outcome<true>> {
  const found = await receivable(context, who, of);
  if (!found.ok) return found;
  await endUpload(context.database.db, of.uploadId);
  await context.files.discard(of.uploadId);
  return done(true);
}

/** Calls for the same upload at the same time share one answer. */
const finishing = new Map<string, Promise<Outcome<EvidenceDocument>>>();

/**
 * Proves the content against its fingerprint, looks at what it is, moves it to its place and records it. Safe to repeat
 * after a fall at any point: what is proven is marked before it is moved.
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
 * Proves what arrived and moves it to its place.
 *
 * @param taken kinds that are taken here, with the words for another one
 * @returns what it is
 */
export async function settle(
  context: EvidenceContext,
  upload: UploadRow,
  taken?: Taken,
): Promise<Outcome<FileKind>> {
  const { files } = context;
  const settled = await isSettled(files, upload);
  const kind = settled ? done(upload.verifiedKind as FileKind) : await prove(context, upload, taken);
  if (!kind.ok) return kind;
  if (settled) await files.discard(upload.id);
  else await files.settle(upload.id, upload.sha256);
  return kind;
}

export interface Taken {
  readonly kinds: readonly FileKind[];
  readonly otherwise: Problem;
}

/** Whether what lies there is what was announced, of a kind that is taken; what is not is thrown away. */
async function prove(
  { database: { db }, files }: EvidenceContext,
  { id, bytes, sha256, name }: UploadRow,
  taken?: Taken,
): Promise<Outcome<FileKind>> {
  const refuse = async (problem: Problem) => {
    await endUpload(db, id);
    await files.discard(id);
    return refused(problem);
  };
  const there = await files.arrived(id);
  if (there === undefined) return refuse(NO_UPLOAD);
  if (there < bytes) return refused(notWhole(there, bytes));
  if ((await files.fingerprint(id)) !== sha256) return refuse(FINGERPRINT_DIFFERS);
  const kind = await lookAtContent(files.arrivingPath(id));
  if (taken !== undefined && !taken.kinds.some((each) => each === kind)) return refuse(taken.otherwise);
  if (kind === "not-taken" || kind === "has-macros" || kind === "locked")
    return refuse(contentNotTaken(kind));
  const ending = endingOf(name);
  if (ending !== "none" && ending !== "other" && ending !== kind) return refuse(falseEnding(ending, kind));
  await markVerified(db, id, kind);
  return done(kind);
}

/** Throws away what nobody went on sending. */
export async function sweep({ database: { db }, files, limits, clock }: EvidenceContext): Promise<void> {
  await endUploadsBegunBefore(db, new Date(clock().getTime() - limits.unfinished_days * 86_400_000));
  const known = await uploadIds(db);
  for (const id of await files.unfinished()) if (!known.has(id)) await files.discard(id);
}
