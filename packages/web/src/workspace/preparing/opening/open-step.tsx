import { openingRoutes, PLAN_STEPS, type Draft, type PlanFault } from "@thang-diem/contract";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { AskingButton, ProblemSummary, useSending, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { musts, STEP_ADDRESS } from "./steps.ts";
import { WORDS } from "./words.ts";

/** The check list, and the button when nothing on it stands in the way. */
export function OpenStep({ draft }: { readonly draft: Draft }): ReactElement {
  const words = useWords(WORDS);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const sending = useSending(openingRoutes.open, "open", async () => {
    await queries.invalidateQueries();
    await navigate({ to: "/ky-danh-gia/$evaluationId", params: { evaluationId: draft.evaluationId } });
  });
  const open = musts(draft.faults);
  const advice = draft.faults.length - open;
  return (
    <>
      {open > 0 ? <p className="notice">{words.notReady(open)}</p> : <p className="notice">{words.ready}</p>}
      <Checks draft={draft} weight="must" title={words.mustDo} />
      {advice > 0 && <Checks draft={draft} weight="advice" title={words.lookAt} />}
      <Summary draft={draft} />
      <ProblemSummary problem={sending.problem} />
      <div>
        <AskingButton
          label={words.open}
          tone={open === 0 ? "filled" : "default"}
          busy={sending.busy}
          ask={{ title: words.askOpen, means: <OpenMeans draft={draft} /> }}
          onAct={() => void sending.send({ evaluationId: draft.evaluationId, revision: draft.revision })}
        />
      </div>
      <p className="quiet">{words.openMeans}</p>
    </>
  );
}

function OpenMeans({ draft }: { readonly draft: Draft }): ReactElement {
  const words = useWords(WORDS);
  return (
    <>
      <p>{words.openMeans}</p>
      <p>{words.openForGood(draft.plan.rounds.reduce((sum, round) => sum + round.units.length, 0))}</p>
    </>
  );
}

function Checks({
  draft,
  weight,
  title,
}: {
  readonly draft: Draft;
  readonly weight: PlanFault["weight"];
  readonly title: string;
}): ReactElement | undefined {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const faults = draft.faults.filter((fault) => fault.weight === weight);
  if (faults.length === 0) return undefined;
  return (
    <section className="section">
      <h2>{title}</h2>
      <ul className="plain-list">
        {PLAN_STEPS.flatMap((step) => faults.filter((fault) => fault.step === step)).map(
          ({ code, step, field, message }, i) => (
            <li key={`${code} ${field} ${i}`}>
              <Link
                to="/ky-danh-gia/$evaluationId/lap/$step"
                params={{ evaluationId: draft.evaluationId, step: STEP_ADDRESS[step] }}
                hash={field}
              >
                {say(message)}
              </Link>
              <br />
              <span className="quiet">{words.steps[step].short}</span>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

function Summary({ draft: { title, year, topUnitName, plan } }: { readonly draft: Draft }): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  return (
    <section className="section">
      <h2>{words.summary}</h2>
      <dl className="facts">
        <dt>{words.evaluation}</dt>
        <dd>
          {say(title)}, {year}, {say(topUnitName)}
        </dd>
        {plan.rounds.map((round) => (
          <Pair
            key={round.code}
            name={say(round.title) || round.code}
            text={words.roundCounts(round.units.length, round.leads.length)}
          />
        ))}
        <dt>{words.steps.teams.short}</dt>
        <dd>{words.dutyCount(plan.duties.length)}</dd>
      </dl>
    </section>
  );
}

function Pair({ name, text }: { readonly name: string; readonly text: string }): ReactElement {
  return (
    <>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </>
  );
}
