import { type Problem, ProblemError } from "../problems/index.ts";

/**
 * What a constraint of the database refused, in words: somebody else was faster, or what the change refers to is gone.
 * The constraint's name stays in the details, for machines. PostgreSQL, appendix A: class 23.
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
};
