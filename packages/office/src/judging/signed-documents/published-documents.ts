import type { DocumentsOfEdition, PublishedDocument } from "@thang-diem/contract";
import type { Database } from "@thang-diem/platform/db";
import { dayInVietnam } from "@thang-diem/presentation";
import { standingDocuments } from "./attach-document.ts";
import { readDocuments, readPublished, type SignedDocument } from "./store.ts";

/** What the portal shows beside the editions: the papers that stand, and why others stood there before; no person. */
export async function publishedDocuments(db: Database["db"]): Promise<DocumentsOfEdition[]> {
  const all = await readDocuments(db);
  if (all.length === 0) return [];
  const byId = new Map(all.map((document) => [document.id, document]));
  const shown = standingDocuments(all);
  return (await readPublished(db)).flatMap(({ folder, series }) => {
    const documents = shown.filter(({ editions }) => editions.includes(folder));
    return documents.length === 0
      ? []
      : [{ series, edition: folder, documents: documents.map((document) => publishedAs(document, byId)) }];
  });
}

function publishedAs(document: SignedDocument, byId: ReadonlyMap<string, SignedDocument>): PublishedDocument {
  const replaced: PublishedDocument["replaced"][number][] = [];
  let each: SignedDocument | undefined = document;
  while (each !== undefined && each.replaces !== null && each.reason !== null) {
    replaced.unshift({
      on: dayInVietnam(each.attached_at),
      reason: { vi: each.reason, en: each.reason_en ?? each.reason },
    });
    each = byId.get(each.replaces);
  }
  const { kind, document_number, signed_on, bytes, sha256 } = document;
  return { kind, number: document_number, signedOn: signed_on, bytes, sha256, replaced };
}
