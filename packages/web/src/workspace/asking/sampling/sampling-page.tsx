import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { ProblemSummary, RefusedError, useTitle, useWords } from "../../../kit/index.ts";
import { useIds } from "../../front/ids.ts";
import { useSpeech } from "../../words/index.ts";
import { useSurvey } from "../surveys/index.ts";
import { AssignStep } from "./assign-step.tsx";
import { DrawStep } from "./draw-step.tsx";
import { ListStep } from "./list-step.tsx";
import { ReplaceStep } from "./replace-step.tsx";
import { useSampling } from "./sampling.ts";
import { WORDS } from "./words.ts";

/** From a list of people to those who are asked, each step explained, the draw to be checked by anybody. */
export function SamplingPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frameWords, say } = useSpeech();
  const place = useIds("evaluationId", "surveyId");
  const { data: survey } = useSurvey(place.evaluationId, place.surveyId);
  const { data: sampling, error } = useSampling(place);
  useTitle(words.title);
  const frame = sampling?.frame;
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
      {sampling === undefined ? (
        <p>{frameWords.loading}</p>
      ) : (
        <>
          <ListStep place={place} sampling={sampling} />
          {frame !== undefined && <DrawStep place={place} sampling={sampling} frame={frame} />}
          {frame?.drawn !== undefined && sampling.mayRun && !frame.isErased && (
            <>
              <AssignStep place={place} sampling={sampling} frame={frame} />
              <ReplaceStep place={place} sampling={sampling} frame={frame} />
            </>
          )}
        </>
      )}
    </>
  );
}
