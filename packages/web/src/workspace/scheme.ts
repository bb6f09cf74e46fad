import { evaluationRoutes } from "@thang-diem/contract";
import { type EvaluationId, type Scheme, schemeFromJson } from "@thang-diem/engine";
import { queryOptions, useQueries, useQuery } from "@tanstack/react-query";
import { ask } from "../kit/index.ts";

/** The scheme of a round, asked for once a visit. */
export function useScheme(evaluationId: EvaluationId, schemeHash: string | undefined): Scheme | undefined {
  return useQuery({ ...schemeQuery(evaluationId, schemeHash ?? ""), enabled: schemeHash !== undefined }).data;
}

/** Those of several rounds; what is not read yet is left out. */
export function useSchemes(
  evaluationId: EvaluationId,
  schemeHashes: readonly string[],
): ReadonlyMap<string, Scheme> {
  const read = useQueries({ queries: schemeHashes.map((hash) => schemeQuery(evaluationId, hash)) });
  return new Map(
    read.flatMap(({ data }, n) => (data === undefined ? [] : [[schemeHashes[n] ?? "", data] as const])),
  );
}

function schemeQuery(evaluationId: EvaluationId, schemeHash: string) {
  return queryOptions({
    queryKey: ["scheme", schemeHash],
    queryFn: async () =>
      schemeFromJson((await ask(evaluationRoutes.scheme, { evaluationId, schemeHash })).scheme),
    staleTime: Infinity,
    structuralSharing: false,
  });
}
