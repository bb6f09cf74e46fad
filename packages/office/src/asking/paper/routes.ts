import { type AnyRoute, surveyPaperRoutes } from "@thang-diem/contract";
import { answer, mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import type { FastifyInstance } from "fastify";
import type { SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import { dropSheet, findSheet, keySheet, settleSheet } from "./key-form.ts";
import { readPaper } from "./read-paper.ts";

export function mountSurveyPaper(app: FastifyInstance, context: SignInContext, who: WhoAsks): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  at(surveyPaperRoutes.read, async (place, request) =>
    answer(await readPaper(context, who.person(request), place)),
  );
  at(surveyPaperRoutes.find, async (place, request) =>
    answer(await findSheet(context, who.person(request), place)),
  );
  at(surveyPaperRoutes.key, async (given, request) =>
    answer(await keySheet(context, who.person(request), given)),
  );
  at(surveyPaperRoutes.settle, async (given, request) =>
    answer(await settleSheet(context, who.person(request), given)),
  );
  at(surveyPaperRoutes.drop, async (given, request) =>
    answer(await dropSheet(context, who.person(request), given)),
  );
}
