import { PHASES, type Draft, type PlanPhase } from "@thang-diem/contract";
import { TextInput } from "@mantine/core";
import type { ReactElement } from "react";
import { useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { NextStep, SavedState, StepFaults } from "./frame.tsx";
import { usePart } from "./plan.ts";
import { WORDS } from "./words.ts";

export function CalendarStep({ draft }: { readonly draft: Draft }): ReactElement {
  const part = usePart(
    draft,
    ({ plan }) => plan.phases,
    (phases) => ({ part: "phases", phases }),
  );
  return (
    <>
      <PhaseFields phases={part.value} onChange={part.put} />
      <SavedState part={part} />
      <StepFaults draft={draft} step="calendar" />
      <NextStep draft={draft} step="calendar" flush={part.flush} />
    </>
  );
}

const BELOW: ("label" | "input" | "description" | "error")[] = ["label", "input", "description", "error"];

/** Beginning and end of each phase, to the minute, by the clock of Viet Nam. */
export function PhaseFields({
  phases,
  onChange,
  error = () => undefined,
  prefix = "",
}: {
  readonly phases: readonly PlanPhase[];
  readonly onChange: (phases: PlanPhase[]) => void;
  readonly error?: (field: string) => string | undefined;
  readonly prefix?: string;
}): ReactElement {
  const words = useWords(WORDS);
  const { time } = useSpeech();
  // Browsers write dates in their own way; below stands how the office writes them.
  const read = (minute: string) => (minute === "" ? undefined : time(`${minute}:00+07:00`));
  const of = (kind: PlanPhase["kind"]) =>
    phases.find((phase) => phase.kind === kind) ?? { kind, opensAt: "", closesAt: "" };
  const put = (changed: PlanPhase) =>
    onChange(PHASES.map((kind) => (kind === changed.kind ? changed : of(kind))));
  return (
    <div className="phases">
      {PHASES.map((kind) => {
        const phase = of(kind);
        return (
          <fieldset key={kind}>
            <legend>{words.phases[kind]}</legend>
            <p className="quiet">{words.phaseHints[kind]}</p>
            <TextInput
              id={`${prefix}${kind}-opens`}
              type="datetime-local"
              label={words.opens}
              value={phase.opensAt}
              description={read(phase.opensAt)}
              inputWrapperOrder={BELOW}
              error={error(`${kind}-opens`)}
              onChange={(event) => put({ ...phase, opensAt: event.currentTarget.value })}
            />
            <TextInput
              id={`${prefix}${kind}-closes`}
              type="datetime-local"
              label={words.closes}
              value={phase.closesAt}
              description={read(phase.closesAt)}
              inputWrapperOrder={BELOW}
              error={error(`${kind}-closes`)}
              onChange={(event) => put({ ...phase, closesAt: event.currentTarget.value })}
            />
          </fieldset>
        );
      })}
    </div>
  );
}
