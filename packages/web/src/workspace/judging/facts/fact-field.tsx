import type { ItemShape } from "@thang-diem/contract";
import { NativeSelect, TextInput } from "@mantine/core";
import type { ReactElement } from "react";
import { useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { factText } from "./fact-list.tsx";
import { WORDS } from "./words.ts";

interface FactFieldProps {
  /** Tells fields of several forms on one page apart. */
  readonly prefix: string;
  readonly fact: ItemShape["facts"][number];
  /** What somebody else says, and who; absent where nobody does. */
  readonly beside: { readonly is: string; readonly value: string | undefined } | undefined;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

export function FactField({ prefix, fact, beside, value, error, onChange }: FactFieldProps): ReactElement {
  const { say, language } = useSpeech();
  const words = useWords(WORDS);
  const common = {
    id: `${prefix}-${fact.name}`,
    label: say(fact.title),
    description: beside && `${beside.is}: ${factText(fact, beside.value, language)}`,
    error,
    value,
  };
  const choices =
    fact.kind === "yes-no"
      ? [
          { value: "có", label: words.yes },
          { value: "không", label: words.no },
        ]
      : fact.kind === "level"
        ? fact.levels.map((level) => ({ value: level.value, label: say(level.title) }))
        : undefined;
  if (choices === undefined)
    return (
      <TextInput
        {...common}
        inputMode={fact.kind === "date" ? "text" : "decimal"}
        placeholder={fact.kind === "date" ? words.dateHint : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  const known = value === "" || choices.some((choice) => choice.value === value);
  return (
    <NativeSelect
      {...common}
      data={[
        { value: "", label: words.choose },
        ...choices,
        ...(known ? [] : [{ value, label: factText(fact, value, language) }]),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
