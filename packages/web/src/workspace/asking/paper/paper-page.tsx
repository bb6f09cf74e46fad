import { type WaitingPaper, surveyPaperRoutes } from "@thang-diem/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { ask, ProblemSummary, RefusedError, useTitle, useWords } from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { useIds } from "../../front/ids.ts";
import { useSpeech } from "../../words/index.ts";
import { useSurvey } from "../surveys/index.ts";
import { PrintForms } from "./print-forms.tsx";
import { TypeSheets } from "./type-sheets.tsx";
import { WORDS } from "./words.ts";
import "./paper.css";

/** Forms on paper: printed with codes, typed twice, settled, and those that wait for somebody. */
export function PaperPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame, say } = useSpeech();
  const place = useIds("evaluationId", "surveyId");
  const queries = useQueryClient();
  const { data: survey } = useSurvey(place.evaluationId, place.surveyId);
  const key = ["survey-paper", place.evaluationId, place.surveyId];
  const { data: paper, error } = useQuery({
    queryKey: key,
    queryFn: () => ask(surveyPaperRoutes.read, place),
  });
  useTitle(words.title);
  const reread = () => queries.invalidateQueries({ queryKey: key });
  const isOpen = survey !== undefined && survey.state !== "closed" && survey.state !== "estimated";
  return (
    <>
      <p className="no-print">
        <Link to="/ky-danh-gia/$evaluationId/khao-sat/$surveyId" params={place}>
          {words.back}
        </Link>
      </p>
      <div className="no-print">
        <h1>
          {words.title}
          {survey !== undefined && `: ${say(survey.title)}`}
        </h1>
        <p>{words.lead}</p>
      </div>
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {survey === undefined || paper === undefined ? (
        <p>{frame.loading}</p>
      ) : !survey.modes.includes("paper") ? (
        <p className="notice">{words.notChosen}</p>
      ) : (
        <>
          <p className="no-print">{words.counts(paper.printed, paper.stored)}</p>
          {survey.mayRun && isOpen && (
            <>
              <PrintForms place={place} survey={survey} versions={paper.versions} onMade={reread} />
              {survey.state !== "planned" && (
                <TypeSheets place={place} versions={paper.versions} onDone={reread} />
              )}
            </>
          )}
          <Waiting waiting={paper.waiting} />
        </>
      )}
    </>
  );
}

function Waiting({ waiting }: { readonly waiting: readonly WaitingPaper[] }): ReactElement {
  const words = useWords(WORDS);
  const columns: readonly Column<WaitingPaper>[] = [
    { key: "unit", title: words.unit, names: true, cell: ({ unit }) => unit },
    {
      key: "begins",
      title: words.begins,
      cell: ({ begins }) => <span className="sheet-code">{begins}</span>,
    },
    { key: "state", title: words.title, cell: ({ state }) => words.waitingState[state] },
    { key: "by", title: words.by, cell: ({ isMine }) => (isMine ? words.byOther : words.byAnybody) },
  ];
  return (
    <section className="section no-print">
      <h2>{words.waitingTitle}</h2>
      {waiting.length === 0 ? (
        <p>{words.noWaiting}</p>
      ) : (
        <Table
          label={words.waitingTitle}
          columns={columns}
          rows={waiting}
          keyOf={({ unit, begins }) => `${unit} ${begins}`}
        />
      )}
    </section>
  );
}
