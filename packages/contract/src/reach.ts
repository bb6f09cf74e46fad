import type { EvaluationId } from "@thang-diem/engine";
import type { Role } from "./roles.ts";

/** How far a permission reaches: the organisation the role is held for, the round it is held in, or everything. */
export type Scope = "own-unit" | "own-evaluation" | "all";

/** The word for a role that reaches over every evaluation of the installation. */
export const EVERY_EVALUATION = "every" as const;

/** How far a role reaches: over one evaluation, or over every one. */
export type EvaluationReach = EvaluationId | typeof EVERY_EVALUATION;

export interface HeldRole {
  readonly role: Role;
  readonly organisationId: string;
  /** Id of an evaluation, or {@link EVERY_EVALUATION}. */
  readonly evaluation: EvaluationReach;
  /**
   * Of a reform office that holds its role for every evaluation: those that it has set up itself. Other offices' are as
   * closed to it as to anybody.
   */
  readonly ofOffice?: readonly EvaluationId[] | undefined;
  /** Held for a while instead of somebody who is away. */
  readonly insteadOf?: StoodFor | undefined;
}

/** Whoever has named a deputy. */
export interface StoodFor {
  readonly accountId: string;
  readonly signInName: string;
  readonly fullName: string;
}

/** What a right is asked for. A part that is not named is not granted by a role that reaches only so far. */
export interface Subject {
  readonly organisationId?: string;
  /** {@link EVERY_EVALUATION} for something that concerns all of them. */
  readonly evaluation?: EvaluationReach;
}

/** One way in which a permission is held. */
export interface Grant extends Pick<HeldRole, "organisationId" | "evaluation" | "ofOffice"> {
  readonly scope: Scope;
}

/** Whether something is held in an evaluation: there alone, or everywhere that its holder's office works. */
export function heldIn(
  { evaluation, ofOffice }: Pick<Grant, "evaluation" | "ofOffice">,
  wanted: EvaluationReach,
): boolean {
  if (evaluation === wanted) return true;
  return (
    evaluation === EVERY_EVALUATION && (ofOffice === undefined || ofOffice.some((own) => own === wanted))
  );
}

/** In which evaluations something is held: all that there are, or these. */
export function evaluationsOf(grants: readonly Grant[]): "every" | readonly EvaluationId[] {
  return grants.some(({ evaluation, ofOffice }) => evaluation === EVERY_EVALUATION && ofOffice === undefined)
    ? "every"
    : [
        ...new Set(
          grants.flatMap(
            ({ evaluation, ofOffice }) => ofOffice ?? (evaluation === EVERY_EVALUATION ? [] : [evaluation]),
          ),
        ),
      ];
}

/**
 * Whether one of the grants reaches the subject. A role that is held in one evaluation reaches nothing outside
 * it, however far its right goes.
 */
export function reaches(grants: readonly Grant[], subject: Subject): boolean {
  return grants.some((grant) => {
    const inEvaluation = subject.evaluation !== undefined && heldIn(grant, subject.evaluation);
    switch (grant.scope) {
      case "all":
        return grant.evaluation === EVERY_EVALUATION || inEvaluation;
      case "own-evaluation":
        return inEvaluation;
      case "own-unit":
        return (
          subject.organisationId === grant.organisationId &&
          (subject.evaluation === undefined || inEvaluation)
        );
    }
  });
}
