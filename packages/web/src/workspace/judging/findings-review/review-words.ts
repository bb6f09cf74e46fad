const vi = {
  title: "Giám sát thẩm định",
  intro:
    "Dấu hiệu chấm không đều, mức độ chặt của từng người và mẫu kiểm tra lại. " +
    "Đây là câu hỏi để xem xét, chưa phải kết luận.",
  unequal: "Giống nhau nhưng điểm khác nhau",
  noUnequal: "Chưa thấy trường hợp nào cùng số liệu hoặc cùng tài liệu mà điểm khác nhau.",
  why: { "same-inputs": "cùng số liệu", "same-file": "cùng một tài liệu" },
  spread: (points: string) => `lệch ${points} điểm`,
  unit: "Đơn vị",
  claimed: "Tự chấm",
  found: "Thẩm định",
  by: "Người thẩm định",
  reason: "Lý do",
  files: "Cùng một tệp ở nhiều đơn vị",
  noFiles: "Chưa có tệp nào được nhiều đơn vị cùng nộp.",
  strictness: "Mức độ chặt",
  strictnessAbout:
    "Trung bình của (điểm thẩm định − điểm tự chấm) / điểm tối đa. Số âm là chặt hơn. " +
    "Mỗi người thẩm định đơn vị và tiêu chí khác nhau, nên chỉ so sánh thận trọng.",
  noStrictness: "Chưa có kết quả thẩm định nào.",
  person: "Người thẩm định",
  count: "Số kết quả",
  changed: "Có thay đổi",
  mean: "Chênh trung bình",
  error: "± sai số chuẩn",
  others: "Những người khác",
  rechecks: "Mẫu kiểm tra lại",
  rechecksAbout:
    "Chọn ngẫu nhiên trong các kết quả giữ nguyên điểm tự chấm, giao cho người khác xem lại. " +
    "Số gieo được lưu để ai cũng chọn lại được đúng mẫu này.",
  round: "Bảng đánh giá",
  seed: "Số gieo",
  seedHint: "Ví dụ kết quả xổ số công khai của một ngày đã hẹn trước.",
  draw: "Chọn mẫu",
  drawn: (n: number, of: number, share: string, seed: string) =>
    `${n} trên ${of} kết quả (${share}), số gieo ${seed}`,
  checked: (checked: number, differing: number) => `đã xem ${checked}, khác ${differing}`,
  item: "Tiêu chí",
  checker: "Người kiểm tra",
  nobody: "chưa có ai được phép",
  result: "Kết quả kiểm tra",
  waits: "chờ kiểm tra",
  same: "như tự chấm",
  differs: "khác",
};
type Words = typeof vi;
const en: Words = {
  title: "Oversight of the appraisal",
  intro:
    "Signs of unequal treatment, how strict each appraiser is, " +
    "and the re-check sample. These are questions to ask, not conclusions.",
  unequal: "Same facts, different points",
  noUnequal: "So far there is no case of the same facts or the same document with different points.",
  why: { "same-inputs": "same facts", "same-file": "the same document" },
  spread: (points) => `${points} ${points === "1" ? "point" : "points"} apart`,
  unit: "Unit",
  claimed: "Claimed",
  found: "Found",
  by: "Appraiser",
  reason: "Reason",
  files: "Same file submitted by several units",
  noFiles: "No file was submitted by more than one unit.",
  strictness: "Strictness",
  strictnessAbout:
    "Mean of (found − claimed) / maximum. A negative value is stricter. " +
    "Appraisers judge different units and items, so compare with care.",
  noStrictness: "There are no findings yet.",
  person: "Appraiser",
  count: "Findings",
  changed: "Changed",
  mean: "Mean difference",
  error: "± standard error",
  others: "The others",
  rechecks: "Re-check sample",
  rechecksAbout:
    "Drawn at random from findings that accepted the claim, and given to somebody else. " +
    "The seed is kept so that anybody can draw the same sample again.",
  round: "Round",
  seed: "Seed",
  seedHint: "e.g. the public lottery result of a day agreed in advance.",
  draw: "Draw the sample",
  drawn: (n, of, share, seed) => `${n} of ${of} findings (${share}), seed ${seed}`,
  checked: (checked, differing) => `${checked} checked, ${differing} differ`,
  item: "Item",
  checker: "Checked by",
  nobody: "nobody is eligible",
  result: "Result of the re-check",
  waits: "not checked yet",
  same: "as claimed",
  differs: "differs",
};
export const REVIEW_WORDS = { vi, en };
