import { exemptionRoutes, type AnyRoute } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { answer, mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import type { SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import { decide, listExemptions, proposeExemption, withdraw } from "./exemptions.ts";

export function mountExemptions(app: FastifyInstance, context: SignInContext, who: WhoAsks): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  at(exemptionRoutes.list, async ({ evaluationId }, request) => ({
    exemptions: await listExemptions(context, who.person(request), evaluationId),
  }));
  at(exemptionRoutes.propose, async ({ evaluationId, ...given }, request) =>
    answer(await proposeExemption(context, who.person(request), evaluationId, given)),
  );
  at(exemptionRoutes.decide, async ({ evaluationId, ...given }, request) =>
    answer(await decide(context, who.person(request), evaluationId, given)),
  );
  at(exemptionRoutes.withdraw, async ({ evaluationId, ...given }, request) =>
    answer(await withdraw(context, who.person(request), evaluationId, given)),
  );
}
