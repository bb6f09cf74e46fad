const vi = {
  title: "Tiêu chí do cơ quan chủ trì nhập",
  lead: "Nhập số liệu cho mọi đơn vị: từng tiêu chí một trên trang, hoặc tất cả trong một tệp Excel.",
  asFile: "Tải ra và nhập từ Excel (mọi tiêu chí của cơ quan bạn trong bảng này)",
  pasteHint: "Dán được cả cột hoặc nhiều cột chép từ Excel: chọn ô đầu tiên rồi dán (Ctrl+V).",
  pasted: (count: number) => `Đã dán ${count} ô; xem lại rồi lưu.`,
  pastedOver: (count: number) => `${count} ô dán thừa ra ngoài bảng, không dùng.`,
  none:
    "Cơ quan của bạn chưa được giao chủ trì tiêu chí nào trong kỳ này. " +
    "Cơ quan thường trực giao khi chuẩn bị kỳ đánh giá.",
  item: "Tiêu chí",
  entered: "Đơn vị đã nhập",
  complete: (complete: number, items: number) => `Đã nhập đủ ${complete} trên ${items} tiêu chí.`,
  unit: "Đơn vị",
  own: "cơ quan bạn: cần người ngoài cơ quan xác nhận ở trang Kết quả",
  points: "Điểm",
  evidence: "Tài liệu",
  documents: (count: number) => (count === 0 ? "Gắn tài liệu" : `${count} tài liệu`),
  evidenceOf: (unit: string, count: number) => `Tài liệu kiểm chứng về ${unit}: ${count}`,
  yes: "Có",
  no: "Không",
  save: (count: number) => (count === 0 ? "Lưu" : `Lưu ${count} ô`),
  unsaved: (count: number) => `${count} ô chưa lưu`,
  saved: (when: string) => `Đã lưu lúc ${when}`,
  parked: (count: number) =>
    `${count} ô chưa ghi, vì vừa có người khác sửa hoặc đơn vị đang giải trình mục này. ` +
    "Xem lại số đang có rồi lưu lần nữa nếu số của bạn đúng; " +
    "mục đang giải trình thì trả lời ở phần trên.",
  closed: "Chưa đến hoặc đã hết thời gian nhập (bước tự chấm và bước thẩm định).",
};
type Words = typeof vi;
const en: Words = {
  title: "Items entered by the lead agency",
  lead: "Enter the figures of all units: item by item on the page, or all of them in one workbook.",
  asFile: "Download and import Excel (all items of your agency in this round)",
  pasteHint: "You can paste one or more columns copied from Excel: click the first field and press Ctrl+V.",
  pasted: (count) => `${count} fields pasted; check them, then save.`,
  pastedOver: (count) => `${count} pasted cells fall outside the table and were ignored.`,
  none:
    "Your agency is not responsible for any item in this evaluation yet. " +
    "The reform office assigns items while preparing the evaluation.",
  item: "Item",
  entered: "Units entered",
  complete: (complete, items) => `${complete} of ${items} items are complete.`,
  unit: "Unit",
  own: "your own agency: somebody outside it confirms this on the results page",
  points: "Points",
  evidence: "Evidence",
  documents: (count) => (count === 0 ? "Attach" : count === 1 ? "1 document" : `${count} documents`),
  evidenceOf: (unit, count) => `Evidence about ${unit}: ${count}`,
  yes: "Yes",
  no: "No",
  save: (count) => (count === 0 ? "Save" : `Save ${count} fields`),
  unsaved: (count) => `${count} fields not saved`,
  saved: (when) => `Saved at ${when}`,
  parked: (count) =>
    `${count} fields were not saved: somebody else has changed them, or the unit contests them. ` +
    "Check the current values, then save again if yours are right; contested items are answered above.",
  closed: "Figures can be entered only during self-assessment and appraisal.",
};
export const LEAD_WORDS = { vi, en };
