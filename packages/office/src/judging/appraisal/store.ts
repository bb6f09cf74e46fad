import { type Kysely, sql } from "kysely";
import type { Tables } from "@thang-diem/platform/db";
import type { UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import { keyOf } from "../self-assessment/index.ts";
import { type Part, type Scored, within } from "../standing/index.ts";

type Db = Kysely<Tables>;

interface Place {
  readonly unitId: string;
  readonly item: string;
}

export type ClaimRow = Place & Scored & { readonly note: string; readonly by: string; readonly at: Date };

/** Claims of the sign-offs that stand. */
export async function readClaims(db: Db, part: Part): Promise<ClaimRow[]> {
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
      "signed_claim.status",
      "points",
      "maximum",
      "signed_at as at",
      "signed_by as by",
    ])
    .where("signed_claim.round_id", "=", part.roundId)
    .where("returned_at", "is", null)
    .$if(part.unitIds !== undefined, (query) =>
      query.where("signed_claim.unit_version_id", "=", sql<string>`any(${part.unitIds ?? []}::text[])`),
    )
    .$if(part.items !== undefined, (query) =>
      query.where("item", "=", sql<string>`any(${part.items ?? []}::text[])`),
    )
    .execute();
  return named(
    db,
    rows.map((row) => ({ ...row, facts: row.facts as Scored["facts"] })),
  );
}

/** Actors of the log as people: "account:an.nguyen" is "Nguyễn Văn An". There are few of them and many rows. */
async function named<R extends { readonly by: string }>(db: Db, rows: readonly R[]): Promise<R[]> {
  const actors = [...new Set(rows.map(({ by }) => by))];
  if (actors.length === 0) return [];
  const people = await db
    .selectFrom("account")
    .select(["sign_in_name", "full_name"])
    .where(
      "sign_in_name",
      "in",
      actors.map((actor) => actor.replace(/^account:/, "")),
    )
    .execute();
  const names = new Map(people.map(({ sign_in_name, full_name }) => [`account:${sign_in_name}`, full_name]));
  return rows.map((row) => ({ ...row, by: names.get(row.by) ?? row.by }));
}

export type FindingRow = Place &
  Scored & {
    readonly id: string;
    readonly stage: "first" | "second";
    readonly seat: number;
    readonly accountId: string;
    readonly by: string;
    readonly verdict: "accepted" | "changed";
    readonly reason: string;
    readonly at: Date;
    readonly replacedAt: Date | null;
  };

const FINDING = [
  "finding.unit_version_id as unitId",
  "finding.item",
  "finding.id",
  "finding.stage",
  "finding.seat",
  "finding.account_id as accountId",
  "full_name as by",
  "finding.verdict",
  "finding.facts",
  "finding.status",
  "finding.points",
  "finding.maximum",
  "finding.reason",
  "finding.made_at as at",
  "finding.replaced_at as replacedAt",
] as const;

/** Findings that stand; one that accepted a claim which was signed anew otherwise does not. */
export async function readFindings(db: Db, part: Part): Promise<FindingRow[]> {
  const rows = await within(
    db
      .selectFrom("finding_live as finding")
      .innerJoin("account", "account.id", "finding.account_id")
      .select(FINDING)
      .where("finding.round_id", "=", part.roundId),
    part,
  ).execute();
  return rows.map((row) => ({ ...row, facts: row.facts as Scored["facts"] }));
}

/** Every finding that was ever made, oldest first. */
export async function readPast(db: Db, roundId: string, unitId: string, item: string): Promise<FindingRow[]> {
  const rows = await db
    .selectFrom("finding")
    .innerJoin("account", "account.id", "finding.account_id")
    .select(FINDING)
    .where("finding.round_id", "=", roundId)
    .where("finding.unit_version_id", "=", unitId)
    .where("finding.item", "=", item)
    .orderBy("finding.made_at")
    .orderBy("finding.id")
    .execute();
  return rows.map((row) => ({ ...row, facts: row.facts as Scored["facts"] }));
}

/** Findings by their ids, standing or not. */
export async function readFindingsById(
  db: Db,
  roundIds: readonly string[],
  ids: readonly string[],
): Promise<(FindingRow & { readonly roundId: string })[]> {
  const rows = await db
    .selectFrom("finding")
    .innerJoin("account", "account.id", "finding.account_id")
    .select([...FINDING, "finding.round_id as roundId"])
    .where("finding.round_id", "in", some(roundIds))
    .where("finding.id", "in", some(ids))
    .execute();
  return rows.map((row) => ({ ...row, facts: row.facts as Scored["facts"] }));
}

export type GapRow = Place & { readonly gap: string; readonly threshold: string; readonly wide: boolean };

/** Blind pairs that are complete. */
export async function readGaps(db: Db, part: Part): Promise<GapRow[]> {
  return within(
    db
      .selectFrom("blind_gap")
      .select(["unit_version_id as unitId", "item", "gap", "threshold", "wide"])
      .where("round_id", "=", part.roundId),
    part,
  ).execute();
}

export type ExplanationRow = Place & {
  readonly id: string;
  readonly answer: "agrees" | "contests";
  readonly text: string;
  readonly by: string;
  readonly at: Date;
  /** What the unit holds to be right, against a lead agency. */ readonly held?: Scored;
};

export async function readExplanations(db: Db, part: Part): Promise<ExplanationRow[]> {
  const query = db
    .selectFrom("explanation")
    .select([
      "explanation.unit_version_id as unitId",
      "explanation.item",
      "explanation.id",
      "answer",
      "text",
      "facts",
      "status",
      "points",
      "maximum",
      "sent_at as at",
      "sent_by as by",
    ])
    .where("explanation.round_id", "=", part.roundId)
    .where("explanation.replaced_at", "is", null);
  const rows = await within(query, part).execute();
  return named(
    db,
    rows.map(({ facts, status, points, maximum, ...row }) => ({
      ...row,
      ...(facts !== null &&
        facts !== undefined && {
          held: {
            facts: facts as Scored["facts"],
            status: status ?? "missing",
            points: points ?? "",
            maximum: maximum ?? "",
          },
        }),
    })),
  );
}

export type EntryRow = Place & { readonly id: string; readonly by: string; readonly at: Date };

/** When the lead agencies last entered something about items, under the id of that change. */
export async function readEntries(db: Db, part: Part): Promise<EntryRow[]> {
  const query = db
    .selectFrom("claim_field")
    .select(["unit_version_id as unitId", "item", "change_id as id", "changed_by as by", "changed_at as at"])
    .distinctOn(["unit_version_id", "item"])
    .where("round_id", "=", part.roundId)
    .where("value", "!=", "")
    .where("field", "not like", "@%");
  const rows = await within(query, part)
    .orderBy("unit_version_id")
    .orderBy("item")
    .orderBy("changed_at", "desc")
    .execute();
  return named(db, rows);
}

/** Agencies by the items that they lead. */
export async function readLeadNames(db: Db, roundId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("criterion_lead")
    .innerJoin("organisation", "organisation.id", "criterion_lead.organisation_id")
    .select(["item", "organisation.name"])
    .where("round_id", "=", roundId)
    .execute();
  return new Map(rows.map(({ item, name }) => [item, name]));
}

export type DecisionRow = Place &
  Scored & { readonly id: string; readonly reason: string; readonly by: string; readonly at: Date };

export async function readDecisions(db: Db, part: Part): Promise<DecisionRow[]> {
  const query = db
    .selectFrom("decision_made as decision")
    .select([
      "decision.unit_version_id as unitId",
      "decision.item",
      "decision.id",
      "facts",
      "decision.status",
      "points",
      "maximum",
      "reason",
      "decided_at as at",
      "decided_by as by",
    ])
    .where("decision.round_id", "=", part.roundId)
    .where("decision.replaced_at", "is", null);
  const rows = await within(query, part).execute();
  return named(
    db,
    rows.map((row) => ({ ...row, facts: row.facts as Scored["facts"] })),
  );
}

/** How many standing documents back the claims; places without any are left out. */
export async function countEvidence(db: Db, part: Part): Promise<(Place & { readonly count: number })[]> {
  const query = db
    .selectFrom("evidence_use")
    .innerJoin("evidence_document", "evidence_document.id", "evidence_use.document_id")
    .select(["unit_version_id as unitId", "item", sql<number>`count(distinct document_id)::int`.as("count")])
    .where("round_id", "=", part.roundId)
    .where("taken_at", "is", null)
    .where("removed_at", "is", null)
    .groupBy(["unit_version_id", "item"]);
  return within(query, part).execute();
}

/** `in ()` is no SQL. */
function some(values: readonly string[] | undefined): readonly string[] {
  return values === undefined || values.length === 0 ? [""] : values;
}

/** Others who write about these units wait until the transaction ends; always in one order, so that nobody waits for ever. */
export async function lockUnits(db: Db, roundId: string, unitIds: readonly string[]): Promise<void> {
  await db
    .selectFrom("evaluation_unit")
    .select("unit_version_id")
    .where("round_id", "=", roundId)
    .where("unit_version_id", "in", some(unitIds))
    .orderBy("unit_version_id")
    .forNoKeyUpdate()
    .execute();
}

export type FindingToWrite = Scored & {
  readonly unit: UnitOfEvaluation;
  readonly item: string;
  readonly id: string;
  readonly stage: "first" | "second";
  readonly seat: number;
  readonly accountId: string;
  readonly verdict: "accepted" | "changed";
  readonly reason: string;
};

/** Puts findings in place of those that stand for the same item, stage and seat; these are kept. */
export async function writeFindings(db: Db, findings: readonly FindingToWrite[], at: Date): Promise<void> {
  if (findings.length === 0) return;
  const columns = {
    rounds: findings.map(({ unit }) => unit.roundId),
    units: findings.map(({ unit }) => unit.unitId),
    items: findings.map(({ item }) => item),
    stages: findings.map(({ stage }) => stage),
    seats: findings.map(({ seat }) => seat),
  };
  await sql`
    update finding set replaced_at = ${at}
    from unnest(${columns.rounds}::uuid[], ${columns.units}::text[], ${columns.items}::text[], ${columns.stages}::text[], ${columns.seats}::int[]) as made (round_id, unit, item, stage, seat)
    where finding.round_id = made.round_id and finding.unit_version_id = made.unit and finding.item = made.item and finding.stage = made.stage and finding.seat = made.seat and finding.replaced_at is null`.execute(
    db,
  );
  await db
    .insertInto("finding")
    .values(
      findings.map(
        ({ unit, item, id, stage, seat, accountId, verdict, facts, status, points, maximum, reason }) => ({
          ...keyOf(unit),
          item,
          id,
          stage,
          seat,
          account_id: accountId,
          verdict,
          facts: JSON.stringify(facts),
          status,
          points,
          maximum,
          reason,
          made_at: at,
          replaced_at: null,
        }),
      ),
    )
    .execute();
}

export async function takeBack(db: Db, roundId: string, ids: readonly string[], at: Date): Promise<void> {
  await db
    .updateTable("finding")
    .set({ replaced_at: at })
    .where("round_id", "=", roundId)
    .where("id", "in", some(ids))
    .where("replaced_at", "is", null)
    .execute();
}

export async function addGaps(
  db: Db,
  gaps: readonly (GapRow & {
    readonly unit: UnitOfEvaluation;
    readonly firstId: string;
    readonly secondId: string;
  })[],
  at: Date,
): Promise<void> {
  if (gaps.length === 0) return;
  await db
    .insertInto("blind_gap")
    .values(
      gaps.map(({ unit, item, firstId, secondId, gap, threshold, wide }) => ({
        ...keyOf(unit),
        item,
        first_id: firstId,
        second_id: secondId,
        gap,
        threshold,
        wide,
        measured_at: at,
      })),
    )
    .execute();
}

export async function evaluationOf(db: Db, roundId: string): Promise<string | undefined> {
  return (
    await db
      .selectFrom("evaluation_round")
      .select("evaluation_id")
      .where("round_id", "=", roundId)
      .executeTakeFirst()
  )?.evaluation_id;
}

/** How far the appraisal of a unit's signed claims has come. */
export interface AppraisalProgress {
  readonly unitId: string;
  /** Of the sign-off that stands. */
  readonly number: number;
  readonly items: number;
  /** Items with a first finding that counts, and those of them with other points than claimed. */
  readonly found: number;
  readonly changed: number;
  /** Items that the unit contests, those judged again, and those of them with other points than in the first finding. */
  readonly contested: number;
  readonly again: number;
  readonly changedAgain: number;
}

/** Units whose sign-off stands, each with how far its appraisal has come. */
export async function readProgress(
  db: Db,
  roundId: string,
  unitIds: readonly string[],
): Promise<AppraisalProgress[]> {
  const { rows } = await sql<AppraisalProgress>`
    select s.unit_version_id as "unitId", max(s.claim_number)::int as number, count(*) filter (where s.asked)::int as items,
      count(s.first_id) filter (where s.asked)::int as found,
      count(*) filter (where s.asked and (s.first_status, s.first_points) <> (s.claim_status, s.claim_points))::int as changed,
      count(*) filter (where s.answer = 'contests')::int as contested,
      count(*) filter (where s.answer = 'contests' and s.finding_stage = 'second')::int as again,
      count(*) filter (where s.answer = 'contests' and s.finding_stage = 'second' and (s.finding_status, s.finding_points) <> (s.first_status, s.first_points))::int as "changedAgain"
    from standing_item s
    where s.round_id = ${roundId} and s.unit_version_id = any(${[...unitIds]}::text[]) and s.claim_number is not null
    group by s.unit_version_id order by s.unit_version_id`.execute(db);
  return rows;
}

/** Blind pairs too far apart that the third seat has not judged. */
export async function countWideGaps(db: Db, roundId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from blind_gap g where g.round_id = ${roundId} and g.wide
      and not exists (select from finding_live f where f.round_id = g.round_id and f.unit_version_id = g.unit_version_id and f.item = g.item and f.stage = 'first' and f.seat = 3)`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}

/** A leaf that somebody has a seat for, over every unit or over one. */
export interface Seat {
  readonly item: string;
  readonly unitId: string | undefined;
  readonly seat: number;
  readonly blind: boolean;
}

interface SeatCount extends Place {
  readonly seat: number;
  /** Places that ask no appraisal: exempt, or not applicable as claimed. */
  readonly free: number;
  /** Places that ask one and have it from this seat. */
  readonly found: number;
}

/** Units whose sign-off stands, without these. */
export async function readSigned(db: Db, roundId: string, barred: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("sign_off")
    .select("unit_version_id as unitId")
    .where("round_id", "=", roundId)
    .where("returned_at", "is", null)
    .where(sql<boolean>`unit_version_id <> all(${[...barred]}::text[])`)
    .execute();
  return rows.map(({ unitId }) => unitId);
}

/** What does not wait from these seats among signed units, counted by item and by unit: the other of the two is "". */
export async function countSettled(
  db: Db,
  roundId: string,
  seats: readonly Seat[],
  units: readonly string[],
): Promise<SeatCount[]> {
  const result = await sql<SeatCount>`
    with free as materialized (
      select item, unit_version_id from claimed_item
      where round_id = ${roundId} and source = 'self' and not asked and unit_version_id = any(${[...units]}::text[])
    ), settled as (
      select item, unit_version_id, null::int as seat from free
      union all
      select f.item, f.unit_version_id, f.seat from finding_live f
      where f.round_id = ${roundId} and f.stage = 'first' and f.unit_version_id = any(${[...units]}::text[])
        and not exists (select from free where free.item = f.item and free.unit_version_id = f.unit_version_id)
    )
    select coalesce(s.item, '') as item, coalesce(s.unit_version_id, '') as "unitId", duty.seat,
      count(*) filter (where s.seat is null)::int as free, count(s.seat)::int as found
    from settled s join ${dutyOf(seats)} on duty.item = s.item and duty.seat = coalesce(s.seat, duty.seat) and (duty.unit is null or duty.unit = s.unit_version_id)
    group by grouping sets ((s.item, duty.seat), (s.unit_version_id, duty.seat))`.execute(db);
  return result.rows;
}

export interface WaitingPlace extends Place {
  readonly seat: number;
  readonly stage: "first" | "second";
  readonly waits: boolean;
}

/** What comes to somebody place by place: pairs that are too far apart, for seat 3, and what units contest. */
export async function readCalls(
  db: Db,
  roundId: string,
  seats: readonly Seat[],
  units: readonly string[],
): Promise<WaitingPlace[]> {
  const found = (stage: "first" | "second", place: string) =>
    sql`not exists (select from finding_live f where f.round_id = ${roundId} and f.unit_version_id = ${sql.ref(`${place}.unit_version_id`)} and f.item = ${sql.ref(`${place}.item`)} and f.stage = ${stage} and f.seat = ${stage === "first" ? 3 : 1})`;
  const exempt = (place: string) =>
    sql`exists (select from exempt_item x where x.round_id = ${roundId} and x.unit_version_id = ${sql.ref(`${place}.unit_version_id`)} and x.item = ${sql.ref(`${place}.item`)})`;
  const result = await sql<WaitingPlace>`
    select blind_gap.item, blind_gap.unit_version_id as "unitId", 3 as seat, 'first' as stage, ${found("first", "blind_gap")} as waits
    from blind_gap join ${dutyOf(seats.filter(({ seat }) => seat === 3))} on duty.item = blind_gap.item and (duty.unit is null or duty.unit = blind_gap.unit_version_id)
    where blind_gap.round_id = ${roundId} and blind_gap.wide and blind_gap.unit_version_id = any(${[...units]}::text[]) and not ${exempt("blind_gap")}
    union all
    select explanation.item, explanation.unit_version_id, 1, 'second', ${found("second", "explanation")}
    from explanation join ${dutyOf(seats)} on duty.item = explanation.item and (duty.unit is null or duty.unit = explanation.unit_version_id)
    where explanation.round_id = ${roundId} and explanation.replaced_at is null and explanation.answer = 'contests' and explanation.unit_version_id = any(${[...units]}::text[]) and not ${exempt("explanation")}`.execute(
    db,
  );
  return result.rows;
}

function dutyOf(seats: readonly Seat[]) {
  return sql`unnest(${seats.map(({ item }) => item)}::text[], ${seats.map(({ unitId }) => unitId ?? null)}::text[], ${seats.map(({ seat }) => seat)}::int[]) as duty (item, unit, seat)`;
}
