import type { EvaluationId, UnitVersionId } from "@thang-diem/engine";
import {
  type ChangedItem,
  type ExplainedUnit,
  explanationRoutes,
  type LeadScoredItem,
} from "@thang-diem/contract";
import { Radio, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { type Kept, newId, SendForm, useSending, useWords } from "../../../kit/index.ts";
import { EXPLANATION_WORDS } from "./explanation-words.ts";
import { FactField } from "../facts/index.ts";

/** Names of facts among the texts that are kept. */
const FACT = "fact ";

interface AnswerProps {
  readonly evaluationId: EvaluationId;
  readonly unit: ExplainedUnit;
  readonly changed: ChangedItem | LeadScoredItem;
  readonly kept: Kept;
  readonly onDone: () => void;
}

/** The unit agrees or says why not, with the facts that it holds to be right. */
export function Answer({ evaluationId, unit, changed, kept, onDone }: AnswerProps): ReactElement {
  const words = useWords(EXPLANATION_WORDS);
  const queries = useQueryClient();
  const {
    explanation,
    shape: { item, lead },
  } = changed;
  const { answer = "", text = "" } = kept.value;
  // Against a lead agency the unit has no claim to fall back on: it says which facts it holds to be right.
  const facts = {
    ...("held" in changed && changed.held !== undefined ? changed.held.facts : changed.found.facts),
    ...factsIn(kept.value),
  };
  // One id for one answer: sent again after a lost line it is taken once.
  const [id, setId] = useState(() => newId());
  const sending = useSending(
    explanationRoutes.send,
    `explain-${unit.unitVersionId}-${item}`,
    async () => {
      setId(newId());
      await queries.invalidateQueries({ queryKey: ["explanations", evaluationId] });
      onDone();
    },
    kept,
  );
  const send = () =>
    void sending.send({
      evaluationId,
      id,
      roundId: unit.roundId,
      unitVersionId: unit.unitVersionId,
      item,
      seen: explanation?.id ?? "none",
      answer: answer as "agrees",
      text,
      facts: lead && answer === "contests" ? { ...facts } : {},
    });
  return (
    <SendForm sending={sending} submit={words.send} onSubmit={send}>
      <Radio.Group
        {...sending.field("answer")}
        label={words.answer}
        value={answer}
        onChange={(chosen) => kept.put({ answer: chosen })}
      >
        <Radio value="agrees" label={lead ? words.agreesLead : words.agrees} mt="xs" />
        <Radio value="contests" label={words.contests} mt="xs" />
      </Radio.Group>
      {answer === "contests" && (
        <Contest
          unitVersionId={unit.unitVersionId}
          changed={changed}
          facts={facts}
          kept={kept}
          field={sending.field}
        />
      )}
    </SendForm>
  );
}

/** Why not, and against a lead agency the facts that the unit holds to be right. */
function Contest({
  unitVersionId,
  changed: {
    shape: { item, facts: asked, lead },
    found,
  },
  facts,
  kept,
  field,
}: {
  readonly unitVersionId: UnitVersionId;
  readonly changed: ChangedItem | LeadScoredItem;
  readonly facts: Readonly<Record<string, string>>;
  readonly kept: Kept;
  readonly field: ReturnType<typeof useSending>["field"];
}): ReactElement {
  const words = useWords(EXPLANATION_WORDS);
  const { text = "" } = kept.value;
  return (
    <>
      {lead &&
        asked.map((fact) => (
          <FactField
            key={fact.name}
            prefix={`explain-${unitVersionId}-${item}`}
            fact={fact}
            beside={{ is: words.entered, value: found.facts[fact.name] }}
            value={facts[fact.name] ?? ""}
            error={field(fact.name).error}
            onChange={(value) => kept.put({ [`${FACT}${fact.name}`]: value })}
          />
        ))}
      <Textarea
        {...field("text")}
        label={words.text}
        description={words.textHint}
        autosize
        minRows={3}
        value={text}
        onChange={(event) => kept.put({ answer: "contests", text: event.currentTarget.value })}
      />
    </>
  );
}

function factsIn(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, value]) =>
      name.startsWith(FACT) ? [[name.slice(FACT.length), value]] : [],
    ),
  );
}
