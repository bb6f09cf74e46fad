import { z } from "zod";
import { id, moment, presentPassword, words } from "./fields.ts";
import type { PERMISSIONS } from "./permissions.ts";
import { NOTHING, route } from "./route.ts";

/**
 * What a key of a program may be used for: reading, and bringing facts. Signing, judging, voting, deciding, publishing,
 * and whatever gives rights or secrets are done by people who are present.
 */
export const KEY_PERMISSIONS = [
  "evaluation.read",
  "board.read",
  "claim.read",
  "appraisal.read",
  "council.read",
  "result.read",
  "survey.read",
  "improvement.read",
  "plan.read",
  "inspection.read",
  "one-stop.read",
  "history.read",
  "audit.read",
  "account.read",
  "organisation.read",
  "claim.write",
  "evidence.write",
  "lead.write",
  "survey.write",
  "one-stop.write",
] as const satisfies readonly (keyof typeof PERMISSIONS)[];
export type KeyPermission = (typeof KEY_PERMISSIONS)[number];

/** A key ends by itself; nobody remembers one that does not. */
export const KEY_DAYS = [30, 90, 365] as const;
/** More at once of one person are not needed, and nobody keeps an eye on them. */
export const KEYS_MAX = 10;

const keyPermissions = z
  .array(z.enum(KEY_PERMISSIONS))
  .min(1, { error: "permissions-missing" })
  .max(KEY_PERMISSIONS.length);
const programKey = z.object({
  id: z.uuid(),
  name: z.string(),
  permissions: z.array(z.enum(KEY_PERMISSIONS)),
  madeAt: moment,
  expiresAt: moment,
  /** "" before its first use. */
  lastUsedAt: z.union([moment, z.literal("")]),
});
export type ProgramKey = z.output<typeof programKey>;

const own = { permission: "account.own", reach: "by-handler" } as const;

export const keyRoutes = {
  read: route({
    ...own,
    method: "GET",
    path: "/api/my/keys",
    input: NOTHING,
    reply: z.object({
      keys: z.array(programKey),
      /** What a key of this person could be used for. */
      possible: z.array(z.enum(KEY_PERMISSIONS)),
    }),
  }),
  make: route({
    ...own,
    method: "POST",
    path: "/api/my/keys",
    input: z.object({
      name: words("label-missing", 80),
      permissions: keyPermissions,
      days: z.literal(KEY_DAYS, { error: "field-invalid" }),
      password: presentPassword,
    }),
    /** The key itself is told here, once. */
    reply: z.object({ key: z.string(), expiresAt: moment }),
  }),
  end: route({
    ...own,
    method: "DELETE",
    path: "/api/my/keys/:keyId",
    input: z.object({ keyId: id("field-invalid") }),
    reply: z.object({ done: z.literal(true) }),
  }),
};
