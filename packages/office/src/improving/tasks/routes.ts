import { taskRoutes, type AnyRoute } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { answer, mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import type { SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import { doneTasks } from "./done-tasks.ts";
import { moveTask, type ReadyToMove } from "./move-task.ts";
import { giveTasks, listTasks } from "./tasks.ts";

/** @param ready what keeps a task from being reported on, by the room that it comes from */
export function mountTasks(
  app: FastifyInstance,
  context: SignInContext,
  who: WhoAsks,
  ready: ReadyToMove,
): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  at(taskRoutes.list, async ({ evaluationId }, request) =>
    listTasks(context, who.person(request), evaluationId),
  );
  at(taskRoutes.give, async ({ evaluationId, ...given }, request) =>
    answer(await giveTasks(context, who.person(request), evaluationId, given)),
  );
  at(taskRoutes.done, async (place, request) => ({
    tasks: answer(await doneTasks(context, who.person(request), place)),
  }));
  at(taskRoutes.move, async ({ state, progress, ...of }, request) =>
    answer(await moveTask(context, who.person(request), of, { state, progress }, ready)),
  );
}
