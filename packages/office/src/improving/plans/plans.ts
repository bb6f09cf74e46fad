import { closedMeasure, Exact, type EvaluationId, type MeasureOutcome, nodesOf } from "@thang-diem/engine";
import { may, type PlanLine, type PlanMeasure } from "@thang-diem/contract";
import type { SignedIn, SignInContext } from "../../people/sign-in/index.ts";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import { changedItems } from "@thang-diem/engine";
import { editionsFor, publishedEdition, type PublishedEdition } from "../losses/index.ts";
import { NO_PLAN, NOT_YOURS } from "./problems.ts";
import { type MeasureRow, type PlanRow, readMeasures, readPlan, readPlans } from "./store.ts";

/** The plans that somebody may see, with how far each has come. */
export async function listPlans(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
): Promise<Outcome<PlanLine[]>> {
  const editions = await editionsFor(context, evaluationId);
  if (!editions.ok) return editions;
  const { db } = context.database;
  const rows = (await readPlans(db, evaluationId)).filter((row) => mayOn(who, "plan.read", row));
  const measures = Map.groupBy(
    await readMeasures(
      db,
      rows.map(({ id }) => id),
    ),
    ({ plan_id }) => plan_id,
  );
  const today = context.clock().toISOString().slice(0, 10);
  return done(
    rows.flatMap((row) => {
      const edition = editions.value.find(({ roundId }) => roundId === row.base_round_id);
      return edition === undefined ? [] : [lineOf(who, row, measures.get(row.id) ?? [], edition, today)];
    }),
  );
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
  const measures = await readMeasures(db, [planId]);
  const today = context.clock().toISOString().slice(0, 10);
  const outcomes = await outcomesOf(context, evaluationId, row, edition.value, measures);
  const { scheme, line } = edition.value;
  return done({
    row,
    edition: edition.value,
    line: lineOf(who, row, measures, line, today),
    measures: measures.map((each) => ({
      id: each.id,
      item: each.item,
      itemTitle: scheme.items.get(each.item)?.title ?? { vi: each.item, en: each.item },
      measure: each.measure,
      owner: each.owner,
      helpers: each.helpers,
      due: each.due ?? "",
      money: each.money,
      expected: each.expected,
      evidence: each.evidence,
      state: each.state,
      progress: each.progress,
      late: isLate(each, today),
      ...(outcomes.has(each.id) && { outcome: outcomes.get(each.id) }),
    })),
  });
}

export function mayOn(
  who: SignedIn,
  permission: "plan.read" | "plan.write" | "plan.sign",
  { organisation_id, evaluation_id }: PlanRow,
): boolean {
  return may(who.roles, permission, { organisationId: organisation_id, evaluation: evaluation_id });
}

function isLate({ state, due }: MeasureRow, today: string): boolean {
  return state === "open" && due !== null && due < today;
}

function lineOf(
  who: SignedIn,
  row: PlanRow,
  measures: readonly MeasureRow[],
  { title, year }: { readonly title: PlanLine["title"]; readonly year: number },
  today: string,
): PlanLine {
  const inState = (state: MeasureRow["state"]) => measures.filter((each) => each.state === state).length;
  return {
    id: row.id,
    roundId: row.base_round_id,
    unitVersionId: row.unit_version_id,
    unitName: row.unit_name,
    title,
    year: year + 1,
    measures: measures.length,
    expected: Exact.sum(measures.map(({ expected }) => Exact.of(expected))).text,
    open: inState("open"),
    late: measures.filter((each) => isLate(each, today)).length,
    done: inState("done"),
    proved: inState("proved"),
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
  measures: readonly MeasureRow[],
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
        closedMeasure(points(then?.points), isGone ? "gone" : points(now.points), Exact.of(expected)),
      ];
    }),
  );
}
