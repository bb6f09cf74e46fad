import type { RouteReply, surveyQualityRoutes } from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import { useQueryClient } from "@tanstack/react-query";

export type Board = RouteReply<typeof surveyQualityRoutes.read>;

export interface Place {
  readonly evaluationId: EvaluationId;
  readonly surveyId: string;
}

/** As people name a response among others: the end of its id. */
export const shortId = (id: string) => id.slice(-6);

/** After something was decided or counted. */
export function useQualityReread({ evaluationId, surveyId }: Place): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ["survey-quality", evaluationId, surveyId] });
}
