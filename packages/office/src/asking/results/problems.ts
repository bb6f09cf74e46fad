import type { UnitVersionId } from "@thang-diem/engine";
import type { SurveyProblem } from "@thang-diem/engine/survey";
export { NO_SURVEY } from "../surveys/index.ts";
import { problemsOf, type Problem } from "@thang-diem/platform/problems";

const problem = problemsOf("survey");

export const NOT_CLOSED = problem(
  "not-closed",
  "Cuộc khảo sát chưa đóng.",
  "The survey is not closed.",
  "Đóng cuộc khảo sát rồi tính kết quả.",
  "Close it, then estimate.",
);
export const NOTHING_COUNTED = problem(
  "nothing-counted",
  "Bảng hỏi không có câu nào trả lời theo thang điểm, nên không có tỷ lệ hài lòng để tính.",
  "The questionnaire has no question on a scale, so there is no share of the satisfied.",
  "Phiếu đã nhận được giữ nguyên.",
  "The responses are kept.",
);
export const NO_RESPONSES = problem(
  "no-responses",
  "Cuộc khảo sát không nhận được phiếu nào.",
  "The survey received no response.",
  "Không có gì để tính.",
  "There is nothing to estimate.",
);

/** What keeps the statistics from being found, with the units that it is about. */
export function cannotEstimate(
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
    "cannot-estimate",
    `Chưa tính được kết quả. ${told("vi")}.`,
    `The results cannot be estimated. ${told("en")}.`,
    "Phiếu đã nhận được giữ nguyên. Kiểm tra số người của các đơn vị trong kế hoạch.",
    "The responses are kept. Check the numbers of people in the plan.",
  );
}
