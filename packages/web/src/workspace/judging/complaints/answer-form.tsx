import type { EvaluationId } from "@thang-diem/engine";
import {
  COMPLAINT_OUTCOMES,
  complaintRoutes,
  type ComplaintOutcome,
  type OfficeComplaint,
} from "@thang-diem/contract";
import { Radio, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { type Kept, SendForm, useSending, useWords } from "../../../kit/index.ts";
import { useKept } from "../../session.ts";
import { WORDS } from "./words.ts";

/** What becomes of a complaint, with the reason in one language or both. */
export function AnswerForm({
  evaluationId,
  complaint: { id: complaintId, unitName, item, edition },
}: {
  readonly evaluationId: EvaluationId;
  readonly complaint: OfficeComplaint;
}): ReactElement {
  const words = useWords(WORDS);
  const queries = useQueryClient();
  const kept = useKept(`answer ${complaintId}`, { outcome: "", answer: "", answerEn: "" });
  const { outcome = "", answer = "", answerEn = "" } = kept.value;
  const sending = useSending(
    complaintRoutes.answer,
    `answer-${complaintId}`,
    () => queries.invalidateQueries({ queryKey: ["complaints", evaluationId] }),
    kept,
  );
  const send = () =>
    void sending.send({ evaluationId, complaintId, outcome: outcome as ComplaintOutcome, answer, answerEn });
  return (
    <details>
      <summary>{words.answerOf(unitName)}</summary>
      <SendForm
        sending={sending}
        submit={words.send}
        tone="default"
        ask={{ title: words.askSend, means: words.sendMeans }}
        onSubmit={send}
      >
        <Radio.Group
          {...sending.field("outcome")}
          label={words.outcome}
          value={outcome}
          onChange={(chosen) => kept.put({ outcome: chosen })}
        >
          {COMPLAINT_OUTCOMES.map((each) => (
            <Radio key={each} value={each} label={words.outcomes[each]} mt="xs" />
          ))}
        </Radio.Group>
        {outcome === "accepted" && edition !== undefined && item !== "" && (
          <p className="quiet">{words.acceptedMeans}</p>
        )}
        <Reasons kept={kept} field={sending.field} />
      </SendForm>
    </details>
  );
}

/** The reason as the unit and the portal read it. */
function Reasons({
  kept,
  field,
}: {
  readonly kept: Kept;
  readonly field: ReturnType<typeof useSending>["field"];
}): ReactElement {
  const words = useWords(WORDS);
  const fields = [
    ["answer", words.reason, words.reasonHint],
    ["answerEn", words.reasonEn, words.reasonEnHint],
  ] as const;
  return (
    <>
      {fields.map(([name, label, description]) => (
        <Textarea
          key={name}
          {...field(name)}
          label={label}
          description={description}
          autosize
          minRows={2}
          value={kept.value[name] ?? ""}
          onChange={(event) => kept.put({ [name]: event.currentTarget.value })}
        />
      ))}
    </>
  );
}
