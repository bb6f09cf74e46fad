import type { EvaluationId } from "@thang-diem/engine";
import { MEASURE_STATES, planRoutes, type MeasureState, type PlanMeasure } from "@thang-diem/contract";
import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import type { ReactElement } from "react";
import { ProblemSummary, SendForm, useSending, useWords } from "../../../kit/index.ts";
import { useKept } from "../../session.ts";
import { WORDS } from "./words.ts";

interface Given {
  readonly place: {
    readonly evaluationId: EvaluationId;
    readonly planId: string;
    readonly measureId: string;
  };
  readonly measure: PlanMeasure;
  readonly again: () => Promise<void>;
}

const FIELDS = ["measure", "owner", "helpers", "due", "money", "expected", "evidence"] as const;

/** Everything that people write of a measure. */
export function MeasureForm({ place, measure, again }: Given): ReactElement {
  const words = useWords(WORDS);
  const { measure: text, owner, helpers, due, money, expected, evidence } = measure;
  const kept = useKept(`measure ${measure.id}`, {
    measure: text,
    owner,
    helpers,
    due,
    money,
    expected,
    evidence,
  });
  const sending = useSending(planRoutes.save, `measure-${measure.id}`, again, kept);
  return (
    <details>
      <summary>{words.change(measure.item)}</summary>
      <SendForm
        sending={sending}
        submit={words.save}
        onSubmit={() => void sending.send({ ...place, ...kept.value })}
      >
        {FIELDS.map((name) => {
          const common = {
            label: words[name],
            value: kept.value[name],
            ...sending.field(name),
          };
          return name === "measure" || name === "evidence" ? (
            <Textarea
              key={name}
              {...common}
              autosize
              minRows={2}
              onChange={(event) => kept.put({ [name]: event.currentTarget.value })}
            />
          ) : (
            <TextInput
              key={name}
              {...common}
              type={name === "due" ? "date" : "text"}
              onChange={(event) => kept.put({ [name]: event.currentTarget.value })}
            />
          );
        })}
      </SendForm>
    </details>
  );
}

/** A measure that is not wanted; the plan is not signed yet. */
export function DropMeasure({
  place,
  item,
  again,
}: Pick<Given, "place" | "again"> & { readonly item: string }): ReactElement {
  const words = useWords(WORDS);
  const sending = useSending(planRoutes.drop, `drop-${place.measureId}`, again);
  return (
    <>
      <ProblemSummary problem={sending.problem} />
      <Button variant="default" onClick={() => void sending.send(place)}>
        {words.drop(item)}
      </Button>
    </>
  );
}

/** How far a measure has come. */
export function ProgressForm({
  place,
  measure,
  proves,
  again,
}: Given & {
  /** Whether the reader may say that it is proved. */
  readonly proves: boolean;
}): ReactElement {
  const words = useWords(WORDS);
  const kept = useKept(`progress ${measure.id}`, {
    state: measure.state as string,
    progress: measure.progress,
  });
  const sending = useSending(planRoutes.move, `progress-${measure.id}`, again, kept);
  const states = MEASURE_STATES.filter((state) => proves || state !== "proved");
  return (
    <details className="no-print">
      <summary>{words.report(measure.item)}</summary>
      <SendForm
        sending={sending}
        submit={words.send}
        onSubmit={() =>
          void sending.send({
            ...place,
            state: kept.value.state as MeasureState,
            progress: kept.value.progress,
          })
        }
      >
        <NativeSelect
          label={words.status}
          value={kept.value.state}
          data={states.map((value) => ({ value, label: words.states[value] }))}
          onChange={(event) => kept.put({ state: event.currentTarget.value })}
          {...sending.field("state")}
        />
        <Textarea
          label={words.progress}
          description={words.progressHint}
          autosize
          minRows={2}
          value={kept.value.progress}
          onChange={(event) => kept.put({ progress: event.currentTarget.value })}
          {...sending.field("progress")}
        />
      </SendForm>
    </details>
  );
}
