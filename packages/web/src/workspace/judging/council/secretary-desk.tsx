import type { EvaluationId } from "@thang-diem/engine";
import {
  councilRoutes,
  type CouncilItem,
  type CouncilSessionHead,
  type ItemShape,
} from "@thang-diem/contract";
import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import type { ReactElement } from "react";
import { type Texts, ProblemSummary, SendForm, useSending, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { useReread } from "./shown.ts";
import { useKept } from "../../session.ts";
import { WORDS } from "./words.ts";

interface Of {
  readonly evaluationId: EvaluationId;
  readonly session: CouncilSessionHead;
  readonly item: CouncilItem;
}

/** What the secretary does with an item: another motion, the count, off the agenda. */
export function SecretaryDesk(props: Of): ReactElement {
  const { evaluationId, session, item } = props;
  const words = useWords(WORDS);
  const reread = useReread(evaluationId, session.id);
  const kept = useKept(`count ${item.id}`, { reason: "" });
  const counting = useSending(councilRoutes.count, `count-${item.id}`, () => reread(), kept);
  const dropping = useSending(councilRoutes.dropItem, `drop-${item.id}`, reread);
  return (
    <div className="secretary no-print">
      {session.state === "open" && (
        <details>
          <summary>{words.count}</summary>
          <SendForm
            sending={counting}
            submit={words.count}
            ask={{ title: words.askCount, means: words.countMeans(item.voted) }}
            onSubmit={() => void counting.send({ evaluationId, itemId: item.id, ...kept.value })}
          >
            <Textarea
              {...counting.field("reason")}
              label={words.countReason}
              description={words.countHint}
              autosize
              minRows={2}
              value={kept.value.reason}
              onChange={(event) => kept.put({ reason: event.currentTarget.value })}
            />
          </SendForm>
        </details>
      )}
      <Propose {...props} />
      <ProblemSummary problem={dropping.problem} />
      <div>
        <button
          type="button"
          className="plain"
          onClick={() => void dropping.send({ evaluationId, itemId: item.id })}
        >
          {words.drop}
        </button>
      </div>
    </div>
  );
}

/** It stands beside the facts, whose names never begin so. */
const REASON = "@reason";

function Propose({ evaluationId, session, item }: Of): ReactElement {
  const words = useWords(WORDS);
  const reread = useReread(evaluationId, session.id);
  const kept = useKept<Texts>(`motion ${item.id}`, { ...item.claim?.facts, [REASON]: "" });
  const { [REASON]: reason = "", ...facts } = kept.value;
  const put = (name: string, value: string) => kept.put({ [name]: value });
  const sending = useSending(councilRoutes.propose, `propose-${item.id}`, reread, kept);
  return (
    <details>
      <summary>{words.propose}</summary>
      <SendForm
        sending={sending}
        submit={words.sendMotion}
        tone="default"
        onSubmit={() => void sending.send({ evaluationId, itemId: item.id, facts, reason })}
      >
        {item.shape.facts.map((fact) => (
          <FactField
            key={fact.name}
            fact={fact}
            field={sending.field(fact.name)}
            value={facts[fact.name] ?? ""}
            onChange={(value) => put(fact.name, value)}
          />
        ))}
        <Textarea
          {...sending.field("reason")}
          label={words.proposeReason}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => put(REASON, event.currentTarget.value)}
        />
      </SendForm>
    </details>
  );
}

function FactField({
  fact,
  field,
  value,
  onChange,
}: {
  readonly fact: ItemShape["facts"][number];
  readonly field: { readonly id: string; readonly error: string | undefined };
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactElement {
  const { say, language } = useSpeech();
  const yesNo =
    language === "vi"
      ? [
          { value: "có", label: "Có" },
          { value: "không", label: "Không" },
        ]
      : [
          { value: "có", label: "Yes" },
          { value: "không", label: "No" },
        ];
  const choices =
    fact.kind === "yes-no"
      ? yesNo
      : fact.levels.map((level) => ({ value: level.value, label: say(level.title) }));
  if (choices.length === 0)
    return (
      <TextInput
        {...field}
        label={say(fact.title)}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  return (
    <NativeSelect
      {...field}
      label={say(fact.title)}
      value={value}
      data={[{ value: "", label: "–" }, ...choices]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
