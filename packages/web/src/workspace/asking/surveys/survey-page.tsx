import { type Survey, type SurveyUnitLine, surveyRoutes } from "@thang-diem/contract";
import type { ItemCode, RoundId } from "@thang-diem/engine";
import { TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import {
  AskingButton,
  ProblemSummary,
  RefusedError,
  SendForm,
  useSending,
  useTitle,
  useWords,
} from "../../../kit/index.ts";
import { type Column, Table } from "../../../tables/index.ts";
import { useSpeech } from "../../words/index.ts";
import { useKept } from "../../session.ts";
import { CodesSection } from "./codes.tsx";
import { useChoices } from "./new-survey-page.tsx";
import { PlanFields } from "./plan-form.tsx";
import { planOf, typedOf, vietnamMinute } from "./typed-plan.ts";
import { type SurveyPart, useReread, useSurvey } from "./use-survey.ts";
import { VersionsSection } from "./versions.tsx";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

/** One survey from its plan to its closing. */
export function SurveyPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame, say } = useSpeech();
  const { evaluationId, surveyId } = useIds("evaluationId", "surveyId");
  const { data: survey, error } = useSurvey(evaluationId, surveyId);
  const title = survey === undefined ? words.survey : say(survey.title);
  useTitle(title);
  return (
    <>
      <h1>{title}</h1>
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      {survey === undefined ? (
        <p>{frame.loading}</p>
      ) : (
        <>
          <Facts evaluationId={evaluationId} survey={survey} />
          <RoomLinks evaluationId={evaluationId} survey={survey} />
          <Progress survey={survey} />
          {survey.mayRun && <Acts evaluationId={evaluationId} survey={survey} />}
          <VersionsSection evaluationId={evaluationId} survey={survey} />
        </>
      )}
    </>
  );
}

function Facts({ evaluationId, survey }: SurveyPart): ReactElement {
  const words = useWords(WORDS);
  const { say, time } = useSpeech();
  const { data: choices } = useChoices(evaluationId);
  const titleOf = (roundId: RoundId, item: ItemCode, fact: string) => {
    const found = choices?.facts.find(
      (each) => each.roundId === roundId && each.item === item && each.fact === fact,
    );
    return found === undefined ? item : `${item} ${say(found.title)}`;
  };
  return (
    <dl className="facts">
      <dt>{words.state}</dt>
      <dd>
        <strong>{words.states[survey.state]}</strong>
      </dd>
      <dt>{words.minutes}</dt>
      <dd>
        {time(survey.opensAt)} – {time(survey.closesAt)} (+{survey.graceMinutes} min). {words.clock}
      </dd>
      <dt>{words.questionnaire}</dt>
      <dd>
        <Link
          to="/ky-danh-gia/$evaluationId/khao-sat/bang-hoi/$versionId"
          params={{ evaluationId, versionId: survey.versionId }}
        >
          {survey.questionnaire}
        </Link>
      </dd>
      <dt>{words.modesLabel}</dt>
      <Modes evaluationId={evaluationId} survey={survey} />
      <dt>{words.units}</dt>
      <dd>{words.chosenUnits(survey.units, survey.quota)}</dd>
      <dt>{words.feeding}</dt>
      <dd>
        {survey.targets.length === 0 ? (
          words.noTargets
        ) : (
          <ul className="plain-list">
            {survey.targets.map(({ roundId, item, fact, part }) => (
              <li key={`${roundId} ${item} ${fact}`}>
                {titleOf(roundId, item, fact)} ←{" "}
                {survey.parts.find(({ name }) => name === part)?.title ?? part}
              </li>
            ))}
          </ul>
        )}
      </dd>
      {survey.consent !== undefined && (
        <>
          <dt>{words.consent}</dt>
          <dd>
            {words.consentNumber(survey.consent.number)}: {say(survey.consent.text)}
          </dd>
        </>
      )}
    </dl>
  );
}

function Modes({ evaluationId, survey }: SurveyPart): ReactElement {
  const words = useWords(WORDS);
  const params = { evaluationId, surveyId: survey.surveyId };
  return (
    <dd>
      {survey.modes.map((mode) => words.modes[mode]).join(", ")}
      {survey.modes.includes("paper") && (
        <>
          {" · "}
          <Link to="/ky-danh-gia/$evaluationId/khao-sat/$surveyId/phieu-giay" params={params}>
            {words.paperForms}
          </Link>
        </>
      )}
      {survey.modes.includes("tablet") && (
        <>
          {" · "}
          <Link to="/ky-danh-gia/$evaluationId/khao-sat/$surveyId/thuc-dia" params={params}>
            {words.fieldwork}
          </Link>
        </>
      )}
    </dd>
  );
}

/** Other pages of this survey. */
function RoomLinks({ evaluationId, survey: { surveyId } }: SurveyPart): ReactElement {
  const words = useWords(WORDS);
  return (
    <p className="actions">
      <Link to="/ky-danh-gia/$evaluationId/khao-sat/$surveyId/ket-qua" params={{ evaluationId, surveyId }}>
        {words.toResults}
      </Link>
      <Link to="/ky-danh-gia/$evaluationId/khao-sat/$surveyId/chon-mau" params={{ evaluationId, surveyId }}>
        {words.toSampling}
      </Link>
      <Link to="/ky-danh-gia/$evaluationId/khao-sat/$surveyId/thu" params={{ evaluationId, surveyId }}>
        {words.toLetters}
      </Link>
      <Link to="/ky-danh-gia/$evaluationId/khao-sat/$surveyId/chat-luong" params={{ evaluationId, surveyId }}>
        {words.toQuality}
      </Link>
    </p>
  );
}

function Progress({ survey }: { readonly survey: Survey }): ReactElement {
  const words = useWords(WORDS);
  const isClosed = survey.state === "closed" || survey.state === "estimated";
  const columns: readonly Column<SurveyUnitLine>[] = [
    { key: "unit", title: words.units, names: true, cell: ({ name }) => name },
    { key: "quota", className: "numeric", title: words.quota, cell: ({ quota }) => quota },
    {
      key: "population",
      className: "numeric",
      title: words.population,
      cell: ({ population }) => (population === 0 ? "–" : population),
    },
    { key: "codes", className: "numeric", title: words.codes, cell: ({ codes }) => codes },
    { key: "spent", className: "numeric", title: words.spent, cell: ({ spent }) => spent },
    ...(isClosed
      ? [
          {
            key: "responses",
            className: "numeric",
            title: words.responses,
            cell: ({ responses }: SurveyUnitLine) => responses,
          },
        ]
      : []),
    {
      key: "reached",
      title: words.reached,
      cell: ({ spent, responses, quota }) => {
        const got = isClosed ? responses : spent;
        return (
          <>
            <meter min={0} max={quota} value={Math.min(got, quota)} aria-label={words.reached} />{" "}
            {Math.round((100 * got) / quota)}%
          </>
        );
      },
    },
  ];
  return (
    <section className="section">
      <h2>{words.progress}</h2>
      {!isClosed && <p className="quiet">{words.progressLead}</p>}
      <Table
        label={words.progress}
        columns={columns}
        rows={survey.unitLines}
        keyOf={({ unitVersionId }) => unitVersionId}
      />
    </section>
  );
}

function Acts({ evaluationId, survey }: SurveyPart): ReactElement {
  return (
    <>
      {survey.state === "planned" && <ChangePlan evaluationId={evaluationId} survey={survey} />}
      {(survey.state === "running" || survey.state === "grace") && (
        <Extend evaluationId={evaluationId} survey={survey} />
      )}
      {(survey.state === "planned" || survey.state === "running") && (
        <CodesSection evaluationId={evaluationId} survey={survey} />
      )}
      <Close evaluationId={evaluationId} survey={survey} />
    </>
  );
}

function ChangePlan({ evaluationId, survey }: SurveyPart): ReactElement | undefined {
  const words = useWords(WORDS);
  const { surveyId } = survey;
  const { data: choices } = useChoices(evaluationId);
  const reread = useReread(evaluationId);
  const kept = useKept(`survey plan ${surveyId}`, typedOf(survey));
  const [isSaved, setSaved] = useState(false);
  const sending = useSending(
    surveyRoutes.change,
    "change",
    async () => {
      setSaved(true);
      await reread();
    },
    kept,
  );
  if (choices === undefined) return undefined;
  return (
    <details className="section">
      <summary>{words.change}</summary>
      <SendForm
        sending={sending}
        submit={words.save}
        onSubmit={() => void sending.send({ evaluationId, surveyId, ...planOf(kept.value) })}
      >
        <PlanFields
          evaluationId={evaluationId}
          typed={kept.value}
          put={(next) => (setSaved(false), kept.put(next))}
          choices={choices}
          field={sending.field}
          withQuestionnaire={false}
        />
        {isSaved && <p role="status">{words.saved}</p>}
      </SendForm>
    </details>
  );
}

function Extend({ evaluationId, survey }: SurveyPart): ReactElement {
  const words = useWords(WORDS);
  const { surveyId } = survey;
  const reread = useReread(evaluationId);
  const kept = useKept(`survey extension ${surveyId}`, {
    closesAt: vietnamMinute(survey.closesAt),
    reason: "",
  });
  const sending = useSending(surveyRoutes.extend, "extend", reread, kept);
  return (
    <section className="section">
      <h2>{words.extend}</h2>
      <SendForm
        sending={sending}
        submit={words.extendSubmit}
        tone="default"
        onSubmit={() => void sending.send({ evaluationId, surveyId, ...kept.value })}
      >
        <TextInput
          type="datetime-local"
          label={words.newClosesAt}
          description={words.clock}
          value={kept.value.closesAt}
          onChange={(event) => kept.put({ closesAt: event.currentTarget.value })}
          {...sending.field("closesAt")}
        />
        <TextInput
          label={words.reason}
          value={kept.value.reason}
          onChange={(event) => kept.put({ reason: event.currentTarget.value })}
          {...sending.field("reason")}
        />
      </SendForm>
    </section>
  );
}

function Close({ evaluationId, survey }: SurveyPart): ReactElement | undefined {
  const words = useWords(WORDS);
  const { time } = useSpeech();
  const reread = useReread(evaluationId);
  const [closed, setClosed] = useState<{ codes: number; spent: number; responses: number }>();
  const sending = useSending(surveyRoutes.close, "close", async (value) => {
    setClosed(value);
    await reread();
  });
  const last = new Date(Date.parse(survey.closesAt) + survey.graceMinutes * 60_000).toISOString();
  if (closed !== undefined)
    return <p role="status">{words.closed(closed.codes, closed.spent, closed.responses)}</p>;
  if (survey.state === "closed" || survey.state === "estimated") return undefined;
  return (
    <section className="section">
      <h2>{words.close}</h2>
      <ProblemSummary problem={sending.problem} />
      {survey.state === "over" ? (
        <div>
          <AskingButton
            label={words.closeSubmit}
            ask={{ title: words.close, means: words.closeMeans }}
            busy={sending.busy}
            onAct={() => void sending.send({ evaluationId, surveyId: survey.surveyId })}
          />
        </div>
      ) : (
        <p>{words.closeWhen(time(last))}</p>
      )}
    </section>
  );
}
