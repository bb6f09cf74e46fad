import { dirname, join } from "node:path";
import type { EvaluationId } from "@thang-diem/engine";
import { exclusively } from "@thang-diem/platform/db";
import { newId } from "@thang-diem/platform/ids";
import { done, type Outcome, type Problem, ProblemError, refused } from "@thang-diem/platform/problems";
import { keepPackage } from "@thang-diem/press/announcement";
import { inEvaluation } from "../../preparing/evaluations/index.ts";
import { actorOf, type SignedIn, type SignInContext } from "../../people/sign-in/index.ts";
import type { Publishing } from "../results/index.ts";
import { newestEditions } from "./announced-editions.ts";
import {
  cancelPackages,
  insertPackage,
  type KeptWords,
  newestPackage,
  nextPackage,
  type Package,
  putWords,
  readWords,
  updatePackage,
} from "./store.ts";

export interface Packager {
  /** Keeps the words and has the package made; it goes on by itself, and again after a restart. */
  ask(
    who: SignedIn,
    evaluationId: EvaluationId,
    words: KeptWords,
  ): Promise<Outcome<{ readonly jobId: string }>>;
  cancel(who: SignedIn, evaluationId: EvaluationId): Promise<void>;
  /** The file of the newest package that is done. */
  fileOf(evaluationId: EvaluationId): Promise<string | undefined>;
  /** Whether papers can bear a code. */
  readonly coded: boolean;
  resume(): void;
  /** When everything that was asked for has ended. */
  idle(): Promise<void>;
}

/** Packages stand beside the editions; they can always be made again, so no backup keeps them. */
export function packageFolder({ editions }: Publishing): string {
  return join(dirname(editions), "packages");
}

export function openPackager(context: SignInContext, publishing: Publishing | undefined): Packager {
  const { database, clock, log } = context;
  const underWay = new Map<string, AbortController>();
  let running: Promise<void> = Promise.resolve();
  const resume = () => {
    if (publishing === undefined) return;
    running = running
      .then(() => runPackages(context, publishing, underWay))
      .catch((err: unknown) => log.error({ event: "job-failed", job: "announcement package", err }));
  };
  return {
    coded: publishing?.origin !== undefined,
    async ask(who, evaluationId, kept) {
      if (publishing === undefined) return refused(NOT_HERE);
      const asked = await askFor(context, who, evaluationId, kept);
      if (asked.ok) resume();
      return asked;
    },
    async cancel(who, evaluationId) {
      const newest = await newestPackage(database.db, evaluationId);
      await inEvaluation(
        context,
        who,
        { evaluationId, action: "announcement.cancel", object: evaluationId },
        async ({ db, note }) => note({ stopped: await cancelPackages(db, evaluationId, clock()) }),
      );
      if (newest !== undefined) underWay.get(newest.id)?.abort();
    },
    async fileOf(evaluationId) {
      const newest = await newestPackage(database.db, evaluationId);
      return publishing === undefined || newest?.state !== "done" || newest.sha256 === null
        ? undefined
        : join(packageFolder(publishing), `${newest.sha256}.zip`);
    },
    resume,
    idle: () => running,
  };
}

async function askFor(
  context: SignInContext,
  who: SignedIn,
  evaluationId: EvaluationId,
  kept: KeptWords,
): Promise<Outcome<{ readonly jobId: string }>> {
  const [at, by] = [context.clock(), actorOf(who.signInName)];
  return inEvaluation(
    context,
    who,
    { evaluationId, action: "announcement.package", object: evaluationId },
    async ({ db, note }) => {
      if ((await newestEditions(db, evaluationId)).length === 0) return refused(NOT_PUBLISHED);
      await putWords(db, { ...kept, evaluationId, by, at });
      const id = newId(at);
      const added = await insertPackage(db, { id, evaluationId, by, at });
      note({ job: id, added });
      return added ? done({ jobId: id }) : refused(UNDER_WAY);
    },
  );
}

async function runPackages(
  context: SignInContext,
  publishing: Publishing,
  underWay: Map<string, AbortController>,
): Promise<void> {
  const { database } = context;
  await exclusively(database, "announcement packages", async () => {
    for (let job = await nextPackage(database.db); job; job = await nextPackage(database.db)) {
      const stop = new AbortController();
      underWay.set(job.id, stop);
      try {
        await runPackage(context, publishing, job, stop);
      } finally {
        underWay.delete(job.id);
      }
    }
  });
}

/** Pages are told about a few times a second at most. */
const TELL_MS = 300;

async function runPackage(
  { database: { db }, clock, log }: SignInContext,
  publishing: Publishing,
  { id, evaluation_id: evaluationId }: Package,
  stop: AbortController,
): Promise<void> {
  const about = { job: "announcement package", id, evaluation: evaluationId };
  log.info({ event: "job-begun", ...about });
  let told = 0;
  let telling: Promise<unknown> = updatePackage(db, id, { state: "running" });
  const tell = (finished: number, total: number) => {
    if (performance.now() - told < TELL_MS && finished < total) return;
    told = performance.now();
    // Another process may have cancelled it: then there is nothing to update and nothing to make.
    telling = telling
      .then(() => updatePackage(db, id, { finished, total }))
      .then((open) => open || stop.abort());
    telling.catch(() => undefined);
  };
  try {
    const asked = await whatToMake(db, publishing, evaluationId);
    const made = await keepPackage(asked, packageFolder(publishing), tell, stop.signal);
    await telling;
    await updatePackage(
      db,
      id,
      made.ok
        ? {
            state: "done",
            sha256: made.value.sha256,
            files: made.value.files,
            bytes: String(made.value.size_bytes),
            endedAt: clock(),
          }
        : { state: "failed", faults: made.faults, endedAt: clock() },
    );
    log.info({ event: "job-done", ...about });
  } catch (error) {
    if (stop.signal.aborted) return;
    log.error({ event: "job-failed", ...about, err: error });
    const message = error instanceof Error ? error.message : String(error);
    const fault = error instanceof ProblemError ? error.problem.message : { vi: message, en: message };
    await updatePackage(db, id, { state: "failed", faults: [fault], endedAt: clock() });
  }
}

async function whatToMake(
  db: SignInContext["database"]["db"],
  { editions, origin }: Publishing,
  evaluationId: EvaluationId,
): Promise<Parameters<typeof keepPackage>[0]> {
  const kept = await readWords(db, evaluationId);
  if (kept === undefined) throw new Error(`evaluation ${evaluationId} has no words of its papers`);
  const ids = await newestEditions(db, evaluationId);
  return {
    editions: ids.map((edition) => join(editions, edition)),
    house: kept.words,
    sections: kept.sections,
    ...(origin !== undefined && { origin }),
  };
}

const NOT_PUBLISHED: Problem = {
  code: "result-not-published",
  message: {
    vi: "Kết quả chưa công bố nên chưa có gì để làm tài liệu.",
    en: "The result is not published, so there is nothing to make papers of.",
  },
  suggestion: { vi: "Công bố trước, rồi làm bộ tài liệu.", en: "Publish first, then make the package." },
};
const UNDER_WAY: Problem = {
  code: "package-under-way",
  message: { vi: "Bộ tài liệu đang được làm.", en: "The package is being made." },
  suggestion: {
    vi: "Chờ xong, hoặc bấm “Dừng” rồi làm lại với lời văn mới.",
    en: "Wait for it, or stop it and have it made again with the new words.",
  },
};
const NOT_HERE: Problem = {
  code: "publishing-not-set-up",
  message: { vi: "Máy chủ này không công bố cổng thông tin.", en: "This server publishes no portal." },
};
