import { createHash } from "node:crypto";
import {
  type EvaluationId,
  Exact,
  type FactDeclaration,
  type ItemCode,
  itemsFrom,
  type RoundId,
} from "@thang-diem/engine";
import {
  ONE_STOP_MEASURE_WORDS,
  type OneStopMeasure,
  type OneStopSums,
  type oneStopRoutes,
  type RouteReply,
} from "@thang-diem/contract";
import type { AuditedTransaction } from "@thang-diem/platform/command";
import { done, refused, type Outcome } from "@thang-diem/platform/problems";
import { putFigures } from "@thang-diem/press/figures";
import { namesOf } from "../../people/account-records/index.ts";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import {
  inEvaluation,
  readEvaluations,
  readRoundsOf,
  readUnitsOf,
  schemeOf,
} from "../../preparing/evaluations/index.ts";
import { NO_EVALUATION, NO_FACT, NOTHING_THERE, PERIOD_WRONG } from "./problems.ts";
import { sumsOf } from "./score.ts";
import {
  type FlowRow,
  lockFigures,
  type PeriodAsked,
  putFlow,
  readFields,
  readFlows,
  readLastingUnits,
  readMonths,
  readPeriod,
  readSources,
} from "./store.ts";

type Facts = RouteReply<(typeof oneStopRoutes)["facts"]>;

/** Facts of an evaluation's rounds that come from outside and are shares or counts, and what went into them. */
export async function factsToFill(
  { database: { db } }: SignInContext,
  evaluationId: EvaluationId,
): Promise<Outcome<Facts>> {
  const [evaluation] = await readEvaluations(db, [evaluationId]);
  if (evaluation === undefined) return refused(NO_EVALUATION);
  const rows = await readFlows(db, evaluationId);
  const nameOf = await namesOf(
    db,
    rows.map(({ put_by }) => put_by),
  );
  const flows = new Map(rows.map((row) => [keyOf(row), { ...row, put_by: nameOf(row.put_by) }]));
  const facts = await Promise.all(
    (await readRoundsOf(db, evaluationId)).map(async ({ id, title, schemeHash }) =>
      itemsFrom(await schemeOf(db, schemeHash), "data", "index").flatMap((item) =>
        [...item.facts.values()].flatMap((fact) => {
          const kind = kindOf(fact);
          const flow = flows.get(keyOf({ round_id: id, item: item.code, fact: fact.name }));
          const head = { roundId: id, round: title, item: item.code, itemTitle: item.title };
          return kind === undefined
            ? []
            : [{ ...head, fact: fact.name, title: fact.title, kind, ...(flow && { flow: flowShown(flow) }) }];
        }),
      ),
    ),
  );
  const [newest] = await readMonths(db, evaluation.office_id);
  const fields = newest === undefined ? [] : await readFields(db, evaluation.office_id, newest);
  return done({ fields, facts: facts.flat() });
}

const keyOf = ({ round_id, item, fact }: Pick<FlowRow, "round_id" | "item" | "fact">) =>
  `${round_id} ${item} ${fact}`;

function kindOf({ kind }: FactDeclaration): "share" | "count" | undefined {
  return kind === "share" || kind === "count" ? kind : undefined;
}

function flowShown(row: FlowRow) {
  return {
    measure: row.measure,
    field: row.field,
    from: row.first_month.slice(0, 7),
    to: row.last_month.slice(0, 7),
    units: row.units,
    by: row.put_by,
    at: row.put_at.toISOString(),
  };
}

export interface Flow {
  readonly roundId: RoundId;
  readonly item: ItemCode;
  readonly fact: string;
  readonly measure: OneStopMeasure;
  /** "" for all fields. */
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Puts what the units did in a period into a fact of a round, as a figure from outside with period and source. Shares
 * are exact. A unit without such dossiers gets no figure, which is not 0; its name is told.
 */
export async function putIntoFact(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  flow: Flow,
): Promise<Outcome<{ units: number; without: string[] }>> {
  const { item, fact, from, to } = flow;
  if (to < from) return refused(PERIOD_WRONG);
  const office = await officeFor(context, evaluationId, flow);
  if (!office.ok) return office;
  const asked = { officeId: office.value, first: `${from}-01`, last: `${to}-01`, field: flow.field };
  const work = { evaluationId, action: "one-stop.flow", object: `${item} ${fact}` };
  return inEvaluation(context, who, work, async (transaction) => {
    const { db, client, note } = transaction;
    await lockFigures(client, asked.officeId);
    const values = await valuesOf(db, evaluationId, flow, asked);
    if (values === undefined) return refused(NOTHING_THERE);
    const source = sourceText(flow, await readSources(db, asked));
    const figures = values.flatMap(({ unitVersionId, value }) =>
      value === undefined ? [] : [{ unit: unitVersionId, item, fact, value, source }],
    );
    const [by, at] = [actorOf(who.signInName), context.clock()];
    await putFigures(transaction, {
      roundId: flow.roundId,
      owner: "outside",
      kind: `one-stop ${item} ${fact}`,
      title: source,
      sha256: createHash("sha256").update(JSON.stringify(figures)).digest("hex"),
      actor: by,
      at,
      figures,
    });
    await putFlow(db, {
      evaluation_id: evaluationId,
      round_id: flow.roundId,
      item,
      fact,
      measure: flow.measure,
      field: flow.field,
      first_month: asked.first,
      last_month: asked.last,
      units: figures.length,
      put_by: by,
      put_at: at,
    });
    note({ ...flow, units: figures.length });
    const without = values.flatMap(({ name, value }) => (value === undefined ? [name] : []));
    return done({ units: figures.length, without });
  });
}

/** The office whose figures they are, where the fact takes such figures from outside. */
async function officeFor(
  { database: { db } }: SignInContext,
  evaluationId: EvaluationId,
  { roundId, item, fact, measure }: Flow,
): Promise<Outcome<string>> {
  const [evaluation] = await readEvaluations(db, [evaluationId]);
  const round = (await readRoundsOf(db, evaluationId)).find(({ id }) => id === roundId);
  if (evaluation === undefined || round === undefined) return refused(NO_EVALUATION);
  const items = itemsFrom(await schemeOf(db, round.schemeHash), "data", "index");
  const declared = items.find(({ code }) => code === item)?.facts.get(fact);
  const wanted = measure.endsWith("-share") ? "share" : "count";
  return declared !== undefined && kindOf(declared) === wanted
    ? done(evaluation.office_id)
    : refused(NO_FACT);
}

/** Each unit of the round with its figure, where it has one; nothing where no unit has dossiers of the period. */
async function valuesOf(
  db: AuditedTransaction["db"],
  evaluationId: EvaluationId,
  { roundId, measure }: Flow,
  asked: PeriodAsked,
) {
  const summed = new Map((await readPeriod(db, asked)).map((row) => [row.unit_id, sumsOf(row)]));
  if (summed.size === 0) return undefined;
  const lasting = await readLastingUnits(db, evaluationId);
  return (await readUnitsOf(db, { evaluationId, roundId })).map(({ unitVersionId, name }) => {
    const unitId = lasting.get(unitVersionId);
    return { unitVersionId, name, value: unitId && valueOf(measure, summed.get(unitId)) };
  });
}

/** @example "Một cửa 01/2026–12/2026, Đất đai: tỷ lệ hồ sơ giải quyết đúng hạn (Hệ thống của tỉnh)" */
function sourceText({ from, to, field, measure }: Flow, sources: readonly string[]): string {
  const day = (month: string) => month.split("-").toReversed().join("/");
  const of = field === "" ? "" : `, ${field}`;
  return `Một cửa ${day(from)}–${day(to)}${of}: ${ONE_STOP_MEASURE_WORDS[measure].vi} (${sources.join("; ")})`;
}

function valueOf(measure: OneStopMeasure, sums: OneStopSums | undefined): string | undefined {
  if (sums === undefined) return undefined;
  const settled = { part: sums.kept, whole: sums.kept + sums.late };
  const share = (pair: { readonly part: number; readonly whole: number } | undefined) =>
    pair === undefined || pair.whole === 0 ? undefined : Exact.ratio(pair.part, pair.whole).text;
  switch (measure) {
    case "kept-share":
      return share(settled);
    case "online-share":
      return share(sums.online);
    case "paid-share":
      return share(sums.paid);
    case "digitised-share":
      return share(sums.digitised);
    case "satisfied-share":
      return share(sums.satisfied);
    case "kept":
      return String(settled.part);
    case "settled":
      return String(settled.whole);
    case "received":
      return String(sums.received);
  }
}
