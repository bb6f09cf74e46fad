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
  doubtful: (count) => `Figures to check again (${count} items)`,
  askDoubts: (count) => `${count} items have implausible figures, listed above; by signing you confirm them.`,
  backing: "Support for the points",
  documents: (documents, items, explained) =>
    `${documents} documents support ${items} items; ${explained} items have an explanation but no document.`,
  wordsAlone: "Explanation only, no document",
  unreadable: "Unreadable field; correct it before signing",
  unexplained: "Points with neither document nor explanation; add one before signing",
  begun: "Figures are missing; no points",
  empty: "Not answered; no points",
  acts: "Sign-off and report",
  sign: "Sign off the self-assessment",
  askSign: "Sign the self-assessment?",
  signMeans:
    "Signing freezes all figures, explanations and points as shown. " +
    "To change anything afterwards, the reform office must return the form.",
  stillSending: "Your entries are still being saved; wait a moment, then sign.",
  leaderSigns: "The unit's leader signs on this page.",
  draft: "Download a draft of the report (DOCX)",
  report: "Download the report for signature (DOCX)",
  paper: (number, date) => `Signed report: ${number} of ${date}.`,
  giveBack: "Return for correction",
  giveBackMeans:
    "The signed version stays in the history; the unit corrects and signs again. " +
    "If the deadline has passed, extend it for the unit.",
  reason: "Reason",
  pastSignOffs: "Earlier sign-offs",
  neverSigned: "The unit has not signed yet.",
  signedNumber: (number, by, at) => `Number ${number}: signed by ${by}, ${at}`,
  underVersion: (version) => `Under scheme version ${version}`,
  returnedBy: (by, at) => `Returned by ${by}, ${at}`,
  item: "Item",
  facts: "Facts and explanation",
};
export const SIGN_WORDS = { vi, en };
