import type { EvaluationId } from "@thang-diem/engine";
import {
  evaluationRoutes,
  HISTORY_KINDS,
  historyRoutes,
  reachWithin,
  type HistoryEntry,
} from "@thang-diem/contract";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState, type FormEvent, type ReactElement } from "react";
import { ask, ProblemSummary, RefusedError, useTitle, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { useEvaluation } from "../../preparing/evaluations/index.ts";
import { readHistorySearch, type HistorySearch } from "../../front/addresses.ts";
import { useSchemes } from "../../scheme.ts";
import { usePerson } from "../../session.ts";
import { useValueWords } from "./value-words.ts";
import { WORDS } from "../words.ts";
import "../watching.css";
import { useIds } from "../../front/ids.ts";

/** Every value old → new; the filter stands in the address, so that a link shares it. */
export function HistoryPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame } = useSpeech();
  const { evaluationId } = useIds("evaluationId");
  const search = useSearch({ from: "/ky-danh-gia/$evaluationId/lich-su" });
  const { roles } = usePerson();
  const everything = reachWithin(roles, "history.read", evaluationId) === "everything";
  const { data, error, fetchNextPage, hasNextPage } = useInfiniteQuery({
    queryKey: ["history", evaluationId, search],
    queryFn: ({ pageParam }) =>
      ask(historyRoutes.read, { evaluationId, ...search, ...(pageParam !== "" && { after: pageParam }) }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => (next === "" ? undefined : next),
    placeholderData: keepPreviousData,
  });
  useTitle(words.history);
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <>
      <h1>{words.history}</h1>
      <p className="quiet">{everything ? words.historyLead : words.historyOwn}</p>
      <Filters evaluationId={evaluationId} search={search} everything={everything} />
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {data === undefined ? (
        error === null && <p>{frame.loading}</p>
      ) : entries.length === 0 ? (
        <p className="notice">{words.noHistory}</p>
      ) : (
        <HistoryTable evaluationId={evaluationId} entries={entries} />
      )}
      {hasNextPage && (
        <div>
          <Button variant="default" onClick={() => void fetchNextPage()}>
            {words.older}
          </Button>
        </div>
      )}
    </>
  );
}

function Filters({
  evaluationId,
  search,
  everything,
}: {
  readonly evaluationId: EvaluationId;
  readonly search: HistorySearch;
  readonly everything: boolean;
}): ReactElement {
  const words = useWords(WORDS);
  const navigate = useNavigate({ from: "/ky-danh-gia/$evaluationId/lich-su" });
  const [item, setItem] = useState(search.item ?? "");
  const [person, setPerson] = useState(search.person ?? "");
  const choose = (change: Record<string, string>) =>
    void navigate({
      search: (before: HistorySearch) => readHistorySearch({ ...before, ...change }),
      replace: true,
    });
  const onForm = (event: FormEvent) => {
    event.preventDefault();
    choose({ item, person });
  };
  return (
    <form className="actions no-print" role="search" onSubmit={onForm}>
      <UnitField evaluationId={evaluationId} search={search} everything={everything} onChange={choose} />
      <NativeSelect
        label={words.kind}
        value={search.kind ?? ""}
        onChange={(event) => choose({ kind: event.currentTarget.value })}
        data={[
          { value: "", label: words.anyKind },
          ...HISTORY_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] })),
        ]}
      />
      <TextInput
        label={words.item}
        placeholder={words.itemHint}
        value={item}
        onChange={(event) => setItem(event.currentTarget.value)}
      />
      <TextInput
        label={words.person}
        placeholder={words.personHint}
        value={person}
        onChange={(event) => setPerson(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {words.filter}
      </Button>
    </form>
  );
}

function UnitField({
  evaluationId,
  search,
  everything,
  onChange,
}: {
  readonly evaluationId: EvaluationId;
  readonly search: HistorySearch;
  readonly everything: boolean;
  readonly onChange: (change: Record<string, string>) => void;
}): ReactElement | undefined {
  const words = useWords(WORDS);
  const { data } = useQuery({
    queryKey: ["evaluation-units", evaluationId],
    queryFn: () => ask(evaluationRoutes.units, { evaluationId }),
    enabled: everything,
  });
  const unit = search.unitVersionId === undefined ? "" : `${search.roundId ?? ""} ${search.unitVersionId}`;
  const units = data?.units ?? [];
  if (units.length === 0) return undefined;
  return (
    <NativeSelect
      label={words.unit}
      value={unit}
      onChange={(event) =>
        onChange({
          roundId: event.currentTarget.value.split(" ")[0] ?? "",
          unitVersionId: event.currentTarget.value.slice(event.currentTarget.value.indexOf(" ") + 1),
        })
      }
      data={[
        { value: "", label: words.shows.all },
        ...units.map(({ roundId, unitVersionId, name }) => ({
          value: `${roundId} ${unitVersionId}`,
          label: name,
        })),
      ]}
    />
  );
}

function HistoryTable({
  evaluationId,
  entries,
}: {
  readonly evaluationId: EvaluationId;
  readonly entries: readonly HistoryEntry[];
}): ReactElement {
  const words = useWords(WORDS);
  const { data } = useEvaluation(evaluationId);
  const rounds = (data?.rounds ?? []).filter(({ id }) => entries.some(({ roundId }) => roundId === id));
  const schemes = useSchemes(evaluationId, [...new Set(rounds.map(({ schemeHash }) => schemeHash))]);
  const said = useValueWords((roundId) =>
    schemes.get(rounds.find(({ id }) => id === roundId)?.schemeHash ?? ""),
  );
  return (
    <div className="table-frame long" tabIndex={0} role="region" aria-label={words.history}>
      <table className="table history">
        <thead>
          <tr>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.change}</th>
            <th scope="col">{words.who}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Entry key={`${entry.kind} ${entry.id}`} entry={entry} said={said} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Entry({
  entry,
  said: { value, where, reason },
}: {
  readonly entry: HistoryEntry;
  readonly said: ReturnType<typeof useValueWords>;
}): ReactElement {
  const words = useWords(WORDS);
  const { time } = useSpeech();
  const { at, kind, unitName, item, who, whoName } = entry;
  const why = reason(entry);
  return (
    <tr>
      <td className="short">{time(at)}</td>
      <th scope="row">
        {words.kinds[kind]}
        {item !== "" && ` ${item}`}
        <span className="under">{[unitName, where(entry)].filter((part) => part !== "").join(" · ")}</span>
      </th>
      <td className="wrap">
        <del>{value(entry, entry.before)}</del> → <ins>{value(entry, entry.after)}</ins>
        {why !== "" && (
          <span className="under">
            {words.reason}: {why}
          </span>
        )}
      </td>
      <td>{who === "" ? words.nobody : whoName === "" ? who : whoName}</td>
    </tr>
  );
}
