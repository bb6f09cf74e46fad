/** Where the publication of a result stands: what the office asks again and again, so nothing is computed for it. */
import type { OfficeResults, Publication, PublicationJob } from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import { dayInVietnam } from "@thang-diem/presentation";
import { findRounds } from "@thang-diem/press/rounds";
import { done, type Outcome } from "@thang-diem/platform/problems";
import type { SignInContext } from "../../people/sign-in/index.ts";
import { readEvaluation, readRoundsOf } from "../../preparing/evaluations/index.ts";
import { newlyPassedOver } from "./publish-job.ts";
import { type Job, newestJob, readEditions } from "./store.ts";

export async function readPublication(
  context: Pick<SignInContext, "database" | "clock">,
  evaluationId: EvaluationId,
): Promise<Outcome<Publication>> {
  const {
    database: { db },
    clock,
  } = context;
  const evaluation = await readEvaluation(context, evaluationId);
  if (!evaluation.ok) return evaluation;
  const [unheld, editions, rounds, held, job] = await Promise.all([
    newlyPassedOver(db, evaluationId, clock()),
    editionsShown(db, evaluationId),
    readRoundsOf(db, evaluationId),
    findRounds(db),
    newestJob(db, evaluationId),
  ]);
  const heads = new Map(held.map(({ roundId, series, year }) => [roundId, { series, year }]));
  return done({
    status: evaluation.value.status,
    unheld,
    editions,
    rounds: rounds.flatMap(({ id, title }) => {
      const head = heads.get(id);
      return head === undefined ? [] : [{ roundId: id, title, ...head }];
    }),
    ...(job && { job: jobShown(job) }),
  });
}

/** What was published, the newest first, each with its day in Viet Nam. */
export async function editionsShown(
  db: SignInContext["database"]["db"],
  evaluationId: EvaluationId,
): Promise<OfficeResults["editions"]> {
  return (await readEditions(db, evaluationId)).map(({ publishedAt, ...edition }) => ({
    ...edition,
    publishedOn: dayInVietnam(publishedAt),
  }));
}

function jobShown(job: Job): PublicationJob {
  return {
    id: job.id,
    state: job.state,
    step: job.step,
    finished: job.finished,
    total: job.total,
    editions: [...job.editions],
    faults: [...job.faults],
    askedAt: job.asked_at.toISOString(),
    ...(job.ended_at && { endedAt: job.ended_at.toISOString() }),
  };
}
