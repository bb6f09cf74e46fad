import type { ItemCode } from "@thang-diem/engine";
import { type EvidenceDocument, FIELD_FAULTS, fieldFault } from "@thang-diem/contract";
import { inEvaluation, type UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import { actorOf, type SignedIn } from "../../people/sign-in/index.ts";
import { showerFor } from "./access.ts";
import type { EvidenceContext } from "./context.ts";
import { FORBIDDEN, NO_DOCUMENT, NO_ITEM } from "./problems.ts";
import {
  assessedYear,
  type DocumentRow,
  insertDocument,
  putUse,
  readDocuments,
  setPage,
  takeUses,
  updateDocument,
  usesTakenAt,
} from "./store.ts";
import { type OfUnit, type WritableItem, writableItem, type OfDocument, writableDocument } from "./reach.ts";
import { documentLine, isOutside } from "./document-line.ts";

type Work = (
  transaction: Parameters<Parameters<typeof inEvaluation>[3]>[0],
  at: Date,
  by: string,
) => Promise<void>;

/** One change of a document with its audit line; answers with the document as it then stands. */
export async function changeDocument(
  context: EvidenceContext,
  who: SignedIn,
  unit: UnitOfEvaluation,
  action: string,
  documentId: string,
  work: Work,
): Promise<EvidenceDocument> {
  const {
    clock,
    database: { db },
  } = context;
  await inEvaluation(
    context,
    who,
    { evaluationId: unit.evaluationId, unit, action, object: documentId },
    (transaction) => work(transaction, clock(), actorOf(who.signInName)),
  );
  const [row] = await readDocuments(db, { id: documentId });
  if (row === undefined) throw new Error(`document ${documentId} is gone`);
  return documentLine(row, await assessedYear(db, unit.evaluationId));
}

export interface WrittenReference {
  readonly name: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly issuer: string;
  readonly outsideYearReason: string;
}

/** Writes down what is printed on a document. A date outside the assessed year is taken with its reason only. */
export async function refer(
  context: EvidenceContext,
  who: SignedIn,
  of: OfDocument & WrittenReference,
): Promise<Outcome<EvidenceDocument>> {
  const found = await writableDocument(context, who, of);
  if (!found.ok) return found;
  const { unit, row } = found.value;
  const year = await assessedYear(context.database.db, unit.evaluationId);
  const outside = isOutside(of.issuedOn, year);
  if (outside && of.outsideYearReason === "")
    return refused({
      code: "fields-wrong",
      message: FIELD_FAULTS["date-outside-year"],
      details: { faults: [fieldFault("outsideYearReason", "date-outside-year")] },
    });
  const change = {
    name: of.name,
    number: of.number,
    issued_on: of.issuedOn === "" ? null : of.issuedOn,
    issuer: of.issuer,
    outside_year_reason: outside ? of.outsideYearReason : "",
  };
  return done(
    await changeDocument(context, who, unit, "evidence.refer", row.id, async ({ db, note }) => {
      await updateDocument(db, row.id, { ...change, reference_proposed: false });
      const before: Record<string, unknown> = { ...row };
      note({
        changes: Object.entries(change).flatMap(([field, to]) =>
          before[field] === to ? [] : [{ field, from: before[field], to }],
        ),
      });
    }),
  );
}

/** Has the document serve an item too; where it does already, the page is written down. */
export async function useFor(
  context: EvidenceContext,
  who: SignedIn,
  of: OfDocument & { readonly item: ItemCode; readonly page: string },
): Promise<Outcome<EvidenceDocument>> {
  const found = await writableDocument(context, who, of, () => [of]);
  if (!found.ok) return found;
  const { unit, row, shower } = found.value;
  if (row.removed_at !== null) return refused(NO_DOCUMENT);
  const shows = await showerFor(context.database.db, who, unit, of.item, context.clock());
  if (shows === undefined) return refused(NO_ITEM);
  if (shows.as !== shower.as || shows.organisationId !== shower.organisationId) return refused(FORBIDDEN);
  return done(
    await changeDocument(context, who, unit, "evidence.use", row.id, async ({ db, note }, at, by) => {
      const fresh = await putUse(db, unit, {
        id: newId(at),
        documentId: row.id,
        item: of.item,
        page: of.page,
        by,
        at,
      });
      if (!fresh) await setPage(db, unit, row.id, of.item, of.page);
      note({ item: of.item, page: of.page, name: row.name });
    }),
  );
}

export async function takeFromItem(
  context: EvidenceContext,
  who: SignedIn,
  of: OfDocument & { readonly item: ItemCode },
): Promise<Outcome<EvidenceDocument>> {
  const found = await writableDocument(context, who, of, () => [of]);
  if (!found.ok) return found;
  const { unit, row } = found.value;
  return done(
    await changeDocument(context, who, unit, "evidence.take", row.id, async ({ db, note }, at, by) => {
      await takeUses(db, row.id, by, at, { ...unit, item: of.item });
      note({ item: of.item, name: row.name });
    }),
  );
}

/** Marks a document as removed, from all its items; the row and the content stay. */
export async function removeDocument(
  context: EvidenceContext,
  who: SignedIn,
  of: OfDocument,
): Promise<Outcome<EvidenceDocument>> {
  const found = await writableDocument(context, who, of);
  if (!found.ok) return found;
  const { unit, row } = found.value;
  return done(
    await changeDocument(context, who, unit, "evidence.remove", row.id, async ({ db, note }, at, by) => {
      note({ name: row.name });
      if (row.removed_at !== null) return;
      await takeUses(db, row.id, by, at);
      await updateDocument(db, row.id, { removed_by: by, removed_at: at });
    }),
  );
}

/** Undoes a removal: the document serves again what it served when it was removed. */
export async function restoreDocument(
  context: EvidenceContext,
  who: SignedIn,
  of: OfDocument,
): Promise<Outcome<EvidenceDocument>> {
  const found = await writableDocument(context, who, of, async ({ id, removed_at }) =>
    removed_at === null ? [] : usesTakenAt(context.database.db, id, removed_at),
  );
  if (!found.ok) return found;
  const { unit, row } = found.value;
  return done(
    await changeDocument(context, who, unit, "evidence.restore", row.id, async ({ db, note }, at, by) => {
      note({ name: row.name });
      if (row.removed_at === null) return;
      for (const use of await usesTakenAt(db, row.id, row.removed_at))
        await putUse(db, use, { id: newId(at), documentId: row.id, item: use.item, page: use.page, by, at });
      await updateDocument(db, row.id, { removed_by: null, removed_at: null });
    }),
  );
}

/** Brings a document of an earlier evaluation into this one; its content is there already. */
export async function reuseEarlier(
  context: EvidenceContext,
  who: SignedIn,
  of: OfUnit & { readonly earlierDocumentId: string; readonly item: ItemCode },
): Promise<Outcome<EvidenceDocument>> {
  const writable = await writableItem(context, who, of);
  if (!writable.ok) return writable;
  const { shower } = writable.value;
  const [row] = await readDocuments(context.database.db, {
    id: of.earlierDocumentId,
    organisationId: shower.organisationId,
    shownAs: shower.as,
  });
  if (row === undefined) return refused(NO_DOCUMENT);
  const { address, sha256, name, number, issued_on, issuer, copied_at } = row;
  return done(
    await showDocument(
      context,
      who,
      writable.value,
      "evidence.reuse",
      { address, sha256, name, number, issued_on, issuer, copied_at },
      { item: of.item, page: "" },
    ),
  );
}

type Shown = Pick<DocumentRow, "name" | "address" | "sha256"> & Partial<DocumentRow>;

/**
 * Adds a document and has it serve an item; one that the organisation shows already is taken,
 * and comes back when it was removed.
 */
export async function showDocument(
  context: Pick<EvidenceContext, "clock" | "database">,
  who: Pick<SignedIn, "signInName">,
  { unit, shower }: WritableItem,
  action: string,
  shown: Shown,
  use: { readonly item: ItemCode; readonly page: string },
  also: Work = async () => undefined,
): Promise<EvidenceDocument> {
  const { clock, database } = context;
  const by = actorOf(who.signInName);
  const documentId = await inEvaluation(
    context,
    who,
    { evaluationId: unit.evaluationId, unit, action, object: unit.unitVersionId },
    async (transaction) => {
      const { db, note } = transaction;
      const at = clock();
      await also(transaction, at, by);
      const id = newId(at);
      const fresh = await insertDocument(db, {
        ...shown,
        id,
        evaluation_id: unit.evaluationId,
        organisation_id: shower.organisationId,
        shown_as: shower.as,
        added_by: by,
        added_at: at,
      });
      const [standing] = fresh
        ? []
        : await readDocuments(db, {
            evaluationId: unit.evaluationId,
            organisationId: shower.organisationId,
            shownAs: shower.as,
            ...(shown.address === "" ? { sha256: shown.sha256 ?? "" } : { address: shown.address }),
          });
      const document = standing?.id ?? id;
      if (standing !== undefined && standing.removed_at !== null)
        await updateDocument(db, document, { removed_by: null, removed_at: null });
      await putUse(db, unit, { id: newId(at), documentId: document, item: use.item, page: use.page, by, at });
      note({
        document,
        item: use.item,
        name: shown.name,
        ...(shown.sha256 && { sha256: shown.sha256 }),
        ...(shown.address && { address: shown.address }),
        ...(!fresh && { knownAlready: true }),
      });
      return document;
    },
  );
  const [row] = await readDocuments(database.db, { id: documentId });
  if (row === undefined) throw new Error(`document ${documentId} is gone`);
  return documentLine(row, await assessedYear(database.db, unit.evaluationId));
}
