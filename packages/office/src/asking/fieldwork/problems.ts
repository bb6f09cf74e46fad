import { problemsOf } from "@thang-diem/platform/problems";

const problem = problemsOf("fieldwork");

export const CODE_UNKNOWN = problem(
  "code-unknown",
  "Mã điều tra viên không đúng, hoặc đã ngừng.",
  "The interviewer's code is wrong, or was ended.",
  "Phiếu trên máy còn nguyên. Hỏi người tổ chức khảo sát mã mới.",
  "What this device holds is safe. Ask whoever runs the survey for a new code.",
);
export const UNIT_NOT_YOURS = problem(
  "unit-not-yours",
  "Đơn vị này không được giao cho điều tra viên.",
  "This unit is not assigned to the interviewer.",
  "Hỏi người tổ chức khảo sát.",
  "Ask whoever runs the survey.",
);
export const OTHER_VERSION = problem(
  "other-version",
  "Phiếu làm theo bảng hỏi không thuộc cuộc khảo sát này.",
  "The interview follows a questionnaire that is not of this survey.",
  "Giữ phiếu trên máy và báo người tổ chức khảo sát.",
  "Keep it on the device and tell whoever runs the survey.",
);
export const TOO_LATE = problem(
  "too-late",
  "Cuộc khảo sát đã đóng, hoặc phiếu làm sau giờ đóng.",
  "The survey is closed, or the interview ended after its closing minute.",
  "Giữ phiếu trên máy và báo người tổ chức khảo sát.",
  "Keep it on the device and tell whoever runs the survey.",
);
export const NO_SURVEY = problem(
  "not-found",
  "Không có cuộc khảo sát này.",
  "There is no such survey.",
  "Chọn lại cuộc khảo sát.",
  "Choose the survey again.",
);
export const NO_INTERVIEWER = problem(
  "not-found",
  "Không có điều tra viên này.",
  "There is no such interviewer.",
  "Tải lại danh sách.",
  "Load the list again.",
);
export const UNIT_NOT_ASKED = problem(
  "unit-not-asked",
  "Có đơn vị không thuộc cuộc khảo sát này.",
  "A unit is not part of this survey.",
  "Chọn đơn vị trong danh sách của cuộc khảo sát.",
  "Choose units of the survey's list.",
);
