import { planRoutes, type AnyRoute } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { answer, mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import { readEvaluation } from "../../preparing/evaluations/index.ts";
import type { SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import { dropMeasure, moveMeasure, saveMeasure, sign } from "./change-plan.ts";
import { planDocument } from "./plan-document.ts";
import { listPlans, openPlan } from "./plans.ts";
import { proposePlan } from "./propose.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export function mountPlans(app: FastifyInstance, context: SignInContext, who: WhoAsks): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  at(planRoutes.list, async ({ evaluationId }, request) => ({
    plans: answer(await listPlans(context, who.person(request), evaluationId)),
  }));
  at(planRoutes.propose, async ({ evaluationId, ...given }, request) =>
    answer(await proposePlan(context, who.person(request), evaluationId, given)),
  );
  at(planRoutes.read, async ({ evaluationId, planId }, request) => {
    const { line, measures } = answer(await openPlan(context, who.person(request), evaluationId, planId));
    return { ...line, list: [...measures] };
  });
  at(planRoutes.save, async ({ evaluationId, planId, measureId, ...written }, request) =>
    answer(await saveMeasure(context, who.person(request), { evaluationId, planId, measureId }, written)),
  );
  at(planRoutes.drop, async (of, request) => answer(await dropMeasure(context, who.person(request), of)));
  at(planRoutes.sign, async (of, request) => answer(await sign(context, who.person(request), of)));
  at(planRoutes.move, async ({ state, progress, ...of }, request) =>
    answer(await moveMeasure(context, who.person(request), of, { state, progress })),
  );
  at(planRoutes.document, async ({ evaluationId, planId }, request, reply) => {
    const plan = answer(await openPlan(context, who.person(request), evaluationId, planId));
    const { sample } = answer(await readEvaluation(context, evaluationId));
    const modified = context.clock().toISOString().slice(0, 10);
    const file = await planDocument(plan, { sample, modified });
    void reply
      .header("content-disposition", `attachment; filename="ke-hoach-khac-phuc-${modified}.docx"`)
      .header("cache-control", "no-store");
    return reply.type(DOCX).send(Buffer.from(file));
  });
}
