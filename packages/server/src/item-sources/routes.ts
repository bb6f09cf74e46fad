import { itemSourceRoutes, type AnyRoute } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { answer, mountRoute, type RouteHandler } from "../platform/http/index.ts";
import type { SignInContext, WhoAsks } from "../sign-in/index.ts";
import { listItemSources, nameSource } from "./item-sources.ts";

export function mountItemSources(app: FastifyInstance, context: SignInContext, who: WhoAsks): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  at(itemSourceRoutes.list, async ({ evaluationId }) => answer(await listItemSources(context, evaluationId)));
  at(itemSourceRoutes.name, async ({ evaluationId, ...given }, request) =>
    answer(await nameSource(context, who.person(request), evaluationId, given)),
  );
}
