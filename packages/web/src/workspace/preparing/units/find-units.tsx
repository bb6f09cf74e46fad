import { unitChangeRoutes, type UnitShown } from "@thang-diem/contract";
import { TextInput } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactElement, ReactNode } from "react";
import { ask, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { useSpan } from "./unit-span.tsx";
import { WORDS } from "./words.ts";

interface FindUnitsProps {
  readonly label: string;
  readonly hint: string;
  readonly q: string;
  readonly onType: (q: string) => void;
  /** What stands with each unit that was found. */
  readonly each: (unit: UnitShown) => ReactNode;
  readonly field?: { readonly id: string; readonly error: string | undefined };
}

/** A search for units by any spelling, with what was found below it. */
export function FindUnits({ label, hint, q, onType, each, field }: FindUnitsProps): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const span = useSpan();
  const wanted = q.trim();
  const { data } = useQuery({
    queryKey: ["units", wanted],
    queryFn: () => ask(unitChangeRoutes.find, { q: wanted }),
    enabled: wanted.length > 1,
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <TextInput
        type="search"
        label={label}
        description={hint}
        value={q}
        onChange={(event) => onType(event.currentTarget.value)}
        {...field}
      />
      {wanted.length > 1 && data !== undefined && (
        <>
          <p role="status">{words.found(data.units.length)}</p>
          <ul className="plain-list">
            {data.units.map((unit) => (
              <li key={unit.ref}>
                {each(unit)}
                <br />
                <span className="quiet">
                  {[unit.within, unit.code && words.code(unit.code), span(unit)].filter(Boolean).join(" · ")}
                </span>
                {unit.became !== undefined && (
                  <>
                    <br />
                    {say(unit.became)}
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
