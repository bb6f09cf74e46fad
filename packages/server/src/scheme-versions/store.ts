import { type Kysely, sql } from "kysely";
import type { Tables } from "../platform/db/index.ts";

type Db = Kysely<Tables>;

/** Rounds of these series of a top unit that hold figures, newest first. */
export async function roundsWithFigures(db: Db, topUnit: string, series: readonly string[]): Promise<{ roundId: string; series: string; year: number; title: { vi: string; en: string }; units: number }[]> {
  if (series.length === 0) return [];
  const rows = await db
    .selectFrom("round")
    .select(["id", "index_code", "assessed_year", "title_vi", "title_en", sql<number>`(select count(distinct unit_version_id)::int from figure where figure.top_unit_id = round.top_unit_id and figure.round_id = round.id)`.as("units")])
    .where("index_code", "in", series)
    .where("top_unit_id", "=", topUnit)
    .orderBy("assessed_year", "desc")
    .execute();
  return rows.filter(({ units }) => units > 0).map((row) => ({ roundId: row.id, series: row.index_code, year: row.assessed_year, title: { vi: row.title_vi, en: row.title_en }, units: row.units }));
}
