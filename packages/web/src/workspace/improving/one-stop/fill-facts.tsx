import type { EvaluationId } from "@thang-diem/engine";
import {
  ONE_STOP_MEASURE_WORDS,
  ONE_STOP_MEASURES,
  type OneStopMeasure,
  oneStopRoutes,
  type RouteReply,
} from "@thang-diem/contract";
import { count } from "@thang-diem/presentation";
import { NativeSelect } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { ask, SendForm, useSending, useWords } from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { useSpeech } from "../../words/index.ts";
import { WORDS } from "./words.ts";

type Read = RouteReply<(typeof oneStopRoutes)["facts"]>;
type Fact = Read["facts"][number];
type Put = RouteReply<(typeof oneStopRoutes)["flow"]>;

/** Which facts of the criteria take figures from here, and the form that puts them there. */
export function FillFacts({
  evaluationId,
  months,
}: {
  readonly evaluationId: EvaluationId;
  readonly months: readonly string[];
}): ReactElement {
  const words = useWords(WORDS);
  const { say, language, words: frame } = useSpeech();
  const { data } = useQuery({
    queryKey: ["one-stop-facts", evaluationId],
    queryFn: () => ask(oneStopRoutes.facts, { evaluationId }),
  });
  const flowText = ({ flow }: Fact) =>
    flow === undefined
      ? words.notYet
      : words.flowed(
          say(ONE_STOP_MEASURE_WORDS[flow.measure]),
          flow.field === "" ? words.allFields : flow.field,
          words.monthText(flow.from),
          words.monthText(flow.to),
          count(flow.units, language),
        );
  const columns: Column<Fact>[] = [
    { key: "fact", title: words.fact, names: true, cell: (fact) => `${fact.item} ${say(fact.title)}` },
    { key: "round", title: words.round, cell: ({ round }) => say(round) },
    { key: "flow", title: words.measure, cell: flowText },
  ];
  return (
    <section className="section">
      <h2>{words.facts}</h2>
      <p>{words.factsHint}</p>
      {data === undefined ? (
        <p>{frame.loading}</p>
      ) : data.facts.length === 0 ? (
        <p>{words.noFacts}</p>
      ) : (
        <>
          <Table label={words.facts} columns={columns} rows={data.facts} keyOf={keyOf} />
          <PutForm evaluationId={evaluationId} read={data} months={months} />
        </>
      )}
    </section>
  );
}

const keyOf = ({ roundId, item, fact }: Pick<Fact, "roundId" | "item" | "fact">) =>
  `${roundId} ${item} ${fact}`;

interface Given {
  readonly evaluationId: EvaluationId;
  readonly read: Read;
  readonly months: readonly string[];
}

function PutForm({ evaluationId, read: { facts, fields }, months }: Given): ReactElement | undefined {
  const words = useWords(WORDS);
  const { say, language } = useSpeech();
  const queries = useQueryClient();
  const [put, setPut] = useState<Put>();
  const period = { from: months.at(-1) ?? "", to: months[0] ?? "" };
  const [asked, setAsked] = useState({ fact: "", measure: "", field: "", ...period });
  const sending = useSending(
    oneStopRoutes.flow,
    "flow",
    async (value) => {
      setPut(value);
      await queries.invalidateQueries({ queryKey: ["one-stop-facts", evaluationId] });
      await queries.invalidateQueries({ queryKey: ["outside"] });
    },
    "nothing-typed",
  );
  const chosen = facts.find((fact) => keyOf(fact) === asked.fact) ?? facts[0];
  if (chosen === undefined) return undefined;
  const measure =
    fittingOf(chosen).find((each) => each === asked.measure) ?? fittingOf(chosen)[0] ?? "settled";
  const { roundId, item, fact } = chosen;
  const { field, from, to } = asked;
  const shown = months.map((each) => ({ value: each, label: words.monthText(each) }));
  const named = fields.map((each) => ({ value: each, label: each }));
  const places = facts.map((each) => ({ value: keyOf(each), label: `${each.item} ${say(each.title)}` }));
  const measures = fittingOf(chosen).map((each) => ({
    value: each,
    label: say(ONE_STOP_MEASURE_WORDS[each]),
  }));
  const choices: readonly (readonly [keyof typeof asked, string, readonly Choice[]])[] = [
    ["fact", keyOf(chosen), places],
    ["measure", measure, measures],
    ["field", field, [{ value: "", label: words.allFields }, ...named]],
    ["from", from, shown],
    ["to", to, shown],
  ];
  return (
    <SendForm
      sending={sending}
      submit={words.put}
      onSubmit={() => void sending.send({ evaluationId, roundId, item, fact, measure, field, from, to })}
    >
      {choices.map(([name, value, data]) => (
        <NativeSelect
          key={name}
          label={words[name]}
          value={value}
          data={[...data]}
          onChange={({ currentTarget }) => setAsked({ ...asked, [name]: currentTarget.value })}
          {...sending.field(name)}
        />
      ))}
      {put !== undefined && <PutDone put={put} units={count(put.units, language)} />}
    </SendForm>
  );
}

/** Shares go into facts that are shares, counts into counts. */
function fittingOf({ kind }: Fact): readonly OneStopMeasure[] {
  return ONE_STOP_MEASURES.filter((each) => each.endsWith("-share") === (kind === "share"));
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

const NAMES_SHOWN = 12;

function PutDone({ put, units }: { readonly put: Put; readonly units: string }): ReactElement {
  const words = useWords(WORDS);
  const names = put.without.slice(0, NAMES_SHOWN).join(", ");
  const more = put.without.length > NAMES_SHOWN ? "…" : "";
  return (
    <p className="notice" role="status">
      {[words.putDone(units), ...(names === "" ? [] : [words.without(names + more)])].join(" ")}
    </p>
  );
}
