import Fastify, { type FastifyInstance, type FastifyRequest, type FastifyServerOptions } from "fastify";
import { httpProblem, replyWithProblem } from "./problem-reply.ts";
import { securityHeaders, type SecurityOptions } from "./security-headers.ts";

/** "public", or the name of a right as `feature.verb` ("figures.import"). */
export type Permission = "public" | `${string}.${string}`;

declare module "fastify" {
  interface FastifyContextConfig {
    permission?: Permission;
  }
  interface FastifyInstance {
    /** What every answer carries; for routes that answer past Fastify's own way. */
    standingHeaders: Readonly<Record<string, string>>;
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
  const app = Fastify({
    logger: options.logger ?? false,
    trustProxy: options.trustProxy ?? false,
    forceCloseConnections: true,
  });
  app.addHook("onRoute", ({ method, url, config }) => {
    if (config?.permission === undefined)
      throw new Error(`route ${String(method)} ${url} does not declare its permission`);
  });
  app.decorate("standingHeaders", headers);
  app.addHook("onRequest", (request, reply, done) => {
    reply.headers(headers);
    if (comesFromElsewhere(request)) return done(httpProblem(403, "foreign-origin"));
    const permission = request.routeOptions.config.permission;
    if (request.is404 || permission === "public") return done();
    void judge(request, permission, options.authorize).then(
      (verdict) =>
        done(verdict === "allowed" ? undefined : httpProblem(verdict === "forbidden" ? 403 : 401, verdict)),
      done,
    );
  });
  app.setErrorHandler(replyWithProblem);
  app.setNotFoundHandler((request, reply) => replyWithProblem(httpProblem(404, "not-found"), request, reply));
  return app;
}

/**
 * Whether a page of another origin had the browser send a request that may change something. Browsers
 * name the origin of every such request; programs that name none hold no cookies of anybody.
 */
function comesFromElsewhere({ method, headers, host }: FastifyRequest): boolean {
  if (["GET", "HEAD", "OPTIONS"].includes(method)) return false;
  if (headers.origin !== undefined) return URL.parse(headers.origin)?.host !== host;
  const site = headers["sec-fetch-site"];
  return site !== undefined && site !== "same-origin" && site !== "none";
}

async function judge(
  request: FastifyRequest,
  permission: Permission | undefined,
  authorize: AppOptions["authorize"],
): Promise<Verdict> {
  if (permission === undefined || authorize === undefined) return "forbidden";
  return authorize(request, permission);
}
