import { type AuditedTransaction, inTransaction } from "@thang-diem/platform/audit";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";

export interface Work {
  readonly evaluationId: string;
  /** What concerns one unit has a chain of its own: units do not wait for each other. */
  readonly unit?: { readonly roundId: string; readonly unitId: string };
  /** `feature.verb`: "claim.change". */
  readonly action: string;
  readonly object: string;
}

/** Everything that somebody writes in an evaluation: one transaction, one audit line. */
export function inEvaluation<T>(
  { database, clock }: Pick<SignInContext, "database" | "clock">,
  who: Pick<SignedIn, "signInName">,
  { evaluationId, unit, action, object }: Work,
  work: (transaction: AuditedTransaction) => Promise<T>,
): Promise<T> {
  return inTransaction(database, actorOf(who.signInName), action, object, work, {
    chain: chainOf({ evaluationId, ...(unit && { unit }) }),
    clock,
  });
}

/** The chain of the audit log in which the work is written down. */
export function chainOf({ evaluationId, unit }: Pick<Work, "evaluationId" | "unit">): string {
  return unit === undefined
    ? `evaluation ${evaluationId}`
    : `evaluation ${evaluationId} ${unit.roundId} ${unit.unitId}`;
}
