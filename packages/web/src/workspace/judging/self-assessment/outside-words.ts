const vi = {
  title: "Kết quả điều tra và số liệu bên ngoài",
  lead:
    "Số liệu của tiêu chí do điều tra xã hội học, thống kê hoặc chỉ số khác xác định. " +
    "Tải tệp ra, điền cột “Giá trị” và “Nguồn”, rồi nhập lại.",
  round: "Bảng đánh giá",
  item: "Tiêu chí",
  source: "Nguồn",
  entered: "Đã có",
  of: (entered: number, units: number) => `${entered}/${units} đơn vị`,
  sources: {
    lead: "cơ quan chủ trì",
    survey: "điều tra xã hội học",
    data: "số liệu thống kê, văn bản",
    index: "chỉ số khác",
  },
  wholeUnit: "Cả đơn vị",
  download: "Tải tệp số liệu (XLSX)",
  choose: "Chọn tệp số liệu",
  check: "Kiểm tra thử",
  refused: (count: number) => `Tệp có ${count} chỗ cần sửa. Chưa có gì được ghi.`,
  place: "Vị trí",
  fault: "Cần sửa",
  closed: "Kết quả đã từng được phê duyệt và không có tiêu chí nào mở lại để sửa.",
  onlyOpened:
    "Kết quả đã từng được phê duyệt: chỉ nhập lại được các tiêu chí mở lại dưới đây; " +
    "dòng khác trong tệp phải giữ nguyên.",
  would: (fresh: number, changed: number, same: number) =>
    `Tệp hợp lệ: ${fresh} số liệu mới, ${changed} thay đổi, ${same} giữ nguyên. Chưa có gì được ghi.`,
  write: "Ghi số liệu",
  written: (fresh: number, changed: number) => `Đã ghi: ${fresh} số liệu mới, ${changed} thay đổi.`,
};
type Words = typeof vi;
const en: Words = {
  title: "Survey results and outside figures",
  lead:
    "Figures for items decided by a survey, statistics or another index. " +
    "Download the file, fill in value and source, and upload it again.",
  round: "Round",
  item: "Item",
  source: "Source",
  entered: "Entered",
  of: (entered, units) => `${entered} of ${units} units`,
  sources: { lead: "lead agency", survey: "survey", data: "statistics, documents", index: "another index" },
  wholeUnit: "Whole unit",
  download: "Download the figures file (XLSX)",
  choose: "Choose the figures file",
  check: "Check it",
  refused: (count) => `${count} places in the file need correcting. Nothing was saved.`,
  place: "Place",
  fault: "To correct",
  closed: "The result has been approved and no item is open for correction.",
  onlyOpened:
    "The result has been approved: only the items below can be entered again; " +
    "leave the other rows of the file as they are.",
  would: (fresh, changed, same) =>
    `The file is good: ${fresh} new figures, ${changed} changed, ${same} the same. Nothing has been saved yet.`,
  write: "Save the figures",
  written: (fresh, changed) => `Saved: ${fresh} new figures, ${changed} changed.`,
};
export const OUTSIDE_WORDS = { vi, en };
