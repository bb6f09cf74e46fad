import { problemsOf } from "@thang-diem/platform/problems";
export { NO_SURVEY } from "../surveys/index.ts";

const problem = problemsOf("survey-letters");

export const NO_MAIL = problem(
  "no-mail",
  "Máy chủ này chưa có máy chủ thư, nên không gửi thư được.",
  "This installation has no mail server and sends no letters.",
  "Gửi bằng danh sách Excel của trang Chọn mẫu, hoặc nhờ quản trị đặt mục letters trong thangdiem.yaml.",
  "Use the Excel list of the page Sampling, or ask the administrator to set letters in thangdiem.yaml.",
);
export const NOT_NOW = problem(
  "not-now",
  "Thư mời gửi được đến giờ đóng; thư nhắc gửi từ giờ mở đến giờ đóng.",
  "Invitations go out until the closing minute, reminders from the opening to the closing minute.",
  "Xem giờ mở, giờ đóng ở trang cuộc khảo sát.",
  "See the minutes of the survey on its page.",
);
export const TOO_SOON = problem(
  "too-soon",
  "Lần gửi thư trước mới cách đây chưa đầy 20 giờ.",
  "The last letters went out less than twenty hours ago.",
  "Nhắc lại vào ngày mai: người được mời không nhận hai thư trong một ngày.",
  "Remind tomorrow: nobody gets two letters on one day.",
);
export const NOBODY = problem(
  "nobody",
  "Không còn ai để gửi: mọi người có địa chỉ thư đã được gửi, hoặc đã trả lời.",
  "There is nobody to write to: everybody with a mail address was written to, or has answered.",
  "Người không có địa chỉ thư: dùng điện thoại trong danh sách Excel của trang Chọn mẫu.",
  "For people without a mail address use the telephones in the Excel list of the page Sampling.",
);
