import { openingRoutes, schemeVersionRoutes, type AnyRoute } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { answer, mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import type { OpeningContext } from "../../preparing/schemes/index.ts";
import type { WhoAsks } from "../../people/sign-in/index.ts";
import { previewVersion } from "./preview.ts";
import { decideVersion, listProposals, proposeVersion, withdrawVersion } from "./proposals.ts";
import { trialSources, tryScheme } from "./trial.ts";

export function mountSchemeVersions(app: FastifyInstance, context: OpeningContext, who: WhoAsks): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  at(openingRoutes.trialSources, async ({ evaluationId }) =>
    answer(await trialSources(context, evaluationId)),
  );
  at(openingRoutes.trial, async ({ evaluationId, ...given }) =>
    answer(await tryScheme(context, evaluationId, given)),
  );
  at(schemeVersionRoutes.proposals, async ({ evaluationId }) => ({
    proposals: await listProposals(context, evaluationId),
  }));
  at(schemeVersionRoutes.preview, async ({ evaluationId, roundId, schemeHash }) =>
    answer(await previewVersion(context, evaluationId, roundId, schemeHash)),
  );
  at(schemeVersionRoutes.propose, async ({ evaluationId, ...given }, request) =>
    answer(await proposeVersion(context, who.person(request), evaluationId, given)),
  );
  at(schemeVersionRoutes.withdraw, async ({ evaluationId, ...given }, request) =>
    answer(await withdrawVersion(context, who.person(request), evaluationId, given)),
  );
  at(schemeVersionRoutes.decide, async ({ evaluationId, ...given }, request) =>
    answer(await decideVersion(context, who.person(request), evaluationId, given)),
  );
}
