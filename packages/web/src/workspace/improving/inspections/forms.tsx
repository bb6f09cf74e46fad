import type { EvaluationId, ItemCode } from "@thang-diem/engine";
import { dutyRoutes, inspectionRoutes, type Inspection } from "@thang-diem/contract";
import { Button, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { ask, ProblemSummary, SendForm, useSending, useWords, MultiSelect } from "../../../kit/index.ts";
import { useKept } from "../../session.ts";
import { WORDS } from "./words.ts";

type Again = () => Promise<void>;
interface Given {
  readonly inspection: Inspection;
  readonly place: { readonly evaluationId: EvaluationId; readonly inspectionId: string };
  readonly again: Again;
}
interface Typed {
  readonly currentTarget: { readonly value: string };
}

/** Share, part by risk and seed of the choice. */
export function DrawForm({
  evaluationId,
  again,
}: {
  readonly evaluationId: EvaluationId;
  readonly again: Again;
}): ReactElement {
  const words = useWords(WORDS);
  const kept = useKept(`inspections ${evaluationId}`, { share: "30", riskShare: "50", seed: "" });
  const sending = useSending(inspectionRoutes.draw, "draw", again, kept);
  const field = (name: "share" | "riskShare" | "seed") => ({
    value: kept.value[name],
    inputMode: "numeric" as const,
    onChange: ({ currentTarget }: Typed) => kept.put({ [name]: currentTarget.value }),
    ...sending.field(name),
  });
  const number = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : Number.NaN);
  return (
    <section className="section no-print">
      <h2>{words.draw}</h2>
      <SendForm
        sending={sending}
        submit={words.drawSend}
        onSubmit={() =>
          void sending.send({
            evaluationId,
            share: number(kept.value.share),
            riskShare: number(kept.value.riskShare),
            seed: number(kept.value.seed),
          })
        }
      >
        <TextInput label={words.share} {...field("share")} />
        <TextInput label={words.riskShare} description={words.riskHint} {...field("riskShare")} />
        <TextInput label={words.seed} description={words.seedHint} {...field("seed")} />
      </SendForm>
    </section>
  );
}

/** Who goes there, and when. */
export function AssignForm({ inspection, place, again }: Given): ReactElement {
  const words = useWords(WORDS);
  const kept = useKept(`inspectors ${inspection.id}`, {
    people: inspection.inspectors.map(({ accountId }) => accountId).join(" "),
    plannedOn: inspection.plannedOn,
  });
  const people = kept.value.people.split(" ").filter(Boolean);
  const { plannedOn } = kept.value;
  const sending = useSending(inspectionRoutes.assign, `assign-${inspection.id}`, again, kept);
  const { evaluationId } = place;
  const { data } = useQuery({
    queryKey: ["duties", evaluationId],
    queryFn: () => ask(dutyRoutes.list, { evaluationId }),
  });
  return (
    <details className="no-print">
      <summary>{words.assign(inspection.unitName)}</summary>
      <SendForm
        sending={sending}
        submit={words.assignSend}
        onSubmit={() => void sending.send({ ...place, accountIds: people, plannedOn })}
      >
        <MultiSelect
          label={words.inspectors}
          searchable
          limit={200}
          data={(data?.people ?? []).map(({ accountId, person, organisation }) => ({
            value: accountId,
            label: `${person}, ${organisation}`,
          }))}
          value={people}
          onChange={(chosen) => kept.put({ people: chosen.join(" ") })}
          {...sending.field("accountIds")}
        />
        <TextInput
          type="date"
          label={words.plannedOn}
          value={plannedOn}
          onChange={({ currentTarget }) => kept.put({ plannedOn: currentTarget.value })}
          {...sending.field("plannedOn")}
        />
      </SendForm>
    </details>
  );
}

/** One thing that was found, and what must be put right until when. */
export function FindForm({ inspection, place, again }: Given): ReactElement {
  const words = useWords(WORDS);
  const kept = useKept(`finding ${inspection.id}`, { item: "", finding: "", remedy: "", due: "" });
  const sending = useSending(inspectionRoutes.find, `find-${inspection.id}`, again, kept);
  const field = (name: keyof typeof kept.value) => ({
    label: words[name],
    value: kept.value[name],
    onChange: ({ currentTarget }: Typed) => kept.put({ [name]: currentTarget.value }),
    ...sending.field(name),
  });
  return (
    <details className="no-print">
      <summary>{words.find(inspection.unitName)}</summary>
      <SendForm
        sending={sending}
        submit={words.findSend}
        onSubmit={() =>
          void sending.send({ ...place, ...kept.value, item: kept.value.item.trim() as ItemCode | "" })
        }
      >
        <TextInput {...field("item")} />
        <Textarea autosize minRows={2} {...field("finding")} />
        <Textarea autosize minRows={2} description={words.remedyHint} {...field("remedy")} />
        <TextInput type="date" {...field("due")} />
      </SendForm>
    </details>
  );
}

export function DropFinding({
  place,
  again,
}: {
  readonly place: {
    readonly evaluationId: EvaluationId;
    readonly inspectionId: string;
    readonly findingId: string;
  };
  readonly again: Again;
}): ReactElement {
  const words = useWords(WORDS);
  const sending = useSending(inspectionRoutes.dropFinding, `drop-${place.findingId}`, again);
  return (
    <div className="no-print">
      <ProblemSummary problem={sending.problem} />
      <Button variant="default" onClick={() => void sending.send(place)}>
        {words.drop}
      </Button>
    </div>
  );
}

/** The end: the paper, and the remedies as tasks. */
export function ConcludeForm({ inspection, place, again }: Given): ReactElement {
  const words = useWords(WORDS);
  const kept = useKept(`conclusion ${inspection.id}`, { paper: "", heldOn: inspection.plannedOn });
  const sending = useSending(inspectionRoutes.conclude, `conclude-${inspection.id}`, again, kept);
  const field = (name: keyof typeof kept.value) => ({
    label: words[name],
    value: kept.value[name],
    onChange: ({ currentTarget }: Typed) => kept.put({ [name]: currentTarget.value }),
    ...sending.field(name),
  });
  return (
    <details className="no-print">
      <summary>{words.conclude(inspection.unitName)}</summary>
      <SendForm
        sending={sending}
        submit={words.concludeSend}
        onSubmit={() => void sending.send({ ...place, ...kept.value })}
      >
        <TextInput {...field("paper")} />
        <TextInput type="date" {...field("heldOn")} />
      </SendForm>
    </details>
  );
}
