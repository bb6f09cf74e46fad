import { z } from "zod";
import { bilingual } from "./fields.ts";
import { route } from "./route.ts";

export const FOUND_KINDS = ["evaluation", "unit", "item", "document", "person"] as const;

const found = z.object({
  kind: z.enum(FOUND_KINDS),
  title: bilingual,
  /** What it belongs to. */
  under: bilingual,
  /** Address of a page of the workspace, below /lam-viec. */
  link: z.string(),
});
export type Found = z.output<typeof found>;

export const searchRoutes = {
  /** With and without marks, within the reader's reach; at most eight of a kind. */
  search: route({
    method: "GET",
    permission: "work.own",
    reach: "by-handler",
    path: "/api/search",
    input: z.object({ q: z.string().max(120).default("") }),
    reply: z.object({ found: z.array(found) }),
  }),
};
