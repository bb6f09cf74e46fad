import type { EvaluationId } from "@thang-diem/engine";
import { useEffect, useState, type ReactElement } from "react";
import { flushSync } from "react-dom";
import { useWords } from "../../kit/index.ts";
import { useEvaluation } from "../preparing/evaluations/index.ts";
import { usePerson } from "../session.ts";
import { useSpeech } from "../words/index.ts";
import { usePossibleIds } from "./ids.ts";
import { WORDS } from "./words.ts";

/** The moment of printing; nothing stands in the page while nobody prints. */
function usePrinting(): Date | undefined {
  const [at, setAt] = useState<Date>();
  useEffect(() => {
    const before = () => flushSync(() => setAt(new Date()));
    const after = () => setAt(undefined);
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, []);
  return at;
}

/** Above a printed page: of which evaluation it is, when it was printed and by whom. */
export function PrintHead(): ReactElement | undefined {
  const at = usePrinting();
  const { evaluationId } = usePossibleIds();
  const { time } = useSpeech();
  const words = useWords(WORDS);
  const { fullName } = usePerson();
  if (at === undefined) return undefined;
  return (
    <p className="print-head">
      {evaluationId !== undefined && <Evaluation evaluationId={evaluationId} />}
      {words.printed(time(at.toISOString()), fullName)}
    </p>
  );
}

function Evaluation({ evaluationId }: { readonly evaluationId: EvaluationId }): ReactElement | undefined {
  const { say } = useSpeech();
  const { data } = useEvaluation(evaluationId);
  return data && <strong>{say(data.title)}</strong>;
}

/** Below a printed page of an evaluation: room for two names and a stamp. */
export function PrintFoot(): ReactElement | undefined {
  const at = usePrinting();
  const { evaluationId } = usePossibleIds();
  const words = useWords(WORDS);
  if (at === undefined || evaluationId === undefined) return undefined;
  return (
    <div className="print-foot">
      <p>{words.madeBy}</p>
      <p>{words.headOf}</p>
    </div>
  );
}
