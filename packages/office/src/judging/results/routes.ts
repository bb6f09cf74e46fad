import { resultRoutes, type AnyRoute } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { inEvaluation } from "../../preparing/evaluations/index.ts";
import { answer, mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import { forThread } from "@thang-diem/platform/threads";
import { actorOf, type SignInContext, type WhoAsks } from "../../people/sign-in/index.ts";
import { approveResult } from "./approve.ts";
import { closeItem } from "./close-item.ts";
import { correction, myPreview, officeResults, unitTree } from "./in-thread.ts";
import type { Publisher } from "./publish-job.ts";
import { reopenResult } from "./reopen.ts";
import { putShowPlace } from "./place-shown/index.ts";
import { readPublication } from "./publication.ts";

type At = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => void;

export function mountResults(
  app: FastifyInstance,
  context: SignInContext,
  who: WhoAsks,
  publisher: Publisher,
): void {
  const at: At = (route, handler) => mountRoute(app, who, route, handler);
  at(resultRoutes.table, async ({ evaluationId }) => answer(await officeResults(context, evaluationId)));
  at(resultRoutes.mine, async ({ evaluationId }, request) =>
    myPreview(forThread(context), who.person(request), evaluationId),
  );
  at(resultRoutes.tree, async ({ evaluationId, roundId, unitVersionId }, request) =>
    answer(await unitTree(forThread(context), who.person(request), evaluationId, roundId, unitVersionId)),
  );
  mountPreview(at, context, who);
  mountApproval(at, context, who);
  mountPublication(at, context, who, publisher);
}

/** What units see before the approval. */
function mountPreview(at: At, context: SignInContext, who: WhoAsks): void {
  const { clock } = context;
  at(resultRoutes.showPlace, async ({ evaluationId, showPlace }, request) => {
    const person = who.person(request);
    await inEvaluation(
      context,
      person,
      { evaluationId, action: "preview.place", object: evaluationId },
      async ({ db: inside, note }) => {
        await putShowPlace(inside, { evaluationId, showPlace, by: actorOf(person.signInName), at: clock() });
        note({ showPlace });
      },
    );
    return {};
  });
}

function mountApproval(at: At, context: SignInContext, who: WhoAsks): void {
  at(resultRoutes.approve, async ({ evaluationId, sha256, ...confirmation }, request) =>
    answer(
      await approveResult(context, who.person(request), evaluationId, { shown: sha256, ...confirmation }),
    ),
  );
  at(resultRoutes.closeItem, async ({ evaluationId, reopeningId }, request) =>
    answer(await closeItem(context, who.person(request), evaluationId, reopeningId)),
  );
  at(resultRoutes.correction, async ({ evaluationId }) => correction(forThread(context), evaluationId));
  at(resultRoutes.reopen, async ({ evaluationId, item, ...reasons }, request) =>
    answer(
      await reopenResult(context, who.person(request), evaluationId, { ...reasons, ...(item && { item }) }),
    ),
  );
}

function mountPublication(at: At, context: SignInContext, who: WhoAsks, publisher: Publisher): void {
  at(resultRoutes.publish, async ({ evaluationId, ...asked }, request) =>
    answer(await publisher.ask(who.person(request), evaluationId, asked)),
  );
  at(resultRoutes.publication, async ({ evaluationId }) =>
    answer(await readPublication(context, evaluationId)),
  );
}
