import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import {
  announcementRoutes,
  type AnyRoute,
  BRIEFING_SECTIONS,
  type PackageJob,
  type RouteReply,
} from "@thang-diem/contract";
import type { Bilingual, EvaluationId } from "@thang-diem/engine";
import { answer, mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import { refused } from "@thang-diem/platform/problems";
import { houseNamed } from "@thang-diem/press/announcement";
import type { FastifyInstance } from "fastify";
import { readEvaluation } from "../../preparing/evaluations/index.ts";
import type { SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import { newestEditions } from "./announced-editions.ts";
import type { Packager } from "./packager.ts";
import { newestPackage, type Package, readWords } from "./store.ts";

export function mountAnnouncement(
  app: FastifyInstance,
  context: SignInContext,
  who: WhoAsks,
  packager: Packager,
): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  at(announcementRoutes.read, async ({ evaluationId }) =>
    announcement(context, evaluationId, packager.coded),
  );
  at(announcementRoutes.make, async ({ evaluationId, ...kept }, request) =>
    answer(await packager.ask(who.person(request), evaluationId, kept)),
  );
  at(announcementRoutes.cancel, async ({ evaluationId }, request) => {
    await packager.cancel(who.person(request), evaluationId);
    return {};
  });
  at(announcementRoutes.file, async ({ evaluationId }, _request, reply) => {
    const file = await packager.fileOf(evaluationId);
    const size = file === undefined ? undefined : await stat(file).catch(() => undefined);
    if (file === undefined || size === undefined) return answer(refused(NO_PACKAGE));
    return reply
      .type("application/zip")
      .header("content-length", size.size)
      .header("cache-control", "no-store")
      .header("content-disposition", 'attachment; filename="bo-tai-lieu-cong-bo.zip"')
      .send(createReadStream(file));
  });
}

/** Words of this evaluation; else those of the last one with this one's name; else what any office begins with. */
async function announcement(
  context: SignInContext,
  evaluationId: EvaluationId,
  coded: boolean,
): Promise<RouteReply<typeof announcementRoutes.read>> {
  const { db } = context.database;
  const { title } = answer(await readEvaluation(context, evaluationId));
  const kept = await readWords(db, evaluationId);
  const job = await newestPackage(db, evaluationId);
  const words = kept?.words ?? houseNamed(title.vi);
  return {
    words: kept === undefined || kept.own ? words : { ...words, subject: title.vi },
    sections: [...(kept?.sections ?? BRIEFING_SECTIONS)],
    editions: [...(await newestEditions(db, evaluationId))],
    coded,
    ...(job !== undefined && { job: jobShown(job) }),
  };
}

function jobShown(job: Package): PackageJob {
  return {
    id: job.id,
    state: job.state,
    finished: job.finished,
    total: job.total,
    files: job.files,
    bytes: Number(job.bytes),
    faults: job.faults as Bilingual[],
    askedAt: job.asked_at.toISOString(),
    ...(job.sha256 !== null && { sha256: job.sha256 }),
    ...(job.ended_at !== null && { endedAt: job.ended_at.toISOString() }),
  };
}

const NO_PACKAGE = {
  code: "not-found",
  message: {
    vi: "Chưa có bộ tài liệu nào, hoặc tệp không còn trên máy chủ.",
    en: "There is no package yet, or its file is no longer on the server.",
  },
  suggestion: { vi: "Làm bộ tài liệu rồi tải về.", en: "Have the package made, then download it." },
};
