import "./losses.css";
import type { RoundId, UnitVersionId } from "@thang-diem/engine";
import type { ImprovementEdition } from "@thang-diem/contract";
import type { ReactElement } from "react";
import { useWords, Select } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import type { EditionRead } from "./use-edition.ts";
import { WORDS } from "./words.ts";

/** Which published result and which unit of it are looked at; both stand in the address. */
export function EditionChoice({
  lines,
  read,
  unit,
  onChange,
  whole = false,
}: {
  readonly lines: readonly ImprovementEdition[];
  readonly read: EditionRead | undefined;
  readonly unit: UnitVersionId | undefined;
  readonly onChange: (chosen: { roundId?: RoundId; unitVersionId?: UnitVersionId }) => void;
  /** Whether all units together can be chosen. */
  readonly whole?: boolean;
}): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const units = (read?.edition.units ?? []).map(({ unitVersionId, name }) => ({
    value: unitVersionId,
    label: name,
  }));
  return (
    <div className="actions no-print">
      <Select
        className="wide-choice"
        label={words.edition}
        searchable
        allowDeselect={false}
        data={lines.map(({ roundId, title, number }) => ({
          value: roundId,
          label: number === 1 ? say(title) : `${say(title)} (${words.corrected(number)})`,
        }))}
        value={read?.line.roundId ?? null}
        onChange={(chosen) => chosen !== null && onChange({ roundId: chosen as RoundId })}
      />
      <Select
        className="wide-choice"
        label={words.unit}
        searchable
        allowDeselect={false}
        limit={200}
        data={whole ? [{ value: "", label: words.allUnits }, ...units] : units}
        value={unit ?? (whole ? "" : null)}
        onChange={(chosen) =>
          onChange({
            ...(read && { roundId: read.line.roundId }),
            ...(chosen !== null && chosen !== "" && { unitVersionId: chosen as UnitVersionId }),
          })
        }
      />
    </div>
  );
}
