import type { EvaluationId, ItemCode, RoundId, UnitVersionId } from "@thang-diem/engine";
import { dutyRoutes, type DutyGiven, evaluationRoutes, type RouteReply } from "@thang-diem/contract";
import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import {
  ask,
  ProblemSummary,
  refusalOf,
  SendForm,
  useSending,
  useTitle,
  useWords,
} from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { useEvaluation } from "../evaluations/index.ts";
import { DUTY_WORDS } from "./duty-words.ts";
import { useKept } from "../../session.ts";
import "../../judging/judging.css";
import { useIds } from "../../front/ids.ts";

type Duties = RouteReply<typeof dutyRoutes.list>;
type Rounds = readonly {
  readonly id: RoundId;
  readonly title: { readonly vi: string; readonly en: string };
}[];

/** For the office: duties, who is barred from what, and a plan for rotation. */
export function DutiesPage(): ReactElement {
  const { evaluationId } = useIds("evaluationId");
  const { words: frame } = useSpeech();
  const words = useWords(DUTY_WORDS);
  const queries = useQueryClient();
  const { data, error } = useQuery({
    queryKey: ["duties", evaluationId],
    queryFn: () => ask(dutyRoutes.list, { evaluationId }),
  });
  const refusal = refusalOf({ data, error });
  const { data: evaluation } = useEvaluation(evaluationId);
  useTitle(words.title);
  if (refusal !== undefined)
    return (
      <>
        <h1>{words.title}</h1>
        <ProblemSummary problem={refusal} />
      </>
    );
  if (data === undefined || evaluation === undefined)
    return (
      <>
        <h1>{words.title}</h1>
        <p>{frame.loading}</p>
      </>
    );
  const reread = () => queries.invalidateQueries({ queryKey: ["duties", evaluationId] });
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <Barred barred={data.barred} />
      <DutiesGiven
        evaluationId={evaluationId}
        duties={data.duties}
        rounds={evaluation.rounds}
        onDone={reread}
      />
      <Give evaluationId={evaluationId} people={data.people} rounds={evaluation.rounds} onDone={reread} />
      <RotationPlan evaluationId={evaluationId} rounds={evaluation.rounds} onDone={reread} />
    </>
  );
}

function Barred({ barred }: Pick<Duties, "barred">): ReactElement {
  const words = useWords(DUTY_WORDS);
  return (
    <section className="section">
      <h2>{words.barred}</h2>
      {barred.length === 0 ? (
        <p>{words.noBarred}</p>
      ) : (
        <>
          <p>{words.barredAbout}</p>
          <ul>
            {barred.map(({ dutyId, unitVersionId, person, unitName, why, reason }) => (
              <li key={`${dutyId} ${unitVersionId}`}>
                {person} – {unitName}{" "}
                <span className="quiet">({why === "own-unit" ? words.own : words.declared(reason)})</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface Changing {
  readonly evaluationId: EvaluationId;
  readonly rounds: Rounds;
  readonly onDone: () => Promise<void>;
}

function DutiesGiven({
  evaluationId,
  duties,
  rounds,
  onDone,
}: Changing & Pick<Duties, "duties">): ReactElement {
  const { say } = useSpeech();
  const words = useWords(DUTY_WORDS);
  const titles = new Map(rounds.map(({ id, title }) => [id, say(title)]));
  return (
    <section className="section">
      <h2>{words.duties}</h2>
      {duties.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <div className="table-frame" tabIndex={0} role="region" aria-label={words.duties}>
          <table className="table duties">
            <thead>
              <tr>
                <th scope="col">{words.person}</th>
                <th scope="col">{words.round}</th>
                <th scope="col">{words.item}</th>
                <th scope="col">{words.unit}</th>
                <th scope="col" className="numeric">
                  {words.seat}
                </th>
                <th scope="col">{words.end}</th>
              </tr>
            </thead>
            <tbody>
              {duties.map((duty) => (
                <tr key={duty.id}>
                  <th scope="row">
                    {duty.person}
                    <span className="under">{duty.organisation}</span>
                  </th>
                  <td>{titles.get(duty.roundId)}</td>
                  <td className="short">{duty.item === "" ? words.everything : duty.item}</td>
                  <td className="short">
                    {duty.unitVersionId === undefined ? words.everyUnit : duty.unitName}
                  </td>
                  <td className="numeric">{duty.seat}</td>
                  <td className="short">
                    <details>
                      <summary>{words.end}</summary>
                      <End evaluationId={evaluationId} dutyId={duty.id} onDone={onDone} />
                    </details>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function End({
  evaluationId,
  dutyId,
  onDone,
}: Pick<Changing, "evaluationId" | "onDone"> & { readonly dutyId: string }): ReactElement {
  const words = useWords(DUTY_WORDS);
  const kept = useKept(`duty end ${dutyId}`, { reason: "" });
  const sending = useSending(dutyRoutes.end, `end-${dutyId}`, onDone, kept);
  return (
    <SendForm
      sending={sending}
      submit={words.endIt}
      tone="default"
      onSubmit={() => void sending.send({ evaluationId, dutyId, ...kept.value })}
    >
      <TextInput
        {...sending.field("reason")}
        label={words.endReason}
        value={kept.value.reason}
        onChange={(event) => kept.put({ reason: event.currentTarget.value })}
      />
    </SendForm>
  );
}

function Give({ evaluationId, people, rounds, onDone }: Changing & Pick<Duties, "people">): ReactElement {
  const { say } = useSpeech();
  const words = useWords(DUTY_WORDS);
  const kept = useKept(`duty ${evaluationId}`, {
    accountId: "",
    roundId: rounds[0]?.id ?? "",
    item: "",
    unitVersionId: "",
    seat: "1",
  });
  const given = kept.value;
  const sending = useSending(dutyRoutes.give, "give", onDone, kept);
  const { accountId, seat } = given;
  const [roundId, item, unitVersionId] = [given.roundId, given.item, given.unitVersionId] as [
    RoundId,
    ItemCode,
    UnitVersionId,
  ];
  const send = () =>
    void sending.send({
      evaluationId,
      duties: [
        { accountId, roundId, item, seat: Number(seat), ...(unitVersionId !== "" && { unitVersionId }) },
      ],
    });
  return (
    <section className="section">
      <h2>{words.give}</h2>
      <SendForm sending={sending} submit={words.giveIt} tone="default" onSubmit={send}>
        <PersonField people={people} value={accountId} onChange={(id) => kept.put({ accountId: id })} />
        <NativeSelect
          label={words.round}
          value={roundId}
          onChange={(event) => kept.put({ roundId: event.currentTarget.value, unitVersionId: "" })}
          data={rounds.map(({ id, title }) => ({ value: id, label: say(title) }))}
        />
        <TextInput
          label={words.itemCode}
          description={words.itemHint}
          value={item}
          onChange={(event) => kept.put({ item: event.currentTarget.value.trim() })}
        />
        <UnitField
          evaluationId={evaluationId}
          roundId={roundId}
          unitVersionId={unitVersionId}
          onChange={(chosen) => kept.put({ unitVersionId: chosen })}
        />
        <NativeSelect
          label={words.seat}
          value={seat}
          onChange={(event) => kept.put({ seat: event.currentTarget.value })}
          data={["1", "2", "3"]}
        />
      </SendForm>
    </section>
  );
}

function PersonField({
  people,
  value,
  onChange,
}: Pick<Duties, "people"> & {
  readonly value: string;
  readonly onChange: (accountId: string) => void;
}): ReactElement {
  const words = useWords(DUTY_WORDS);
  return (
    <NativeSelect
      label={words.person}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: "", label: words.choose },
        ...people.map((one) => ({ value: one.accountId, label: `${one.person} (${one.organisation})` })),
      ]}
    />
  );
}

/** One unit of the round, or every unit. */
function UnitField({
  evaluationId,
  roundId,
  unitVersionId,
  onChange,
}: {
  readonly evaluationId: EvaluationId;
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
  readonly onChange: (unitVersionId: UnitVersionId) => void;
}): ReactElement {
  const words = useWords(DUTY_WORDS);
  const { data: units } = useQuery({
    queryKey: ["evaluation-units", evaluationId],
    queryFn: () => ask(evaluationRoutes.units, { evaluationId }),
  });

  return (
    <NativeSelect
      label={words.unit}
      value={unitVersionId}
      onChange={(event) => onChange(event.currentTarget.value as UnitVersionId)}
      data={[
        { value: "", label: words.everyUnit },
        ...(units?.units ?? [])
          .filter((unit) => unit.roundId === roundId)
          .map((unit) => ({ value: unit.unitVersionId, label: unit.name })),
      ]}
    />
  );
}

function RotationPlan({ evaluationId, rounds, onDone }: Changing): ReactElement {
  const { say, words: frame } = useSpeech();
  const words = useWords(DUTY_WORDS);
  const [asked, setAsked] = useState({
    roundId: rounds[0]?.id ?? ("" as RoundId),
    shown: false,
    assessed: false,
  });
  const [given, setGiven] = useState(0);
  const { data } = useRotation(evaluationId, asked);
  const sending = useSending(
    dutyRoutes.give,
    "rotation",
    async ({ given: count }) => {
      setGiven(count);
      await onDone();
    },
    "nothing-typed",
  );
  const duties = (data?.duties ?? []).map(dutyGiven);
  return (
    <section className="section">
      <h2>{words.rotation}</h2>
      <p className="quiet">{words.rotationAbout}</p>
      <div className="actions">
        <NativeSelect
          label={words.round}
          value={asked.roundId}
          onChange={(event) =>
            setAsked({ ...asked, roundId: event.currentTarget.value as RoundId, shown: false })
          }
          data={rounds.map(({ id, title }) => ({ value: id, label: say(title) }))}
        />
        <Checkbox
          label={words.assessed}
          checked={asked.assessed}
          onChange={(event) => setAsked({ ...asked, shown: false, assessed: event.currentTarget.checked })}
        />
        <Button variant="default" onClick={() => setAsked({ ...asked, shown: true })}>
          {words.suggest}
        </Button>
      </div>
      {asked.shown && data === undefined && <p>{frame.loading}</p>}
      {asked.shown && data !== undefined && (
        <>
          <Suggested duties={data.duties} />
          <SendForm
            sending={sending}
            submit={words.apply(duties.length)}
            onSubmit={() => void sending.send({ evaluationId, duties, replace: true })}
          >
            {given > 0 && <p role="status">{words.given(given)}</p>}
          </SendForm>
        </>
      )}
    </section>
  );
}

const dutyGiven = ({ roundId, accountId, item, unitVersionId, seat }: DutyGiven): DutyGiven => ({
  roundId,
  accountId,
  item,
  seat,
  ...(unitVersionId !== undefined && { unitVersionId }),
});

interface RotationAsked {
  readonly roundId: RoundId;
  readonly shown: boolean;
  readonly assessed: boolean;
}

function useRotation(evaluationId: EvaluationId, asked: RotationAsked) {
  return useQuery({
    queryKey: ["rotation", evaluationId, asked.roundId, asked.assessed],
    queryFn: () =>
      ask(dutyRoutes.rotation, {
        evaluationId,
        roundId: asked.roundId,
        assessed: asked.assessed ? "yes" : "no",
      }),
    enabled: asked.shown,
  });
}

function Suggested({ duties }: Pick<RouteReply<typeof dutyRoutes.rotation>, "duties">): ReactElement {
  const words = useWords(DUTY_WORDS);
  return (
    <ul>
      {duties.map((duty) => (
        <li key={duty.unitVersionId}>
          {duty.unitName}: {duty.person}
          {duty.again && <strong> ({words.again})</strong>}
        </li>
      ))}
    </ul>
  );
}
