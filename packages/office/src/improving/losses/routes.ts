import { improvementRoutes, type AnyRoute } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { answer, mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import { readPhotograph, roundInputs } from "@thang-diem/press/publication";
import { roundContent } from "@thang-diem/press/rounds";
import type { SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import { schemeOf } from "../../preparing/evaluations/index.ts";
import { claimedUnits } from "./claimed.ts";
import { editionsFor, publishedEdition, shownEdition } from "./editions.ts";
import { lossesFile } from "./losses-file.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function mountLosses(app: FastifyInstance, context: SignInContext, who: WhoAsks): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  const { database } = context;
  at(improvementRoutes.editions, async ({ evaluationId }) => ({
    editions: answer(await editionsFor(context, evaluationId)).map(({ row: _row, ...line }) => line),
  }));
  at(improvementRoutes.edition, async ({ evaluationId, roundId }) => {
    const { schemeHash, ...edition } = answer(await publishedEdition(context, evaluationId, roundId));
    return shownEdition({ ...edition, scheme: await schemeOf(database.db, schemeHash) });
  });
  at(improvementRoutes.figures, async ({ evaluationId, roundId }) => {
    answer(await publishedEdition(context, evaluationId, roundId));
    const inputs =
      (await readPhotograph(database.db, roundId)) ??
      (await roundInputs(database.db, await roundContent(database, roundId)));
    return {
      figures: inputs.figures.map(({ unit, item, fact, value, sampling }) => ({
        unit,
        item,
        fact,
        value,
        ...(sampling && { sampling }),
      })),
    };
  });
  at(improvementRoutes.claimed, async ({ evaluationId }, request) => ({
    units: await claimedUnits(context, who.person(request), evaluationId),
  }));
  at(improvementRoutes.lossesFile, async (asked, _request, reply) => {
    const file = answer(await lossesFile(context, asked));
    void reply
      .header(
        "content-disposition",
        `attachment; filename="diem-mat-${context.clock().toISOString().slice(0, 10)}.xlsx"`,
      )
      .header("cache-control", "no-store");
    return reply.type(XLSX).send(Buffer.from(file));
  });
}
