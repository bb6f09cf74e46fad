import type { EvaluationId, RoundId, UnitVersionId } from "@thang-diem/engine";
import { appraisalRoutes, dutyRoutes, evaluationRoutes, type RouteReply } from "@thang-diem/contract";
import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { ask, SendForm, useSending, useWords } from "../../../kit/index.ts";
import { useKept } from "../../session.ts";
import { CONFLICT_WORDS } from "./conflict-words.ts";

interface ConflictsProps {
  readonly evaluationId: EvaluationId;
  readonly stated: boolean;
  readonly barred: RouteReply<typeof appraisalRoutes.queue>["barred"];
  readonly onDone: () => Promise<void>;
}

/** Which units one does not judge, and the word that these are all. */
export function Conflicts({ evaluationId, stated, barred, onDone }: ConflictsProps): ReactElement {
  const words = useWords(CONFLICT_WORDS);
  const statement = useSending(dutyRoutes.state, "statement", onDone, "nothing-typed");
  return (
    <section className="section">
      <h2>{words.conflicts}</h2>
      {!stated && <p>{words.conflictsWhy}</p>}
      <h3>{words.barred}</h3>
      {barred.length === 0 ? (
        <p>{words.noneBarred}</p>
      ) : (
        <ul>
          {barred.map(({ roundId, unitVersionId, name, why, reason }) => (
            <li key={`${roundId} ${unitVersionId}`}>
              {name}{" "}
              <span className="quiet">
                ({why === "own-unit" ? words.ownUnit : `${words.declared}: ${reason}`})
              </span>
            </li>
          ))}
        </ul>
      )}
      <details open={!stated}>
        <summary>{words.declareOne}</summary>
        <Declare evaluationId={evaluationId} onDone={onDone} />
      </details>
      {!stated && (
        <>
          <p className="quiet">{words.stateAbout}</p>
          <SendForm
            sending={statement}
            submit={words.stateAll}
            onSubmit={() => void statement.send({ evaluationId })}
          />
        </>
      )}
    </section>
  );
}

function Declare({ evaluationId, onDone }: Pick<ConflictsProps, "evaluationId" | "onDone">): ReactElement {
  const words = useWords(CONFLICT_WORDS);
  const { data } = useQuery({
    queryKey: ["evaluation-units", evaluationId],
    queryFn: () => ask(evaluationRoutes.units, { evaluationId }),
  });
  const kept = useKept(`conflict ${evaluationId}`, { chosen: "", reason: "" });
  const { chosen, reason } = kept.value;
  const sending = useSending(dutyRoutes.declare, "conflict", onDone, kept);
  const [roundId, unitVersionId] = chosen.split(" ") as [RoundId, UnitVersionId];
  return (
    <SendForm
      sending={sending}
      submit={words.declare}
      tone="default"
      onSubmit={() => void sending.send({ evaluationId, roundId, unitVersionId, reason })}
    >
      <NativeSelect
        {...sending.field("unitVersionId")}
        label={words.unit}
        value={chosen}
        onChange={(event) => kept.put({ chosen: event.currentTarget.value })}
        data={[
          { value: "", label: words.chooseUnit },
          ...(data?.units ?? []).map((unit) => ({
            value: `${unit.roundId} ${unit.unitVersionId}`,
            label: unit.name,
          })),
        ]}
      />
      <TextInput
        {...sending.field("reason")}
        label={words.conflictReason}
        value={reason}
        onChange={(event) => kept.put({ reason: event.currentTarget.value })}
      />
    </SendForm>
  );
}
