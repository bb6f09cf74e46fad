import type { EvaluationId } from "@thang-diem/engine";
import { oneStopRoutes, type OneStopStamp, type RouteReply } from "@thang-diem/contract";
import { count, dateText } from "@thang-diem/presentation";
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { ReactElement } from "react";
import {
  addressOf,
  ask,
  PageLinks,
  ProblemSummary,
  RefusedError,
  useTitle,
  useWords,
} from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import type { OneStopSearch } from "../../front/addresses.ts";
import { useIds } from "../../front/ids.ts";
import { holdsIn, usePerson } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { BringFile } from "./bring-file.tsx";
import { FillFacts } from "./fill-facts.tsx";
import { useSumColumns } from "./shares.tsx";
import { WORDS } from "./words.ts";

type Read = RouteReply<(typeof oneStopRoutes)["list"]>;

/** A month's dossiers of every unit; whoever may brings files in and puts figures into the criteria. */
export function OneStopPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame } = useSpeech();
  const { evaluationId } = useIds("evaluationId");
  const { month, page = 1 }: OneStopSearch = useSearch({ strict: false });
  const person = usePerson();
  const { data, error } = useQuery({
    queryKey: ["one-stop", evaluationId, month, page],
    queryFn: () => ask(oneStopRoutes.list, { evaluationId, page, ...(month !== undefined && { month }) }),
  });
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {data === undefined ? <p>{frame.loading}</p> : <Month read={data} evaluationId={evaluationId} />}
      {holdsIn(person, "one-stop.write", evaluationId) && (
        <>
          <BringFile evaluationId={evaluationId} />
          {data !== undefined && data.months.length > 0 && (
            <FillFacts evaluationId={evaluationId} months={data.months} />
          )}
        </>
      )}
      {data !== undefined && data.imports.length > 0 && <Imports imports={data.imports} />}
    </>
  );
}

function Month({
  read,
  evaluationId,
}: {
  readonly read: Read;
  readonly evaluationId: EvaluationId;
}): ReactElement {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  const navigate = useNavigate();
  const shared = useSumColumns<Read["units"][number]>();
  const { month, months, units, total, page, pageSize } = read;
  if (month === undefined) return <p>{words.none}</p>;
  const name: Column<Read["units"][number]> = {
    key: "name",
    title: words.unit,
    names: true,
    cell: (unit) => (
      <Link
        to="/ky-danh-gia/$evaluationId/mot-cua/$unitVersionId"
        params={{ evaluationId, unitVersionId: unit.unitVersionId }}
      >
        {unit.name}
      </Link>
    ),
  };
  return (
    <section className="section">
      <h2>{words.table(words.monthText(month), count(total, language))}</h2>
      <NativeSelect
        className="small-choice"
        label={words.month}
        value={month}
        data={months.map((each) => ({ value: each, label: words.monthText(each) }))}
        onChange={({ currentTarget }) => void navigate({ to: ".", search: { month: currentTarget.value } })}
      />
      {units.length === 0 ? (
        <p>{words.noneHere}</p>
      ) : (
        <>
          {total > 1 && <Together sums={read.sums} />}
          <Table
            label={words.title}
            columns={[name, ...shared]}
            rows={units}
            keyOf={({ unitVersionId }) => unitVersionId}
          />
          <PageLinks page={page} pages={Math.ceil(total / pageSize)} />
          <p>
            <a href={addressOf(oneStopRoutes.file, { evaluationId, month })} download>
              {words.download}
            </a>
          </p>
        </>
      )}
    </section>
  );
}

/** All units added up, in one sentence. */
function Together({ sums }: { readonly sums: Read["sums"] }): ReactElement {
  const words = useWords(WORDS);
  const columns = useSumColumns<{ readonly sums: Read["sums"] }>();
  const parts = columns.slice(0, 4).map(({ title, cell }) => `${String(title)}: ${String(cell({ sums }))}`);
  return <p>{`${words.all}. ${parts.join("; ")}.`}</p>;
}

/** Where the figures came from. */
function Imports({ imports }: { readonly imports: readonly OneStopStamp[] }): ReactElement {
  const words = useWords(WORDS);
  const { language, time } = useSpeech();
  const columns: Column<OneStopStamp>[] = [
    { key: "at", title: words.at, names: true, cell: ({ at }) => time(at) },
    {
      key: "origin",
      title: words.origin,
      cell: ({ source, takenOn }) => words.stamp(source, dateText(takenOn, language)),
    },
    { key: "file", title: words.file, cell: ({ fileName }) => fileName },
    {
      key: "months",
      title: words.months,
      className: "numeric",
      cell: (each) => count(each.months, language),
    },
    { key: "by", title: words.by, cell: ({ by }) => by },
    { key: "why", title: words.why, cell: ({ reason }) => reason },
  ];
  return (
    <section className="section">
      <h2>{words.imports}</h2>
      <Table label={words.imports} columns={columns} rows={imports} keyOf={({ id }) => id} />
    </section>
  );
}
