import { questionnaireRoutes } from "@thang-diem/contract";
import type { EvaluationId, ItemCode, RoundId } from "@thang-diem/engine";
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { ask, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { type Choices, listIn, type TypedPlan } from "./typed-plan.ts";
import { WORDS } from "./words.ts";

interface Target {
  readonly roundId: RoundId;
  readonly item: ItemCode;
  readonly fact: string;
  readonly part: string;
}

/** Which part of the questionnaire becomes which fact of the schemes. */
export function TargetFields({
  evaluationId,
  typed,
  put,
  choices,
}: {
  readonly evaluationId: EvaluationId;
  readonly typed: TypedPlan;
  readonly put: (next: Partial<TypedPlan>) => void;
  readonly choices: Choices;
}): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const { versionId } = typed;
  const { data } = useQuery({
    queryKey: ["questionnaire", versionId],
    queryFn: () => ask(questionnaireRoutes.read, { evaluationId, versionId }),
    enabled: versionId !== "",
    staleTime: Infinity,
  });
  const targets = listIn<Target>(typed.targets);
  const parts = (data?.parts ?? []).map(({ name, title, depth }) => ({
    value: name,
    label: `${"– ".repeat(depth)}${title}`,
  }));
  const choose = (fact: Choices["facts"][number], part: string) => {
    const others = targets.filter((each) => !same(each, fact));
    const { roundId, item, fact: name } = fact;
    const next = part === "" ? others : [...others, { roundId, item, fact: name, part }];
    put({ targets: JSON.stringify(next) });
  };
  return (
    <fieldset className="plain-list" style={{ border: 0 }}>
      <legend>{words.feeds}</legend>
      <p className="quiet">{choices.facts.length === 0 ? words.noFacts : words.feedsHint}</p>
      {choices.rounds.map(({ roundId, title }) => (
        <details key={roundId}>
          <summary>{say(title)}</summary>
          {choices.facts
            .filter((fact) => fact.roundId === roundId)
            .map((fact) => (
              <NativeSelect
                key={`${fact.item} ${fact.fact}`}
                label={`${fact.item} ${say(fact.title)}`}
                value={targets.find((each) => same(each, fact))?.part ?? ""}
                onChange={(event) => choose(fact, event.currentTarget.value)}
                data={[{ value: "", label: words.noPart }, ...parts]}
                mt="xs"
              />
            ))}
        </details>
      ))}
    </fieldset>
  );
}

function same(one: Omit<Target, "part">, other: Omit<Target, "part">): boolean {
  return one.roundId === other.roundId && one.item === other.item && one.fact === other.fact;
}
