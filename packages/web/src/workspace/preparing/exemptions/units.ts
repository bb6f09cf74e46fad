import { evaluationRoutes, type EvaluationUnit } from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import { useQuery } from "@tanstack/react-query";
import { ask } from "../../../kit/index.ts";

export function useUnits(evaluationId: EvaluationId) {
  return useQuery({
    queryKey: ["evaluation-units", evaluationId],
    queryFn: () => ask(evaluationRoutes.units, { evaluationId }),
  });
}

/** A unit of the round as one value of a list. */
export const unitKey = ({
  roundId,
  unitVersionId,
}: Pick<EvaluationUnit, "roundId" | "unitVersionId">): string => `${roundId} ${unitVersionId}`;
