import { type Kysely, type Selectable, sql } from "kysely";
import type { ClientBase } from "pg";
import { likeText, type Tables, type UnitKey } from "@thang-diem/platform/db";
import type { UnitOfEvaluation } from "../../preparing/evaluations/index.ts";

type Db = Kysely<Tables>;

/** What stands in the form. */
export interface ClaimField {
  readonly item: string;
  readonly field: string;
  readonly value: string;
  readonly changedBy: string;
  readonly changedAt: Date;
}

export function keyOf({
  topUnit,
  roundId,
  unitId,
}: Pick<UnitOfEvaluation, "topUnit" | "roundId" | "unitId">): UnitKey {
  return { top_unit_id: topUnit, round_id: roundId, unit_version_id: unitId };
}

/** Others who write about this unit wait until the transaction ends. */
export async function lockUnit(db: Db, { roundId, unitId }: UnitOfEvaluation): Promise<void> {
  await db
    .selectFrom("evaluation_unit")
    .select("unit_version_id")
    .where("round_id", "=", roundId)
    .where("unit_version_id", "=", unitId)
    .forNoKeyUpdate()
    .execute();
}

/**
 * The same for units of one round and for statements that are sent without waiting for each other: on this connection
 * the lock comes before whatever is asked for later, and what is read after it has waited for the others too. Always in
 * the same order, so that two who lock several units do not wait for each other for ever.
 */
export async function lockUnits(
  client: ClientBase,
  units: readonly [UnitOfEvaluation, ...UnitOfEvaluation[]],
): Promise<void> {
  await client.query(
    "select unit_version_id from evaluation_unit where round_id = $1 and unit_version_id = any($2) order by unit_version_id for no key update",
    [units[0].roundId, idsOf(units)],
  );
}

function idsOf(units: readonly UnitOfEvaluation[]): string[] {
  return [...new Set(units.map(({ unitId }) => unitId))];
}

export async function readFields(
  db: Db,
  { roundId, unitId, topUnit }: UnitOfEvaluation,
): Promise<ClaimField[]> {
  return db
    .selectFrom("claim_field")
    .select(["item", "field", "value", "changed_by as changedBy", "changed_at as changedAt"])
    .where("top_unit_id", "=", topUnit)
    .where("round_id", "=", roundId)
    .where("unit_version_id", "=", unitId)
    .orderBy("item")
    .orderBy("field")
    .execute();
}

export interface FieldOfUnit extends ClaimField {
  readonly unitId: string;
}

export interface ChangeOfUnit {
  readonly unitId: string;
  readonly id: string;
  readonly item: string;
  readonly field: string;
  readonly before: string;
  readonly value: string;
  readonly outcome: "taken" | "parked";
  readonly why: string;
  readonly changedBy: string;
}

/** What stands in the items that are asked for, in the forms of several units of a round. */
export async function fieldsOf(
  db: Db,
  { topUnit, roundId }: UnitOfEvaluation,
  asked: readonly { readonly unitId: string; readonly item: string }[],
): Promise<FieldOfUnit[]> {
  const { rows } = await sql<FieldOfUnit>`
    select f.unit_version_id as "unitId", f.item, f.field, f.value, f.changed_by as "changedBy", f.changed_at as "changedAt"
    from (select distinct unit, item from unnest(${asked.map(({ unitId }) => unitId)}::text[], ${asked.map(({ item }) => item)}::text[]) as given (unit, item)) as one
    join claim_field f on f.top_unit_id = ${topUnit} and f.round_id = ${roundId}::uuid and f.unit_version_id = one.unit and f.item = one.item`.execute(
    db,
  );
  return rows;
}

/** Those of the changes that arrived before. */
export async function knownChanges(
  db: Db,
  { roundId }: UnitOfEvaluation,
  asked: readonly { readonly unitId: string; readonly id: string }[],
): Promise<ChangeOfUnit[]> {
  const units = new Set(asked.map(({ unitId }) => unitId));
  const rows = await db
    .selectFrom("claim_change")
    .select([
      "unit_version_id as unitId",
      "id",
      "item",
      "field",
      "before",
      "value",
      "outcome",
      "why",
      "changed_by as changedBy",
    ])
    .where("id", "=", sql<string>`any(${asked.map(({ id }) => id)}::uuid[])`)
    .where("round_id", "=", roundId)
    .execute();
  return rows.filter(({ unitId }) => units.has(unitId));
}

export async function addChanges(
  db: Db,
  { topUnit, roundId }: UnitOfEvaluation,
  changes: readonly ChangeOfUnit[],
  at: Date,
): Promise<void> {
  const column = (name: keyof ChangeOfUnit, of = changes) => of.map((change) => change[name]);
  const written = sql`
    insert into claim_change (top_unit_id, round_id, changed_at, unit_version_id, id, item, field, before, value, outcome, why, changed_by)
    select ${topUnit}, ${roundId}::uuid, ${at}::timestamptz, * from unnest(${column("unitId")}::text[], ${column("id")}::uuid[], ${column("item")}::text[], ${column("field")}::text[], ${column("before")}::text[], ${column("value")}::text[], ${column("outcome")}::text[], ${column("why")}::text[], ${column("changedBy")}::text[])`.execute(
    db,
  );
  // The last value of a field counts, and a statement may touch a row once.
  const taken = [
    ...new Map(
      changes
        .filter(({ outcome }) => outcome === "taken")
        .map((change) => [`${change.unitId} ${change.item} ${change.field}`, change]),
    ).values(),
  ];
  const put = sql`
    insert into claim_field (top_unit_id, round_id, changed_at, unit_version_id, item, field, value, change_id, changed_by)
    select ${topUnit}, ${roundId}::uuid, ${at}::timestamptz, * from unnest(${column("unitId", taken)}::text[], ${column("item", taken)}::text[], ${column("field", taken)}::text[], ${column("value", taken)}::text[], ${column("id", taken)}::uuid[], ${column("changedBy", taken)}::text[])
    on conflict (top_unit_id, round_id, unit_version_id, item, field) do update set value = excluded.value, change_id = excluded.change_id, changed_by = excluded.changed_by, changed_at = excluded.changed_at`;
  await Promise.all([written, taken.length > 0 && put.execute(db)]);
}

/** Those of the units whose sign-off stands. */
export async function signedUnits(
  db: Db,
  units: readonly [UnitOfEvaluation, ...UnitOfEvaluation[]],
): Promise<ReadonlySet<string>> {
  const [{ topUnit, roundId }] = units;
  const rows = await db
    .selectFrom("sign_off")
    .select("unit_version_id")
    .where("top_unit_id", "=", topUnit)
    .where("round_id", "=", roundId)
    .where("unit_version_id", "=", sql<string>`any(${idsOf(units)})`)
    .where("returned_at", "is", null)
    .execute();
  return new Set(rows.map((row) => row.unit_version_id));
}

export interface SignOffRow {
  readonly number: number;
  readonly signedBy: string;
  readonly signedAt: Date;
  readonly points: string;
  readonly maximum: string;
  readonly sha256: string;
  /** Of the paper report that came back signed; empty before. */
  readonly documentNumber: string;
  readonly documentDate: string;
  /** Fingerprint of its scan; empty while none was brought. */
  readonly documentSha256: string;
}

/** The scheme that a round is pinned to; it stays so until the transaction ends. */
export async function holdPin(db: Db, roundId: string): Promise<string | undefined> {
  return (
    await db.selectFrom("round").select("scheme_hash").where("id", "=", roundId).forShare().executeTakeFirst()
  )?.scheme_hash;
}

/** The sign-off that stands: none before the first one and after a return. */
export async function standingSignOff(db: Db, unit: UnitOfEvaluation): Promise<SignOffRow | undefined> {
  const row = await db
    .selectFrom("sign_off")
    .selectAll()
    .where("top_unit_id", "=", unit.topUnit)
    .where("round_id", "=", unit.roundId)
    .where("unit_version_id", "=", unit.unitId)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined || row.returned_at !== null) return undefined;
  return signOffOf(row);
}

function signOffOf(row: Selectable<Tables["sign_off"]>): SignOffRow {
  return {
    number: row.number,
    signedBy: row.signed_by,
    signedAt: row.signed_at,
    points: row.self_points,
    maximum: row.self_maximum,
    sha256: row.content_sha256,
    documentNumber: row.document_number,
    documentDate: row.document_date ?? "",
    documentSha256: row.document_sha256 ?? "",
  };
}

/** All sign-offs of a unit with their claims, newest first. */
export async function readSignOffs(
  db: Db,
  unit: UnitOfEvaluation,
): Promise<
  (SignOffRow & {
    readonly schemeHash: string;
    readonly returned: ReturnedSignOff | undefined;
    readonly claims: readonly Omit<SignedClaim, "unitId">[];
  })[]
> {
  const of = { top_unit_id: unit.topUnit, round_id: unit.roundId, unit_version_id: unit.unitId };
  const rows = await db
    .selectFrom("sign_off")
    .selectAll()
    .where((where) => where.and(of))
    .orderBy("number", "desc")
    .execute();
  const claims = await db
    .selectFrom("signed_claim")
    .select(["number", "item", "facts", "note", "status", "points", "maximum"])
    .where((where) => where.and(of))
    .execute();
  const byNumber = Map.groupBy(
    claims.map(({ facts, ...claim }) => ({ ...claim, facts: facts as SignedClaim["facts"] })),
    ({ number }) => number,
  );
  return rows.map((row) => ({
    ...signOffOf(row),
    schemeHash: row.scheme_hash,
    returned:
      row.returned_at === null
        ? undefined
        : { by: row.returned_by ?? "", at: row.returned_at, reason: row.returned_reason ?? "" },
    claims: byNumber.get(row.number) ?? [],
  }));
}

export async function lastSignOffNumber(db: Db, unit: UnitOfEvaluation): Promise<number> {
  const row = await db
    .selectFrom("sign_off")
    .select(sql<number>`coalesce(max(number), 0)::int`.as("number"))
    .where("top_unit_id", "=", unit.topUnit)
    .where("round_id", "=", unit.roundId)
    .where("unit_version_id", "=", unit.unitId)
    .executeTakeFirstOrThrow();
  return row.number;
}

/** An item as it was signed. */
export interface SignedClaim {
  readonly unitId: string;
  readonly item: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly note: string;
  readonly status: "scored" | "not-applicable" | "missing";
  /** "" unless scored. */
  readonly points: string;
  readonly maximum: string;
}

export async function insertSignOff(
  db: Db,
  unit: UnitOfEvaluation,
  row: SignOffRow & { readonly schemeHash: string },
  claims: readonly Omit<SignedClaim, "unitId">[],
): Promise<void> {
  await db
    .insertInto("sign_off")
    .values({
      ...keyOf(unit),
      number: row.number,
      scheme_hash: row.schemeHash,
      content_sha256: row.sha256,
      self_points: row.points,
      self_maximum: row.maximum,
      signed_by: row.signedBy,
      signed_at: row.signedAt,
      document_number: row.documentNumber,
      document_date: null,
      document_sha256: null,
      returned_at: null,
      returned_by: null,
      returned_reason: null,
    })
    .execute();
  await db
    .insertInto("signed_claim")
    .values(
      claims.map(({ facts, ...claim }) => ({
        ...keyOf(unit),
        ...claim,
        number: row.number,
        facts: JSON.stringify(facts),
      })),
    )
    .execute();
}

/** Claims of the sign-offs that stand: of one unit through all items, or of one item over all units. */
export async function readSignedClaims(
  db: Db,
  where: { readonly roundId: string; readonly unitId?: string; readonly item?: string },
): Promise<SignedClaim[]> {
  const rows = await db
    .selectFrom("signed_claim")
    .innerJoin("sign_off", (join) =>
      join
        .onRef("sign_off.top_unit_id", "=", "signed_claim.top_unit_id")
        .onRef("sign_off.round_id", "=", "signed_claim.round_id")
        .onRef("sign_off.unit_version_id", "=", "signed_claim.unit_version_id")
        .onRef("sign_off.number", "=", "signed_claim.number"),
    )
    .select([
      "signed_claim.unit_version_id as unitId",
      "item",
      "facts",
      "note",
      "status",
      "points",
      "maximum",
    ])
    .where("signed_claim.round_id", "=", where.roundId)
    .where("returned_at", "is", null)
    .$if(where.unitId !== undefined, (query) =>
      query.where("signed_claim.unit_version_id", "=", where.unitId ?? ""),
    )
    .$if(where.item !== undefined, (query) => query.where("item", "=", where.item ?? ""))
    .execute();
  return rows.map((row) => ({ ...row, facts: row.facts as SignedClaim["facts"] }));
}

export interface ReturnedSignOff {
  readonly by: string;
  readonly at: Date;
  readonly reason: string;
}

/** Why the form is open again, when the last sign-off was returned. */
export async function lastReturn(db: Db, unit: UnitOfEvaluation): Promise<ReturnedSignOff | undefined> {
  const row = await db
    .selectFrom("sign_off")
    .select(["returned_by", "returned_at", "returned_reason"])
    .where("top_unit_id", "=", unit.topUnit)
    .where("round_id", "=", unit.roundId)
    .where("unit_version_id", "=", unit.unitId)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined || row.returned_at === null
    ? undefined
    : { by: row.returned_by ?? "", at: row.returned_at, reason: row.returned_reason ?? "" };
}

export async function setReturned(
  db: Db,
  unit: UnitOfEvaluation,
  number: number,
  { by, at, reason }: ReturnedSignOff,
): Promise<void> {
  await db
    .updateTable("sign_off")
    .set({ returned_at: at, returned_by: by, returned_reason: reason })
    .where("top_unit_id", "=", unit.topUnit)
    .where("round_id", "=", unit.roundId)
    .where("unit_version_id", "=", unit.unitId)
    .where("number", "=", number)
    .execute();
}

/** What is written on the paper of a sign-off, and the fingerprint of its scan where one has come. */
export async function setDocument(
  db: Db,
  unit: UnitOfEvaluation,
  number: number,
  document: { readonly number: string; readonly date: string; readonly sha256?: string },
): Promise<void> {
  const written = { document_number: document.number, document_date: document.date };
  await db
    .updateTable("signed_paper")
    .set(written)
    .where("round_id", "=", unit.roundId)
    .where("unit_version_id", "=", unit.unitId)
    .where("number", "=", number)
    .where("replaced_at", "is", null)
    .execute();
  await db
    .updateTable("sign_off")
    .set({ ...written, ...(document.sha256 !== undefined && { document_sha256: document.sha256 }) })
    .where("top_unit_id", "=", unit.topUnit)
    .where("round_id", "=", unit.roundId)
    .where("unit_version_id", "=", unit.unitId)
    .where("number", "=", number)
    .execute();
}

/** Full names of those who acted, by what stands in `changed_by`; a program is called by its own name. */
export async function namesOf(db: Db, actors: readonly string[]): Promise<(actor: string) => string> {
  const signInNames = [...new Set(actors)]
    .filter((actor) => actor.startsWith("account:"))
    .map((actor) => actor.slice("account:".length));
  const rows =
    signInNames.length === 0
      ? []
      : await db
          .selectFrom("account")
          .select(["sign_in_name", "full_name"])
          .where("sign_in_name", "in", signInNames)
          .execute();
  const names = new Map(rows.map((row) => [`account:${row.sign_in_name}`, row.full_name]));
  return (actor) => names.get(actor) ?? actor;
}

/** What lead agencies have answered: how many units, by round and item. */
export async function countLed(
  db: Db,
  evaluationId: string,
): Promise<{ roundId: string; item: string; units: number }[]> {
  const { rows } = await sql<{ roundId: string; item: string; units: number }>`
    select f.round_id as "roundId", f.item, count(distinct f.unit_version_id)::int as units
    from evaluation_round r
    join criterion_lead l on l.round_id = r.round_id
    join claim_field f on f.round_id = l.round_id and f.item = l.item
    where r.evaluation_id = ${evaluationId}::uuid and f.value <> '' and f.field not like '@%'
    group by f.round_id, f.item`.execute(db);
  return rows;
}

export interface ClaimUnitsWanted {
  readonly evaluationId: string;
  /** Units of these organisations are seen, and filled in. */
  readonly reads: "everything" | readonly string[];
  readonly writes: "everything" | readonly string[];
  /** The items that units answer themselves. */
  readonly asked: readonly { readonly roundId: string; readonly item: string }[];
  readonly show: "all" | "not-signed" | "signed";
  /** Folded text that the name must hold. */
  readonly searchKey: string;
  readonly limit: number;
  readonly offset: number;
}

export interface ClaimUnitRow {
  readonly roundId: string;
  readonly unitId: string;
  readonly name: string;
  readonly mayWrite: boolean;
  readonly answered: number;
  readonly signOff:
    | { readonly at: Date; readonly by: string; readonly points: string; readonly maximum: string }
    | undefined;
  /** Units on all pages. */
  readonly total: number;
}

/** A page of units, those to fill in first, then by name; answers are counted for the page alone. */
export async function claimUnits(
  db: Db,
  { evaluationId, reads, writes, asked, show, searchKey, limit, offset }: ClaimUnitsWanted,
): Promise<ClaimUnitRow[]> {
  const within = (reach: "everything" | readonly string[]) =>
    reach === "everything" ? sql`true` : sql`u.organisation_id = any (${[...reach]}::uuid[])`;
  const shown = {
    all: sql`true`,
    "not-signed": sql`s.signed_at is null`,
    signed: sql`s.signed_at is not null`,
  }[show];
  type Row = Omit<ClaimUnitRow, "signOff"> & {
    readonly signedAt: Date | null;
    readonly signedBy: string;
    readonly points: string;
    readonly maximum: string;
  };
  const { rows } = await sql<Row>`
    with page as materialized (
      select u.top_unit_id, u.round_id, u.unit_version_id, u.name, ${within(writes)} as may_write, s.signed_at, s.signed_by, s.self_points, s.self_maximum, count(*) over ()::int as total
      from evaluation_unit u
      left join sign_off s on s.top_unit_id = u.top_unit_id and s.round_id = u.round_id and s.unit_version_id = u.unit_version_id and s.returned_at is null
      where u.evaluation_id = ${evaluationId}::uuid and ${within(reads)} and ${shown} and u.search_key like ${`%${likeText(searchKey)}%`}
      order by ${within(writes)} desc, u.name collate vietnamese, u.round_id
      limit ${limit} offset ${offset}
    )
    select page.round_id as "roundId", page.unit_version_id as "unitId", page.name, page.may_write as "mayWrite", page.total, page.signed_at as "signedAt", page.signed_by as "signedBy", page.self_points as points, page.self_maximum as maximum,
      (select count(distinct f.item)::int from claim_field f join unnest(${asked.map(({ roundId }) => roundId)}::uuid[], ${asked.map(({ item }) => item)}::text[]) as own (round_id, item) on own.round_id = f.round_id and own.item = f.item
        where f.top_unit_id = page.top_unit_id and f.round_id = page.round_id and f.unit_version_id = page.unit_version_id and f.value <> '' and f.field not like '@%') as answered
    from page order by page.may_write desc, page.name collate vietnamese, page.round_id`.execute(db);
  return rows.map(({ signedAt, signedBy, points, maximum, ...row }) => ({
    ...row,
    signOff: signedAt === null ? undefined : { at: signedAt, by: signedBy, points, maximum },
  }));
}

export async function yearOf(db: Db, evaluationId: string): Promise<number> {
  return (
    await db
      .selectFrom("evaluation")
      .select("assessed_year")
      .where("id", "=", evaluationId)
      .executeTakeFirstOrThrow()
  ).assessed_year;
}

/** Who asks for the reports of an evaluation, of which year, and the name of the body above its units where it is known. */
export async function headOfReport(
  db: Db,
  evaluationId: string,
): Promise<{ year: number; officeName: string; superior: string }> {
  const row = await db
    .selectFrom("evaluation")
    .innerJoin("organisation", "organisation.id", "office_id")
    .select(["assessed_year", "top_unit_id", "organisation.name"])
    .where("evaluation.id", "=", evaluationId)
    .executeTakeFirstOrThrow();
  const top = await db
    .selectFrom("unit_version")
    .select("full_name_vi")
    .where("unit_id", "=", row.top_unit_id)
    .orderBy("valid_from", "desc")
    .limit(1)
    .executeTakeFirst();
  return {
    year: row.assessed_year,
    officeName: row.name,
    superior: top === undefined ? "……………" : `Ủy ban nhân dân ${top.full_name_vi}`,
  };
}

interface EarlierRound {
  readonly roundId: string;
  readonly unitId: string;
  readonly year: number;
  readonly title: { readonly vi: string; readonly en: string };
  readonly schemeHash: string;
}

/** The latest round of an earlier year in the same series that had the same body (by its line of succession) as a unit. */
export async function readEarlierRound(
  db: Db,
  unit: UnitOfEvaluation,
  { id }: { readonly id: string },
): Promise<EarlierRound | undefined> {
  const row = await db
    .selectFrom("round as now")
    .innerJoin("unit_version as own", (join) => join.on("own.id", "=", unit.unitId))
    .innerJoin("round as earlier", (join) =>
      join
        .onRef("earlier.index_code", "=", "now.index_code")
        .onRef("earlier.top_unit_id", "=", "now.top_unit_id")
        .onRef("earlier.assessed_year", "<", "now.assessed_year"),
    )
    .innerJoin("evaluation_unit", "evaluation_unit.round_id", "earlier.id")
    .innerJoin("evaluation", "evaluation.id", "evaluation_unit.evaluation_id")
    .innerJoin("unit_version as then", (join) =>
      join.onRef("then.id", "=", "evaluation_unit.unit_version_id").onRef("then.unit_id", "=", "own.unit_id"),
    )
    .select([
      "earlier.id as roundId",
      "then.id as unitId",
      "earlier.assessed_year as year",
      "earlier.title_vi as vi",
      "earlier.title_en as en",
      "earlier.scheme_hash as schemeHash",
    ])
    .where("now.id", "=", id)
    .where("evaluation.status", "<>", "withdrawn")
    .orderBy("earlier.assessed_year", "desc")
    .orderBy("evaluation.created_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined
    ? undefined
    : {
        roundId: row.roundId,
        unitId: row.unitId,
        year: row.year,
        title: { vi: row.vi, en: row.en },
        schemeHash: row.schemeHash,
      };
}

interface Found {
  readonly item: string;
  readonly points: string;
  readonly reason: string;
  readonly by: "appraisal" | "council";
}

/** What stands at the end for each item of a unit: the council's decision, else the last finding. */
export async function readFoundBy(
  db: Db,
  { roundId, unitId }: { readonly roundId: string; readonly unitId: string },
): Promise<Found[]> {
  const findings = await db
    .selectFrom("finding")
    .select(["item", "points", "reason", "stage", "seat"])
    .where("round_id", "=", roundId)
    .where("unit_version_id", "=", unitId)
    .where("replaced_at", "is", null)
    .orderBy("item")
    .execute();
  const decisions = await db
    .selectFrom("decision")
    .select(["item", "points", "reason"])
    .where("round_id", "=", roundId)
    .where("unit_version_id", "=", unitId)
    .where("replaced_at", "is", null)
    .execute();
  const rank = ({ stage, seat }: { readonly stage: string; readonly seat: number }) =>
    stage === "second" ? 0 : seat === 3 ? 1 : seat + 1;
  const rows: Found[] = [
    ...findings.toSorted((a, b) => rank(b) - rank(a)).map((row) => ({ ...row, by: "appraisal" as const })),
    ...decisions.map((row) => ({ ...row, by: "council" as const })),
  ];
  return [...new Map(rows.map((row) => [row.item, row])).values()];
}

/** What stands for one item in the forms of all units. */
export async function readFieldsOfItem(
  db: Db,
  roundId: string,
  item: string,
): Promise<(ClaimField & { readonly unitId: string })[]> {
  return db
    .selectFrom("claim_field")
    .select([
      "unit_version_id as unitId",
      "item",
      "field",
      "value",
      "changed_by as changedBy",
      "changed_at as changedAt",
    ])
    .where("round_id", "=", roundId)
    .where("item", "=", item)
    .orderBy("unit_version_id")
    .orderBy("field")
    .execute();
}

/** Which items of these units are contested, as "unit item". */
export async function contestedItems(
  db: Db,
  units: readonly [UnitOfEvaluation, ...UnitOfEvaluation[]],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("explanation")
    .select(["unit_version_id", "item"])
    .where("round_id", "=", units[0].roundId)
    .where("unit_version_id", "=", sql<string>`any(${idsOf(units)})`)
    .where("answer", "=", "contests")
    .where("replaced_at", "is", null)
    .execute();
  return new Set(rows.map((row) => `${row.unit_version_id} ${row.item}`));
}

/** Whether a result of the evaluation was approved before, also when it has been opened again since. */
export async function wasApproved(db: Db, evaluationId: string): Promise<boolean> {
  const row = await db
    .selectFrom("result_approval")
    .select("number")
    .where("evaluation_id", "=", evaluationId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
