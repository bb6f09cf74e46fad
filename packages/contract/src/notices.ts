import type { Bilingual } from "@thang-diem/engine";
import { z } from "zod";
import { bilingual, moment } from "./fields.ts";
import { NOTHING, route } from "./route.ts";

/** What people are told of. */
export const NOTICE_KINDS = [
  "phase-opens",
  "phase-ends",
  "reminder",
  "evaluation-opened",
  "claim-signed",
  "claim-returned",
  "finding-changed",
  "gap-wide",
  "documents-asked",
  "documents-given",
  "explanation-asked",
  "explanation-sent",
  "second-appraisal",
  "duty",
  "conflict",
  "session-called",
  "session-closed",
  "complaint",
  // What complaints about a preview were called before.
  "remark",
  "result-approved",
  "result-reopened",
  "result-published",
  "scheme",
  "lead",
  "exemption",
  "extension",
  "calendar-shortened",
  "calendar-changed",
  "other",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const NOTICE_WORDS: Readonly<Record<NoticeKind, Bilingual>> = {
  "phase-opens": { vi: "Bắt đầu một bước", en: "A phase begins" },
  "phase-ends": { vi: "Sắp hết hạn", en: "A phase ends soon" },
  reminder: { vi: "Nhắc việc", en: "Reminder" },
  "evaluation-opened": { vi: "Mở kỳ đánh giá", en: "Evaluation opened" },
  "claim-signed": { vi: "Đã ký gửi tự chấm điểm", en: "Self-assessment signed" },
  "claim-returned": { vi: "Tự chấm điểm được trả lại", en: "Self-assessment returned" },
  "finding-changed": { vi: "Kết quả thẩm định", en: "Findings" },
  "gap-wide": { vi: "Chênh lệch cần người thẩm định thứ ba", en: "A gap needs a third appraiser" },
  "documents-asked": { vi: "Yêu cầu bổ sung", en: "More is asked for" },
  "documents-given": { vi: "Đơn vị đã trả lời yêu cầu bổ sung", en: "A request is answered" },
  "explanation-asked": { vi: "Cần giải trình", en: "Explanation asked" },
  "explanation-sent": { vi: "Đơn vị đã giải trình", en: "Explanation sent" },
  "second-appraisal": { vi: "Đã thẩm định lại", en: "Second appraisal done" },
  duty: { vi: "Phân công thẩm định", en: "Appraisal duty" },
  conflict: { vi: "Khai xung đột lợi ích", en: "Conflict of interest declared" },
  "session-called": { vi: "Mời họp hội đồng", en: "Council session called" },
  "session-closed": { vi: "Phiên họp hội đồng kết thúc", en: "Council session ended" },
  complaint: { vi: "Kiến nghị về kết quả", en: "Complaint about a result" },
  remark: { vi: "Ý kiến về kết quả xem trước", en: "Remark on the preview" },
  "result-approved": { vi: "Kết quả đã phê duyệt", en: "Result approved" },
  "result-reopened": { vi: "Kết quả được mở lại", en: "Result re-opened" },
  "result-published": { vi: "Kết quả đã công bố", en: "Result published" },
  scheme: { vi: "Thay đổi bộ tiêu chí", en: "Change of the scheme" },
  lead: { vi: "Cơ quan chủ trì tiêu chí", en: "Lead agency of an item" },
  exemption: { vi: "Miễn tiêu chí", en: "Exemption of an item" },
  extension: { vi: "Gia hạn", en: "More time" },
  "calendar-shortened": { vi: "Rút ngắn thời hạn", en: "Less time" },
  "calendar-changed": { vi: "Thay đổi lịch", en: "Another calendar" },
  other: { vi: "Thông báo", en: "Notice" },
};

const notice = z.object({
  id: z.uuid(),
  kind: z.enum(NOTICE_KINDS),
  text: bilingual,
  /** Address of a page of the workspace, below /lam-viec. */
  link: z.string(),
  madeAt: moment,
  readAt: z.union([moment, z.literal("unread")]),
});
export type Notice = z.output<typeof notice>;

const own = { permission: "work.own", reach: "by-handler" } as const;

export const noticeRoutes = {
  /** Newest first, fifty at a time. */
  list: route({
    ...own,
    method: "GET",
    path: "/api/my/notices",
    input: z.object({ before: z.uuid().optional(), only: z.enum(["all", "unread"]).default("all") }),
    reply: z.object({ notices: z.array(notice), unread: z.int(), more: z.boolean() }),
  }),
  count: route({
    ...own,
    method: "GET",
    path: "/api/my/notices/count",
    input: NOTHING,
    reply: z.object({ unread: z.int() }),
  }),
  /** Without ids: all of them. */
  markRead: route({
    ...own,
    method: "POST",
    path: "/api/my/notices/read",
    input: z.object({ ids: z.array(z.uuid()).max(200).optional() }),
    reply: z.object({ unread: z.int() }),
  }),
};
