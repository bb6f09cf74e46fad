import type { UnitVersionId } from "@thang-diem/engine";
import type { SurveyProblem } from "@thang-diem/engine/survey";
export { NO_SURVEY } from "../surveys/index.ts";
import { problemsOf, type Problem } from "@thang-diem/platform/problems";

const problem = problemsOf("survey");

export const CLOSED = problem(
  "closed",
  "Cuộc khảo sát đã đóng.",
  "The survey is closed.",
  "Lập cuộc khảo sát mới để chọn mẫu khác.",
  "Set up another survey to draw another sample.",
);
export const NO_FRAME = problem(
  "not-found",
  "Không có danh sách này.",
  "There is no such list.",
  "Tải lại trang, hoặc nhập danh sách.",
  "Load the page again, or bring a list in.",
);
export const ALREADY_DRAWN = problem(
  "already-drawn",
  "Mẫu của cuộc khảo sát này đã chọn. Mỗi cuộc khảo sát chỉ chọn một lần, để không ai chọn lại đến khi vừa ý.",
  "The sample of this survey is drawn. It is drawn once, so that nobody draws until it pleases.",
  "Người không trả lời được thay theo thứ tự dự phòng đã chọn.",
  "Those who do not answer are replaced by substitutes in the drawn order.",
);
export const NOT_DRAWN = problem(
  "not-drawn",
  "Chưa chọn mẫu từ danh sách này.",
  "No sample was drawn from this list yet.",
  "Chọn mẫu trước.",
  "Draw it first.",
);
export const ERASED = problem(
  "frame-erased",
  "Tên, số điện thoại, địa chỉ của danh sách này đã xóa đúng ngày đã nêu.",
  "Names, telephones and addresses of this list were erased on their date.",
  "Hạt giống, dấu vân tay và kết quả chọn vẫn còn; tên thì không lấy lại được.",
  "Seed, fingerprint and draw are kept; names cannot be brought back.",
);
export const ERASED_TOO_LATE = problem(
  "erase-on-wrong",
  "Ngày xóa danh sách phải sau hôm nay và trong vòng một năm.",
  "The list is erased after today and within a year.",
  "Chọn lại ngày xóa.",
  "Choose the date again.",
);
export const NOT_ASKED = problem(
  "not-in-sample",
  "Người này không đang được hỏi: chưa được chọn, hoặc đã được thay.",
  "This person is not being asked: not drawn, or replaced already.",
  "Tải lại danh sách của đơn vị.",
  "Load the unit's list again.",
);
export const ANSWERED = problem(
  "has-answered",
  "Người này đã trả lời nên không thay được.",
  "This person has answered and is not replaced.",
  "Không cần làm gì.",
  "There is nothing to do.",
);
export const NOBODY_LEFT = problem(
  "nobody-to-assign",
  "Các đơn vị này không còn ai chưa giao.",
  "Everybody of these units is assigned already.",
  "Chọn đơn vị khác.",
  "Choose other units.",
);
export const NOT_THIS_MODE = problem(
  "mode-not-chosen",
  "Cuộc khảo sát không có cách trả lời này.",
  "The survey does not take answers in this way.",
  "Chọn cách đã nêu trong kế hoạch.",
  "Choose one of the plan's ways.",
);

/** What keeps the sample from being drawn, with the units that it is about. */
export function cannotDraw(
  problems: readonly SurveyProblem[],
  nameOf: ReadonlyMap<UnitVersionId, string>,
): Problem {
  const told = (language: "vi" | "en") =>
    problems
      .map(({ message, places }) => {
        const names = places.map(({ name }) => nameOf.get(name as UnitVersionId) ?? name).slice(0, 20);
        return names.length === 0 ? message[language] : `${message[language]}: ${names.join(", ")}`;
      })
      .join("; ");
  return problem(
    "cannot-draw",
    `Chưa chọn mẫu được. ${told("vi")}.`,
    `The sample cannot be drawn. ${told("en")}.`,
    "Bớt số dự phòng hoặc số phiếu, hoặc bổ sung danh sách của các đơn vị đó.",
    "Ask for fewer substitutes or answers, or complete the lists of these units.",
  );
}
