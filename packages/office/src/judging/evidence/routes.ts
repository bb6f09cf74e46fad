import { type AnyRoute, evidenceRoutes, signedPaperRoutes } from "@thang-diem/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { answer, HttpProblem, mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import type { WhoAsks } from "../../people/sign-in/index.ts";
import type { EvidenceContext } from "./context.ts";
import { listEvidence } from "./list-evidence.ts";
import { type OfUnit, readableUnit } from "./reach.ts";
import { refer, removeDocument, restoreDocument, reuseEarlier, takeFromItem, useFor } from "./documents.ts";
import { leads } from "./access.ts";
import { begin } from "./announce.ts";
import { finish } from "./finish.ts";
import { addPage, checkPages, copyPage } from "./pages.ts";
import { CONTENT_GONE, NO_DOCUMENT } from "./problems.ts";
import { arrived, cancel, takePart } from "./receive.ts";
import { sendContent } from "./send-content.ts";
import { beginPaper, findPaper, finishPaper, readSignedPapers } from "./signed-paper.ts";
import { readDocuments } from "./store.ts";

type At = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => void;

export function mountRoutes(app: FastifyInstance, context: EvidenceContext, who: WhoAsks): void {
  const at: At = (route, handler) => mountRoute(app, who, route, handler);
  mountUploads(at, context, who);
  mountPages(at, context, who);
  mountDocuments(at, context, who);
  mountSignedPapers(at, context, who);
}

function mountUploads(at: At, context: EvidenceContext, who: WhoAsks): void {
  const person = (request: FastifyRequest) => who.person(request);
  at(evidenceRoutes.begin, async (input, request) => answer(await begin(context, person(request), input)));
  at(evidenceRoutes.part, async (input, request, reply) => {
    const { body } = request;
    const pieces = isStream(body) ? body : none();
    const announced = Number(request.headers["content-length"] ?? 0);
    const taken = await takePart(context, person(request), input, pieces, announced);
    // What was not read is not read now either: the line is closed instead.
    if (!taken.ok || taken.value.offset < input.offset + announced) void reply.header("connection", "close");
    return answer(taken);
  });
  at(evidenceRoutes.arrived, async (input, request) =>
    answer(await arrived(context, person(request), input)),
  );
  at(evidenceRoutes.finish, async (input, request) => ({
    document: answer(await finish(context, person(request), input)),
  }));
  at(evidenceRoutes.cancel, async (input, request) => ({
    done: answer(await cancel(context, person(request), input)),
  }));
}

function mountPages(at: At, context: EvidenceContext, who: WhoAsks): void {
  const person = (request: FastifyRequest) => who.person(request);
  at(evidenceRoutes.addPage, async (input, request) => ({
    document: answer(await addPage(context, person(request), input)),
  }));
  at(evidenceRoutes.copyPage, async (input, request) => ({
    document: answer(await copyPage(context, person(request), input)),
  }));
  at(evidenceRoutes.checkPages, async (input, request) =>
    answer(await checkPages(context, person(request), input)),
  );
}

function mountDocuments(at: At, context: EvidenceContext, who: WhoAsks): void {
  const person = (request: FastifyRequest) => who.person(request);
  at(evidenceRoutes.list, async (input, request) =>
    answer(await listEvidence(context, person(request), input)),
  );
  at(evidenceRoutes.content, (input, request, reply) => content(context, who, input, request, reply));
  at(evidenceRoutes.refer, async (input, request) => ({
    document: answer(await refer(context, person(request), input)),
  }));
  at(evidenceRoutes.use, async (input, request) => ({
    document: answer(await useFor(context, person(request), input)),
  }));
  at(evidenceRoutes.takeFromItem, async (input, request) => ({
    document: answer(await takeFromItem(context, person(request), input)),
  }));
  at(evidenceRoutes.reuse, async (input, request) => ({
    document: answer(await reuseEarlier(context, person(request), input)),
  }));
  at(evidenceRoutes.remove, async (input, request) => ({
    document: answer(await removeDocument(context, person(request), input)),
  }));
  at(evidenceRoutes.restore, async (input, request) => ({
    document: answer(await restoreDocument(context, person(request), input)),
  }));
}

function mountSignedPapers(at: At, context: EvidenceContext, who: WhoAsks): void {
  const person = (request: FastifyRequest) => who.person(request);
  at(signedPaperRoutes.read, async (input, request) =>
    answer(await readSignedPapers(context, person(request), input)),
  );
  at(signedPaperRoutes.begin, async (input, request) =>
    answer(await beginPaper(context, person(request), input)),
  );
  at(signedPaperRoutes.finish, async (input, request) =>
    answer(await finishPaper(context, person(request), input)),
  );
  at(signedPaperRoutes.content, async (input, request, reply) => {
    const {
      row: { sha256, name, kind },
    } = answer(await findPaper(context, person(request), input));
    const stored = await context.files.read(sha256);
    if (stored === undefined) throw new HttpProblem(404, CONTENT_GONE);
    return sendContent(request, reply, {
      content: stored,
      name,
      kind,
      sha256,
      shown: input.as === "shown",
    });
  });
}

async function content(
  context: EvidenceContext,
  who: WhoAsks,
  input: OfUnit & { readonly documentId: string; readonly as: "shown" | "download" },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const [row] = await readDocuments(context.database.db, { id: input.documentId });
  const isLeads = row?.shown_as === "lead";
  const unit = answer(
    await readableUnit(
      context,
      who.person(request),
      input,
      isLeads ? { as: "lead", organisationId: row.organisation_id } : undefined,
    ),
  );
  const { sha256, kind } = row ?? {};
  // What an agency shows about others is open through the units that it is about.
  const reached = isLeads
    ? row.uses.some(
        ({ roundId, unitVersionId }) => roundId === unit.roundId && unitVersionId === unit.unitVersionId,
      ) || leads(who.person(request), unit, row.organisation_id)
    : row?.organisation_id === unit.organisationId;
  if (row === undefined || !reached || typeof sha256 !== "string" || typeof kind !== "string")
    throw new HttpProblem(404, NO_DOCUMENT);
  const stored = await context.files.read(sha256);
  if (stored === undefined) throw new HttpProblem(404, CONTENT_GONE);
  return sendContent(request, reply, {
    content: stored,
    name: row.name,
    kind,
    sha256,
    shown: input.as === "shown",
  });
}

function isStream(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === "object" && body !== null && Symbol.asyncIterator in body;
}

async function* none(): AsyncIterable<Uint8Array> {
  yield* [];
}
