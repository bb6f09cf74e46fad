import type { EvaluationId } from "@thang-diem/engine";
import { reviewRoutes, type RouteReply } from "@thang-diem/contract";
import { points as pointsText } from "@thang-diem/presentation";
import { Radio, Textarea, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { ask, SendForm, useSending, useWords } from "../../../kit/index.ts";
import { useKept } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { FactList } from "../facts/index.ts";
import { RECHECK_WORDS } from "./recheck-words.ts";

type Line = RouteReply<typeof reviewRoutes.ownRechecks>["lines"][number];

/** The sample that the reader is to check again; nothing where there is none. */
export function OwnRechecks({
  evaluationId,
}: {
  readonly evaluationId: EvaluationId;
}): ReactElement | undefined {
  const { say } = useSpeech();
  const words = useWords(RECHECK_WORDS);
  const { data } = useQuery({
    queryKey: ["own-rechecks", evaluationId],
    queryFn: () => ask(reviewRoutes.ownRechecks, { evaluationId }),
  });
  if (data === undefined || data.lines.length === 0) return undefined;
  return (
    <section className="section">
      <h2>{words.title}</h2>
      <p className="quiet">{words.about}</p>
      {data.lines.map((line) => (
        <details key={`${line.drawId} ${line.unitVersionId} ${line.item}`}>
          <summary>
            {line.unitName}: {line.item} {say(line.title)}{" "}
            <strong>({line.done ? words.done : words.waits})</strong>
          </summary>
          {line.done ? <p>{words.thanks}</p> : <Check evaluationId={evaluationId} line={line} />}
        </details>
      ))}
    </section>
  );
}

/** They stand beside the facts, whose names never begin so. */
const VERDICT = "@verdict";
const REASON = "@reason";

interface CheckProps {
  readonly evaluationId: EvaluationId;
  readonly line: Line;
}

function Check({ evaluationId, line }: CheckProps): ReactElement {
  const words = useWords(RECHECK_WORDS);
  const queries = useQueryClient();
  const { drawId, roundId, unitVersionId, item, shape, claim } = line;
  const kept = useKept(`recheck ${drawId} ${unitVersionId} ${item}`, {
    ...claim.facts,
    [VERDICT]: "",
    [REASON]: "",
  });
  const { [VERDICT]: verdict = "", [REASON]: reason = "", ...facts } = kept.value;
  const sending = useSending(
    reviewRoutes.recheck,
    `recheck-${drawId}-${unitVersionId}-${item}`,
    () => queries.invalidateQueries({ queryKey: ["own-rechecks", evaluationId] }),
    kept,
  );
  const at = { evaluationId, drawId, roundId, unitVersionId, item };
  const send = () => void sending.send({ ...at, verdict: verdict as "same", facts, reason });
  return (
    <SendForm sending={sending} submit={words.send} onSubmit={send}>
      <Claimed line={line} />
      <Radio.Group
        {...sending.field("verdict")}
        label={words.verdict}
        value={verdict}
        onChange={(chosen) => kept.put({ [VERDICT]: chosen })}
      >
        <Radio value="same" label={words.same} mt="xs" />
        <Radio value="differs" label={words.differs} mt="xs" />
      </Radio.Group>
      {verdict === "differs" && (
        <>
          <FoundFacts
            id={`recheck-${drawId}-${unitVersionId}-${item}`}
            shape={shape}
            facts={facts}
            onChange={(name, value) => kept.put({ [name]: value })}
          />
          <Textarea
            {...sending.field("reason")}
            label={words.reason}
            value={reason}
            autosize
            minRows={2}
            onChange={(event) => kept.put({ [REASON]: event.currentTarget.value })}
          />
        </>
      )}
    </SendForm>
  );
}

/** What the unit claimed, and the rule of the item. */
function Claimed({ line: { shape, claim } }: { readonly line: Line }): ReactElement {
  const { say, language } = useSpeech();
  const words = useWords(RECHECK_WORDS);
  return (
    <>
      <p>
        {words.claimed}: <strong>{claim.points === "" ? "–" : pointsText(claim.points, language)}</strong>/
        {pointsText(claim.maximum, language)}
      </p>
      <FactList shape={shape} facts={claim.facts} />
      {claim.note !== "" && <p>{claim.note}</p>}
      <ul className="rule">
        {shape.rule.map((text) => (
          <li key={text.vi}>{say(text)}</li>
        ))}
      </ul>
    </>
  );
}

function FoundFacts({
  id,
  shape,
  facts,
  onChange,
}: {
  readonly id: string;
  readonly shape: Line["shape"];
  readonly facts: Readonly<Record<string, string>>;
  readonly onChange: (name: string, value: string) => void;
}): ReactElement {
  const { say } = useSpeech();
  return (
    <>
      {shape.facts.map(({ name, title }) => (
        <TextInput
          key={name}
          id={`${id}-${name}`}
          label={say(title)}
          value={facts[name] ?? ""}
          onChange={(event) => onChange(name, event.currentTarget.value)}
        />
      ))}
    </>
  );
}
