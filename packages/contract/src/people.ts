import { z } from "zod";
import {
  bilingual,
  email,
  evaluationId,
  fullName,
  id,
  moment,
  phone,
  reason,
  signInName,
  words,
} from "./fields.ts";
import { EVERY_EVALUATION } from "./rights.ts";
import { ROLES } from "./roles.ts";
import { NOTHING, route } from "./route.ts";
import { heldRole } from "./sign-in.ts";

const done = z.object({ done: z.literal(true) });
const evaluation = z.union([z.literal(EVERY_EVALUATION), evaluationId], { error: "evaluation-unknown" });

const accountLine = z.object({
  id: z.uuid(),
  signInName: z.string(),
  fullName: z.string(),
  organisationName: z.string(),
  roles: z.array(heldRole.extend({ evaluationTitle: z.string() })),
  status: z.enum(["invited", "active", "closed"]),
  secondFactor: z.boolean(),
  lastSeenAt: z.union([moment, z.literal("never")]),
});
export type AccountLine = z.output<typeof accountLine>;

const roleGiven = heldRole.extend({
  assignmentId: z.uuid(),
  evaluationTitle: z.string(),
  givenBy: z.string(),
  givenAt: moment,
  reason: z.string(),
});
/** A role that one person proposed and nobody has decided about. */
const proposal = heldRole.extend({
  proposalId: z.uuid(),
  evaluationTitle: z.string(),
  proposedBy: z.string(),
  proposedAt: moment,
  reason: z.string(),
});
const accountPage = accountLine.extend({
  organisationId: z.uuid(),
  email: z.string(),
  phone: z.string(),
  roles: z.array(roleGiven),
  pastRoles: z.array(roleGiven.extend({ takenBy: z.string(), takenAt: moment, takenReason: z.string() })),
  proposals: z.array(proposal),
  openSessions: z.int(),
  lockedUntil: z.union([moment, z.literal("not-locked")]),
});
export type AccountPage = z.output<typeof accountPage>;

const oneTimeCode = z.object({ code: z.string(), validUntil: moment });
export type OneTimeCode = z.output<typeof oneTimeCode>;

const details = { fullName, organisationId: id("organisation-missing"), email, phone };
const ofAccount = { accountId: id("field-invalid") };

/** A fault or note about a row of the imported file. */
const rowFault = z.object({
  code: z.string(),
  message: bilingual,
  suggestion: bilingual.optional(),
  place: z
    .object({ sheet: z.string().optional(), row: z.int().optional(), column: z.string().optional() })
    .optional(),
});
export type RowFault = z.output<typeof rowFault>;

const importReport = z.object({
  outcome: z.enum(["would-be-written", "written", "refused"]),
  rows: z.int(),
  faults: z.array(rowFault),
  newOrganisations: z.array(z.string()),
  /** Only when written: shown once, kept nowhere. */
  accounts: z.array(
    z.object({
      row: z.int(),
      signInName: z.string(),
      fullName: z.string(),
      organisationName: z.string(),
      code: z.string(),
    }),
  ),
  validUntil: z.union([moment, z.literal("no-codes")]),
});
export type AccountImportReport = z.output<typeof importReport>;

/** `kind`: a unit of the list of administrative units, or a body of one's own. */
const organisation = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  accounts: z.int(),
  kind: z.enum(["unit", "own"]),
});
export type OrganisationLine = z.output<typeof organisation>;

const writing = { method: "POST", permission: "account.write" } as const;

export const peopleRoutes = {
  findAccounts: route({
    method: "GET",
    path: "/api/accounts",
    permission: "account.read",
    reach: "by-handler",
    input: z.object({
      q: z.string().max(200).default(""),
      role: z.enum([...ROLES, "any"]).default("any"),
      status: z.enum(["open", "closed"]).default("open"),
      page: z.coerce.number().int().min(1).max(1000).default(1),
    }),
    reply: z.object({ total: z.int(), page: z.int(), pageSize: z.int(), accounts: z.array(accountLine) }),
  }),
  readAccount: route({
    method: "GET",
    path: "/api/accounts/:accountId",
    permission: "account.read",
    reach: "by-handler",
    input: z.object(ofAccount),
    reply: accountPage,
  }),
  addAccount: route({
    ...writing,
    path: "/api/accounts",
    input: z.object({ signInName, ...details }),
    reply: oneTimeCode.extend({ accountId: z.uuid() }),
  }),
  changeAccount: route({
    ...writing,
    method: "PUT",
    path: "/api/accounts/:accountId",
    input: z.object({ ...ofAccount, ...details }),
    reply: done,
  }),
  closeAccount: route({
    ...writing,
    path: "/api/accounts/:accountId/close",
    input: z.object({ ...ofAccount, reason }),
    reply: done,
  }),
  reopenAccount: route({
    ...writing,
    path: "/api/accounts/:accountId/reopen",
    input: z.object({ ...ofAccount, reason }),
    reply: done,
  }),
  giveCode: route({
    ...writing,
    path: "/api/accounts/:accountId/one-time-code",
    input: z.object({ ...ofAccount, reason, removeFactors: z.boolean() }),
    reply: oneTimeCode,
  }),
  endSessions: route({
    ...writing,
    path: "/api/accounts/:accountId/end-sessions",
    input: z.object(ofAccount),
    reply: z.object({ ended: z.int() }),
  }),
  giveRole: route({
    method: "POST",
    path: "/api/accounts/:accountId/roles",
    permission: "role.give",
    reach: ({ organisationId, evaluation }) => ({ organisationId, evaluation }),
    input: z.object({
      ...ofAccount,
      role: z.enum(ROLES, { error: "role-missing" }),
      organisationId: id("organisation-missing"),
      evaluation,
      reason,
    }),
    /** `waiting`: another person has to agree. */
    reply: done.extend({ waiting: z.boolean() }),
  }),
  decideProposal: route({
    method: "POST",
    path: "/api/accounts/:accountId/proposals/:proposalId",
    permission: "role.give",
    reach: "by-handler",
    input: z.object({
      ...ofAccount,
      proposalId: id("field-invalid"),
      verdict: z.enum(["agreed", "refused"]),
    }),
    reply: done,
  }),
  takeRole: route({
    method: "POST",
    path: "/api/accounts/:accountId/roles/:assignmentId/take",
    permission: "role.give",
    reach: "by-handler",
    input: z.object({ ...ofAccount, assignmentId: id("field-invalid"), reason }),
    reply: done,
  }),
  evaluationsForRoles: route({
    method: "GET",
    path: "/api/role-evaluations",
    permission: "role.give",
    reach: "by-handler",
    input: NOTHING,
    reply: z.object({ evaluations: z.array(z.object({ evaluation, title: z.string() })) }),
  }),
  importAccounts: route({
    method: "POST",
    kind: "upload",
    path: "/api/accounts/import",
    permission: "account.import",
    input: z.object({
      fileName: words("field-invalid", 255),
      write: z.enum(["yes", "no"]),
      addOrganisations: z.enum(["yes", "no"]),
    }),
    reply: importReport,
  }),
  importTemplate: route({
    method: "GET",
    kind: "file",
    path: "/api/accounts/import-template.xlsx",
    permission: "account.import",
    input: NOTHING,
    reply: NOTHING,
  }),
  findOrganisations: route({
    method: "GET",
    path: "/api/organisations",
    permission: "organisation.read",
    // Names of bodies are no secret; whoever gives roles in one evaluation chooses among them.
    reach: "by-handler",
    input: z.object({ q: z.string().max(200).default("") }),
    reply: z.object({ organisations: z.array(organisation) }),
  }),
  addOrganisation: route({
    method: "POST",
    path: "/api/organisations",
    permission: "organisation.write",
    input: z.object({
      name: words("organisation-name-missing", 200),
      code: z
        .string()
        .max(35)
        .regex(/^[A-Za-z0-9.]*$/, { error: "field-invalid" }),
    }),
    reply: z.object({ organisationId: z.uuid() }),
  }),
};
