import type { ItemCode } from "@thang-diem/engine";
import type { EvidenceDocument, EvidenceUpload } from "@thang-diem/contract";
import type { Database } from "@thang-diem/platform/db";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { actorOf, type SignedIn } from "../../people/sign-in/index.ts";
import type { UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import {
  beginUpload,
  bytesOf,
  endUpload,
  lockRoom,
  readUploads,
  uploadIds,
  type UploadRow,
  uploadsBegunBefore,
} from "./contents/index.ts";
import { type EvidenceContext, isSettled, uploadLine } from "./context.ts";
import { type OfUnit, writableItem } from "./reach.ts";
import { showDocument } from "./documents.ts";
import { endingOf } from "./file-kind.ts";
import { ENDING_NOT_TAKEN, noRoom, tooLarge } from "./problems.ts";
import { readDocuments } from "./store.ts";

export interface AnnouncedFile extends OfUnit {
  readonly item: ItemCode;
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
  const room: Room = {
    organisationId: shower.organisationId,
    full: async (now) => {
      const used = await bytesOf(now, unit, shower.organisationId);
      return used + given.bytes > limits.unit_bytes ? noRoom(used, given.bytes, limits.unit_bytes) : "room";
    },
  };
  const placed = await makePlace(context, who, unit, given, room);
  return placed.ok ? done({ step: "send", upload: placed.value }) : placed;
}

/** Whose room a file takes; asked while nobody else takes any of it. */
export interface Room {
  readonly organisationId: string;
  readonly full: (db: Database["db"]) => Promise<Problem | "room">;
}

type Announced = Pick<AnnouncedFile, "item" | "name" | "bytes" | "sha256">;

/** Makes the place where a file arrives, or finds the one where a part of it lies. */
export async function makePlace(
  context: EvidenceContext,
  who: SignedIn,
  unit: UnitOfEvaluation,
  file: Announced,
  room: Room,
): Promise<Outcome<EvidenceUpload>> {
  const { database, files, limits } = context;
  const { ended, placed } = await database.db.transaction().execute(async (db) => {
    await lockRoom(db, room.organisationId);
    const ended = await endStale(context, db, unit);
    return { ended, placed: await takeRoom(context, db, who, unit, file, room) };
  });
  for (const id of ended) await files.discard(id);
  if (!placed.ok) return placed;
  if (!(await isSettled(files, placed.value))) await files.begin(placed.value.id);
  return done(await uploadLine(files, limits, placed.value));
}

async function takeRoom(
  { files, clock }: EvidenceContext,
  db: Database["db"],
  who: SignedIn,
  unit: UnitOfEvaluation,
  { item, name, bytes, sha256 }: Announced,
  room: Room,
): Promise<Outcome<UploadRow>> {
  const before = (await readUploads(db, unit, { item })).find((upload) => upload.sha256 === sha256);
  const lost = before !== undefined && (await isLost(files, before));
  if (lost) await endUpload(db, before.id);
  const full = before === undefined || lost ? await room.full(db) : "room";
  if (full !== "room") return refused(full);
  const at = clock();
  const by = actorOf(who.signInName);
  return done(
    await beginUpload(db, unit, { id: newId(at), item, name: cleanName(name), bytes, sha256, by, at }),
  );
}

/** Nothing more is taken for it, and what had arrived is gone from the disk: it begins anew. */
async function isLost(files: EvidenceContext["files"], upload: UploadRow): Promise<boolean> {
  if (upload.sealedAt === null || (await isSettled(files, upload))) return false;
  return (await files.arrived(upload.id)) !== upload.bytes;
}

// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Without folders, control characters and marks that turn the direction of writing (U+202A–202E, U+2066–2069). */
function cleanName(name: string): string {
  const last = name.split(/[/\\]/u).at(-1) ?? name;
  return last.replace(UNSEEN, "").trim() || "tài liệu";
}

const DAY_MS = 86_400_000;

/**
 * Ends what takes room and will not come: announced a day ago and never begun, or left lying for many days.
 *
 * @returns ids of what was ended; what lies on the disk is the caller's to throw away
 */
async function endStale(
  { files, limits, clock }: EvidenceContext,
  db: Database["db"],
  unit?: Pick<UnitOfEvaluation, "roundId" | "unitVersionId">,
): Promise<string[]> {
  const now = clock().getTime();
  const ended: string[] = [];
  for (const { id, begunAt } of await uploadsBegunBefore(db, new Date(now - DAY_MS), unit)) {
    const left = now - begunAt.getTime() > limits.unfinished_days * DAY_MS;
    if (!left && ((await files.arrived(id)) ?? 0) > 0) continue;
    await endUpload(db, id);
    ended.push(id);
  }
  return ended;
}

/** Throws away what nobody went on sending. */
export async function sweep(context: EvidenceContext): Promise<void> {
  const {
    database: { db },
    files,
  } = context;
  await files.tidy();
  await endStale(context, db);
  const known = await uploadIds(db);
  for (const id of await files.unfinished()) if (!known.has(id)) await files.discard(id);
}
