import { openingRoutes, type Draft } from "@thang-diem/contract";
import { TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { SendForm, useSending, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { BilingualFields } from "./bilingual-fields.tsx";
import { NextStep, SavedState, StepFaults } from "./frame.tsx";
import { TopUnitField } from "./new-evaluation.tsx";
import { usePart } from "./plan.ts";
import { useKept } from "../../session.ts";
import { WORDS } from "./words.ts";

export function AboutStep({ draft }: { readonly draft: Draft }): ReactElement {
  const words = useWords(WORDS);
  const part = usePart(
    draft,
    ({ title, year, topUnitId, plan }) => ({
      title: given(title),
      year: String(year),
      topUnitId,
      asOf: plan.asOf,
    }),
    ({ title, year, topUnitId, asOf }) => ({ part: "about", title, year: Number(year), topUnitId, asOf }),
  );
  const { value, put } = part;
  return (
    <>
      <NotCopied draft={draft} />
      <div className="form">
        <BilingualFields
          value={value.title}
          onChange={(title) => put({ ...value, title })}
          fields={[
            { id: "title-vi", label: words.titleVi },
            { id: "title-en", label: words.titleEn },
          ]}
        />
        <TextInput
          id="year"
          label={words.year}
          inputMode="numeric"
          value={value.year}
          onChange={(event) => put({ ...value, year: event.currentTarget.value })}
        />
        <TopUnitField
          id="top-unit"
          value={value.topUnitId}
          on={value.asOf || `${draft.year}-12-31`}
          onChange={(topUnitId) => put({ ...value, topUnitId })}
        />
        <TextInput
          id="as-of"
          type="date"
          label={words.asOf}
          description={words.asOfHint}
          value={value.asOf}
          onChange={(event) => put({ ...value, asOf: event.currentTarget.value })}
        />
        <SavedState part={part} />
        <NextStep draft={draft} step="about" flush={part.flush} />
      </div>
      <StepFaults draft={draft} step="about" />
      <Discard draft={draft} />
    </>
  );
}

function NotCopied({ draft: { notCopied } }: { readonly draft: Draft }): ReactElement | undefined {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  if (notCopied.length === 0) return undefined;
  return (
    <div className="notice">
      <h2>{words.notCopied}</h2>
      <ul className="fault-list">
        {notCopied.map((line) => (
          <li key={line.vi}>{say(line)}</li>
        ))}
      </ul>
    </div>
  );
}

/** Without an English title the Vietnamese one is kept in its place: it was not given. */
function given({ vi, en }: Draft["title"]): Draft["title"] {
  return { vi, en: en === vi ? "" : en };
}

function Discard({ draft }: { readonly draft: Draft }): ReactElement {
  const words = useWords(WORDS);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const kept = useKept(`discard ${draft.evaluationId}`, { reason: "" });
  const sending = useSending(
    openingRoutes.discard,
    "discard",
    async () => {
      await queries.invalidateQueries({ queryKey: ["evaluations"] });
      await navigate({ to: "/" });
    },
    kept,
  );
  return (
    <details className="section">
      <summary>{words.discard}</summary>
      <SendForm
        sending={sending}
        submit={words.discardSubmit}
        tone="default"
        onSubmit={() => void sending.send({ evaluationId: draft.evaluationId, ...kept.value })}
      >
        <TextInput
          label={words.reason}
          description={words.discardHint}
          value={kept.value.reason}
          onChange={(event) => kept.put({ reason: event.currentTarget.value })}
          {...sending.field("reason")}
        />
      </SendForm>
    </details>
  );
}
