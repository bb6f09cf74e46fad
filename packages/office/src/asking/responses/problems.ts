import { problemsOf, type Problem } from "@thang-diem/platform/problems";

const problem = problemsOf("survey");

export const CODE_UNKNOWN = problem(
  "code-unknown",
  "Mã này không mở được phiếu nào.",
  "This code opens no form.",
  "Kiểm tra lại từng chữ của mã trong thư mời, hoặc hỏi cơ quan gửi mã.",
  "Check every letter of the code in your invitation, or ask who sent it.",
);
export const CODE_SPENT = problem(
  "code-spent",
  "Mã này đã dùng để gửi một phiếu. Phiếu đó còn nguyên.",
  "This code has been used to send a form. That form is safe.",
  "Mỗi mã chỉ gửi được một phiếu; ông/bà không cần làm gì thêm.",
  "A code sends one form; nothing more needs to be done.",
);
export const RESPONSE_DIFFERS = problem(
  "response-differs",
  "Phiếu này đã được nhận với nội dung khác. Phiếu đã nhận còn nguyên.",
  "This form was received with other answers. What was received is safe.",
  "Phiếu đã gửi không sửa được nữa.",
  "A form that was sent cannot be changed.",
);
export const OVER = problem(
  "over",
  "Cuộc khảo sát đã kết thúc.",
  "The survey is over.",
  "Cảm ơn ông/bà; phiếu không nhận nữa.",
  "Thank you; no more forms are taken.",
);
export const ANSWERS_WRONG = problem(
  "answers-wrong",
  "Phiếu chưa gửi được vì còn câu cần xem lại.",
  "The form was not sent: some answers need another look.",
  "Sửa các câu được đánh dấu rồi gửi lại; những câu khác còn nguyên.",
  "Correct the marked answers and send again; the others are kept.",
);

export function notYet(opensAt: Date): Problem {
  const at = new Intl.DateTimeFormat("vi-VN", {
    timeZone: "Asia/Ho_Chi_Minh",
    dateStyle: "short",
    timeStyle: "short",
  }).format(opensAt);
  return problem(
    "not-yet",
    `Cuộc khảo sát mở lúc ${at}.`,
    `The survey opens at ${at}.`,
    "Mở lại đường dẫn này vào lúc đó.",
    "Open this link again then.",
  );
}
