import type { Language } from "@thang-diem/presentation";

const vi = {
  title: "Cơ quan chủ trì và nguồn số liệu",
  lead:
    "Tiêu chí mà đơn vị không tự chấm: cơ quan nào nhập cho mọi đơn vị, cơ quan nào cung cấp số liệu. " +
    "Đổi được khi kỳ đang mở; số liệu cơ quan trước đã nhập được giữ.",
  missing: (count: number) => `${count} tiêu chí chưa có cơ quan chủ trì nên chưa ai nhập được:`,
  noneMissing: "Mọi tiêu chí giao cho cơ quan chủ trì đều đã có cơ quan.",
  kinds: {
    lead: "Cơ quan chủ trì nhập",
    survey: "Điều tra xã hội học",
    data: "Số liệu thống kê",
    index: "Chỉ số khác",
  },
  item: "Tiêu chí",
  source: "Nguồn",
  agency: "Cơ quan",
  nobody: "Chưa có",
  unstaffed: "Chưa ai ở cơ quan này giữ vai trò cơ quan chủ trì: giao vai trò ở trang Tài khoản.",
  schemeSays: (name: string) => `Bộ tiêu chí ghi: ${name}`,
  change: "Đặt hoặc đổi cơ quan",
  choose: "Chọn",
  reason: "Lý do",
  submit: "Lưu và thông báo",
  told: "Đã lưu và thông báo cho các cơ quan liên quan.",
  changes: "Các lần thay đổi",
  noChanges: "Chưa có thay đổi nào từ khi mở kỳ.",
  fromTo: (before: string, after: string) => (before === "" ? after : `${before} → ${after}`),
};
type Words = typeof vi;
const en: Words = {
  title: "Lead agencies and sources of figures",
  lead:
    "Items that units do not score themselves: which agency enters them for all units, " +
    "and which one supplies the figures. " +
    "This can be changed while the evaluation is open; what the previous agency entered is kept.",
  missing: (count) => `${count} items have no lead agency, so nobody can enter them:`,
  noneMissing: "Every item that needs a lead agency has one.",
  kinds: { lead: "Entered by the lead agency", survey: "Survey", data: "Statistics", index: "Another index" },
  item: "Item",
  source: "Source",
  agency: "Agency",
  nobody: "Nobody yet",
  unstaffed: "Nobody at this agency has the lead agency role: assign it on the accounts page.",
  schemeSays: (name) => `The scheme says: ${name}`,
  change: "Name or change an agency",
  choose: "Choose",
  reason: "Reason",
  submit: "Save and notify them",
  told: "Saved; the agencies concerned were notified.",
  changes: "Changes so far",
  noChanges: "Nothing has changed since the evaluation opened.",
  fromTo: (before, after) => (before === "" ? after : `${before} → ${after}`),
};

export const WORDS: Readonly<Record<Language, Words>> = { vi, en };
