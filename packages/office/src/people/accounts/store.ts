import type { EvaluationId, UnitId } from "@thang-diem/engine";
import { type EvaluationReach, EVERY_EVALUATION, type HeldRole, type Role } from "@thang-diem/contract";
import { sql, type Kysely } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Tables } from "@thang-diem/platform/db";
import { knowUnits } from "@thang-diem/press/rounds";

type Db = Kysely<Tables>;

// ---- organisations

export interface Organisation {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly matchKey: string;
}

export async function organisations(
  db: Db,
): Promise<(Organisation & { kind: "unit" | "own"; accounts: number })[]> {
  return db
    .selectFrom("organisation")
    .select(["id", "name", "kind", "match_key as matchKey", sql<string>`coalesce(code, '')`.as("code")])
    .select((each) =>
      each
        .selectFrom("account")
        .select(sql<number>`count(*)::int`.as("n"))
        .whereRef("organisation_id", "=", "organisation.id")
        .where("status", "!=", "closed")
        .as("accounts"),
    )
    .orderBy(sql`name collate vietnamese`)
    .$narrowType<{ accounts: number }>()
    .execute();
}

export interface NewOrganisation extends Organisation {
  readonly searchKey: string;
  readonly kind: "unit" | "own";
  /** Of an administrative unit, and of a body of which something was recorded. */
  readonly unitId: UnitId | null;
}

export async function addOrganisations(db: Db, rows: readonly NewOrganisation[]): Promise<void> {
  if (rows.length === 0) return;
  await knowUnits(
    db,
    rows.flatMap(({ unitId }) => unitId ?? []),
  );
  await db
    .insertInto("organisation")
    .values(
      rows.map(({ id, kind, unitId, code, name, matchKey, searchKey }) => ({
        id,
        kind,
        unit_id: unitId,
        code: code === "" ? null : code,
        name,
        match_key: matchKey,
        search_key: searchKey,
      })),
    )
    .execute();
}

/** A body of one's own becomes a unit of which something is recorded; with "none" it is none any more. */
export async function bindToUnit(db: Db, id: string, unitId: UnitId | "none"): Promise<void> {
  if (unitId !== "none") await knowUnits(db, [unitId]);
  await db
    .updateTable("organisation")
    .set({ unit_id: unitId === "none" ? null : unitId })
    .where("id", "=", id)
    .execute();
}

export async function renameOrganisation(
  db: Db,
  { id, name, matchKey, searchKey }: Pick<NewOrganisation, "id" | "name" | "matchKey" | "searchKey">,
): Promise<void> {
  await db
    .updateTable("organisation")
    .set({ name, match_key: matchKey, search_key: searchKey })
    .where("id", "=", id)
    .execute();
}

/** Only one on which nothing rests: the database refuses the others. */
export async function removeOrganisations(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom("organisation").where("id", "in", ids).execute();
}

export async function organisationExists(db: Db, id: string): Promise<boolean> {
  return (
    (await db.selectFrom("organisation").select("id").where("id", "=", id).executeTakeFirst()) !== undefined
  );
}

// ---- accounts

export interface AccountRow {
  readonly id: string;
  readonly signInName: string;
  readonly fullName: string;
  readonly email: string;
  readonly phone: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly status: "invited" | "active" | "closed";
  readonly roles: readonly AssignmentRow[];
  readonly secondFactor: boolean;
  readonly lastSeenAt: Date | null;
}

export interface AssignmentRow extends HeldRole {
  readonly assignmentId: string;
  readonly organisationName: string;
  readonly evaluationTitle: string;
  readonly givenBy: string;
  readonly givenAt: string;
  readonly reason: string;
}

export interface AccountFilter {
  /** Accounts of these organisations, and those that have a part in these evaluations or belong to a unit of them. */
  readonly reach?: { readonly organisationIds: readonly string[]; readonly evaluationIds: readonly string[] };
  readonly role?: Role;
  readonly closed?: boolean;
  readonly id?: string;
}

/** Accounts by given name, as a Vietnamese list of people is. */
export async function findAccounts(db: Db, filter: AccountFilter): Promise<AccountRow[]> {
  let query = accountLines(db);
  if (filter.id !== undefined) query = query.where("account.id", "=", filter.id);
  const { reach } = filter;
  if (reach !== undefined)
    query = query.where(
      sql<boolean>`(account.organisation_id = any (${[...reach.organisationIds]}::uuid[])
        or exists (select from role_assignment r where r.account_id = account.id and r.taken_at is null
          and r.evaluation_id = any (${[...reach.evaluationIds]}::uuid[]))
        or (account.organisation_id in (select u.organisation_id from evaluation_unit u
            where u.evaluation_id = any (${[...reach.evaluationIds]}::uuid[]))
          and not exists (select from evaluation e where e.id = any (${[...reach.evaluationIds]}::uuid[])
            and e.sample)))`,
    );
  if (filter.closed !== undefined) query = query.where("status", filter.closed ? "=" : "!=", "closed");
  const { role } = filter;
  if (role !== undefined)
    query = query.where((each) =>
      each.exists(
        each
          .selectFrom("role_assignment")
          .select("role_assignment.id")
          .whereRef("account_id", "=", "account.id")
          .where("taken_at", "is", null)
          .where("role", "=", role),
      ),
    );
  return (await query.execute()).map(({ secondFactor, ...row }) => ({
    ...row,
    secondFactor: Boolean(secondFactor),
  }));
}

/** Every account with the roles it holds, by given name. */
function accountLines(db: Db) {
  return db
    .selectFrom("account")
    .innerJoin("organisation", "organisation.id", "account.organisation_id")
    .select([
      "account.id",
      "sign_in_name as signInName",
      "full_name as fullName",
      "email",
      "phone",
      "organisation_id as organisationId",
      "organisation.name as organisationName",
      "status",
    ])
    .select((each) => [
      jsonArrayFrom(
        assignments(db)
          .whereRef("role_assignment.account_id", "=", sql.ref("account.id"))
          .where("taken_at", "is", null)
          .orderBy("given_at"),
      ).as("roles"),
      each
        .exists(
          each
            .selectFrom("credential")
            .select("credential.id")
            .whereRef("account_id", "=", "account.id")
            .where("confirmed", "=", true)
            .where("kind", "in", ["totp", "passkey"]),
        )
        .as("secondFactor"),
      each
        .selectFrom("session")
        .select((one) => one.fn.max("last_seen_at").as("seen"))
        .whereRef("account_id", "=", "account.id")
        .as("lastSeenAt"),
    ])
    .orderBy(sql`regexp_replace(full_name, '^.* ', '') collate vietnamese`)
    .orderBy(sql`full_name collate vietnamese`);
}

function assignments(db: Db) {
  return db
    .selectFrom("role_assignment")
    .innerJoin("organisation as body", "body.id", "role_assignment.organisation_id")
    .leftJoin("evaluation", "evaluation.id", "role_assignment.evaluation_id")
    .select([
      "role_assignment.id as assignmentId",
      "role",
      "role_assignment.organisation_id as organisationId",
      "body.name as organisationName",
      "given_by as givenBy",
      "given_reason as reason",
    ])
    .select([
      sql<EvaluationReach>`coalesce(evaluation_id::text, ${EVERY_EVALUATION})`.as("evaluation"),
      sql<string>`coalesce(evaluation.title_vi, '')`.as("evaluationTitle"),
      isoMoment("given_at").as("givenAt"),
    ]);
}

/** A moment as JSON writes it, for rows that come out of the database inside JSON. */
function isoMoment(column: "given_at" | "taken_at") {
  return sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

// ---- roles

export interface NewAssignment {
  readonly id: string;
  readonly accountId: string;
  readonly role: Role;
  readonly organisationId: string;
  readonly evaluation: EvaluationReach;
  readonly givenBy: string;
  readonly givenAt: Date;
  readonly reason: string;
}

export async function addAssignment(db: Db, given: NewAssignment): Promise<void> {
  const evaluation_id = given.evaluation === EVERY_EVALUATION ? null : given.evaluation;
  await db
    .insertInto("role_assignment")
    .values({
      id: given.id,
      account_id: given.accountId,
      role: given.role,
      organisation_id: given.organisationId,
      evaluation_id,
      given_by: given.givenBy,
      given_at: given.givenAt,
      given_reason: given.reason,
      taken_by: null,
      taken_at: null,
      taken_reason: null,
    })
    .execute();
}

export async function takeAssignment(
  db: Db,
  id: string,
  taken: { readonly by: string; readonly at: Date; readonly reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("role_assignment")
    .set({ taken_by: taken.by, taken_at: taken.at, taken_reason: taken.reason })
    .where("id", "=", id)
    .where("taken_at", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function pastRoles(
  db: Db,
  accountId: string,
): Promise<(AssignmentRow & { takenBy: string; takenAt: string; takenReason: string })[]> {
  return assignments(db)
    .select([
      sql<string>`taken_by`.as("takenBy"),
      sql<string>`taken_reason`.as("takenReason"),
      isoMoment("taken_at").as("takenAt"),
    ])
    .where("account_id", "=", accountId)
    .where("taken_at", "is not", null)
    .orderBy("taken_at", "desc")
    .execute();
}

/** How many people have ever been administrators of the whole installation: a role that was taken counts. */
export async function everAdministrators(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom("role_assignment")
    .select(sql<number>`count(distinct account_id)::int`.as("n"))
    .where("role", "=", "administrator")
    .where("evaluation_id", "is", null)
    .executeTakeFirstOrThrow();
  return n;
}

/** Open accounts that hold a role everywhere, or for an organisation. */
export async function holdersOf(db: Db, role: Role, organisationId?: string): Promise<string[]> {
  const rows = await db
    .selectFrom("role_assignment")
    .innerJoin("account", "account.id", "account_id")
    .select("account_id")
    .distinct()
    .where("role", "=", role)
    .where("taken_at", "is", null)
    .where("status", "!=", "closed")
    .$if(organisationId !== undefined, (query) =>
      query.where("role_assignment.organisation_id", "=", organisationId ?? ""),
    )
    .execute();
  return rows.map(({ account_id }) => account_id);
}

/** Locks the administrators' assignments, so that two who leave at once do not both see the other stay. */
export async function otherAdministrators(db: Db, accountId: string): Promise<number> {
  const rows = await db
    .selectFrom("role_assignment")
    .innerJoin("account", "account.id", "role_assignment.account_id")
    .select("role_assignment.account_id")
    .where("role", "=", "administrator")
    .where("evaluation_id", "is", null)
    .where("taken_at", "is", null)
    .where("status", "!=", "closed")
    .forUpdate("role_assignment")
    .execute();
  return new Set(rows.map((row) => row.account_id).filter((id) => id !== accountId)).size;
}

export async function evaluations(
  db: Db,
): Promise<{ evaluation: EvaluationId; title: string; sample: boolean }[]> {
  return db
    .selectFrom("evaluation")
    .select(["id as evaluation", "title_vi as title", "sample"])
    .orderBy("assessed_year", "desc")
    .orderBy("title_vi")
    .execute();
}

export async function openSessionCount(
  db: Db,
  accountId: string,
  now: Date,
  idleSince: Date,
): Promise<number> {
  const { n } = await db
    .selectFrom("session")
    .select(sql<number>`count(*)::int`.as("n"))
    .where("account_id", "=", accountId)
    .where("ended_at", "is", null)
    .where("expires_at", ">", now)
    .where("last_seen_at", ">", idleSince)
    .executeTakeFirstOrThrow();
  return n;
}
