/** What of a unit's evidence somebody reaches: its items, its documents, to look at or to change. */
import type { EvaluationId, ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import { unitIn, type UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import type { SignedIn } from "../../people/sign-in/index.ts";
import {
  leads,
  mayRead,
  mayWrite,
  mayWriteFor,
  type Served,
  type Shower,
  showerFor,
  whyNot,
} from "./access.ts";
import type { EvidenceContext } from "./context.ts";
import { FORBIDDEN, NO_DOCUMENT, NO_ITEM } from "./problems.ts";
import { type DocumentRow, readDocuments } from "./store.ts";

export interface OfUnit {
  readonly evaluationId: EvaluationId;
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
}

export interface WritableItem {
  readonly unit: UnitOfEvaluation;
  readonly shower: Shower;
}

/** The unit with whoever shows for the item, when the asker may add to it now. */
export async function writableItem(
  context: EvidenceContext,
  who: SignedIn,
  { item, ...of }: OfUnit & { readonly item: ItemCode },
): Promise<Outcome<WritableItem>> {
  const {
    database: { db },
    clock,
  } = context;
  const unit = await unitIn(db, of.evaluationId, of.roundId, of.unitVersionId);
  if (!unit.ok) return unit;
  const shower = await showerFor(db, who, unit.value, item, clock());
  // Whoever has no part in the unit is not told which items there are.
  if (shower === undefined)
    return refused((await mayWrite(db, who, unit.value, clock())) === "not-yours" ? FORBIDDEN : NO_ITEM);
  const served = [{ ...unit.value, item }];
  const problem = whyNot(await mayWriteFor(db, who, unit.value, shower, clock(), served), shower);
  return problem === "yes" ? done({ unit: unit.value, shower }) : refused(problem);
}

/** The unit, when the asker may change the evidence that it shows itself now. */
export async function writableUnit(
  context: EvidenceContext,
  who: SignedIn,
  { evaluationId, roundId, unitVersionId }: OfUnit,
): Promise<Outcome<UnitOfEvaluation>> {
  const { db } = context.database;
  const unit = await unitIn(db, evaluationId, roundId, unitVersionId);
  if (!unit.ok) return unit;
  const problem = whyNot(await mayWrite(db, who, unit.value, context.clock()), { as: "unit" });
  return problem === "yes" ? unit : refused(problem);
}

/** The unit, when the asker may see its evidence: of an item that an agency leads that agency always may. */
export async function readableUnit(
  context: EvidenceContext,
  who: SignedIn,
  { evaluationId, roundId, unitVersionId }: OfUnit,
  shower?: Pick<Shower, "as" | "organisationId">,
): Promise<Outcome<UnitOfEvaluation>> {
  const { db } = context.database;
  const unit = await unitIn(db, evaluationId, roundId, unitVersionId);
  if (!unit.ok) return unit;
  if (shower?.as === "lead" && leads(who, unit.value, shower.organisationId)) return unit;
  return (await mayRead(db, who, unit.value)) ? unit : refused(FORBIDDEN);
}

export type OfDocument = OfUnit & { readonly documentId: string };

/**
 * The unit with a document that it, or an agency about it, shows, when the asker may change it now.
 *
 * @param touched what of its service the change touches; without it everything that it serves
 */
export async function writableDocument(
  context: EvidenceContext,
  who: SignedIn,
  of: OfDocument,
  touched: (row: DocumentRow) => readonly Served[] | Promise<readonly Served[]> = ({ uses }) => uses,
): Promise<Outcome<{ unit: UnitOfEvaluation; row: DocumentRow; shower: Shower }>> {
  const {
    database: { db },
    clock,
  } = context;
  const unit = await unitIn(db, of.evaluationId, of.roundId, of.unitVersionId);
  if (!unit.ok) return unit;
  const { evaluationId, organisationId } = unit.value;
  const [row] = await readDocuments(db, { id: of.documentId, evaluationId });
  const isLeads = row?.shown_as === "lead";
  const shower: Shower = {
    as: isLeads ? "lead" : "unit",
    organisationId: isLeads ? row.organisation_id : organisationId,
  };
  const served = row === undefined ? [] : await touched(row);
  const problem = whyNot(await mayWriteFor(db, who, unit.value, shower, clock(), served), shower);
  if (problem !== "yes") return refused(problem);
  return row === undefined || row.organisation_id !== shower.organisationId
    ? refused(NO_DOCUMENT)
    : done({ unit: unit.value, row, shower });
}
