import type { Survey } from "@thang-diem/contract";
import { Button } from "@mantine/core";
import { type ReactElement, useMemo, useState } from "react";
import { renderSVG } from "uqr";
import { ROOT, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { WORDS } from "./words.ts";
import "./surveys.css";

interface SheetUnit {
  readonly name: string;
  readonly codes: readonly string[];
}

/**
 * A sheet a unit, to be printed and cut: each link as a picture for the telephone and as letters for those who
 * type.
 */
export function LinkSheets({
  survey,
  units,
  label,
}: {
  readonly survey: Survey;
  readonly units: readonly SheetUnit[];
  readonly label: string;
}): ReactElement {
  const words = useWords(WORDS);
  const [shown, setShown] = useState(false);
  if (!shown)
    return (
      <div>
        <Button variant="default" onClick={() => setShown(true)}>
          {label}
        </Button>
      </div>
    );
  return (
    <>
      <div className="actions no-print">
        <Button variant="default" onClick={() => print()}>
          {words.print}
        </Button>
      </div>
      {units.map((unit) => (
        <UnitSheet key={unit.name} survey={survey} unit={unit} />
      ))}
    </>
  );
}

function UnitSheet({ survey, unit }: { readonly survey: Survey; readonly unit: SheetUnit }): ReactElement {
  const words = useWords(WORDS);
  const { say, time } = useSpeech();
  return (
    <section className="link-sheet">
      <h3>{unit.name}</h3>
      <ul>
        {unit.codes.map((code) => (
          <li key={code}>
            <Picture text={`${location.origin}${ROOT}/khao-sat/${code}`} />
            <p>
              <strong>{say(survey.title)}</strong>
              <br />
              {words.sheetUntil(time(survey.closesAt))}
              <br />
              {location.host}
              {ROOT}/khao-sat/
              <br />
              <span className="sheet-code">{code.replaceAll(/(.{4})(?=.)/g, "$1-")}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Picture({ text }: { readonly text: string }): ReactElement {
  const words = useWords(WORDS);
  const address = useMemo(
    () => `data:image/svg+xml,${encodeURIComponent(renderSVG(text, { border: 2 }))}`,
    [text],
  );
  return <img src={address} alt={words.qrAlt} width={120} height={120} />;
}
