import { fieldFault, type FieldFault, type SignedDocumentKind } from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { dayInVietnam } from "@thang-diem/presentation";
import { keepFile } from "@thang-diem/press/publication";
import { inEvaluation, lockEvaluation } from "../../preparing/evaluations/index.ts";
import { actorOf, fieldsWrong, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { readPdf } from "./read-pdf.ts";
import {
  insertDocument,
  type PublishedHere,
  readDocuments,
  readPublished,
  type SignedDocument,
} from "./store.ts";

interface Written {
  readonly number: string;
  /** YYYY-MM-DD */
  readonly signedOn: string;
  readonly fileName: string;
  readonly input: AsyncIterable<Uint8Array>;
}

export interface ToAttach extends Written {
  readonly kind: SignedDocumentKind;
  /** "" for all editions that stand. */
  readonly edition: string;
}

export interface ToReplace extends Written {
  readonly documentId: string;
  readonly reason: string;
  readonly reasonEn: string;
}

type Attached = Outcome<{ readonly id: string }>;

/** Puts a paper that came back signed beside the editions that it announces. The editions stay as they are. */
export async function attachDocument(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  { kind, edition, input, ...written }: ToAttach,
): Promise<Attached> {
  const content = await readPdf(input);
  if (!content.ok) return content;
  const work = { evaluationId, action: "document.attach", object: evaluationId };
  return inEvaluation(context, who, work, async ({ db, note }) => {
    await lockEvaluation(db, evaluationId);
    const published = await readPublished(db, evaluationId);
    const editions =
      edition === "" ? standing(published) : published.filter(({ folder }) => folder === edition);
    if (published.length === 0) return refused(NOTHING_PUBLISHED);
    const documents = standingDocuments(await readDocuments(db, evaluationId));
    const faults = [
      ...(editions.length === 0 ? [fieldFault("edition", "field-invalid")] : []),
      ...faultsOf(context, written, { kind, editions }, documents),
    ];
    if (faults.length > 0) return refused(fieldsWrong(faults));
    const row = await rowOf(context, who, db, { evaluationId, kind, ...written }, content.value);
    await insertDocument(db, row, editions);
    note({ ...told(row), editions: editions.map(({ folder }) => folder) });
    return done({ id: row.id });
  });
}

/** Another file in the place of one, with the reason, which the portal prints; what it replaces is kept, unshown. */
export async function replaceDocument(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  { documentId, reason, reasonEn, input, ...written }: ToReplace,
): Promise<Attached> {
  const known = await readDocuments(context.database.db, evaluationId);
  if (!known.some(({ id }) => id === documentId)) return refused(NO_DOCUMENT);
  const content = await readPdf(input);
  if (!content.ok) return content;
  const work = { evaluationId, action: "document.replace", object: documentId };
  return inEvaluation(context, who, work, async ({ db, note }) => {
    await lockEvaluation(db, evaluationId);
    const all = await readDocuments(db, evaluationId);
    const before = all.find(({ id }) => id === documentId);
    if (before === undefined) return refused(NO_DOCUMENT);
    const documents = standingDocuments(all);
    if (!documents.includes(before)) return refused(REPLACED_ALREADY);
    const published = await readPublished(db, evaluationId);
    const editions = published.filter(({ folder }) => before.editions.includes(folder));
    const others = documents.filter((each) => each !== before);
    const faults = faultsOf(context, written, { kind: before.kind, editions }, others);
    if (faults.length > 0) return refused(fieldsWrong(faults));
    const given = { evaluationId, kind: before.kind, ...written };
    const row = {
      ...(await rowOf(context, who, db, given, content.value)),
      replaces: before.id,
      reason,
      reason_en: reasonEn === "" ? null : reasonEn,
    };
    await insertDocument(db, row, editions);
    note({ ...told(row), replaces: before.sha256, reason });
    return done({ id: row.id });
  });
}

/** The newest edition of every round. */
export function standing(published: readonly PublishedHere[]): PublishedHere[] {
  const seen = new Set<string>();
  return published.filter(({ roundId }) => !seen.has(roundId) && seen.add(roundId));
}

/** Those that no other has replaced. */
export function standingDocuments(documents: readonly SignedDocument[]): SignedDocument[] {
  const replaced = new Set(documents.map(({ replaces }) => replaces));
  return documents.filter(({ id }) => !replaced.has(id));
}

function faultsOf(
  { clock }: SignInContext,
  { number, signedOn }: Pick<Written, "number" | "signedOn">,
  { kind, editions }: { readonly kind: SignedDocumentKind; readonly editions: readonly PublishedHere[] },
  others: readonly SignedDocument[],
): FieldFault[] {
  const taken = others.some(
    (other) =>
      other.kind === kind &&
      other.document_number === number &&
      editions.some(({ folder }) => other.editions.includes(folder)),
  );
  return [
    ...(taken ? [fieldFault("number", "document-number-taken")] : []),
    ...(signedOn > dayInVietnam(clock()) ? [fieldFault("signedOn", "day-in-future")] : []),
  ];
}

async function rowOf(
  { clock }: SignInContext,
  who: SignedIn,
  db: Parameters<typeof keepFile>[0],
  given: Omit<Written, "input"> & {
    readonly evaluationId: EvaluationId;
    readonly kind: SignedDocumentKind;
  },
  content: Uint8Array,
) {
  const at = clock();
  return {
    id: newId(at),
    evaluation_id: given.evaluationId,
    kind: given.kind,
    document_number: given.number,
    signed_on: given.signedOn,
    file_name: given.fileName,
    bytes: content.byteLength,
    sha256: await keepFile(db, content),
    attached_by: actorOf(who.signInName),
    attached_at: at,
    replaces: null,
    reason: null,
    reason_en: null,
  };
}

function told(row: Awaited<ReturnType<typeof rowOf>> | Omit<SignedDocument, "editions">) {
  return { kind: row.kind, number: row.document_number, signedOn: row.signed_on, sha256: row.sha256 };
}

const NOTHING_PUBLISHED: Problem = {
  code: "result-not-published",
  message: {
    vi: "Kết quả chưa công bố nên chưa có trang nào để đính văn bản.",
    en: "The result is not published, so there is no page to put the document on.",
  },
  suggestion: {
    vi: "Công bố trước, rồi đính văn bản đã ký.",
    en: "Publish first, then attach the signed document.",
  },
};
export const NO_DOCUMENT: Problem = {
  code: "not-found",
  message: { vi: "Không có văn bản này.", en: "There is no such document." },
};
const REPLACED_ALREADY: Problem = {
  code: "document-replaced",
  message: {
    vi: "Văn bản này đã được thay bằng bản khác; bản đang đăng được giữ nguyên.",
    en: "This document was replaced by another one already, which stays as it is.",
  },
  suggestion: {
    vi: "Tải lại trang, rồi thay bản đang đăng.",
    en: "Reload the page, then replace the one that stands.",
  },
};
