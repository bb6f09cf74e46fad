import { type AnyRoute, surveyQualityRoutes } from "@thang-diem/contract";
import { answer, mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import type { FastifyInstance } from "fastify";
import type { SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import { drawRechecks, readQuality } from "./board.ts";
import { decideResponses, putOutcomes } from "./decide.ts";

export function mountSurveyQuality(app: FastifyInstance, context: SignInContext, who: WhoAsks): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  at(surveyQualityRoutes.read, async (place, request) =>
    answer(await readQuality(context, who.person(request), place)),
  );
  at(surveyQualityRoutes.decide, async (given, request) =>
    answer(await decideResponses(context, who.person(request), given)),
  );
  at(surveyQualityRoutes.drawRechecks, async ({ seed, count, ...place }) => ({
    responses: answer(
      await drawRechecks(context, { ...place, seed: Number(seed) % 2 ** 32, count: Number(count) }),
    ),
  }));
  at(surveyQualityRoutes.putOutcomes, async (given, request) => ({
    done: answer(await putOutcomes(context, who.person(request), given)),
  }));
}
