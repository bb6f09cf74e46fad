import type { EvaluationId, ItemCode, RoundId } from "@thang-diem/engine";
import {
  explanationRoutes,
  ITEM_STATE_WORDS,
  type ItemShape,
  type LeadContest,
  type LeadScoredItem,
} from "@thang-diem/contract";
import { points as pointsText } from "@thang-diem/presentation";
import { Radio, Textarea } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { ask, type Kept, SendForm, useSending, useWords, newId } from "../../../kit/index.ts";
import { useKept } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { EvidencePanel } from "../evidence/index.ts";
import { FactField, FactList, usePoints } from "../facts/index.ts";
import { LEAD_CONTEST_WORDS } from "./lead-contest-words.ts";
import "../judging.css";

interface OfItem {
  readonly evaluationId: EvaluationId;
  readonly roundId: RoundId;
  readonly item: ItemCode;
}

export function leadContestsKey({ roundId, item }: Omit<OfItem, "evaluationId">): readonly string[] {
  return ["lead-contests", roundId, item];
}

/** What units contest of an item, each with the agency's answer; nothing where nobody does. */
export function LeadContests({
  place,
  shape,
}: {
  readonly place: OfItem;
  readonly shape: ItemShape;
}): ReactElement | undefined {
  const words = useWords(LEAD_CONTEST_WORDS);
  const { data } = useQuery({
    queryKey: leadContestsKey(place),
    queryFn: () => ask(explanationRoutes.contests, { ...place }),
  });
  if (data === undefined || data.contests.length === 0) return undefined;
  return (
    <section className="section">
      <h2>{words.title(data.contests.length)}</h2>
      <p>{words.intro}</p>
      {!data.open && <p className="notice">{words.waits}</p>}
      {data.contests.map((contest) => (
        <Contest
          key={contest.unitVersionId}
          place={place}
          shape={shape}
          contest={contest}
          open={data.open && contest.decision === undefined}
        />
      ))}
    </section>
  );
}

function Contest({
  place,
  shape,
  contest,
  open,
}: {
  readonly place: OfItem;
  readonly shape: ItemShape;
  readonly contest: LeadContest;
  readonly open: boolean;
}): ReactElement {
  const { say, time } = useSpeech();
  const words = useWords(LEAD_CONTEST_WORDS);
  const [answering, setAnswering] = useState(false);
  const { unitName, unitVersionId, state, explanation, secondId } = contest;
  return (
    <article className="changed" aria-label={unitName}>
      <h3>{unitName}</h3>
      <p className={`state state-${state.state}`}>{say(ITEM_STATE_WORDS[state.state])}</p>
      <DisputeSides shape={shape} dispute={contest} />
      {explanation && (
        <p>
          {explanation.text} <span className="under">{words.sent(explanation.by, time(explanation.at))}</span>
        </p>
      )}
      <EvidencePanel {...place} unitVersionId={unitVersionId} readOnly />
      {open &&
        (answering || secondId === "none" ? (
          <Answer place={place} shape={shape} contest={contest} onDone={() => setAnswering(false)} />
        ) : (
          <div>
            <button type="button" className="plain" onClick={() => setAnswering(true)}>
              {words.again}
            </button>
          </div>
        ))}
    </article>
  );
}

/** What agency, unit and council say about an item, beside each other. */
export function DisputeSides({
  shape,
  dispute: { found, held, second, decision },
}: {
  readonly shape: ItemShape;
  readonly dispute: Pick<LeadScoredItem, "found" | "held" | "second" | "decision">;
}): ReactElement {
  const { language } = useSpeech();
  const words = useWords(LEAD_CONTEST_WORDS);
  const points = usePoints();
  const side = (title: string, scored: LeadScoredItem["held"], reason = "") =>
    scored && (
      <div className="paper">
        <h4>
          {title}: {points(scored)}
          {scored.status === "scored" && `/${pointsText(scored.maximum, language)}`}
        </h4>
        <FactList shape={shape} facts={scored.facts} than={scored === found ? undefined : found.facts} />
        {reason !== "" && <p>{reason}</p>}
      </div>
    );
  return (
    <div className="side-by-side">
      {side(words.entered, found)}
      {side(words.held, held)}
      {side(words.answered, second, second?.reason)}
      {side(words.decision, decision, decision?.reason)}
    </div>
  );
}

/** They stand beside the facts, whose names never begin so. */
const VERDICT = "@verdict";
const REASON = "@reason";

interface AnswerProps {
  readonly place: OfItem;
  readonly shape: ItemShape;
  readonly contest: LeadContest;
  readonly onDone: () => void;
}

function Answer({ place, shape, contest, onDone }: AnswerProps): ReactElement {
  const words = useWords(LEAD_CONTEST_WORDS);
  const queries = useQueryClient();
  const { unitVersionId, found, second, secondId } = contest;
  const kept = useKept(`contest ${place.roundId} ${unitVersionId} ${place.item}`, {
    ...(second?.facts ?? found.facts),
    [VERDICT]: "",
    [REASON]: second?.reason ?? "",
  });
  const { [VERDICT]: verdict = "", [REASON]: reason = "", ...facts } = kept.value;
  const [id, setId] = useState(() => newId());
  const sending = useSending(
    explanationRoutes.answer,
    `answer-${unitVersionId}`,
    async () => {
      setId(newId());
      await queries.invalidateQueries({ queryKey: leadContestsKey(place) });
      onDone();
    },
    kept,
  );
  const send = () =>
    void sending.send({
      ...place,
      id,
      unitVersionId,
      seen: secondId,
      verdict: verdict as "accepted",
      facts: verdict === "changed" ? { ...facts } : {},
      reason,
    });
  return (
    <SendForm sending={sending} submit={words.send} onSubmit={send}>
      <Radio.Group
        {...sending.field("verdict")}
        label={words.answer}
        value={verdict}
        onChange={(chosen) => kept.put({ [VERDICT]: chosen })}
      >
        <Radio value="accepted" label={words.accept} mt="xs" />
        <Radio value="changed" label={words.keep} mt="xs" />
      </Radio.Group>
      {verdict === "changed" && (
        <HeldFacts
          shape={shape}
          contest={contest}
          kept={kept}
          errorOf={(name) => sending.field(name).error}
        />
      )}
      {verdict !== "" && (
        <ReasonField
          {...sending.field("reason")}
          value={reason}
          onChange={(text) => kept.put({ [REASON]: text })}
        />
      )}
    </SendForm>
  );
}

function ReasonField({
  onChange,
  ...field
}: {
  readonly value: string;
  readonly onChange: (text: string) => void;
}): ReactElement {
  const words = useWords(LEAD_CONTEST_WORDS);
  return (
    <Textarea
      {...field}
      label={words.reason}
      description={words.reasonHint}
      autosize
      minRows={2}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** The facts as the agency keeps them, beside those that the unit holds to be right. */
function HeldFacts({
  shape,
  contest: { unitVersionId, held },
  kept,
  errorOf,
}: {
  readonly shape: ItemShape;
  readonly contest: LeadContest;
  readonly kept: Kept;
  readonly errorOf: (fact: string) => string | undefined;
}): ReactElement {
  const words = useWords(LEAD_CONTEST_WORDS);
  return (
    <>
      {shape.facts.map((fact) => (
        <FactField
          key={fact.name}
          prefix={`answer-${unitVersionId}`}
          fact={fact}
          beside={{ is: words.held, value: held?.facts[fact.name] }}
          value={kept.value[fact.name] ?? ""}
          error={errorOf(fact.name)}
          onChange={(value) => kept.put({ [fact.name]: value })}
        />
      ))}
    </>
  );
}
