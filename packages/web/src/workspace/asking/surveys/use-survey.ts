import { type Survey, surveyRoutes } from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ask } from "../../../kit/index.ts";

/** What every part of a survey's page is given. */
export interface SurveyPart {
  readonly evaluationId: EvaluationId;
  readonly survey: Survey;
}

/** A survey as it stands; read again while it runs, for others answer meanwhile. */
export function useSurvey(evaluationId: EvaluationId, surveyId: string) {
  return useQuery({
    queryKey: ["survey", evaluationId, surveyId],
    queryFn: () => ask(surveyRoutes.read, { evaluationId, surveyId }),
    refetchInterval: ({ state }) => (state.data?.state === "running" ? 15_000 : false),
  });
}

/** After something was changed: the survey and the list are read again. */
export function useReread(evaluationId: EvaluationId): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all(
      ["survey", "surveys", "questionnaires"].map((name) =>
        queries.invalidateQueries({ queryKey: [name, evaluationId] }),
      ),
    );
  };
}
