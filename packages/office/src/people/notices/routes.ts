import { noticeRoutes, type AnyRoute, type Notice } from "@thang-diem/contract";
import type { FastifyInstance } from "fastify";
import { mountRoute, type RouteHandler } from "@thang-diem/platform/http";
import type { SignInContext, WhoAsks } from "../sign-in/index.ts";
import { markRead, type NoticeRow, readNotices, unreadCount } from "./store.ts";

const PAGE = 50;

/** Everybody reads the own notices and nobody else's. */
export function mountNotices(
  app: FastifyInstance,
  { database: { db }, clock }: SignInContext,
  who: WhoAsks,
): void {
  const at = <R extends AnyRoute>(route: R, handler: RouteHandler<R>) => mountRoute(app, who, route, handler);
  at(noticeRoutes.list, async ({ before, only }, request) => {
    const { accountId } = who.person(request);
    const rows = await readNotices(db, accountId, { before, unread: only === "unread", limit: PAGE + 1 });
    return {
      notices: rows.slice(0, PAGE).map(noticeOf),
      unread: await unreadCount(db, accountId),
      more: rows.length > PAGE,
    };
  });
  at(noticeRoutes.count, async (_input, request) => ({
    unread: await unreadCount(db, who.person(request).accountId),
  }));
  at(noticeRoutes.markRead, async ({ ids }, request) => {
    const { accountId } = who.person(request);
    await markRead(db, accountId, ids, clock());
    return { unread: await unreadCount(db, accountId) };
  });
}

function noticeOf({ id, kind, text_vi, text_en, link, made_at, read_at }: NoticeRow): Notice {
  return {
    id,
    kind,
    text: { vi: text_vi, en: text_en },
    link,
    madeAt: made_at.toISOString(),
    readAt: read_at?.toISOString() ?? "unread",
  };
}
