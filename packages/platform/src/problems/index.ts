import { done as doneWith, type Failed, failed, type Result } from "@thang-diem/engine";
/** A sentence in both languages of the product; Vietnamese first. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** Where in a file something was found: what a spreadsheet program shows, so rows and columns count from 1. */
export interface FilePlace {
  readonly sheet?: string;
  readonly row?: number;
  /** Column letters as a spreadsheet shows them ("C", "AA"). */
  readonly column?: string;
}

/** An expected failure: a stable code for machines, words for people, the place, and what to do instead. */
export interface Problem {
  readonly code: string;
  readonly message: Words;
  readonly suggestion?: Words;
  readonly place?: FilePlace;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** What was found when files of the installation were compared with its tables. */
export interface Compared {
  /** Missing or changed: somebody relies on it. */
  readonly faults: readonly Problem[];
  /** Lies there, and no table knows it: nobody relies on it. */
  readonly notes: readonly Problem[];
}

/** What a use case answers: its result, or why there is none. */
export type Outcome<T> = Result<T, { readonly problem: Problem }>;

export function done<T>(value: T): Outcome<T> {
  return doneWith(value);
}

export function refused(problem: Problem): Failed<{ readonly problem: Problem }> {
  return failed({ problem });
}

/** Whether what some work answered is a refusal. */
export function isRefused(answer: unknown): answer is Failed<{ readonly problem: Problem }> {
  return (
    typeof answer === "object" &&
    answer !== null &&
    "problem" in answer &&
    "ok" in answer &&
    answer.ok === false
  );
}

/** Thrown where a caller cannot go on (the database does not start, a migration was edited): still a code and words. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, cause?: unknown) {
    super(
      `${problem.message.vi} / ${problem.message.en} [${problem.code}]`,
      cause === undefined ? {} : { cause },
    );
    this.name = "ProblemError";
    this.problem = problem;
  }
}

/**
 * Problems of one room, each with what to do: their codes begin with its name, but for what every room calls
 * "not-found".
 *
 * @example problemsOf("survey")("closed", "Đã đóng.", "Closed.", "Lập mới.", "Begin anew.").code // "survey.closed"
 */
export function problemsOf(room: string) {
  return (code: string, vi: string, en: string, fixVi: string, fixEn: string): Problem => ({
    code: code === "not-found" ? code : `${room}.${code}`,
    message: { vi, en },
    suggestion: { vi: fixVi, en: fixEn },
  });
}
