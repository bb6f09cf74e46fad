import { PLAN_STEPS, type Draft, type PlanStep } from "@thang-diem/contract";
import { Button } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import type { PropsWithChildren, ReactElement } from "react";
import { ProblemSummary, useTitle, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import type { Part } from "./plan.ts";
import { musts, nextStep, STEP_ADDRESS } from "./steps.ts";
import { WORDS, type Words } from "./words.ts";

/** A page of the preparation: the list of steps, one job, what this step still lacks. */
export function StepFrame({
  draft,
  step,
  children,
}: PropsWithChildren<{ readonly draft: Draft; readonly step: PlanStep }>): ReactElement {
  const { say } = useSpeech();
  const words = useWords(WORDS);
  useTitle(`${words.steps[step].title} · ${say(draft.title)}`);
  return (
    <>
      <p>
        <Link to="/">← {words.allEvaluations}</Link>
      </p>
      <div className="steps-page">
        <nav aria-label={words.stepsLabel} className="steps">
          <p className="quiet">{say(draft.title) || words.untitled}</p>
          <ol>
            {PLAN_STEPS.map((each) => (
              <li key={each} aria-current={each === step ? "step" : undefined}>
                <Link
                  to="/ky-danh-gia/$evaluationId/lap/$step"
                  params={{ evaluationId: draft.evaluationId, step: STEP_ADDRESS[each] }}
                >
                  {words.steps[each].short}
                </Link>
                <span className="quiet"> {stateOf(draft, each, words)}</span>
              </li>
            ))}
          </ol>
        </nav>
        <div className="steps-body">
          <h1>{words.steps[step].title}</h1>
          <p>{words.steps[step].lead}</p>
          {children}
        </div>
      </div>
    </>
  );
}

const NEEDS_ROUNDS = new Set<PlanStep>(["units", "leads", "teams"]);

function stateOf({ plan, faults }: Draft, step: PlanStep, words: Words): string {
  if (step === "open") return "";
  if (NEEDS_ROUNDS.has(step) && plan.rounds.length === 0) return words.stepWaits;
  const open = musts(faults, step);
  return open === 0 ? words.stepDone : words.stepOpen(open);
}

/** Whether what is typed is on the server, in words; what to do when somebody else was faster. */
export function SavedState<T>({
  part,
  prefix = "",
}: {
  readonly part: Part<T>;
  readonly prefix?: string;
}): ReactElement {
  const { time } = useSpeech();
  const words = useWords(WORDS);
  return (
    <>
      {part.conflict !== undefined && (
        <div className="notice" role="alert">
          <h2>{words.conflict(part.conflict.by, time(part.conflict.at))}</h2>
          <p>{words.conflictLead}</p>
          <div className="actions">
            <Button variant="default" onClick={() => void part.takeTheirs()}>
              {words.takeTheirs}
            </Button>
            <Button variant="default" onClick={part.keepMine}>
              {words.keepMine}
            </Button>
          </div>
        </div>
      )}
      <ProblemSummary problem={part.problem} prefix={prefix} />
      <p role="status" className="quiet">
        {part.state === "saved"
          ? part.savedAt === ""
            ? words.autosave
            : words.savedAt(time(part.savedAt))
          : words.saveStates[part.state]}
      </p>
    </>
  );
}

/** To the next step, once everything typed here is on the server. */
export function NextStep({
  draft,
  step,
  flush,
}: {
  readonly draft: Draft;
  readonly step: PlanStep;
  readonly flush: () => Promise<boolean>;
}): ReactElement {
  const words = useWords(WORDS);
  const navigate = useNavigate();
  const next = nextStep(step);
  const go = async () => {
    if (await flush())
      await navigate({
        to: "/ky-danh-gia/$evaluationId/lap/$step",
        params: { evaluationId: draft.evaluationId, step: STEP_ADDRESS[next] },
      });
  };
  return (
    <div>
      <Button onClick={() => void go()}>{words.nextTo(words.steps[next].short)}</Button>
    </div>
  );
}

/** What this step still lacks or somebody should look at. */
export function StepFaults({
  draft,
  step,
  round,
}: {
  readonly draft: Draft;
  readonly step: PlanStep;
  readonly round?: string;
}): ReactElement | undefined {
  const { say } = useSpeech();
  const words = useWords(WORDS);
  const faults = draft.faults.filter(
    (fault) =>
      fault.step === step && (round === undefined || fault.round === undefined || fault.round === round),
  );
  if (faults.length === 0) return undefined;
  return (
    <section className="section">
      <h2>{words.stepFaults}</h2>
      <ul className="fault-list">
        {faults.map(({ code, field, weight, message }, i) => (
          <li key={`${code} ${field} ${i}`}>
            <strong>{words.weights[weight]}</strong> {say(message)}
          </li>
        ))}
      </ul>
    </section>
  );
}
