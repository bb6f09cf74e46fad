import { CODES_AT_ONCE, type RouteReply, type Survey, surveyRoutes } from "@thang-diem/contract";
import {
  type PaperLine,
  paperLines,
  type Questionnaire,
  textIn,
  type Texts,
} from "@thang-diem/engine/questionnaire";
import { Button, NativeSelect, NumberInput } from "@mantine/core";
import { type ReactElement, useMemo, useState } from "react";
import { renderSVG } from "uqr";
import { ROOT, SendForm, useSending, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { type Place, useForm, type Versions } from "./place.ts";
import { WORDS } from "./words.ts";

type Made = RouteReply<typeof surveyRoutes.makeCodes>["units"];

/** Makes forms of one unit, each with a code that is shown now and never again. */
export function PrintForms({
  place,
  survey,
  versions,
  onMade,
}: {
  readonly place: Place;
  readonly survey: Survey;
  readonly versions: Versions;
  readonly onMade: () => Promise<void>;
}): ReactElement {
  const words = useWords(WORDS);
  const [unit, setUnit] = useState(survey.unitLines[0]?.unitVersionId ?? "");
  const [count, setCount] = useState<number | string>(survey.unitLines[0]?.quota ?? 30);
  const [made, setMade] = useState<Made>([]);
  const form = useForm(place.evaluationId, versions.at(-1)?.versionId ?? "");
  const sending = useSending(
    surveyRoutes.makeCodes,
    "paper-codes",
    async ({ units }) => {
      setMade(units);
      await onMade();
    },
    "nothing-typed",
  );
  const units = survey.unitLines.flatMap(({ unitVersionId }) =>
    unitVersionId === unit ? [{ unitVersionId, count: Number(count) }] : [],
  );
  const address = location.origin + ROOT;
  const send = () => void sending.send({ ...place, units, address, mode: "paper" });
  return (
    <section className="section">
      <div className="no-print">
        <h2>{words.printTitle}</h2>
        <p>{words.printLead}</p>
        <SendForm sending={sending} submit={words.make} tone="default" onSubmit={send}>
          <NativeSelect
            label={words.unit}
            value={unit}
            onChange={({ currentTarget }) => setUnit(currentTarget.value)}
            data={survey.unitLines.map(({ unitVersionId, name }) => ({ value: unitVersionId, label: name }))}
            {...sending.field("units")}
          />
          <NumberInput
            label={words.count}
            min={1}
            max={CODES_AT_ONCE}
            value={count}
            onChange={setCount}
            id="paper-count"
          />
        </SendForm>
      </div>
      {form !== undefined && made.length > 0 && (
        <MadeForms form={form} made={made} survey={survey} version={versions.length} />
      )}
    </section>
  );
}

interface Sheets {
  readonly form: Questionnaire;
  readonly survey: Survey;
  /** Its number within the survey. */
  readonly version: number;
}

function MadeForms({ form, made, survey, version }: Sheets & { readonly made: Made }): ReactElement {
  const words = useWords(WORDS);
  const [language, setLanguage] = useState(form.language);
  const sheets = made.flatMap(({ name, codes }) => codes.map((code) => ({ unit: name, code })));
  return (
    <>
      <div className="notice no-print">
        <p role="status">{words.made(sheets.length)}</p>
        {form.languages.length > 1 && (
          <NativeSelect
            label={words.language}
            value={language}
            onChange={({ currentTarget }) => setLanguage(currentTarget.value)}
            data={form.languages.map(({ key, name }) => ({ value: key, label: name || key }))}
          />
        )}
        <div className="actions">
          <Button onClick={() => print()}>{words.print}</Button>
        </div>
      </div>
      {sheets.map(({ unit, code }) => (
        <PaperForm key={code} {...{ form, survey, version, unit, code, language }} />
      ))}
    </>
  );
}

/** One form as it is printed: its head with the code, every question with numbered boxes. */
function PaperForm({
  form,
  survey,
  version,
  unit,
  code,
  language,
}: Sheets & { readonly unit: string; readonly code: string; readonly language: string }): ReactElement {
  const words = useWords(WORDS);
  const { say, time } = useSpeech();
  const lines = useMemo(() => paperLines(form), [form]);
  const picture = useMemo(() => {
    const drawn = renderSVG(`${location.origin}${ROOT}/khao-sat/${code}`, { border: 1 });
    return `data:image/svg+xml,${encodeURIComponent(drawn)}`;
  }, [code]);
  const told = (texts: Texts) => textIn(texts, language, form.language);
  return (
    <article className="paper-form" lang={language}>
      <header>
        <div>
          <h3>{told(form.title) || say(survey.title)}</h3>
          <p>{unit}</p>
          <p>
            {words.code}: <span className="sheet-code">{code.replaceAll(/(.{4})(?=.)/g, "$1-")}</span> ·{" "}
            {words.version(version)} · {words.until(time(survey.closesAt))}
          </p>
        </div>
        <figure>
          <img src={picture} alt="" width={88} height={88} />
          <figcaption>{words.orScan}</figcaption>
        </figure>
      </header>
      {survey.consent !== undefined && <p className="paper-consent">{say(survey.consent.text)}</p>}
      <ol>
        {lines.map((line) => (
          <PrintedLine key={line.line === "heading" ? `h ${line.key}` : line.path} line={line} told={told} />
        ))}
      </ol>
      <p className="paper-thanks">{words.thanks}</p>
    </article>
  );
}

function PrintedLine({
  line,
  told,
}: {
  readonly line: PaperLine;
  readonly told: (texts: Texts) => string;
}): ReactElement {
  const words = useWords(WORDS);
  const { when } = line;
  const condition =
    when === "always"
      ? undefined
      : when === "read"
        ? words.onlyWhere
        : words.onlyIf(when.question, when.boxes.join(", "));
  const only = condition !== undefined && <em className="paper-only">{condition}</em>;
  if (line.line === "heading")
    return (
      <li className="paper-heading">
        <strong>{told(line.label)}</strong> {only}
      </li>
    );
  if (line.line === "note") return <li className="paper-note">{told(line.label)}</li>;
  const { question, number, choices } = line;
  const how = question.kind === "multiple" ? words.several : question.kind === "rank" ? words.ranks : "";
  return (
    <li className="paper-question">
      <p>
        <strong>{number}.</strong> {told(question.label) || question.name}
        {how !== "" && <em> ({how})</em>} {only}
      </p>
      {told(question.hint) !== "" && <p className="paper-hint">{told(question.hint)}</p>}
      {choices.length > 0 ? (
        <ul className={choices.length > 6 ? "paper-boxes long" : "paper-boxes"}>
          {choices.map((choice, at) => (
            <li key={choice.name}>
              <span className="paper-box" aria-hidden="true" /> {at + 1}. {told(choice.label) || choice.name}
            </li>
          ))}
        </ul>
      ) : (
        <OpenAnswer line={line} />
      )}
    </li>
  );
}

function OpenAnswer({
  line: { question },
}: {
  readonly line: Extract<PaperLine, { line: "question" }>;
}): ReactElement {
  if (question.range !== undefined && (question.range.to - question.range.from) / question.range.step <= 10) {
    const { from, to, step } = question.range;
    const steps = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) => from + at * step);
    return (
      <ul className="paper-boxes">
        {steps.map((each) => (
          <li key={each}>
            <span className="paper-box" aria-hidden="true" /> {Number(each.toFixed(10))}
          </li>
        ))}
      </ul>
    );
  }
  if (question.kind === "consent")
    return (
      <ul className="paper-boxes">
        <li>
          <span className="paper-box" aria-hidden="true" /> 1
        </li>
      </ul>
    );
  return <div className={question.kind === "text" ? "paper-line tall" : "paper-line"} />;
}
