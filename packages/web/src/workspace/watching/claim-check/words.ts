import type { CheckedClaimLine } from "@thang-diem/contract";

type Kinds = Readonly<Record<CheckedClaimLine["kind"], string>>;
type Verdicts = Readonly<Record<CheckedClaimLine["verdict"], string>>;

const kinds: Kinds = {
  value: "giá trị",
  rank: "hạng",
  "change-points": "thay đổi về điểm",
  "change-places": "thay đổi về hạng",
  "share-of-maximum": "tỷ lệ so với điểm tối đa",
  "count-over": "số đơn vị",
  streak: "chuỗi năm liên tiếp",
  range: "khoảng giá trị",
  mean: "trung bình",
  comparison: "so sánh hai bên",
};
const verdicts: Verdicts = {
  equal: "khớp",
  "equal-after-rounding": "khớp sau làm tròn",
  different: "khác số đã công bố",
  inconsistent: "tự mâu thuẫn trong bài",
  unknown: "chưa đối chiếu được",
};

const vi = {
  title: "Đối chiếu số liệu trong văn bản",
  lead:
    "Dán bài viết, báo cáo hoặc chọn tệp. Mỗi con số về PAR INDEX, SIPAS, PAPI và chỉ số của địa phương được so với " +
    "kết quả đã công bố và với chính các số khác trong bài. Văn bản không được lưu lại trên máy chủ.",
  text: "Văn bản cần đối chiếu",
  textHelp: "Giữ nguyên tên đơn vị, năm và tên chỉ số như sẽ đăng.",
  check: "Đối chiếu văn bản",
  clear: "Xóa văn bản",
  file: "Chọn tệp",
  fileHelp: "DOCX, TXT, HTML hoặc PDF có lớp chữ; tối đa 5 MB, 500 nghìn ký tự. Chọn xong là đối chiếu ngay.",
  checking: "Đang đối chiếu…",
  tooLarge: (name: string, mb: string) =>
    `${name} có ${mb} MB, lớn hơn mức 5 MB. Tệp chưa được gửi. Chia tệp hoặc dán phần cần đối chiếu vào ô.`,
  typeFirst: "Dán văn bản vào ô hoặc chọn tệp.",
  unreadable: (name: string) => `Không mở được ${name} nữa. Chọn lại tệp.`,
  resultOf: (name: string) => `Kết quả đối chiếu: ${name}`,
  typed: "văn bản trong ô",
  summary: (all: number, checked: number, wrong: number) => {
    if (all === 0) return "Không thấy con số nào về một chỉ số đã biết.";
    const found = `${all} con số về các chỉ số${checked < all ? `, đối chiếu được ${checked}` : ""}`;
    if (checked === 0) return `${found}.`;
    return `${found}, ${wrong === 0 ? "không có con số nào phải sửa" : `${wrong} con số phải sửa`}.`;
  },
  counts: (verdict: string, n: number) => `${n} ${verdict}`,
  unread: (n: number) =>
    `${n} con số khác trong văn bản không thuộc về chỉ số nào nên không được đối chiếu (gạch chân chấm).`,
  unreadMark: "không đối chiếu",
  marked: "Văn bản đã đánh dấu",
  list: "Từng con số",
  number: "STT",
  figure: "Con số",
  about: "Nói về",
  verdict: "Kết luận",
  right: "Số đúng",
  why: "Vì sao",
  contradicts: (numbers: string) => `Mâu thuẫn với con số thứ ${numbers}.`,
  onlyWrong: "Chỉ hiện những con số phải sửa và chưa đối chiếu được",
  against: "Đối chiếu với",
  againstLead:
    "Chỉ những kết quả dưới đây được biết. Con số của chỉ số, năm hoặc đơn vị khác là “chưa đối chiếu được”.",
  years: (from: number, to: number, n: number) => (from === to ? `năm ${from}` : `${from}–${to} (${n} năm)`),
  print: "In kết quả",
  kinds,
  verdicts,
};

const enKinds: Kinds = {
  value: "value",
  rank: "rank",
  "change-points": "change in points",
  "change-places": "change in rank",
  "share-of-maximum": "share of the maximum",
  "count-over": "number of units",
  streak: "years in a row",
  range: "range",
  mean: "mean",
  comparison: "comparison",
};
const enVerdicts: Verdicts = {
  equal: "equal",
  "equal-after-rounding": "equal after rounding",
  different: "different from what was published",
  inconsistent: "contradicts the text itself",
  unknown: "could not be checked",
};
const figures = (n: number) => (n === 1 ? "1 figure" : `${n} figures`);

const en: typeof vi = {
  title: "Check the figures of a text",
  lead:
    "Paste an article or report, or choose a file. Every figure about PAR INDEX, SIPAS, PAPI and local indices is " +
    "held against published results and against the other figures of the text. The text is not kept on the server.",
  text: "Text to check",
  textHelp: "Leave names of units, years and indices as they will be printed.",
  check: "Check the text",
  clear: "Clear the text",
  file: "Choose a file",
  fileHelp: "DOCX, TXT, HTML, or PDF with text; up to 5 MB, 500 thousand characters. It is checked at once.",
  checking: "Checking…",
  tooLarge: (name, mb) =>
    `${name} has ${mb} MB, more than the 5 MB allowed. It was not sent. Divide it or paste the part to check.`,
  typeFirst: "Paste a text into the field or choose a file.",
  unreadable: (name) => `${name} can no longer be opened. Choose the file again.`,
  resultOf: (name) => `Result: ${name}`,
  typed: "text of the field",
  summary(all, checked, wrong) {
    if (all === 0) return "No figure about a known index was found.";
    const found = `${figures(all)} about indices${checked < all ? `, ${checked} could be checked` : ""}`;
    if (checked === 0) return `${found}.`;
    return `${found}, ${wrong === 0 ? "none" : wrong} to correct.`;
  },
  counts: (verdict, n) => `${n} ${verdict}`,
  unread: (n) =>
    n === 1
      ? "1 figure of the text belongs to no index and was not checked (dotted underline)."
      : `${n} figures of the text belong to no index and were not checked (dotted underline).`,
  unreadMark: "not checked",
  marked: "The text, marked",
  list: "Figure by figure",
  number: "No.",
  figure: "Figure",
  about: "About",
  verdict: "Verdict",
  right: "Right figure",
  why: "Why",
  contradicts: (numbers) => `Contradicts figure ${numbers}.`,
  onlyWrong: "Only figures to correct and figures that could not be checked",
  against: "Checked against",
  againstLead:
    "Only these results are known. Figures of other indices, years or units “could not be checked”.",
  years: (from, to, n) => (from === to ? `${from}` : `${from}–${to} (${n} years)`),
  print: "Print the result",
  kinds: enKinds,
  verdicts: enVerdicts,
};

export const WORDS = { vi, en } as const;
