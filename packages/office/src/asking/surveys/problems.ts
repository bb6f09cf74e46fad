import type { Problem } from "@thang-diem/platform/problems";

function problem(code: string, vi: string, en: string, fixVi: string, fixEn: string): Problem {
  return { code: `survey.${code}`, message: { vi, en }, suggestion: { vi: fixVi, en: fixEn } };
}

export const NOT_YOURS = problem(
  "not-yours",
  "Ông/bà không tổ chức khảo sát trong kỳ đánh giá này.",
  "You run no surveys in this evaluation.",
  "Đề nghị Văn phòng cải cách hành chính giao vai trò cán bộ khảo sát.",
  "Ask the reform office for the role of survey staff.",
);
export const NOT_OPEN = problem(
  "evaluation-not-open",
  "Kỳ đánh giá này không mở.",
  "This evaluation is not open.",
  "Khảo sát chỉ lập được khi kỳ đánh giá đang mở.",
  "Surveys are set up while the evaluation is open.",
);
export const NO_QUESTIONNAIRE = problem(
  "no-questionnaire",
  "Kỳ đánh giá này không có bảng hỏi đó.",
  "This evaluation has no such questionnaire.",
  "Nhập tệp bảng hỏi trước.",
  "Bring its file in first.",
);
export const NO_SURVEY = problem(
  "no-survey",
  "Không có cuộc khảo sát này.",
  "There is no such survey.",
  "Chọn lại cuộc khảo sát.",
  "Choose the survey again.",
);
export const NO_UNIT = problem(
  "no-unit",
  "Đơn vị này không thuộc kỳ đánh giá.",
  "This unit is not in the evaluation.",
  "Chọn đơn vị trong danh sách.",
  "Choose a unit of the list.",
);
export const CLOSED = problem(
  "closed",
  "Cuộc khảo sát đã đóng.",
  "The survey is closed.",
  "Phiếu đã nhận được giữ nguyên; muốn hỏi tiếp thì lập cuộc khảo sát mới.",
  "What was received is kept; set up another survey to go on asking.",
);
export const STILL_RUNNING = problem(
  "still-running",
  "Cuộc khảo sát chưa hết giờ.",
  "The survey is still running.",
  "Chờ đến giờ đóng và hết thời gian chờ phiếu đang làm dở.",
  "Wait until it ends and the time for forms that are open is over.",
);
export const MINUTES_WRONG = problem(
  "minutes-wrong",
  "Giờ đóng phải sau giờ mở và chưa qua.",
  "A survey closes after it opens, and not in the past.",
  "Chọn lại giờ mở, giờ đóng.",
  "Choose the minutes again.",
);
export const COUNT_WRONG = problem(
  "count-wrong",
  "Mỗi lần cấp từ 1 đến 10.000 mã.",
  "Between 1 and 10,000 codes are made at a time.",
  "Sửa số mã cần cấp.",
  "Correct the number of codes.",
);

export function photoByLink(question: string): Problem {
  return problem(
    "photo-by-link",
    `Câu “${question}” cần ảnh, không hỏi được qua đường dẫn.`,
    `The question “${question}” asks for a photo, which a link cannot.`,
    "Bỏ câu này, hoặc để điều tra viên hỏi.",
    "Leave it out, or let interviewers ask it.",
  );
}
