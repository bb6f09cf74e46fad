import type { EvaluationId, UnitVersionId } from "@thang-diem/engine";
import { headRoutes, type RouteReply } from "@thang-diem/contract";
import { TextInput } from "@mantine/core";
import type { ReactElement } from "react";
import { AskingButton, ProblemSummary, Select, SendForm, useSending, useWords } from "../../../kit/index.ts";
import { useKept } from "../../session.ts";
import { WORDS } from "./words.ts";

export interface OfList {
  readonly evaluationId: EvaluationId;
  readonly reviewId: string;
}
interface Given {
  readonly of: OfList;
  readonly again: () => Promise<void>;
}

const FIELDS = ["name", "position", "account", "manager"] as const;

/** Who heads a unit, and who is his direct manager. */
export function AddHead({
  of,
  units,
  again,
}: Given & { readonly units: RouteReply<(typeof headRoutes)["read"]>["units"] }): ReactElement {
  const words = useWords(WORDS);
  const nobody = { unitVersionId: "", name: "", position: "", account: "", manager: "" };
  const kept = useKept(`head ${of.reviewId}`, nobody);
  const sending = useSending(headRoutes.addHead, "head", again, kept);
  const { unitVersionId } = kept.value;
  return (
    <section className="section no-print">
      <h2>{words.add}</h2>
      <SendForm
        sending={sending}
        submit={words.addSend}
        onSubmit={() =>
          void sending.send({ ...of, ...kept.value, unitVersionId: unitVersionId as UnitVersionId })
        }
      >
        <Select
          label={words.unit}
          searchable
          limit={200}
          data={units.map(({ unitVersionId: id, name }) => ({ value: id, label: name }))}
          value={unitVersionId === "" ? null : unitVersionId}
          onChange={(chosen) => kept.put({ unitVersionId: chosen ?? "" })}
          {...sending.field("unitVersionId")}
        />
        {FIELDS.map((field) => (
          <TextInput
            key={field}
            label={words[field]}
            autoCapitalize={field === "account" || field === "manager" ? "none" : undefined}
            value={kept.value[field]}
            onChange={({ currentTarget }) => kept.put({ [field]: currentTarget.value })}
            {...sending.field(field)}
          />
        ))}
      </SendForm>
    </section>
  );
}

export function Propose({ of, again }: Given): ReactElement {
  const words = useWords(WORDS);
  const sending = useSending(headRoutes.propose, "propose", again);
  return (
    <div className="no-print">
      <ProblemSummary problem={sending.problem} />
      <AskingButton
        label={words.propose}
        ask={{ title: words.proposeTitle, means: <p>{words.proposeMeans}</p> }}
        busy={sending.busy}
        onAct={() => void sending.send(of)}
      />
    </div>
  );
}

export function DecideForm({ of, again }: Given): ReactElement {
  const words = useWords(WORDS);
  const kept = useKept(`heads-decision ${of.reviewId}`, { paper: "", decidedOn: "" });
  const sending = useSending(headRoutes.decide, "decide", again, kept);
  const field = (name: "paper" | "decidedOn") => ({
    label: words[name],
    value: kept.value[name],
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      kept.put({ [name]: currentTarget.value }),
    ...sending.field(name),
  });
  return (
    <section className="section no-print">
      <h2>{words.decide}</h2>
      <SendForm
        sending={sending}
        submit={words.decideSend}
        ask={{ title: words.decideTitle, means: <p>{words.decideMeans}</p> }}
        onSubmit={() => void sending.send({ ...of, ...kept.value })}
      >
        <TextInput {...field("paper")} />
        <TextInput type="date" {...field("decidedOn")} />
      </SendForm>
    </section>
  );
}
