import { itemRequestRoutes, reachWithin, type AnyRoute } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { answer, mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import type { SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import { readTalk, readWaiting } from "./talk.ts";
import { answerRequest, askUnit, comment, withdrawRequest } from "./write-talk.ts";

export function mountItemRequests(app: FastifyInstance, context: SignInContext, who: WhoAsks): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  at(itemRequestRoutes.read, async (place, request) =>
    answer(await readTalk(context, who.person(request), place)),
  );
  at(itemRequestRoutes.waiting, async ({ evaluationId }, request) => {
    const person = who.person(request);
    const reach = reachWithin(person.roles, "claim.write", evaluationId);
    return { requests: await readWaiting(context, person, evaluationId, reach) };
  });
  at(itemRequestRoutes.ask, async (input, request) =>
    answer(await askUnit(context, who.person(request), input)),
  );
  at(itemRequestRoutes.answer, async (input, request) =>
    answer(await answerRequest(context, who.person(request), input)),
  );
  at(itemRequestRoutes.withdraw, async (input, request) =>
    answer(await withdrawRequest(context, who.person(request), input)),
  );
  at(itemRequestRoutes.comment, async (input, request) =>
    answer(await comment(context, who.person(request), input)),
  );
}
