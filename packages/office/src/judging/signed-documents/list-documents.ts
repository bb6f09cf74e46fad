import type { RouteReply, signedDocumentRoutes } from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import { keptFile } from "@thang-diem/press/publication";
import { namesOf } from "../../people/account-records/index.ts";
import type { SignInContext } from "../../people/sign-in/index.ts";
import { readRoundsOf } from "../../preparing/evaluations/index.ts";
import { standing } from "./attach-document.ts";
import { readDocuments, readPublished } from "./store.ts";

/** Every paper of an evaluation, what was replaced among them, the newest first; and what they can belong to. */
export async function listDocuments(
  { database: { db } }: SignInContext,
  evaluationId: EvaluationId,
): Promise<RouteReply<typeof signedDocumentRoutes.read>> {
  const [documents, published, rounds] = await Promise.all([
    readDocuments(db, evaluationId),
    readPublished(db, evaluationId),
    readRoundsOf(db, evaluationId),
  ]);
  const nameOf = await namesOf(
    db,
    documents.map(({ attached_by }) => attached_by),
  );
  const replacedAt = new Map(documents.map(({ replaces, attached_at }) => [replaces, attached_at]));
  const stand = new Set(standing(published));
  const titles = new Map(rounds.map(({ id, title }) => [id, title]));
  return {
    documents: documents.toReversed().map((row) => ({
      id: row.id,
      kind: row.kind,
      number: row.document_number,
      signedOn: row.signed_on,
      editions: [...row.editions],
      fileName: row.file_name,
      bytes: row.bytes,
      sha256: row.sha256,
      attachedBy: nameOf(row.attached_by),
      attachedAt: row.attached_at.toISOString(),
      ...(row.reason !== null && { reason: row.reason }),
      ...(replacedAt.has(row.id) && { replacedAt: replacedAt.get(row.id)?.toISOString() ?? "" }),
    })),
    editions: published.map((each) => ({
      id: each.folder,
      title: titles.get(each.roundId) ?? { vi: each.folder, en: each.folder },
      standing: stand.has(each),
    })),
  };
}

/** The file of a paper of this evaluation, as it was signed. */
export async function documentFile(
  { database: { db } }: SignInContext,
  evaluationId: EvaluationId,
  documentId: string,
): Promise<{ readonly name: string; readonly content: Buffer } | undefined> {
  const document = (await readDocuments(db, evaluationId)).find(({ id }) => id === documentId);
  const content = document && (await keptFile(db, document.sha256));
  return content && { name: document.file_name, content };
}
