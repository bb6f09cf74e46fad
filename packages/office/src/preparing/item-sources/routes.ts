import { itemSourceRoutes, type AnyRoute } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { answer, mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import type { SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import { listItemSources, nameSource } from "./item-sources.ts";

export function mountItemSources(app: FastifyInstance, context: SignInContext, who: WhoAsks): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  at(itemSourceRoutes.list, async ({ evaluationId }) => answer(await listItemSources(context, evaluationId)));
  at(itemSourceRoutes.name, async ({ evaluationId, ...given }, request) =>
    answer(await nameSource(context, who.person(request), evaluationId, given)),
  );
}
