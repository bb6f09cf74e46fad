import type { EvaluationId, ItemCode, RoundId, UnitId, UnitVersionId } from "@thang-diem/engine";
import { copyRows } from "@thang-diem/platform/db";
import type { ClientBase } from "pg";
import type { FilePlace } from "@thang-diem/platform/problems";
import type { FigureOwner, SchemeFact } from "./figure-owner.ts";
import type { ClaimedFigure } from "./read-figures.ts";

export interface FigureCounts {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
}

/** A round with the top unit it belongs to. */
export interface RoundOfFigures {
  readonly topUnitId: UnitId;
  readonly roundId: RoundId;
  readonly schemeHash: string;
  /** The evaluation that it belongs to. */
  readonly heldBy: EvaluationId | undefined;
  /** Its result is approved: no figure moves until it is opened again. */
  readonly approved: boolean;
}

/** A figure with whose it is. */
export type StagedFigure = ClaimedFigure & { readonly owner: FigureOwner };

const SAMPLING = ["standard_error", "n", "df", "deff", "covariances"];

/** Whoever approves the round meanwhile waits until the transaction ends. */
export async function findRound(client: ClientBase, roundId: RoundId): Promise<RoundOfFigures | undefined> {
  const { rows } = await client.query<{
    top_unit_id: UnitId;
    scheme_hash: string;
    held_by: EvaluationId | null;
    approved_sha256: string | null;
  }>("select top_unit_id, scheme_hash, held_by, approved_sha256 from round where id = $1 for share", [
    roundId,
  ]);
  const [row] = rows;
  return (
    row && {
      topUnitId: row.top_unit_id,
      roundId,
      schemeHash: row.scheme_hash,
      heldBy: row.held_by ?? undefined,
      approved: row.approved_sha256 !== null,
    }
  );
}

export async function readSchemeFacts(client: ClientBase, schemeHash: string): Promise<SchemeFact[]> {
  const { rows } = await client.query<SchemeFact>(
    "select item, fact, owner from scheme_fact where scheme_hash = $1",
    [schemeHash],
  );
  return rows;
}

export async function readSchemeText(client: ClientBase, schemeHash: string): Promise<string> {
  const { rows } = await client.query<{ yaml: string }>("select yaml from scheme where hash = $1", [
    schemeHash,
  ]);
  return rows[0]?.yaml ?? "";
}

export async function insertSchemeFacts(
  client: ClientBase,
  schemeHash: string,
  facts: readonly SchemeFact[],
): Promise<void> {
  await client.query(
    `insert into scheme_fact (scheme_hash, item, fact, owner)
     select $1, * from unnest($2::text[], $3::text[], $4::text[]) on conflict do nothing`,
    [
      schemeHash,
      facts.map(({ item }) => item),
      facts.map(({ fact }) => fact),
      facts.map(({ owner }) => owner),
    ],
  );
}

/** Streams figures into a table of this transaction alone; memory holds one block at a time. */
export async function stageFigures(
  client: ClientBase,
  figures: AsyncIterable<StagedFigure>,
): Promise<number> {
  await client.query(`create temporary table figure_staging (
    unit_version_id text, item text, fact text, value text, source text,
      ${SAMPLING.map((column) => `${column} text`).join(", ")}, owner text, place_order bigint, sheet text,
      place_row int, place_column text
  ) on commit drop`);
  const count = await copyRows(client, "copy figure_staging from stdin", stagedRows(figures));
  await client.query("analyze figure_staging");
  return count;
}

export interface StagedPlace extends FilePlace {
  readonly item: ItemCode;
  readonly fact: string;
  readonly first: string;
}

/** Cells that say again what an earlier cell of the file says. */
export async function stagedTwice(client: ClientBase, limit: number): Promise<StagedPlace[]> {
  const { rows } = await client.query<
    Record<"sheet" | "place_column" | "fact" | "first", string | null> & {
      item: ItemCode;
      place_row: number;
    }
  >(
    `select * from (
       select *, row_number() over same as times,
         first_value(concat_ws(' ', sheet, place_column || place_row)) over same as first
       from figure_staging window same as (partition by unit_version_id, item, fact order by place_order)
     ) s where times > 1 order by place_order limit $1`,
    [limit],
  );
  return rows.map((row) => ({
    ...cellOf(row),
    item: row.item,
    fact: row.fact ?? "",
    first: row.first ?? "",
  }));
}

/** Cells whose unit does not take part in the round, the first of each unit. */
export async function stagedOutsideRound(
  client: ClientBase,
  { topUnitId, roundId }: RoundOfFigures,
  limit: number,
): Promise<FilePlace[]> {
  const { rows } = await client.query<{
    sheet: string | null;
    place_row: number;
    place_column: string | null;
  }>(
    `select distinct on (unit_version_id) sheet, place_row, place_column from figure_staging s
     where not exists (select from round_unit u where u.top_unit_id = $1 and u.round_id = $2
       and u.unit_version_id = s.unit_version_id)
     order by unit_version_id, place_order limit $3`,
    [topUnitId, roundId, limit],
  );
  return rows.map(cellOf);
}

const SAME_FIGURE =
  "f.top_unit_id = $1 and f.round_id = $2 and f.unit_version_id = s.unit_version_id " +
  "and f.item = s.item and f.fact = s.fact";
const samplingOf = (table: string) => SAMPLING.map((column) => `${table}.${column}`).join(", ");
/** A file that names no source or no sampling error leaves the one that is known. */
const DIFFERS = `(f.value <> s.value
  or (s.source is not null and f.source is distinct from s.source)
  or (s.standard_error is not null and (${samplingOf("f")}) is distinct from (${samplingOf("s")})))`;
/** The error of a figure belongs to its value: another value without an error has none. */
const SAMPLING_TAKEN = SAMPLING.map(
  (column) =>
    `${column} = case when s.standard_error is not null or f.value <> s.value then s.${column} else f.${column} end`,
).join(", ");

export async function countStaged(
  client: ClientBase,
  { topUnitId, roundId }: RoundOfFigures,
): Promise<FigureCounts> {
  const { rows } = await client.query<FigureCounts>(
    `select count(*) filter (where f.item is null)::int as new,
       count(*) filter (where f.item is not null and ${DIFFERS})::int as changed,
       count(*) filter (where f.item is not null and not ${DIFFERS})::int as same
     from figure_staging s left join figure f on ${SAME_FIGURE}`,
    [topUnitId, roundId],
  );
  return rows[0] ?? { new: 0, changed: 0, same: 0 };
}

/** An item of a unit, or one fact of it. */
export interface OpenPlace {
  readonly unit: UnitVersionId;
  readonly item: ItemCode;
  /** Every fact of the item without it. */
  readonly fact?: string | undefined;
}

/** Where the file holds a new or another figure for a place that is none of these. */
export async function stagedElsewhere(
  client: ClientBase,
  { topUnitId, roundId }: RoundOfFigures,
  only: readonly OpenPlace[],
  limit: number,
): Promise<FilePlace[]> {
  const { rows } = await client.query<{
    sheet: string | null;
    place_row: number;
    place_column: string | null;
  }>(
    `select sheet, place_row, place_column from figure_staging s left join figure f on ${SAME_FIGURE}
     where (f.item is null or ${DIFFERS})
       and not exists (select from unnest($3::text[], $4::text[], $5::text[]) as o (unit, item, fact)
         where o.unit = s.unit_version_id and o.item = s.item and coalesce(o.fact, s.fact) = s.fact)
     order by place_order limit $6`,
    [
      topUnitId,
      roundId,
      only.map(({ unit }) => unit),
      only.map(({ item }) => item),
      only.map(({ fact }) => fact ?? null),
      limit,
    ],
  );
  return rows.map(cellOf);
}

/** Keeps what is replaced, then writes what is new or changed. */
export async function mergeStaged(
  client: ClientBase,
  { topUnitId, roundId }: RoundOfFigures,
  runId: string,
): Promise<void> {
  const keys = [topUnitId, roundId, runId];
  await client.query(
    `insert into figure_history (top_unit_id, round_id, unit_version_id, item, fact, value, source,
       ${SAMPLING.join(", ")}, owner, import_run_id, replaced_by_run_id)
     select f.top_unit_id, f.round_id, f.unit_version_id, f.item, f.fact, f.value, f.source,
       ${samplingOf("f")}, f.owner, f.import_run_id, $3
     from figure_staging s join figure f on ${SAME_FIGURE} where ${DIFFERS}`,
    keys,
  );
  await client.query(
    `update figure f set value = s.value, source = coalesce(s.source, f.source), ${SAMPLING_TAKEN},
       owner = s.owner, import_run_id = $3
     from figure_staging s where ${SAME_FIGURE} and ${DIFFERS}`,
    keys,
  );
  await client.query(
    `insert into figure (top_unit_id, round_id, unit_version_id, item, fact, value, source,
       ${SAMPLING.join(", ")}, owner, import_run_id)
     select $1, $2, s.unit_version_id, s.item, s.fact, s.value, s.source, ${samplingOf("s")}, s.owner, $3
     from figure_staging s left join figure f on ${SAME_FIGURE} where f.item is null`,
    keys,
  );
}

/** For a transaction that stages more than once. */
export async function dropStaging(client: ClientBase): Promise<void> {
  await client.query("drop table figure_staging");
}

/** Takes out what an earlier run of this kind wrote and the staged figures no longer hold; it stays in the history. */
export async function removeUnstaged(
  client: ClientBase,
  { topUnitId, roundId }: RoundOfFigures,
  runId: string,
  kind: string,
): Promise<void> {
  await client.query(
    `with gone as (
       delete from figure f using import_run r
       where f.top_unit_id = $1 and f.round_id = $2 and r.top_unit_id = $1 and r.round_id = $2
         and r.id = f.import_run_id and r.kind = $4
         and not exists (select from figure_staging s where f.unit_version_id = s.unit_version_id
           and f.item = s.item and f.fact = s.fact)
       returning f.*
     )
     insert into figure_history (top_unit_id, round_id, unit_version_id, item, fact, value, source,
       ${SAMPLING.join(", ")}, owner, import_run_id, replaced_by_run_id)
     select top_unit_id, round_id, unit_version_id, item, fact, value, source,
       ${SAMPLING.join(", ")}, owner, import_run_id, $3 from gone`,
    [topUnitId, roundId, runId, kind],
  );
}

export interface ImportRun {
  readonly id: string;
  /** "figures" without one: read from a file. */
  readonly kind?: string;
  readonly outcome: "written" | "refused";
  readonly fileName: string;
  readonly sha256: string;
  readonly actor: string;
  readonly counts: unknown;
  readonly faults: unknown;
  readonly notes: unknown;
}

export async function writeImportRun(
  client: ClientBase,
  { topUnitId, roundId }: RoundOfFigures,
  run: ImportRun,
): Promise<void> {
  const { id, outcome, fileName, sha256, actor } = run;
  await client.query(
    `insert into import_run (top_unit_id, round_id, id, kind, outcome, file_name, sha256, actor, counts, faults, notes)
     values ($1, $2, $3, $11, $4, $5, $6, $7, $8, $9, $10)`,
    [
      topUnitId,
      roundId,
      id,
      outcome,
      fileName,
      sha256,
      actor,
      JSON.stringify(run.counts),
      JSON.stringify(run.faults),
      JSON.stringify(run.notes),
      run.kind ?? "figures",
    ],
  );
}

async function* stagedRows(
  figures: AsyncIterable<StagedFigure>,
): AsyncIterable<readonly (string | number | undefined)[]> {
  let order = 0;
  for await (const { unitVersionId, item, fact, value, source, sampling, owner, place } of figures) {
    const { standardError, n, df, deff, covariances } = sampling ?? { standardError: undefined };
    const stated = [standardError, n, df, deff, covariances].map((text) => text || undefined);
    order += 1;
    yield [
      unitVersionId,
      item,
      fact,
      value,
      source,
      ...stated,
      owner,
      order,
      place.sheet,
      place.row ?? 0,
      place.column,
    ];
  }
}

function cellOf(row: { sheet: string | null; place_row: number; place_column: string | null }): FilePlace {
  return {
    ...(row.sheet === null ? {} : { sheet: row.sheet }),
    row: row.place_row,
    ...(row.place_column === null ? {} : { column: row.place_column }),
  };
}
