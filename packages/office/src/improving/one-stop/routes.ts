import { oneStopRoutes, type AnyRoute } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { answer, goneAway, mountRoute, type RouteHandler, uploaded } from "@thang-diem/platform/http";
import type { WhoAsks } from "../../people/sign-in/index.ts";
import type { OpeningContext } from "../../preparing/schemes/index.ts";
import { factsToFill, putIntoFact } from "./flow.ts";
import { importMonths } from "./import-months.ts";
import { monthFile } from "./months-file.ts";
import { listMonth, unitMonths } from "./read-months.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function mountOneStop(app: FastifyInstance, context: OpeningContext, who: WhoAsks): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  at(oneStopRoutes.list, async (asked, request) =>
    answer(await listMonth(context, who.person(request), asked)),
  );
  at(oneStopRoutes.unit, async (asked, request) =>
    answer(await unitMonths(context, who.person(request), asked)),
  );
  at(oneStopRoutes.file, async (asked, request, reply) => {
    const file = answer(await monthFile(context, who.person(request), asked));
    void reply
      .header("content-disposition", `attachment; filename="mot-cua-${asked.month}.xlsx"`)
      .header("cache-control", "no-store");
    return reply.type(XLSX).send(Buffer.from(file));
  });
  at(oneStopRoutes.importFile, async ({ evaluationId, write, ...file }, request, reply) =>
    answer(
      await importMonths(context, who.person(request), evaluationId, {
        ...file,
        input: uploaded(request),
        write: write === "yes",
        signal: goneAway(reply),
      }),
    ),
  );
  at(oneStopRoutes.facts, async ({ evaluationId }) => answer(await factsToFill(context, evaluationId)));
  at(oneStopRoutes.flow, async ({ evaluationId, ...flow }, request) =>
    answer(await putIntoFact(context, who.person(request), evaluationId, flow)),
  );
}
