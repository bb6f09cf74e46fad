import {
  changedItems,
  closedMeasure,
  Exact,
  type EvaluationId,
  type MeasureOutcome,
  nodesOf,
} from "@thang-diem/engine";
import { may, type PlanItem, type PlanLine, type PlanMeasure } from "@thang-diem/contract";
import type { Database } from "@thang-diem/platform/db";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import { dayInVietnam } from "@thang-diem/presentation";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { schemeOf } from "../../preparing/evaluations/index.ts";
import { type EditionOf, editionsFor, publishedEdition, type PublishedEdition } from "../losses/index.ts";
import { countsOf, expectedOf, readTasks, taskLine, type TaskRow } from "../tasks/index.ts";
import { NO_PLAN, NOT_YOURS } from "./problems.ts";
import { type PlanRow, readPlan, readPlans } from "./store.ts";

/** The plans that somebody may see, with how far each has come, and what they have for each item together. */
export async function listPlans(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
): Promise<Outcome<{ plans: PlanLine[]; items: PlanItem[] }>> {
  const editions = await editionsFor(context, evaluationId);
  if (!editions.ok) return editions;
  const { db } = context.database;
  const rows = (await readPlans(db, evaluationId)).filter((row) => mayOn(who, "plan.read", row));
  const tasks = await readTasks(db, { sourceIds: rows.map(({ id }) => id) });
  const ofPlan = Map.groupBy(tasks, ({ source_id }) => source_id);
  const today = dayInVietnam(context.clock());
  const known = rows.flatMap((row) => {
    const edition = editions.value.find(({ roundId }) => roundId === row.base_round_id);
    return edition === undefined ? [] : [{ row, edition, measures: ofPlan.get(row.id) ?? [] }];
  });
  const byRound = Map.groupBy(known, ({ edition }) => edition.roundId);
  const items = await Promise.all(
    [...byRound.values()].map((plans) =>
      itemsOf(
        db,
        plans.map(({ edition }) => edition),
        plans.flatMap(({ measures }) => measures),
        today,
      ),
    ),
  );
  return done({
    plans: known.map(({ row, edition, measures }) => lineOf(who, row, measures, edition, today)),
    items: items.flat(),
  });
}

/** In the order of the scheme. */
async function itemsOf(
  db: Database["db"],
  [edition]: readonly Pick<EditionOf, "roundId" | "row">[],
  measures: readonly TaskRow[],
  today: string,
): Promise<PlanItem[]> {
  if (edition === undefined) return [];
  const scheme = await schemeOf(db, edition.row.schemeHash);
  const byItem = Map.groupBy(measures, ({ item }) => item);
  return [...scheme.items.values()].flatMap(({ code, title }) => {
    const rows = byItem.get(code);
    if (rows === undefined) return [];
    return [
      {
        roundId: edition.roundId,
        item: code,
        title,
        units: new Set(rows.map(({ unit_version_id }) => unit_version_id)).size,
        expected: expectedOf(rows),
        counts: countsOf(rows, today),
      },
    ];
  });
}

export interface PlanRead {
  readonly row: PlanRow;
  readonly line: PlanLine;
  readonly measures: readonly PlanMeasure[];
  readonly edition: PublishedEdition;
}

export async function openPlan(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  planId: string,
): Promise<Outcome<PlanRead>> {
  const { db } = context.database;
  const row = await readPlan(db, evaluationId, planId);
  if (row === undefined) return refused(NO_PLAN);
  if (!mayOn(who, "plan.read", row)) return refused(NOT_YOURS);
  const edition = await publishedEdition(context, evaluationId, row.base_round_id);
  if (!edition.ok) return edition;
  const measures = await readTasks(db, { sourceIds: [planId] });
  const today = dayInVietnam(context.clock());
  const outcomes = await outcomesOf(context, evaluationId, row, edition.value, measures);
  const { scheme, line } = edition.value;
  return done({
    row,
    edition: edition.value,
    line: lineOf(who, row, measures, line, today),
    measures: measures.map((each) => {
      const outcome = outcomes.get(each.id);
      return {
        ...taskLine(each, today),
        itemTitle: (each.item !== "" && scheme.items.get(each.item)?.title) || {
          vi: each.item,
          en: each.item,
        },
        ...(outcome && { outcome }),
      };
    }),
  });
}

export function mayOn(
  who: SignedIn,
  permission: "plan.read" | "plan.write" | "plan.sign",
  { organisation_id, evaluation_id }: PlanRow,
): boolean {
  return may(who.roles, permission, { organisationId: organisation_id, evaluation: evaluation_id });
}

function lineOf(
  who: SignedIn,
  row: PlanRow,
  measures: readonly TaskRow[],
  { title, year }: { readonly title: PlanLine["title"]; readonly year: number },
  today: string,
): PlanLine {
  return {
    id: row.id,
    roundId: row.base_round_id,
    unitVersionId: row.unit_version_id,
    unitName: row.unit_name,
    title,
    year: year + 1,
    measures: measures.length,
    expected: expectedOf(measures),
    counts: countsOf(measures, today),
    ...(row.signed_at && { signedAt: row.signed_at.toISOString() }),
    mayWrite: mayOn(who, "plan.write", row),
    maySign: mayOn(who, "plan.sign", row) && row.signed_at === null,
  };
}

/** What the published result of the year that was worked says of each measure; nothing before it is published. */
async function outcomesOf(
  context: SignInContext,
  evaluationId: EvaluationId,
  row: PlanRow,
  base: PublishedEdition,
  measures: readonly TaskRow[],
): Promise<Map<string, MeasureOutcome>> {
  const editions = await editionsFor(context, evaluationId);
  const next =
    editions.ok &&
    editions.value.find(
      ({ series, year, own }) =>
        series === base.line.series && year === base.line.year + 1 && own === base.line.own,
    );
  if (!next) return new Map();
  const read = await publishedEdition(context, evaluationId, next.roundId);
  const chain = base.units.find(({ unit }) => unit === row.unit_version_id)?.chain;
  const after = read.ok ? read.value.units.find((unit) => unit.chain === chain) : undefined;
  if (!read.ok || after === undefined) return new Map();
  const gone = changedItems(base.scheme, read.value.scheme);
  const [was, is] = [base.units.find((unit) => unit.chain === chain), after].map(
    (unit) =>
      new Map(unit === undefined ? [] : nodesOf(unit.tree).map((node) => [node.code as string, node])),
  );
  return new Map(
    measures.map(({ id, item, expected }) => {
      const [then, now] = [was?.get(item), is?.get(item)];
      const points = (text: string | undefined) => (text === undefined ? undefined : Exact.of(text));
      const isGone = now === undefined || now.status === "not-applicable" || gone.has(item);
      return [
        id,
        closedMeasure(points(then?.points), isGone ? "gone" : points(now.points), Exact.of(expected || "0")),
      ];
    }),
  );
}
