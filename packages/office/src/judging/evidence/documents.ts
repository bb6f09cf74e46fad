import {
  type DocumentNeed,
  type EvidenceDocument,
  type EvidenceList,
  FIELD_FAULTS,
  fieldFault,
  type FileKind,
  SIGNED_PAPER,
} from "@thang-diem/contract";
import { inEvaluation, unitIn, type UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import { actorOf, type SignedIn } from "../../people/sign-in/index.ts";
import { leads, mayRead, mayWrite, mayWriteFor, type Shower, showerOf, whyNot } from "./access.ts";
import { bytesOf, readUploads } from "./contents/index.ts";
import { type EvidenceContext, uploadLine } from "./context.ts";
import { FORBIDDEN, NO_DOCUMENT, NO_ITEM } from "./problems.ts";
import {
  assessedYear,
  type DocumentRow,
  earlierEvaluation,
  insertDocument,
  putUse,
  readDocuments,
  setPage,
  takeUses,
  updateDocument,
  usesTakenAt,
} from "./store.ts";

export interface OfUnit {
  readonly evaluationId: string;
  readonly roundId: string;
  readonly unitId: string;
}

export interface WritableItem {
  readonly unit: UnitOfEvaluation;
  readonly shower: Shower;
}

/** The unit with whoever shows for the item, when the asker may add to it now. */
export async function writableItem(
  context: EvidenceContext,
  who: SignedIn,
  { item, ...of }: OfUnit & { readonly item: string },
): Promise<Outcome<WritableItem>> {
  const {
    database: { db },
    clock,
  } = context;
  const unit = await unitIn(db, of.evaluationId, of.roundId, of.unitId);
  if (!unit.ok) return unit;
  const shower = await showerOf(db, unit.value, item);
  // Whoever has no part in the unit is not told which items there are.
  if (shower === undefined)
    return refused((await mayWrite(db, who, unit.value, clock())) === "not-yours" ? FORBIDDEN : NO_ITEM);
  const problem = whyNot(await mayWriteFor(db, who, unit.value, shower, clock()), shower);
  return problem === "yes" ? done({ unit: unit.value, shower }) : refused(problem);
}

/** The unit, when the asker may change the evidence that it shows itself now. */
export async function writableUnit(
  context: EvidenceContext,
  who: SignedIn,
  { evaluationId, roundId, unitId }: OfUnit,
): Promise<Outcome<UnitOfEvaluation>> {
  const { db } = context.database;
  const unit = await unitIn(db, evaluationId, roundId, unitId);
  if (!unit.ok) return unit;
  const problem = whyNot(await mayWrite(db, who, unit.value, context.clock()), { as: "unit" });
  return problem === "yes" ? unit : refused(problem);
}

/** The unit, when the asker may see its evidence: of an item that an agency leads that agency always may. */
export async function readableUnit(
  context: EvidenceContext,
  who: SignedIn,
  { evaluationId, roundId, unitId }: OfUnit,
  shower?: Pick<Shower, "as" | "organisationId">,
): Promise<Outcome<UnitOfEvaluation>> {
  const { db } = context.database;
  const unit = await unitIn(db, evaluationId, roundId, unitId);
  if (!unit.ok) return unit;
  if (shower?.as === "lead" && leads(who, unit.value, shower.organisationId)) return unit;
  return (await mayRead(db, who, unit.value)) ? unit : refused(FORBIDDEN);
}

/**
 * The documents of a unit; those that serve one item of it, whoever shows them; or, with `others`, everything that
 * whoever shows for the item could show for it too.
 */
export async function listEvidence(
  context: EvidenceContext,
  who: SignedIn,
  of: OfUnit & { readonly item?: string | undefined; readonly others?: "yes" | undefined },
): Promise<Outcome<EvidenceList>> {
  const {
    database: { db },
    clock,
    files,
    limits,
  } = context;
  const found = await unitIn(db, of.evaluationId, of.roundId, of.unitId);
  const shower = found.ok && of.item !== undefined ? await showerOf(db, found.value, of.item) : undefined;
  const readable = await readableUnit(context, who, of, shower);
  if (!readable.ok) return readable;
  const unit = readable.value;
  const shows: Shower = shower ?? { as: "unit", organisationId: unit.organisationId };
  const own = shows.as === "unit" || leads(who, unit, shows.organisationId);
  if (of.others === "yes" && !own) return refused(FORBIDDEN);
  const year = await assessedYear(db, unit.evaluationId);
  const ofItem = { item: of.item ?? "", roundId: unit.roundId, unitId: unit.unitId, standing: true };
  const ofShower = { organisationId: shows.organisationId, shownAs: shows.as };
  const writing = await mayWriteFor(db, who, unit, shows, clock());
  const [rows, earlier, uploads, used] = await Promise.all([
    readDocuments(db, {
      evaluationId: unit.evaluationId,
      ...(of.item !== undefined && of.others === undefined ? ofItem : ofShower),
    }),
    readEarlier(context, unit, shows, year, of.item),
    writing === "yes" ? readUploads(db, unit, of.item === undefined ? {} : { item: of.item }) : [],
    bytesOf(db, unit, shows.organisationId),
  ]);
  return done({
    documents: rows.map((row) =>
      documentLine(
        own
          ? row
          : {
              ...row,
              uses: row.uses.filter(
                ({ roundId, unitId }) => roundId === unit.roundId && unitId === unit.unitId,
              ),
            },
        year,
      ),
    ),
    earlier,
    uploads: await Promise.all(
      uploads.filter(({ item }) => item !== SIGNED_PAPER).map((upload) => uploadLine(files, limits, upload)),
    ),
    year,
    shownAs: shows.as,
    mayWrite: writing,
    used,
    limits: { fileBytes: limits.file_bytes, unitBytes: limits.unit_bytes },
  });
}

/** What the same organisation showed for the same item the last time. */
async function readEarlier(
  { database: { db } }: EvidenceContext,
  unit: UnitOfEvaluation,
  { as, organisationId }: Shower,
  year: number,
  item: string | undefined,
): Promise<EvidenceList["earlier"]> {
  const before = item === undefined ? undefined : await earlierEvaluation(db, unit, organisationId, year);
  if (before === undefined || item === undefined) return [];
  const rows = await readDocuments(db, {
    evaluationId: before.id,
    organisationId,
    shownAs: as,
    item,
    standing: true,
  });
  return rows.map((row) => ({
    ...documentLine(row, before.year),
    year: before.year,
    evaluationId: before.id,
  }));
}

export function documentLine(row: DocumentRow, year: number): EvidenceDocument {
  const { kind, bytes, sha256 } = row;
  return {
    id: row.id,
    kind: row.address === "" ? "file" : "page",
    name: row.name,
    shownAs: row.shown_as,
    content:
      sha256 === null || kind === null
        ? "no-copy"
        : { kind: kind as FileKind | "page", bytes: Number(bytes), sha256 },
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
    ...(isOutside(row.issued_on ?? "", year) && row.outside_year_reason === ""
      ? (["outside-year-reason"] as const)
      : []),
    ...(row.reference_proposed ? (["check-proposal"] as const) : []),
  ];
}

function isOutside(issuedOn: string, year: number): boolean {
  return issuedOn !== "" && !issuedOn.startsWith(`${year}-`);
}

type OfDocument = OfUnit & { readonly documentId: string };

/** The unit with a document that it, or an agency about it, shows, when the asker may change it now. */
export async function writableDocument(
  context: EvidenceContext,
  who: SignedIn,
  of: OfDocument,
): Promise<Outcome<{ unit: UnitOfEvaluation; row: DocumentRow; shower: Shower }>> {
  const {
    database: { db },
    clock,
  } = context;
  const unit = await unitIn(db, of.evaluationId, of.roundId, of.unitId);
  if (!unit.ok) return unit;
  const { evaluationId, organisationId } = unit.value;
  const [row] = await readDocuments(db, { id: of.documentId, evaluationId });
  const isLeads = row?.shown_as === "lead";
  const shower: Shower = {
    as: isLeads ? "lead" : "unit",
    organisationId: isLeads ? row.organisation_id : organisationId,
  };
  const problem = whyNot(await mayWriteFor(db, who, unit.value, shower, clock()), shower);
  if (problem !== "yes") return refused(problem);
  return row === undefined || row.organisation_id !== shower.organisationId
    ? refused(NO_DOCUMENT)
    : done({ unit: unit.value, row, shower });
}

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
  of: OfDocument & { readonly item: string; readonly page: string },
): Promise<Outcome<EvidenceDocument>> {
  const found = await writableDocument(context, who, of);
  if (!found.ok) return found;
  const { unit, row, shower } = found.value;
  if (row.removed_at !== null) return refused(NO_DOCUMENT);
  const shows = await showerOf(context.database.db, unit, of.item);
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
  of: OfDocument & { readonly item: string },
): Promise<Outcome<EvidenceDocument>> {
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
  const found = await writableDocument(context, who, of);
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
  of: OfUnit & { readonly earlierDocumentId: string; readonly item: string },
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

/** Adds a document and has it serve an item; one that the organisation shows already is taken, and comes back when it was removed. */
export async function showDocument(
  context: Pick<EvidenceContext, "clock" | "database">,
  who: Pick<SignedIn, "signInName">,
  { unit, shower }: WritableItem,
  action: string,
  shown: Shown,
  use: { readonly item: string; readonly page: string },
  also: Work = async () => undefined,
): Promise<EvidenceDocument> {
  const { clock, database } = context;
  const by = actorOf(who.signInName);
  const documentId = await inEvaluation(
    context,
    who,
    { evaluationId: unit.evaluationId, unit, action, object: unit.unitId },
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
