import { dayInVietnam } from "@thang-diem/presentation";
import { peopleRoutes, type OrganisationLine } from "@thang-diem/contract";
import { NativeSelect, TextInput } from "@mantine/core";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import {
  ask,
  ProblemSummary,
  RefusedError,
  SendForm,
  useSending,
  useTitle,
  useWords,
} from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { holdsEverywhere, useKept, usePerson } from "../../session.ts";
import { type OrganisationSearch, readOrganisationSearch } from "../../front/addresses.ts";
import { AddCommunes } from "./add-communes.tsx";
import { WORDS } from "./words.ts";

const SHOWN = 200;

/** Organisations: found by name, added one by one, or all communes of a province at once. */
export function OrganisationsPage(): ReactElement {
  const { words: frame } = useSpeech();
  const words = useWords(WORDS);
  const person = usePerson();
  const { q = "", kind } = useSearch({ from: "/quan-tri/co-quan" });
  const { data, error, refetch } = useQuery({
    queryKey: ["organisations", "found", q],
    queryFn: () => ask(peopleRoutes.findOrganisations, { q }),
    placeholderData: keepPreviousData,
  });
  const found = (data?.organisations ?? []).filter((each) => kind === undefined || each.kind === kind);
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <p className="no-print">
        <Link to="/quan-tri/don-vi">{words.toUnits}</Link>
        {" · "}
        <Link to="/ma-dinh-danh">{words.toCodes}</Link>
      </p>
      <p>{words.lead}</p>
      <Filters q={q} kind={kind} />
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {data === undefined ? (
        <p>{frame.loading}</p>
      ) : (
        <>
          <p role="status">{words.count(found.length)}</p>
          {found.length === 0 ? (
            <p>{q === "" && kind === undefined ? words.empty : words.none}</p>
          ) : (
            <Table found={found.slice(0, SHOWN)} />
          )}
          {found.length > SHOWN && <p className="quiet">{words.more(found.length - SHOWN)}</p>}
        </>
      )}
      {holdsEverywhere(person, "organisation.write") && (
        <>
          <details className="section">
            <summary>{words.add}</summary>
            <AddOne />
          </details>
          <details className="section">
            <summary>{words.communes}</summary>
            <AddCommunes on={dayInVietnam(new Date())} onAdded={() => void refetch()} />
          </details>
        </>
      )}
    </>
  );
}

function Filters({
  q,
  kind,
}: {
  readonly q: string;
  readonly kind: OrganisationLine["kind"] | undefined;
}): ReactElement {
  const words = useWords(WORDS);
  const navigate = useNavigate({ from: "/quan-tri/co-quan" });
  const choose = (change: Record<string, unknown>) =>
    void navigate({
      search: (before: OrganisationSearch) => readOrganisationSearch({ ...before, ...change }),
      replace: true,
    });

  return (
    <search className="actions">
      <TextInput
        type="search"
        label={words.search}
        value={q}
        style={{ flex: "1 1 16rem" }}
        onChange={(event) => choose({ q: event.currentTarget.value })}
      />
      <NativeSelect
        label={words.kind}
        value={kind ?? "all"}
        onChange={(event) => choose({ kind: event.currentTarget.value })}
        data={[
          { value: "all", label: words.kinds.all },
          { value: "own", label: words.kinds.own },
          { value: "unit", label: words.kinds.unit },
        ]}
      />
    </search>
  );
}

function Table({ found }: { readonly found: readonly OrganisationLine[] }): ReactElement {
  const words = useWords(WORDS);
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col" className="wide-only">
            {words.kind}
          </th>
          <th scope="col">{words.code}</th>
          <th scope="col" className="numeric">
            {words.accounts}
          </th>
        </tr>
      </thead>
      <tbody>
        {found.map(({ id, name, kind, code, accounts }) => (
          <tr key={id}>
            <th scope="row">
              {name}
              <span className="under narrow-only">{words.kinds[kind]}</span>
            </th>
            <td className="wide-only">{words.kinds[kind]}</td>
            <td>{code || "–"}</td>
            <td className="numeric">{accounts}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function AddOne(): ReactElement {
  const { words: frame } = useSpeech();
  const words = useWords(WORDS);
  const queries = useQueryClient();
  const kept = useKept("new organisation", { name: "", code: "" });
  const given = kept.value;
  const [added, setAdded] = useState("");
  const sending = useSending(
    peopleRoutes.addOrganisation,
    "organisation",
    async () => {
      setAdded(given.name);
      await queries.invalidateQueries({ queryKey: ["organisations"] });
    },
    kept,
  );
  return (
    <SendForm
      sending={sending}
      submit={words.addSubmit}
      onSubmit={() => (setAdded(""), void sending.send(given))}
    >
      {added !== "" && (
        <p className="notice" role="status">
          {words.added(added)}
        </p>
      )}
      <TextInput
        label={words.name}
        value={given.name}
        onChange={(event) => kept.put({ name: event.currentTarget.value })}
        {...sending.field("name")}
      />
      <TextInput
        label={frame.optional(words.code)}
        value={given.code}
        onChange={(event) => kept.put({ code: event.currentTarget.value })}
        {...sending.field("code")}
      />
    </SendForm>
  );
}
