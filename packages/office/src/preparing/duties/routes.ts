import type { EvaluationId } from "@thang-diem/engine";
import { dutyRoutes, type AnyRoute } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { answer, mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import type { SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import { endDutyOf, giveDuties } from "./assign.ts";
import { listConflicts, listDuties } from "./list-duties.ts";
import { planRotation } from "./plan-rotation.ts";
import { declareConflict, stateConflicts } from "./conflicts.ts";
import { readEvaluation } from "../evaluations/index.ts";

export function mountDuties(app: FastifyInstance, context: SignInContext, who: WhoAsks): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  const known = async (evaluationId: EvaluationId) =>
    void answer(await readEvaluation(context, evaluationId));
  at(dutyRoutes.list, async ({ evaluationId }) => listDuties(context, evaluationId));
  at(dutyRoutes.give, async ({ evaluationId, duties, replace }, request) =>
    answer(await giveDuties(context, who.person(request), evaluationId, duties, replace)),
  );
  at(dutyRoutes.end, async (input, request) => answer(await endDutyOf(context, who.person(request), input)));
  at(dutyRoutes.rotation, async (input) => answer(await planRotation(context, input)));
  at(dutyRoutes.state, async ({ evaluationId }, request) => {
    await known(evaluationId);
    return stateConflicts(context, who.person(request), evaluationId);
  });
  at(dutyRoutes.declare, async (input, request) =>
    answer(await declareConflict(context, who.person(request), input)),
  );
  at(dutyRoutes.conflicts, async ({ evaluationId }) => listConflicts(context, evaluationId));
}
