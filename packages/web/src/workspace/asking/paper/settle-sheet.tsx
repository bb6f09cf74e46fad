import { type KeyedForm, surveyPaperRoutes } from "@thang-diem/contract";
import {
  keyedAnswer,
  paperLines,
  type PaperQuestion,
  type Questionnaire,
  textIn,
} from "@thang-diem/engine/questionnaire";
import { NativeSelect, TextInput } from "@mantine/core";
import { type ReactElement, useMemo } from "react";
import { SendForm, useSending, useWords } from "../../../kit/index.ts";
import { useKept } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { type OpenedSheetParts, useForm } from "./place.ts";
import { saidOf } from "./sheet.ts";
import { WORDS } from "./words.ts";

type Difference = KeyedForm["differing"][number];

/** For a third person with the sheet in hand: where two typed otherwise, what stands. */
export function SettleSheet({
  versionId,
  ...parts
}: OpenedSheetParts & { readonly versionId: string }): ReactElement {
  const { words: frame } = useSpeech();
  const form = useForm(parts.place.evaluationId, versionId);
  return form === undefined ? <p>{frame.loading}</p> : <SettleForm {...parts} form={form} />;
}

function SettleForm({
  form,
  place,
  sheet,
  code,
  onDone,
}: OpenedSheetParts & { readonly form: Questionnaire }): ReactElement {
  const words = useWords(WORDS);
  const kept = useKept(`survey paper settle ${place.surveyId} ${code}`, { chosen: "{}" });
  const chosen = useMemo(
    () => JSON.parse(kept.value.chosen) as Readonly<Record<string, string>>,
    [kept.value.chosen],
  );
  const lines = useMemo(
    () => new Map(paperLines(form).flatMap((line) => (line.line === "question" ? [[line.path, line]] : []))),
    [form],
  );
  const sending = useSending(
    surveyPaperRoutes.settle,
    "paper-settle",
    async () => {
      kept.forget();
      await onDone("settled");
    },
    kept,
  );
  const put = (name: string, text: string) =>
    kept.put({ chosen: JSON.stringify({ ...chosen, [name]: text }) });
  const answers = Object.fromEntries(
    sheet.differing.flatMap((each) => {
      const line = lines.get(each.path);
      const text = line === undefined ? undefined : settledAs(line, each, chosen);
      return text === undefined ? [] : [[each.path, text]];
    }),
  );
  return (
    <>
      <h3>{words.settleTitle}</h3>
      <p>{words.settleLead}</p>
      <SendForm
        sending={sending}
        submit={words.settle}
        onSubmit={() => void sending.send({ ...place, code, answers })}
      >
        {sheet.differing.map((each) => {
          const line = lines.get(each.path);
          return (
            line !== undefined && <OneDifference key={each.path} {...{ form, line, each, chosen, put }} />
          );
        })}
      </SendForm>
    </>
  );
}

/** @returns undefined while nothing is chosen, or what is typed can be no answer */
function settledAs(
  line: PaperQuestion,
  { path, first, second }: Difference,
  chosen: Readonly<Record<string, string>>,
): string | undefined {
  const which = chosen[path];
  if (which === "first") return first;
  if (which === "second") return second;
  return which === "other" ? keyedAnswer(line, chosen[`${path} typed`] ?? "") : undefined;
}

function OneDifference({
  form,
  line,
  each,
  chosen,
  put,
}: {
  readonly form: Questionnaire;
  readonly line: PaperQuestion;
  readonly each: Difference;
  readonly chosen: Readonly<Record<string, string>>;
  readonly put: (name: string, text: string) => void;
}): ReactElement {
  const words = useWords(WORDS);
  const { path } = each;
  const label = textIn(line.question.label, form.language, form.language) || line.question.name;
  const said = (text: string) => (text === "" ? words.none : saidOf(form, line, text));
  const typed = chosen[`${path} typed`] ?? "";
  const isWrong = keyedAnswer(line, typed) === undefined;
  return (
    <fieldset>
      <legend>
        <strong>{line.number}.</strong> {label}
      </legend>
      <NativeSelect
        aria-label={label}
        value={chosen[path] ?? ""}
        onChange={({ currentTarget }) => put(path, currentTarget.value)}
        data={[
          { value: "", label: words.choose },
          { value: "first", label: words.asFirst(said(each.first)) },
          { value: "second", label: words.asSecond(said(each.second)) },
          { value: "other", label: words.asNeither },
        ]}
      />
      {chosen[path] === "other" && (
        <TextInput
          label={words.typedHere}
          value={typed}
          error={isWrong && words.givesNothing}
          onChange={({ currentTarget }) => put(`${path} typed`, currentTarget.value)}
        />
      )}
    </fieldset>
  );
}
