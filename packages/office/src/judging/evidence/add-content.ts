import type { ItemCode } from "@thang-diem/engine";
import { keepContent } from "./contents/index.ts";
import { createHash } from "node:crypto";
import type { FileKind } from "@thang-diem/contract";
import { inEvaluation, type UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import { ProblemError } from "@thang-diem/platform/problems";
import { lockUnit, signOffNow } from "../self-assessment/index.ts";
import type { SignedIn } from "../../people/sign-in/index.ts";
import { showerOf } from "./access.ts";
import type { ContentStore } from "./content-store.ts";
import type { EvidenceContext } from "./context.ts";
import { showDocument } from "./documents.ts";
import { readFileKind } from "./file-kind.ts";
import { CONTENT_DAMAGED } from "./problems.ts";
import { tiePaper } from "./signed-paper.ts";

/** A file that a program has whole. */
export interface WholeFile {
  readonly name: string;
  readonly content: Uint8Array;
  /** What is printed on it. */
  readonly number: string;
  /** YYYY-MM-DD; "" for none. */
  readonly issuedOn: string;
  readonly issuer: string;
  /** Read from its name and confirmed by nobody. */
  readonly proposed?: boolean;
}

/**
 * Shows a file for an item in the name of somebody, as an upload would: kept under its fingerprint,
 * recognised by its content. One audited change.
 */
export async function addFile(
  context: EvidenceContext,
  who: Pick<SignedIn, "signInName">,
  unit: UnitOfEvaluation,
  item: ItemCode,
  { name, content, number, issuedOn, issuer, proposed = false }: WholeFile,
): Promise<void> {
  const shower = await showerOf(context.database.db, unit, item);
  if (shower === undefined) throw new Error(`the scheme has no item ${item}`);
  const { sha256, kind } = await kept(context, content);
  const shown = {
    name,
    address: "",
    sha256,
    number,
    issued_on: issuedOn === "" ? null : issuedOn,
    issuer,
    reference_proposed: proposed,
  };
  await showDocument(
    context,
    who,
    { unit, shower },
    "evidence.add",
    shown,
    { item, page: "" },
    async ({ db }, at) => keepContent(db, { sha256, bytes: content.byteLength, kind, at }),
  );
}

/** Ties the scan of a signed report to the sign-off that stands. One audited change. */
export async function addPaper(
  context: EvidenceContext,
  who: Pick<SignedIn, "signInName">,
  unit: UnitOfEvaluation,
  { name, content, number, issuedOn }: WholeFile,
): Promise<void> {
  const { sha256, kind } = await kept(context, content);
  await inEvaluation(
    context,
    who,
    { evaluationId: unit.evaluationId, unit, action: "claim.paper", object: unit.unitVersionId },
    async (transaction) => {
      await lockUnit(transaction.db, unit);
      const standing = await signOffNow(transaction.db, unit);
      if (standing === undefined) throw new Error(`${unit.name} has not signed`);
      await tiePaper(context, who, transaction, {
        unit,
        standing,
        content: { sha256, kind, bytes: content.byteLength, name },
        written: { number, date: issuedOn },
      });
    },
  );
}

async function kept(
  { files }: EvidenceContext,
  content: Uint8Array,
): Promise<{ sha256: string; kind: FileKind }> {
  const sha256 = await keepBytes(files, content);
  const stored = await files.read(sha256);
  const kind = stored === undefined ? "not-taken" : await readFileKind(stored);
  if (kind === "not-taken" || kind === "has-macros" || kind === "locked")
    throw new Error(`a file of the program is ${kind}`);
  return { sha256, kind };
}

/** Keeps bytes that did not come in parts, such as the copy of a page. @returns their fingerprint */
export async function keepBytes(files: ContentStore, content: Uint8Array): Promise<string> {
  const known = createHash("sha256").update(content).digest("hex");
  if (await files.has(known)) return known;
  const written = await files.write(piecesOf(content));
  if ((await files.keep(written)) === "damaged") throw new ProblemError(CONTENT_DAMAGED);
  return written.sha256;
}

const PIECE_BYTES = 262_144;

async function* piecesOf(content: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < content.byteLength; at += PIECE_BYTES) yield content.subarray(at, at + PIECE_BYTES);
}
