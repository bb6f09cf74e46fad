import { unitChangeRoutes, type AnyRoute } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { answer, mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import type { WhoAsks } from "../../people/sign-in/index.ts";
import type { OpeningContext } from "../schemes/index.ts";
import { listEndedUnits } from "./ended-units.ts";
import { listChanges, readHistory } from "./history.ts";
import { previewChange } from "./preview-change.ts";
import { recordChange } from "./record-change.ts";
import { findUnits } from "./show-unit.ts";
import { undoChange } from "./undo-change.ts";

export function mountUnits(app: FastifyInstance, context: OpeningContext, who: WhoAsks): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  at(unitChangeRoutes.ended, async ({ evaluationId }) => listEndedUnits(context, evaluationId));
  at(unitChangeRoutes.find, ({ q }) => findUnits(context, q));
  at(unitChangeRoutes.history, async ({ ref }) => answer(await readHistory(context, ref)));
  at(unitChangeRoutes.list, () => listChanges(context));
  at(unitChangeRoutes.preview, async (input) => answer(await previewChange(context, input)));
  at(unitChangeRoutes.record, async (input, request) =>
    answer(await recordChange(context, who.person(request), input)),
  );
  at(unitChangeRoutes.undo, async ({ changeId, reason }, request) =>
    answer(await undoChange(context, who.person(request), changeId, reason)),
  );
}
