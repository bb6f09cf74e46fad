import type { EvaluationId, RoundId, UnitVersionId } from "@thang-diem/engine";
import { type AuditedTransaction, command } from "@thang-diem/platform/command";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";

export interface Work {
  readonly evaluationId: EvaluationId;
  /** What concerns one unit has a chain of its own: units do not wait for each other. */
  readonly unit?: { readonly roundId: RoundId; readonly unitVersionId: UnitVersionId };
  /** `feature.verb`: "claim.change". */
  readonly action: string;
  readonly object: string;
  /** A refusal of this is written down: `<action>-refused`. */
  readonly refusalLeavesLine?: boolean;
}

/** Everything that somebody writes in an evaluation: one transaction, one audit line. */
export function inEvaluation<T>(
  { database, clock }: Pick<SignInContext, "database" | "clock">,
  who: Pick<SignedIn, "signInName">,
  { evaluationId, unit, ...line }: Work,
  work: (transaction: AuditedTransaction) => Promise<T>,
): Promise<T> {
  return command(
    database,
    {
      actor: actorOf(who.signInName),
      ...line,
      chain: chainOf({ evaluationId, ...(unit && { unit }) }),
      clock,
    },
    work,
  );
}

/** The chain of the audit log in which the work is written down. */
export function chainOf({ evaluationId, unit }: Pick<Work, "evaluationId" | "unit">): string {
  return unit === undefined
    ? `evaluation ${evaluationId}`
    : `evaluation ${evaluationId} ${unit.roundId} ${unit.unitVersionId}`;
}
