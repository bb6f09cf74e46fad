import { surveyPaperRoutes } from "@thang-diem/contract";
import { TextInput } from "@mantine/core";
import type { ReactElement } from "react";
import { SendForm, useSending, useWords } from "../../../kit/index.ts";
import { useKept } from "../../session.ts";
import type { OpenedSheetParts } from "./place.ts";
import { WORDS } from "./words.ts";

/** Throws away what was typed of a sheet: torn paper, the wrong code. */
export function DropSheet({ place, code, onDone }: OpenedSheetParts): ReactElement {
  const words = useWords(WORDS);
  const kept = useKept(`survey paper drop ${place.surveyId}`, { reason: "" });
  const sending = useSending(surveyPaperRoutes.drop, "paper-drop", () => onDone("dropped"), kept);
  return (
    <details>
      <summary>{words.drop}</summary>
      <p>{words.dropLead}</p>
      <SendForm
        sending={sending}
        submit={words.drop}
        tone="default"
        onSubmit={() => void sending.send({ ...place, code, ...kept.value })}
      >
        <TextInput
          {...sending.field("reason")}
          label={words.reason}
          value={kept.value.reason}
          onChange={({ currentTarget }) => kept.put({ reason: currentTarget.value })}
        />
      </SendForm>
    </details>
  );
}
