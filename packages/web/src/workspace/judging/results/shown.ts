import type { EvaluationId } from "@thang-diem/engine";
import { resultRoutes, type SchemeShown } from "@thang-diem/contract";
import { decimal, percent, type Language } from "@thang-diem/presentation";
import { useQuery } from "@tanstack/react-query";
import { ask } from "../../../kit/index.ts";

/** An index as the scheme shows it: a share in percent, or points. */
export function indexText({ indexValue, decimals }: SchemeShown, index: string, language: Language): string {
  return indexValue === "share" ? percent(index, decimals, language) : decimal(index, decimals, language);
}

export const resultsKey = (evaluationId: EvaluationId) => ["results", evaluationId] as const;

export function useResults(evaluationId: EvaluationId) {
  return useQuery({
    queryKey: resultsKey(evaluationId),
    queryFn: () => ask(resultRoutes.table, { evaluationId }),
  });
}

export const publicationKey = (evaluationId: EvaluationId) => ["publication", evaluationId] as const;

/** While a publication is under way it is asked about again and again. */
export function usePublication(evaluationId: EvaluationId) {
  return useQuery({
    queryKey: publicationKey(evaluationId),
    queryFn: () => ask(resultRoutes.publication, { evaluationId }),
    refetchInterval: ({ state }) =>
      state.data?.job?.state === "waiting" || state.data?.job?.state === "running" ? 1_000 : false,
  });
}
