export { NO_SURVEY } from "../surveys/index.ts";
import { problemsOf, type Problem } from "@thang-diem/platform/problems";

const problem = problemsOf("survey");

export const NO_UNIT = problem(
  "not-asked",
  "Cuộc khảo sát này không hỏi về đơn vị đó.",
  "This survey does not ask about that unit.",
  "Chọn đơn vị trong danh sách của cuộc khảo sát.",
  "Choose a unit of the survey's list.",
);

/** Some are not of this survey, or came by link while it runs. Nothing was decided. */
export function notDecidable(count: number, isClosed: boolean): Problem {
  return isClosed
    ? problem(
        "no-response",
        `Có ${count} phiếu không thuộc cuộc khảo sát này; chưa phiếu nào được quyết định.`,
        `${count} responses are not of this survey; nothing was decided.`,
        "Tải lại trang rồi chọn lại.",
        "Load the page again and choose again.",
      )
    : problem(
        "decided-after-closing",
        `Có ${count} phiếu không do điều tra viên gửi; phiếu đó chỉ xem xét được sau khi đóng. ` +
          "Chưa phiếu nào được quyết định.",
        `${count} responses were not sent by interviewers; those are decided about after closing. ` +
          "Nothing was decided.",
        "Bỏ chọn các phiếu đó, hoặc chờ cuộc khảo sát đóng.",
        "Leave them out, or wait until the survey is closed.",
      );
}
