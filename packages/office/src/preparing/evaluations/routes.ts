import { evaluationRoutes, type AnyRoute } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { answer, mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import type { SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import { listEvaluations, listUnits, readEvaluation, schemeForPages } from "./read-evaluation.ts";

export function mountEvaluations(app: FastifyInstance, context: SignInContext, who: WhoAsks): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  at(evaluationRoutes.list, async (_input, request) => ({
    evaluations: await listEvaluations(context, who.person(request)),
  }));
  at(evaluationRoutes.read, async ({ evaluationId }) => answer(await readEvaluation(context, evaluationId)));
  at(evaluationRoutes.units, async ({ evaluationId }) => ({ units: await listUnits(context, evaluationId) }));
  at(evaluationRoutes.scheme, async ({ evaluationId, schemeHash }) =>
    answer(await schemeForPages(context, evaluationId, schemeHash)),
  );
}
