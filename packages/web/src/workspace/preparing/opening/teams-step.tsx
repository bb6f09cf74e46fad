import { type EvaluationId, type ItemCode, WHOLE } from "@thang-diem/engine";
import { openingRoutes, type Draft, type PlanDuty, type PlanRound } from "@thang-diem/contract";
import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { ask, useWords, Select } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { NextStep, SavedState, StepFaults } from "./frame.tsx";
import { useSchemeItems } from "./leads-step.tsx";
import { usePart } from "./plan.ts";
import { useChoices } from "./units-step.tsx";
import { WORDS } from "./words.ts";

/** Who appraises what: items, units, seat. */
export function TeamsStep({ draft }: { readonly draft: Draft }): ReactElement {
  const words = useWords(WORDS);
  const part = usePart(
    draft,
    ({ plan }) => plan.duties,
    (duties) => ({ part: "duties", duties }),
  );
  if (draft.plan.rounds.length === 0) return <p className="notice">{words.roundsFirst}</p>;
  return (
    <>
      <SavedState part={part} />
      <DutyTable
        draft={draft}
        duties={part.value}
        onRemove={(index) => part.put(part.value.filter((_duty, i) => i !== index))}
      />
      <AddDuty draft={draft} onAdd={(duty) => part.put([...part.value, duty])} />
      <StepFaults draft={draft} step="teams" />
      <NextStep draft={draft} step="teams" flush={part.flush} />
    </>
  );
}

function usePeople(evaluationId: EvaluationId) {
  return useQuery({
    queryKey: ["appraisers", evaluationId],
    queryFn: () => ask(openingRoutes.appraisers, { evaluationId }),
  });
}

function DutyTable({
  draft,
  duties,
  onRemove,
}: {
  readonly draft: Draft;
  readonly duties: readonly PlanDuty[];
  readonly onRemove: (index: number) => void;
}): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const { data: people } = usePeople(draft.evaluationId);
  const { data: units } = useChoices(draft.evaluationId);
  const person = (id: string) => people?.people.find(({ accountId }) => accountId === id)?.fullName ?? "…";
  const unit = (id: string) =>
    id === ""
      ? words.everyUnit
      : (units?.choices.find(({ organisationId }) => organisationId === id)?.name ?? "…");
  const round = (code: string) => {
    const title = draft.plan.rounds.find((each) => each.code === code)?.title;
    return title === undefined ? code : say(title) || code;
  };
  if (duties.length === 0) return <p>{words.noDuties}</p>;
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{words.appraiser}</th>
          <th scope="col">{words.work}</th>
          <th scope="col">{words.seat}</th>
          <th scope="col">
            <span className="visually-hidden">{words.remove}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {duties.map(({ accountId, roundCode, item, organisationId, seat }, i) => (
          <tr key={`${accountId} ${roundCode} ${item} ${organisationId} ${seat}`} id={`duty-${i}`}>
            <th scope="row">{person(accountId)}</th>
            <td>
              {item === "" ? words.everyItem : words.itemAndBelow(item)}, {unit(organisationId)}
              <span className="under">{round(roundCode)}</span>
            </td>
            <td>{words.seats[seat - 1]}</td>
            <td>
              <button type="button" className="plain" onClick={() => onRemove(i)}>
                {words.remove}
                <span className="visually-hidden"> {person(accountId)}</span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function AddDuty({
  draft,
  onAdd,
}: {
  readonly draft: Draft;
  readonly onAdd: (duty: PlanDuty) => void;
}): ReactElement {
  const words = useWords(WORDS);
  const { rounds } = draft.plan;
  const [given, setGiven] = useState<PlanDuty>({
    roundCode: rounds[0]?.code ?? "",
    accountId: "",
    item: WHOLE,
    organisationId: "",
    seat: 1,
  });
  const [missing, setMissing] = useState(false);
  const round = rounds.find(({ code }) => code === given.roundCode);
  const add = () => {
    setMissing(given.accountId === "");
    if (given.accountId !== "") onAdd(given);
  };
  return (
    <section className="section" id="duties-add">
      <h2>{words.addDuty}</h2>
      <div className="form">
        <PersonField
          evaluationId={draft.evaluationId}
          accountId={given.accountId}
          missing={missing}
          onChange={(accountId) => setGiven({ ...given, accountId })}
        />
        {rounds.length > 1 && (
          <RoundField
            rounds={rounds}
            code={given.roundCode}
            onChange={(roundCode) => setGiven({ ...given, roundCode, item: WHOLE, organisationId: "" })}
          />
        )}
        <ItemField
          schemeHash={round?.schemeHash ?? ""}
          item={given.item}
          onChange={(item) => setGiven({ ...given, item })}
        />
        <UnitField
          evaluationId={draft.evaluationId}
          round={round}
          organisationId={given.organisationId}
          onChange={(organisationId) => setGiven({ ...given, organisationId })}
        />
        <SeatField seat={given.seat} onChange={(seat) => setGiven({ ...given, seat })} />
        <div>
          <Button variant="default" onClick={add}>
            {words.addDuty}
          </Button>
        </div>
      </div>
    </section>
  );
}

function RoundField({
  rounds,
  code: chosen,
  onChange,
}: {
  readonly rounds: readonly PlanRound[];
  readonly code: string;
  readonly onChange: (code: string) => void;
}): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  return (
    <NativeSelect
      label={words.round}
      value={chosen}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={rounds.map(({ code, title }) => ({ value: code, label: say(title) || code }))}
    />
  );
}

function SeatField({
  seat,
  onChange,
}: {
  readonly seat: number;
  readonly onChange: (seat: number) => void;
}): ReactElement {
  const words = useWords(WORDS);
  return (
    <NativeSelect
      label={words.seat}
      description={words.seatHint}
      value={String(seat)}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
      data={words.seats.map((label, i) => ({ value: String(i + 1), label }))}
    />
  );
}

function PersonField({
  evaluationId,
  accountId,
  missing,
  onChange,
}: {
  readonly evaluationId: EvaluationId;
  readonly accountId: string;
  readonly missing: boolean;
  readonly onChange: (accountId: string) => void;
}): ReactElement {
  const words = useWords(WORDS);
  const { data: people } = usePeople(evaluationId);
  return (
    <Select
      id="duty-account"
      allowDeselect={false}
      label={words.appraiser}
      description={words.appraiserHint}
      error={missing ? words.choosePerson : undefined}
      searchable
      limit={80}
      nothingFoundMessage={words.nothingFound}
      data={(people?.people ?? []).map(({ accountId, fullName, organisationName, appraiser }) => ({
        value: accountId,
        label: `${fullName}, ${organisationName}${appraiser ? ` (${words.isAppraiser})` : ""}`,
      }))}
      value={accountId === "" ? null : accountId}
      onChange={(id) => onChange(id ?? "")}
    />
  );
}

/** One item with all below it, or every item. */
function ItemField({
  schemeHash,
  item,
  onChange,
}: {
  readonly schemeHash: string;
  readonly item: ItemCode;
  readonly onChange: (item: ItemCode) => void;
}): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const { data: scheme } = useSchemeItems(schemeHash);
  return (
    <NativeSelect
      label={words.items}
      value={item}
      onChange={(event) => onChange(event.currentTarget.value as ItemCode)}
      data={[
        { value: "", label: words.everyItem },
        ...(scheme?.tree ?? []).map(({ code, title, depth }) => ({
          value: code,
          label: `${"\u00a0\u00a0".repeat(Math.max(0, depth - 1))}${code} ${say(title)}`,
        })),
      ]}
    />
  );
}

/** One unit of the round, or every unit. */
function UnitField({
  evaluationId,
  round,
  organisationId: chosen,
  onChange,
}: {
  readonly evaluationId: EvaluationId;
  readonly round: PlanRound | undefined;
  readonly organisationId: string;
  readonly onChange: (organisationId: string) => void;
}): ReactElement {
  const words = useWords(WORDS);
  const { data: units } = useChoices(evaluationId);
  const inRound = new Set(round?.units.map(({ organisationId }) => organisationId));
  return (
    <Select
      label={words.units}
      searchable
      clearable
      limit={80}
      placeholder={words.everyUnit}
      nothingFoundMessage={words.nothingFound}
      data={(units?.choices ?? [])
        .filter(({ organisationId }) => inRound.has(organisationId))
        .map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
      value={chosen === "" ? null : chosen}
      onChange={(id) => onChange(id ?? "")}
    />
  );
}
