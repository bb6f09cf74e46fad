import { logRoutes, type LogLine } from "@thang-diem/contract";
import { count } from "@thang-diem/presentation";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState, type FormEvent, type ReactElement } from "react";
import {
  addressOf,
  ask,
  call,
  ProblemSummary,
  RefusedError,
  useTitle,
  useWords,
} from "../../../kit/index.ts";
import { holdsEverywhere, usePerson } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { readLogSearch, type LogSearch } from "../../front/addresses.ts";
import { actionWords } from "./action-words.ts";
import { detailLines } from "./details.ts";
import { WORDS } from "../words.ts";
import "../watching.css";

/** The audit log for those who check it: read, filtered, verified, exported. */
export function LogPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame, language } = useSpeech();
  const search = useSearch({ from: "/quan-tri/nhat-ky" });
  const filter = filterOf(search);
  const person = usePerson();
  const { data, error, fetchNextPage, hasNextPage } = useInfiniteQuery({
    queryKey: ["log", filter],
    queryFn: ({ pageParam }) =>
      ask(logRoutes.lines, { ...filter, ...(pageParam !== "" && { after: pageParam }) }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => (next === "" ? undefined : next),
    placeholderData: keepPreviousData,
  });
  useTitle(words.log);
  const lines = data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <>
      <h1>{words.log}</h1>
      <p className="quiet">{words.logLead}</p>
      {holdsEverywhere(person, "audit.read") && <Verification language={language} />}
      <section className="section">
        <Filters search={search} />
        <Exports filter={filter} />
        {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
        {data === undefined ? (
          error === null && <p>{frame.loading}</p>
        ) : lines.length === 0 ? (
          <p>
            {words.noLines}{" "}
            <Link to="/quan-tri/nhat-ky" search={{}}>
              {words.clear}
            </Link>
          </p>
        ) : (
          <Lines lines={lines} />
        )}
        {hasNextPage && (
          <div>
            <Button variant="default" onClick={() => void fetchNextPage()}>
              {words.older}
            </Button>
          </div>
        )}
      </section>
    </>
  );
}

function Exports({ filter }: { readonly filter: ReturnType<typeof filterOf> }): ReactElement {
  const words = useWords(WORDS);
  return (
    <div className="actions no-print">
      <Button
        component="a"
        variant="default"
        download
        href={addressOf(logRoutes.export, { ...filter, format: "jsonl" })}
      >
        {words.exportJson}
      </Button>
      <Button
        component="a"
        variant="default"
        download
        href={addressOf(logRoutes.export, { ...filter, format: "csv" })}
      >
        {words.exportCsv}
      </Button>
    </div>
  );
}

/** Whole days in the time of Vietnam, as moments. */
function filterOf({ from, until, ...others }: LogSearch) {
  const begin = (day: string | undefined, plus: number) => {
    const at = new Date(`${day ?? ""}T00:00:00+07:00`);
    return Number.isNaN(at.getTime()) ? undefined : new Date(at.getTime() + plus * 86_400_000).toISOString();
  };
  const [first, last] = [begin(from, 0), begin(until, 1)];
  return {
    ...others,
    ...(first !== undefined && { from: first }),
    ...(last !== undefined && { until: last }),
  };
}

function Verification({ language }: { readonly language: "vi" | "en" }): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const queries = useQueryClient();
  const key = ["log", "verification"];
  const { data } = useQuery({
    queryKey: key,
    queryFn: () => ask(logRoutes.verification, {}),
    refetchInterval: ({ state }) => (state.data?.state === "running" ? 700 : false),
  });
  const begin = async () => {
    const answer = await call(logRoutes.verify, {});
    if (answer.ok) queries.setQueryData(key, answer.value);
  };
  const state = data?.state ?? "none";
  const n = (value: number) => count(value, language);
  return (
    <section className="section no-print">
      <h2>{words.verify}</h2>
      <p className="quiet">{words.verifyLead}</p>
      <div>
        <Button variant="default" aria-busy={state === "running"} onClick={() => void begin()}>
          {words.verify}
        </Button>
      </div>
      {data !== undefined && state === "running" && (
        <label>
          {words.verifying[data.part](n(data.done), n(data.total))}{" "}
          <progress max={Math.max(1, data.total)} value={data.done} />
        </label>
      )}
      <div role="status">
        {data !== undefined && state === "holds" && (
          <p className="notice">{words.holds(n(data.lines), n(data.contents), n(data.editions))}</p>
        )}
        {state === "failed" && <p className="notice">{words.failed}</p>}
        {data !== undefined && state === "broken" && (
          <div className="error-summary">
            <h3>{words.broken}</h3>
            <ul>
              {data.faults.map((fault) => (
                <li key={fault.vi}>{say(fault)}</li>
              ))}
            </ul>
          </div>
        )}
        {data !== undefined && data.notes.length > 0 && (
          <div className="notice">
            <p>{words.unknown}</p>
            <ul>
              {data.notes.map((note) => (
                <li key={note.vi}>{say(note)}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
}

function Filters({ search }: { readonly search: LogSearch }): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const navigate = useNavigate({ from: "/quan-tri/nhat-ky" });
  const { data } = useQuery({ queryKey: ["log", "actions"], queryFn: () => ask(logRoutes.actions, {}) });
  const [typed, setTyped] = useState({
    actor: search.actor ?? "",
    object: search.object ?? "",
    from: search.from ?? "",
    until: search.until ?? "",
  });
  const choose = (change: Record<string, string>) =>
    void navigate({ search: (before: LogSearch) => readLogSearch({ ...before, ...change }), replace: true });
  const field = (name: keyof typeof typed) => ({
    value: typed[name],
    onChange: (event: FormEvent<HTMLInputElement>) =>
      setTyped({ ...typed, [name]: event.currentTarget.value }),
  });
  const onForm = (event: FormEvent) => {
    event.preventDefault();
    choose(typed);
  };
  const actions = (data?.actions ?? []).map((action) => ({
    value: action,
    label: say(actionWords(action)),
  }));
  return (
    <form role="search" className="actions no-print" onSubmit={onForm}>
      <TextInput label={words.person} placeholder={words.personHint} {...field("actor")} />
      <NativeSelect
        className="filter-narrow"
        label={words.action}
        value={search.action ?? ""}
        onChange={(event) => choose({ action: event.currentTarget.value })}
        data={[{ value: "", label: words.anyAction }, ...actions]}
      />
      <TextInput label={words.object} placeholder={words.objectHint} {...field("object")} />
      <TextInput type="date" label={words.from} {...field("from")} />
      <TextInput type="date" label={words.until} {...field("until")} />
      <Button type="submit" variant="default">
        {words.filter}
      </Button>
    </form>
  );
}

function Lines({ lines }: { readonly lines: readonly LogLine[] }): ReactElement {
  const words = useWords(WORDS);
  const { time, say } = useSpeech();
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={words.log}>
      <table className="table history">
        <thead>
          <tr>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.action}</th>
            <th scope="col">{words.who}</th>
            <th scope="col">{words.object}</th>
            <th scope="col">{words.details}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ chain, number, at, action, actor, actorName, object, objectName, details }) => (
            <tr key={`${chain} ${number}`}>
              <td className="short">{time(at)}</td>
              <th scope="row">
                {say(actionWords(action))}
                <span className="under chain" title={`${chain} ${number}`}>
                  {chainWord(chain)} {number}
                </span>
              </th>
              <td>
                {actorName === "" ? actor : actorName}
                {actorName !== "" && <span className="under">{actor.replace("account:", "")}</span>}
              </td>
              <td className="wrap">
                {objectName === "" ? object : objectName}
                {object !== "" && (
                  <span className="under">
                    <Link to="/quan-tri/nhat-ky" search={{ object }}>
                      {words.onlyThis}
                    </Link>
                  </span>
                )}
              </td>
              <td className="wrap">
                <Details details={details} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** "evaluation:01a2…e908a8" is "evaluation" and what its end tells apart; the whole stands in the title. */
function chainWord(chain: string): string {
  const [kind = "", id] = chain.split(":");
  return id === undefined ? kind : `${kind} …${id.slice(-6)}`;
}

const SHORT = 3;

function Details({ details }: { readonly details: LogLine["details"] }): ReactElement {
  const words = useWords(WORDS);
  const lines = detailLines(details);
  if (lines.length === 0) return <span className="quiet">{words.noDetails}</span>;
  const list = (
    <ul className="details">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
  return lines.length <= SHORT ? (
    list
  ) : (
    <details>
      <summary>
        {words.details} ({lines.length})
      </summary>
      {list}
    </details>
  );
}
