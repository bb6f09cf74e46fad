import { openingRoutes, type AnyRoute } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { answer, mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import type { OpeningContext } from "../schemes/index.ts";
import type { WhoAsks } from "../../people/sign-in/index.ts";
import { beginDraft, discardDraft, readDraft } from "./drafts.ts";
import { openPlan } from "./open-plan.ts";
import { savePlan } from "./save-plan.ts";
import { addCommunes, listProvinces, possibleAppraisers, unitChoices } from "./units.ts";

export function mountOpening(app: FastifyInstance, context: OpeningContext, who: WhoAsks): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  at(openingRoutes.draft, async (input, request) =>
    answer(await beginDraft(context, who.person(request), input)),
  );
  at(openingRoutes.plan, async ({ evaluationId }) => answer(await readDraft(context, evaluationId)));
  at(openingRoutes.savePlan, async ({ evaluationId, revision, change }, request) =>
    answer(await savePlan(context, who.person(request), evaluationId, revision, change)),
  );
  at(openingRoutes.open, async ({ evaluationId, revision }, request) =>
    answer(await openPlan(context, who.person(request), evaluationId, revision)),
  );
  at(openingRoutes.discard, async ({ evaluationId, reason }, request) =>
    answer(await discardDraft(context, who.person(request), evaluationId, reason)),
  );
  at(openingRoutes.choices, async ({ evaluationId }) => answer(await unitChoices(context, evaluationId)));
  at(openingRoutes.appraisers, async ({ evaluationId }) => possibleAppraisers(context, evaluationId));
  at(openingRoutes.provinces, async ({ on }) => listProvinces(context, on));
  at(openingRoutes.addCommunes, async (input, request) =>
    answer(await addCommunes(context, who.person(request), input)),
  );
}
