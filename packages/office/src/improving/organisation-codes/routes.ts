import { organisationCodeRoutes } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { goneAway, mountRoute, uploaded } from "@thang-diem/platform/http";
import type { WhoAsks } from "../../people/sign-in/index.ts";
import { reviewCodes } from "./review-codes.ts";

/** Codes and names of bodies are no secret: whoever sees organisations somewhere may look a list over. */
export function mountOrganisationCodes(app: FastifyInstance, who: WhoAsks): void {
  mountRoute(app, who, organisationCodeRoutes.review, async ({ fileName }, request, reply) =>
    reviewCodes(uploaded(request), fileName, goneAway(reply)),
  );
}
