import {
  BODY_BYTES_MAX,
  parseInput,
  pathNames,
  ROUTES,
  type AnyRoute,
  type Permission,
  type RouteCall,
  type RouteInput,
  type RouteReply,
  type Subject,
} from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from "fastify";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { bodyWithin } from "./at-the-door.ts";
import { HttpProblem, httpProblem, STATUS } from "./problem-reply.ts";
import type { Outcome } from "../problems/index.ts";

/** Knows who is asking, after the app has let the request in. */
export interface Guard {
  /** Names the asker among all, for counting requests. */
  asker(request: FastifyRequest): string;
  /** Whether the asker's right reaches the subject; without one, whether it reaches everything. */
  reaches(request: FastifyRequest, permission: Permission, subject: Subject | undefined): boolean;
  /** Whether the asker holds the right anywhere in an evaluation, be it for one body alone. */
  hasPartIn(request: FastifyRequest, permission: Permission, evaluation: EvaluationId): boolean;
}

/** For `file` and `redirect` routes the handler answers through `reply` itself. */
export type RouteHandler<R> = (
  input: RouteCall<R>,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<RouteReply<R> | FastifyReply>;

/**
 * Requests a minute: of one session where people have signed in, for a whole office may stand behind one address; else
 * of one address. All clerks of a province's communes sign in within two minutes; wrong guesses are counted apart.
 */
const RATE = { public: 300, signedIn: 1_200, upload: 20 } as const;

const PUBLIC_BODY_BYTES_MAX = 64 * 1024;

/**
 * Serves a route of the contract: reads its input (all faults at once), keeps the reach of the right, and lets out only
 * what the reply's schema names.
 *
 * @throws when the route is not on the contract's list: the test of rights would not see it
 */
export function mountRoute<R extends AnyRoute>(
  app: FastifyInstance,
  guard: Guard,
  declared: R,
  handler: RouteHandler<R>,
): void {
  const { method, path: url, permission, kind } = declared;
  if (!ROUTES.includes(declared)) throw new Error(`route ${method} ${url} is not on the contract's list`);
  const max =
    kind === "upload"
      ? RATE.upload
      : permission === "public" && method !== "GET"
        ? RATE.public
        : RATE.signedIn;
  app.route({
    method,
    url,
    // Whoever has not signed in has little to say.
    bodyLimit: permission === "public" ? (declared.publicBytesMax ?? PUBLIC_BODY_BYTES_MAX) : BODY_BYTES_MAX,
    config: {
      permission,
      takesAway: kind === "file",
      rateLimit: {
        max,
        timeWindow: "1 minute",
        keyGenerator: (request: FastifyRequest) =>
          permission === "public" ? request.ip : guard.asker(request),
      },
    },
    ...bodyClock(declared),
    handler: async (request, reply) => {
      const input = read(declared, request);
      if (permission !== "public") checkReach(guard, declared, permission, input, request);
      const answer = await handler(input as RouteCall<R>, request, reply);
      if (kind === "file" || kind === "redirect") return answer;
      void reply.header("cache-control", "no-store");
      const said = declared.reply.parse(answer);
      return declared.travelsCompressed ? sendCompressed(request, reply, said) : reply.send(said);
    },
  });
}

async function sendCompressed(request: FastifyRequest, reply: FastifyReply, said: unknown): Promise<unknown> {
  void reply.type("application/json; charset=utf-8").header("vary", "accept-encoding");
  const text = JSON.stringify(said);
  if (!/\bgzip\b/.test(String(request.headers["accept-encoding"]))) return reply.send(text);
  return reply.header("content-encoding", "gzip").send(await promisify(gzip)(text));
}

/** Until when a JSON body must have come; files have as long as the port gives them. */
const BODY_MS = { public: 10_000, signedIn: 60_000 } as const;

function bodyClock({ method, kind, permission }: AnyRoute): Partial<RouteShorthandOptions> {
  if (method === "GET" || kind === "upload" || kind === "part") return {};
  const stops = new WeakMap<FastifyRequest, () => void>();
  return {
    preParsing: (request, _reply, payload, done) => {
      stops.set(request, bodyWithin(request, permission === "public" ? BODY_MS.public : BODY_MS.signedIn));
      done(null, payload);
    },
    preValidation: (request, _reply, done) => {
      stops.get(request)?.();
      done();
    },
  };
}

/** The body of an `upload` route, to be read in pieces. @throws 400 when the request has none */
export function uploaded({ body }: FastifyRequest): AsyncIterable<Uint8Array> {
  if (typeof body !== "object" || body === null || !(Symbol.asyncIterator in body))
    throw httpProblem(400, "request-invalid");
  return body as AsyncIterable<Uint8Array>;
}

/** Fires when the line to whoever asked is closed before they have their answer: work for them need not go on. */
export function goneAway({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once("close", () => {
    if (!raw.writableFinished) gone.abort();
  });
  return gone.signal;
}

function read(route: AnyRoute, request: FastifyRequest): unknown {
  const inPath = new Set(pathNames(route.path));
  const elsewhere = route.method === "GET" || route.kind !== "json" ? request.query : (request.body ?? {});
  if (typeof elsewhere !== "object" || elsewhere === null) throw httpProblem(400, "request-invalid");
  const given = {
    ...Object.fromEntries(Object.entries(elsewhere).filter(([name]) => !inPath.has(name))),
    ...(request.params as object),
  };
  const parsed = parseInput(route.input, given);
  if (parsed.ok) return parsed.value;
  // What stands in the address cannot be corrected in a field: there is no such place.
  if (parsed.faults.every(({ field }) => inPath.has(field))) throw httpProblem(404, "not-found");
  throw new HttpProblem(422, {
    code: "fields-wrong",
    message: { vi: "Có chỗ cần sửa.", en: "Something needs correcting." },
    details: { faults: parsed.faults },
  });
}

function checkReach(
  guard: Guard,
  route: AnyRoute,
  permission: Permission,
  input: unknown,
  request: FastifyRequest,
): void {
  if (route.reach === "by-handler") {
    // Whatever the handler filters afterwards: in an evaluation of others there is nothing to look for.
    const { evaluationId } = input as { readonly evaluationId?: EvaluationId };
    if (evaluationId !== undefined && !guard.hasPartIn(request, permission, evaluationId))
      throw httpProblem(403, "forbidden");
    return;
  }
  const subject = route.reach?.(input as RouteInput<AnyRoute>);
  if (!guard.reaches(request, permission, subject)) throw httpProblem(403, "forbidden");
}

/** The value of an outcome; a refusal becomes the answer to the request. */
export function answer<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new HttpProblem(STATUS[outcome.problem.code] ?? 422, outcome.problem);
}
