import type { EvaluationId, ItemCode } from "@thang-diem/engine";
import { complaintRoutes, type PreviewUnit } from "@thang-diem/contract";
import { Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { type Kept, KeptNotice, newId, SendForm, useSending, useWords } from "../../../kit/index.ts";
import { useKept } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import "./complaints.css";
import { ComplaintAnswer, ComplaintHead, lastDay } from "./complaint-head.tsx";
import { WORDS } from "./words.ts";

interface Of {
  readonly evaluationId: EvaluationId;
  readonly unit: PreviewUnit;
}

/** Beside a unit's own result: what it complained about, and the form while complaints are taken. */
export function UnitComplaints({ evaluationId, unit }: Of): ReactElement {
  const { language, words: frame } = useSpeech();
  const words = useWords(WORDS);
  const { filing } = unit;
  const kept = useKept(`complaint ${unit.roundId} ${unit.unitVersionId}`, { item: "", text: "" });
  const [received, setReceived] = useState<number>();
  const mayFile = filing.about !== "nothing" && filing.mine;
  return (
    <>
      {mayFile ? (
        <ComplaintForm evaluationId={evaluationId} unit={unit} kept={kept} onReceived={setReceived} />
      ) : (
        <>
          {filing.about === "edition" && filing.until !== undefined && (
            <p className="notice">{words.leaderFiles(lastDay(filing.until, language))}</p>
          )}
          <KeptNotice kept={kept} text={kept.value["text"] ?? ""} advice={frame.keptAdvice} />
        </>
      )}
      <p role="status">{received === undefined ? "" : words.received(received)}</p>
      <Filed unit={unit} />
    </>
  );
}

function ComplaintForm({
  evaluationId,
  unit: { roundId, unitVersionId, filing },
  kept,
  onReceived,
}: Of & { readonly kept: Kept; readonly onReceived: (number: number) => void }): ReactElement {
  const { language } = useSpeech();
  const words = useWords(WORDS);
  const queries = useQueryClient();
  const { item = "", text = "" } = kept.value;
  // One id for one complaint: sent again after a lost line it is taken once.
  const [id, setId] = useState(() => newId());
  const sending = useSending(
    complaintRoutes.file,
    `complaint-${unitVersionId}`,
    async ({ number }) => {
      setId(newId());
      onReceived(number);
      await queries.invalidateQueries({ queryKey: ["preview", evaluationId] });
    },
    kept,
  );
  const ofEdition = filing.about === "edition";
  return (
    <section className="section">
      <h3>{ofEdition ? words.editionTitle : words.previewTitle}</h3>
      <p className="quiet">
        {ofEdition ? words.editionAbout(lastDay(filing.until ?? "", language)) : words.previewAbout}
      </p>
      <SendForm
        sending={sending}
        submit={words.file}
        {...(ofEdition && { ask: { title: words.askFile, means: words.fileMeans } })}
        onSubmit={() =>
          void sending.send({ evaluationId, roundId, unitVersionId, id, item: item.trim() as ItemCode, text })
        }
      >
        <TextInput
          {...sending.field("item")}
          label={words.itemField}
          value={item}
          onChange={(event) => kept.put({ item: event.currentTarget.value })}
        />
        <Textarea
          {...sending.field("text")}
          label={words.text}
          autosize
          minRows={3}
          value={text}
          onChange={(event) => kept.put({ text: event.currentTarget.value })}
        />
      </SendForm>
    </section>
  );
}

function Filed({ unit: { complaints } }: { readonly unit: PreviewUnit }): ReactElement | undefined {
  const words = useWords(WORDS);
  if (complaints.length === 0) return undefined;
  return (
    <section className="section">
      <h3>{words.filed}</h3>
      <ul className="plain-list complaints">
        {complaints.map((complaint) => (
          <li key={complaint.id}>
            <ComplaintHead complaint={complaint} />
            {complaint.answer === undefined ? (
              <p className="quiet">{words.unanswered}</p>
            ) : (
              <ComplaintAnswer complaint={complaint} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
