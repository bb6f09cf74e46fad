import { z } from "zod";
import { id, moment, reason } from "./fields.ts";
import type { Role } from "./roles.ts";
import { route } from "./route.ts";
import { heldRole } from "./sign-in.ts";

/** Roles that somebody who is away may have exercised by a deputy: who signs, and who appraises. */
export const DELEGABLE: readonly Role[] = ["unit-leader", "appraiser"];
/** The longest absence, in days, that one delegation covers. */
export const DELEGATION_DAYS_MAX = 90;

const day = z.iso.date({ error: "date-form" });
const ownRole = heldRole.extend({ assignmentId: z.uuid(), evaluationTitle: z.string() });

const delegationLine = ownRole.extend({
  id: z.uuid(),
  /** Who is away. */
  holder: z.string(),
  deputy: z.string(),
  fromDay: day,
  toDay: day,
  reason: z.string(),
  givenAt: moment,
  state: z.enum(["to-come", "holds", "over", "ended"]),
});
export type DelegationLine = z.output<typeof delegationLine>;

const own = { permission: "account.own", reach: "by-handler" } as const;
const done = z.object({ done: z.literal(true) });

export const delegationRoutes = {
  /** What one may delegate and to whom; whom one has named, and for whom one stands in. */
  read: route({
    ...own,
    method: "GET",
    path: "/api/my/delegations",
    input: z.object({}),
    reply: z.object({
      roles: z.array(ownRole),
      people: z.array(z.object({ accountId: z.uuid(), fullName: z.string() })),
      given: z.array(delegationLine),
      held: z.array(delegationLine),
    }),
  }),
  /** Of a role that one holds oneself, to somebody of the own body. */
  give: route({
    ...own,
    method: "POST",
    path: "/api/my/delegations",
    input: z.object({
      assignmentId: id("role-missing"),
      deputyId: id("deputy-missing"),
      fromDay: day,
      toDay: day,
      reason,
    }),
    reply: done,
  }),
  /** Before its last day: by whoever has given it, or by the deputy. */
  end: route({
    ...own,
    method: "POST",
    path: "/api/my/delegations/:delegationId/end",
    input: z.object({ delegationId: id("field-invalid") }),
    reply: done,
  }),
};
