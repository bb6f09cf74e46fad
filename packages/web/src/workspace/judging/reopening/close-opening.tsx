import type { EvaluationId } from "@thang-diem/engine";
import { AskingButton, ProblemSummary, useSending, useWords } from "../../../kit/index.ts";
import { resultRoutes } from "@thang-diem/contract";
import type { ReactElement } from "react";
import { REOPENING_WORDS } from "./words.ts";

/** Ends the writing of an item that was opened again: by whoever wrote it, or by the chair. */
export function CloseOpening({
  evaluationId,
  reopeningId,
  as,
  onClosed,
}: {
  readonly evaluationId: EvaluationId;
  readonly reopeningId: string;
  readonly as: "unit" | "lead" | "outside" | "chair";
  readonly onClosed: () => void | Promise<void>;
}): ReactElement {
  const words = useWords(REOPENING_WORDS);
  const sending = useSending(resultRoutes.closeItem, `close-${reopeningId}`, () => onClosed());
  return (
    <div>
      <ProblemSummary problem={sending.problem} />
      <AskingButton
        label={words.close[as]}
        busy={sending.busy}
        tone="default"
        ask={{ title: words.askClose[as], means: words.closeMeans[as] }}
        onAct={() => void sending.send({ evaluationId, reopeningId })}
      />
    </div>
  );
}
