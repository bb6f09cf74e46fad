import { dirname } from "node:path";
import { type BesideEditions, fieldFault } from "@thang-diem/contract";
import type { Bilingual, EvaluationId } from "@thang-diem/engine";
import {
  inEvaluation,
  lockEvaluation,
  setStatus,
  type UnheldPhase,
  unheldPhases,
} from "../../preparing/evaluations/index.ts";
import { type Database, exclusively } from "@thang-diem/platform/db";
import { newId } from "@thang-diem/platform/ids";
import { done, ProblemError, refused, type Outcome, type Problem } from "@thang-diem/platform/problems";
import { forThread } from "@thang-diem/platform/threads";
import { actorOf, fieldsWrong, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import { fixTerms, standingComplaints } from "../complaints/index.ts";
import { settleReopenings } from "../reopening/index.ts";
import { tellLostEditions } from "./lost-editions.ts";
import { type Confirmation, notConfirmed, notCovered, passedOver } from "./passed-over.ts";
import { type JobProgress, publishEditions } from "./publish-editions.ts";
import {
  insertJob,
  type Job,
  type JobEdition,
  newestJob,
  nextJob,
  readApprovals,
  readEditions,
  updateJob,
} from "./store.ts";
import { tellOfPublication } from "./tell-publication.ts";
import { toldBeside } from "./told-beside.ts";

/** Where an installation publishes. */
export interface Publishing {
  /** Folder with one folder an edition. */
  readonly editions: string;
  /** Public address of the portal without the last slash, for the codes on papers. */
  readonly origin?: string;
  /** Who publishes, in words, as the keys of signatures name it. */
  readonly owner?: string;
  /** Renders the public site anew, with what is told beside the editions, and serves it. */
  readonly renderSite?: (
    progress: (pages: number, of?: number) => void,
    beside: BesideEditions,
  ) => Promise<void>;
}

export interface ToPublish extends Confirmation {
  readonly publishedOn: string;
  /** Why there is a correction, in both languages; "" for a first edition. */
  readonly reason: string;
  readonly reasonEn: string;
}

export interface Publisher {
  /** Asks for the publication of an approved result; it runs on its own from here, and again after a restart. */
  ask(
    who: SignedIn,
    evaluationId: EvaluationId,
    asked: ToPublish,
  ): Promise<Outcome<{ readonly jobId: string }>>;
  /** Starts what was asked for before, such as before a restart. */
  resume(): void;
  /** Has the site rendered anew without a publication: what it tells beside the editions has changed. */
  renderAgain(): void;
  /** When everything that was asked for has ended. */
  idle(): Promise<void>;
}

export function openPublisher(context: SignInContext, publishing: Publishing | undefined): Publisher {
  let running: Promise<void> = Promise.resolve();
  /** Asked for and not begun: whatever changes until then is told with it. */
  let rendering = false;
  const wake = () => {
    if (publishing === undefined) return;
    running = running
      .then(() => runJobs(context, publishing))
      .catch((err: unknown) => context.log.error({ event: "job-failed", job: "publication", err }));
  };
  return {
    async ask(who, evaluationId, asked) {
      if (publishing === undefined) return refused(NOT_HERE);
      const taken = await askFor(context, who, evaluationId, asked);
      if (taken.ok) wake();
      return taken;
    },
    resume() {
      if (publishing === undefined) return;
      running = running
        .then(() => tellLostEditions(context, publishing.editions))
        .catch((err: unknown) =>
          context.log.error({ event: "job-failed", job: "looking for editions", err }),
        );
      wake();
    },
    renderAgain() {
      if (publishing === undefined || rendering) return;
      rendering = true;
      running = running
        .then(() => {
          rendering = false;
          return renderTold(context, publishing, () => undefined);
        })
        .catch((err: unknown) => context.log.error({ event: "job-failed", job: "rendering the site", err }));
    },
    idle: () => running,
  };
}

async function askFor(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  { publishedOn, reason, reasonEn, ...confirmation }: ToPublish,
): Promise<Outcome<{ readonly jobId: string }>> {
  const { clock } = context;
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "result.publish", object: evaluationId },
    async ({ db, note }) => {
      const status = await lockEvaluation(db, evaluationId);
      if (status === undefined) return refused(NO_EVALUATION);
      if (status !== "approved") return refused(NOT_APPROVED);
      const unanswered = (await standingComplaints(db, evaluationId)).filter(({ answer }) => answer === null);
      if (unanswered.length > 0) return refused(unansweredComplaints(unanswered.length));
      const faults =
        (await readEditions(db, evaluationId)).length === 0 ? [] : noReason({ reason, reasonEn });
      if (faults.length > 0) return refused(fieldsWrong(faults));
      const unheld = await newlyPassedOver(db, evaluationId, clock());
      const refusal = notConfirmed(unheld, confirmation);
      if (refusal !== undefined) return refused(refusal);
      const passed = passedOver(unheld, confirmation);
      const id = newId(clock());
      const added = await insertJob(db, {
        id,
        evaluationId,
        publishedOn,
        by: actorOf(who.signInName),
        at: clock(),
        passedOver: passed,
        reason: reason === "" ? undefined : { vi: reason, en: reasonEn },
      });
      note({
        publishedOn,
        job: id,
        added,
        ...(reason !== "" && { reason }),
        ...(passed && { passedOver: passed }),
      });
      return done({ jobId: added ? id : ((await newestJob(db, evaluationId))?.id ?? id) });
    },
  );
}

/** Phases that are passed over and that the approval has not confirmed. */
export async function newlyPassedOver(
  db: Database["db"],
  evaluationId: EvaluationId,
  now: Date,
): Promise<UnheldPhase[]> {
  const standing = (await readApprovals(db, evaluationId)).find(({ withdrawn_at }) => withdrawn_at === null);
  return notCovered(await unheldPhases(db, evaluationId, now), standing?.passedOver);
}

function noReason(given: { readonly reason: string; readonly reasonEn: string }) {
  return (["reason", "reasonEn"] as const)
    .filter((field) => given[field].trim() === "")
    .map((field) => fieldFault(field, "reason-missing"));
}

/** One job after the other, by one process at a time: one that was left behind running is done again from its start. */
async function runJobs(context: SignInContext, publishing: Publishing): Promise<void> {
  const { database } = context;
  await exclusively(database, "publication jobs", async () => {
    for (let job = await nextJob(database.db); job !== undefined; job = await nextJob(database.db))
      await runJob(context, publishing, job);
  });
}

async function runJob(context: SignInContext, publishing: Publishing, job: Job): Promise<void> {
  const {
    database: { db },
    clock,
    log,
  } = context;
  const about = { job: "publication", id: job.id, evaluation: job.evaluation_id };
  log.info({ event: "job-begun", ...about });
  await updateJob(db, job.id, { state: "running", step: "editions", finished: 0 });
  try {
    const faults = await publishedEditions(context, publishing, job);
    if (faults.length === 0) await renderJob(context, publishing, job);
    await updateJob(db, job.id, { state: faults.length > 0 ? "failed" : "done", faults, endedAt: clock() });
    if (faults.length > 0) log.warn({ event: "job-failed", ...about, faults: faults.map(({ en }) => en) });
    else log.info({ event: "job-done", ...about });
  } catch (error) {
    log.error({ event: "job-failed", ...about, err: error });
    // What broke inside is for the log of the program; everybody with the board reads this.
    const { vi, en } = error instanceof ProblemError ? error.problem.message : INSIDE;
    await updateJob(db, job.id, {
      state: "failed",
      faults: [{ vi: `Máy chủ gặp lỗi khi công bố: ${vi}`, en: `The server failed while publishing: ${en}` }],
      endedAt: clock(),
    });
  }
}

const INSIDE: Bilingual = {
  vi:
    "sự cố đã được ghi lại, kết quả đã phê duyệt vẫn còn nguyên; " +
    "bấm công bố lại, nếu vẫn lỗi thì báo quản trị viên.",
  en:
    "it has been recorded, the approved result is untouched; " +
    "publish again, and tell the administrator if it fails again.",
};

async function publishedEditions(
  context: SignInContext,
  { editions, owner = "" }: Publishing,
  job: Job,
): Promise<readonly Bilingual[]> {
  const { db } = context.database;
  let telling: Promise<void> = Promise.resolve();
  const tell = (progress: JobProgress) => {
    telling = telling.then(() => updateJob(db, job.id, progress));
    telling.catch(() => undefined);
  };
  const { faults, made } = await publishEditions(
    forThread(context),
    {
      evaluationId: job.evaluation_id,
      actor: job.asked_by,
      publishedOn: job.published_on,
      editions,
      reason: job.reason,
      passedOver: job.passedOver,
      signing: { home: dirname(editions), owner, today: job.published_on },
    },
    tell,
  );
  await telling;
  if (faults.length === 0) await closeEvaluation(context, job, made);
  return faults;
}

async function closeEvaluation(context: SignInContext, job: Job, made: readonly JobEdition[]): Promise<void> {
  const who = { signInName: job.asked_by.replace(/^account:/, "") };
  await inEvaluation(
    context,
    who,
    { evaluationId: job.evaluation_id, action: "result.published", object: job.evaluation_id },
    async (transaction) => {
      const { db, note } = transaction;
      await settleReopenings(db, job.evaluation_id, ["correction"], context.clock());
      await setStatus(db, job.evaluation_id, "published");
      await fixTerms(db, job.evaluation_id, context.clock());
      await tellOfPublication(transaction, job, made, context.clock());
      note({ editions: made });
    },
  );
}

/** Pages are told about a few times a second at most. */
const TELL_MS = 400;

async function renderJob(context: SignInContext, publishing: Publishing, job: Job): Promise<void> {
  if (publishing.renderSite === undefined) return;
  const { db } = context.database;
  await updateJob(db, job.id, { step: "site", finished: 0, total: 0 });
  let told = 0;
  let telling: Promise<void> = Promise.resolve();
  await renderTold(context, publishing, (pages, of = 0) => {
    if (performance.now() - told < TELL_MS) return;
    told = performance.now();
    telling = telling.then(() => updateJob(db, job.id, { finished: pages, total: of }));
    telling.catch(() => undefined);
  });
  await telling;
}

async function renderTold(
  { database: { db } }: SignInContext,
  { renderSite }: Publishing,
  progress: (pages: number, of?: number) => void,
): Promise<void> {
  await renderSite?.(progress, await toldBeside(db));
}

const NO_EVALUATION: Problem = {
  code: "not-found",
  message: { vi: "Không có kỳ đánh giá này.", en: "There is no such evaluation." },
};
const NOT_APPROVED: Problem = {
  code: "result-not-approved",
  message: { vi: "Chỉ công bố được kết quả đã phê duyệt.", en: "Only an approved result can be published." },
  suggestion: {
    vi: "Chủ tịch hội đồng phê duyệt trước, rồi công bố.",
    en: "The chair approves first; then publish.",
  },
};
function unansweredComplaints(count: number): Problem {
  return {
    code: "complaints-unanswered",
    message: {
      vi: `Còn ${count} kiến nghị của đơn vị chưa được trả lời. Chưa công bố.`,
      en:
        `${count} ${count === 1 ? "complaint of a unit is" : "complaints of units are"} without an answer. ` +
        "Nothing was published.",
    },
    suggestion: {
      vi: "Cơ quan thường trực hoặc thư ký hội đồng trả lời ở trang Kiến nghị, rồi công bố.",
      en: "The reform office or the council's secretary answers on the page Complaints; then publish.",
    },
  };
}
const NOT_HERE: Problem = {
  code: "publishing-not-set-up",
  message: { vi: "Máy chủ này không công bố cổng thông tin.", en: "This server publishes no portal." },
};
