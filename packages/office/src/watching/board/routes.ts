import { dayInVietnam } from "@thang-diem/presentation";
import { boardRoutes, type AnyRoute } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { inEvaluation, readEvaluation } from "../../preparing/evaluations/index.ts";
import type { OpeningContext } from "../../preparing/schemes/index.ts";
import { answer, httpProblem, mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import { forThread } from "@thang-diem/platform/threads";
import { actorOf, type WhoAsks } from "../../people/sign-in/index.ts";
import { boardFile } from "./export.ts";
import { openBoard, readBoard, readBoardUnits } from "./read-board.ts";
import { remind } from "./remind.ts";
import { daysBefore, letterCounts, readReminders, setDaysBefore } from "./reminders/index.ts";

export function mountBoard(app: FastifyInstance, context: OpeningContext, who: WhoAsks): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  const { db } = context.database;
  at(boardRoutes.read, async ({ evaluationId }) =>
    readBoard(context, answer(await openBoard(context, evaluationId))),
  );
  at(boardRoutes.units, async (input) => {
    const board = answer(await openBoard(context, input.evaluationId));
    if (input.roundId !== undefined && !board.roundIds.includes(input.roundId))
      throw httpProblem(404, "not-found");
    return readBoardUnits(context, board, input);
  });
  at(boardRoutes.export, async ({ evaluationId, language }, _request, reply) => {
    const file = answer(await boardFile(forThread(context), evaluationId, language));
    void reply
      .header("content-disposition", `attachment; filename="tien-do-${dayInVietnam(context.clock())}.xlsx"`)
      .header("cache-control", "no-store");
    return reply
      .type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
      .send(Buffer.from(file));
  });
  at(boardRoutes.reminders, async ({ evaluationId }) => {
    answer(await readEvaluation(context, evaluationId));
    const [reminders, days, letters] = await Promise.all([
      readReminders(db, evaluationId),
      daysBefore(db, evaluationId),
      letterCounts(db, evaluationId),
    ]);
    return { reminders, daysBefore: days, letters };
  });
  at(boardRoutes.remind, async ({ evaluationId, ...given }, request) =>
    answer(
      await remind(context, evaluationId, {
        ...given,
        kind: "asked",
        by: actorOf(who.person(request).signInName),
      }),
    ),
  );
  at(boardRoutes.setReminding, async ({ evaluationId, daysBefore: days }, request) => {
    answer(await readEvaluation(context, evaluationId));
    await inEvaluation(
      context,
      who.person(request),
      { evaluationId, action: "reminder.set", object: evaluationId },
      async ({ db: transaction, note }) => {
        await setDaysBefore(transaction, evaluationId, days);
        note({ daysBefore: days });
      },
    );
    return { daysBefore: days };
  });
}
