import type { EvaluationId } from "@thang-diem/engine";
import { planRoutes, type PlanMeasure } from "@thang-diem/contract";
import { Button, Textarea, TextInput } from "@mantine/core";
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
