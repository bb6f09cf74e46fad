import { surveyQualityRoutes } from "@thang-diem/contract";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { ask, ProblemSummary, RefusedError, useTitle, useWords } from "../../../kit/index.ts";
import { useIds } from "../../front/ids.ts";
import { useSpeech } from "../../words/index.ts";
import { useSurvey } from "../surveys/index.ts";
import type { Board } from "./board.ts";
import { Interviewers, Rechecks } from "./interviewers.tsx";
import { MarkedResponses } from "./marked-responses.tsx";
import { Outcomes } from "./outcomes.tsx";
import { WORDS } from "./words.ts";

/** What is worth a look in what came in, and the decisions about it. */
export function QualityPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame, say } = useSpeech();
  const place = useIds("evaluationId", "surveyId");
  const { data: survey } = useSurvey(place.evaluationId, place.surveyId);
  const { data: board, error } = useQuery({
    queryKey: ["survey-quality", place.evaluationId, place.surveyId],
    queryFn: () => ask(surveyQualityRoutes.read, place),
  });
  useTitle(words.title);
  return (
    <>
      <p className="no-print">
        <Link to="/ky-danh-gia/$evaluationId/khao-sat/$surveyId" params={place}>
          {words.back}
        </Link>
      </p>
      <h1>
        {words.title}
        {survey !== undefined && `: ${say(survey.title)}`}
      </h1>
      <p>{words.lead}</p>
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {board === undefined ? (
        <p>{frame.loading}</p>
      ) : (
        <>
          {!board.isClosed && <p className="notice">{words.running}</p>}
          <p>{words.looked(board.looked, board.rejected)}</p>
          <Rates rates={board.rates} />
          <MarkedResponses place={place} board={board} />
          <Interviewers board={board} />
          {board.interviewers.length > 0 && <Rechecks place={place} />}
          <Outcomes place={place} board={board} />
        </>
      )}
    </>
  );
}

function Rates({ rates }: Pick<Board, "rates">): ReactElement | undefined {
  const words = useWords(WORDS);
  const { language } = useSpeech();
  if (rates === undefined) return undefined;
  const percent = (share: number) =>
    new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 }).format(share);
  return (
    <p>
      <strong>{words.rates}</strong>:{" "}
      {words.ratesText(
        percent(rates.response),
        percent(rates.refusal),
        percent(rates.contact),
        percent(rates.cooperation),
      )}
      .
    </p>
  );
}
