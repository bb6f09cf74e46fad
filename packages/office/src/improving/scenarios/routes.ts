import { improvementRoutes, type AnyRoute } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { answer, httpProblem, mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import { newId } from "@thang-diem/platform/ids";
import { done, refused, type Problem } from "@thang-diem/platform/problems";
import { inEvaluation } from "../../preparing/evaluations/index.ts";
import { actorOf, type SignInContext, type WhoAsks } from "../../people/sign-in/index.ts";
import { editionsFor } from "../losses/index.ts";
import { dropScenario, insertScenario, readScenarios } from "./store.ts";

/** What people suppose of a published result and keep under a name: everybody of the evaluation sees it. */
export function mountScenarios(app: FastifyInstance, context: SignInContext, who: WhoAsks): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  at(improvementRoutes.scenarios, async ({ evaluationId }, request) => {
    const me = actorOf(who.person(request).signInName);
    const kept = await readScenarios(context.database.db, evaluationId);
    return {
      scenarios: kept.map((each) => ({ ...each, at: each.at.toISOString(), mine: each.by === me })),
    };
  });
  at(improvementRoutes.keepScenario, async ({ evaluationId, title, supposition }, request) => {
    const person = who.person(request);
    const editions = answer(await editionsFor(context, evaluationId));
    if (!editions.some(({ roundId }) => roundId === supposition.roundId)) throw httpProblem(404, "not-found");
    const id = newId(context.clock());
    return inEvaluation(
      context,
      person,
      { evaluationId, action: "scenario.keep", object: id },
      async ({ db, note }) => {
        note({ title });
        const [by, kept] = [actorOf(person.signInName), context.clock()];
        await insertScenario(db, evaluationId, { id, title, supposition, by, at: kept });
        return { id };
      },
    );
  });
  at(improvementRoutes.dropScenario, async ({ evaluationId, scenarioId }, request) => {
    const person = who.person(request);
    const outcome = await inEvaluation(
      context,
      person,
      { evaluationId, action: "scenario.drop", object: scenarioId },
      async ({ db }) => {
        const by = actorOf(person.signInName);
        const dropped = await dropScenario(db, evaluationId, { id: scenarioId, by, at: context.clock() });
        return dropped ? done({}) : refused(NOT_YOURS);
      },
    );
    return answer(outcome);
  });
}

const NOT_YOURS: Problem = {
  code: "not-found",
  message: {
    vi: "Không có phương án này, hoặc người khác đã lưu nó.",
    en: "There is no such scenario, or somebody else has kept it.",
  },
};
