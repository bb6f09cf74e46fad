import { explanationRoutes } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { answer, mountRoute } from "@thang-diem/platform/http";
import type { SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import { answerContest, readContests } from "./answer-contest.ts";
import { explain, ownChanges } from "./explain.ts";

export function mountExplanations(app: FastifyInstance, context: SignInContext, who: WhoAsks): void {
  mountRoute(app, who, explanationRoutes.own, async ({ evaluationId }, request) =>
    answer(await ownChanges(context, who.person(request), evaluationId)),
  );
  mountRoute(app, who, explanationRoutes.send, async (input, request) =>
    answer(await explain(context, who.person(request), input)),
  );
  mountRoute(app, who, explanationRoutes.contests, async (place, request) =>
    answer(await readContests(context, who.person(request), place)),
  );
  mountRoute(app, who, explanationRoutes.answer, async (input, request) =>
    answer(await answerContest(context, who.person(request), input)),
  );
}
