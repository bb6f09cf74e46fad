import {
  DATA_REQUEST_KINDS,
  dataRequestRoutes,
  type DataRequest,
  type RetentionPeriods,
} from "@thang-diem/contract";
import { decimal } from "@thang-diem/presentation";
import { NativeSelect, Textarea } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Fragment, useState, type ReactElement } from "react";
import {
  ask,
  newId,
  ProblemSummary,
  refusalOf,
  SendForm,
  useSending,
  useTitle,
  useWords,
} from "../../../kit/index.ts";
import { holds, useKept, usePerson } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { RecordRequest } from "./record-request.tsx";
import { RequestCard } from "./request-card.tsx";
import { WORDS } from "./words.ts";

/** What is known of people and for how long; what they ask about it; and the desk where that is worked. */
export function PersonalDataPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame } = useSpeech();
  const { data, error } = useQuery({
    queryKey: ["data-requests", "mine"],
    queryFn: () => ask(dataRequestRoutes.mine, {}),
  });
  const refusal = refusalOf({ data, error });
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {refusal !== undefined ? (
        <ProblemSummary problem={refusal} />
      ) : data === undefined ? (
        <p>{frame.loading}</p>
      ) : (
        <>
          <Periods periods={data.periods} />
          <section className="section">
            <h2>{words.mine}</h2>
            <Requests requests={data.requests} atDesk={false} />
            <FileOwn />
          </section>
        </>
      )}
      {holds(usePerson(), "data-request.read") && <Desk />}
    </>
  );
}

function Periods({
  periods: { purgedAt, ...periods },
}: {
  readonly periods: RetentionPeriods;
}): ReactElement {
  const words = useWords(WORDS);
  const { time, language } = useSpeech();
  const names = Object.keys(words.periodNames) as (keyof typeof periods)[];
  return (
    <section className="section">
      <h2>{words.periods}</h2>
      <dl className="facts">
        {names.map((name) => (
          <Fragment key={name}>
            <dt>{words.periodNames[name]}</dt>
            <dd>{words.days(decimal(String(periods[name]), 0, language))}</dd>
          </Fragment>
        ))}
      </dl>
      <p className="quiet">
        {words.stays} {purgedAt !== undefined && words.purged(time(purgedAt))}
      </p>
    </section>
  );
}

function Requests({
  requests,
  atDesk,
}: {
  readonly requests: readonly DataRequest[];
  readonly atDesk: boolean;
}): ReactElement {
  const words = useWords(WORDS);
  if (requests.length === 0) return <p>{words.none}</p>;
  return (
    <ul className="plain-list">
      {requests.map((request) => (
        <li key={request.id}>
          <RequestCard request={request} atDesk={atDesk} />
        </li>
      ))}
    </ul>
  );
}

function FileOwn(): ReactElement {
  const words = useWords(WORDS);
  const queries = useQueryClient();
  const [id, setId] = useState(() => newId());
  const kept = useKept("own data request", { kind: "see", text: "" });
  const { kind, text } = kept.value;
  const sending = useSending(
    dataRequestRoutes.fileMine,
    "own-request",
    () => {
      setId(newId());
      return queries.invalidateQueries({ queryKey: ["data-requests"] });
    },
    kept,
  );
  return (
    <SendForm
      sending={sending}
      submit={words.send}
      tone="default"
      onSubmit={() => void sending.send({ id, kind: kind as DataRequest["kind"], text })}
    >
      <NativeSelect
        {...sending.field("kind")}
        label={words.kind}
        value={kind}
        data={DATA_REQUEST_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        onChange={(event) => kept.put({ kind: event.currentTarget.value })}
      />
      <Textarea
        {...sending.field("text")}
        label={words.text}
        autosize
        minRows={2}
        value={text}
        onChange={(event) => kept.put({ text: event.currentTarget.value })}
      />
    </SendForm>
  );
}

function Desk(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame } = useSpeech();
  const { data, error } = useQuery({
    queryKey: ["data-requests", "desk"],
    queryFn: () => ask(dataRequestRoutes.list, {}),
  });
  const refusal = refusalOf({ data, error });
  const works = holds(usePerson(), "data-request.work");
  return (
    <section className="section">
      <h2>{words.desk}</h2>
      {refusal !== undefined ? (
        <ProblemSummary problem={refusal} />
      ) : data === undefined ? (
        <p>{frame.loading}</p>
      ) : (
        <Requests requests={data.requests} atDesk />
      )}
      {works && <RecordRequest />}
    </section>
  );
}
