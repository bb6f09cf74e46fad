import { councilRoutes, type AnyRoute } from "@thang-diem/contract";
import { create as contentDisposition } from "content-disposition";
import type { FastifyInstance } from "fastify";
import { answer, mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import type { SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import { addItems } from "./agenda.ts";
import { minutesOf } from "./minutes.ts";
import { readOverview } from "./overview.ts";
import { attend, callSession, closeSession, dropItem, openSession, propose } from "./prepare.ts";
import { readSession } from "./read-session.ts";
import { castVote, countItem } from "./vote.ts";

export function mountCouncil(app: FastifyInstance, context: SignInContext, who: WhoAsks): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  at(councilRoutes.overview, async ({ evaluationId, listed }, request) =>
    readOverview(context, who.person(request), evaluationId, listed),
  );
  at(councilRoutes.session, async ({ evaluationId, sessionId }, request) =>
    answer(await readSession(context, who.person(request), evaluationId, sessionId)),
  );
  at(councilRoutes.callSession, async ({ evaluationId, ...session }, request) =>
    answer(await callSession(context, who.person(request), evaluationId, session)),
  );
  at(councilRoutes.addItems, async ({ evaluationId, sessionId, items }, request) =>
    answer(await addItems(context, who.person(request), evaluationId, sessionId, items)),
  );
  at(councilRoutes.dropItem, async ({ evaluationId, itemId }, request) =>
    answer(await dropItem(context, who.person(request), evaluationId, itemId)),
  );
  at(councilRoutes.propose, async ({ evaluationId, itemId, ...motion }, request) =>
    answer(await propose(context, who.person(request), evaluationId, itemId, motion)),
  );
  at(councilRoutes.open, async ({ evaluationId, sessionId }, request) =>
    answer(await openSession(context, who.person(request), evaluationId, sessionId)),
  );
  at(councilRoutes.attend, async ({ evaluationId, sessionId, accountId, present }, request) =>
    answer(await attend(context, who.person(request), evaluationId, sessionId, accountId, present)),
  );
  at(councilRoutes.vote, async ({ evaluationId, itemId, choice }, request) =>
    answer(await castVote(context, who.person(request), evaluationId, itemId, choice)),
  );
  at(councilRoutes.count, async ({ evaluationId, itemId, reason }, request) =>
    answer(await countItem(context, who.person(request), evaluationId, itemId, reason)),
  );
  at(councilRoutes.close, async ({ evaluationId, sessionId }, request) =>
    answer(await closeSession(context, who.person(request), evaluationId, sessionId)),
  );
  at(councilRoutes.minutes, async ({ evaluationId, sessionId }, request, reply) => {
    const document = answer(await minutesOf(context, who.person(request), evaluationId, sessionId));
    const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    return reply
      .type(type)
      .header("cache-control", "no-store")
      .header("content-disposition", contentDisposition("Biên bản họp Hội đồng thẩm định.docx"))
      .send(Buffer.from(document));
  });
}
