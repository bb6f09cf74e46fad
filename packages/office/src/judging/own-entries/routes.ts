import { ownEntryRoutes } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { answer, mountRoute } from "@thang-diem/platform/http";
import type { SignInContext, WhoAsks } from "../../people/sign-in/index.ts";
import { confirmEntry } from "./confirm-entry.ts";

export function mountOwnEntries(app: FastifyInstance, context: SignInContext, who: WhoAsks): void {
  mountRoute(app, who, ownEntryRoutes.confirm, async (asked, request) =>
    answer(await confirmEntry(context, who.person(request), asked)),
  );
}
