const vi = {
  title: "Soạn bộ tiêu chí",
  lead: "Sửa từng dòng; mọi lỗi hiện ngay bên cạnh. Bộ đang dùng không đổi: bản sửa được lưu thành một bộ riêng.",
  text: "Văn bản bộ tiêu chí",
  keysHint: "Ctrl+F tìm · Ctrl+Z hoàn tác · F8 tới lỗi sau · Esc rồi Tab để rời ô soạn.",
  faultless: (items: number, points: string) =>
    `Không có lỗi: ${items} tiêu chí chấm điểm, tổng ${points} điểm.`,
  faulty: (n: number) => `${n} chỗ cần sửa`,
  warned: (n: number) => `${n} chỗ nên xem lại; vẫn lưu được`,
  goToLine: (line: number) => `Dòng ${line}`,
  moreFaults: (n: number) => `và ${n} chỗ nữa`,
  outline: "Cây tiêu chí",
  outlineOld: "Cây hiện theo lần cuối không có lỗi.",
  rule: "Cách chấm của tiêu chí tại con trỏ",
  noRule: "Đặt con trỏ vào một tiêu chí chấm điểm để đọc quy tắc bằng lời.",
  points: (points: string) => `${points} điểm`,
  save: "Lưu thành bộ mới",
  download: "Tải tệp .yaml",
  saving: "Đang lưu…",
  saved: (version: string) =>
    `Đã lưu phiên bản ${version}. Bộ này có trong danh sách chọn khi lập kỳ đánh giá và khi đề nghị đổi bộ tiêu chí.`,
  nothingChanged: "Chưa sửa gì so với bộ đang mở.",
  sameVersion: (version: string) =>
    `Đã có bộ khác mang phiên bản ${version}. Đổi dòng “version” để người sau phân biệt được.`,
  mendFirst: "Sửa hết lỗi rồi mới lưu được; phần đang gõ vẫn được giữ trên máy này.",
  draft: (when: string) => `Đang mở bản nháp chưa lưu, giữ trên máy này từ ${when}.`,
  dropDraft: "Bỏ bản nháp, mở lại bộ gốc",
  back: "Về kỳ đánh giá",
  mayNotSave: "Bạn được đọc và thử, không được lưu bộ tiêu chí.",
};

type Words = typeof vi;

const en: Words = {
  title: "Scheme editor",
  lead:
    "Change any line; every fault shows beside it at once. " +
    "The scheme in use stays as it is: what you change is kept as a scheme of its own.",
  text: "Text of the scheme",
  keysHint: "Ctrl+F finds · Ctrl+Z undoes · F8 goes to the next fault · Esc, then Tab leaves the editor.",
  faultless: (items, points) => `No fault: ${items} scored items, ${points} points in all.`,
  faulty: (n) => (n === 1 ? "1 place to correct" : `${n} places to correct`),
  warned: (n) =>
    n === 1 ? "1 place to look at; it can be saved" : `${n} places to look at; it can be saved`,
  goToLine: (line) => `Line ${line}`,
  moreFaults: (n) => `and ${n} more`,
  outline: "Items",
  outlineOld: "The tree shows the last text without a fault.",
  rule: "The rule of the item at the cursor",
  noRule: "Put the cursor into a scored item to read its rule in words.",
  points: (points) => `${points} points`,
  save: "Save as a new scheme",
  download: "Download as .yaml",
  saving: "Saving…",
  saved: (version) =>
    `Version ${version} is saved. ` +
    "It can be chosen when an evaluation is prepared " +
    "and when another version of a scheme is proposed.",
  nothingChanged: "Nothing differs from the scheme that is open.",
  sameVersion: (version) =>
    `Another scheme has version ${version} already. Change the line “version” so that they can be told apart.`,
  mendFirst: "It can be saved when nothing is wrong; what you type is kept on this machine.",
  draft: (when) => `This is a draft that was not saved, kept on this machine since ${when}.`,
  dropDraft: "Drop the draft, open the scheme again",
  back: "Back to the evaluation",
  mayNotSave: "You may read and try, not save a scheme.",
};

export const WORDS = { vi, en };
