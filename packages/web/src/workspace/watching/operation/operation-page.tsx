import { type Operation, OPERATION_WORDS, operationRoutes } from "@thang-diem/contract";
import { decimal, LANGUAGES } from "@thang-diem/presentation";
import { Button, Checkbox, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Fragment, type ReactElement } from "react";
import {
  ask,
  ProblemSummary,
  RefusedError,
  SendForm,
  useSending,
  useTitle,
  useWords,
} from "../../../kit/index.ts";
import { useKept } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { maintenanceQuery } from "../../front/maintenance-notice.tsx";
import { WORDS } from "./words.ts";

/** How the server is and what needs doing, for administrators; and the line that tells everybody of maintenance. */
export function OperationPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame } = useSpeech();
  const { data, error } = useQuery({
    queryKey: ["operation", "state"],
    queryFn: () => ask(operationRoutes.state, {}),
    refetchInterval: 60_000,
  });
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <p className="quiet">{words.lead}</p>
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {data === undefined ? (
        error === null && <p>{frame.loading}</p>
      ) : (
        <>
          <Findings findings={data.findings} />
          <Facts state={data} />
        </>
      )}
      <Announcing />
    </>
  );
}

function Findings({ findings }: Pick<Operation, "findings">): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  return (
    <section className="section">
      <h2>{words.findings}</h2>
      {findings.length === 0 ? (
        <p className="notice">{words.sound}</p>
      ) : (
        <ul className="plain-list notices">
          {findings.map(({ check, state, message, fix }) => (
            <li key={message.vi} className={state === "bad" ? "notice-line unread" : "notice-line"}>
              <strong>
                {state === "bad" ? words.bad : words.warn}: {say(OPERATION_WORDS[check])}
              </strong>
              <p>{say(message)}</p>
              <p>{say(fix)}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const GIGABYTE = 1024 ** 3;

function Facts({ state }: { readonly state: Operation }): ReactElement {
  const words = useWords(WORDS);
  const { time, language } = useSpeech();
  const at = (moment: string) => (moment === "never" ? words.never : time(moment));
  const free = decimal((state.freeBytes / GIGABYTE).toFixed(1), 1, language);
  const facts = [
    [words.version, `${state.version} (Node ${state.node})`],
    [words.database, `PostgreSQL ${state.database}`],
    [words.since, at(state.startedAt)],
    [words.free, words.gigabytes(free)],
    [words.backup, state.backupsScheduled ? at(state.backupAt) : words.noSchedule],
    [words.verified, at(state.verifiedAt)],
  ] as const;
  return (
    <section className="section">
      <h2>{words.facts}</h2>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

const EMPTY = { vi: "", en: "", closed: "" };

function Announcing(): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const queries = useQueryClient();
  const kept = useKept("maintenance", EMPTY);
  const { value, put } = kept;
  const { data: now } = useQuery(maintenanceQuery);
  const sending = useSending(
    operationRoutes.maintain,
    "maintenance",
    (answer) => void queries.setQueryData(maintenanceQuery.queryKey, answer),
    kept,
  );
  const given = { vi: value.vi, en: value.en === "" ? value.vi : value.en, closed: value.closed !== "" };
  return (
    <section className="section no-print">
      <h2>{words.maintenance}</h2>
      <p className="quiet">{words.maintenanceLead}</p>
      {now !== undefined && now.vi !== "" && (
        <div className="actions">
          <span>
            {words.announced} {say(now)}
          </span>
          <Button variant="default" onClick={() => void sending.send({ vi: "", en: "", closed: false })}>
            {words.end}
          </Button>
        </div>
      )}
      <SendForm sending={sending} submit={words.announce} onSubmit={() => void sending.send(given)}>
        {LANGUAGES.map((language) => (
          <TextInput
            key={language}
            {...sending.field(language)}
            label={words[language]}
            value={value[language]}
            onChange={(event) => put({ [language]: event.currentTarget.value })}
          />
        ))}
        <Checkbox
          label={words.closed}
          checked={value.closed !== ""}
          onChange={(event) => put({ closed: event.currentTarget.checked ? "yes" : "" })}
        />
      </SendForm>
    </section>
  );
}
