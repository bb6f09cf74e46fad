import type { EvaluationId } from "@thang-diem/engine";
import { evaluationRoutes } from "@thang-diem/contract";
import { useQuery } from "@tanstack/react-query";
import { ask } from "../../../kit/index.ts";

export function useEvaluation(evaluationId: EvaluationId) {
  return useQuery({
    queryKey: ["evaluation", evaluationId],
    queryFn: () => ask(evaluationRoutes.read, { evaluationId }),
  });
}
