import type { ItemCode, UnitVersionId } from "@thang-diem/engine";
import { type AppraisalRow, countingFirst, type FindingView, itemState } from "@thang-diem/contract";
import type { UnitOfEvaluation } from "../../preparing/evaluations/index.ts";
import type { Database } from "@thang-diem/platform/db";
import { namesOf } from "../../people/account-records/index.ts";
import { readSignedClaims, type StandingClaim } from "../self-assessment/index.ts";
import { type Part, readPairs } from "../standing/index.ts";
import { type OpenStages, type Stage, stageOf } from "./desk.ts";
import { type FindingRow, type GapRow, readFindings, readGaps } from "./findings/index.ts";
import { type DecisionRow, type ExplanationRow, readDecisions, readExplanations } from "./store.ts";

/** Everything that was written about one item of one unit. */
export interface Papers {
  readonly claim: StandingClaim | undefined;
  readonly findings: readonly FindingRow[];
  readonly gap: GapRow | undefined;
  readonly explanation: ExplanationRow | undefined;
  readonly decision: DecisionRow | undefined;
  /** Two seats judge it without seeing each other. */
  readonly blind: boolean;
  /** Nobody has to judge it. */
  readonly exempt: boolean;
}

/** One query for each table, however many units. */
export async function readPapers(
  db: Database["db"],
  part: Part,
): Promise<(unitVersionId: UnitVersionId, item: ItemCode) => Papers> {
  const [pairs, claims, findings, gaps, explanations, decisions] = await Promise.all([
    readPairs(db, part),
    readSignedClaims(db, part),
    readFindings(db, part),
    readGaps(db, part),
    readExplanations(db, part),
    readDecisions(db, part),
  ]);
  const writers = [claims, explanations, decisions].flatMap((rows) => rows.map(({ by }) => by));
  const nameOf = await namesOf(db, writers);
  const named = <R extends { readonly by: string }>(rows: readonly R[]) =>
    rows.map((row) => ({ ...row, by: nameOf(row.by) }));
  const [pair, claim, found, gap, explanation, decision] = [
    byPlace(pairs),
    byPlace(named(claims)),
    Map.groupBy(findings, itemKey),
    byPlace(gaps),
    byPlace(named(explanations)),
    byPlace(named(decisions)),
  ];
  return (unitVersionId, item) => {
    const place = `${unitVersionId} ${item}`;
    return {
      claim: claim.get(place),
      findings: found.get(place) ?? [],
      gap: gap.get(place),
      explanation: explanation.get(place),
      decision: decision.get(place),
      blind: pair.get(place)?.blind ?? false,
      exempt: pair.get(place)?.exempt ?? false,
    };
  };
}

function byPlace<R extends { readonly unitVersionId: UnitVersionId; readonly item: ItemCode }>(
  rows: readonly R[],
): Map<string, R> {
  return new Map(rows.map((row) => [itemKey(row), row]));
}

function itemKey({
  unitVersionId,
  item,
}: {
  readonly unitVersionId: UnitVersionId;
  readonly item: ItemCode;
}): string {
  return `${unitVersionId} ${item}`;
}

/** Who looks at an item of a unit. */
export interface Looker {
  readonly accountId: string;
  /** From which seat; 0: none. */
  readonly seat: number;
  readonly open: OpenStages;
  readonly secondOver: boolean;
}

/**
 * The findings that somebody may see: of a blind pair only the own one, until both are in. That holds for everybody, so
 * that no list, count or order tells one seat about the other.
 */
export function visibleFindings<F extends Pick<FindingRow, "accountId" | "stage">>(
  findings: readonly F[],
  { accountId }: Pick<Looker, "accountId">,
  { blind, gap }: Pick<Papers, "blind" | "gap">,
): readonly F[] {
  return !blind || gap !== undefined
    ? findings
    : findings.filter((finding) => finding.stage === "second" || finding.accountId === accountId);
}

/** @param evidence pieces behind the claim */
export function rowOf(
  unit: UnitOfEvaluation,
  item: ItemCode,
  papers: Papers,
  looker: Looker,
  evidence: number,
): AppraisalRow {
  const { claim, gap, explanation, decision } = papers;
  const findings = visibleFindings(papers.findings, looker, papers).map((finding) =>
    viewOf(finding, looker.accountId),
  );
  const state = itemState({
    signed: claim && { by: claim.by, at: claim.at.toISOString(), status: claim.status, points: claim.points },
    blind: papers.blind,
    exempt: papers.exempt,
    findings,
    gap,
    explanation: explanation && { answer: explanation.answer, ...actOf(explanation) },
    decision: decision && actOf(decision),
    secondOver: looker.secondOver,
  });
  return {
    roundId: unit.roundId,
    unitVersionId: unit.unitVersionId,
    unitName: unit.name,
    groupId: unit.groupId,
    item,
    ...(claim && {
      claim: {
        facts: claim.facts,
        status: claim.status,
        points: claim.points,
        maximum: claim.maximum,
        note: claim.note,
      },
    }),
    findings,
    ...(gap && { gap: { gap: gap.gap, threshold: gap.threshold, wide: gap.wide } }),
    ...(explanation && {
      explanation: { answer: explanation.answer, text: explanation.text, ...actOf(explanation) },
    }),
    ...(decision && {
      decision: {
        facts: decision.facts,
        status: decision.status,
        points: decision.points,
        maximum: decision.maximum,
        reason: decision.reason,
        ...actOf(decision),
      },
    }),
    state,
    seat: seatNow(papers, looker),
    evidence,
  };
}

export function viewOf(
  { id, stage, seat, verdict, facts, status, points, maximum, reason, by, at, accountId }: FindingRow,
  reader: string,
): FindingView {
  return {
    id,
    stage,
    seat,
    verdict,
    facts,
    status,
    points,
    maximum,
    reason,
    by,
    at: at.toISOString(),
    own: accountId === reader,
  };
}

function actOf({ by, at }: { readonly by: string; readonly at: Date }): { by: string; at: string } {
  return { by, at: at.toISOString() };
}

/** The stage in which an item may be judged now: what the unit contests is for the second as soon as that is open. */
export function stageAt(papers: Papers, { open }: Pick<Looker, "open">): Stage {
  return open.second && isContested(papers) ? "second" : stageOf(open);
}

function isContested({ explanation, ...papers }: Papers): boolean {
  return explanation?.answer === "contests" && countingFirst(papers) !== undefined;
}

/** The seat from which an item may be judged now; 0: not at all. */
export function seatNow(papers: Papers, { seat, open, accountId }: Looker): number {
  const { claim, findings, gap, blind, exempt } = papers;
  const stage = stageAt(papers, { open });
  if (seat === 0 || stage === "none" || claim === undefined || exempt) return 0;
  if (stage === "second") return isContested(papers) ? 1 : 0;
  // Whoever has judged from one seat does not judge from another.
  if (
    findings.some(
      (finding) => finding.stage === "first" && finding.accountId === accountId && finding.seat !== seat,
    )
  )
    return 0;
  if (seat === 3) return gap?.wide === true ? 3 : 0;
  if (seat === 2 && !blind) return 0;
  return blind && gap !== undefined ? 0 : seat;
}
