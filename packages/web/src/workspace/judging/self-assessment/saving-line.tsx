import type { ReactElement } from "react";
import { useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import type { Saving } from "./form-store.ts";
import { WORDS } from "./words.ts";

/** Where what was typed is, in words; it stays in view while one works. */
export function SavingLine({
  saving,
  safe,
  asides,
}: {
  readonly saving: Saving;
  /** Whether what was typed outlives this page. */
  readonly safe: boolean;
  /** Texts that the form did not take: then not everything is saved. */
  readonly asides: number;
}): ReactElement {
  const words = useWords(WORDS);
  const { say, time } = useSpeech();
  const where = safe ? words.kept : words.onPage;
  return (
    <div className="claim-saving" role="status" data-state={saving.state}>
      {saving.state === "saved" &&
        (asides > 0 ? (
          <strong>{words.savedBut(asides)}</strong>
        ) : (
          <span>{words.saved(time(saving.at))}</span>
        ))}
      {saving.state === "sending" && <span>{words.sending}</span>}
      {saving.state !== "saved" && saving.state !== "sending" && (
        <strong>
          {where[saving.state]} {saving.state === "refused" && say(saving.problem.message)}
        </strong>
      )}
      {!safe && saving.state !== "saved" && <strong> {words.noOutbox}</strong>}
    </div>
  );
}
