import { type AnyRoute, deviceRoutes, fieldworkRoutes } from "@thang-diem/contract";
import { answer, mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import type { FastifyInstance } from "fastify";
import type { SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import { fieldworkOf } from "./board.ts";
import { makeInterviewer, stopInterviewer } from "./interviewers.ts";
import { fieldPack, receiveInterviews, reconcile } from "./receive-interviews.ts";

export function mountFieldwork(app: FastifyInstance, context: SignInContext, who: WhoAsks): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  at(fieldworkRoutes.read, async ({ evaluationId, surveyId }) =>
    answer(await fieldworkOf(context, evaluationId, surveyId)),
  );
  at(fieldworkRoutes.makeInterviewer, async ({ evaluationId, ...given }, request) =>
    answer(await makeInterviewer(context, who.person(request), evaluationId, given)),
  );
  at(fieldworkRoutes.endInterviewer, async ({ evaluationId, ...given }, request) => ({
    done: answer(await stopInterviewer(context, who.person(request), evaluationId, given)),
  }));
  at(deviceRoutes.pack, async ({ code }) => answer(await fieldPack(context, code)));
  at(deviceRoutes.send, async ({ code, ...given }) => answer(await receiveInterviews(context, code, given)));
  at(deviceRoutes.reconcile, async ({ code, ...says }) => answer(await reconcile(context, code, says)));
}
