import "./surveys.css";
import type { RoundId, UnitVersionId } from "@thang-diem/engine";
import { Button, NumberInput } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { useWords } from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { useSpeech } from "../../words/index.ts";
import { type Choices, listIn } from "./typed-plan.ts";
import { WORDS } from "./words.ts";

interface AskedUnit {
  readonly unitVersionId: UnitVersionId;
  readonly quota: number;
  readonly population: number;
}

/** Which units are asked about: whole rounds at once, then unit by unit. */
export function UnitFields({
  choices,
  value,
  put,
  error,
}: {
  readonly choices: Choices;
  readonly value: string;
  readonly put: (units: string) => void;
  readonly error: string | undefined;
}): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const [quota, setQuota] = useState<number | string>(30);
  const chosen = new Map(listIn<AskedUnit>(value).map((unit) => [unit.unitVersionId, unit]));
  const write = (units: Iterable<AskedUnit>) => put(JSON.stringify([...units]));
  const total = [...chosen.values()].reduce((sum, each) => sum + each.quota, 0);
  const putRound = (roundId: RoundId, wanted: number) => {
    for (const { unitVersionId } of choices.units.filter((unit) => unit.roundId === roundId)) {
      const { population } = chosen.get(unitVersionId) ?? { population: 0 };
      if (wanted === 0) chosen.delete(unitVersionId);
      else chosen.set(unitVersionId, { unitVersionId, quota: wanted, population });
    }
    write(chosen.values());
  };
  return (
    <fieldset className="plain-list" id="survey-units" style={{ border: 0 }}>
      <legend>{words.whom}</legend>
      <p className="quiet">{words.whomHint}</p>
      <NumberInput label={words.quotaForAll} min={1} max={100_000} value={quota} onChange={setQuota} />
      {choices.rounds.map(({ roundId, title }) => (
        <div key={roundId} className="actions">
          <Button variant="default" onClick={() => putRound(roundId, Number(quota) || 1)}>
            {words.allOf(say(title))}
          </Button>
          <Button variant="subtle" onClick={() => putRound(roundId, 0)}>
            {words.noneOf(say(title))}
          </Button>
        </div>
      ))}
      <p role="status">{words.chosenUnits(chosen.size, total)}</p>
      {error !== undefined && <p className="field-error">{error}</p>}
      <details>
        <summary>{words.editUnits}</summary>
        <UnitTable
          choices={choices}
          chosen={chosen}
          change={(unit) => {
            if (unit.quota === 0) chosen.delete(unit.unitVersionId);
            else chosen.set(unit.unitVersionId, unit);
            write(chosen.values());
          }}
        />
      </details>
    </fieldset>
  );
}

function UnitTable({
  choices,
  chosen,
  change,
}: {
  readonly choices: Choices;
  readonly chosen: ReadonlyMap<string, AskedUnit>;
  readonly change: (unit: AskedUnit) => void;
}): ReactElement {
  const words = useWords(WORDS);
  const of = (unitVersionId: UnitVersionId): AskedUnit =>
    chosen.get(unitVersionId) ?? { unitVersionId, quota: 0, population: 0 };
  const number = (label: string, value: number, put: (value: number) => void) => (
    <NumberInput
      aria-label={label}
      min={0}
      value={value}
      hideControls
      onChange={(typed) => put(Math.max(0, Math.round(Number(typed) || 0)))}
    />
  );
  const columns: readonly Column<Choices["units"][number]>[] = [
    { key: "unit", title: words.units, names: true, cell: ({ name }) => name },
    {
      key: "quota",
      title: words.quota,
      cell: ({ unitVersionId, name }) =>
        number(`${words.quota}: ${name}`, of(unitVersionId).quota, (quota) =>
          change({ ...of(unitVersionId), quota }),
        ),
    },
    {
      key: "population",
      title: words.population,
      cell: ({ unitVersionId, name }) =>
        number(`${words.population}: ${name}`, of(unitVersionId).population, (population) =>
          change({ ...of(unitVersionId), population }),
        ),
    },
  ];
  return (
    <Table
      label={words.whom}
      columns={columns}
      rows={choices.units}
      keyOf={({ roundId, unitVersionId }) => `${roundId} ${unitVersionId}`}
    />
  );
}
