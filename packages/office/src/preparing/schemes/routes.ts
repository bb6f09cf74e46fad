import { openingRoutes, type AnyRoute } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { answer, goneAway, httpProblem, mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import type { WhoAsks } from "../../people/sign-in/index.ts";
import { bringScheme, listSchemes, readSchemeFile, readSchemeItems } from "./schemes.ts";
import type { OpeningContext } from "./shelf.ts";

export function mountSchemes(app: FastifyInstance, context: OpeningContext, who: WhoAsks): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  at(openingRoutes.schemes, async () => ({ schemes: await listSchemes(context) }));
  at(openingRoutes.schemeItems, async ({ schemeHash }) => answer(await readSchemeItems(context, schemeHash)));
  at(openingRoutes.schemeFile, async ({ schemeHash }) => answer(await readSchemeFile(context, schemeHash)));
  at(openingRoutes.bringScheme, async ({ keep }, request, reply) => {
    if (!isStream(request.body)) throw httpProblem(400, "request-invalid");
    return bringScheme(
      context,
      who.person(request),
      await readAtMost(request.body, LARGEST_UPLOAD),
      keep === "yes",
      goneAway(reply),
    );
  });
}

const LARGEST_UPLOAD = 4_000_000;

/** What arrives up to a size; a longer upload is cut and then refused as too large. */
async function readAtMost(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stream) {
    pieces.push(piece);
    size += piece.length;
    if (size > most) break;
  }
  return Buffer.concat(pieces);
}

function isStream(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === "object" && body !== null && Symbol.asyncIterator in body;
}
