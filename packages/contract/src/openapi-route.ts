import { z } from "zod";
import { NOTHING, route } from "./route.ts";

export const interfaceRoutes = {
  /** The description of all routes, for programs and those who write them. */
  openApi: route({
    method: "GET",
    path: "/api/openapi.json",
    permission: "public",
    input: NOTHING,
    reply: z.record(z.string(), z.unknown()),
  }),
};
