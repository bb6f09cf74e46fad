import Fastify, { type FastifyInstance, type FastifyRequest, type FastifyServerOptions } from "fastify";
import { httpProblem, replyWithProblem } from "./problem-reply.ts";
import { securityHeaders, type SecurityOptions } from "./security-headers.ts";

/** "public", or the name of a right as `feature.verb` ("figures.import"). */
export type Permission = "public" | `${string}.${string}`;

declare module "fastify" {
  interface FastifyContextConfig {
    permission?: Permission;
  }
}

export type Verdict = "allowed" | "sign-in-needed" | "forbidden";

export interface AppOptions {
  /** Asked for every route that is not public; without it all of those are closed. */
  readonly authorize?: (request: FastifyRequest, permission: Permission) => Verdict | Promise<Verdict>;
  readonly security?: SecurityOptions;
  readonly logger?: FastifyServerOptions["logger"];
  /** Behind a proxy that sets X-Forwarded-For. */
  readonly trustProxy?: boolean;
}

/**
 * The HTTP server without routes. Every route says who may call it (`config: { permission }`): one that does not stops
 * the program while it starts, and one whose permission nobody grants stays closed. All errors are answered as
 * `application/problem+json` with a code and words in both languages.
 *
 * @example
 * const app = createApp({ authorize });
 * app.get("/api/rounds", { config: { permission: "rounds.read" } }, listRounds);
 * serveSite(app, await openSite(folder));
 * await app.listen({ port: 8080 });
 */
export function createApp(options: AppOptions = {}): FastifyInstance {
  const headers = securityHeaders(options.security);
  const app = Fastify({ logger: options.logger ?? false, trustProxy: options.trustProxy ?? false, forceCloseConnections: true });
  app.addHook("onRoute", ({ method, url, config }) => {
    if (config?.permission === undefined) throw new Error(`route ${String(method)} ${url} does not declare its permission`);
  });
  app.addHook("onRequest", async (request, reply) => {
    reply.headers(headers);
    const permission = request.routeOptions.config.permission;
    if (request.is404 || permission === "public") return;
    const verdict = permission === undefined ? "forbidden" : ((await options.authorize?.(request, permission)) ?? "forbidden");
    if (verdict !== "allowed") throw httpProblem(verdict === "forbidden" ? 403 : 401, verdict);
  });
  app.setErrorHandler(replyWithProblem);
  app.setNotFoundHandler((request, reply) => replyWithProblem(httpProblem(404, "not-found"), request, reply));
  return app;
}
