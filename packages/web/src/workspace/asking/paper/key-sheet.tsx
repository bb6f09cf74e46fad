import { surveyPaperRoutes } from "@thang-diem/contract";
import { type PaperQuestion, type Questionnaire, textIn } from "@thang-diem/engine/questionnaire";
import { FAULT_WORDS } from "@thang-diem/presentation/interview-pages";
import { TextInput } from "@mantine/core";
import { type KeyboardEvent, type ReactElement, useMemo, useState } from "react";
import { SendForm, useSending, useWords } from "../../../kit/index.ts";
import { useKept } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { type OpenedSheetParts, useForm } from "./place.ts";
import { type Keyed, type ReadSheet, saidOf, useSheet } from "./sheet.ts";
import { WORDS } from "./words.ts";

/** The questions of a sheet in printed order, a field each; what is typed outlives the page. */
export function KeySheet({
  versionId,
  ...parts
}: OpenedSheetParts & { readonly versionId: string }): ReactElement {
  const { words: frame } = useSpeech();
  const form = useForm(parts.place.evaluationId, versionId);
  return form === undefined ? <p>{frame.loading}</p> : <KeyForm {...parts} {...{ form, versionId }} />;
}

function KeyForm({
  form,
  versionId,
  place,
  sheet,
  code,
  onDone,
}: OpenedSheetParts & { readonly form: Questionnaire; readonly versionId: string }): ReactElement {
  const words = useWords(WORDS);
  const kept = useKept(`survey paper sheet ${place.surveyId} ${code}`, { keyed: "{}" });
  const keyed = useMemo(() => JSON.parse(kept.value.keyed) as Keyed, [kept.value.keyed]);
  const read = useSheet(form, keyed);
  const [told, setTold] = useState(false);
  const sending = useSending(
    surveyPaperRoutes.key,
    "paper-sheet",
    async ({ state }) => {
      kept.forget();
      await onDone(state);
    },
    kept,
  );
  const faults = Object.keys(read.faults).length;
  const send = () => {
    setTold(faults > 0);
    if (faults === 0) void sending.send({ ...place, code, versionId, answers: { ...read.answers } });
  };
  return (
    <SendForm sending={sending} submit={words.store} onSubmit={send}>
      <p className="quiet">{sheet.state === "second" ? words.secondTyping : words.firstTyping}</p>
      <div onKeyDown={onwards}>
        {read.asked.map((line) => (
          <KeyedLine
            key={line.path}
            {...{ form, line, read }}
            value={keyed[line.path] ?? ""}
            put={(text) => kept.put({ keyed: JSON.stringify({ ...keyed, [line.path]: text }) })}
          />
        ))}
      </div>
      {told && faults > 0 && <p role="alert">{words.faults(faults)}</p>}
    </SendForm>
  );
}

/** Enter goes to the next field, and from the last one to the button; nothing is sent by mistake. */
function onwards(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll("input")];
  const next = fields[fields.indexOf(event.target) + 1];
  (next ?? event.target.form?.querySelector<HTMLButtonElement>("button[type=submit]"))?.focus();
}

function KeyedLine({
  form,
  line,
  read,
  value,
  put,
}: {
  readonly form: Questionnaire;
  readonly line: PaperQuestion;
  readonly read: ReadSheet;
  readonly value: string;
  readonly put: (text: string) => void;
}): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const { path, number, question, choices } = line;
  const label = textIn(question.label, form.language, form.language) || question.name;
  const fault = read.faults[path];
  const answer = read.answers[path];
  return (
    <div className={choices.length === 0 && question.kind === "text" ? "keyed-line wide" : "keyed-line"}>
      <div>
        <label htmlFor={`paper:${path}`}>
          <strong>{number}.</strong> {label}
        </label>
        {choices.length > 0 && (
          <p className="quiet boxes">
            {choices
              .map(
                ({ name, label: said }, at) =>
                  `${at + 1} ${textIn(said, form.language, form.language) || name}`,
              )
              .join(" · ")}
          </p>
        )}
      </div>
      <div>
        <TextInput
          id={`paper:${path}`}
          value={value}
          autoComplete="off"
          inputMode={question.kind === "text" ? "text" : "decimal"}
          error={
            fault !== undefined && (fault === "no-such-box" ? words.givesNothing : say(FAULT_WORDS[fault]))
          }
          onChange={({ currentTarget }) => put(currentTarget.value)}
        />
        {choices.length > 0 && answer !== undefined && <output>{saidOf(form, line, answer)}</output>}
      </div>
    </div>
  );
}
