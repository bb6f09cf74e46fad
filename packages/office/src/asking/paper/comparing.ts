import { answersOf, type AnswerFault, type OpenForm } from "@thang-diem/engine/questionnaire";
import { examined, type Examined } from "../responses/index.ts";

type Answers = Readonly<Record<string, string>>;

export interface Difference {
  readonly path: string;
  readonly first: string;
  readonly second: string;
}

/** What two people typed of one sheet: what they typed alike, and field by field where they did not. */
export function compareKeyed(first: Answers, second: Answers): { agreed: Answers; differing: Difference[] } {
  const paths = [...new Set([...Object.keys(first), ...Object.keys(second)])];
  const isAlike = (path: string) => first[path] === second[path];
  return {
    agreed: Object.fromEntries(paths.filter(isAlike).map((path) => [path, first[path] ?? ""])),
    differing: paths
      .filter((path) => !isAlike(path))
      .map((path) => ({ path, first: first[path] ?? "", second: second[path] ?? "" })),
  };
}

/**
 * A sheet as a response. People leave questions out on paper that a screen would not let them leave out: these are
 * missing, and the sheet counts.
 */
export function examinedSheet(
  form: OpenForm,
  surveyId: string,
  given: Parameters<typeof examined>[2],
  at: Date,
): Examined & { readonly answers: Answers } {
  const looked = examined(form, surveyId, given, at);
  const faults = looked.faults.filter(({ code }: AnswerFault) => code !== "required");
  const unasked = Object.entries(given.answers)
    .filter(([path, text]) => text !== "" && looked.interview.computed.relevant.get(path) === false)
    .map(([path]): AnswerFault => ({ path, code: "not-asked" }));
  const answers = answersOf(looked.interview);
  return {
    ...looked,
    faults: [...faults, ...unasked],
    answers: Object.fromEntries(Object.entries(answers).filter(([path]) => path in given.answers)),
  };
}
