import { useSpeech } from "../../words/index.ts";
import { useWords } from "../../../kit/index.ts";
import type { OfficeResults, PassedOver, Unheld } from "@thang-diem/contract";
import { Textarea, TextInput } from "@mantine/core";
import type { ReactElement } from "react";
import { WORDS, type Words } from "./words.ts";

export type UnheldReason = Readonly<Record<"unheldReason" | "unheldReasonEn", string>>;

export const NO_REASON: UnheldReason = { unheldReason: "", unheldReasonEn: "" };

/** Phases that the act would pass over, and the reason for it. Nothing where none is. */
export function UnheldFields({
  unheld,
  value,
  onChange,
  field,
}: {
  readonly unheld: OfficeResults["unheld"];
  readonly value: UnheldReason;
  readonly onChange: (value: UnheldReason) => void;
  readonly field: (name: string) => { readonly id: string; readonly error: string | undefined };
}): ReactElement | undefined {
  const words = useWords(WORDS);
  if (unheld.length === 0) return undefined;
  return (
    <div className="notice unheld">
      <h2>{words.unheldTitle}</h2>
      <UnheldList phases={unheld} />
      <p>{words.unheldAbout}</p>
      <Textarea
        {...field("unheldReason")}
        label={words.unheldReason}
        description={words.unheldReasonHint}
        autosize
        minRows={2}
        value={value.unheldReason}
        onChange={(event) => onChange({ ...value, unheldReason: event.currentTarget.value })}
      />
      <TextInput
        {...field("unheldReasonEn")}
        label={words.reasonEn}
        value={value.unheldReasonEn}
        onChange={(event) => onChange({ ...value, unheldReasonEn: event.currentTarget.value })}
      />
    </div>
  );
}

function UnheldList({ phases }: { readonly phases: readonly Unheld[] }): ReactElement {
  const { time } = useSpeech();
  const words = useWords(WORDS);
  return (
    <ul>
      {phases.map(({ kind, state, opensAt, closesAt }) => (
        <li key={kind}>
          <strong>{words.phases[kind]}</strong>: {words.unheldStates[state](time(opensAt), time(closesAt))}
        </li>
      ))}
    </ul>
  );
}

/** What was passed over, in one sentence. */
export function passedOverText(
  { phases, reason, reasonEn }: PassedOver,
  words: Words,
  english: boolean,
): string {
  const names = phases.map(({ kind }) => words.phases[kind].toLocaleLowerCase()).join(", ");
  return words.passedOver(names, english && reasonEn !== "" ? reasonEn : reason);
}
