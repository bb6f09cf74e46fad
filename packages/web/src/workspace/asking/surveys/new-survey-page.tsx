import { surveyRoutes } from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { ask, SendForm, useSending, useTitle, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { useKept } from "../../session.ts";
import { PlanFields } from "./plan-form.tsx";
import { NOTHING_TYPED, planOf } from "./typed-plan.ts";
import { useReread } from "./use-survey.ts";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

/** A new survey: questionnaire, minutes, units, modes, what its results feed. */
export function NewSurveyPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame } = useSpeech();
  const { evaluationId } = useIds("evaluationId");
  const { data: choices } = useChoices(evaluationId);
  const navigate = useNavigate();
  const reread = useReread(evaluationId);
  const kept = useKept(`new survey ${evaluationId}`, NOTHING_TYPED);
  const sending = useSending(
    surveyRoutes.setUp,
    "survey",
    async ({ surveyId }) => {
      await reread();
      await navigate({
        to: "/ky-danh-gia/$evaluationId/khao-sat/$surveyId",
        params: { evaluationId, surveyId },
      });
    },
    kept,
  );
  useTitle(words.newSurvey);
  return (
    <>
      <h1>{words.newSurvey}</h1>
      {choices === undefined ? (
        <p>{frame.loading}</p>
      ) : (
        <SendForm
          sending={sending}
          submit={words.submit}
          onSubmit={() => void sending.send({ evaluationId, ...planOf(kept.value) })}
        >
          <PlanFields
            evaluationId={evaluationId}
            typed={kept.value}
            put={kept.put}
            choices={choices}
            field={sending.field}
            withQuestionnaire
          />
        </SendForm>
      )}
    </>
  );
}

export function useChoices(evaluationId: EvaluationId) {
  return useQuery({
    queryKey: ["survey-choices", evaluationId],
    queryFn: () => ask(surveyRoutes.choices, { evaluationId }),
  });
}
