import type { Bilingual } from "@thang-diem/engine";
import { inEvaluation, readRoundsOf, setStatus } from "../evaluations/index.ts";
import { exclusively } from "../platform/db/index.ts";
import { announce, EVENTS } from "../notices/index.ts";
import { newId } from "../platform/ids/index.ts";
import { done, refused, type Outcome, type Problem } from "../platform/problems/index.ts";
import { publishRound } from "../publication/index.ts";
import { roundContent } from "../rounds/index.ts";
import { actorOf, type SignedIn, type SignInContext } from "../sign-in/index.ts";
import { evaluationResult } from "./evaluation-result.ts";
import { insertJob, type Job, type JobEdition, lockEvaluation, newestJob, nextJob, readApprovals, readReopenings, settleReopenings, updateJob } from "./store.ts";

/** Where an installation publishes. */
export interface Publishing {
  /** Folder with one folder an edition. */
  readonly editions: string;
  /** Renders the public site anew and serves it. */
  readonly renderSite?: (progress: (pages: number, of?: number) => void) => Promise<void>;
}

export interface Publisher {
  /** Asks for the publication of an approved result; it runs on its own from here, and again after a restart. */
  ask(who: SignedIn, evaluationId: string, publishedOn: string): Promise<Outcome<{ readonly jobId: string }>>;
  /** Starts what was asked for before, such as before a restart. */
  resume(): void;
  /** When everything that was asked for has ended. */
  idle(): Promise<void>;
}

export function openPublisher(context: SignInContext, publishing: Publishing | undefined): Publisher {
  let running: Promise<void> = Promise.resolve();
  const wake = () => {
    if (publishing === undefined) return;
    running = running.then(() => runJobs(context, publishing)).catch((error: unknown) => process.emitWarning(error instanceof Error ? error : String(error)));
  };
  return {
    async ask(who, evaluationId, publishedOn) {
      if (publishing === undefined) return refused(NOT_HERE);
      const asked = await askFor(context, who, evaluationId, publishedOn);
      if (asked.ok) wake();
      return asked;
    },
    resume: wake,
    idle: () => running,
  };
}

async function askFor(context: SignInContext, who: SignedIn, evaluationId: string, publishedOn: string): Promise<Outcome<{ readonly jobId: string }>> {
  const { clock } = context;
  return inEvaluation(context, who, { evaluationId, action: "result.publish", object: evaluationId }, async ({ db, note }) => {
    const status = await lockEvaluation(db, evaluationId);
    if (status === undefined) return refused(NO_EVALUATION);
    if (status !== "approved") return refused(NOT_APPROVED);
    const id = newId(clock());
    const added = await insertJob(db, { id, evaluationId, publishedOn, by: actorOf(who.signInName), at: clock() });
    note({ publishedOn, job: id, added });
    return done({ jobId: added ? id : ((await newestJob(db, evaluationId))?.id ?? id) });
  });
}

/** One job after the other, by one process at a time: one that was left behind running is done again from its start. */
async function runJobs(context: SignInContext, publishing: Publishing): Promise<void> {
  const { database } = context;
  await exclusively(database, "publication jobs", async () => {
    for (let job = await nextJob(database.db); job !== undefined; job = await nextJob(database.db)) await runJob(context, publishing, job);
  });
}

async function runJob(context: SignInContext, publishing: Publishing, job: Job): Promise<void> {
  const { database: { db }, clock } = context;
  await updateJob(db, job.id, { state: "running", step: "editions", finished: 0 });
  try {
    const faults = await publishEditions(context, publishing, job);
    if (faults.length === 0) await renderAgain(context, publishing, job);
    await updateJob(db, job.id, { state: faults.length > 0 ? "failed" : "done", faults, endedAt: clock() });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    await updateJob(db, job.id, { state: "failed", faults: [{ vi: `Máy chủ gặp lỗi khi công bố: ${message}`, en: `The server failed while publishing: ${message}` }], endedAt: clock() });
  }
}

/** The rounds of an approved evaluation as editions. What was approved is what is published: anything else is refused. */
async function publishEditions(context: SignInContext, { editions }: Publishing, job: Job): Promise<Bilingual[]> {
  const { database } = context;
  const rounds = await readRoundsOf(database.db, job.evaluation_id);
  const approved = (await readApprovals(database.db, job.evaluation_id)).find(({ withdrawn_at }) => withdrawn_at === null);
  if (approved?.content_sha256 !== (await evaluationResult(database, job.evaluation_id, context.clock())).sha256) return [CHANGED_SINCE];
  const reopenings = await readReopenings(database.db, job.evaluation_id);
  const correction = reopenings.find(({ scope, settled_at }) => scope === "correction" && settled_at === null);
  const reason = correction && { vi: correction.reason, en: correction.reason_en || correction.reason };
  const made: JobEdition[] = [];
  await updateJob(database.db, job.id, { total: rounds.length });
  for (const round of rounds) {
    const content = await roundContent(database, round.id);
    const published = await publishRound(database, { ...content, head: { ...content.head, figureSources: true } }, { actor: job.asked_by, editions, publishedOn: job.published_on, ...(reason && { reason }) });
    if (published.outcome === "refused") return [...published.faults];
    made.push({ roundId: round.id, editionId: published.id, outcome: published.outcome, fingerprint: published.fingerprint });
    await updateJob(database.db, job.id, { finished: made.length, editions: made });
  }
  await closeEvaluation(context, job, made);
  return [];
}

async function closeEvaluation(context: SignInContext, job: Job, made: readonly JobEdition[]): Promise<void> {
  const who = { signInName: job.asked_by.replace(/^account:/, "") };
  await inEvaluation(context, who, { evaluationId: job.evaluation_id, action: "result.published", object: job.evaluation_id }, async (transaction) => {
    const { db, note } = transaction;
    await settleReopenings(db, job.evaluation_id, ["correction"], context.clock());
    await setStatus(db, job.evaluation_id, "published");
    await announce(transaction, EVENTS.resultPublished, { evaluationId: job.evaluation_id, jobId: job.id }, { at: context.clock() });
    note({ editions: made });
  });
}

/** Pages are told about a few times a second at most. */
const TELL_MS = 400;

async function renderAgain({ database: { db } }: SignInContext, { renderSite }: Publishing, job: Job): Promise<void> {
  if (renderSite === undefined) return;
  await updateJob(db, job.id, { step: "site", finished: 0, total: 0 });
  let told = 0;
  let telling: Promise<void> = Promise.resolve();
  await renderSite((pages, of = 0) => {
    if (performance.now() - told < TELL_MS) return;
    told = performance.now();
    telling = telling.then(() => updateJob(db, job.id, { finished: pages, total: of }));
  });
  await telling;
}

const NO_EVALUATION: Problem = { code: "not-found", message: { vi: "Không có kỳ đánh giá này.", en: "There is no such evaluation." } };
const NOT_APPROVED: Problem = { code: "result-not-approved", message: { vi: "Chỉ công bố được kết quả đã phê duyệt.", en: "Only an approved result can be published." }, suggestion: { vi: "Chủ tịch hội đồng phê duyệt trước, rồi công bố.", en: "The chair approves first; then publish." } };
const NOT_HERE: Problem = { code: "publishing-not-set-up", message: { vi: "Máy chủ này không công bố cổng thông tin.", en: "This server publishes no portal." } };
const CHANGED_SINCE: Bilingual = { vi: "Số liệu đã thay đổi sau khi phê duyệt (ví dụ: nhập lại số liệu điều tra). Mở lại kết quả và phê duyệt lại.", en: "Figures changed after the approval, such as by another import. Re-open the result and approve it again." };
