import type { EvaluationId } from "@thang-diem/engine";
import { calendarRoutes, type Evaluation, type Phase, PHASES, type PlanPhase } from "@thang-diem/contract";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import {
  type Texts,
  ask,
  SendForm,
  useSending,
  useTitle,
  useWords,
  MultiSelect,
} from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { useEvaluation } from "../evaluations/index.ts";
import { PhaseFields } from "../opening/index.ts";
import { holdsIn, usePerson, useKept } from "../../session.ts";
import { unitKey, useUnits } from "../exemptions/index.ts";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

/** Extensions for single units, and another calendar for everybody. */
export function CalendarPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame } = useSpeech();
  const person = usePerson();
  const { evaluationId } = useIds("evaluationId");
  const { data } = useEvaluation(evaluationId);
  useTitle(words.calendar);
  const writes = data?.status === "open" && holdsIn(person, "evaluation.write", evaluationId);
  return (
    <>
      <h1>{words.calendar}</h1>
      <Extensions evaluationId={evaluationId} />
      {data === undefined ? (
        <p>{frame.loading}</p>
      ) : (
        writes && (
          <>
            <Extend evaluation={data} />
            <ChangeCalendar
              evaluation={data}
              key={data.phases.map(({ opensAt, closesAt }) => opensAt + closesAt).join()}
            />
          </>
        )
      )}
    </>
  );
}

function Extensions({ evaluationId }: { readonly evaluationId: EvaluationId }): ReactElement {
  const words = useWords(WORDS);
  const { time } = useSpeech();
  const { data } = useQuery({
    queryKey: ["extensions", evaluationId],
    queryFn: () => ask(calendarRoutes.extensions, { evaluationId }),
  });
  return (
    <section className="section">
      <h2>{words.extensions}</h2>
      {data?.extensions.length === 0 ? (
        <p>{words.noExtensions}</p>
      ) : (
        <ul className="plain-list">
          {data?.extensions.map(({ id, unitName, kind, closesAt, reason, givenBy, givenAt }) => (
            <li key={id}>
              <strong>{unitName}</strong>: {words.phases[kind]}, {words.until(time(closesAt))}
              <br />
              {words.reason}: {reason}
              <br />
              <span className="quiet">{words.givenBy(givenBy, time(givenAt))}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The units one a line. */
const NO_EXTENSION = { units: "", kind: "", closesAt: "", reason: "" };

function Extend({ evaluation }: { readonly evaluation: Evaluation }): ReactElement {
  const { id: evaluationId, phases } = evaluation;
  const words = useWords(WORDS);
  const queries = useQueryClient();
  const { data } = useUnits(evaluationId);
  const kept = useKept(`extension ${evaluationId}`, NO_EXTENSION);
  const given = kept.value;
  const sending = useSending(
    calendarRoutes.extend,
    "extend",
    () => queries.invalidateQueries({ queryKey: ["extensions", evaluationId] }),
    kept,
  );
  const chosen = given.units === "" ? [] : given.units.split("\n");
  const kind =
    phases.find((phase) => phase.kind === given.kind)?.kind ?? phases[0]?.kind ?? "self-assessment";
  const all = data?.units ?? [];
  const units = all
    .filter((unit) => chosen.includes(unitKey(unit)))
    .map(({ roundId, unitVersionId }) => ({ roundId, unitVersionId }));
  const send = () =>
    void sending.send({ evaluationId, units, kind, closesAt: given.closesAt, reason: given.reason });
  return (
    <section className="section">
      <h2>{words.extend}</h2>
      <SendForm sending={sending} submit={words.extendSubmit} onSubmit={send}>
        <MultiSelect
          label={words.units}
          searchable
          limit={80}
          data={all.map((unit) => ({ value: unitKey(unit), label: unit.name }))}
          value={chosen}
          onChange={(keys) => kept.put({ units: keys.join("\n") })}
          {...sending.field("units")}
        />
        <PhaseField
          phases={phases}
          value={kind}
          onChange={(phase) => kept.put({ kind: phase })}
          {...sending.field("kind")}
        />
        <TextInput
          type="datetime-local"
          label={words.newEnd}
          description={words.vietnamTime}
          value={given.closesAt}
          onChange={(event) => kept.put({ closesAt: event.currentTarget.value })}
          {...sending.field("closesAt")}
        />
        <TextInput
          label={words.reason}
          value={given.reason}
          onChange={(event) => kept.put({ reason: event.currentTarget.value })}
          {...sending.field("reason")}
        />
      </SendForm>
    </section>
  );
}

/** A phase with its end. */
function PhaseField({
  phases,
  value,
  onChange,
  id,
  error,
}: {
  readonly phases: Evaluation["phases"];
  readonly value: Phase;
  readonly onChange: (kind: Phase | "") => void;
  readonly id: string;
  readonly error?: string | undefined;
}): ReactElement {
  const words = useWords(WORDS);
  const { time } = useSpeech();
  return (
    <NativeSelect
      label={words.phase}
      value={value}
      onChange={(event) =>
        onChange(phases.find((phase) => phase.kind === event.currentTarget.value)?.kind ?? "")
      }
      data={phases.map((phase) => ({
        value: phase.kind,
        label: `${words.phases[phase.kind]}, ${words.until(time(phase.closesAt))}`,
      }))}
      id={id}
      error={error}
    />
  );
}

const SEVEN_HOURS = 7 * 3_600_000;
/** The minute that a clock in Viet Nam shows. */
const minuteOf = (iso: string): string => new Date(Date.parse(iso) + SEVEN_HOURS).toISOString().slice(0, 16);

/** A calendar as the texts that are kept: what opens and closes when, by the clock of Viet Nam. */
function planTexts(phases: readonly PlanPhase[]): Texts {
  return Object.fromEntries(
    phases.flatMap(({ kind, opensAt, closesAt }) => [
      [`opens ${kind}`, opensAt],
      [`closes ${kind}`, closesAt],
    ]),
  );
}

function textsOf(phases: Evaluation["phases"]): Texts {
  return planTexts(
    phases.map(({ kind, opensAt, closesAt }) => ({
      kind,
      opensAt: minuteOf(opensAt),
      closesAt: minuteOf(closesAt),
    })),
  );
}

function phasesIn(texts: Texts): PlanPhase[] {
  return PHASES.filter((kind) => `opens ${kind}` in texts).map((kind) => ({
    kind,
    opensAt: texts[`opens ${kind}`] ?? "",
    closesAt: texts[`closes ${kind}`] ?? "",
  }));
}

function ChangeCalendar({ evaluation }: { readonly evaluation: Evaluation }): ReactElement {
  const words = useWords(WORDS);
  const queries = useQueryClient();
  const kept = useKept<Texts>(`calendar ${evaluation.id}`, textsOf(evaluation.phases));
  const { reason = "" } = kept.value;
  const phases = phasesIn(kept.value);
  const [open, setOpen] = useState(kept.waits);
  const sending = useSending(
    calendarRoutes.changeCalendar,
    "calendar",
    async () => {
      setOpen(false);
      await queries.invalidateQueries({ queryKey: ["evaluation", evaluation.id] });
    },
    kept,
  );
  if (!open)
    return (
      <section className="section">
        <h2>{words.changeCalendar}</h2>
        <p>{words.changeLead}</p>
        <div>
          <Button variant="default" onClick={() => setOpen(true)}>
            {words.changeCalendar}
          </Button>
        </div>
      </section>
    );
  return (
    <section className="section">
      <h2>{words.changeCalendar}</h2>
      <SendForm
        sending={sending}
        submit={words.changeSubmit}
        onSubmit={() => void sending.send({ evaluationId: evaluation.id, phases, reason })}
      >
        <PhaseFields
          phases={phases}
          onChange={(next) => kept.put(planTexts(next))}
          prefix="calendar-"
          error={(field) => sending.field(field).error}
        />
        <TextInput
          label={words.reason}
          value={reason}
          onChange={(event) => kept.put({ reason: event.currentTarget.value })}
          {...sending.field("reason")}
        />
      </SendForm>
    </section>
  );
}
