import { Button, NativeSelect, TextInput } from "@mantine/core";
import type { ReactElement } from "react";
import { useWords } from "../../../kit/index.ts";
import { type Chosen, emptyUnit, kindsFor, type NewUnit, type Wanted } from "./wanted.ts";
import { WORDS } from "./words.ts";

interface NewUnitsProps {
  readonly kind: Wanted["kind"];
  readonly chosen: readonly Chosen[];
  readonly units: readonly NewUnit[];
  readonly onChange: (units: readonly NewUnit[]) => void;
  readonly field: (name: string) => { readonly id: string; readonly error: string | undefined };
}

/** Names, kinds and codes of what begins. */
export function NewUnits({ kind, chosen, units, onChange, field }: NewUnitsProps): ReactElement | undefined {
  const words = useWords(WORDS);
  if (units.length === 0) return undefined;
  const put = (at: number, part: Partial<NewUnit>) =>
    onChange(units.map((unit, i) => (i === at ? { ...unit, ...part } : unit)));
  const own = kindsFor(chosen)[0] === "co-quan";
  return (
    <fieldset id={field("into").id}>
      <legend>{words.into[kind]}</legend>
      {own && (kind === "merge" || kind === "split") && <p className="quiet">{words.goesOnHint}</p>}
      {units.map((unit, at) => (
        <div key={at} className="section">
          {units.length > 1 && <p>{words.part(at + 1)}</p>}
          <One unit={unit} at={at} kinds={kindsFor(chosen)} put={(part) => put(at, part)} field={field} />
        </div>
      ))}
      {kind === "split" && (
        <div className="actions">
          <Button variant="default" onClick={() => onChange([...units, emptyUnit(chosen, false)])}>
            {words.morePart}
          </Button>
          {units.length > 2 && (
            <Button variant="default" onClick={() => onChange(units.slice(0, -1))}>
              {words.lessPart}
            </Button>
          )}
        </div>
      )}
    </fieldset>
  );
}

function One({
  unit,
  at,
  kinds,
  put,
  field,
}: {
  readonly unit: NewUnit;
  readonly at: number;
  readonly kinds: readonly NewUnit["kind"][];
  readonly put: (part: Partial<NewUnit>) => void;
  readonly field: NewUnitsProps["field"];
}): ReactElement {
  const words = useWords(WORDS);
  return (
    <>
      {kinds.length > 1 && (
        <NativeSelect
          label={words.kind}
          value={unit.kind}
          onChange={(event) =>
            put({ kind: kinds.find((kind) => kind === event.currentTarget.value) ?? unit.kind })
          }
          data={kinds.map((kind) => ({ value: kind, label: words.unitKinds[kind] }))}
          {...field(`into.${at}.kind`)}
        />
      )}
      <TextInput
        label={words.name}
        value={unit.name}
        onChange={(event) => put({ name: event.currentTarget.value })}
        {...field(`into.${at}.name`)}
      />
      <TextInput
        label={kinds.length > 1 ? words.statisticalCode : words.ownCode}
        value={unit.code}
        onChange={(event) => put({ code: event.currentTarget.value })}
        {...field(`into.${at}.code`)}
      />
    </>
  );
}
