import { CODES_AT_ONCE, type RouteReply, surveyRoutes } from "@thang-diem/contract";
import type { EvaluationId } from "@thang-diem/engine";
import { Button, NumberInput } from "@mantine/core";
import { type ReactElement, useState } from "react";
import { ROOT, ActButton, SendForm, useSending, useWords, Select } from "../../../kit/index.ts";
import { LinkSheets } from "./link-sheets.tsx";
import { type SurveyPart, useReread } from "./use-survey.ts";
import { WORDS } from "./words.ts";

type Made = RouteReply<typeof surveyRoutes.makeCodes>;

/** Codes for personal links, and links for everybody: shown once, to be taken away at once. */
export function CodesSection({ evaluationId, survey }: SurveyPart): ReactElement {
  const words = useWords(WORDS);
  return (
    <section className="section">
      <h2>{words.codesTitle}</h2>
      <p>{words.codesLead}</p>
      {survey.modes.includes("link") && <PersonalCodes evaluationId={evaluationId} survey={survey} />}
      {survey.modes.includes("public") && (
        <PublicLinks evaluationId={evaluationId} survey={survey} mode="public" />
      )}
      {survey.modes.includes("kiosk") && (
        <PublicLinks evaluationId={evaluationId} survey={survey} mode="kiosk" />
      )}
    </section>
  );
}

const EVERY = "every";

function PersonalCodes({ evaluationId, survey }: SurveyPart): ReactElement {
  const words = useWords(WORDS);
  const { surveyId, unitLines } = survey;
  const reread = useReread(evaluationId);
  const [unit, setUnit] = useState(EVERY);
  const [count, setCount] = useState<number | string>(unitLines[0]?.quota ?? 30);
  const [made, setMade] = useState<Made>();
  const sending = useSending(
    surveyRoutes.makeCodes,
    "codes",
    async (value) => {
      setMade(value);
      await reread();
    },
    "nothing-typed",
  );
  const chosen = unit === EVERY ? unitLines : unitLines.filter(({ unitVersionId }) => unitVersionId === unit);
  const send = () =>
    void sending.send({
      evaluationId,
      surveyId,
      units: chosen.map(({ unitVersionId }) => ({ unitVersionId, count: Number(count) })),
      address: location.origin + ROOT,
    });
  return (
    <>
      <SendForm
        sending={sending}
        submit={words.makeCodes}
        onSubmit={send}
        ask={{ title: words.makeCodes, means: words.makeCodesMeans(chosen.length * Number(count)) }}
      >
        <Select
          label={words.units}
          searchable
          allowDeselect={false}
          limit={200}
          data={[
            { value: EVERY, label: words.everyUnit(unitLines.length) },
            ...unitLines.map(({ unitVersionId, name }) => ({ value: unitVersionId, label: name })),
          ]}
          value={unit}
          onChange={(next) => setUnit(next ?? EVERY)}
          {...sending.field("units")}
        />
        <NumberInput
          label={words.codesEach}
          min={1}
          max={CODES_AT_ONCE}
          value={count}
          onChange={setCount}
          id="codes-count"
        />
      </SendForm>
      {made !== undefined && <MadeCodes evaluationId={evaluationId} survey={survey} made={made} />}
    </>
  );
}

function MadeCodes({ survey, made }: SurveyPart & { readonly made: Made }): ReactElement {
  const words = useWords(WORDS);
  const total = made.units.reduce((sum, { codes }) => sum + codes.length, 0);
  return (
    <div className="notice">
      <p role="status">
        <strong>{words.codesMade(total)}</strong>
      </p>
      <div className="actions">
        <Button onClick={() => saveWorkbook(made.workbook, "danh-sach-gui.xlsx")}>{words.takeList}</Button>
      </div>
      <LinkSheets
        survey={survey}
        units={made.units.map(({ name, codes }) => ({ name, codes }))}
        label={words.showSheets}
      />
    </div>
  );
}

/** Saves a workbook that came with a reply. */
export function saveWorkbook(base64: string, fileName: string): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.codePointAt(0) ?? 0);
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function PublicLinks({
  evaluationId,
  survey,
  mode,
}: SurveyPart & { readonly mode: "public" | "kiosk" }): ReactElement {
  const words = useWords(WORDS);
  const { surveyId, unitLines } = survey;
  const reread = useReread(evaluationId);
  const [units, setUnits] = useState<RouteReply<typeof surveyRoutes.makePublicLinks>["units"]>();
  const sending = useSending(surveyRoutes.makePublicLinks, mode, async (value) => {
    setUnits(value.units);
    await reread();
  });
  return (
    <>
      <h3>{mode === "public" ? words.publicLinks : words.kioskLinks}</h3>
      <p>{mode === "public" ? words.publicLead : words.kioskLead}</p>
      <ActButton
        label={mode === "public" ? words.makePublicLinks : words.makeKioskLinks}
        sending={sending}
        act={() =>
          void sending.send({
            evaluationId: evaluationId satisfies EvaluationId,
            surveyId,
            units: unitLines.map(({ unitVersionId }) => unitVersionId),
            mode,
          })
        }
      />
      {units !== undefined && (
        <LinkSheets
          survey={survey}
          units={units.map(({ name, code }) => ({ name, codes: [code] }))}
          label={words.showSheets}
        />
      )}
    </>
  );
}
