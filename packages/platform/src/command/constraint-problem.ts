import { type Problem, ProblemError } from "../problems/index.ts";

/**
 * What a constraint of the database refused, in words: somebody else was faster, or what the change refers to is gone;
 * or a guard of ours (`0100-photograph.sql`). The constraint's name stays in the details, for machines. PostgreSQL,
 * appendix A: class 23.
 */
export function constraintProblem(error: unknown): ProblemError | undefined {
  const { code, constraint } = error as { readonly code?: string; readonly constraint?: string };
  const problem = PROBLEMS[code ?? ""];
  if (problem === undefined) return undefined;
  return new ProblemError({ ...problem, ...(constraint && { details: { constraint } }) }, error);
}

const LOOK_AGAIN = {
  vi: "Chưa có gì được ghi. Tải lại trang để xem hiện trạng rồi thử lại.",
  en: "Nothing was written. Load the page again to see how things are, then try again.",
};

const PROBLEMS: Readonly<Record<string, Problem>> = {
  "23505": {
    code: "already-there",
    message: {
      vi: "Việc này vừa được làm ở nơi khác, hoặc mục này đã có.",
      en: "This was just done elsewhere, or it is there already.",
    },
    suggestion: LOOK_AGAIN,
  },
  "23503": {
    code: "gone-meanwhile",
    message: {
      vi: "Mục liên quan không còn, hoặc đang được dùng nên không bỏ được.",
      en: "What this refers to is gone, or it is in use and cannot be removed.",
    },
    suggestion: LOOK_AGAIN,
  },
  "23514": {
    code: "value-not-allowed",
    message: { vi: "Có giá trị không được phép.", en: "A value is not allowed." },
    suggestion: LOOK_AGAIN,
  },
  "23P01": {
    code: "already-there",
    message: {
      vi: "Khoảng thời gian hoặc mục này trùng với một mục đã có.",
      en: "This overlaps with something that is there already.",
    },
    suggestion: LOOK_AGAIN,
  },
  TD003: {
    code: "figure-owned",
    message: {
      vi: "Số liệu này do nguồn khác ghi: đơn vị, cơ quan chủ trì, điều tra hoặc số liệu bên ngoài.",
      en: "This figure is written by another source: a unit, a lead agency, a survey or outside data.",
    },
    suggestion: LOOK_AGAIN,
  },
  TD004: {
    code: "result-approved",
    message: {
      vi: "Kết quả đã phê duyệt: số liệu không thay đổi được nữa.",
      en: "The result is approved: its figures cannot change any more.",
    },
    suggestion: {
      vi: "Chủ tịch hội đồng mở lại kết quả trước.",
      en: "The chair opens the result again first.",
    },
  },
  TD005: {
    code: "edition-not-approved",
    message: {
      vi: "Nội dung này không phải là nội dung đã được phê duyệt, nên không công bố được.",
      en: "This is not what was approved, so it is not published.",
    },
    suggestion: {
      vi: "Chủ tịch hội đồng phê duyệt kết quả rồi công bố lại.",
      en: "The chair approves the result; then publish again.",
    },
  },
};
