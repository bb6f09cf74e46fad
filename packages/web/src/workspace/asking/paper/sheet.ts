import { useMemo } from "react";
import {
  answer,
  type AnswerFaultCode,
  faultsOf,
  type Interview,
  keyedAnswer,
  openForm,
  type OpenForm,
  openInterview,
  paperLines,
  type PaperQuestion,
  type Questionnaire,
  textIn,
} from "@thang-diem/engine/questionnaire";

/** What stands in the fields of a sheet, by path. */
export type Keyed = Readonly<Record<string, string>>;

export interface ReadSheet {
  /** Questions that are asked with what was typed so far, in printed order. */
  readonly asked: readonly PaperQuestion[];
  /** As they are stored; a question that was left empty is not there. */
  readonly answers: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, AnswerFaultCode | "no-such-box">>;
}

export function useSheet(form: Questionnaire, keyed: Keyed): ReadSheet {
  const open = useMemo(() => openForm(form), [form]);
  return useMemo(() => readSheet(open, keyed), [open, keyed]);
}

/** What somebody typed of a sheet as answers; what a screen would demand may be missing on paper. */
export function readSheet(form: OpenForm, keyed: Keyed): ReadSheet {
  const asked: PaperQuestion[] = [];
  const answers: Record<string, string> = {};
  const faults: Record<string, AnswerFaultCode | "no-such-box"> = {};
  let interview: Interview = openInterview(form, { now: "2026-01-01T00:00:00+07:00", seed: 0 });
  for (const line of paperLines(form.questionnaire)) {
    if (line.line !== "question" || interview.computed.relevant.get(line.path) !== true) continue;
    asked.push(line);
    const text = keyedAnswer(line, keyed[line.path] ?? "");
    const taken = text === undefined ? undefined : answer(interview, line.path, text);
    if (taken === undefined) faults[line.path] = "no-such-box";
    else if (!taken.ok) faults[line.path] = taken.faults[0]?.code ?? "no-such-box";
    else {
      interview = taken.value;
      if (text !== undefined && text !== "") answers[line.path] = text;
    }
  }
  for (const { path, code } of faultsOf(interview)) if (code !== "required") faults[path] ??= code;
  return { asked, answers, faults };
}

/** An answer in the words of the form: what its boxes say. */
export function saidOf(form: Questionnaire, { choices, question }: PaperQuestion, text: string): string {
  const names = question.kind === "multiple" || question.kind === "rank" ? text.split(" ") : [text];
  const labelOf = (name: string) => {
    const choice = choices.find((each) => each.name === name);
    return choice === undefined ? name : textIn(choice.label, form.language, form.language) || name;
  };
  return names.map(labelOf).join(", ");
}
