import { type SurveyEstimate, surveyResultRoutes } from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import {
  addressOf,
  ActButton,
  ask,
  ProblemSummary,
  RefusedError,
  useSending,
  useTitle,
  useWords,
} from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { useSurvey } from "../surveys/index.ts";
import { FigureTable, Multiples, ResultTables } from "./result-tables.tsx";
import { numbersIn } from "./numbers.ts";
import { WORDS } from "./words.ts";
import "./results.css";
import { useIds } from "../../front/ids.ts";

/** What a closed survey found: how, for whom, with which error; and the act that finds it. */
export function SurveyResultsPage(): ReactElement {
  const words = useWords(WORDS);
  const { say, words: frame } = useSpeech();
  const { evaluationId, surveyId } = useIds("evaluationId", "surveyId");
  const { data: survey } = useSurvey(evaluationId, surveyId);
  const { data, error } = useQuery({
    queryKey: ["survey-results", surveyId],
    queryFn: () => ask(surveyResultRoutes.read, { evaluationId, surveyId }),
  });
  const title = survey === undefined ? words.title : `${words.title}: ${say(survey.title)}`;
  useTitle(title);
  const isClosed = survey?.state === "closed" || survey?.state === "estimated";
  return (
    <>
      <h1>{title}</h1>
      <p>{words.lead}</p>
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {survey !== undefined && !isClosed && <p>{words.notClosed}</p>}
      {isClosed && survey.mayRun && (
        <EstimateButton evaluationId={evaluationId} surveyId={surveyId} again={data?.latest !== undefined} />
      )}
      {data === undefined ? (
        <p>{frame.loading}</p>
      ) : data.latest === undefined ? (
        isClosed && <p>{words.none}</p>
      ) : (
        <>
          <Summary latest={data.latest} />
          <p>
            <a href={addressOf(surveyResultRoutes.file, { evaluationId, surveyId })}>{words.take}</a>
          </p>
          <Multiples estimate={data.latest.estimate} />
          <ResultTables estimate={data.latest.estimate} />
          <FigureTable estimate={data.latest.estimate} />
        </>
      )}
      <p>
        <Link to="/ky-danh-gia/$evaluationId/khao-sat/$surveyId" params={{ evaluationId, surveyId }}>
          {words.toSurvey}
        </Link>
      </p>
    </>
  );
}

function EstimateButton({
  evaluationId,
  surveyId,
  again,
}: {
  readonly evaluationId: EvaluationId;
  readonly surveyId: string;
  readonly again: boolean;
}): ReactElement {
  const words = useWords(WORDS);
  const queries = useQueryClient();
  const [made, setMade] = useState<{ number: number; figures: number }>();
  const sending = useSending(surveyResultRoutes.estimate, "estimate", async (value) => {
    setMade(value);
    await Promise.all(
      [
        ["survey-results", surveyId],
        ["survey", evaluationId],
        ["surveys", evaluationId],
        ["results", evaluationId],
      ].map((queryKey) => queries.invalidateQueries({ queryKey })),
    );
  });
  return (
    <>
      <ActButton
        label={again ? words.again : words.estimate}
        sending={sending}
        act={() => void sending.send({ evaluationId, surveyId })}
      />
      {made !== undefined && <p role="status">{words.done(made.number, made.figures)}</p>}
    </>
  );
}

function Summary({
  latest: { number, by, at, sha256, estimate },
}: {
  readonly latest: { number: number; by: string; at: string; sha256: string; estimate: SurveyEstimate };
}): ReactElement {
  const words = useWords(WORDS);
  const { time, language } = useSpeech();
  const { percent, decimal } = numbersIn(language);
  const { response, modes, stages, scale } = estimate;
  return (
    <section className="section">
      <h2>{words.summary}</h2>
      <dl className="facts">
        <dt>{words.responses}</dt>
        <dd>{words.responsesText(response.answered, response.drawn, percent(response.rate))}</dd>
        <dt>{words.modes}</dt>
        <dd>
          {modes
            .filter(({ responses }) => responses > 0)
            .map(({ mode, responses }) => `${words.modeNames[mode]}: ${responses}`)
            .join("; ")}
        </dd>
        <dt>{words.weights}</dt>
        <dd>
          {stages.map(({ name, sum, minimum, maximum, designEffect }) => (
            <div key={name}>
              {words.stage(
                words.stages[name as keyof typeof words.stages],
                decimal(sum),
                decimal(minimum),
                decimal(maximum),
                decimal(designEffect),
              )}
            </div>
          ))}
          {!estimate.isPopulationKnown && words.unknownPeople}
        </dd>
        <dt>{words.share}</dt>
        <dd>{words.counted(estimate.satisfiedFrom, scale.highest, estimate.minimumAnswers)}</dd>
        <dt>{words.frozen}</dt>
        <dd>{words.frozenText(number, by, time(at))}</dd>
        <dt>{words.fingerprint}</dt>
        <dd>{sha256}</dd>
        {estimate.frameHash !== "" && (
          <>
            <dt>{words.frame}</dt>
            <dd>
              {estimate.frameHash}, {words.seed} {estimate.seed}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
