import { calendarRoutes, type AnyRoute } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { answer, mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import type { SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import { changeCalendar } from "./change-calendar.ts";
import { extend, listExtensions } from "./extend.ts";

export function mountCalendar(app: FastifyInstance, context: SignInContext, who: WhoAsks): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  at(calendarRoutes.extensions, async ({ evaluationId }, request) => ({
    extensions: await listExtensions(context, who.person(request), evaluationId),
  }));
  at(calendarRoutes.extend, async ({ evaluationId, ...given }, request) =>
    answer(await extend(context, who.person(request), evaluationId, given)),
  );
  at(calendarRoutes.changeCalendar, async ({ evaluationId, ...given }, request) =>
    answer(await changeCalendar(context, who.person(request), evaluationId, given)),
  );
}
