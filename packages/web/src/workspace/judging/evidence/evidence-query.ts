import type { EvaluationId, ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import {
  evidenceRoutes,
  type AnyRoute,
  type EvidenceDocument,
  type ProblemReply,
  type RouteInput,
  type RouteReply,
} from "@thang-diem/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { addressOf, ask, call } from "../../../kit/index.ts";

export interface OfUnit {
  readonly evaluationId: EvaluationId;
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
}

/** Everything that is asked about a unit's evidence stands under this key. */
export function evidenceKey({
  roundId,
  unitVersionId,
}: Pick<OfUnit, "roundId" | "unitVersionId">): readonly string[] {
  return ["evidence", roundId, unitVersionId];
}

/** @param others what could serve the item too, instead of what does */
export function useEvidence(
  of: OfUnit & { readonly item?: ItemCode; readonly others?: "yes" },
  enabled = true,
) {
  const { evaluationId, roundId, unitVersionId, item, others } = of;
  const input = {
    evaluationId,
    roundId,
    unitVersionId,
    ...(item !== undefined && { item }),
    ...(others !== undefined && { others }),
  };
  return useQuery({
    queryKey: [...evidenceKey(of), item ?? "all", others ?? ""],
    queryFn: () => ask(evidenceRoutes.list, input),
    enabled,
  });
}

/** One act on a unit's evidence: what it was refused for, and the lists anew when it was done. */
export function useAct(of: OfUnit) {
  const queries = useQueryClient();
  const [problem, setProblem] = useState<ProblemReply>();
  const [busy, setBusy] = useState(false);
  return {
    problem,
    busy,
    clear: () => setProblem(undefined),
    async act<R extends AnyRoute>(route: R, input: RouteInput<R>): Promise<RouteReply<R> | undefined> {
      setBusy(true);
      const answer = await call(route, input);
      setBusy(false);
      setProblem(answer.ok ? undefined : answer.problem);
      await queries.invalidateQueries({ queryKey: evidenceKey(of) });
      return answer.ok ? answer.value : undefined;
    },
  };
}

/** The unit in the way that routes take it. */
export function unitOf({ evaluationId, roundId, unitVersionId }: OfUnit): OfUnit {
  return { evaluationId, roundId, unitVersionId };
}

export function contentAddress(
  of: OfUnit,
  { id }: Pick<EvidenceDocument, "id">,
  as: "shown" | "download",
): string {
  return addressOf(evidenceRoutes.content, { ...unitOf(of), documentId: id, as });
}
