import { type AnyRoute, surveySamplingRoutes } from "@thang-diem/contract";
import { answer, mountRoute, type RouteHandler, uploaded } from "@thang-diem/platform/http";
import type { FastifyInstance } from "fastify";
import type { SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import { drawFrame, planOfDraw, replayFrame } from "./draw.ts";
import { bringFrame, eraseDueFrames, eraseFrame, readSampling } from "./frames.ts";
import { assignSample, readPeople, replacePerson } from "./people.ts";

const HOUR_MS = 3_600_000;

export function mountSampling(app: FastifyInstance, context: SignInContext, who: WhoAsks): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  at(surveySamplingRoutes.bring, async ({ fileName, write, eraseOn, ...place }, request) => {
    const file = { input: uploaded(request), fileName, eraseOn, write: write === "yes" };
    return answer(await bringFrame(context, who.person(request), place, file));
  });
  at(surveySamplingRoutes.read, async (place, request) =>
    answer(await readSampling(context, who.person(request), place)),
  );
  at(surveySamplingRoutes.plan, async (given, request) =>
    answer(await planOfDraw(context, who.person(request), given)),
  );
  at(surveySamplingRoutes.draw, async (given, request) =>
    answer(await drawFrame(context, who.person(request), given)),
  );
  at(surveySamplingRoutes.replay, async (place) => answer(await replayFrame(context, place)));
  at(surveySamplingRoutes.people, async (given, request) =>
    answer(await readPeople(context, who.person(request), given)),
  );
  at(surveySamplingRoutes.assign, async (given, request) =>
    answer(await assignSample(context, who.person(request), given)),
  );
  at(surveySamplingRoutes.replace, async (given, request) =>
    answer(await replacePerson(context, who.person(request), given)),
  );
  at(surveySamplingRoutes.erase, async (place, request) =>
    answer(await eraseFrame(context, who.person(request), place)),
  );
  eraseOnTheirDate(app, context);
}

/** Lists go on their date, whoever remembers it or not. */
function eraseOnTheirDate(app: FastifyInstance, context: SignInContext): void {
  const look = () =>
    void eraseDueFrames(context).catch((error: unknown) =>
      context.log.error({ event: "job-failed", job: "erasing of lists", err: error }),
    );
  app.addHook("onReady", async () => look());
  const timer = setInterval(look, HOUR_MS).unref();
  app.addHook("onClose", async () => clearInterval(timer));
}
