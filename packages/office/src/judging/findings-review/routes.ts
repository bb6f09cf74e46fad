import { type AnyRoute, reviewRoutes } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { answer, mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import type { SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import { findUnequal, listRechecks, overseeStrictness } from "./oversee.ts";
import { drawRechecks, ownRechecks, recheck } from "./recheck.ts";

export function mountReview(app: FastifyInstance, context: SignInContext, who: WhoAsks): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  at(reviewRoutes.unequal, async ({ evaluationId }) => findUnequal(context, evaluationId));
  at(reviewRoutes.strictness, async ({ evaluationId }) => overseeStrictness(context, evaluationId));
  at(reviewRoutes.rechecks, async ({ evaluationId }) => listRechecks(context, evaluationId));
  at(reviewRoutes.draw, async (input, request) =>
    answer(await drawRechecks(context, who.person(request), input)),
  );
  at(reviewRoutes.ownRechecks, async ({ evaluationId }, request) =>
    answer(await ownRechecks(context, who.person(request), evaluationId)),
  );
  at(reviewRoutes.recheck, async (input, request) =>
    answer(await recheck(context, who.person(request), input)),
  );
}
