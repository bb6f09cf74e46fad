import type { EvaluationId } from "@thang-diem/engine";
import type { AuditedTransaction } from "@thang-diem/platform/command";
import { refused, type Outcome } from "@thang-diem/platform/problems";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { inEvaluation } from "../../preparing/evaluations/index.ts";
import { decidesOn, manages } from "./access.ts";
import { type HeadList, listOf } from "./open-list.ts";
import { CLOSED, NO_LIST, NOT_YOURS } from "./problems.ts";
import { readReview } from "./store.ts";

export interface OfList {
  readonly evaluationId: EvaluationId;
  readonly reviewId: string;
}

interface Act {
  readonly action: string;
  /** Who may do it: who keeps the list, who decides, or whoever the work itself asks for. */
  readonly needs: "manages" | "decides" | "by-sheet";
  /** What is done with a list that lies before the authority or is decided. */
  readonly whenever?: true;
}

/** A change of a list or of a sheet in it, while nobody else changes it. The log holds the act, never what is in it. */
export async function changeList<T>(
  context: SignInContext,
  who: SignedIn,
  { evaluationId, reviewId }: OfList,
  { action, needs, whenever }: Act,
  work: (transaction: AuditedTransaction, list: HeadList) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return inEvaluation(context, who, { evaluationId, action, object: reviewId }, async (transaction) => {
    const row = await readReview(transaction.db, evaluationId, reviewId, true);
    if (row === undefined) return refused(NO_LIST);
    const may = needs === "by-sheet" || (needs === "manages" ? manages(who, row) : decidesOn(who, row));
    if (!may) return refused(NOT_YOURS);
    if (whenever !== true && row.proposed_at !== null) return refused(CLOSED);
    const list = await listOf(context, evaluationId, row, transaction.db);
    return list.ok ? work(transaction, list.value) : list;
  });
}
