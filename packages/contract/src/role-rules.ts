import { EVERY_EVALUATION, type HeldRole, may, type Subject } from "./rights.ts";
import { type Role, ROLES } from "./roles.ts";

/** The roles that somebody with this role may give and take; whoever oversees the round is not chosen by it. */
export const MAY_GIVE: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  administrator: ROLES,
  "reform-office": ROLES.filter((role) => role !== "administrator" && role !== "auditor"),
};

/** Roles over others: one person proposes them, another agrees. */
export const TWO_PEOPLE: readonly Role[] = ["administrator", "auditor", "council-chair"];

/** Who runs an evaluation does not decide in it; whoever looks on does nothing else. */
const APART: readonly (readonly [readonly Role[], readonly Role[]])[] = [
  [
    ["administrator", "reform-office"],
    ["council-chair", "appraiser", "unit-leader"],
  ],
  [["auditor"], ROLES.filter((role) => role !== "auditor" && role !== "analyst")],
];

/**
 * Of the roles that somebody holds, the first that nobody holds together with another in the same evaluation.
 *
 * @example heldApart([{ role: "reform-office", organisationId: a, evaluation: "every" }], "council-chair", e)?.role
 */
export function heldApart<Held extends HeldRole>(
  roles: readonly Held[],
  given: Role,
  evaluation: string,
): Held | undefined {
  return roles.find(
    (held) =>
      (held.evaluation === evaluation ||
        held.evaluation === EVERY_EVALUATION ||
        evaluation === EVERY_EVALUATION) &&
      APART.some(
        ([one, other]) =>
          (one.includes(held.role) && other.includes(given)) ||
          (other.includes(held.role) && one.includes(given)),
      ),
  );
}

/** Whether these roles allow giving (or taking) a role for an organisation and a round. */
export function mayGive(roles: readonly HeldRole[], given: Role, subject: Subject): boolean {
  return roles.some(
    (held) => MAY_GIVE[held.role]?.includes(given) === true && may([held], "role.give", subject),
  );
}
