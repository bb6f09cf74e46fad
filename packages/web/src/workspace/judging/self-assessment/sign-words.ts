const vi = {
  domain: "Lĩnh vực",
  points: "Tự chấm",
  maximum: "Tối đa",
  answered: (done: number, asked: number) => `xong ${done}/${asked} tiêu chí`,
  missing: "Còn thiếu",
  nothingMissing: "Mọi tiêu chí của đơn vị đều đã có điểm và có tài liệu hoặc giải trình.",
  doubtful: (count: number) => `Số liệu cần xem lại (${count} tiêu chí)`,
  askDoubts: (count: number) =>
    `${count} tiêu chí có số liệu cần xem lại, nêu ở trên; ký gửi là xác nhận các số đó đúng.`,
  backing: "Căn cứ của điểm tự chấm",
  documents: (documents: number, items: number, explained: number) =>
    `${documents} lượt tài liệu kiểm chứng cho ${items} tiêu chí; ` +
    `${explained} tiêu chí chỉ có giải trình, không có tài liệu.`,
  wordsAlone: "Chỉ có giải trình, không có tài liệu",
  unreadable: "Có ô chưa đọc được, phải sửa trước khi ký",
  unexplained: "Có điểm mà chưa có tài liệu kiểm chứng hoặc giải trình, phải bổ sung trước khi ký",
  begun: "Còn thiếu số liệu, sẽ không có điểm",
  empty: "Chưa nhập, sẽ không có điểm",
  acts: "Ký gửi và báo cáo",
  sign: "Ký gửi bản tự chấm",
  askSign: "Ký gửi bản tự chấm?",
  signMeans:
    "Ký gửi là chốt toàn bộ số liệu, giải trình và điểm như đang hiển thị. " +
    "Sau đó muốn sửa phải được cơ quan thường trực trả lại.",
  stillSending: "Đang lưu nội dung vừa nhập; chờ giây lát rồi ký gửi.",
  leaderSigns: "Lãnh đạo đơn vị ký gửi tại trang này.",
  draft: "Tải bản dự thảo báo cáo (DOCX)",
  report: "Tải báo cáo để trình ký (DOCX)",
  paper: (number: string, date: string) => `Báo cáo đã ký: ${number} ngày ${date}.`,
  giveBack: "Trả lại để sửa",
  giveBackMeans:
    "Bản đã ký được giữ nguyên trong lịch sử; đơn vị sửa và ký gửi lại lần sau. " +
    "Hết hạn tự chấm thì gia hạn thêm cho đơn vị.",
  reason: "Lý do",
  pastSignOffs: "Các lần đã ký gửi",
  neverSigned: "Đơn vị chưa ký gửi lần nào.",
  signedNumber: (number: number, by: string, at: string) => `Lần ${number}: ${by} ký gửi ${at}`,
  underVersion: (version: string) => `Theo bộ tiêu chí bản ${version}`,
  returnedBy: (by: string, at: string) => `${by} trả lại ${at}`,
  item: "Tiêu chí",
  facts: "Số liệu và giải trình",
};
type Words = typeof vi;
const en: Words = {
  domain: "Domain",
  points: "Claimed",
  maximum: "Maximum",
  answered: (done, asked) => `${done} of ${asked} items done`,
  missing: "Still missing",
  nothingMissing: "Every item of the unit has points with a document or an explanation.",
  doubtful: (count) => `Figures to look at again (${count} items)`,
  askDoubts: (count) => `${count} items have doubtful figures, listed above; by signing you confirm them.`,
  backing: "What stands behind the points",
  documents: (documents, items, explained) =>
    `${documents} documents are shown for ${items} items; ${explained} items have an explanation and no document.`,
  wordsAlone: "Explained in words, without a document",
  unreadable: "A field cannot be read; to be corrected before signing",
  unexplained: "Points with neither evidence nor explanation; to be added before signing",
  begun: "Figures are missing; no points",
  empty: "Not answered; no points",
  acts: "Sign-off and report",
  sign: "Sign off the self-assessment",
  askSign: "Sign the self-assessment?",
  signMeans:
    "Signing freezes all figures, explanations and points as shown. " +
    "To change them afterwards the reform office must return the form.",
  stillSending: "What was typed is being saved; wait a moment, then sign.",
  leaderSigns: "The leader of the unit signs on this page.",
  draft: "Download a draft of the report (DOCX)",
  report: "Download the report for signature (DOCX)",
  paper: (number, date) => `Signed report: ${number} of ${date}.`,
  giveBack: "Return for correction",
  giveBackMeans:
    "What was signed stays in the history; the unit corrects and signs again. " +
    "When the term is over, extend it for the unit.",
  reason: "Reason",
  pastSignOffs: "What was signed so far",
  neverSigned: "The unit has not signed yet.",
  signedNumber: (number, by, at) => `Number ${number}: signed by ${by}, ${at}`,
  underVersion: (version) => `Under version ${version} of the scheme`,
  returnedBy: (by, at) => `Returned by ${by}, ${at}`,
  item: "Item",
  facts: "Facts and explanation",
};
export const SIGN_WORDS = { vi, en };
