import { dayInVietnam } from "@thang-diem/presentation";
import { once } from "node:events";
import { PassThrough } from "node:stream";
import { evaluationsOf, grantsOf, logRoutes, type AnyRoute, type RouteCall } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { command } from "@thang-diem/platform/command";
import {
  type AuditFilter,
  type AuditPlace,
  exportAudit,
  findLines,
  knownActions,
} from "@thang-diem/platform/audit";
import { mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import { chainOf } from "../../preparing/evaluations/index.ts";
import { actorOf, type SignedIn, type SignInContext, type WhoAsks } from "../../people/sign-in/index.ts";
import { namesOf } from "./names.ts";
import { momentOf, placeText, readPlace } from "./place.ts";
import { openVerifier } from "./verification.ts";

const PAGE = 50;

/** @param kept where the installation is, and the file of anchors that verifying compares with */
export function mountLog(
  app: FastifyInstance,
  context: SignInContext,
  who: WhoAsks,
  kept: { readonly home: string; readonly anchors?: string | undefined },
): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  const { database, clock } = context;
  const verifier = openVerifier(context, kept);
  at(logRoutes.lines, (input, request) => readLines(context, input, chainsOf(who.person(request))));
  at(logRoutes.actions, async () => ({ actions: await knownActions(database.db) }));
  at(logRoutes.verification, () => Promise.resolve(verifier.state()));
  at(logRoutes.verify, (_input, request) => Promise.resolve(verifier.begin(who.person(request))));
  at(logRoutes.export, async (input, request, reply) => {
    const { format } = input;
    const person = who.person(request);
    const filter = { ...filterOf(input), ...chainsOf(person) };
    await command(
      database,
      { actor: actorOf(person.signInName), action: "log.export", object: "log", clock },
      ({ note }) => Promise.resolve(note({ format, ...filter, address: request.ip })),
    );
    const stream = new PassThrough();
    const write = async (part: string) => {
      if (stream.destroyed) throw new Error("the reader went away");
      if (!stream.write(part)) await once(stream, "drain");
    };
    // A download that fails in between breaks off instead of looking whole.
    exportAudit(database, filter, format, write).then(
      () => stream.end(),
      (error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))),
    );
    void reply
      .header(
        "content-disposition",
        `attachment; filename="nhat-ky-${dayInVietnam(clock())}.${format === "syslog" ? "log" : format}"`,
      )
      .header("cache-control", "no-store");
    return reply.type(`${TYPE[format]}; charset=utf-8`).send(stream);
  });
}

/** The chains that somebody oversees: all, or those of single evaluations. */
function chainsOf({ roles }: SignedIn): Pick<AuditFilter, "chains"> {
  const evaluations = evaluationsOf(grantsOf(roles, "audit.read"));
  return evaluations === "every"
    ? {}
    : { chains: evaluations.map((evaluationId) => chainOf({ evaluationId })) };
}

async function readLines(
  { database: { db } }: SignInContext,
  input: RouteCall<typeof logRoutes.lines>,
  chains: Pick<AuditFilter, "chains">,
) {
  const filter = { ...filterOf(input), ...chains };
  const rows = await findLines(db, filter, "newest", pageAfter(input.after), PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const names = await namesOf(
    db,
    shown.map(({ actor }) => actor),
    shown.map(({ object }) => object),
  );
  const last = shown.at(-1);
  return {
    lines: shown.map(({ chain, number, at, actor, action, object, details }) => ({
      chain,
      number,
      at: at.toISOString(),
      actor,
      actorName: names.actor(actor),
      action,
      object,
      objectName: names.object(object),
      details: { ...details },
    })),
    next:
      rows.length > PAGE && last !== undefined
        ? placeText([last.at.toISOString(), last.chain, last.number])
        : "",
  };
}

function filterOf({
  actor,
  action,
  object,
  from,
  until,
}: Pick<RouteCall<typeof logRoutes.lines>, "actor" | "action" | "object" | "from" | "until">): AuditFilter {
  const given = (text: string | undefined) => text !== undefined && text !== "";
  return {
    ...(actor !== undefined && given(actor) && { actor: actor.includes(":") ? actor : actorOf(actor) }),
    ...(action !== undefined && given(action) && { action }),
    ...(object !== undefined && given(object) && { object }),
    ...(from !== undefined && { from: new Date(from) }),
    ...(until !== undefined && { until: new Date(until) }),
  };
}

function pageAfter(after: string | undefined): AuditPlace | undefined {
  const [at, chain, number] = after === undefined ? [] : (readPlace(after) ?? []);
  const moment = momentOf(at);
  return moment !== undefined && typeof chain === "string" && typeof number === "number"
    ? { at: moment, chain, number }
    : undefined;
}

const TYPE = { csv: "text/csv", jsonl: "application/jsonl", syslog: "text/plain" };
