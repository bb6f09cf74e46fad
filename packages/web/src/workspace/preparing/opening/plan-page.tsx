import type { Draft, PlanStep } from "@thang-diem/contract";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { ProblemSummary, refusalOf, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { AboutStep } from "./about-step.tsx";
import { CalendarStep } from "./calendar-step.tsx";
import { StepFrame } from "./frame.tsx";
import { LeadsStep } from "./leads-step.tsx";
import { OpenStep } from "./open-step.tsx";
import { usePlan } from "./plan.ts";
import { RoundsStep } from "./rounds-step.tsx";
import { SettingsStep } from "./settings-step.tsx";
import { stepOf } from "./steps.ts";
import { TeamsStep } from "./teams-step.tsx";
import { UnitsStep } from "./units-step.tsx";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

/** "Lập kỳ đánh giá": one step of the preparation, by its address. */
export function PlanPage(): ReactElement {
  const { words: frame } = useSpeech();
  const words = useWords(WORDS);
  const { evaluationId, step } = useIds("evaluationId", "step");
  const { data, error } = usePlan(evaluationId);
  const refusal = refusalOf({ data, error });
  if (refusal !== undefined)
    return (
      <>
        <h1>{words.prepare}</h1>
        <ProblemSummary problem={refusal} />
      </>
    );
  if (data === undefined)
    return (
      <>
        <h1>{words.prepare}</h1>
        <p>{frame.loading}</p>
      </>
    );
  if (data.status !== "draft")
    return (
      <>
        <h1>{words.prepare}</h1>
        <p className="notice">{words.isOpen}</p>
        <p>
          <Link to="/ky-danh-gia/$evaluationId" params={{ evaluationId }}>
            {words.toEvaluation}
          </Link>
        </p>
      </>
    );
  const at = stepOf(step);
  return (
    <StepFrame draft={data} step={at}>
      <Step draft={data} step={at} key={at} />
    </StepFrame>
  );
}

function Step({ draft, step }: { readonly draft: Draft; readonly step: PlanStep }): ReactElement {
  switch (step) {
    case "about":
      return <AboutStep draft={draft} />;
    case "rounds":
      return <RoundsStep draft={draft} />;
    case "units":
      return <UnitsStep draft={draft} />;
    case "leads":
      return <LeadsStep draft={draft} />;
    case "calendar":
      return <CalendarStep draft={draft} />;
    case "teams":
      return <TeamsStep draft={draft} />;
    case "settings":
      return <SettingsStep draft={draft} />;
    case "open":
      return <OpenStep draft={draft} />;
  }
}
