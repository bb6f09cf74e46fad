import {
  headRoutes,
  HEAD_COLUMNS,
  HEAD_PART_WORDS,
  type HeadSheetLine,
  type RouteReply,
} from "@thang-diem/contract";
import { dateText, points } from "@thang-diem/presentation";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import {
  addressOf,
  ask,
  call,
  ProblemSummary,
  RefusedError,
  useTitle,
  useWords,
} from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { useIds } from "../../front/ids.ts";
import { FormFile } from "../../judging/self-assessment/index.ts";
import { useSpeech } from "../../words/index.ts";
import { AddHead, DecideForm, Propose, type OfList } from "./list-forms.tsx";
import "./heads.css";
import { WORDS } from "./words.ts";

type Read = RouteReply<(typeof headRoutes)["read"]>;

/** One list: what it was opened from, the heads whom the reader may see, and the next act that is his. */
export function HeadListPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame, say } = useSpeech();
  const of = useIds("evaluationId", "reviewId");
  const queries = useQueryClient();
  const key = ["head-list", of.evaluationId, of.reviewId];
  const { data, error } = useQuery({ queryKey: key, queryFn: () => ask(headRoutes.read, of) });
  const again = async () => {
    await queries.invalidateQueries({ queryKey: key });
    await queries.invalidateQueries({ queryKey: ["heads", of.evaluationId] });
  };
  useTitle(words.title);
  return (
    <>
      <h1>{data === undefined ? words.title : words.listOf(say(data.title), data.edition)}</h1>
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {data === undefined ? (
        error === null && <p>{frame.loading}</p>
      ) : (
        <>
          <Source read={data} />
          <Heads read={data} of={of} />
          <Acts read={data} of={of} again={again} />
        </>
      )}
    </>
  );
}

function Source({ read }: { readonly read: Read }): ReactElement {
  const words = useWords(WORDS);
  const { say, language } = useSpeech();
  const { schemeTitle, schemeNote, mean, edition, sha256, authority, quota, state, corrected } = read;
  return (
    <>
      {corrected && <p className="notice">{words.corrected}</p>}
      <p>
        {words.status}: <strong>{words.states[state]}</strong>. {say(schemeTitle)}.{" "}
        {mean !== "" && words.source(points(mean, language), edition)}{" "}
        {quota === "" ? words.noQuota : words.quotaIs(quota)} {words.decidedBy}: {authority}.
      </p>
      <details>
        <summary>{words.note}</summary>
        <p>{say(schemeNote)}</p>
        <p>
          {words.sha256}: <span className="code-line">{sha256}</span>
        </p>
      </details>
    </>
  );
}

function Heads({ read: { sheets }, of }: { readonly read: Read; readonly of: OfList }): ReactElement {
  const words = useWords(WORDS);
  const columns = useColumns(of);
  return (
    <section className="section">
      <h2>{words.list}</h2>
      {sheets.length === 0 ? (
        <p>{words.noHeads}</p>
      ) : (
        <Table label={words.list} columns={columns} rows={sheets} keyOf={({ id }) => id} />
      )}
    </section>
  );
}

function useColumns({ evaluationId, reviewId }: OfList): Column<HeadSheetLine>[] {
  const words = useWords(WORDS);
  const { say, language } = useSpeech();
  const number = (text: string) => (text === "" ? "–" : points(text, language));
  return [
    {
      key: "head",
      title: words.head,
      names: true,
      cell: ({ id, name, position, unitName }) => (
        <>
          <Link
            to="/ky-danh-gia/$evaluationId/nguoi-dung-dau/$reviewId/$sheetId"
            params={{ evaluationId, reviewId, sheetId: id }}
          >
            {name}
          </Link>
          <span className="under">{[position, unitName].filter(Boolean).join(", ")}</span>
        </>
      ),
    },
    { key: "index", title: words.index, className: "numeric", cell: ({ index }) => number(index) },
    ...HEAD_COLUMNS.map((column) => ({
      key: column,
      title: say(HEAD_PART_WORDS[column]),
      className: "numeric",
      cell: ({ points: by }: HeadSheetLine) => number(by[column]),
    })),
    {
      key: "class",
      title: words.class,
      className: "head-wide",
      cell: ({ class: given, reason }) => (
        <>
          {given === undefined ? words.noClass : say(given)}
          {reason !== undefined && <span className="under">{say(reason)}</span>}
        </>
      ),
    },
    {
      key: "sent",
      title: words.handedIn,
      cell: ({ sent, mine, petition }) => (
        <>
          {sent.length === 0 ? words.nothing : sent.map((part) => say(HEAD_PART_WORDS[part])).join(", ")}
          {mine.length > 0 && (
            <strong className="under">
              {words.waits}: {mine.map((part) => say(HEAD_PART_WORDS[part])).join(", ")}
            </strong>
          )}
          {petition === "waiting" && <span className="under">{words.petitionWaits}</span>}
        </>
      ),
    },
  ];
}

function Acts({
  read,
  of,
  again,
}: {
  readonly read: Read;
  readonly of: OfList;
  readonly again: () => Promise<void>;
}): ReactElement {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  const { mayManage, decides, state, decisions, units, sheets } = read;
  return (
    <>
      {(mayManage || decides) && sheets.length > 0 && (
        <div className="actions no-print">
          <a href={addressOf(headRoutes.annex, of)} download>
            {words.annex}
          </a>
          <a href={addressOf(headRoutes.annexTable, of)} download>
            {words.annexTable}
          </a>
        </div>
      )}
      {decisions.length > 0 && (
        <section className="section">
          <h2>{words.decisions}</h2>
          <ul className="plain-list">
            {decisions.map(({ number, paper, decidedOn, by }) => (
              <li key={number}>{words.decision(number, paper, dateText(decidedOn, language), by)}</li>
            ))}
          </ul>
        </section>
      )}
      {decides && state === "proposed" && <DecideForm of={of} again={again} />}
      {mayManage && state === "open" && (
        <>
          {sheets.length > 0 && <Propose of={of} again={again} />}
          {units.length > 0 && <AddHead of={of} units={units} again={again} />}
          <Files of={of} filled={sheets.length > 0} />
        </>
      )}
    </>
  );
}

/** The list and what is confirmed about its heads, as workbooks out and in. */
function Files({ of, filled }: { readonly of: OfList; readonly filled: boolean }): ReactElement {
  const words = useWords(WORDS);
  return (
    <>
      <section className="section no-print">
        <h2>{words.inExcel}</h2>
        <FormFile
          id="heads-file"
          lead={words.inExcelLead}
          file={addressOf(headRoutes.listFile, of)}
          send={(fileName, content, write) =>
            call(headRoutes.importList, { ...of, fileName, write }, content)
          }
          written={["head-list", "heads"]}
        />
      </section>
      {filled && (
        <section className="section no-print">
          <h2>{words.confirmedInExcel}</h2>
          <FormFile
            id="confirmed-file"
            lead={words.confirmedInExcelLead}
            file={addressOf(headRoutes.confirmedFile, of)}
            send={(fileName, content, write) =>
              call(headRoutes.importConfirmed, { ...of, fileName, write }, content)
            }
            written={["head-list", "head-sheet"]}
          />
        </section>
      )}
    </>
  );
}
