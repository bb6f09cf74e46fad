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
    "Figures of items that a survey, statistics or another index decide. " +
    "Download the file, fill in value and source, and bring it back.",
  round: "Round",
  item: "Item",
  source: "Source",
  entered: "Entered",
  of: (entered, units) => `${entered} of ${units} units`,
  sources: { lead: "lead agency", survey: "survey", data: "statistics, documents", index: "another index" },
  wholeUnit: "Whole unit",
  download: "Download the file of figures (XLSX)",
  choose: "Choose the file of figures",
  check: "Try it",
  refused: (count) => `${count} places of the file need correcting. Nothing was written.`,
  place: "Place",
  fault: "To correct",
  closed: "A result was approved before, and no item is open for correction.",
  onlyOpened:
    "A result was approved before: only the items below are taken anew; " +
    "other rows of the file have to stay as they are.",
  would: (fresh, changed, same) =>
    `The file is good: ${fresh} new figures, ${changed} changed, ${same} the same. Nothing is written yet.`,
  write: "Write the figures",
  written: (fresh, changed) => `Written: ${fresh} new figures, ${changed} changed.`,
};
export const OUTSIDE_WORDS = { vi, en };
