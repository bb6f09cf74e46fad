import { problemsOf, type Problem } from "@thang-diem/platform/problems";
export { NO_SURVEY } from "../surveys/index.ts";

const problem = problemsOf("paper");

export const CODE_UNKNOWN = problem(
  "code-unknown",
  "Mã này không thuộc phiếu giấy nào của cuộc khảo sát.",
  "This code is on no paper form of this survey.",
  "So lại từng chữ với mã in ở đầu phiếu, hoặc quét mã QR trên phiếu.",
  "Compare it letter by letter with the head of the form, or scan the form's QR code.",
);
export const STORED = problem(
  "stored",
  "Phiếu này đã nhập xong và đã nhận.",
  "This form has been typed and stored.",
  "Lấy phiếu tiếp theo.",
  "Take the next form.",
);
export const NOT_OPEN = problem(
  "not-open",
  "Cuộc khảo sát chưa mở, hoặc đã đóng; phiếu giấy không nhập được.",
  "The survey is not open yet, or closed; no paper form is taken.",
  "Nhập phiếu từ giờ mở đến khi bấm đóng cuộc khảo sát, kể cả sau giờ đóng.",
  "Type forms from the opening minute until the survey is closed for good, after its closing minute too.",
);
export const YOURS_ALREADY = problem(
  "yours-already",
  "Bạn đã nhập phiếu này. Lần thứ hai do người khác nhập.",
  "You have typed this form. Somebody else types it the second time.",
  "Lấy phiếu tiếp theo, và chuyển tờ này cho người nhập thứ hai.",
  "Take the next form and hand this sheet to the second person.",
);
export const TYPED_TWICE = problem(
  "typed-twice",
  "Phiếu này đã được nhập hai lần và hai lần khác nhau.",
  "This form was typed twice, and the two differ.",
  "Chuyển tờ phiếu cho người thứ ba xem lại, hoặc bỏ cả hai lần nhập để nhập lại từ đầu.",
  "Hand the sheet to a third person, or drop both typings and type it anew.",
);
export const NOT_TYPED_TWICE = problem(
  "not-typed-twice",
  "Phiếu này chưa được nhập đủ hai lần, nên chưa có gì để so.",
  "This form was not typed twice yet: there is nothing to settle.",
  "Nhập phiếu trước.",
  "Type it first.",
);
export const TYPED_BY_YOU = problem(
  "typed-by-you",
  "Bạn là một trong hai người đã nhập phiếu này; chỗ khác nhau do người thứ ba quyết định.",
  "You are one of the two who typed this form; a third person settles the difference.",
  "Chuyển tờ phiếu cho người thứ ba.",
  "Hand the sheet to a third person.",
);
export const NOT_SETTLED = problem(
  "not-settled",
  "Còn câu hai lần nhập khác nhau chưa được quyết định.",
  "Some answers that differ are not settled.",
  "Quyết định từng câu; câu để trống trên giấy thì chọn để trống.",
  "Settle each; where the sheet has no answer, choose none.",
);
export const OTHER_VERSION = problem(
  "other-version",
  "Phiếu không theo phiên bản bảng hỏi đã chọn, hoặc người nhập trước chọn phiên bản khác.",
  "The form is of another version than the one chosen, or was typed as another version before.",
  "Xem phiên bản in ở đầu phiếu và chọn lại.",
  "Look at the version on the form and choose again.",
);
export const NOTHING_TYPED = problem(
  "nothing-typed",
  "Phiếu chưa có câu trả lời nào.",
  "The form has no answer at all.",
  "Tờ phiếu trắng thì không nhập; ghi là người không trả lời ở trang Chất lượng phiếu.",
  "A blank sheet is not typed; count it as a non-respondent on the page Quality.",
);
export const ANSWERS_WRONG = problem(
  "answers-wrong",
  "Có câu không nhận được. Chưa có gì được ghi; chữ đã gõ còn nguyên trên màn hình.",
  "Some answers cannot be taken. Nothing was stored; what you typed is still on the screen.",
  "Xem lại các câu được nêu với tờ giấy; câu ghi không đọc được hoặc không có trong các ô thì để trống.",
  "Compare the named answers with the sheet; leave those empty that cannot be read or are in no box.",
);

/** @param once forms that one person typed; @param differing forms that two people typed otherwise */
export function unfinished(once: number, differing: number): Problem {
  return problem(
    "unfinished",
    `Còn ${once} phiếu giấy mới nhập một lần và ${differing} phiếu hai lần nhập khác nhau.`,
    `${once} paper forms were typed only once, and ${differing} otherwise by two people.`,
    "Nhập nốt và quyết định các chỗ khác nhau ở trang Phiếu giấy, hoặc bỏ chúng kèm lý do, rồi đóng.",
    "Finish and settle them on the page Paper forms, or drop them with a reason; then close.",
  );
}
