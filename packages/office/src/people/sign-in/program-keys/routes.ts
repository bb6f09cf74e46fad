import { type AnyRoute, keyRoutes } from "@thang-diem/contract";
import { command } from "@thang-diem/platform/command";
import { answer, httpProblem, mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import type { FastifyInstance } from "fastify";
import type { SignInContext } from "../context.ts";
import { actorOf } from "../sessions.ts";
import { deviceOf, type WhoAsks } from "../who-asks.ts";
import { endKey, makeKey, myKeys, possibleFor } from "./program-keys.ts";

/** Mounted before other routes: what keys do there is noted. */
export function mountKeys(app: FastifyInstance, context: SignInContext, who: WhoAsks): void {
  noteWorkOfKeys(app, context, who);
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  at(keyRoutes.read, async (_input, request) => {
    const person = who.person(request);
    return { keys: await myKeys(context, person), possible: possibleFor(person) };
  });
  at(keyRoutes.make, async ({ password, ...wanted }, request) =>
    answer(await makeKey(context, who.person(request), wanted, password, deviceOf(request))),
  );
  at(keyRoutes.end, async ({ keyId }, request) => {
    if (!(await endKey(context, who.person(request), keyId))) throw httpProblem(404, "not-found");
    return { done: true } as const;
  });
}

/** A chain of its own: whoever works does not wait for a program. */
const CHAIN = "keys";

/**
 * Writes a line for whatever a key has changed: the acts themselves stand under the name of its owner, and who reads
 * the log must see that a program did them.
 */
function noteWorkOfKeys(app: FastifyInstance, { database, clock, log }: SignInContext, who: WhoAsks): void {
  app.addHook("onResponse", (request, reply, done) => {
    done();
    if (request.method === "GET" || reply.statusCode >= 400 || who.accountOf(request) === undefined) return;
    const { signInName, key, sessionId } = who.person(request);
    if (key === undefined) return;
    const { method, ip, params, routeOptions } = request;
    const line = { actor: actorOf(signInName), action: "key.act", object: sessionId, chain: CHAIN, clock };
    command(database, line, ({ note }) =>
      Promise.resolve(
        note({ key: key.name, route: `${method} ${routeOptions.url ?? ""}`, of: params, address: ip }),
      ),
    ).catch((err: unknown) => log.error({ event: "key-not-noted", err }));
  });
}
