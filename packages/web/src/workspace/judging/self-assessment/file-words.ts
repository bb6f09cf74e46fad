const vi = {
  lead:
    "Tải biểu mẫu ra Excel, điền cột “Giá trị”, rồi nhập lại. " +
    "Dòng nào không sửa thì không thay đổi gì; nhập hai lần không nhân đôi.",
  download: "Tải biểu mẫu (XLSX)",
  choose: "Chọn tệp đã điền",
  check: "Kiểm tra thử",
  refused: (count: number) => `Tệp có ${count} chỗ cần sửa. Chưa có gì được ghi. Sửa trong tệp rồi chọn lại.`,
  nothingNew: "Tệp không có gì khác với biểu mẫu. Không có gì phải ghi.",
  wouldChange: (count: number) =>
    `Tệp hợp lệ. Sẽ thay đổi ${count} ô, liệt kê bên dưới. Chưa có gì được ghi.`,
  write: (count: number) => `Ghi ${count} thay đổi`,
  written: (count: number) => `Đã ghi ${count} thay đổi vào biểu mẫu.`,
  changes: "Thay đổi",
  conflicts: (count: number) => `${count} ô đã có người sửa sau khi tải tệp`,
  conflictsAdvice: "Không ghi đè các ô này. Nếu nội dung trong tệp mới đúng, sửa trực tiếp trong biểu mẫu.",
  doubts: (count: number) => `${count} số liệu cần xem lại`,
  doubtsAdvice: "Số vẫn nhận được. Nếu nhầm thì sửa trong tệp rồi chọn lại; nếu đúng thì ghi như thường.",
  doubt: "Vì sao nên xem lại",
  place: "Vị trí",
  fault: "Cần sửa",
  field: "Ô",
  before: "Trước",
  after: "Sau",
  inFile: "Trong tệp",
  stands: "Đang có",
  empty: "(để trống)",
};
type Words = typeof vi;
const en: Words = {
  lead:
    "Download the form as a workbook, fill in the column “Giá trị” (value), and upload it again. " +
    "Rows you leave alone change nothing; importing the same file twice has no effect.",
  download: "Download the form (XLSX)",
  choose: "Choose the filled-in file",
  check: "Check it",
  refused: (count) =>
    `${count} places in the file need correcting. Nothing was saved. Correct the file and choose it again.`,
  nothingNew: "The file matches the form. There is nothing to save.",
  wouldChange: (count) =>
    `The file is good. It changes ${count} fields, listed below. Nothing has been saved yet.`,
  write: (count) => `Save ${count} changes`,
  written: (count) => `${count} changes are in the form.`,
  changes: "Changes",
  conflicts: (count) => `${count} fields were changed by somebody after the file was downloaded`,
  conflictsAdvice: "They are not overwritten. If the file is right, change them in the form.",
  doubts: (count) => `${count} figures to check again`,
  doubtsAdvice:
    "They are accepted. If one is a slip, correct the file and choose it again; if it is right, save as usual.",
  doubt: "Why",
  place: "Place",
  fault: "To correct",
  field: "Field",
  before: "Before",
  after: "After",
  inFile: "In the file",
  stands: "In the form",
  empty: "(empty)",
};
export const FILE_WORDS = { vi, en };
