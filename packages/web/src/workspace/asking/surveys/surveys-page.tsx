import { surveyRoutes, type SurveyLine } from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { ask, ProblemSummary, RefusedError, useTitle, useWords } from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { useSpeech } from "../../words/index.ts";
import { holdsIn, usePerson } from "../../session.ts";
import { Questionnaires } from "./questionnaires.tsx";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

/** The surveys of an evaluation, and the questionnaires that they ask. */
export function SurveysPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame } = useSpeech();
  const { evaluationId } = useIds("evaluationId");
  const runs = holdsIn(usePerson(), "survey.run", evaluationId);
  const { data, error } = useQuery({
    queryKey: ["surveys", evaluationId],
    queryFn: () => ask(surveyRoutes.list, { evaluationId }),
  });
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {runs && (
        <div>
          <Button
            renderRoot={(props) => (
              <Link to="/ky-danh-gia/$evaluationId/khao-sat/moi" params={{ evaluationId }} {...props} />
            )}
          >
            {words.newSurvey}
          </Button>
        </div>
      )}
      {data === undefined ? (
        <p>{frame.loading}</p>
      ) : data.surveys.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <SurveyTable evaluationId={evaluationId} surveys={data.surveys} />
      )}
      <Questionnaires evaluationId={evaluationId} runs={runs} />
    </>
  );
}

function SurveyTable({
  evaluationId,
  surveys,
}: {
  readonly evaluationId: EvaluationId;
  readonly surveys: readonly SurveyLine[];
}): ReactElement {
  const words = useWords(WORDS);
  const { say, time } = useSpeech();
  const columns: readonly Column<SurveyLine>[] = [
    {
      key: "title",
      title: words.survey,
      names: true,
      cell: ({ surveyId, title, questionnaire }) => (
        <>
          <Link to="/ky-danh-gia/$evaluationId/khao-sat/$surveyId" params={{ evaluationId, surveyId }}>
            {say(title)}
          </Link>
          <span className="under">{questionnaire}</span>
        </>
      ),
    },
    { key: "state", title: words.state, cell: ({ state }) => words.states[state] },
    {
      key: "minutes",
      title: words.minutes,
      cell: ({ opensAt, closesAt }) => `${time(opensAt)} – ${time(closesAt)}`,
    },
    {
      key: "units",
      title: words.units,
      cell: ({ units, modes }) => (
        <>
          {units}
          <span className="under">{modes.map((mode) => words.modes[mode]).join(", ")}</span>
        </>
      ),
    },
    { key: "quota", className: "numeric", title: words.quota, cell: ({ quota }) => quota },
  ];
  return <Table label={words.title} columns={columns} rows={surveys} keyOf={({ surveyId }) => surveyId} />;
}
