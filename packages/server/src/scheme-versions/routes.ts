import { openingRoutes, type AnyRoute } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { answer, mountRoute, type RouteHandler } from "../platform/http/index.ts";
import type { OpeningContext } from "../schemes/index.ts";
import type { WhoAsks } from "../sign-in/index.ts";
import { trialSources, tryScheme } from "./trial.ts";

export function mountSchemeVersions(app: FastifyInstance, context: OpeningContext, who: WhoAsks): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  at(openingRoutes.trialSources, async ({ evaluationId }) => answer(await trialSources(context, evaluationId)));
  at(openingRoutes.trial, async ({ evaluationId, ...given }) => answer(await tryScheme(context, evaluationId, given)));
}
