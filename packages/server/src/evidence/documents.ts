import { type DocumentNeed, type EvidenceDocument, type EvidenceList, FIELD_FAULTS, fieldFault, type FileKind } from "@thang-diem/contract";
import { inEvaluation, readRoundsOf, schemeOf, unitIn, type UnitOfEvaluation } from "../evaluations/index.ts";
import { newId } from "../platform/ids/index.ts";
import { done, refused, type Outcome } from "../platform/problems/index.ts";
import { actorOf, type SignedIn } from "../sign-in/index.ts";
import { CLOSED, mayRead, mayWrite } from "./access.ts";
import { type EvidenceContext, uploadLine } from "./context.ts";
import { FORBIDDEN, NO_DOCUMENT, NO_ITEM } from "./problems.ts";
import { assessedYear, bytesOf, type DocumentRow, earlierEvaluation, insertDocument, putUse, readDocuments, readUploads, setPage, takeUses, updateDocument, usesTakenAt } from "./store.ts";

export interface OfUnit {
  readonly evaluationId: string;
  readonly roundId: string;
  readonly unitId: string;
}

/** The unit, when the asker may change its evidence now. */
export async function writableUnit(context: EvidenceContext, who: SignedIn, { evaluationId, roundId, unitId }: OfUnit): Promise<Outcome<UnitOfEvaluation>> {
  const { db } = context.database;
  const unit = await unitIn(db, evaluationId, roundId, unitId);
  if (!unit.ok) return unit;
  const writing = await mayWrite(db, who, unit.value, context.clock());
  if (writing === "yes") return unit;
  return refused(writing === "not-yours" ? FORBIDDEN : CLOSED[writing]);
}

/** The unit, when the asker may see its evidence. */
export async function readableUnit(context: EvidenceContext, who: SignedIn, { evaluationId, roundId, unitId }: OfUnit): Promise<Outcome<UnitOfEvaluation>> {
  const { db } = context.database;
  const unit = await unitIn(db, evaluationId, roundId, unitId);
  if (!unit.ok) return unit;
  return (await mayRead(db, who, unit.value)) ? unit : refused(FORBIDDEN);
}

export async function hasItem({ database: { db } }: EvidenceContext, { evaluationId, roundId }: OfUnit, item: string): Promise<boolean> {
  const round = (await readRoundsOf(db, evaluationId)).find(({ id }) => id === roundId);
  return round !== undefined && (await schemeOf(db, round.schemeHash)).items.has(item);
}

export async function listEvidence(context: EvidenceContext, who: SignedIn, of: OfUnit & { readonly item?: string | undefined }): Promise<Outcome<EvidenceList>> {
  const { database: { db }, clock, files, limits } = context;
  const readable = await readableUnit(context, who, of);
  if (!readable.ok) return readable;
  const unit = readable.value;
  const year = await assessedYear(db, unit.evaluationId);
  const ofItem = of.item === undefined ? {} : { item: of.item, roundId: unit.roundId, unitId: unit.unitId, standing: true };
  const writing = await mayWrite(db, who, unit, clock());
  const [rows, earlier, uploads, used] = await Promise.all([
    readDocuments(db, { evaluationId: unit.evaluationId, organisationId: unit.organisationId, ...ofItem }),
    readEarlier(context, unit, year, of.item),
    writing === "yes" ? readUploads(db, unit, of.item === undefined ? {} : { item: of.item }) : [],
    bytesOf(db, unit),
  ]);
  return done({
    documents: rows.map((row) => documentLine(row, year)),
    earlier,
    uploads: await Promise.all(uploads.map((upload) => uploadLine(files, limits, upload))),
    year,
    mayWrite: writing,
    used,
    limits: { fileBytes: limits.file_bytes, unitBytes: limits.unit_bytes },
  });
}

/** What the same organisation showed for the same item the last time. */
async function readEarlier({ database: { db } }: EvidenceContext, unit: UnitOfEvaluation, year: number, item: string | undefined): Promise<EvidenceList["earlier"]> {
  const before = item === undefined ? undefined : await earlierEvaluation(db, unit, year);
  if (before === undefined || item === undefined) return [];
  const rows = await readDocuments(db, { evaluationId: before.id, organisationId: unit.organisationId, item, standing: true });
  return rows.map((row) => ({ ...documentLine(row, before.year), year: before.year, evaluationId: before.id }));
}

export function documentLine(row: DocumentRow, year: number): EvidenceDocument {
  const { kind, bytes, sha256 } = row;
  return {
    id: row.id,
    kind: row.address === "" ? "file" : "page",
    name: row.name,
    content: sha256 === null || kind === null ? "no-copy" : { kind: kind as FileKind | "page", bytes: Number(bytes), sha256 },
    address: row.address,
    copiedAt: row.copied_at?.toISOString() ?? "not-copied",
    checkedAt: row.checked_at?.toISOString() ?? "not-checked",
    pageFault: row.page_fault,
    number: row.number,
    issuedOn: row.issued_on ?? "",
    issuer: row.issuer,
    outsideYearReason: row.outside_year_reason,
    needs: needsOf(row, year),
    uses: row.uses.map(({ putAt, ...use }) => ({ ...use, putAt: putAt.toISOString() })),
    addedBy: row.added_by,
    addedAt: row.added_at.toISOString(),
    removed: row.removed_at === null ? "no" : { by: row.removed_by ?? "", at: row.removed_at.toISOString() },
  };
}

/** Official texts have a number and a date; tables, pictures and pages need not. */
const TEXTS: ReadonlySet<string> = new Set(["pdf", "docx", "doc", "odt"]);

function needsOf(row: DocumentRow, year: number): DocumentNeed[] {
  const isText = row.address === "" && TEXTS.has(row.kind ?? "");
  return [
    ...(isText && row.number === "" ? (["number"] as const) : []),
    ...(isText && row.issued_on === null ? (["date"] as const) : []),
    ...(isOutside(row.issued_on ?? "", year) && row.outside_year_reason === "" ? (["outside-year-reason"] as const) : []),
    ...(row.reference_proposed ? (["check-proposal"] as const) : []),
  ];
}

function isOutside(issuedOn: string, year: number): boolean {
  return issuedOn !== "" && !issuedOn.startsWith(`${year}-`);
}

type OfDocument = OfUnit & { readonly documentId: string };

/** The unit with its document, when the asker may change it now. */
export async function writableDocument(context: EvidenceContext, who: SignedIn, of: OfDocument): Promise<Outcome<{ unit: UnitOfEvaluation; row: DocumentRow }>> {
  const writable = await writableUnit(context, who, of);
  if (!writable.ok) return writable;
  const unit = writable.value;
  const [row] = await readDocuments(context.database.db, { id: of.documentId, evaluationId: unit.evaluationId, organisationId: unit.organisationId });
  return row === undefined ? refused(NO_DOCUMENT) : done({ unit, row });
}

type Work = (transaction: Parameters<Parameters<typeof inEvaluation>[3]>[0], at: Date, by: string) => Promise<void>;

/** One change of a document with its audit line; answers with the document as it then stands. */
export async function changeDocument(context: EvidenceContext, who: SignedIn, unit: UnitOfEvaluation, action: string, documentId: string, work: Work): Promise<EvidenceDocument> {
  const { clock, database: { db } } = context;
  await inEvaluation(context, who, { evaluationId: unit.evaluationId, unit, action, object: documentId }, (transaction) => work(transaction, clock(), actorOf(who.signInName)));
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
export async function refer(context: EvidenceContext, who: SignedIn, of: OfDocument & WrittenReference): Promise<Outcome<EvidenceDocument>> {
  const found = await writableDocument(context, who, of);
  if (!found.ok) return found;
  const { unit, row } = found.value;
  const year = await assessedYear(context.database.db, unit.evaluationId);
  const outside = isOutside(of.issuedOn, year);
  if (outside && of.outsideYearReason === "") return refused({ code: "fields-wrong", message: FIELD_FAULTS["date-outside-year"], details: { faults: [fieldFault("outsideYearReason", "date-outside-year")] } });
  const change = { name: of.name, number: of.number, issued_on: of.issuedOn === "" ? null : of.issuedOn, issuer: of.issuer, outside_year_reason: outside ? of.outsideYearReason : "" };
  return done(
    await changeDocument(context, who, unit, "evidence.refer", row.id, async ({ db, note }) => {
      await updateDocument(db, row.id, { ...change, reference_proposed: false });
      const before: Record<string, unknown> = { ...row };
      note({ changes: Object.entries(change).flatMap(([field, to]) => (before[field] === to ? [] : [{ field, from: before[field], to }])) });
    }),
  );
}

/** Has the document serve an item too; where it does already, the page is written down. */
export async function useFor(context: EvidenceContext, who: SignedIn, of: OfDocument & { readonly item: string; readonly page: string }): Promise<Outcome<EvidenceDocument>> {
  const found = await writableDocument(context, who, of);
  if (!found.ok) return found;
  const { unit, row } = found.value;
  if (row.removed_at !== null) return refused(NO_DOCUMENT);
  if (!(await hasItem(context, of, of.item))) return refused(NO_ITEM);
  return done(
    await changeDocument(context, who, unit, "evidence.use", row.id, async ({ db, note }, at, by) => {
      const fresh = await putUse(db, unit, { id: newId(at), documentId: row.id, item: of.item, page: of.page, by, at });
      if (!fresh) await setPage(db, unit, row.id, of.item, of.page);
      note({ item: of.item, page: of.page, name: row.name });
    }),
  );
}

export async function takeFromItem(context: EvidenceContext, who: SignedIn, of: OfDocument & { readonly item: string }): Promise<Outcome<EvidenceDocument>> {
  const found = await writableDocument(context, who, of);
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
export async function removeDocument(context: EvidenceContext, who: SignedIn, of: OfDocument): Promise<Outcome<EvidenceDocument>> {
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
export async function restoreDocument(context: EvidenceContext, who: SignedIn, of: OfDocument): Promise<Outcome<EvidenceDocument>> {
  const found = await writableDocument(context, who, of);
  if (!found.ok) return found;
  const { unit, row } = found.value;
  return done(
    await changeDocument(context, who, unit, "evidence.restore", row.id, async ({ db, note }, at, by) => {
      note({ name: row.name });
      if (row.removed_at === null) return;
      for (const use of await usesTakenAt(db, row.id, row.removed_at)) await putUse(db, use, { id: newId(at), documentId: row.id, item: use.item, page: use.page, by, at });
      await updateDocument(db, row.id, { removed_by: null, removed_at: null });
    }),
  );
}

/** Brings a document of an earlier evaluation into this one; its content is there already. */
export async function reuseEarlier(context: EvidenceContext, who: SignedIn, of: OfUnit & { readonly earlierDocumentId: string; readonly item: string }): Promise<Outcome<EvidenceDocument>> {
  const writable = await writableUnit(context, who, of);
  if (!writable.ok) return writable;
  const unit = writable.value;
  if (!(await hasItem(context, of, of.item))) return refused(NO_ITEM);
  const [row] = await readDocuments(context.database.db, { id: of.earlierDocumentId, organisationId: unit.organisationId });
  if (row === undefined) return refused(NO_DOCUMENT);
  const { address, sha256, name, number, issued_on, issuer, copied_at } = row;
  return done(await showDocument(context, who, unit, "evidence.reuse", { address, sha256, name, number, issued_on, issuer, copied_at }, { item: of.item, page: "" }));
}

type Shown = Pick<DocumentRow, "name" | "address" | "sha256"> & Partial<DocumentRow>;

/** Adds a document and has it serve an item; one that the organisation shows already is taken, and comes back when it was removed. */
export async function showDocument(context: EvidenceContext, who: SignedIn, unit: UnitOfEvaluation, action: string, shown: Shown, use: { readonly item: string; readonly page: string }, also: Work = async () => undefined): Promise<EvidenceDocument> {
  const { clock, database } = context;
  const by = actorOf(who.signInName);
  const documentId = await inEvaluation(context, who, { evaluationId: unit.evaluationId, unit, action, object: unit.unitId }, async (transaction) => {
    const { db, note } = transaction;
    const at = clock();
    await also(transaction, at, by);
    const id = newId(at);
    const fresh = await insertDocument(db, { ...shown, id, evaluation_id: unit.evaluationId, organisation_id: unit.organisationId, added_by: by, added_at: at });
    const [standing] = fresh ? [] : await readDocuments(db, { evaluationId: unit.evaluationId, organisationId: unit.organisationId, ...(shown.address === "" ? { sha256: shown.sha256 ?? "" } : { address: shown.address }) });
    const document = standing?.id ?? id;
    if (standing !== undefined && standing.removed_at !== null) await updateDocument(db, document, { removed_by: null, removed_at: null });
    await putUse(db, unit, { id: newId(at), documentId: document, item: use.item, page: use.page, by, at });
    note({ document, item: use.item, name: shown.name, ...(shown.sha256 && { sha256: shown.sha256 }), ...(shown.address && { address: shown.address }), ...(!fresh && { knownAlready: true }) });
    return document;
  });
  const [row] = await readDocuments(database.db, { id: documentId });
  if (row === undefined) throw new Error(`document ${documentId} is gone`);
  return documentLine(row, await assessedYear(database.db, unit.evaluationId));
}
