import { openingRoutes, type Draft, type PlanRound, type UnitChoice } from "@thang-diem/contract";
import { type EvaluationId, unitNameMatches } from "@thang-diem/engine";
import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo, useState, type ReactElement } from "react";
import { ask, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { AddCommunes } from "../../people/organisations/index.ts";
import { NextStep, SavedState, StepFaults } from "./frame.tsx";
import { Groups } from "./groups.tsx";
import { type Members, type Part, usePart } from "./plan.ts";
import { WORDS } from "./words.ts";

/** Who is assessed in each round, and in which group. */
export function UnitsStep({ draft }: { readonly draft: Draft }): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const { rounds } = draft.plan;
  const [code, setCode] = useState(rounds[0]?.code ?? "");
  const round = rounds.find((each) => each.code === code);
  if (round === undefined) return <p className="notice">{words.roundsFirst}</p>;
  return (
    <>
      {rounds.length > 1 && (
        <NativeSelect
          label={words.round}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          data={rounds.map((each) => ({
            value: each.code,
            label: `${say(each.title) || each.code} (${words.unitCount(each.units.length)})`,
          }))}
        />
      )}
      <RoundUnits draft={draft} round={round} key={code} />
    </>
  );
}

export function useChoices(evaluationId: EvaluationId) {
  return useQuery({
    queryKey: ["unit-choices", evaluationId],
    queryFn: () => ask(openingRoutes.choices, { evaluationId }),
  });
}

function RoundUnits({ draft, round }: { readonly draft: Draft; readonly round: PlanRound }): ReactElement {
  const words = useWords(WORDS);
  const { code } = round;
  const { data, refetch } = useChoices(draft.evaluationId);
  const part = usePart<Members>(
    draft,
    ({ plan }) => {
      const { groups, units } = plan.rounds.find((each) => each.code === code) ?? round;
      return { groups, units };
    },
    (value) => ({ part: "units", code, ...value }),
  );
  const choices = data?.choices ?? [];
  return (
    <>
      <SavedState part={part} />
      <Chosen part={part} choices={choices} />
      <AddUnits part={part} choices={choices} />
      <details>
        <summary>{words.communesMissing}</summary>
        <AddCommunes on={draft.plan.asOf || `${draft.year}-12-31`} onAdded={() => void refetch()} />
      </details>
      <p className="quiet">
        {words.ownMissing} <Link to="/quan-tri/co-quan">{words.toOrganisations}</Link>
      </p>
      <Groups part={part} />
      <StepFaults draft={draft} step="units" round={code} />
      <NextStep draft={draft} step="units" flush={part.flush} />
    </>
  );
}

const SHOWN = 60;

function Chosen({
  part: { value, put },
  choices,
}: {
  readonly part: Part<Members>;
  readonly choices: readonly UnitChoice[];
}): ReactElement {
  const words = useWords(WORDS);
  const [all, setAll] = useState(false);
  const shown = all ? value.units : value.units.slice(0, SHOWN);
  return (
    <section className="section">
      <h2>{words.chosenUnits(value.units.length)}</h2>
      {value.units.length === 0 ? (
        <p>{words.noUnitsYet}</p>
      ) : (
        <ChosenTable part={{ value, put }} shown={shown} choices={choices} />
      )}
      {!all && value.units.length > SHOWN && (
        <div>
          <Button variant="default" onClick={() => setAll(true)}>
            {words.showAll(value.units.length)}
          </Button>
        </div>
      )}
    </section>
  );
}

function ChosenTable({
  part: { value, put },
  shown,
  choices,
}: {
  readonly part: Pick<Part<Members>, "value" | "put">;
  readonly shown: Members["units"];
  readonly choices: readonly UnitChoice[];
}): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const names = useMemo(() => new Map(choices.map((choice) => [choice.organisationId, choice])), [choices]);
  const groups = value.groups.map(({ id, title }) => ({ value: id, label: say(title) || id }));

  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{words.unit}</th>
          <th scope="col">{words.group}</th>
          <th scope="col">
            <span className="visually-hidden">{words.remove}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ organisationId, groupId }) => (
          <ChosenRow
            key={organisationId}
            member={{ organisationId, groupId }}
            choice={names.get(organisationId)}
            groups={groups}
            onGroup={(to) =>
              put({
                ...value,
                units: value.units.map((unit) =>
                  unit.organisationId === organisationId ? { organisationId, groupId: to } : unit,
                ),
              })
            }
            onRemove={() =>
              put({
                ...value,
                units: value.units.filter((unit) => unit.organisationId !== organisationId),
              })
            }
          />
        ))}
      </tbody>
    </table>
  );
}

function ChosenRow({
  member: { organisationId, groupId },
  choice,
  groups,
  onGroup,
  onRemove,
}: {
  readonly member: Members["units"][number];
  readonly choice: UnitChoice | undefined;
  readonly groups: readonly { readonly value: string; readonly label: string }[];
  readonly onGroup: (groupId: string) => void;
  readonly onRemove: () => void;
}): ReactElement {
  const words = useWords(WORDS);
  const name = choice?.name ?? "…";
  return (
    <tr id={`unit-${organisationId}`}>
      <th scope="row">
        {name}
        {choice?.provinceName !== "" && <span className="under">{choice?.provinceName}</span>}
        {choice?.exists === false && <strong className="under">{words.unitGone}</strong>}
      </th>
      <td>
        {groups.length === 1 ? (
          groups[0]?.label
        ) : (
          <NativeSelect
            aria-label={words.groupOf(name)}
            value={groupId}
            onChange={(event) => onGroup(event.currentTarget.value)}
            data={groups}
          />
        )}
      </td>
      <td>
        <button type="button" className="plain" onClick={onRemove}>
          {words.remove}
          <span className="visually-hidden"> {name}</span>
        </button>
      </td>
    </tr>
  );
}

function AddUnits({
  part: { value, put },
  choices,
}: {
  readonly part: Part<Members>;
  readonly choices: readonly UnitChoice[];
}): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const [q, setQ] = useState("");
  const [from, setFrom] = useState("own");
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [group, setGroup] = useState(value.groups[0]?.id ?? "");
  const inRound = new Set(value.units.map(({ organisationId }) => organisationId));
  const found = choices.filter(
    (choice) =>
      comesFrom(choice, from) && !inRound.has(choice.organisationId) && unitNameMatches(q, choice.name),
  );
  const take = (ids: readonly string[]) => {
    put({
      ...value,
      units: [...value.units, ...ids.map((organisationId) => ({ organisationId, groupId: group }))],
    });
    setPicked(new Set());
  };
  const toggle = (id: string) => setPicked((before) => toggled(before, id));
  return (
    <section className="section" id="units-add">
      <h2>{words.addUnits}</h2>
      <div className="actions">
        <FromField
          from={from}
          choices={choices}
          onChange={(chosen) => (setFrom(chosen), setPicked(new Set()))}
        />
        <TextInput
          type="search"
          label={words.search}
          value={q}
          onChange={(event) => setQ(event.currentTarget.value)}
        />
        {value.groups.length > 1 && (
          <NativeSelect
            label={words.intoGroup}
            value={group}
            onChange={(event) => setGroup(event.currentTarget.value)}
            data={value.groups.map(({ id, title }) => ({ value: id, label: say(title) || id }))}
          />
        )}
      </div>
      <PickList found={found} picked={picked} onToggle={toggle} />
      <TakeButtons found={found} picked={picked} onTake={take} />
    </section>
  );
}

/** Bodies of one's own, or the communes of a province. */
function toggled(picked: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return picked.has(id) ? new Set([...picked].filter((each) => each !== id)) : new Set([...picked, id]);
}

/** "own" stands for bodies of one's own, else it is the id of a province; what no longer exists is not offered. */
function comesFrom({ kind, provinceId, exists }: UnitChoice, from: string): boolean {
  return exists && (from === "own" ? kind === "own" : provinceId === from);
}

function FromField({
  from,
  choices,
  onChange,
}: {
  readonly from: string;
  readonly choices: readonly UnitChoice[];
  readonly onChange: (from: string) => void;
}): ReactElement {
  const words = useWords(WORDS);
  const provinces = [
    ...new Map(
      choices
        .filter(({ provinceId }) => provinceId !== "")
        .map((choice) => [choice.provinceId, choice.provinceName]),
    ),
  ];

  return (
    <NativeSelect
      label={words.from}
      value={from}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: "own", label: words.ownBodies },
        ...provinces.map(([id, name]) => ({ value: id, label: words.communesOf(name) })),
      ]}
    />
  );
}

function PickList({
  found,
  picked,
  onToggle,
}: {
  readonly found: readonly UnitChoice[];
  readonly picked: ReadonlySet<string>;
  readonly onToggle: (organisationId: string) => void;
}): ReactElement {
  const words = useWords(WORDS);
  if (found.length === 0) return <p>{words.nothingToAdd}</p>;
  return (
    <fieldset className="pick-list">
      <legend>{words.foundUnits(found.length)}</legend>
      {found.slice(0, SHOWN).map(({ organisationId, name }) => (
        <Checkbox
          key={organisationId}
          label={name}
          checked={picked.has(organisationId)}
          onChange={() => onToggle(organisationId)}
        />
      ))}
      {found.length > SHOWN && <p className="quiet">{words.moreUnits(found.length - SHOWN)}</p>}
    </fieldset>
  );
}

function TakeButtons({
  found,
  picked,
  onTake,
}: {
  readonly found: readonly UnitChoice[];
  readonly picked: ReadonlySet<string>;
  readonly onTake: (organisationIds: readonly string[]) => void;
}): ReactElement {
  const words = useWords(WORDS);
  return (
    <div className="actions">
      {picked.size > 0 && <Button onClick={() => onTake([...picked])}>{words.addPicked(picked.size)}</Button>}
      {found.length > 0 && (
        <Button variant="default" onClick={() => onTake(found.map(({ organisationId }) => organisationId))}>
          {words.addAll(found.length)}
        </Button>
      )}
    </div>
  );
}
