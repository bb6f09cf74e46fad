import type { Bilingual } from "@thang-diem/engine";

/** Who somebody is in a round, on behalf of an organisation. */
export const ROLES = [
  "administrator",
  "reform-office",
  "unit-clerk",
  "unit-leader",
  "appraiser",
  "lead-agency",
  "council-member",
  "council-secretary",
  "council-chair",
  "survey-staff",
  "personnel-office",
  "analyst",
  "auditor",
] as const;
export type Role = (typeof ROLES)[number];

/** What each role is called and does. */
export const ROLE_WORDS: Readonly<Record<Role, { readonly title: Bilingual; readonly duty: Bilingual }>> = {
  administrator: {
    title: { vi: "Quản trị hệ thống", en: "Administrator" },
    duty: {
      vi: "Quản lý tài khoản, vai trò và cơ quan; không chấm điểm.",
      en: "Manages accounts, roles and organisations; does not score.",
    },
  },
  "reform-office": {
    title: { vi: "Cơ quan thường trực cải cách hành chính", en: "Reform office" },
    duty: {
      vi: "Mở kỳ đánh giá, phân công, theo dõi tiến độ.",
      en: "Opens evaluations, assigns people, follows progress.",
    },
  },
  "unit-clerk": {
    title: { vi: "Cán bộ đầu mối của đơn vị", en: "Unit clerk" },
    duty: {
      vi: "Nhập tự chấm điểm và tài liệu kiểm chứng của đơn vị.",
      en: "Enters the unit's self-assessment and evidence.",
    },
  },
  "unit-leader": {
    title: { vi: "Lãnh đạo đơn vị", en: "Unit leader" },
    duty: {
      vi: "Duyệt và ký gửi tự đánh giá của đơn vị.",
      en: "Approves and signs off the unit's self-assessment.",
    },
  },
  appraiser: {
    title: { vi: "Người thẩm định", en: "Appraiser" },
    duty: {
      vi: "Thẩm định điểm tự chấm theo phân công.",
      en: "Appraises the self-assessments assigned to them.",
    },
  },
  "lead-agency": {
    title: { vi: "Cơ quan chủ trì tiêu chí", en: "Lead agency" },
    duty: {
      vi: "Chịu trách nhiệm thẩm định các tiêu chí được giao.",
      en: "Enters and answers for the items it leads.",
    },
  },
  "council-member": {
    title: { vi: "Thành viên hội đồng thẩm định", en: "Council member" },
    duty: { vi: "Biểu quyết các nội dung còn ý kiến khác nhau.", en: "Votes on contested items." },
  },
  "council-secretary": {
    title: { vi: "Thư ký hội đồng", en: "Council secretary" },
    duty: {
      vi: "Chuẩn bị nội dung và biên bản họp hội đồng.",
      en: "Prepares the council's items and minutes.",
    },
  },
  "council-chair": {
    title: { vi: "Chủ tịch hội đồng", en: "Council chair" },
    duty: { vi: "Phê duyệt kết quả của kỳ đánh giá.", en: "Approves the result of the evaluation." },
  },
  "survey-staff": {
    title: { vi: "Cán bộ điều tra xã hội học", en: "Survey staff" },
    duty: { vi: "Tổ chức điều tra, theo dõi phiếu.", en: "Runs surveys and follows responses." },
  },
  "personnel-office": {
    title: { vi: "Người làm công tác cán bộ", en: "Personnel office" },
    duty: {
      vi: "Lập danh sách, hồ sơ đánh giá người đứng đầu; không chấm điểm, không quyết định.",
      en: "Keeps the list and the sheets of heads of agencies; neither scores nor decides.",
    },
  },
  analyst: {
    title: { vi: "Chuyên viên phân tích", en: "Analyst" },
    duty: { vi: "Phân tích kết quả, không sửa số liệu.", en: "Analyses results; cannot change figures." },
  },
  auditor: {
    title: { vi: "Thanh tra, kiểm tra", en: "Auditor" },
    duty: {
      vi: "Xem nhật ký và mọi quyền đã giao, không sửa.",
      en: "Reads the log and all rights granted; cannot change anything.",
    },
  },
};
