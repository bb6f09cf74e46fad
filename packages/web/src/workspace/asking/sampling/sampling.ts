import { type RouteReply, surveySamplingRoutes } from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ask } from "../../../kit/index.ts";

export type Sampling = RouteReply<typeof surveySamplingRoutes.read>;

export interface Place {
  readonly evaluationId: EvaluationId;
  readonly surveyId: string;
}

/** What every part of the page is given. */
export interface SamplingPart {
  readonly place: Place;
  readonly sampling: Sampling;
}

/** The same where a list is there. */
export interface FramePart extends SamplingPart {
  readonly frame: NonNullable<Sampling["frame"]>;
}

export function useSampling(place: Place) {
  return useQuery({
    queryKey: ["survey-sampling", place.evaluationId, place.surveyId],
    queryFn: () => ask(surveySamplingRoutes.read, place),
  });
}

/** After something was brought in, drawn, assigned or replaced. */
export function useSamplingReread({ evaluationId, surveyId }: Place): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ["survey-sampling", evaluationId, surveyId] }),
      queries.invalidateQueries({ queryKey: ["survey-people", surveyId] }),
      queries.invalidateQueries({ queryKey: ["survey", evaluationId] }),
    ]);
  };
}
