import { type Kysely, type Selectable, sql } from "kysely";
import type { PointSum } from "@thang-diem/contract";
import { Exact, type ItemCode, totalPoints, type UnitVersionId } from "@thang-diem/engine";
import type { Tables, UnitKey } from "@thang-diem/platform/db";
import type { UnitOfEvaluation } from "../../../preparing/evaluations/index.ts";
import type { Part } from "../../standing/index.ts";

type Db = Kysely<Tables>;

export function keyOf({
  topUnit,
  roundId,
  unitVersionId,
}: Pick<UnitOfEvaluation, "topUnit" | "roundId" | "unitVersionId">): UnitKey {
  return { top_unit_id: topUnit, round_id: roundId, unit_version_id: unitVersionId };
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
    .where(
      "unit_version_id",
      "=",
      sql<UnitVersionId>`any(${units.map(({ unitVersionId }) => unitVersionId)}::text[])`,
    )
    .where("returned_at", "is", null)
    .execute();
  return new Set(rows.map((row) => row.unit_version_id));
}

export interface SignOffRow extends PointSum {
  readonly number: number;
  readonly signedBy: string;
  readonly signedAt: Date;
  readonly sha256: string;
  /** Of the paper report that came back signed; empty before. */
  readonly documentNumber: string;
  readonly documentDate: string;
  /** Fingerprint of its scan; empty while none was brought. */
  readonly documentSha256: string;
}

/** The sign-off that stands: none before the first one and after a return. */
export async function signOffNow(db: Db, unit: UnitOfEvaluation): Promise<SignOffRow | undefined> {
  const row = await db
    .selectFrom("sign_off")
    .selectAll()
    .where("top_unit_id", "=", unit.topUnit)
    .where("round_id", "=", unit.roundId)
    .where("unit_version_id", "=", unit.unitVersionId)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined || row.returned_at !== null) return undefined;
  return signOffOf(row);
}

export type StoredSum = Pick<
  Selectable<Tables["sign_off"]>,
  "self_points" | "self_maximum" | "bonus_points" | "bonus_maximum" | "penalty_points"
>;

/** What is stored is everything together, and what of it stands outside the maximum. */
export function sumOf(row: StoredSum): PointSum {
  const { bonus_points: bonus, bonus_maximum: bonusMaximum, penalty_points: penalty } = row;
  const outside = Exact.sum([bonus ?? "0", penalty ?? "0"].map((text) => Exact.of(text)));
  return {
    points: Exact.of(row.self_points).minus(outside).text,
    maximum: Exact.of(row.self_maximum).minus(Exact.of(bonusMaximum ?? "0")).text,
    ...(typeof bonus === "string" && { bonus: { points: bonus, maximum: bonusMaximum ?? "0" } }),
    ...(typeof penalty === "string" && { penalty }),
  };
}

function signOffOf(row: Selectable<Tables["sign_off"]>): SignOffRow {
  return {
    number: row.number,
    signedBy: row.signed_by,
    signedAt: row.signed_at,
    ...sumOf(row),
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
    readonly claims: readonly Omit<SignedClaim, "unitVersionId">[];
  })[]
> {
  const of = { top_unit_id: unit.topUnit, round_id: unit.roundId, unit_version_id: unit.unitVersionId };
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
    .where("unit_version_id", "=", unit.unitVersionId)
    .executeTakeFirstOrThrow();
  return row.number;
}

/** An item as it was signed. */
export interface SignedClaim {
  readonly unitVersionId: UnitVersionId;
  readonly item: ItemCode;
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
  claims: readonly Omit<SignedClaim, "unitVersionId">[],
): Promise<void> {
  await db
    .insertInto("sign_off")
    .values({
      ...keyOf(unit),
      number: row.number,
      scheme_hash: row.schemeHash,
      content_sha256: row.sha256,
      self_points: totalPoints(row).text,
      self_maximum: Exact.of(row.maximum).plus(Exact.of(row.bonus?.maximum ?? "0")).text,
      bonus_points: row.bonus?.points ?? null,
      bonus_maximum: row.bonus?.maximum ?? null,
      penalty_points: row.penalty ?? null,
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

/** With whoever signed it, and when. */
export type StandingClaim = SignedClaim & { readonly by: string; readonly at: Date };

/** Claims of the sign-offs that stand; of every unit, of every item where they are not named. */
export async function readSignedClaims(db: Db, part: Part): Promise<StandingClaim[]> {
  const rows = await db
    .selectFrom("signed_claim as c")
    .innerJoin("sign_off as o", (join) =>
      join
        .onRef("o.top_unit_id", "=", "c.top_unit_id")
        .onRef("o.round_id", "=", "c.round_id")
        .onRef("o.unit_version_id", "=", "c.unit_version_id")
        .onRef("o.number", "=", "c.number"),
    )
    .select([
      "c.unit_version_id as unitVersionId",
      "c.item",
      "c.facts",
      "c.note",
      "c.status",
      "c.points",
      "c.maximum",
    ])
    .select(["o.signed_at as at", "o.signed_by as by"])
    .where("c.round_id", "=", part.roundId)
    .where("o.returned_at", "is", null)
    .$if(part.unitVersionIds !== undefined, (query) =>
      query.where("c.unit_version_id", "=", sql<UnitVersionId>`any(${part.unitVersionIds ?? []}::text[])`),
    )
    .$if(part.items !== undefined, (query) =>
      query.where("c.item", "=", sql<ItemCode>`any(${part.items ?? []}::text[])`),
    )
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
    .where("unit_version_id", "=", unit.unitVersionId)
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
    .where("unit_version_id", "=", unit.unitVersionId)
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
    .where("unit_version_id", "=", unit.unitVersionId)
    .where("number", "=", number)
    .where("replaced_at", "is", null)
    .execute();
  await db
    .updateTable("sign_off")
    .set({ ...written, ...(document.sha256 !== undefined && { document_sha256: document.sha256 }) })
    .where("top_unit_id", "=", unit.topUnit)
    .where("round_id", "=", unit.roundId)
    .where("unit_version_id", "=", unit.unitVersionId)
    .where("number", "=", number)
    .execute();
}
