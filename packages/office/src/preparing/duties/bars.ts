import { may } from "@thang-diem/contract";
import type { EvaluationId, RoundId, UnitVersionId } from "@thang-diem/engine";
import { readUnitsOf, type UnitOfEvaluation } from "../evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import type { SignedIn } from "../../people/sign-in/index.ts";
import { readConflicts, readTies } from "./store.ts";

export interface Bar {
  readonly why: "own-unit" | "declared";
  /** What was declared. */
  readonly reason: string;
}

/** Whether somebody may not judge a unit, and why. */
export type Bars = (
  accountId: string,
  unit: Pick<UnitOfEvaluation, "roundId" | "unitVersionId" | "organisationId">,
) => Bar | undefined;

/**
 * Who may not judge which unit: whoever belongs to its organisation, holds a role for it or has held one since the
 * evaluation began (a lead agency is such a one towards itself), and whoever has declared a conflict.
 */
export async function barsOf(
  db: Database["db"],
  evaluationId: EvaluationId,
  accountIds: readonly string[],
): Promise<Bars> {
  // One after the other: inside a transaction there is one connection.
  const ties = await readTies(db, evaluationId, accountIds);
  const conflicts = await readConflicts(db, evaluationId, accountIds);
  const tied = new Set(ties.map(({ accountId, organisationId }) => `${accountId} ${organisationId}`));
  const declared = new Map(
    conflicts.map(({ accountId, roundId, unitVersionId, reason }) => [
      `${accountId} ${roundId} ${unitVersionId}`,
      reason,
    ]),
  );
  return (accountId, { roundId, unitVersionId, organisationId }) => {
    if (tied.has(`${accountId} ${organisationId}`)) return { why: "own-unit", reason: "" };
    const reason = declared.get(`${accountId} ${roundId} ${unitVersionId}`);
    return reason === undefined ? undefined : { why: "declared", reason };
  };
}

/** The same as a list: every unit of the evaluation that somebody of these may not judge. */
export async function barredUnits(
  db: Database["db"],
  evaluationId: EvaluationId,
  accountIds: readonly string[],
): Promise<
  { readonly accountId: string; readonly roundId: RoundId; readonly unitVersionId: UnitVersionId }[]
> {
  const ties = await readTies(db, evaluationId, accountIds);
  const organisationIds = [...new Set(ties.map(({ organisationId }) => organisationId))].filter(Boolean);
  const unitsOf = Map.groupBy(
    await readUnitsOf(db, { evaluationId, organisationIds }),
    ({ organisationId }) => organisationId,
  );
  return [
    ...ties.flatMap(({ accountId, organisationId }) =>
      (unitsOf.get(organisationId) ?? []).map(({ roundId, unitVersionId }) => ({
        accountId,
        roundId,
        unitVersionId,
      })),
    ),
    ...(await readConflicts(db, evaluationId, accountIds)),
  ];
}

/** Whose duties somebody carries out: the own ones, and those of appraisers for whom he stands in. */
export function dutiesCarriedBy(
  { accountId, roles }: Pick<SignedIn, "accountId" | "roles">,
  evaluationId: EvaluationId,
): string[] {
  return [
    accountId,
    ...roles.flatMap(({ insteadOf, ...held }) =>
      insteadOf !== undefined && may([held], "appraisal.write", { evaluation: evaluationId })
        ? [insteadOf.accountId]
        : [],
    ),
  ];
}
