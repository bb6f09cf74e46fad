import type { EditionNode, OfficeResults, PointSum, ResultRow, SchemeShown } from "@thang-diem/contract";
import {
  type Bilingual,
  blockOf,
  type EvaluationId,
  leavesOf,
  type Scheme,
  sumPoints,
} from "@thang-diem/engine";
import { pointSumOf } from "@thang-diem/presentation";
import { readEvaluation } from "../../preparing/evaluations/index.ts";
import { done, type Outcome } from "@thang-diem/platform/problems";
import type { SignInContext } from "../../people/sign-in/index.ts";
import { type EvaluationResult, evaluationResult, type RoundResult } from "./evaluation-result.ts";
import { type Reopening, readReopenings } from "../reopening/index.ts";
import { newlyPassedOver } from "./publish-job.ts";
import { readShowPlace } from "./place-shown/index.ts";
import { editionsShown } from "./publication.ts";
import { type Approval, readApprovals } from "./store.ts";

/**
 * The office's table: every unit with what stands for it now, everything that is open,
 * and what was approved or re-opened.
 */
export async function readOfficeResults(
  context: Pick<SignInContext, "database" | "clock">,
  evaluationId: EvaluationId,
): Promise<Outcome<OfficeResults>> {
  const { database } = context;
  const evaluation = await readEvaluation(context, evaluationId);
  if (!evaluation.ok) return evaluation;
  const [result, approvals, reopenings, editions, showPlace, unheld] = await Promise.all([
    evaluationResult(database, evaluationId, context.clock()),
    readApprovals(database.db, evaluationId),
    readReopenings(database.db, evaluationId),
    editionsShown(database.db, evaluationId),
    readShowPlace(database.db, evaluationId),
    newlyPassedOver(database.db, evaluationId, context.clock()),
  ]);
  return done({
    status: evaluation.value.status,
    sha256: result.sha256,
    showPlace,
    unheld,
    rounds: result.rounds.map((round) => ({
      roundId: round.round.id,
      code: round.round.code,
      title: round.round.title,
      series: round.inputs.round.series,
      year: round.inputs.round.year,
      scheme: schemeShown(round),
      groups: round.round.groups.map(({ id, title }) => ({ id, title })),
      items: Object.fromEntries([...round.scheme.items.values()].map(({ code, title }) => [code, title])),
      rows: rowsOf(round),
      open: [...round.open],
      ownEntries: [...round.ownEntries],
      faults: [...round.faults],
    })),
    approvals: approvals.map(approvalLine),
    reopenings: reopenings.map((row) => reopeningLine(row, factTitle(result, row))),
    editions,
  });
}

function approvalLine(row: Approval): OfficeResults["approvals"][number] {
  return {
    number: row.number,
    sha256: row.content_sha256,
    by: row.approved_name,
    at: row.approved_at.toISOString(),
    ...(row.passedOver && { passedOver: row.passedOver }),
    ...(row.withdrawn_at !== null && {
      withdrawnAt: row.withdrawn_at.toISOString(),
      withdrawnReason: row.withdrawn_reason ?? "",
    }),
  };
}

function factTitle({ rounds }: EvaluationResult, { round_id, fact }: Reopening): Bilingual | undefined {
  const of = rounds.find(({ round }) => round.id === round_id);
  return fact === null ? undefined : of?.scheme.facts.get(fact)?.title;
}

function reopeningLine(
  row: Reopening,
  factTitle: Bilingual | undefined,
): OfficeResults["reopenings"][number] {
  return {
    id: row.id,
    scope: row.scope,
    ...(row.round_id !== null &&
      row.unit_version_id !== null &&
      row.item !== null && { roundId: row.round_id, unitVersionId: row.unit_version_id, item: row.item }),
    ...(factTitle && { factTitle }),
    reason: row.reason,
    reasonEn: row.reason_en,
    by: row.reopened_name,
    at: row.reopened_at.toISOString(),
    settled: row.settled_at !== null,
    ...(row.opened_for !== null && { openedFor: row.opened_for }),
    ...(row.closes_at !== null && { closesAt: row.closes_at.toISOString() }),
    ...(row.closed_at !== null && { closedAt: row.closed_at.toISOString() }),
  };
}

/** How the figures of a round are shown. */
export function schemeShown({ scheme }: RoundResult): SchemeShown {
  return {
    indexValue: scheme.indexValue,
    decimals: scheme.show.decimals,
    sample: scheme.status === "sample",
    classes: Object.fromEntries(scheme.classes.map(({ id, title }) => [id, title])),
  };
}

function rowsOf({ computed, units, signOffs, scheme, open }: RoundResult): ResultRow[] {
  const rows = new Map(computed?.results.rows.map((row) => [row.unit, row]));
  const openOf = Map.groupBy(open, ({ unitVersionId }) => unitVersionId);
  return units.map(({ unitVersionId, name, groupId, organisationId }): ResultRow => {
    const row = rows.get(unitVersionId);
    const signed = signOffs.get(unitVersionId);
    const standing = row && selfSum(row.tree, scheme);
    const sum = row && pointSumOf(row.tree);
    return {
      unitVersionId,
      name,
      groupId,
      organisationId,
      open: openOf.get(unitVersionId)?.length ?? 0,
      maximum: row?.maximum ?? "0",
      ...(row?.index !== undefined && { index: row.index }),
      ...(row?.points !== undefined && { points: row.points }),
      ...(row?.rank?.of !== undefined && {
        rank: { place: row.rank.place, shared: row.rank.shared, of: row.rank.of },
      }),
      ...(row?.notRanked !== undefined && { notRanked: row.notRanked }),
      ...(row?.class !== undefined && { class: row.class }),
      ...(row?.classReason && { classReason: row.classReason }),
      ...(sum && { sum }),
      ...(signed && { claimed: signed }),
      ...(standing && { standing }),
    };
  });
}

/** What stands for the items that the unit itself scores; undefined while nothing of it stands. */
function selfSum(tree: EditionNode, scheme: Scheme): PointSum | undefined {
  const own = leavesOf(scheme, tree).filter(({ code }) => scheme.items.get(code)?.source?.kind === "self");
  return own.every(({ points }) => points === undefined)
    ? undefined
    : sumPoints(
        own.map(({ code, points = "", maximum }) => ({ block: blockOf(scheme, code), points, maximum })),
      );
}
