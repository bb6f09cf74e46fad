import { type EndedUnitLine, unitChangeRoutes } from "@thang-diem/contract";
import type { EvaluationId, UnitVersionId } from "@thang-diem/engine";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { ask, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { WORDS } from "./words.ts";

interface EndedUnitProps {
  readonly evaluationId: EvaluationId;
  readonly unitVersionId: UnitVersionId;
  /** Under the name in a table; else a notice of its own. */
  readonly under?: boolean;
}

/** Says where somebody works that the unit was merged, split or renamed meanwhile; nothing while it is as it was. */
export function EndedUnit({ evaluationId, unitVersionId, under }: EndedUnitProps): ReactElement | undefined {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const ended = useEndedUnits(evaluationId).find((unit) => unit.unitVersionId === unitVersionId);
  if (ended === undefined) return undefined;
  return under === true ? (
    <span className="under">{say(ended.became)}</span>
  ) : (
    <p className="notice">
      {say(ended.became)} {words.asPinned}
    </p>
  );
}

function useEndedUnits(evaluationId: EvaluationId): readonly EndedUnitLine[] {
  const { data } = useQuery({
    queryKey: ["ended-units", evaluationId],
    queryFn: () => ask(unitChangeRoutes.ended, { evaluationId }),
    staleTime: 300_000,
  });
  return data?.units ?? [];
}
