import {
  COUNTRY,
  type EvaluationId,
  nodesOf,
  type PublishedUnit,
  type RoundId,
  type Scheme,
  schemeAsJson,
} from "@thang-diem/engine";
import type {
  EditionOfImprovement,
  EditionResults,
  EditionRow as ResultRow,
  EditionUnit,
  ImprovementEdition,
} from "@thang-diem/contract";
import { readEvaluation, schemeOf } from "../../preparing/evaluations/index.ts";
import type { SignInContext } from "../../people/sign-in/index.ts";
import { done, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import type { RoundHead } from "@thang-diem/press/editions";
import { readResults } from "@thang-diem/press/publication";
import { type EditionRow, readEditionRows, seriesOf } from "./store.ts";

type Context = Pick<SignInContext, "database" | "clock">;

/** A published edition as it is listed, with its row. */
export type EditionOf = ImprovementEdition & { readonly row: EditionRow };

/**
 * Every edition that people of an evaluation can look at: those of their own province and those of the whole country,
 * newest first. An edition is public; nothing else is read here.
 */
export async function editionsFor(
  context: Context,
  evaluationId: EvaluationId,
): Promise<Outcome<readonly EditionOf[]>> {
  const { db } = context.database;
  const evaluation = await readEvaluation(context, evaluationId);
  if (!evaluation.ok) return evaluation;
  const { topUnitId } = evaluation.value;
  const rows = await readEditionRows(db, [topUnitId, COUNTRY]);
  const series = new Set(
    await seriesOf(
      db,
      evaluation.value.rounds.map(({ id }) => id),
    ),
  );
  return done(
    rows.map((row) => {
      const head = row.head as RoundHead;
      const before = rows.find(
        (each) => each.topUnit === row.topUnit && each.series === row.series && each.year === row.year - 1,
      );
      return {
        roundId: row.roundId,
        series: row.series,
        title: head.title,
        shortTitle: head.shortTitle,
        year: row.year,
        number: row.number,
        units: row.units,
        own: series.has(row.series) && row.topUnit === topUnitId,
        ...(before && { before: before.roundId }),
        row,
      };
    }),
  );
}

/** An edition with its scheme and results. */
export interface PublishedEdition {
  readonly line: ImprovementEdition;
  readonly schemeHash: string;
  readonly scheme: Scheme;
  readonly results: EditionResults;
  readonly units: readonly PublishedUnit[];
}

/** @returns a refusal for an edition that cannot be looked at from this evaluation */
export async function publishedEdition(
  context: Context,
  evaluationId: EvaluationId,
  roundId: RoundId,
): Promise<Outcome<PublishedEdition & { readonly groups: EditionOfImprovement["groups"] }>> {
  const lines = await editionsFor(context, evaluationId);
  if (!lines.ok) return lines;
  const found = lines.value.find((each) => each.roundId === roundId);
  if (found === undefined) return refused(NO_EDITION);
  const { row, ...line } = found;
  const { db } = context.database;
  const [scheme, results] = await Promise.all([
    schemeOf(db, row.schemeHash),
    readResults(db, { topUnit: row.topUnit, roundId }, row.number),
  ]);
  return done({
    line,
    schemeHash: row.schemeHash,
    scheme,
    results,
    units: publishedUnits(results),
    groups: row.groups as EditionOfImprovement["groups"],
  });
}

function publishedUnits({ units, rows }: EditionResults): PublishedUnit[] {
  const rowOf = new Map(rows.map((row) => [row.unit, row]));
  return units.flatMap((unit) => {
    const row = rowOf.get(unit.id);
    return row === undefined
      ? []
      : [
          {
            unit: unit.id,
            chain: unit.chain,
            group: unit.group,
            region: unit.region?.id,
            kind: unit.kind,
            tree: row.tree,
          },
        ];
  });
}

/** The edition as a page takes it: one short line for each item of each unit, without sentences. */
export function shownEdition({
  line: { own: _own, before: _before, units: _units, ...head },
  results,
  groups,
  scheme,
}: {
  readonly line: ImprovementEdition;
  readonly results: EditionResults;
  readonly groups: EditionOfImprovement["groups"];
  readonly scheme: Scheme;
}): EditionOfImprovement {
  const rowOf = new Map(results.rows.map((row) => [row.unit, row]));
  return {
    ...head,
    scheme: [...schemeAsJson(scheme)],
    groups: [...groups],
    units: results.units.flatMap((unit) => {
      const row = rowOf.get(unit.id);
      return row === undefined ? [] : [shownUnit(unit, row)];
    }),
  };
}

function shownUnit(unit: EditionUnit, row: ResultRow): EditionOfImprovement["units"][number] {
  return {
    unitVersionId: unit.id,
    chain: unit.chain,
    name: unit.name.vi,
    kind: unit.kind,
    region: unit.region?.id ?? "",
    group: unit.group,
    notRanked: row.notRanked !== undefined,
    index: row.index ?? "",
    ...(row.rank && { place: row.rank.place }),
    class: row.class ?? "",
    nodes: nodesOf(row.tree).map(({ code, points, maximum, status }) => [
      code,
      points ?? "",
      maximum,
      status,
    ]),
  };
}

const NO_EDITION: Problem = {
  code: "not-found",
  message: {
    vi: "Không có kết quả đã công bố này, hoặc không xem được từ kỳ đánh giá này.",
    en: "There is no such published result, or it cannot be looked at from this evaluation.",
  },
};
