import type { EvaluationId } from "@thang-diem/engine";
import { appraisalRoutes, type AnyRoute } from "@thang-diem/contract";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { hasStated, NOT_STATED } from "../../preparing/duties/index.ts";
import { readUnitsOf } from "../../preparing/evaluations/index.ts";
import { answer, mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import { done, refused } from "@thang-diem/platform/problems";
import type { SignedIn, SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import { openDesk, seatsOver } from "./desk.ts";
import { findAll } from "./find.ts";
import { readQueue } from "./queue.ts";
import { scoreFacts } from "./score.ts";
import { BARRED, NO_SHEET, overUnits, pastFindings, throughItems } from "./sheets.ts";
import { undoAll } from "./undo.ts";

export function mountAppraisal(app: FastifyInstance, context: SignInContext, who: WhoAsks): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  /** Whoever reads sheets: somebody who oversees, or an appraiser who has said which units are barred. */
  const opened = async (evaluationId: EvaluationId, request: FastifyRequest): Promise<SignedIn> => {
    const person = who.person(request);
    const desk = await openDesk(context.database.db, person, evaluationId);
    if (desk === undefined) return answer(refused(NO_SHEET));
    if (desk.duties.length === 0) return answer(desk.oversees ? done(person) : refused(BARRED));
    return answer(
      (await hasStated(context.database.db, evaluationId, person.accountId))
        ? done(person)
        : refused(NOT_STATED),
    );
  };
  at(appraisalRoutes.queue, async ({ evaluationId }, request) =>
    answer(await readQueue(context, who.person(request), evaluationId)),
  );
  at(appraisalRoutes.overUnits, async (input, request) =>
    answer(await overUnits(context, await opened(input.evaluationId, request), input)),
  );
  at(appraisalRoutes.throughItems, async (input, request) =>
    answer(await throughItems(context, await opened(input.evaluationId, request), input)),
  );
  at(appraisalRoutes.past, async (input, request) =>
    answer(await pastFindings(context, await opened(input.evaluationId, request), input)),
  );
  at(appraisalRoutes.find, async ({ evaluationId, findings }, request) => ({
    results: await findAll(context, await opened(evaluationId, request), evaluationId, findings),
  }));
  at(appraisalRoutes.undo, async ({ evaluationId, ids }, request) => ({
    results: await undoAll(context, await opened(evaluationId, request), evaluationId, ids),
  }));
  at(appraisalRoutes.preview, async ({ evaluationId, roundId, unitVersionId, item, facts }, request) => {
    const person = await opened(evaluationId, request);
    const { db } = context.database;
    const [desk, [unit]] = await Promise.all([
      openDesk(db, person, evaluationId),
      readUnitsOf(db, { evaluationId, roundId, unitVersionId }),
    ]);
    const scheme = desk?.rounds.get(roundId)?.scheme;
    const asked = scheme?.items.get(item);
    if (desk === undefined || scheme === undefined || unit === undefined || asked?.rule === undefined)
      return answer(refused(NO_SHEET));
    if (seatsOver(desk, roundId, item)(unit) === 0) return answer(refused(BARRED));
    const { faults, ...scored } = await scoreFacts(db, scheme, unit, asked, facts);
    return { ...scored, faults: faults.map(({ fact, message }) => ({ fact, message })) };
  });
}
