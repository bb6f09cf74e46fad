import { inspectionRoutes, type AnyRoute } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { answer, mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import type { SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import { concludeInspection, dropFinding, writeFinding } from "./conclude.ts";
import { listInspections } from "./list-inspections.ts";
import { assignInspectors, drawInspections } from "./plan-inspections.ts";

export function mountInspections(app: FastifyInstance, context: SignInContext, who: WhoAsks): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  at(inspectionRoutes.list, async ({ evaluationId }, request) =>
    listInspections(context, who.person(request), evaluationId),
  );
  at(inspectionRoutes.draw, async (given, request) =>
    answer(await drawInspections(context, who.person(request), given)),
  );
  at(inspectionRoutes.assign, async ({ accountIds, plannedOn, ...of }, request) =>
    answer(await assignInspectors(context, who.person(request), of, { accountIds, plannedOn })),
  );
  at(inspectionRoutes.find, async ({ evaluationId, inspectionId, ...given }, request) =>
    answer(await writeFinding(context, who.person(request), { evaluationId, inspectionId }, given)),
  );
  at(inspectionRoutes.dropFinding, async (of, request) =>
    answer(await dropFinding(context, who.person(request), of)),
  );
  at(inspectionRoutes.conclude, async ({ evaluationId, inspectionId, ...given }, request) =>
    answer(await concludeInspection(context, who.person(request), { evaluationId, inspectionId }, given)),
  );
}
