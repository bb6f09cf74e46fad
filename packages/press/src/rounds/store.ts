import type { EvaluationId, RoundId, UnitId } from "@thang-diem/engine";
import type { Kysely } from "kysely";
import type { Tables } from "@thang-diem/platform/db";
import type { Figure, PinnedUnit, RoundHead } from "../editions/index.ts";
import type { RoundHeld, RoundToOpen } from "./round.ts";

type Db = Kysely<Tables>;

export interface RoundLine {
  readonly roundId: RoundId;
  readonly topUnit: UnitId;
  readonly series: string;
  readonly year: number;
  readonly schemeHash: string;
}

export async function findRound(
  db: Db,
  topUnit: UnitId,
  series: string,
  year: number,
): Promise<RoundLine | undefined> {
  return (await findRounds(db, series)).find((round) => round.topUnit === topUnit && round.year === year);
}

/** Rounds of a series, or all, by series and year. */
export async function findRounds(db: Db, series?: string): Promise<RoundLine[]> {
  const rows = await db
    .selectFrom("round")
    .select(["id", "top_unit_id", "index_code", "assessed_year", "scheme_hash"])
    .$if(series !== undefined, (query) => query.where("index_code", "=", series ?? ""))
    .orderBy("index_code")
    .orderBy("assessed_year")
    .execute();
  return rows.map((row) => ({
    roundId: row.id,
    topUnit: row.top_unit_id,
    series: row.index_code,
    year: row.assessed_year,
    schemeHash: row.scheme_hash,
  }));
}

/** Chains of units, whether or not one of their versions is known yet; those that stand stay. */
export async function knowUnits(db: Db, ids: readonly UnitId[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .insertInto("unit")
    .values([...new Set(ids)].map((id) => ({ id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The text of a scheme under its hash; one that stands keeps its status. */
export async function keepSchemeText(
  db: Db,
  scheme: { readonly hash: string; readonly id: string; readonly version: string; readonly yaml: string },
  status: "draft" | "in-force",
): Promise<void> {
  await db
    .insertInto("scheme")
    .values({
      hash: scheme.hash,
      index_code: scheme.id,
      version: scheme.version,
      yaml: scheme.yaml,
      status,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Drafts of schemes that a round uses from now on. */
export async function putInForce(db: Db, hashes: readonly string[]): Promise<void> {
  if (hashes.length > 0)
    await db
      .updateTable("scheme")
      .set({ status: "in-force" })
      .where("hash", "in", hashes)
      .where("status", "=", "draft")
      .execute();
}

interface NewRound extends RoundToOpen {
  readonly roundId: RoundId;
  readonly schemeHash: string;
  readonly schemeId: string;
  readonly schemeVersion: string;
}

/** Round, scheme and units, as far as they do not stand there yet. */
export async function insertRound(db: Db, round: NewRound): Promise<void> {
  const { head, units, topUnit, roundId } = round;
  await knowUnits(db, [topUnit, ...units.map((unit) => unit.chain)]);
  await db
    .insertInto("unit_version")
    .values(units.map((unit) => unitVersion(unit, head.year)))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const scheme = { id: round.schemeId, version: round.schemeVersion, yaml: round.scheme };
  await keepSchemeText(db, { hash: round.schemeHash, ...scheme }, "in-force");
  await db
    .insertInto("round")
    .values({
      top_unit_id: topUnit,
      id: roundId,
      index_code: head.series,
      assessed_year: head.year,
      title_vi: head.title.vi,
      title_en: head.title.en,
      scheme_hash: round.schemeHash,
      head: JSON.stringify(head),
      groups: JSON.stringify(round.groups),
    })
    .execute();
  await db
    .insertInto("round_unit")
    .values(
      units.map((unit) => ({
        top_unit_id: topUnit,
        round_id: roundId,
        unit_version_id: unit.id,
        pinned: JSON.stringify(unit),
      })),
    )
    .execute();
}

export interface Pin {
  readonly topUnit: UnitId;
  /** The evaluation that the round belongs to. */
  readonly heldBy: string | undefined;
  /** The photograph that stands. */
  readonly approved: string | undefined;
  readonly schemeHash: string;
  /** How often it was pinned anew. */
  readonly repinned: number;
  readonly published: boolean;
}

/**
 * What a round is pinned to; others who pin it anew, approve it or write its figures wait until
 * the transaction ends.
 */
export async function lockPin(db: Db, roundId: RoundId): Promise<Pin | undefined> {
  const row = await db
    .selectFrom("round")
    .select(["top_unit_id", "scheme_hash", "held_by", "approved_sha256"])
    .where("id", "=", roundId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const history = await db
    .selectFrom("round_pin_history")
    .select((each) => each.fn.countAll<string>().as("n"))
    .where("round_id", "=", roundId)
    .executeTakeFirstOrThrow();
  const edition = await db
    .selectFrom("edition")
    .select("number")
    .where("round_id", "=", roundId)
    .limit(1)
    .executeTakeFirst();
  return {
    topUnit: row.top_unit_id,
    schemeHash: row.scheme_hash,
    heldBy: row.held_by ?? undefined,
    approved: row.approved_sha256 ?? undefined,
    repinned: Number(history.n),
    published: edition !== undefined,
  };
}

export async function movePin(db: Db, history: Tables["round_pin_history"]): Promise<void> {
  await db.insertInto("round_pin_history").values(history).execute();
  await db
    .updateTable("round")
    .set({ scheme_hash: history.replaced_by })
    .where("id", "=", history.round_id)
    .execute();
}

export async function setHeldBy(db: Db, roundId: RoundId, evaluationId: EvaluationId): Promise<void> {
  await db.updateTable("round").set({ held_by: evaluationId }).where("id", "=", roundId).execute();
}

/** What the source says for itself: in the head of the round and beside units that were pinned. */
export async function setSourceStatement(
  db: Db,
  { topUnit, roundId }: Pick<RoundHeld, "topUnit" | "roundId">,
  { head, units }: Pick<RoundToOpen, "head" | "units">,
): Promise<void> {
  await db
    .updateTable("round")
    .set({ head: JSON.stringify(head) })
    .where("id", "=", roundId)
    .execute();
  for (const unit of units)
    await db
      .updateTable("round_unit")
      .set({ pinned: JSON.stringify(unit) })
      .where("top_unit_id", "=", topUnit)
      .where("round_id", "=", roundId)
      .where("unit_version_id", "=", unit.id)
      .execute();
}

/** Which photograph stands; none while the round is open. */
export async function setApproved(db: Db, roundId: RoundId, sha256: string | null): Promise<void> {
  await db.updateTable("round").set({ approved_sha256: sha256 }).where("id", "=", roundId).execute();
}

/**
 * For units that the unit lists do not hold (departments, ministries): known from the first round that
 * names them.
 */
function unitVersion(unit: PinnedUnit, year: number) {
  return {
    id: unit.id,
    unit_id: unit.chain,
    code: unit.code,
    name_vi: unit.shortName.vi,
    full_name_vi: unit.name.vi,
    name_en: unit.name.en,
    kind: unit.kind,
    parent_unit_id: null,
    // An id of the lists bears its first day: two versions of a unit may be pinned in one year.
    valid_from: /@(\d{4}-\d{2}-\d{2})/.exec(unit.id)?.[1] ?? `${year}-01-01`,
    valid_to: null,
    legal_basis: null,
  };
}

export type KnownRound = RoundHeld & Omit<RoundToOpen, "units">;

export async function readRound(db: Db, roundId: RoundId): Promise<KnownRound | undefined> {
  const row = await db
    .selectFrom("round")
    .innerJoin("scheme", "scheme.hash", "round.scheme_hash")
    .select([
      "round.id",
      "round.top_unit_id",
      "round.head",
      "round.groups",
      "round.held_by",
      "round.approved_sha256",
      "scheme.yaml",
    ])
    .where("round.id", "=", roundId)
    .executeTakeFirst();
  return (
    row && {
      roundId: row.id,
      topUnit: row.top_unit_id,
      head: row.head as RoundHead,
      groups: row.groups as KnownRound["groups"],
      scheme: row.yaml,
      ...(row.held_by !== null && { heldBy: row.held_by }),
      ...(row.approved_sha256 !== null && { approved: row.approved_sha256 }),
    }
  );
}

export async function readRoundUnits(db: Db, { topUnit, roundId }: KnownRound): Promise<PinnedUnit[]> {
  const rows = await db
    .selectFrom("round_unit")
    .select("pinned")
    .where("top_unit_id", "=", topUnit)
    .where("round_id", "=", roundId)
    .orderBy("unit_version_id")
    .execute();
  return rows.map((row) => row.pinned as PinnedUnit);
}

export async function readFigures(db: Db, { topUnit, roundId }: KnownRound): Promise<Figure[]> {
  const rows = await db
    .selectFrom("figure")
    .select([
      "unit_version_id",
      "item",
      "fact",
      "value",
      "source",
      "standard_error",
      "n",
      "df",
      "deff",
      "covariances",
    ])
    .where("top_unit_id", "=", topUnit)
    .where("round_id", "=", roundId)
    .execute();
  return rows.map((row) => ({
    unit: row.unit_version_id,
    item: row.item,
    fact: row.fact,
    value: row.value,
    source: row.source ?? "",
    ...(row.standard_error !== null && {
      sampling: {
        standardError: row.standard_error,
        n: row.n ?? "",
        df: row.df ?? "",
        deff: row.deff ?? "",
        covariances: row.covariances ?? "",
      },
    }),
  }));
}
