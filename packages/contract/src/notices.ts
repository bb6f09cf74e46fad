import type { Bilingual } from "@thang-diem/engine";
import { z } from "zod";
import { moment } from "./fields.ts";
import { NOTHING, route } from "./route.ts";

/** What people are told of. */
export const NOTICE_KINDS = ["phase-opens", "phase-ends", "reminder", "claim-returned", "finding-changed", "explanation-asked", "session-called", "result-approved", "other"] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const NOTICE_WORDS: Readonly<Record<NoticeKind, Bilingual>> = {
  "phase-opens": { vi: "Bắt đầu một bước", en: "A phase begins" },
  "phase-ends": { vi: "Sắp hết hạn", en: "A phase ends soon" },
  reminder: { vi: "Nhắc việc", en: "Reminder" },
  "claim-returned": { vi: "Tự chấm điểm được trả lại", en: "Self-assessment returned" },
  "finding-changed": { vi: "Thay đổi kết quả thẩm định", en: "Finding changed" },
  "explanation-asked": { vi: "Cần giải trình", en: "Explanation asked" },
  "session-called": { vi: "Mời họp hội đồng", en: "Council session called" },
  "result-approved": { vi: "Kết quả đã phê duyệt", en: "Result approved" },
  other: { vi: "Thông báo", en: "Notice" },
};

const notice = z.object({
  id: z.uuid(),
  kind: z.enum(NOTICE_KINDS),
  text: z.object({ vi: z.string(), en: z.string() }),
  /** Address of a page of the workspace, below /lam-viec. */
  link: z.string(),
  madeAt: moment,
  readAt: z.union([moment, z.literal("unread")]),
});
export type Notice = z.output<typeof notice>;

const own = { permission: "work.own", reach: "by-handler" } as const;

export const noticeRoutes = {
  /** Newest first, fifty at a time. */
  list: route({ ...own, method: "GET", path: "/api/my/notices", input: z.object({ before: z.uuid().optional(), only: z.enum(["all", "unread"]).default("all") }), reply: z.object({ notices: z.array(notice), unread: z.int(), more: z.boolean() }) }),
  count: route({ ...own, method: "GET", path: "/api/my/notices/count", input: NOTHING, reply: z.object({ unread: z.int() }) }),
  /** Without ids: all of them. */
  markRead: route({ ...own, method: "POST", path: "/api/my/notices/read", input: z.object({ ids: z.array(z.uuid()).max(200).optional() }), reply: z.object({ unread: z.int() }) }),
};
