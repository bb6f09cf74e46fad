import type { ReactElement } from "react";
import { useSpeech, useWords } from "../../language.tsx";
import type { Saving } from "./form-store.ts";
import { WORDS } from "./words.ts";

/** Where what was typed is, in words; it stays in view while one works. */
export function SavingLine({
  saving,
  kept,
}: {
  readonly saving: Saving;
  readonly kept: boolean;
}): ReactElement {
  const words = useWords(WORDS);
  const { say, time } = useSpeech();
  return (
    <div className="claim-saving" role="status" data-state={saving.state}>
      {saving.state === "saved" && <span>{words.saved(time(saving.at))}</span>}
      {saving.state === "sending" && <span>{words.sending}</span>}
      {saving.state === "no-network" && <strong>{words.noNetwork}</strong>}
      {saving.state === "signed-out" && <strong>{words.signedOut}</strong>}
      {saving.state === "refused" && (
        <strong>
          {words.refused} {say(saving.problem.message)}
        </strong>
      )}
      {!kept && <span> {words.noOutbox}</span>}
    </div>
  );
}
