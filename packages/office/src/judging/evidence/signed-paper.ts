import {
  type EvidenceUpload,
  PAPER_KINDS,
  SIGNED_PAPER,
  type SignedPaper,
  type signedPaperRoutes,
  type RouteReply,
} from "@thang-diem/contract";
import { inEvaluation, unitIn, type UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import type { AuditedTransaction } from "@thang-diem/platform/command";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { namesOf } from "../../people/account-records/index.ts";
import { lockUnit, setDocument, type SignOffRow, signOffNow } from "../self-assessment/index.ts";
import { actorOf, type SignedIn } from "../../people/sign-in/index.ts";
import { mayBring, mayReceive } from "./access.ts";
import { type AnnouncedFile, makePlace } from "./announce.ts";
import { endUpload, paperBytesOf, keepContent } from "./contents/index.ts";
import type { EvidenceContext } from "./context.ts";
import { type OfUnit, readableUnit } from "./reach.ts";
import { endingOf } from "./file-kind.ts";
import { settle } from "./finish.ts";
import { NO_DOCUMENT, NO_UPLOAD, noRoomForPapers, tooLarge } from "./problems.ts";
import { type OfUpload, receivable } from "./receive.ts";
import { type PaperRow, readPapers, replacePaper } from "./store.ts";

/**
 * The papers of the sign-off that stands, for whoever may see the unit's evidence:
 * what counts first, then what it replaced.
 */
export async function readSignedPapers(
  context: EvidenceContext,
  who: SignedIn,
  of: OfUnit,
): Promise<Outcome<RouteReply<typeof signedPaperRoutes.read>>> {
  const {
    database: { db },
    clock,
    limits,
  } = context;
  const readable = await readableUnit(context, who, of);
  if (!readable.ok) return readable;
  const unit = readable.value;
  const standing = await signOffNow(db, unit);
  const rows = standing === undefined ? [] : await readPapers(db, unit, standing.number);
  const nameOf = await namesOf(
    db,
    rows.map((row) => row.brought_by),
  );
  return done({
    papers: rows.map((row) => paperLine(row, nameOf)),
    mayBring: await mayBring(db, who, unit, clock()),
    fileBytes: limits.file_bytes,
  });
}

/**
 * Announces the scan of the signed report; a unit that has used its room may bring it too,
 * within the room of papers.
 */
export async function beginPaper(
  context: EvidenceContext,
  who: SignedIn,
  given: Omit<AnnouncedFile, "item">,
): Promise<Outcome<EvidenceUpload>> {
  const {
    database: { db },
    limits,
    clock,
  } = context;
  const unit = await unitIn(db, given.evaluationId, given.roundId, given.unitVersionId);
  if (!unit.ok) return unit;
  const receiving = await mayReceive(db, who, unit.value, SIGNED_PAPER, clock());
  if (receiving !== "yes") return refused(receiving);
  if (given.bytes > limits.file_bytes) return refused(tooLarge(given.bytes, limits.file_bytes));
  const ending = endingOf(given.name);
  if (ending !== "none" && !PAPER_KINDS.some((kind) => kind === ending)) return refused(PAPER_KIND);
  const room = {
    organisationId: unit.value.organisationId,
    full: async (now: typeof db) => {
      const used = await paperBytesOf(now, unit.value);
      return used + given.bytes > limits.papers_bytes ? noRoomForPapers(used, limits.papers_bytes) : "room";
    },
  };
  return makePlace(context, who, unit.value, { ...given, item: SIGNED_PAPER }, room);
}

/**
 * Proves the scan and ties it, with its number and date, to the sign-off that stands;
 * one that stood before is kept.
 */
export async function finishPaper(
  context: EvidenceContext,
  who: SignedIn,
  of: OfUpload & { readonly number: string; readonly date: string },
): Promise<Outcome<{ paper: SignedPaper }>> {
  const { clock } = context;
  const found = await receivable(context, who, of);
  if (!found.ok) return found;
  const { unit, upload } = found.value;
  if (upload.item !== SIGNED_PAPER) return refused(NO_UPLOAD);
  const kind = await settle(context, upload, { kinds: PAPER_KINDS, otherwise: PAPER_KIND });
  if (!kind.ok) return kind;
  return inEvaluation(
    context,
    who,
    { evaluationId: unit.evaluationId, unit, action: "claim.paper", object: unit.unitVersionId },
    async (transaction): Promise<Outcome<{ paper: SignedPaper }>> => {
      const { db } = transaction;
      await lockUnit(db, unit);
      // The last word is inside the lock: the form may have been returned while the file was on its way.
      const receiving = await mayReceive(db, who, unit, SIGNED_PAPER, clock());
      const standing = await signOffNow(db, unit);
      if (receiving !== "yes") return refused(receiving);
      if (standing === undefined) return refused(NO_UPLOAD);
      await tiePaper(context, who, transaction, {
        unit,
        standing,
        content: { ...upload, kind: kind.value },
        written: of,
      });
      await endUpload(db, upload.id);
      const [row] = await readPapers(db, unit, standing.number);
      return row === undefined ? refused(NO_DOCUMENT) : done({ paper: paperLine(row, () => who.fullName) });
    },
  );
}

export interface PaperToTie {
  readonly unit: UnitOfEvaluation;
  readonly standing: SignOffRow;
  readonly content: {
    readonly sha256: string;
    readonly bytes: number;
    readonly kind: string;
    readonly name: string;
  };
  readonly written: { readonly number: string; readonly date: string };
}

/** Writes down a scan that lies in its place; whoever calls has locked the unit. */
export async function tiePaper(
  { clock }: Pick<EvidenceContext, "clock">,
  who: Pick<SignedIn, "signInName">,
  { db, note }: AuditedTransaction,
  { unit, standing, content, written: { number, date } }: PaperToTie,
): Promise<void> {
  const { sha256, bytes, kind, name } = content;
  const at = clock();
  await keepContent(db, { sha256, bytes, kind, at });
  await replacePaper(db, unit, {
    number: standing.number,
    id: newId(at),
    sha256,
    name,
    document_number: number,
    document_date: date,
    brought_by: actorOf(who.signInName),
    brought_at: at,
  });
  await setDocument(db, unit, standing.number, { number, date, sha256 });
  note({
    signOff: standing.number,
    number,
    date,
    name,
    sha256,
    ...(standing.documentSha256 !== "" && { replaces: standing.documentSha256 }),
  });
}

/** A paper of the sign-off that stands. */
export async function findPaper(
  context: EvidenceContext,
  who: SignedIn,
  of: OfUnit & { readonly paperId: string },
): Promise<Outcome<{ unit: UnitOfEvaluation; row: PaperRow }>> {
  const { db } = context.database;
  const readable = await readableUnit(context, who, of);
  if (!readable.ok) return readable;
  const standing = await signOffNow(db, readable.value);
  const row =
    standing && (await readPapers(db, readable.value, standing.number)).find(({ id }) => id === of.paperId);
  return row === undefined ? refused(NO_DOCUMENT) : done({ unit: readable.value, row });
}

function paperLine(row: PaperRow, nameOf: (actor: string) => string): SignedPaper {
  return {
    id: row.id,
    signOff: row.number,
    name: row.name,
    kind: row.kind as SignedPaper["kind"],
    bytes: Number(row.bytes),
    sha256: row.sha256,
    number: row.document_number,
    date: row.document_date,
    by: nameOf(row.brought_by),
    at: row.brought_at.toISOString(),
    replacedAt: row.replaced_at?.toISOString() ?? "standing",
  };
}

const PAPER_KIND: Problem = {
  code: "paper-kind",
  message: {
    vi:
      "Báo cáo đã ký phải là PDF hoặc ảnh chụp, ảnh quét (PNG, JPG, WEBP, TIFF). " +
      "Tệp vừa chọn không phải loại này; chưa có gì thay đổi.",
    en:
      "The signed report must be a PDF or a picture (PNG, JPG, WEBP, TIFF). " +
      "The chosen file is neither; nothing has changed.",
  },
};
