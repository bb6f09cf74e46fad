import type { EvaluationId, ItemCode, UnitVersionId } from "@thang-diem/engine";
import { evaluationRoutes, taskRoutes } from "@thang-diem/contract";
import { Checkbox, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { ask, SendForm, useSending, useWords, MultiSelect } from "../../../kit/index.ts";
import { useKept } from "../../session.ts";
import { WORDS } from "./words.ts";

const EMPTY = { basis: "", item: "", measure: "", due: "", evidence: "" };

/** The same task for many units, from a conclusion of the office. */
export function GiveTask({
  evaluationId,
  again,
}: {
  readonly evaluationId: EvaluationId;
  readonly again: () => Promise<void>;
}): ReactElement {
  const words = useWords(WORDS);
  const [chosen, setChosen] = useState<Chosen>([]);
  const kept = useKept(`give-task ${evaluationId}`, EMPTY);
  const units = useUnits(evaluationId);
  const sending = useSending(
    taskRoutes.give,
    "give-task",
    async () => {
      setChosen([]);
      await again();
    },
    kept,
  );
  const text = (name: keyof typeof kept.value) => ({
    value: kept.value[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      kept.put({ [name]: event.currentTarget.value }),
    ...sending.field(name),
  });
  const given = units
    .map(({ unitVersionId }) => unitVersionId)
    .filter((id) => chosen === "every" || chosen.includes(id));
  return (
    <section className="section no-print">
      <h2>{words.give}</h2>
      <p className="quiet">{words.giveHint}</p>
      <SendForm
        sending={sending}
        submit={words.giveSend}
        onSubmit={() =>
          void sending.send({
            evaluationId,
            ...kept.value,
            item: kept.value.item.trim() as ItemCode | "",
            unitVersionIds: given,
          })
        }
      >
        <TextInput label={words.basis} description={words.basisHint} {...text("basis")} />
        <UnitChoice
          units={units}
          chosen={chosen}
          onChange={setChosen}
          field={sending.field("unitVersionIds")}
        />
        <Textarea label={words.measure} autosize minRows={2} {...text("measure")} />
        <TextInput label={words.item} {...text("item")} />
        <TextInput label={words.due} type="date" {...text("due")} />
        <TextInput label={words.evidence} {...text("evidence")} />
      </SendForm>
    </section>
  );
}

function useUnits(evaluationId: EvaluationId) {
  const { data } = useQuery({
    queryKey: ["evaluation-units", evaluationId],
    queryFn: () => ask(evaluationRoutes.units, { evaluationId }),
  });
  return data?.units ?? [];
}

type Chosen = "every" | readonly UnitVersionId[];

/** Every unit of the evaluation, or some of them by name. */
function UnitChoice({
  units,
  chosen,
  onChange,
  field,
}: {
  readonly units: readonly { readonly unitVersionId: UnitVersionId; readonly name: string }[];
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
  readonly field: object;
}): ReactElement {
  const words = useWords(WORDS);
  return (
    <>
      <Checkbox
        label={words.everyUnit}
        checked={chosen === "every"}
        onChange={(event) => onChange(event.currentTarget.checked ? "every" : [])}
      />
      {chosen !== "every" && (
        <MultiSelect
          label={words.toUnits}
          searchable
          limit={200}
          data={units.map(({ unitVersionId, name }) => ({ value: unitVersionId, label: name }))}
          value={[...chosen]}
          onChange={(ids) =>
            onChange(units.map(({ unitVersionId }) => unitVersionId).filter((id) => ids.includes(id)))
          }
          {...field}
        />
      )}
    </>
  );
}
