import { type EvaluationId, readFacts, type PublishedRound, publishedRound } from "@thang-diem/engine";
import { improvementRoutes } from "@thang-diem/contract";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { ask } from "../../../kit/index.ts";
import type { EditionRead } from "../losses/index.ts";

export type StandingRead =
  | { readonly state: "loading" }
  /**
   * Computed again it is not what was published: figures of the round have moved since, so nothing is said from them.
   */
  | { readonly state: "moved" }
  | { readonly state: "ready"; readonly published: PublishedRound };

/** The edition computed again in this browser, and held against what was published. */
export function usePublishedRound(evaluationId: EvaluationId, read: EditionRead | undefined): StandingRead {
  const { data } = useQuery({
    queryKey: ["improvement-figures", evaluationId, read?.line.roundId],
    queryFn: () =>
      read === undefined
        ? { figures: [] }
        : ask(improvementRoutes.figures, { evaluationId, roundId: read.line.roundId }),
    enabled: read !== undefined,
    staleTime: Infinity,
  });
  return useMemo(() => {
    if (data === undefined || read === undefined) return { state: "loading" };
    const { scheme, edition } = read;
    const groupOf = new Map(edition.units.map(({ unitVersionId, group }) => [unitVersionId, group]));
    const facts = readFacts(
      scheme,
      data.figures.map((figure) => ({ ...figure, group: groupOf.get(figure.unit) })),
      "published",
    );
    if (!facts.ok) return { state: "moved" };
    const unranked = new Set(
      edition.units.filter(({ notRanked }) => notRanked).map(({ unitVersionId }) => unitVersionId),
    );
    const published = publishedRound(scheme, facts.value, unranked);
    const indices = new Map(edition.units.map(({ unitVersionId, index }) => [unitVersionId, index]));
    const same = published.results.every(
      ({ unit, index }) => index === undefined || indices.get(unit) === index.text,
    );
    return same ? { state: "ready", published } : { state: "moved" };
  }, [data, read]);
}
