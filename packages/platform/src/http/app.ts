import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from "fastify";
import { newId } from "../ids/index.ts";
import { SILENT, type OpenedLog } from "../log/index.ts";
import { type DoorOptions, turnedAway } from "./at-the-door.ts";
import { httpProblem, replyWithProblem } from "./problem-reply.ts";
import { belowRoot } from "./root.ts";
import { securityHeaders, type SecurityOptions } from "./security-headers.ts";

/** "public", or the name of a right as `feature.verb` ("figures.import"). */
export type Permission = "public" | `${string}.${string}`;

declare module "fastify" {
  interface FastifyContextConfig {
    permission?: Permission;
    /** Data leave the server as a file: the log says who took what. */
    takesAway?: boolean;
  }
  interface FastifyInstance {
    /** What every answer carries; for routes that answer past Fastify's own way. */
    standingHeaders: Readonly<Record<string, string>>;
    /** Below which path of its host everything lies: "" or "/cham-diem". */
    root: string;
  }
}

/** `too-many-requests`: refused, like so many others of the same asker within the minute. */
export type Verdict = "allowed" | keyof typeof STATUS_OF;

export interface AppOptions extends DoorOptions {
  /** Asked for every route that is not public; without it all of those are closed. */
  readonly authorize?: (request: FastifyRequest, permission: Permission) => Verdict | Promise<Verdict>;
  readonly security?: SecurityOptions;
  /** Below which path of its host everything lies: "" or "/cham-diem" (`rootOf`). */
  readonly root?: string;
  readonly log?: Pick<OpenedLog, "logger">;
  /** The account that a request comes from, once the app has let it in; for the log. */
  readonly accountOf?: (request: FastifyRequest) => string | undefined;
  /**
   * Addresses or networks of the proxies in front of it. What they say of the sender counts; whatever stands in
   * X-Forwarded-For before the first address that is not theirs is the sender's own invention.
   */
  readonly trustProxy?: false | readonly string[];
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
  const { root = "" } = options;
  const app = Fastify({
    loggerInstance: (options.log ?? SILENT).logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: "request" }),
    genReqId: () => newId(),
    trustProxy: options.trustProxy ? [...options.trustProxy] : false,
    forceCloseConnections: "idle",
    rewriteUrl: ({ url = "/" }) => belowRoot(root, url),
  });
  app.addHook("onRoute", (route) => {
    const { method, url, config } = route;
    if (config?.permission === undefined)
      throw new Error(`route ${String(method)} ${url} does not declare its permission`);
    // Public pages come from memory, thousands a second: nothing is said of them.
    if (url !== "/*")
      route.onResponse = (request, reply, done) => {
        tellOf(request, reply, options.accountOf);
        done();
      };
  });
  app.decorate("standingHeaders", headers);
  app.decorate("root", root);
  app.addHook("onRequest", (request, reply, done) => {
    reply.headers(headers);
    const wrong = turnedAway(request, options);
    if (wrong !== undefined) return done(wrong);
    const permission = request.routeOptions.config.permission;
    if (request.is404 || permission === "public") return done();
    void verdictOn(request, permission, options.authorize).then((verdict) => {
      if (verdict === "too-many-requests") {
        untold.add(request);
        void reply.header("retry-after", "60");
      }
      done(verdict === "allowed" ? undefined : httpProblem(STATUS_OF[verdict], verdict));
    }, done);
  });
  app.setErrorHandler(replyWithProblem);
  app.setNotFoundHandler((request, reply) => replyWithProblem(httpProblem(404, "not-found"), request, reply));
  return app;
}

const STATUS_OF = {
  "sign-in-needed": 401,
  "key-not-valid": 401,
  forbidden: 403,
  "key-too-narrow": 403,
  "too-many-requests": 429,
} as const;
/** Refused like so many before them: a line for each would fill the disk. */
const untold = new WeakSet<FastifyRequest>();

const SLOW_MS = 1_000;
const REFUSED: readonly number[] = [401, 403, 429];

/** What an operator looks for afterwards: refused and slow requests, and data that were taken away. */
function tellOf(request: FastifyRequest, reply: FastifyReply, accountOf: AppOptions["accountOf"]): void {
  const { method, ip, log, routeOptions } = request;
  const status = reply.statusCode;
  const ms = Math.round(reply.elapsedTime);
  const account = accountOf?.(request);
  // The pattern of the address, not the address: what people look for stays with them.
  const about = { method, route: routeOptions.url ?? "", status, ms, account, address: ip };
  if (untold.has(request)) return;
  if (REFUSED.includes(status)) log.warn({ event: "refused", ...about });
  const stream = String(reply.getHeader("content-type") ?? "").startsWith("text/event-stream");
  if (stream) return;
  if (routeOptions.config.takesAway === true && status < 400)
    log.info({ event: "export", ...about, what: request.params });
  if (ms > SLOW_MS && routeOptions.config.takesAway !== true) log.warn({ event: "slow", ...about });
}

async function verdictOn(
  request: FastifyRequest,
  permission: Permission | undefined,
  authorize: AppOptions["authorize"],
): Promise<Verdict> {
  if (permission === undefined || authorize === undefined) return "forbidden";
  return authorize(request, permission);
}
