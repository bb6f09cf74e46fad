import type { Scheme } from "@thang-diem/engine";
import {
  chainOf,
  readRoundsOf,
  readUnitsOf,
  type UnitOfEvaluation,
} from "@thang-diem/office/preparing/evaluations";
import { stateConflicts } from "@thang-diem/office/preparing/duties";
import type { OpeningContext } from "@thang-diem/office/preparing/schemes";
import type { EvidenceContext } from "@thang-diem/office/judging/evidence";
import { answersOf } from "./answers.ts";
import { admitted, type Cast } from "./cast.ts";
import { shareOf } from "./chance.ts";
import { councilSteps } from "./council.ts";
import { DEPARTMENTS_ROUND } from "./open-rounds.ts";
import { APPRAISERS, CHAIR, CHIEF, clerkOf, LEAD, leaderOf, MEMBERS, SECRETARY } from "./people.ts";
import { STATES, stepsTo } from "./plays.ts";
import { linesLike, linesOf } from "./store.ts";

const DAY = 86_400_000;

/** Every unit as far as its state says. Each step leaves one line in the unit's log, so the log says where to go on. */
export async function play(
  evidence: EvidenceContext,
  context: OpeningContext,
  cast: Cast,
  progress: (done: number, total: number) => void,
): Promise<void> {
  const { db } = context.database;
  const { evaluationId } = cast;
  const rounds = new Map((await readRoundsOf(db, evaluationId)).map((round) => [round.id, round]));
  const units = await readUnitsOf(db, { evaluationId });
  const schemes = await schemesOf(context, new Set([...rounds.values()].map((round) => round.schemeHash)));
  const enter = await admitted(context, cast);
  const appraisers = await Promise.all(APPRAISERS.map(enter));
  for (const appraiser of appraisers) await stateConflicts(context, appraiser, evaluationId);
  const [office, lead] = [await enter(CHIEF), await enter(LEAD)];
  const daysAgo = (days: number) => ({
    ...evidence,
    clock: () => new Date(context.clock().getTime() - days * DAY),
  });
  for (const [n, unit] of units.entries()) {
    const round = rounds.get(unit.roundId);
    const scheme = schemes.get(round?.schemeHash ?? "");
    const appraiser = appraisers[round?.code === DEPARTMENTS_ROUND ? 0 : 1];
    if (round === undefined || scheme === undefined || appraiser === undefined)
      throw new Error("a round without its scheme");
    const [clerk, leader] = [await enter(clerkOf(unit.name)), await enter(leaderOf(unit.name))];
    const diligence = 0.55 + 0.4 * shareOf(unit.unitVersionId, "diligence");
    const steps = stepsTo(stateOf(units, unit), {
      daysAgo,
      unit,
      scheme,
      schemeHash: round.schemeHash,
      answers: answersOf(scheme, unit.unitVersionId, diligence),
      led: answersOf(scheme, unit.unitVersionId, diligence, "lead"),
      documents: documentsOf(round.code, n),
      players: { clerk, leader, appraiser, office, lead },
    });
    for (const step of steps.slice(await linesOf(db, chainOf({ evaluationId, unit })))) await step();
    progress(n + 1, units.length);
  }
  const voters = await Promise.all([...MEMBERS, CHAIR].map(enter));
  const secretary = await enter(SECRETARY);
  const steps = councilSteps({ evaluationId, secretary, voters, daysAgo });
  for (const step of steps.slice(await linesLike(db, chainOf({ evaluationId }), "council."))) await step();
}

async function schemesOf(
  { shelf }: OpeningContext,
  hashes: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Scheme>> {
  const shipped = (await shelf.schemes()).filter(({ hash }) => hashes.has(hash));
  return new Map(shipped.map(({ hash, scheme }) => [hash, scheme]));
}

/** Every department shows some, and some communes; a few dozen in all. */
function documentsOf(roundCode: string, place: number): number {
  return roundCode === DEPARTMENTS_ROUND ? 3 + (place % 5) : place % 5 === 4 ? 3 : 0;
}

/** In turn within a round, so that each state is there among departments and among communes. */
function stateOf(units: readonly UnitOfEvaluation[], { roundId, unitVersionId }: UnitOfEvaluation) {
  const place = units
    .filter((other) => other.roundId === roundId)
    .findIndex((other) => other.unitVersionId === unitVersionId);
  return STATES[place % STATES.length] ?? "not-begun";
}
