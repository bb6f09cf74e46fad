import { namesOf } from "../../people/account-records/index.ts";
import type { ItemCode } from "@thang-diem/engine";
import { type EvidenceList, SIGNED_PAPER } from "@thang-diem/contract";
import { unitIn, type UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import type { SignedIn } from "../../people/sign-in/index.ts";
import { leads, mayWriteFor, type Shower, showerFor } from "./access.ts";
import { bytesOf, readUploads } from "./contents/index.ts";
import { type EvidenceContext, uploadLine } from "./context.ts";
import { FORBIDDEN } from "./problems.ts";
import { assessedYear, type DocumentRow, earlierEvaluation, readDocuments } from "./store.ts";
import { type OfUnit, readableUnit } from "./reach.ts";
import { documentLine } from "./document-line.ts";

/**
 * The documents of a unit; those that serve one item of it, whoever shows them; or, with `others`, everything that
 * whoever shows for the item could show for it too.
 */
export async function listEvidence(
  context: EvidenceContext,
  who: SignedIn,
  of: OfUnit & { readonly item?: ItemCode | undefined; readonly others?: "yes" | undefined },
): Promise<Outcome<EvidenceList>> {
  const {
    database: { db },
    clock,
    files,
    limits,
  } = context;
  const found = await unitIn(db, of.evaluationId, of.roundId, of.unitVersionId);
  const shower =
    found.ok && of.item !== undefined ? await showerFor(db, who, found.value, of.item, clock()) : undefined;
  const readable = await readableUnit(context, who, of, shower);
  if (!readable.ok) return readable;
  const unit = readable.value;
  const shows: Shower = shower ?? { as: "unit", organisationId: unit.organisationId };
  const own = shows.as === "unit" || leads(who, unit, shows.organisationId);
  if (of.others === "yes" && !own) return refused(FORBIDDEN);
  const year = await assessedYear(db, unit.evaluationId);
  const ofItem = of.item !== undefined &&
    of.others === undefined && {
      item: of.item,
      roundId: unit.roundId,
      unitVersionId: unit.unitVersionId,
      standing: true,
    };
  const ofShower = { organisationId: shows.organisationId, shownAs: shows.as };
  const writing = await mayWriteFor(
    db,
    who,
    unit,
    shows,
    clock(),
    of.item === undefined ? [] : [{ ...unit, item: of.item }],
  );
  const [rows, earlier, uploads, used] = await Promise.all([
    namedDocuments(db, {
      evaluationId: unit.evaluationId,
      ...(ofItem || ofShower),
    }),
    readEarlier(context, unit, shows, year, of.item),
    writing === "yes" ? readUploads(db, unit, of.item === undefined ? {} : { item: of.item }) : [],
    bytesOf(db, unit, shows.organisationId),
  ]);
  return done({
    documents: rows.map((row) => documentLine(own ? row : servingUnit(row, unit), year)),
    earlier,
    uploads: await Promise.all(
      uploads.filter(({ item }) => item !== SIGNED_PAPER).map((upload) => uploadLine(files, limits, upload)),
    ),
    year,
    shownAs: shows.as,
    // One item is open or not; only a document can serve others besides.
    mayWrite: writing === "elsewhere" ? "phase-not-open" : writing,
    used,
    limits: { fileBytes: limits.file_bytes, unitBytes: limits.unit_bytes },
  });
}

/** Documents with the full names of those who took them away. */
async function namedDocuments(...[db, of]: Parameters<typeof readDocuments>): Promise<DocumentRow[]> {
  const rows = await readDocuments(db, of);
  const nameOf = await namesOf(
    db,
    rows.flatMap(({ removed_by }) => removed_by ?? []),
  );
  return rows.map((row) => ({ ...row, removed_by: row.removed_by && nameOf(row.removed_by) }));
}

/** What a document serves for one unit: whom else a lead agency shows it for is not for everybody. */
const servingUnit = (row: DocumentRow, unit: UnitOfEvaluation): DocumentRow => ({
  ...row,
  uses: row.uses.filter(
    ({ roundId, unitVersionId }) => roundId === unit.roundId && unitVersionId === unit.unitVersionId,
  ),
});

/** What the same organisation showed for the same item the last time. */
async function readEarlier(
  { database: { db } }: EvidenceContext,
  unit: UnitOfEvaluation,
  { as, organisationId }: Shower,
  year: number,
  item: ItemCode | undefined,
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
