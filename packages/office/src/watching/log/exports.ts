import { logRoutes } from "@thang-diem/contract";
import { command } from "@thang-diem/platform/command";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { actorOf, type SignInContext, type WhoAsks } from "../../people/sign-in/index.ts";

/** A chain of its own: whoever works does not wait for whoever reads. */
const CHAIN = "exports";

/**
 * Writes a line for every file that somebody has taken away: a form, a report, a board, a piece of evidence; who, what,
 * from where. Called before the routes are mounted. The export of the log has a line of its own.
 */
export function noteExports(
  app: FastifyInstance,
  { database, clock, log }: SignInContext,
  who: WhoAsks,
): void {
  app.addHook("onResponse", (request, reply, done) => {
    done();
    if (!wasTaken(request, reply) || who.accountOf(request) === undefined) return;
    const { signInName } = who.person(request);
    const line = {
      actor: actorOf(signInName),
      action: "file.take",
      object: request.routeOptions.url ?? "",
      chain: CHAIN,
      clock,
    };
    const { params, ip } = request;
    command(database, line, ({ note }) => Promise.resolve(note({ of: params, address: ip }))).catch(
      (err: unknown) => log.error({ event: "export-not-noted", err }),
    );
  });
}

/** Answers that went out as a file; live news are none. */
function wasTaken({ routeOptions: { config, url } }: FastifyRequest, reply: FastifyReply): boolean {
  if (config.takesAway !== true || reply.statusCode >= 400 || url === logRoutes.export.path) return false;
  return !String(reply.getHeader("content-type") ?? "").startsWith("text/event-stream");
}
