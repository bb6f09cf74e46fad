import { dataRequestRoutes, type AnyRoute } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { answer, mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import { DOCX, sendFile } from "../../judging/self-assessment/index.ts";
import type { SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import { answerPaper } from "./answer-paper.ts";
import { answeredRequest, answerRequest, fileOfOther, fileOwn, listRequests } from "./data-requests.ts";

/** @param periods for how long what is known of people is kept, and when it was removed last */
export function mountDataRequests(
  app: FastifyInstance,
  context: SignInContext,
  who: WhoAsks,
  periods: () => Promise<{
    readonly sessionDays: number;
    readonly letterDays: number;
    readonly noticeDays: number;
    readonly closedContactDays: number;
    readonly requestDays: number;
    readonly purgedAt?: string;
  }>,
): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  at(dataRequestRoutes.mine, async (_input, request) => {
    const person = who.person(request);
    const { accountId } = person;
    return { requests: await listRequests(context, person, { accountId }), periods: await periods() };
  });
  at(dataRequestRoutes.fileMine, async (asked, request) =>
    answer(await fileOwn(context, who.person(request), asked)),
  );
  at(dataRequestRoutes.list, async (_input, request) => ({
    requests: await listRequests(context, who.person(request)),
  }));
  at(dataRequestRoutes.file, async (asked, request) =>
    answer(await fileOfOther(context, who.person(request), asked)),
  );
  at(dataRequestRoutes.answer, async (asked, request) =>
    answer(await answerRequest(context, who.person(request), asked)),
  );
  at(dataRequestRoutes.paper, async ({ requestId }, request, reply) => {
    const person = who.person(request);
    const found = answer(await answeredRequest(context, person, requestId));
    const bytes = await answerPaper(found, person.organisationName);
    return sendFile(reply, DOCX, { fileName: `Trả lời yêu cầu số ${found.number}.docx`, bytes });
  });
}
