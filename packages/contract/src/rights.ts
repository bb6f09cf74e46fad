import type { EvaluationId } from "@thang-diem/engine";
import type { PermissionRow, Scope } from "./permission-row.ts";
import { type Permission, PERMISSIONS } from "./permissions.ts";
import type { Role } from "./roles.ts";

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

/** Every way in which the roles give a permission; none means: not at all. */
export function grantsOf(roles: readonly HeldRole[], permission: Permission): Grant[] {
  const row: PermissionRow = PERMISSIONS[permission];
  return roles.flatMap(({ role, organisationId, evaluation, ofOffice }) => {
    const scope = row.roles[role];
    return scope === undefined ? [] : [{ scope, organisationId, evaluation, ...(ofOffice && { ofOffice }) }];
  });
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

/**
 * How far a right goes within one evaluation: over everything, or over these organisations alone (none: not at all).
 *
 * @example
 * reachWithin([{ role: "unit-clerk", organisationId: a, evaluation: "every" }], "history.read", evaluationId) // [a]
 */
export function reachWithin(
  roles: readonly HeldRole[],
  permission: Permission,
  evaluation: EvaluationId,
): "everything" | readonly string[] {
  const grants = grantsOf(roles, permission).filter((grant) => heldIn(grant, evaluation));
  return grants.some(({ scope }) => scope !== "own-unit")
    ? "everything"
    : [...new Set(grants.map(({ organisationId }) => organisationId))];
}

/**
 * Whether somebody with these roles may do something to a subject.
 *
 * @example
 * const leader = { role: "unit-leader", organisationId: a, evaluation: "every" };
 * may([leader], "account.read", { organisationId: b }) // false
 */
export function may(roles: readonly HeldRole[], permission: Permission, subject: Subject = {}): boolean {
  return reaches(grantsOf(roles, permission), subject);
}

/**
 * For whom somebody acts who may do something to a subject as a deputy alone; undefined where an own role allows it.
 *
 * @example standsInFor(deputyOf(an), "claim.sign", { organisationId, evaluation })?.fullName // "An"
 */
export function standsInFor(
  roles: readonly HeldRole[],
  permission: Permission,
  subject: Subject,
): StoodFor | undefined {
  const allows = (held: HeldRole) => may([held], permission, subject);
  const allowing = roles.filter(allows);
  return allowing.every(({ insteadOf }) => insteadOf !== undefined) ? allowing[0]?.insteadOf : undefined;
}
