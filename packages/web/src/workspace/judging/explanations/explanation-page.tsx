import type { EvaluationId } from "@thang-diem/engine";
import {
  type ChangedItem,
  type ExplainedUnit,
  explanationRoutes,
  ITEM_STATE_WORDS,
  type LeadScoredItem,
} from "@thang-diem/contract";
import { points as pointsText } from "@thang-diem/presentation";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import {
  ask,
  type Kept,
  KeptNotice,
  ProblemSummary,
  refusalOf,
  type Texts,
  useTitle,
  useWords,
} from "../../../kit/index.ts";
import { useKept } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { EvidencePanel } from "../evidence/index.ts";
import { Answer } from "./explanation-answer.tsx";
import { EXPLANATION_WORDS } from "./explanation-words.ts";
import { FactList, usePoints } from "../facts/index.ts";
import { DisputeSides } from "./lead-contests.tsx";
import "../judging.css";
import { useIds } from "../../front/ids.ts";

/** A phase that closes while one types is noticed within this time. */
const LOOK_AGAIN_MS = 60_000;

/** What the appraisal changed about the own unit, item by item, each with the unit's answer. */
export function ExplanationPage(): ReactElement {
  const { evaluationId } = useIds("evaluationId");
  const { words: frame } = useSpeech();
  const words = useWords(EXPLANATION_WORDS);
  const { data, error } = useQuery({
    queryKey: ["explanations", evaluationId],
    queryFn: () => ask(explanationRoutes.own, { evaluationId }),
    refetchInterval: LOOK_AGAIN_MS,
  });
  const refusal = refusalOf({ data, error });
  useTitle(words.title);
  if (refusal !== undefined)
    return (
      <>
        <h1>{words.title}</h1>
        <ProblemSummary problem={refusal} />
      </>
    );
  if (data === undefined)
    return (
      <>
        <h1>{words.title}</h1>
        <p>{frame.loading}</p>
      </>
    );
  return (
    <>
      <h1>{words.title}</h1>
      {data.units.length === 0 && <p className="notice">{words.noUnit}</p>}
      {data.units.map((unit) => (
        <Unit key={`${unit.roundId} ${unit.unitVersionId}`} evaluationId={evaluationId} unit={unit} />
      ))}
    </>
  );
}

function Unit({
  evaluationId,
  unit,
}: {
  readonly evaluationId: EvaluationId;
  readonly unit: ExplainedUnit;
}): ReactElement {
  const words = useWords(EXPLANATION_WORDS);
  const { phase, items, lead } = unit;
  const open = phase.state === "open";
  return (
    <section className="section">
      <h2>{unit.name}</h2>
      <Term phase={phase} />
      {items.length === 0 ? (
        phase.state !== "not-yet" && <p className="notice">{words.nothing}</p>
      ) : (
        <>
          <p>{words.intro}</p>
          <p role="status">
            {words.left(items.filter(({ explanation }) => explanation === undefined).length, items.length)}
          </p>
          {items.map((item) => (
            <Changed
              key={item.shape.item}
              evaluationId={evaluationId}
              unit={unit}
              changed={item}
              open={open}
            />
          ))}
        </>
      )}
      {lead.length > 0 && (
        <>
          <h3>{words.leadTitle}</h3>
          <p>{words.leadIntro}</p>
          {lead.map((item) => (
            <Led key={item.shape.item} evaluationId={evaluationId} unit={unit} led={item} open={open} />
          ))}
        </>
      )}
    </section>
  );
}

/** An item that a lead agency scored: folded until the unit has something to say about it. */
function Led({
  evaluationId,
  unit,
  led,
  open,
}: {
  readonly evaluationId: EvaluationId;
  readonly unit: ExplainedUnit;
  readonly led: LeadScoredItem;
  readonly open: boolean;
}): ReactElement {
  const { words: frame } = useSpeech();
  const { shape, explanation, second, decision } = led;
  const kept = useKept(`explanation ${unit.roundId} ${unit.unitVersionId} ${shape.item}`, {
    answer: explanation?.answer ?? "",
    text: explanation?.text ?? "",
  });
  const [answering, setAnswering] = useState(kept.waits);
  // There may be dozens: what is folded asks for nothing.
  const [unfolded, setUnfolded] = useState(explanation?.answer === "contests" || kept.waits);
  const answers = open && second === undefined && decision === undefined;
  return (
    <details
      className="changed led"
      open={unfolded}
      onToggle={(event) => setUnfolded(event.currentTarget.open)}
    >
      <LedSummary led={led} />
      {unfolded && (
        <>
          <DisputeSides shape={shape} dispute={led} />
          <RuleOf shape={shape} />
          <EvidencePanel
            evaluationId={evaluationId}
            roundId={unit.roundId}
            unitVersionId={unit.unitVersionId}
            item={shape.item}
            readOnly={!contesting(kept, explanation, answers)}
          />
          {explanation && !answering && (
            <Given explanation={explanation} onAnew={answers ? () => setAnswering(true) : undefined} />
          )}
          {answers && (explanation === undefined || answering) && (
            <Answer
              evaluationId={evaluationId}
              unit={unit}
              changed={led}
              kept={kept}
              onDone={() => setAnswering(false)}
            />
          )}
          {!answers && <KeptNotice kept={kept} text={kept.value["text"] ?? ""} advice={frame.keptAdvice} />}
        </>
      )}
    </details>
  );
}

function LedSummary({
  led: { shape, agency, found, state },
}: {
  readonly led: LeadScoredItem;
}): ReactElement {
  const { say, language } = useSpeech();
  const words = useWords(EXPLANATION_WORDS);
  const points = usePoints();
  return (
    <summary>
      <strong>
        {shape.item} {say(shape.title)}
      </strong>
      :{" "}
      {found.status === "scored"
        ? words.of(points(found), pointsText(found.maximum, language))
        : points(found)}
      <span className="under">
        {agency} · <span className={`state state-${state.state}`}>{say(ITEM_STATE_WORDS[state.state])}</span>
      </span>
    </summary>
  );
}

function RuleOf({ shape }: { readonly shape: ChangedItem["shape"] }): ReactElement {
  const { say } = useSpeech();
  const words = useWords(EXPLANATION_WORDS);
  return (
    <details>
      <summary>{words.rule}</summary>
      <ul className="rule">
        {shape.rule.map((line) => (
          <li key={line.vi}>{say(line)}</li>
        ))}
      </ul>
    </details>
  );
}

/** The unit's answer as sent; while the term runs it may be written anew. */
function Given({
  explanation,
  onAnew,
}: {
  readonly explanation: NonNullable<ChangedItem["explanation"]>;
  readonly onAnew: (() => void) | undefined;
}): ReactElement {
  const { time } = useSpeech();
  const words = useWords(EXPLANATION_WORDS);
  return (
    <div className="paper">
      <p>
        <strong>{words[explanation.answer]}.</strong> {explanation.text}{" "}
        <span className="under">{words.sent(explanation.by, time(explanation.at))}</span>
      </p>
      {onAnew && (
        <div>
          <button type="button" className="plain" onClick={onAnew}>
            {words.change}
          </button>
        </div>
      )}
    </div>
  );
}

function Term({
  phase: { state, opensAt, closesAt },
}: Pick<ExplainedUnit, "phase">): ReactElement | undefined {
  const { time } = useSpeech();
  const words = useWords(EXPLANATION_WORDS);
  if (state === "open" && closesAt !== undefined)
    return (
      <p>
        <strong>{words.until(time(closesAt))}</strong>
      </p>
    );
  if (state === "over") return <p className="notice">{words.over}</p>;
  return state === "not-yet" ? (
    <p className="notice">{opensAt === undefined ? words.notYetOpen : words.notYet(time(opensAt))}</p>
  ) : undefined;
}

function Changed({
  evaluationId,
  unit,
  changed,
  open,
}: {
  readonly evaluationId: EvaluationId;
  readonly unit: ExplainedUnit;
  readonly changed: ChangedItem;
  readonly open: boolean;
}): ReactElement {
  const { say, time, words: frame } = useSpeech();
  const { shape, explanation, second, state } = changed;
  const kept = useKept(`explanation ${unit.roundId} ${unit.unitVersionId} ${shape.item}`, {
    answer: explanation?.answer ?? "",
    text: explanation?.text ?? "",
  });
  const [answering, setAnswering] = useState(kept.waits);
  const writing = open && second === undefined;
  return (
    <article className="changed" aria-label={`${shape.item} ${say(shape.title)}`}>
      <h3>
        {shape.item} {say(shape.title)}
      </h3>
      <p className={`state state-${state.state}`}>
        {say(ITEM_STATE_WORDS[state.state])}
        {state.act && state.act.at !== "" && <span className="quiet"> · {time(state.act.at)}</span>}
      </p>
      <Sides changed={changed} />
      <RuleOf shape={shape} />
      {explanation && !(answering && writing) && (
        <Given explanation={explanation} onAnew={writing ? () => setAnswering(true) : undefined} />
      )}
      {writing && (explanation === undefined || answering) && (
        <Answer
          evaluationId={evaluationId}
          unit={unit}
          changed={changed}
          kept={kept}
          onDone={() => setAnswering(false)}
        />
      )}
      {contesting(kept, explanation, true) && (
        <EvidencePanel
          evaluationId={evaluationId}
          roundId={unit.roundId}
          unitVersionId={unit.unitVersionId}
          item={shape.item}
          readOnly={!writing}
        />
      )}
      {!writing && <KeptNotice kept={kept} text={kept.value["text"] ?? ""} advice={frame.keptAdvice} />}
    </article>
  );
}

/** Whoever contests brings documents; whoever agrees needs none. */
function contesting(
  kept: Pick<Kept<Texts>, "value">,
  explanation: ChangedItem["explanation"],
  answers: boolean,
): boolean {
  return answers && (explanation?.answer === "contests" || kept.value["answer"] === "contests");
}

/** What the unit claimed beside what each step found. */
function Sides({
  changed: { shape, claim, found, second, decision },
}: {
  readonly changed: ChangedItem;
}): ReactElement {
  const words = useWords(EXPLANATION_WORDS);
  return (
    <div className="side-by-side">
      <Side title={words.claimed} shape={shape} scored={claim} note={claim.note} />
      <Side title={words.found} shape={shape} scored={found} than={claim.facts} note={found.reason} />
      {second && (
        <Side title={words.second} shape={shape} scored={second} than={claim.facts} note={second.reason} />
      )}
      {decision && (
        <Side
          title={words.decision}
          shape={shape}
          scored={decision}
          than={claim.facts}
          note={decision.reason}
        />
      )}
    </div>
  );
}

function Side({
  title,
  shape,
  scored,
  than,
  note,
}: {
  readonly title: string;
  readonly shape: ChangedItem["shape"];
  readonly scored: ChangedItem["found"] | ChangedItem["claim"];
  readonly than?: ChangedItem["claim"]["facts"];
  readonly note: string;
}): ReactElement {
  const { language } = useSpeech();
  const words = useWords(EXPLANATION_WORDS);
  const points = usePoints();
  return (
    <div className="paper">
      <h4>
        {title}:{" "}
        {scored.status === "scored"
          ? words.of(points(scored), pointsText(scored.maximum, language))
          : points(scored)}
      </h4>
      <FactList shape={shape} facts={scored.facts} than={than} />
      {note !== "" && <p>{note}</p>}
    </div>
  );
}
