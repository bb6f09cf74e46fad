import { DATA_REQUEST_OUTCOMES, type DataRequest, dataRequestRoutes } from "@thang-diem/contract";
import { dateText } from "@thang-diem/presentation";
import { NativeSelect, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { addressOf, SendForm, useSending, useWords } from "../../../kit/index.ts";
import { holds, useKept, usePerson } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { WORDS } from "./words.ts";

/** One request with its terms and answers; for the desk with the next step. */
export function RequestCard({
  request,
  atDesk,
}: {
  readonly request: DataRequest;
  readonly atDesk: boolean;
}): ReactElement {
  const words = useWords(WORDS);
  const { time, language } = useSpeech();
  const { id, number, kind, person, contact, text, cameBy, firstAnswer, extendedReason, answer } = request;
  const works = holds(usePerson(), "data-request.work");
  const day = (iso: string) => dateText(iso, language);
  return (
    <>
      <h3>
        {words.number(number)}: {words.kinds[kind]}
      </h3>
      {atDesk && <p>{[person, contact].filter(Boolean).join(", ")}</p>}
      <p>{text}</p>
      <p className="quiet">
        {words.received(day(request.receivedOn), words.ways[cameBy])}{" "}
        {answer === undefined &&
          (firstAnswer === undefined
            ? words.dueFirst(day(request.firstAnswerBy))
            : words.dueDone(day(request.doneBy)))}{" "}
        {request.late && <strong>{words.late}</strong>}
      </p>
      {firstAnswer !== undefined && <p>{words.firstAnswer(time(firstAnswer.at), firstAnswer.text)}</p>}
      {extendedReason !== undefined && <p>{words.extended(extendedReason)}</p>}
      {answer !== undefined && (
        <>
          <p>{answer.text}</p>
          <p className="quiet">
            {words.answered(words.outcomes[answer.outcome], answer.by, time(answer.at))}{" "}
            {atDesk && <a href={addressOf(dataRequestRoutes.paper, { requestId: id })}>{words.paper}</a>}
          </p>
        </>
      )}
      {atDesk &&
        works &&
        answer === undefined &&
        (request.own ? <p>{words.ownHint}</p> : <Work request={request} />)}
    </>
  );
}

function Work({ request: { id, number, firstAnswer } }: { readonly request: DataRequest }): ReactElement {
  const words = useWords(WORDS);
  const queries = useQueryClient();
  const kept = useKept(`data request ${id}`, { step: "", outcome: "done", text: "" });
  const { outcome, text } = kept.value;
  const step = kept.value.step === "" ? (firstAnswer === undefined ? "first" : "final") : kept.value.step;
  const sending = useSending(
    dataRequestRoutes.answer,
    `answer-${id}`,
    () => queries.invalidateQueries({ queryKey: ["data-requests"] }),
    kept,
  );
  return (
    <details>
      <summary>{words.work(number)}</summary>
      <SendForm
        sending={sending}
        submit={words.save}
        tone="default"
        onSubmit={() =>
          void sending.send({
            requestId: id,
            step: step as "first" | "extend" | "final",
            ...(step === "final" && { outcome: outcome as (typeof DATA_REQUEST_OUTCOMES)[number] }),
            text,
          })
        }
      >
        <NativeSelect
          {...sending.field("step")}
          label={words.step}
          value={step}
          data={Object.entries(words.steps).map(([value, label]) => ({ value, label }))}
          onChange={(event) => kept.put({ step: event.currentTarget.value })}
        />
        {step === "final" && (
          <NativeSelect
            {...sending.field("outcome")}
            label={words.outcome}
            value={outcome}
            data={DATA_REQUEST_OUTCOMES.map((value) => ({ value, label: words.outcomes[value] }))}
            onChange={(event) => kept.put({ outcome: event.currentTarget.value })}
          />
        )}
        <Textarea
          {...sending.field("text")}
          label={words.answerText}
          autosize
          minRows={3}
          value={text}
          onChange={(event) => kept.put({ text: event.currentTarget.value })}
        />
      </SendForm>
    </details>
  );
}
