import type { Kysely } from "kysely";
import type { Bilingual, RoundId, UnitId } from "@thang-diem/engine";
import type { EditionResults } from "@thang-diem/contract";
import type { Tables } from "@thang-diem/platform/db";
import { type Edition, type PastPlace, sha256 } from "../editions/index.ts";

type Db = Kysely<Tables>;
interface Key {
  readonly topUnit: UnitId;
  readonly roundId: RoundId;
  readonly head: { readonly series: string; readonly year: number };
}

export interface StandingEdition {
  readonly number: number;
  readonly fingerprint: string;
  readonly folder: string;
  readonly inputsHash: string;
}

/** The edition of a round that stands. */
export async function newestEdition(
  db: Db,
  { topUnit, roundId }: Pick<Key, "topUnit" | "roundId">,
): Promise<StandingEdition | undefined> {
  const row = await db
    .selectFrom("edition")
    .selectAll()
    .where("top_unit_id", "=", topUnit)
    .where("round_id", "=", roundId)
    .orderBy("number", "desc")
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    number: row.number,
    fingerprint: row.manifest_sha256,
    folder: row.folder,
    inputsHash: row.inputs_sha256,
  };
}

/** Results as they were published. */
export async function readResults(
  db: Db,
  { topUnit, roundId }: Pick<Key, "topUnit" | "roundId">,
  number: number,
): Promise<EditionResults> {
  const { content } = await db
    .selectFrom("result")
    .select("content")
    .where("top_unit_id", "=", topUnit)
    .where("round_id", "=", roundId)
    .where("number", "=", number)
    .executeTakeFirstOrThrow();
  return JSON.parse(content) as EditionResults;
}

/** Editions that stand of later years of the series, oldest first: what may rest on this year. */
export async function laterEditions(
  db: Db,
  { topUnit, head }: Key,
): Promise<{ readonly roundId: RoundId; readonly folder: string; readonly heldBy: string | undefined }[]> {
  const rows = await db
    .selectFrom("round")
    .innerJoin("edition", (join) =>
      join.onRef("edition.top_unit_id", "=", "round.top_unit_id").onRef("edition.round_id", "=", "round.id"),
    )
    .select(["round.id", "round.held_by", "edition.folder"])
    .where("round.top_unit_id", "=", topUnit)
    .where("round.index_code", "=", head.series)
    .where("round.assessed_year", ">", head.year)
    .where((where) =>
      where(
        "edition.number",
        "=",
        where
          .selectFrom("edition as newest")
          .select((select) => select.fn.max("newest.number").as("number"))
          .whereRef("newest.top_unit_id", "=", "round.top_unit_id")
          .whereRef("newest.round_id", "=", "round.id"),
      ),
    )
    .orderBy("round.assessed_year")
    .execute();
  return rows.map(({ id, held_by, folder }) => ({ roundId: id, folder, heldBy: held_by ?? undefined }));
}

/** Folder names of all editions. */
export async function publishedFolders({ db }: { readonly db: Db }): Promise<string[]> {
  return (await db.selectFrom("edition").select("folder").execute()).map(({ folder }) => folder);
}

/** Every edition with the fingerprint of its manifest, by the name of its folder. */
export async function publishedEditions({
  db,
}: {
  readonly db: Db;
}): Promise<{ folder: string; fingerprint: string }[]> {
  return db
    .selectFrom("edition")
    .select(["folder", "manifest_sha256 as fingerprint"])
    .orderBy("folder")
    .execute();
}

/** Places in the newest editions of earlier years of the series, oldest first. */
export async function readHistory(db: Db, { topUnit, head }: Key): Promise<PastPlace[]> {
  const rows = await db
    .selectFrom("round")
    .innerJoin("edition_place", (join) =>
      join
        .onRef("edition_place.top_unit_id", "=", "round.top_unit_id")
        .onRef("edition_place.round_id", "=", "round.id"),
    )
    .select([
      "round.assessed_year",
      "edition_place.edition_number",
      "edition_place.method",
      "edition_place.chain",
      "edition_place.group_code",
      "edition_place.value",
      "edition_place.place",
      "edition_place.shared",
      "edition_place.ranked",
      "edition_place.printed",
    ])
    .where("round.top_unit_id", "=", topUnit)
    .where("round.index_code", "=", head.series)
    .where("round.assessed_year", "<", head.year)
    .where((where) =>
      where(
        "edition_place.edition_number",
        "=",
        where
          .selectFrom("edition")
          .select((select) => select.fn.max("number").as("number"))
          .whereRef("edition.top_unit_id", "=", "round.top_unit_id")
          .whereRef("edition.round_id", "=", "round.id"),
      ),
    )
    .orderBy("round.assessed_year")
    .execute();
  return rows.map((row) => ({
    year: row.assessed_year,
    edition: `${head.series}-${row.assessed_year}-${row.edition_number}`,
    method: row.method,
    chain: row.chain,
    group: row.group_code,
    shared: row.shared,
    ...(row.value !== null && { value: row.value }),
    ...(row.place !== null && { place: row.place }),
    ...(row.ranked !== null && { of: row.ranked }),
    ...(row.printed === true && { printed: true }),
  }));
}

export interface NewEdition {
  readonly edition: Edition;
  readonly inputsHash: string;
  readonly folder: string;
  readonly placings: readonly Omit<PastPlace, "edition">[];
  readonly correctsNumber?: number;
  readonly reason?: Bilingual;
}

export async function insertEdition(
  db: Db,
  { topUnit, roundId }: Key,
  { edition, inputsHash, folder, placings, correctsNumber, reason }: NewEdition,
): Promise<void> {
  const key = { top_unit_id: topUnit, round_id: roundId };
  const { manifest, fingerprint } = edition;
  const content = Buffer.from(edition.files.get("results/results.json") ?? new Uint8Array()).toString("utf8");
  await db
    .insertInto("result")
    .values({
      ...key,
      number: manifest.number,
      engine_version: manifest.engine,
      sha256: sha256(content),
      content,
    })
    .execute();
  await db
    .insertInto("edition")
    .values({
      ...key,
      number: manifest.number,
      result_number: manifest.number,
      folder,
      manifest_sha256: fingerprint,
      inputs_sha256: inputsHash,
      corrects: correctsNumber ?? null,
      reason_vi: reason?.vi ?? null,
      reason_en: reason?.en ?? null,
      published_at: new Date(`${manifest.publishedOn}T00:00:00Z`),
    })
    .execute();
  const rows = placings.map(({ chain, group, method, value, place, shared, of, printed }) => ({
    ...key,
    edition_number: manifest.number,
    chain,
    group_code: group,
    method,
    value: value ?? null,
    place: place ?? null,
    shared,
    ranked: of ?? null,
    printed: printed ?? null,
  }));
  for (let from = 0; from < rows.length; from += 5_000)
    await db
      .insertInto("edition_place")
      .values(rows.slice(from, from + 5_000))
      .execute();
}

// ---- contents under their own hash

/** Keeps a content for ever, once. @returns its SHA-256 */
export async function keepFile(db: Db, content: Uint8Array): Promise<string> {
  const hash = sha256(content);
  await db
    .insertInto("kept_file")
    .values({ sha256: hash, content: Buffer.from(content) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return hash;
}

/** @returns nothing where no such content was kept */
export async function keptFile(db: Db, hash: string): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom("kept_file")
    .select("content")
    .where("sha256", "=", hash)
    .executeTakeFirst();
  return row?.content;
}

// ---- photographs

export interface NewPhotograph {
  readonly topUnit: UnitId;
  readonly roundId: RoundId;
  readonly sha256: string;
  readonly files: ReadonlyMap<string, string>;
  readonly at: Date;
}

/** The same inputs approved again are the photograph that is kept already. */
export async function insertPhotograph(
  db: Db,
  { topUnit, roundId, sha256: photograph, files, at }: NewPhotograph,
): Promise<void> {
  const key = { top_unit_id: topUnit, round_id: roundId };
  const kept = Array.from(files, ([path, text]) => ({
    path,
    sha256: sha256(text),
    content: Buffer.from(text),
  }));
  await db
    .insertInto("kept_file")
    .values(kept.map(({ sha256: hash, content }) => ({ sha256: hash, content })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto("photograph")
    .values({ ...key, sha256: photograph, taken_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto("photograph_file")
    .values(
      kept.map(({ path, sha256: hash }) => ({ ...key, photograph_sha256: photograph, path, sha256: hash })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The files of the photograph that stands. */
export async function readPhotographFiles(
  db: Db,
  roundId: RoundId,
): Promise<{ readonly sha256: string; readonly files: ReadonlyMap<string, string> } | undefined> {
  const rows = await db
    .selectFrom("round")
    .innerJoin("photograph_file", (join) =>
      join
        .onRef("photograph_file.top_unit_id", "=", "round.top_unit_id")
        .onRef("photograph_file.round_id", "=", "round.id")
        .onRef("photograph_file.photograph_sha256", "=", "round.approved_sha256"),
    )
    .innerJoin("kept_file", "kept_file.sha256", "photograph_file.sha256")
    .select(["photograph_file.photograph_sha256", "photograph_file.path", "kept_file.content"])
    .where("round.id", "=", roundId)
    .execute();
  const [first] = rows;
  return (
    first && {
      sha256: first.photograph_sha256,
      files: new Map(rows.map(({ path, content }) => [path, content.toString("utf8")])),
    }
  );
}
