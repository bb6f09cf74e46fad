import { itemRequestRoutes, type RequestLine, type RouteReply } from "@thang-diem/contract";
import type { EvaluationId, ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import { Textarea, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { ActButton, ask, SendForm, useSending, useWords } from "../../../kit/index.ts";
import { useKept } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { REQUEST_WORDS } from "./words.ts";

interface Place {
  readonly evaluationId: EvaluationId;
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
  readonly item: ItemCode;
}
type Talk = RouteReply<typeof itemRequestRoutes.read>;

const keyOf = ({ roundId, unitVersionId, item }: Place) => ["item-talk", roundId, unitVersionId, item];

/** What was asked and said about an item without judging it; nothing where the reader has no part in it. */
export function ItemTalk(place: Place): ReactElement | undefined {
  const words = useWords(REQUEST_WORDS);
  const { evaluationId, roundId, unitVersionId, item } = place;
  const { data } = useQuery({
    queryKey: keyOf(place),
    queryFn: () => ask(itemRequestRoutes.read, { evaluationId, roundId, unitVersionId, item }),
    retry: false,
  });
  if (data === undefined) return undefined;
  const { requests, comments, mayAsk, mayAnswer, mayComment } = data;
  const nothing = requests.length === 0 && comments.length === 0;
  if (nothing && !mayAsk && !mayComment) return undefined;
  return (
    <details className="talk" open={requests.some(({ state }) => state === "waits")}>
      <summary>
        {words.requests}
        {!nothing && ` (${requests.length + comments.length})`}
      </summary>
      {requests.map((request) => (
        <Request key={request.id} place={place} request={request} mayAnswer={mayAnswer} />
      ))}
      {mayAsk && <Ask place={place} now={data.now} />}
      {mayComment && <Comments place={place} talk={data} />}
    </details>
  );
}

function useReread(place: Place): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    const keys = [keyOf(place), ["item-requests", place.evaluationId]];
    await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
}

function Request({
  place,
  request,
  mayAnswer,
}: {
  readonly place: Place;
  readonly request: RequestLine;
  readonly mayAnswer: boolean;
}): ReactElement {
  const words = useWords(REQUEST_WORDS);
  const { time } = useSpeech();
  const reread = useReread(place);
  const { evaluationId } = place;
  const withdrawing = useSending(itemRequestRoutes.withdraw, "withdraw", reread, "nothing-typed");
  const { id, text, askedBy, askedAt, state, until, documents, answer, answeredBy, answeredAt, own } =
    request;
  return (
    <div className="paper">
      <p>
        <strong>{text}</strong>{" "}
        <span className="under">
          {words.asked(askedBy, time(askedAt))} · {words.states[state](time(until))} ·{" "}
          {words.documents(documents)}
        </span>
      </p>
      {answeredAt !== "not-answered" && (
        <p>
          {answer === "" ? words.noWords : answer}{" "}
          <span className="under">{words.answered(answeredBy, time(answeredAt))}</span>
        </p>
      )}
      {state === "waits" && mayAnswer && <Answer place={place} request={request} />}
      {state === "waits" && own && (
        <ActButton
          label={words.withdraw}
          sending={withdrawing}
          act={() => void withdrawing.send({ evaluationId, requestId: id })}
        />
      )}
    </div>
  );
}

function Answer({ place, request }: { readonly place: Place; readonly request: RequestLine }): ReactElement {
  const words = useWords(REQUEST_WORDS);
  const kept = useKept(`answer ${request.id}`, { answer: "" });
  const sending = useSending(itemRequestRoutes.answer, "answer", useReread(place), kept);
  const { answer } = kept.value;
  return (
    <SendForm
      sending={sending}
      submit={words.sendAnswer}
      onSubmit={() => void sending.send({ evaluationId: place.evaluationId, requestId: request.id, answer })}
    >
      <Textarea
        {...sending.field("answer")}
        label={words.answer}
        description={words.answerHint}
        autosize
        minRows={2}
        maxLength={2_000}
        value={answer}
        onChange={(event) => kept.put({ answer: event.currentTarget.value })}
      />
    </SendForm>
  );
}

const WEEK_MS = 7 * 86_400_000;
const VIETNAM_MS = 7 * 3_600_000;

/** A week from now at the end of the working day, as the field for a minute in Viet Nam shows it. */
function usualTerm(now: string): string {
  return `${new Date(Date.parse(now) + WEEK_MS + VIETNAM_MS).toISOString().slice(0, 10)}T17:00`;
}

function Ask({ place, now }: { readonly place: Place; readonly now: string }): ReactElement {
  const words = useWords(REQUEST_WORDS);
  const kept = useKept(`ask ${place.roundId} ${place.unitVersionId} ${place.item}`, {
    text: "",
    until: usualTerm(now),
  });
  const [open, setOpen] = useState(kept.waits);
  const reread = useReread(place);
  const sending = useSending(itemRequestRoutes.ask, "ask", () => (setOpen(false), reread()), kept);
  if (!open)
    return (
      <p>
        <button type="button" className="plain" onClick={() => setOpen(true)}>
          {words.ask}
        </button>
      </p>
    );
  return (
    <SendForm
      sending={sending}
      submit={words.send}
      tone="default"
      onSubmit={() => void sending.send({ ...place, ...kept.value })}
    >
      <p>{words.askMeans}</p>
      <Textarea
        {...sending.field("text")}
        label={words.text}
        autosize
        minRows={2}
        maxLength={2_000}
        value={kept.value.text}
        onChange={(event) => kept.put({ text: event.currentTarget.value })}
      />
      <TextInput
        {...sending.field("until")}
        type="datetime-local"
        label={words.until}
        value={kept.value.until}
        onChange={(event) => kept.put({ until: event.currentTarget.value })}
      />
    </SendForm>
  );
}

function Comments({
  place,
  talk: { comments, mayAnswer },
}: {
  readonly place: Place;
  readonly talk: Talk;
}): ReactElement {
  const words = useWords(REQUEST_WORDS);
  const { time } = useSpeech();
  const kept = useKept(`comment ${place.roundId} ${place.unitVersionId} ${place.item}`, { text: "" });
  const sending = useSending(itemRequestRoutes.comment, "comment", useReread(place), kept);
  return (
    <div className="paper">
      <h3>{words.comments}</h3>
      <p className="quiet">{words.commentsOf[mayAnswer ? "unit" : "judges"]}</p>
      {comments.map(({ id, text, by, at }) => (
        <p key={id}>
          {text} <span className="under">{words.said(by, time(at))}</span>
        </p>
      ))}
      <SendForm
        sending={sending}
        submit={words.sendComment}
        tone="default"
        onSubmit={() => void sending.send({ ...place, text: kept.value.text })}
      >
        <Textarea
          {...sending.field("text")}
          label={words.comment}
          autosize
          minRows={1}
          maxLength={2_000}
          value={kept.value.text}
          onChange={(event) => kept.put({ text: event.currentTarget.value })}
        />
      </SendForm>
    </div>
  );
}
