import type { EvidenceUpload } from "@thang-diem/contract";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import type { SignedIn } from "../../people/sign-in/index.ts";
import { unitIn, type UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import { mayReceive } from "./access.ts";
import { endUpload, readUploads, type UploadRow, withUpload } from "./contents/index.ts";
import { type EvidenceContext, uploadLine } from "./context.ts";
import type { OfUnit } from "./reach.ts";
import { NO_UPLOAD, notWhole, tooLarge, UPLOAD_SEALED } from "./problems.ts";

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
  const unit = await unitIn(db, of.evaluationId, of.roundId, of.unitVersionId);
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

/**
 * Takes a part: what the disk has is acknowledged, also when the line breaks in the middle
 * or the part takes too long. Each piece is written while the upload is locked and not sealed yet;
 * between the pieces nothing is held, however slowly they come.
 */
export async function takePart(
  context: EvidenceContext,
  who: SignedIn,
  of: OfUpload & { readonly offset: number },
  pieces: AsyncIterable<Uint8Array>,
  announced: number,
): Promise<Outcome<{ offset: number }>> {
  const found = await receivable(context, who, of);
  if (!found.ok) return found;
  const { id, bytes } = found.value.upload;
  if (of.offset + announced > bytes) return refused(tooLarge(of.offset + announced, bytes));
  const {
    database: { db },
    files,
    limits,
  } = context;
  let at = of.offset;
  try {
    for await (const piece of inPieces(withinTime(pieces, limits.part_seconds))) {
      if (at + piece.byteLength > bytes) return refused(tooLarge(at + piece.byteLength, bytes));
      const written = await withUpload(db, id, async (_db, { sealedAt }) =>
        sealedAt === null ? files.append(id, at, piece) : ("sealed" as const),
      );
      if (written === undefined) return refused(NO_UPLOAD);
      if (written === "sealed") return refused(UPLOAD_SEALED);
      if (written.state === "gap") return refused(notWhole(written.arrived, bytes));
      at += piece.byteLength;
    }
  } finally {
    await files.sync(id);
  }
  return done({ offset: (await files.arrived(id)) ?? 0 });
}

const PIECE_BYTES = 262_144;

/**
 * What came, copied into one buffer that is used again and again, so that the memory of the small pieces
 * is given back at once: a hundred megabytes in pieces of 64 kB otherwise have the collector stop the server
 * again and again, for the memory outside its heap. What came before the line broke is given before
 * the error is thrown.
 */
async function* inPieces(pieces: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const buffer = Buffer.allocUnsafe(PIECE_BYTES);
  let filled = 0;
  let broken: unknown;
  try {
    for await (const piece of pieces) {
      for (let from = 0; from < piece.byteLength;) {
        const taken = piece.subarray(from, from + PIECE_BYTES - filled);
        buffer.set(taken, filled);
        [from, filled] = [from + taken.byteLength, filled + taken.byteLength];
        if (filled < PIECE_BYTES) continue;
        yield buffer;
        filled = 0;
      }
      giveBack(piece);
    }
  } catch (error) {
    broken = error;
  }
  if (filled > 0) yield buffer.subarray(0, filled);
  if (broken !== undefined) throw broken;
}

function giveBack({ buffer, byteLength }: Uint8Array): void {
  // Only what is the piece's alone.
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}

/** Ends when the time is over, whatever else would have come. */
async function* withinTime(
  pieces: AsyncIterable<Uint8Array>,
  seconds_max: number,
): AsyncIterable<Uint8Array> {
  const source = pieces[Symbol.asyncIterator]();
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<"over">(
    (resolve) => (timer = setTimeout(() => resolve("over"), seconds_max * 1000)),
  );
  try {
    for (;;) {
      const next = await Promise.race([source.next(), over]);
      if (next === "over" || next.done === true) return;
      yield next.value;
    }
  } finally {
    clearTimeout(timer);
    // A source that says nothing more is not waited for.
    source.return?.().catch(() => undefined);
  }
}

export async function cancel(context: EvidenceContext, who: SignedIn, of: OfUpload): Promise<Outcome<true>> {
  const found = await receivable(context, who, of);
  if (!found.ok) return found;
  await endUpload(context.database.db, of.uploadId);
  await context.files.discard(of.uploadId);
  return done(true);
}
